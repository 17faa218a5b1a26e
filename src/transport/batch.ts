// Which entries travel together: as many as fit into a request. Pure.
import { jsonBytes, utf8Bytes } from '../queue/bytes.ts'
import type { Drop, QueueEntry } from '../queue/queue.ts'
import { writePayload } from './payload.ts'

export interface BatchLimits {
  maxEvents: number
  maxBytes: number
}

export interface Choice {
  entries: QueueEntry[]
  /** What the body is at most. */
  bytes: number
  /** Would not fit, even alone. */
  tooLarge: QueueEntry[]
}

// `,"context":99` and a comma between two events; a comma between two contexts.
const PER_EVENT = 15
const PER_CONTEXT = 1

/** From the front, in their order; what alone is too large is left aside. */
export function chooseBatch(
  entries: readonly QueueEntry[],
  { maxEvents, maxBytes }: BatchLimits,
  { shop, dropped }: { shop: string; dropped: readonly Drop[] },
): Choice {
  const sentAt = new Date(0).toISOString()
  const empty = utf8Bytes(writePayload({ shop, sentAt, dropped, entries: [] }))
  const choice: Choice = { entries: [], bytes: empty, tooLarge: [] }
  const contexts = new Set<string>()
  for (const entry of entries) {
    if (choice.entries.length >= maxEvents) break
    const event = jsonBytes(entry.event) + PER_EVENT
    const context = jsonBytes(entry.context) + PER_CONTEXT
    if (empty + event + context > maxBytes) {
      choice.tooLarge.push(entry)
      continue
    }
    const key = JSON.stringify(entry.context)
    const bytes = choice.bytes + event + (contexts.has(key) ? 0 : context)
    if (bytes > maxBytes) break
    contexts.add(key)
    choice.bytes = bytes
    choice.entries.push(entry)
  }
  return choice
}
