// Olist's orders, each with what the tables beside it say of it.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openCsv } from './csv-file.ts'
import { type CsvRow, leaveOut, type Reading, readTime } from './history.ts'

export interface Answer {
  readonly id: string
  readonly score: number
  readonly time: number
}

export interface Order {
  readonly id: string
  readonly status: string
  /** The person, where the customers' table has it: to the orders' table, each order is another customer. */
  customer: string
  readonly boughtAt: number
  /** NaN where there is no such date. */
  readonly shippedAt: number
  readonly deliveredAt: number
  /** `2017-10-18`. */
  readonly promised: string
  readonly items: Record<string, unknown>[]
  price: number
  freight: number
  paid: number
  readonly answers: Answer[]
}

type Orders = ReadonlyMap<string, Order>

export const ORDER_COLUMNS: readonly string[] = [
  'order_id',
  'customer_id',
  'order_status',
  'order_purchase_timestamp',
  'order_delivered_carrier_date',
  'order_delivered_customer_date',
  'order_estimated_delivery_date',
]

function orderOf(row: CsvRow): Order | null {
  const { order_id: id = '', customer_id: customer = '', order_status: status = '' } = row
  const boughtAt = readTime(row.order_purchase_timestamp)
  if (!id || !customer || Number.isNaN(boughtAt)) return null
  return {
    id,
    status,
    customer,
    boughtAt,
    shippedAt: readTime(row.order_delivered_carrier_date),
    deliveredAt: readTime(row.order_delivered_customer_date),
    promised: (row.order_estimated_delivery_date ?? '').slice(0, 10),
    items: [],
    price: 0,
    freight: 0,
    paid: 0,
    answers: [],
  }
}

/** `olist_orders.csv.gz` and `olist_order_items.csv.gz`, or `olist_orders_dataset.csv` and so on, zipped or not. */
function beside(file: string, table: string): string | undefined {
  const path = join(dirname(file), basename(file).replace('orders', table))
  return [path, path.replace(/\.gz$/, ''), `${path}.gz`].find((name) => name !== file && existsSync(name))
}

async function eachRow(file: string, table: string, reading: Reading, take: (row: CsvRow) => boolean): Promise<void> {
  const path = beside(file, table)
  if (!path) return leaveOut(reading, `tables that are not beside it (${table})`)
  for await (const row of (await openCsv(path)).rows(reading)) if (!take(row)) reading.broken++
}

const cents = (text: string | undefined): number => Math.round(Number(text) * 100)

function takeItem(orders: Orders, { order_id = '', product_id = '', price, freight_value }: CsvRow): boolean {
  if (!product_id || Number.isNaN(cents(price) + cents(freight_value))) return false
  const order = orders.get(order_id)
  if (!order) return true
  order.items.push({ item_id: product_id, price: Number(price), quantity: 1 })
  order.price += cents(price)
  order.freight += cents(freight_value)
  return true
}

function takePayment(orders: Orders, { order_id = '', payment_value }: CsvRow): boolean {
  if (Number.isNaN(cents(payment_value))) return false
  const order = orders.get(order_id)
  if (order) order.paid += cents(payment_value)
  return true
}

function takeReview(orders: Orders, row: CsvRow, reading: Reading): boolean {
  const { order_id = '', review_id: id = '' } = row
  const [score, time] = [Number(row.review_score), readTime(row.review_answer_timestamp)]
  if (!id || Number.isNaN(time) || !Number.isInteger(score) || score < 1 || score > 5) return false
  const order = orders.get(order_id)
  if (order) order.answers.push({ id, score, time })
  else leaveOut(reading, 'answers about orders that are not in the file')
  return true
}

/** Rows of the tables beside it are kept where they belong to one of these orders only. */
export async function readOrders(rows: AsyncIterable<CsvRow>, file: string, reading: Reading): Promise<Order[]> {
  const orders = new Map<string, Order>()
  const persons = new Map<string, string>()
  for await (const row of rows) {
    const order = orderOf(row)
    if (!order) reading.broken++
    else if (orders.has(order.id)) reading.duplicates++
    else orders.set(order.id, order)
  }
  await eachRow(file, 'order_items', reading, (row) => takeItem(orders, row))
  await eachRow(file, 'order_payments', reading, (row) => takePayment(orders, row))
  await eachRow(file, 'order_reviews', reading, (row) => takeReview(orders, row, reading))
  await eachRow(file, 'customers', reading, ({ customer_id = '', customer_unique_id = '' }) => {
    if (customer_unique_id) persons.set(customer_id, customer_unique_id)
    return customer_unique_id !== ''
  })
  for (const order of orders.values()) order.customer = persons.get(order.customer) ?? order.customer
  return [...orders.values()]
}
