// The entries that this page has made and that were not answered for: at hand, in their newest form, when it goes.
import { rankOf } from './limits.ts'
import type { QueueEntry } from './queue.ts'

export interface OwnEntries {
  put(entries: readonly QueueEntry[]): void
  /** The newest form of an entry. */
  newest(entry: QueueEntry): QueueEntry
  has(id: string): boolean
  /** Answered for, or lost: never to be sent again by this page. */
  settle(ids: readonly string[]): void
  isSettled(id: string): boolean
  /** All of them count as lost. */
  clear(): void
  /** Given to the browser, which does not tell what became of them. */
  handOver(ids: readonly string[]): void
  isHandedOver(id: string): boolean
  /** The page lives on: what was handed over counts as not sent. */
  takeBack(): void
  size(): number
  /** Orders first, then the oldest. */
  byWorth(): QueueEntry[]
}

/** As many as the last request of a page could hold, and more. */
const MAX_OWN = 1_000

export function createOwnEntries(): OwnEntries {
  const own = new Map<string, QueueEntry>()
  const settled = new Set<string>()
  const handedOver = new Set<string>()
  const settle = (ids: Iterable<string>) => {
    for (const id of ids) {
      settled.add(id)
      own.delete(id)
    }
  }
  return {
    put(entries) {
      for (const entry of entries) if (!settled.has(entry.id)) own.set(entry.id, entry)
      for (const id of own.keys()) {
        if (own.size <= MAX_OWN) break
        own.delete(id)
      }
    },
    newest: (entry) => own.get(entry.id) ?? entry,
    has: (id) => own.has(id),
    settle,
    clear: () => settle([...own.keys()]),
    isSettled: (id) => settled.has(id),
    handOver(ids) {
      for (const id of ids) handedOver.add(id)
    },
    isHandedOver: (id) => handedOver.has(id),
    takeBack: () => handedOver.clear(),
    size: () => own.size,
    byWorth: () =>
      [...own.values()].sort((a, b) => rankOf(b.event.name) - rankOf(a.event.name) || (a.id < b.id ? -1 : 1)),
  }
}
