// The body of one kairos/1 request of a replay: each distinct context once, events by its place.
import type { StampedEvent } from './stamp.ts'

export function writeBody(shop: string, sentAt: Date, stamped: readonly StampedEvent[]): string {
  const places = new Map<string, number>()
  const contexts: object[] = []
  const events = stamped.map(({ event, context }) => {
    const key = JSON.stringify(context)
    const place = places.get(key) ?? contexts.push(context) - 1
    places.set(key, place)
    return { ...event, context: place }
  })
  return JSON.stringify({ schema: 'kairos/1', shop, sent_at: sentAt.toISOString(), backfill: true, contexts, events })
}
