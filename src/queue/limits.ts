// What has to go when more waits than may: page views first, orders last. Pure.
import type { Ms } from '../events/event.ts'
import { jsonBytes } from './bytes.ts'
import type { QueueEntry } from './queue.ts'

export interface Limits {
  maxEvents: number
  maxBytes: number
  maxAgeMs: Ms
}

/** What the limits ask of an entry. */
export interface Weight {
  id: string
  name: string
  time: Ms
  bytes: number
}

/** Why an entry goes. */
export type LimitReason = 'queue-full' | 'too-old' | 'too-large'

// A full queue is emptied a little further than it must be, so that not every event has to look for a place.
const FULL = 0.99

const RANKS: Readonly<Record<string, number>> = { page_view: 0, web_vital: 0, purchase: 2, refund: 2 }

/** The higher, the longer it stays. */
export const rankOf = (name: string): number => RANKS[name] ?? 1

export const weigh = (entry: QueueEntry): Weight => ({
  id: entry.id,
  name: entry.event.name,
  time: Date.parse(entry.event.time),
  bytes: jsonBytes(entry),
})

/** The ids that have to go, by reason; what alone is over a limit goes before anything goes for its sake. */
export function overLimits(weights: readonly Weight[], limits: Limits, now: Ms): Map<LimitReason, string[]> {
  const { maxEvents, maxBytes, maxAgeMs } = limits
  const gone: Record<LimitReason, string[]> = { 'too-old': [], 'too-large': [], 'queue-full': [] }
  const kept = weights.filter(({ id, time, bytes }) => {
    const reason = now - time > maxAgeMs ? 'too-old' : bytes > maxBytes ? 'too-large' : undefined
    if (reason) gone[reason].push(id)
    return !reason
  })
  let events = kept.length
  let bytes = kept.reduce((sum, weight) => sum + weight.bytes, 0)
  if (events > maxEvents || bytes > maxBytes) {
    kept.sort((a, b) => rankOf(a.name) - rankOf(b.name) || (a.id < b.id ? -1 : 1))
    for (const weight of kept) {
      if (events <= Math.ceil(maxEvents * FULL) && bytes <= maxBytes * FULL) break
      events--
      bytes -= weight.bytes
      gone['queue-full'].push(weight.id)
    }
  }
  return new Map(Object.entries(gone).filter(([, ids]) => ids.length)) as Map<LimitReason, string[]>
}
