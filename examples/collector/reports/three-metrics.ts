// The three metrics, beside those of the period before.
import type { Row } from '../store/store.ts'
import { num, rate } from './figures.ts'

/** The rate is null where no visit was ever told to be engaged or to bounce. */
type Bounces = { bounced: number; visits: number; rate: number | null }
type Satisfaction = { moment: string; positive: number; answers: number; rate: number | null }
type Retention = { days: number; buyers: number; returned: number; rate: number | null }

/** With the same of the period before; null where the question has no beginning. */
type Compared<T> = T & { before: T | null }

export interface Metrics {
  readonly bounce_rate: Compared<Bounces>
  readonly satisfaction: Compared<Satisfaction>[]
  /** A browser forgets its visitors, so the true figures are at least these. */
  readonly retention: (Compared<Retention> & { bounded_below: true })[]
}

/** What the metrics are made of, each a query. */
export const METRIC_QUERIES = ['bounces', 'satisfaction', 'retention'] as const

/** The answers to these queries, in their order. */
export type MetricRows = readonly (readonly Row[])[]

const MOMENTS = ['zmot', 'fmot', 'smot', 'tmot', 'umot']

function bouncesOf([row]: readonly Row[]): Bounces {
  const [visits, bounced] = [num(row, 'visits'), num(row, 'bounced')]
  return { bounced, visits, rate: row?.measured ? rate(bounced, visits) : null }
}

const satisfactionOf = (rows: readonly Row[]): Satisfaction[] =>
  MOMENTS.map((moment) => {
    const row = rows.find((r) => r.moment === moment)
    const [positive, answers] = [num(row, 'positive'), num(row, 'answers')]
    return { moment, positive, answers, rate: rate(positive, answers) }
  })

const retentionOf = (rows: readonly Row[]): Retention[] =>
  rows.map((row) => {
    const [buyers, returned] = [num(row, 'buyers'), num(row, 'returned')]
    return { days: num(row, 'days'), buyers, returned, rate: rate(returned, buyers) }
  })

const beside = <T>(now: readonly T[], before: readonly T[] | null): Compared<T>[] =>
  now.map((figure, i) => ({ ...figure, before: before?.[i] ?? null }))

export function metricsOf(
  [bounces = [], answers = [], retention = []]: MetricRows,
  before: MetricRows | null,
): Metrics {
  const [bouncesBefore = [], answersBefore = [], retentionBefore = []] = before ?? []
  const retained = beside(retentionOf(retention), before && retentionOf(retentionBefore))
  return {
    bounce_rate: { ...bouncesOf(bounces), before: before && bouncesOf(bouncesBefore) },
    satisfaction: beside(satisfactionOf(answers), before && satisfactionOf(answersBefore)),
    retention: retained.map((window) => ({ ...window, bounded_below: true })),
  }
}
