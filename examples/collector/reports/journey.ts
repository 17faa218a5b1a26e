// The journey map's figures.
import type { EventStore, Row } from '../store/store.ts'
import { isKey, MOMENT_ROWS, type MomentRow } from './moment-rows.ts'
import { isFiltered, type Scope } from './period.ts'

interface JourneyMoment extends MomentRow {
  readonly reached: number
  readonly won: number
  readonly lost: number
  readonly open: number
  /** Of those decided; null where none is. */
  readonly win_rate: number | null
  /** From the opening to the winning. */
  readonly median_ms: number | null
  readonly touchpoints: { name: string; count: number; key: boolean }[]
}

export interface JourneyReport {
  readonly since: string | null
  readonly until: string | null
  readonly shop: string | null
  readonly moments: JourneyMoment[]
  readonly metrics: {
    /** The rate is null where no visit was ever told to be engaged or to bounce. */
    bounce_rate: { bounced: number; visits: number; rate: number | null }
    satisfaction: { moment: string; positive: number; answers: number; rate: number | null }[]
    /** A browser forgets its visitors, so the true figures are at least these. */
    retention: { days: number; buyers: number; returned: number; rate: number | null; bounded_below: true }[]
  }
  /**
   * Of the orders that the shop's server told, those that a browser has told, too; null where the server tells none.
   * An order that nobody has seen is no shopper's: of some shoppers there is no such figure.
   */
  readonly capture: {
    told: number
    captured: number
    rate: number | null
    days: { day: string; told: number; captured: number }[]
  } | null
  readonly stages: { stage: string; visitors: number }[]
  readonly totals: Record<'events' | 'visitors' | 'customers' | 'visits' | 'orders' | 'automated', number>
  readonly dropped: { reason: string; count: number }[]
  readonly rejected: number
}

/** What the map is made of, each a query. */
export const MAP_QUERIES = [
  'moments',
  'touchpoints',
  'bounces',
  'satisfaction',
  'retention',
  'totals',
  'stages',
  'dropped',
  'rejected',
  'captured',
] as const

const STAGES = ['prospect', 'buyer', 'loyal', 'advocate']
const MOMENTS = ['zmot', 'fmot', 'smot', 'tmot', 'umot']

const num = (row: Row | undefined, key: string): number => Number(row?.[key] ?? 0)
const rate = (part: number, whole: number): number | null => (whole ? part / whole : null)
const isoTime = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

function momentOf(row: MomentRow, counts: readonly Row[], touchpoints: readonly Row[]): JourneyMoment {
  const isMine = (r: Row): boolean => r.moment === row.id && (r.half ?? undefined) === row.half
  const mine = counts.find(isMine)
  const [won, lost] = [num(mine, 'won'), num(mine, 'lost')]
  const median = mine?.median_ms ?? null
  return {
    ...row,
    reached: num(mine, 'reached'),
    won,
    lost,
    open: num(mine, 'open'),
    win_rate: rate(won, won + lost),
    median_ms: median === null ? null : Number(median),
    touchpoints: touchpoints.filter(isMine).map((t) => {
      const name = String(t.name)
      return { name, count: num(t, 'count'), key: isKey(row.id, name) }
    }),
  }
}

function satisfactionOf(rows: readonly Row[]): JourneyReport['metrics']['satisfaction'] {
  return MOMENTS.map((moment) => {
    const row = rows.find((r) => r.moment === moment)
    const [positive, answers] = [num(row, 'positive'), num(row, 'answers')]
    return { moment, positive, answers, rate: rate(positive, answers) }
  })
}

function captureOf(rows: readonly Row[]): NonNullable<JourneyReport['capture']> {
  const days = rows.map((row) => ({ day: String(row.day), told: num(row, 'told'), captured: num(row, 'captured') }))
  const told = days.reduce((sum, day) => sum + day.told, 0)
  const captured = days.reduce((sum, day) => sum + day.captured, 0)
  return { told, captured, rate: rate(captured, told), days }
}

export async function reportJourney(store: EventStore, scope: Scope, now: number): Promise<JourneyReport> {
  await store.derive()
  const ask = (name: string): Promise<Row[]> => store.query(name, { ...scope, now })
  const [counts, touchpoints, bounces, answers, retention, totals, stages, dropped, rejected, captured] =
    await Promise.all(MAP_QUERIES.map(ask))
  const bounce = bounces?.[0]
  const [visits, bounced] = [num(bounce, 'visits'), num(bounce, 'bounced')]
  const total = totals?.[0]
  return {
    since: isoTime(scope.since),
    until: isoTime(scope.until),
    shop: scope.shop,
    moments: MOMENT_ROWS.map((row) => momentOf(row, counts ?? [], touchpoints ?? [])),
    metrics: {
      bounce_rate: { bounced, visits, rate: bounce?.measured ? rate(bounced, visits) : null },
      satisfaction: satisfactionOf(answers ?? []),
      retention: (retention ?? []).map((row) => {
        const [buyers, returned] = [num(row, 'buyers'), num(row, 'returned')]
        return { days: num(row, 'days'), buyers, returned, rate: rate(returned, buyers), bounded_below: true }
      }),
    },
    capture: isFiltered(scope) ? null : captureOf(captured ?? []),
    stages: STAGES.map((stage) => ({
      stage,
      visitors: num(
        stages?.find((r) => r.stage === stage),
        'visitors',
      ),
    })),
    totals: {
      events: num(total, 'events'),
      visitors: num(total, 'visitors'),
      customers: num(total, 'customers'),
      visits: num(total, 'visits'),
      orders: num(total, 'orders'),
      automated: num(total, 'automated'),
    },
    dropped: (dropped ?? []).map((row) => ({ reason: String(row.reason), count: num(row, 'count') })),
    rejected: num(rejected?.[0], 'rejected'),
  }
}
