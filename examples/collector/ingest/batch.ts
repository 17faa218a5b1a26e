// From the JSON of a request to what is stored and what is refused: each event is judged alone. Pure.
import { createHash } from 'node:crypto'
import type { DropRow, EventRow, OrderNameRow, QuarantineRow } from '../store/columns.ts'
import type { Submission } from '../store/store.ts'
import { cleanText, rowOf, type WireContext, type WireEvent } from './event-row.ts'
import { orderNamesOf } from './order-names.ts'
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
}

interface Envelope {
  readonly shop: string
  readonly sent_at: string
  readonly backfill?: boolean
  readonly dropped?: readonly { id: string; reason: string; count: number }[]
  readonly contexts: readonly unknown[]
  readonly events: readonly unknown[]
}

/** What a rejected event is kept as, at most. */
const MAX_RAW_CHARACTERS = 16_384
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const NEEDS_SECRET = new Set(['order_shipped', 'order_delivered', 'message_sent'])
/** A browser tells a delivery where its shopper has followed the code in the parcel (`kt=arrived`), and not otherwise. */
const isFromParcel = ({ name, found }: WireEvent): boolean =>
  name === 'order_delivered' && Array.isArray(found) && found.includes('link')

const idOf = (event: unknown): string | null => {
  const id = typeof event === 'object' && event !== null && 'id' in event ? event.id : null
  return typeof id === 'string' && UUID.test(id) ? id : null
}

function textOf(event: unknown): string {
  try {
    return cleanText(JSON.stringify(event) ?? '').slice(0, MAX_RAW_CHARACTERS)
  } catch {
    return '(nested too deep to be kept)'
  }
}

function quarantined(event: unknown, id: string | null, why: string, shop: string, received: number): QuarantineRow {
  const raw = textOf(event)
  const key = createHash('sha256').update(`${shop}\n${raw}`).digest('hex')
  return { key, received, shop, id, why, raw }
}

const dropRows = ({ dropped = [], shop }: Envelope, received: number): DropRow[] =>
  dropped.map(({ id, reason, count }) => ({
    id: id.toLowerCase(),
    received,
    shop: cleanText(shop),
    reason: cleanText(reason),
    count,
  }))

const unknownName = (name: unknown): string =>
  `/name: ${JSON.stringify(name)} is not an event of kairos/1; an event of your own is named custom:<a-z0-9_:.->`

/** Judges the events one by one; null where an event is good. */
function createJudge(checks: Checks, { contexts }: Envelope, { trusted }: Arrival): (event: unknown) => string | null {
  const contextFaults = contexts.map((context) => checks.context(context))
  return (event) => {
    const fault = checks.event(event)
    if (fault?.where === '/name') return unknownName((event as { name: unknown }).name)
    if (fault) return fault.where ? `${fault.where}: ${fault.why}` : fault.why
    const { name, context } = event as WireEvent
    const ofContext = contextFaults[context]
    if (ofContext === undefined) return `/context: there is no context ${context}, the batch has ${contexts.length}`
    if (ofContext) return `its context (/contexts/${context}${ofContext.where}): ${ofContext.why}`
    if (NEEDS_SECRET.has(name) && !trusted && !isFromParcel(event as WireEvent))
      return `/name: ${name} is taken from the shop's server only, with the secret key`
    return null
  }
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
  const judge = createJudge(checks, envelope, arrival)
  const events: EventRow[] = []
  const quarantine: QuarantineRow[] = []
  const rejected: Rejection[] = []
  const orderNames: OrderNameRow[] = []
  const reject = (event: unknown, index: number, why: string): void => {
    const id = idOf(event)
    rejected.push(id === null ? { id, index, why } : { id, why })
    quarantine.push(quarantined(event, id, cleanText(why), shop, received))
  }
  for (const [index, event] of envelope.events.entries()) {
    const fault = judge(event)
    const wire = event as WireEvent
    const row = fault ?? rowOf(wire, envelope.contexts[wire.context] as WireContext, batch)
    if (typeof row === 'string') reject(event, index, row)
    else {
      events.push(row)
      if (trusted) orderNames.push(...orderNamesOf(wire, shop))
    }
  }
  return { submission: { events, quarantine, drops: dropRows(envelope, received), orderNames }, rejected }
}
