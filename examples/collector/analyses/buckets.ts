// Days, weeks (from Monday) and months: which one a day is in, and all of them from a first to a last.
import type { Row } from '../store/store.ts'

export type Grain = 'day' | 'week' | 'month'

const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** So many of a kind, and the next larger is easier to read. */
const MAX_DAYS = 45
const MAX_WEEKS_IN_DAYS = 400
/** What is further back is not shown: a forged time makes no page of a thousand years. */
const MOST = 120

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The first day of it. */
export function bucketOf(day: string, grain: Grain): string {
  if (grain === 'month') return `${day.slice(0, 7)}-01`
  if (grain === 'day') return day
  const time = timeOf(day)
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return dayOf(time - sinceMonday * DAY_MS)
}

function before(bucket: string, grain: Grain): string {
  const date = new Date(timeOf(bucket))
  if (grain === 'month') date.setUTCMonth(date.getUTCMonth() - 1)
  else date.setUTCDate(date.getUTCDate() - (grain === 'week' ? 7 : 1))
  return dayOf(date.getTime())
}

/** Rows with a day that can be read, which a year beyond 9999 has not. */
export const dated = (rows: readonly Row[]): Row[] => rows.filter(({ day }) => DAY.test(String(day)))

export function grainFor(days: readonly string[]): Grain {
  const times = days.map(timeOf)
  const extent = (Math.max(...times) - Math.min(...times)) / DAY_MS
  if (extent <= MAX_DAYS || !days.length) return 'day'
  return extent <= MAX_WEEKS_IN_DAYS ? 'week' : 'month'
}

/** One after the other without a gap, the newest of them. */
export function bucketsOf(days: readonly string[], grain: Grain): string[] {
  const sorted = days.map((day) => bucketOf(day, grain)).sort()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  const buckets: string[] = []
  for (let bucket = last; bucket && bucket >= first && buckets.length < MOST; bucket = before(bucket, grain))
    buckets.unshift(bucket)
  return buckets
}
