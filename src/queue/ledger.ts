// What a queue knows by heart of its entries: their weights, and whether they are more than may wait.
import type { Ms } from '../events/event.ts'
import { type Limits, overLimits, type Weight, weigh } from './limits.ts'
import type { DropReason, QueueEntry } from './queue.ts'

export interface QueueSettings {
  limits: Limits
  now: () => Ms
  /** Tells of entries that are lost; their ids, where they are known. */
  onDrop: (reason: DropReason, count: number, ids: readonly string[]) => void
}

export interface Ledger {
  put(entry: QueueEntry): void
  forget(id: string): void
  /** Knows these, and no others. */
  reset(entries: readonly QueueEntry[]): void
  /** True where something has to go. */
  isOver(): boolean
  /** Forgets what has to go, tells of it, and gives back the ids. */
  trim(): string[]
}

export function createLedger({ limits, now, onDrop }: QueueSettings): Ledger {
  const weights = new Map<string, Weight>()
  let bytes = 0
  const forget = (id: string) => {
    bytes -= weights.get(id)?.bytes ?? 0
    weights.delete(id)
  }
  const put = (entry: QueueEntry) => {
    forget(entry.id)
    const weight = weigh(entry)
    weights.set(entry.id, weight)
    bytes += weight.bytes
  }
  return {
    put,
    forget,
    reset(entries) {
      weights.clear()
      bytes = 0
      entries.forEach(put)
    },
    isOver() {
      if (weights.size > limits.maxEvents || bytes > limits.maxBytes) return true
      // Entries come in the order of time: the first one is the oldest.
      for (const { time } of weights.values()) return now() - time > limits.maxAgeMs
      return false
    },
    trim() {
      const gone = overLimits([...weights.values()], limits, now())
      for (const [reason, ids] of gone) {
        ids.forEach(forget)
        onDrop(reason, ids.length, ids)
      }
      return [...gone.values()].flat()
    },
  }
}
