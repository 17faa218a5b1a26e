// A queue that lives as long as its page: where nothing may be stored, or nothing can be.
import { createLedger, type QueueSettings } from './ledger.ts'
import type { EventQueue, QueueEntry } from './queue.ts'

export const byId = (a: QueueEntry, b: QueueEntry): number => (a.id < b.id ? -1 : 1)

export function createMemoryQueue(settings: QueueSettings): EventQueue {
  const ledger = createLedger(settings)
  const entries = new Map<string, QueueEntry>()
  const forget = (id: string) => {
    ledger.forget(id)
    entries.delete(id)
  }
  const trim = () => {
    if (ledger.isOver()) for (const id of ledger.trim()) entries.delete(id)
  }
  const sorted = () => [...entries.values()].sort(byId)
  return {
    add(added) {
      for (const entry of added) {
        ledger.put(entry)
        entries.set(entry.id, entry)
      }
      trim()
    },
    async peek(limit) {
      trim()
      return sorted().slice(0, limit)
    },
    remove: async (ids) => ids.forEach(forget),
    count: async () => entries.size,
    unsaved: sorted,
    saved: async () => {},
    clear: async () => [...entries.keys()].forEach(forget),
    close() {},
  }
}
