// GET /api/trends: the three metrics over time, and buyers by the time of their first order.
import { num, rate } from '../reports/figures.ts'
import { BadParameter, type QueryString, readText, type Scope } from '../reports/period.ts'
import type { EventStore, Row } from '../store/store.ts'
import { bucketOf, bucketsOf, dated, type Grain, grainFor } from './buckets.ts'

export const TREND_QUERIES = ['trend-bounces', 'trend-satisfaction', 'cohorts'] as const

const WINDOWS = [30, 60, 90] as const
const TREND_WINDOW = 30
const MOST_COHORTS = 36

interface Returns {
  readonly days: number
  readonly returned: number
  /** Of all its buyers; null while not all of them are that old. */
  readonly rate: number | null
}

export interface Cohort {
  /** The first day of the month. */
  readonly month: string
  readonly buyers: number
  readonly windows: Returns[]
}

export interface TrendsReport {
  readonly grain: Grain
  readonly buckets: {
    readonly start: string
    readonly bounce_rate: { bounced: number; visits: number; rate: number | null }
    readonly satisfaction: { positive: number; answers: number; rate: number | null }
    /** Of the buyers whose first order is of this time: who came back within 30 days. */
    readonly retention: { returned: number; buyers: number; rate: number | null }
  }[]
  readonly cohorts: Cohort[]
}

export function readGrain(query: QueryString): Grain | null {
  const grain = readText(query, 'grain')
  if (grain === null || grain === 'day' || grain === 'week' || grain === 'month') return grain
  throw new BadParameter('grain', `grain must be day, week or month, not ${JSON.stringify(grain)}`)
}

/** The sums of the rows of each bucket. */
function summed(rows: readonly Row[], grain: Grain): Map<string, Row> {
  const sums = new Map<string, Row>()
  for (const { day, ...figures } of rows) {
    const key = bucketOf(String(day), grain)
    const sum: Row = sums.get(key) ?? {}
    for (const [name, value] of Object.entries(figures)) sum[name] = num(sum, name) + Number(value)
    sums.set(key, sum)
  }
  return sums
}

function returnsOf(row: Row | undefined, days: number): Returns {
  const [buyers, returned] = [num(row, 'buyers'), num(row, `returned_${days}`)]
  return { days, returned, rate: num(row, `old_${days}`) === buyers ? rate(returned, buyers) : null }
}

function bouncesOf(row: Row | undefined): TrendsReport['buckets'][number]['bounce_rate'] {
  const [bounced, visits] = [num(row, 'bounced'), num(row, 'visits')]
  return { bounced, visits, rate: num(row, 'measured') ? rate(bounced, visits) : null }
}

const cohortsOf = (buyers: readonly Row[]): Cohort[] =>
  [...summed(buyers, 'month')]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, MOST_COHORTS)
    .map(([month, row]) => ({
      month,
      buyers: num(row, 'buyers'),
      windows: WINDOWS.map((days) => returnsOf(row, days)),
    }))

export async function reportTrends(
  store: EventStore,
  scope: Scope,
  wanted: Grain | null,
  now: number,
): Promise<TrendsReport> {
  await store.derive()
  const answers = await Promise.all(TREND_QUERIES.map((name) => store.query(name, { ...scope, now })))
  const [visits = [], scores = [], buyers = []] = answers.map(dated)
  const since = scope.since === null ? '' : new Date(scope.since).toISOString().slice(0, 10)
  // A cohort is known by its first orders wherever the period begins, a trend shows the period.
  const begun = buyers.filter(({ day }) => String(day) >= since)
  const days = [...visits, ...scores, ...begun].map(({ day }) => String(day))
  const grain = wanted ?? grainFor(days)
  const [bounces, satisfaction, retention] = [visits, scores, begun].map((rows) => summed(rows, grain))
  return {
    grain,
    buckets: bucketsOf(days, grain).map((start) => {
      const answered = satisfaction?.get(start)
      const [positive, all] = [num(answered, 'positive'), num(answered, 'answers')]
      const bought = retention?.get(start)
      const { returned, rate: back } = returnsOf(bought, TREND_WINDOW)
      return {
        start,
        bounce_rate: bouncesOf(bounces?.get(start)),
        satisfaction: { positive, answers: all, rate: rate(positive, all) },
        retention: { returned, buyers: num(bought, 'buyers'), rate: back },
      }
    }),
    cohorts: cohortsOf(buyers),
  }
}
