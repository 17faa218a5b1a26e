// What the moments of one person are: all events, in order, through kairosjs/moments. Pure.
import { advance, classify, type Journey, type MomentEvent, type MomentRecord, newJourney } from 'kairosjs/moments'
import type { JourneyRow, RecordRow, StayRow, VerdictRow, VisitorRow } from '../store/columns.ts'
import { journeyRowsOf } from './journey-rows.ts'
import { recordRowsOf } from './record-rows.ts'
import { stayRowsOf } from './stay-rows.ts'

export interface PersonEvent {
  readonly shop: string
  readonly person: string
  readonly id: string
  readonly name: string
  readonly time: number
  /** The browser; null where the shop's server told it. */
  readonly visitor: string | null
  readonly session: string | null
  readonly source_kind: string | null
  readonly form: string | null
  readonly page_kind: string | null
  /** JSON. */
  readonly properties: string
  readonly orders_known: number | null
  readonly order_ref: string | null
  readonly moment: string | null
  readonly half: string | null
  readonly why: string | null
}

export interface Derived {
  readonly visitor: VisitorRow
  readonly records: RecordRow[]
  readonly journeys: JourneyRow[]
  readonly stays: StayRow[]
  /** Only where they differ from what the browser said. */
  readonly verdicts: VerdictRow[]
}

const keyOf = ({ moment, half, cycle, visit }: MomentRecord): string => [moment, half, cycle, visit].join('/')

/** A journey keeps the newest records only; here all of them are gathered as it goes. */
function gather(records: Map<string, MomentRecord>, journey: Journey): void {
  for (const record of journey.moments) records.set(keyOf(record), record)
}

/** A new visit decides moments of the one before, whose records the journey has let go. */
function endVisit(records: Map<string, MomentRecord>, before: Journey, event: MomentEvent, time: number): void {
  for (const { moment, outcome } of classify(event, before).transitions) {
    const record = before.moments.find((r) => r.moment === moment && r.visit === before.visit)
    if (outcome !== 'lost' || !record) continue
    records.set(keyOf(record), { ...record, outcome, decidedAt: time, why: 'visit-ended' })
  }
}

/** What the shop knows of its customer comes before the event, but after an order that it may already count. */
function tellOrders(journey: Journey, { orders_known, time }: PersonEvent): Journey {
  if (!orders_known || orders_known <= journey.orders) return journey
  return advance(journey, { name: 'identify', time, properties: { orders: orders_known } })
}

/** An order has one name, whatever its page and the shop's server call it. */
function namedAlike({ properties, order_ref }: PersonEvent): Record<string, unknown> {
  const own = JSON.parse(properties) as Record<string, unknown>
  return order_ref !== null && own.transaction_id !== undefined ? { ...own, transaction_id: order_ref } : own
}

export function derivePerson(events: readonly PersonEvent[]): Derived {
  const { shop = '', person = '' } = events[0] ?? {}
  const records = new Map<string, MomentRecord>()
  const visitEnds = new Map<number, number>()
  const orders = new Map<string, number>()
  const verdicts: VerdictRow[] = []
  let journey = newJourney()
  for (const stored of events) {
    const { id, name, time } = stored
    const event: MomentEvent = { name, time, properties: namedAlike(stored) }
    if (name !== 'purchase') journey = tellOrders(journey, stored)
    const { moment, half = null, why } = classify(event, journey)
    if (moment !== stored.moment || half !== stored.half || why !== stored.why) {
      verdicts.push({ id, shop, visitor: person, moment, half, why })
    }
    if (name === 'session_start') endVisit(records, journey, event, time)
    journey = advance(journey, event)
    if (name === 'purchase') journey = tellOrders(journey, stored)
    gather(records, journey)
    visitEnds.set(journey.visit, time)
    const order = stored.order_ref ?? id
    if (name === 'purchase' && !orders.has(order)) orders.set(order, time)
  }
  const lastAt = events.at(-1)?.time ?? 0
  const orderTimes = [...orders.values()]
  const visitor = {
    shop,
    visitor: person,
    stage: journey.stage,
    cycle: journey.cycle,
    orders: orders.size,
    first_order_at: orderTimes[0] ?? null,
    second_order_at: orderTimes[1] ?? null,
    last_order_at: orderTimes.at(-1) ?? null,
    last_at: lastAt,
  }
  const rows = recordRowsOf(visitor, [...records.values()], visitEnds)
  return { verdicts, visitor, records: rows, journeys: journeyRowsOf(rows), stays: stayRowsOf(events) }
}
