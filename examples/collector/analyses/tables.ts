// The analyses as tables, for GET /api/export/<table>.csv.
import type { Cell, Table } from '../reports/csv.ts'
import type { Question } from '../reports/exports.ts'
import type { Interval, Tally } from '../statistics/rate.ts'
import { type AssociationsReport, reportAssociations } from './associations.ts'
import { reportExperiments } from './experiments.ts'
import { reportMessages } from './messages.ts'
import { readGrain, reportTrends, type TrendsReport } from './trends.ts'

type Line = Record<string, Cell>

const table = (columns: string, rows: Line[]): Table => ({ columns: columns.split(' '), rows })
const trends = ({ store, scope, query, now }: Question): Promise<TrendsReport> =>
  reportTrends(store, scope, readGrain(query), now)
const associations = ({ store, scope, now }: Question): Promise<AssociationsReport> =>
  reportAssociations(store, scope, now)

const RATED = 'won decided rate low high'
const ratedOf = ({
  won,
  decided,
  rate,
  interval,
}: Tally & { rate: number | null; interval: Interval | null }): Line => ({
  won,
  decided,
  rate,
  low: interval?.[0],
  high: interval?.[1],
})

async function trendsTable(question: Question): Promise<Table> {
  const { buckets } = await trends(question)
  const rows = buckets.map(({ start, bounce_rate, satisfaction, retention }) => ({
    start,
    ...{ bounced: bounce_rate.bounced, visits: bounce_rate.visits, bounce_rate: bounce_rate.rate },
    ...{ positive: satisfaction.positive, answers: satisfaction.answers, satisfaction: satisfaction.rate },
    ...{ returned: retention.returned, buyers: retention.buyers, retention: retention.rate },
  }))
  return table('start bounced visits bounce_rate positive answers satisfaction returned buyers retention', rows)
}

async function cohortsTable(question: Question): Promise<Table> {
  const { cohorts } = await trends(question)
  const rows = cohorts.flatMap(({ month, buyers, windows }) =>
    windows.map(({ days, returned, rate }) => ({ month, buyers, days, returned, rate })),
  )
  return table('month buyers days returned rate', rows)
}

async function speedTable(question: Question): Promise<Table> {
  const { speed } = await associations(question)
  const rows = speed.flatMap(({ metric, ratings }) =>
    ratings.map((row) => ({ metric, rating: row.rating, ...ratedOf(row) })),
  )
  return table(`metric rating ${RATED}`, rows)
}

/** Those who saw it and those who did not, a line each. */
async function comparedTable(question: Question, which: 'values' | 'offers'): Promise<Table> {
  const compared = (await associations(question))[which]
  const rows = compared.flatMap(({ name, with: seen, without }) => [
    { name: name ?? '(any)', seen: 'yes', ...ratedOf(seen) },
    { name: name ?? '(any)', seen: 'no', ...ratedOf(without) },
  ])
  return table(`name seen ${RATED}`, rows)
}

async function messagesTable({ store, scope, now }: Question): Promise<Table> {
  const { counts } = await reportMessages(store, scope, now)
  return table('messages orders', counts)
}

async function experimentsTable({ store, scope, now }: Question): Promise<Table> {
  const { experiments } = await reportExperiments(store, scope, now)
  const rows = experiments.flatMap(({ shop, experiment, moments }) =>
    moments.flatMap(({ id, half, variants }) =>
      variants.map((tried) => ({
        shop,
        experiment,
        moment: half ? `${id}/${half}` : id,
        variant: tried.variant,
        ...ratedOf(tried),
      })),
    ),
  )
  return table(`shop experiment moment variant ${RATED}`, rows)
}

export const ANALYSIS_TABLES: readonly (readonly [name: string, (question: Question) => Promise<Table>])[] = [
  ['trends', trendsTable],
  ['cohorts', cohortsTable],
  ['speed', speedTable],
  ['values', (question) => comparedTable(question, 'values')],
  ['offers', (question) => comparedTable(question, 'offers')],
  ['messages', messagesTable],
  ['experiments', experimentsTable],
]
