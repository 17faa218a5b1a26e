// Olist's orders: bought, shipped, delivered, and the answer to the survey that Olist sends afterwards.
import { groupedBy } from '../records/grouped.ts'
import { byId, type CsvRow, type HistoryEvent, type HistoryFormat, leaveOut, type Reading } from './history.ts'
import { historyId } from './history-id.ts'
import { type Answer, ORDER_COLUMNS, type Order, readOrders } from './olist-orders.ts'

/** The order within a second. */
const RANKS: Readonly<Record<string, number>> = {
  purchase: 0,
  order_shipped: 1,
  order_delivered: 2,
  survey_response: 3,
}
const NOT_DELIVERED = ['canceled', 'unavailable']
/** More items than this, kairos/1 does not take. */
const MAX_ITEMS = 200

type Told = Pick<HistoryEvent, 'name' | 'time' | 'properties'> & { readonly key?: string }

/** As GA4 has it, the value is without shipping; where the items are not known, it is what was paid. */
function purchaseOf({ boughtAt, items, price, freight, paid }: Order): Told {
  const worth = items.length
    ? { value: price / 100, shipping: freight / 100, items: items.slice(0, MAX_ITEMS) }
    : paid > 0 && { value: paid / 100 }
  return { name: 'purchase', time: boughtAt, properties: { currency: 'BRL', ...worth } }
}

/** Promised is a day: who gets it on that day gets it in time. */
const isLate = (deliveredAt: number, promised: string): boolean =>
  promised !== '' && new Date(deliveredAt).toISOString().slice(0, 10) > promised

/**
 * Not a review that a shopper writes of the own accord, but the answer to a question by mail: a `survey_response`, which
 * also is what satisfaction is counted from. Olist asks when the order has arrived or should have: who has it
 * answers for the product, who still waits answers for the waiting.
 */
const answerOf = ({ id, score, time }: Answer, deliveredAt: number | undefined): Told => {
  const hasIt = deliveredAt !== undefined && deliveredAt <= time
  const about = hasIt ? 'smot/experience' : 'tmot'
  return { name: 'survey_response', time, properties: { score, about }, key: id }
}

function deliveryOf({ deliveredAt, status, promised }: Order, reading: Reading): Told | null {
  if (Number.isNaN(deliveredAt)) {
    if (status === 'delivered') leaveOut(reading, 'deliveries without a date')
    return null
  }
  if (NOT_DELIVERED.includes(status)) {
    leaveOut(reading, 'deliveries of orders that were canceled')
    return null
  }
  const properties = isLate(deliveredAt, promised) ? { late: true } : {}
  return { name: 'order_delivered', time: deliveredAt, properties }
}

function happened(order: Order, reading: Reading): Told[] {
  const { shippedAt, answers } = order
  const shipped: Told[] = Number.isNaN(shippedAt) ? [] : [{ name: 'order_shipped', time: shippedAt, properties: {} }]
  const delivery = deliveryOf(order, reading)
  return [...shipped, ...(delivery ? [delivery] : []), ...answers.map((answer) => answerOf(answer, delivery?.time))]
}

function eventsOf(order: Order, shop: string, reading: Reading): HistoryEvent[] {
  const { id: transaction_id, customer: visitor, boughtAt } = order
  const after = happened(order, reading)
  // It would prove an order that nobody has placed yet.
  const possible = after.filter(({ time }) => time >= boughtAt)
  if (possible.length < after.length) {
    leaveOut(reading, 'shippings, deliveries and answers dated before their order', after.length - possible.length)
  }
  return [purchaseOf(order), ...possible].map(({ name, time, properties, key = '' }) => ({
    id: historyId(time, RANKS[name] ?? 0, shop, name, transaction_id, key),
    name,
    time,
    properties: { transaction_id, ...properties },
    visitor,
  }))
}

async function* read(
  rows: AsyncIterable<CsvRow>,
  shop: string,
  reading: Reading,
  file: string,
): AsyncIterable<HistoryEvent> {
  for (const orders of groupedBy(await readOrders(rows, file, reading), ({ customer }) => customer)) {
    yield* orders.flatMap((order) => eventsOf(order, shop, reading)).sort(byId)
  }
}

export const olist: HistoryFormat = {
  name: 'olist',
  columns: ORDER_COLUMNS,
  madeUp: [
    'the time zone: the times are taken as UTC',
    'what an answer is about: smot/experience where the order had arrived, else tmot',
    'nothing for the cancellation of an order, which has no date: it stays bought, and is not delivered',
  ],
  read,
}
