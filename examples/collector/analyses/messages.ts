// GET /api/messages: how many messages the shop sent about each order; more than two are too many.
import { derivedFor } from '../reports/derived-for.ts'
import { num } from '../reports/figures.ts'
import type { Scope } from '../reports/period.ts'
import type { EventStore, Row } from '../store/store.ts'
import { count } from './words.ts'

export const MESSAGE_QUERIES = ['messages', 'messages-most'] as const

const MOST_MESSAGES = 2
const MOST_ORDERS = 50

export interface MessagesReport {
  readonly orders: number
  readonly messages: number
  /** How many orders have none, one, two, three and more messages. */
  readonly counts: { messages: string; orders: number }[]
  /** Orders with more than two. */
  readonly over: number
  readonly sentence: string
  readonly most: Row[]
}

function sentenceOf(orders: number, messages: number, over: number): string {
  if (!orders) return 'No orders in this period.'
  if (!messages) return 'The shop’s server has told of no messages about these orders.'
  const mean = (messages / orders).toFixed(1)
  if (!over) return `${mean} messages per order, and never more than two: shoppers are left in peace.`
  return `${count(over)} of ${count(orders)} orders had more than two messages: what is meant as care becomes noise. ${mean} per order.`
}

export async function reportMessages(store: EventStore, scope: Scope, now: number): Promise<MessagesReport> {
  await derivedFor(store, scope)
  const [rows = [], most = []] = await Promise.all(
    MESSAGE_QUERIES.map((name) => store.query(name, { ...scope, now, limit: MOST_ORDERS })),
  )
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0)
  const ordersWith = (fits: (messages: number) => boolean): number =>
    sum((row) => (fits(num(row, 'messages')) ? num(row, 'orders') : 0))
  const orders = ordersWith(() => true)
  const messages = sum((row) => num(row, 'messages') * num(row, 'orders'))
  const over = ordersWith((number) => number > MOST_MESSAGES)
  return {
    orders,
    messages,
    counts: [
      ...[0, 1, 2].map((number) => ({ messages: String(number), orders: ordersWith((n) => n === number) })),
      { messages: '3 or more', orders: over },
    ],
    over,
    sentence: sentenceOf(orders, messages, over),
    most,
  }
}
