// From the JSON of a request to what is stored and what is refused: each event is judged alone. Pure.
import type { DropRow, EventRow, QuarantineRow } from '../store/columns.ts'
import type { Submission } from '../store/store.ts'
import {
  type BatchFacts,
  type ContextColumns,
  cleanText,
  columnsOf,
  rowOf,
  type WireContext,
  type WireEvent,
} from './event-row.ts'
import { type Fault, faultOf, type JudgedContext, judgeContext } from './judge.ts'
import { idOf, quarantinedOf } from './quarantined.ts'
import { badEnvelope, type Refusal, unauthorised } from './refusal.ts'
import type { Checks } from './schema.ts'

export interface Rejection {
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
  /** Of the events that are good. */
  readonly ids: string[]
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

interface Judged {
  readonly contexts: JudgedContext[]
  readonly good: WireEvent[]
  readonly bad: { readonly event: unknown; readonly index: number; readonly fault: Fault }[]
}

function judgeEvents({ contexts: sent, events }: Envelope, trusted: boolean, checks: Checks): Judged {
  const contexts = sent.map((context) => judgeContext(context, checks))
  const good: Judged['good'] = []
  const bad: Judged['bad'] = []
  for (const [index, event] of events.entries()) {
    const fault = faultOf(event, contexts, trusted, checks)
    if (fault) bad.push({ event, index, fault })
    else good.push(event as WireEvent)
  }
  return { contexts, good, bad }
}

/**
 * Its rows are made when they are first asked for: who only writes the batch down does without. A class, as an object that is
 * written down with getters of its own has a shape of its own, too, which keeps the batch until memory is cleared up for good.
 */
class LazySubmission implements Submission {
  readonly #envelope: Envelope
  readonly #judged: Judged
  readonly #batch: BatchFacts
  #events: EventRow[] | undefined
  #quarantine: QuarantineRow[] | undefined
  #drops: DropRow[] | undefined

  constructor(envelope: Envelope, judged: Judged, batch: BatchFacts) {
    this.#envelope = envelope
    this.#judged = judged
    this.#batch = batch
  }

  get events(): EventRow[] {
    this.#events ??= eventRows(this.#judged, this.#batch)
    return this.#events
  }

  get quarantine(): QuarantineRow[] {
    const { contexts } = this.#envelope
    this.#quarantine ??= this.#judged.bad.map(({ event, fault }) =>
      quarantinedOf(event, contextOf(event, contexts), fault, this.#batch),
    )
    return this.#quarantine
  }

  get drops(): DropRow[] {
    this.#drops ??= dropRows(this.#envelope, this.#batch.received)
    return this.#drops
  }
}

function eventRows({ contexts, good }: Judged, batch: BatchFacts): EventRow[] {
  const ofContext = new Map<number, ContextColumns>()
  return good.map((event) => {
    const columns =
      ofContext.get(event.context) ?? columnsOf(contexts[event.context]?.context as WireContext, batch.actor)
    ofContext.set(event.context, columns)
    return rowOf(event, columns, batch)
  })
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
  const judged = judgeEvents(envelope, trusted, checks)
  return {
    submission: new LazySubmission(envelope, judged, batch),
    ids: judged.good.map(({ id }) => id.toLowerCase()),
    rejected: judged.bad.map(({ event, index, fault }) => rejectionOf(event, index, fault.why)),
    faults: judged.bad.map(({ fault }) => fault),
  }
}
