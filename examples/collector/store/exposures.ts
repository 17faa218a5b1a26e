// Which variants visitors are known to have seen: each event may tell of it again, and one row a day is enough.
import type { MarkRow } from './columns.ts'

const MAX_KNOWN = 20_000
/** Retention removes rows by their age; so no visitor who comes back is without one for long. */
const AGAIN_MS = 86_400_000

export interface Exposures {
  /** The marks that say something new; of an exposure the earliest. */
  news(marks: readonly MarkRow[]): MarkRow[]
  /** To be told once they are stored for good. */
  remember(marks: readonly MarkRow[]): void
}

const keyOf = ({ shop, visitor, name, value, amount }: MarkRow): string =>
  JSON.stringify([shop, visitor, name, value, amount])
const isExposure = ({ kind }: MarkRow): boolean => kind === 'experiment'

export function createExposures(): Exposures {
  const known = new Map<string, number>()
  const isKnown = (key: string, time: number): boolean => {
    const since = known.get(key)
    return since !== undefined && time >= since && time < since + AGAIN_MS
  }
  return {
    news(marks) {
      const first = new Map<string, MarkRow>()
      for (const mark of marks) {
        const time = Number(mark.time)
        if (!isExposure(mark) || mark.visitor === null || isKnown(keyOf(mark), time)) continue
        const other = first.get(keyOf(mark))
        if (!other || time < Number(other.time)) first.set(keyOf(mark), mark)
      }
      return [...marks.filter((mark) => !isExposure(mark)), ...first.values()]
    },
    remember(marks) {
      for (const mark of marks) {
        if (!isExposure(mark)) continue
        known.delete(keyOf(mark))
        known.set(keyOf(mark), Number(mark.time))
      }
      for (const key of known.keys()) {
        if (known.size <= MAX_KNOWN) break
        known.delete(key)
      }
    },
  }
}
