// From the JSON of a request to what is stored and what is refused: each event is judged alone. Pure.
import type { DropRow, EventRow, QuarantineRow } from '../store/columns.ts'
import type { Submission } from '../store/store.ts'
import { type BatchFacts, cleanText } from './event-row.ts'
import { type Fault, isFault, judgeContext, judgeEvent } from './judge.ts'
import { idOf, quarantinedOf } from './quarantined.ts'
import { badEnvelope, type Refusal, unauthorised } from './refusal.ts'
import type { Checks } from './schema.ts'

interface Rejection {
  /** Null where the event has no usable id; `index` is then its place in the batch. */
  readonly id: string | null
  readonly index?: number
  readonly why: string
}

export interface Arrival {
  readonly received: number
  readonly trusted: boolean
  /** Who the request's headers say sends it, where they say it. */
  readonly actor: string | null
}

export interface JudgedBatch {
  readonly submission: Submission
  readonly rejected: Rejection[]
  /** Those of the rejected, in their order. */
  readonly faults: Fault[]
}

interface Envelope {
  readonly shop: string
  readonly sent_at: string
  readonly backfill?: boolean
  readonly dropped?: readonly { id: string; reason: string; count: number }[]
  readonly contexts: readonly unknown[]
  readonly events: readonly unknown[]
}

const dropRows = ({ dropped = [], shop }: Envelope, received: number): DropRow[] =>
  dropped.map(({ id, reason, count }) => ({
    id: id.toLowerCase(),
    received,
    shop: cleanText(shop),
    reason: cleanText(reason),
    count,
  }))

const rejectionOf = (event: unknown, index: number, why: string): Rejection => {
  const id = idOf(event)
  return id === null ? { id, index, why } : { id, why }
}

/** Also of an event that does not fit, as far as it can be read. */
function contextOf(event: unknown, contexts: readonly unknown[]): unknown {
  const index = typeof event === 'object' && event !== null && 'context' in event ? event.context : undefined
  return typeof index === 'number' ? contexts[index] : undefined
}

function judgeEvents({ contexts, events: sent }: Envelope, batch: BatchFacts, checks: Checks) {
  const judgedContexts = contexts.map((context) => judgeContext(context, checks))
  const events: EventRow[] = []
  const quarantine: QuarantineRow[] = []
  const rejected: Rejection[] = []
  const faults: Fault[] = []
  for (const [index, event] of sent.entries()) {
    const judged = judgeEvent(event, judgedContexts, batch, checks)
    if (!isFault(judged)) {
      events.push(judged)
      continue
    }
    faults.push(judged)
    rejected.push(rejectionOf(event, index, judged.why))
    quarantine.push(quarantinedOf(event, contextOf(event, contexts), judged, batch))
  }
  return { events, quarantine, rejected, faults }
}

export function judgeBatch(json: unknown, arrival: Arrival, checks: Checks): JudgedBatch | { refusal: Refusal } {
  const fault = checks.envelope(json)
  if (fault) return { refusal: badEnvelope(fault.where, fault.why) }
  const envelope = json as Envelope
  const sentAt = Date.parse(envelope.sent_at)
  if (Number.isNaN(sentAt)) return { refusal: badEnvelope('/sent_at', 'is no date that can be read') }
  if (envelope.backfill && !arrival.trusted) {
    return { refusal: unauthorised('/backfill', 'a backfill needs the secret key: Authorization: Bearer <key>') }
  }
  const { received, trusted, actor } = arrival
  const shop = cleanText(envelope.shop)
  const batch = { shop, received, skewMs: received - sentAt, backfill: envelope.backfill ?? false, trusted, actor }
  const { events, quarantine, rejected, faults } = judgeEvents(envelope, batch, checks)
  return { submission: { events, quarantine, drops: dropRows(envelope, received) }, rejected, faults }
}
