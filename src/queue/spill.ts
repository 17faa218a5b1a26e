// What was not on disk yet when the page went: kept in localStorage, one key a page, taken up at the next start.
import type { KeyValue } from '../environment.ts'
import { isEntry } from './entry.ts'
import { overLimits, weigh } from './limits.ts'
import type { QueueEntry } from './queue.ts'

export interface Spill {
  /** What other pages have left, and how many events found no room then. */
  take(): { entries: QueueEntry[]; lost: number }
  /** Removes what was taken up, now that it is safe. */
  taken(): void
  /** Leaves these in place of what this page left or took up before; as the page goes. */
  leave(entries: readonly QueueEntry[]): void
  /** The page lives on: it has all of it in memory. */
  back(): void
  /** Removes all there is, of every page. */
  clear(): void
}

// The storage is the shop's, and has 5 MB: a few hundred events, or a dozen of the largest, are room for the last ones.
const LIMITS = { maxEvents: 200, maxBytes: 250_000, maxAgeMs: Number.POSITIVE_INFINITY }
const MAX_PAGES = 20

function read(text: string | null): { entries: QueueEntry[]; lost: number } {
  try {
    const { entries, lost } = JSON.parse(text ?? '') as { entries: unknown; lost: unknown }
    return { entries: Array.isArray(entries) ? entries.filter(isEntry) : [], lost: Number(lost) || 0 }
  } catch {
    return { entries: [], lost: 0 }
  }
}

/** `page` is a name that no other page has. */
export function createSpill(storage: KeyValue, prefix: string, page: string): Spill {
  const own = prefix + page
  let took: string[] = []
  const keys = () => storage.keys().filter((key) => key.startsWith(prefix))
  const taken = () => {
    took.forEach(storage.remove)
    took = []
  }
  return {
    take() {
      took = keys().filter((key) => key !== own)
      const left = took.map((key) => read(storage.get(key)))
      return { entries: left.flatMap(({ entries }) => entries), lost: left.reduce((sum, { lost }) => sum + lost, 0) }
    },
    taken,
    leave(entries) {
      const isCrowded = keys().length >= MAX_PAGES
      const over = new Set([...overLimits(entries.map(weigh), LIMITS, 0).values()].flat())
      const kept = entries.filter(({ id }) => !isCrowded && !over.has(id))
      const text = JSON.stringify({ entries: kept, lost: entries.length - kept.length })
      if (entries.length) storage.set(own, text)
      else storage.remove(own)
      if (!entries.length || storage.get(own) === text) taken()
    },
    back: () => storage.remove(own),
    clear: () => keys().forEach(storage.remove),
  }
}
