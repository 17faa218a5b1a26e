// The body of a request in the `kairos/1` format: contexts once, events by reference to them. Pure.
import type { WireEvent } from '../events/stamped.ts'
import type { Drop } from '../queue/queue.ts'

export interface Batch {
  shop: string
  sentAt: string
  dropped: readonly Drop[]
  entries: readonly { event: WireEvent; context: object }[]
  backfill?: boolean
}

const SCHEMA = 'kairos/1'

/** One JSON text; each distinct context is in it once. */
export function writePayload({ shop, sentAt, dropped, entries, backfill }: Batch): string {
  const places = new Map<string, number>()
  const contexts: object[] = []
  const events = entries.map(({ event, context }) => {
    const key = JSON.stringify(context)
    let place = places.get(key)
    if (place === undefined) {
      place = contexts.push(context) - 1
      places.set(key, place)
    }
    return { ...event, context: place }
  })
  return JSON.stringify({
    schema: SCHEMA,
    shop,
    sent_at: sentAt,
    ...(backfill && { backfill }),
    ...(dropped.length && { dropped }),
    contexts,
    events,
  })
}
