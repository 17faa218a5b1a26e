// UCI's Online Retail: one row for each line of an invoice. An invoice is an order, or the cancellation of one.
import {
  byId,
  type CsvRow,
  type HistoryEvent,
  type HistoryFormat,
  leaveOut,
  type Reading,
  readTime,
} from './history.ts'
import { historyId } from './history-id.ts'

const COLUMNS = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID']
/** The lines of an invoice can be a minute apart, and those of another one lie between them. */
const MAX_SPAN_MS = 10 * 60_000
/** More items than this, kairos/1 does not take. */
const MAX_ITEMS = 200
const ORDER = /^\d+$/
const CANCELLATION = /^C\d+$/

interface Item {
  readonly item_id: string
  readonly item_name: string
  readonly price: number
  readonly quantity: number
}

interface Invoice {
  readonly number: string
  readonly time: number
  readonly customer: string
  readonly items: Item[]
  lines: number
  /** Prices have three digits after the point at most; whole thousandths add up without an error. */
  thousandths: number
}

/** Numbers run on, orders and cancellations in one sequence: within a minute they say what came first. */
const rankOf = (number: string): number => Number(number.replace(/\D/g, '')) % 4096

function eventOf({ number, time, customer, items, thousandths }: Invoice, shop: string): HistoryEvent | null {
  const name = ORDER.test(number) ? 'purchase' : CANCELLATION.test(number) ? 'refund' : null
  if (!name) return null
  const value = Math.abs(thousandths) / 1000
  // A cancellation does not say which order it takes back: its own number must not pass for an order's.
  const named = name === 'purchase' ? { transaction_id: number } : { cancellation: number }
  return {
    id: historyId(time, rankOf(number), shop, name, number),
    name,
    time,
    properties: { ...named, currency: 'GBP', value, items },
    visitor: customer,
  }
}

function* eventsOf(invoices: readonly Invoice[], shop: string, reading: Reading): Iterable<HistoryEvent> {
  const events: HistoryEvent[] = []
  for (const invoice of invoices) {
    const event = eventOf(invoice, shop)
    if (!invoice.customer) {
      leaveOut(reading, 'invoices without a customer')
      leaveOut(reading, 'lines without a customer', invoice.lines)
    } else if (event) events.push(event)
    else leaveOut(reading, 'invoices that are neither an order nor a cancellation')
  }
  yield* events.sort(byId)
}

/** The invoices that no later line can belong to any more. */
function takeDone(open: Map<string, Invoice>, now: number): Invoice[] {
  const done: Invoice[] = []
  for (const [number, invoice] of open) {
    if (invoice.time >= now - MAX_SPAN_MS) break
    done.push(invoice)
    open.delete(number)
  }
  return done
}

function addLine(open: Map<string, Invoice>, row: CsvRow, time: number): boolean {
  const { InvoiceNo: number = '', StockCode = '', Description = '', CustomerID = '' } = row
  const [price, quantity] = [Number(row.UnitPrice), Number(row.Quantity)]
  if (!number || Number.isNaN(time + price + quantity)) return false
  const customer = CustomerID.replace(/\.0$/, '')
  const invoice = open.get(number) ?? { number, time, customer, items: [], lines: 0, thousandths: 0 }
  open.set(number, invoice)
  invoice.lines++
  invoice.thousandths += Math.round(price * 1000) * quantity
  if (invoice.items.length < MAX_ITEMS) {
    invoice.items.push({ item_id: StockCode, item_name: Description.trim(), price, quantity: Math.abs(quantity) })
  }
  return true
}

async function* read(rows: AsyncIterable<CsvRow>, shop: string, reading: Reading): AsyncIterable<HistoryEvent> {
  const open = new Map<string, Invoice>()
  let newest = Number.NEGATIVE_INFINITY
  for await (const row of rows) {
    const time = readTime(row.InvoiceDate)
    if (time > newest) {
      newest = time
      yield* eventsOf(takeDone(open, time), shop, reading)
    }
    if (!addLine(open, row, time)) reading.broken++
  }
  yield* eventsOf([...open.values()], shop, reading)
}

export const onlineRetail: HistoryFormat = {
  name: 'online-retail',
  columns: COLUMNS,
  madeUp: [
    'the time zone: the times are taken as UTC',
    'which order a cancellation (InvoiceNo with C) takes back: it names none and counts for the newest of its customer',
    `items of an invoice with more than ${MAX_ITEMS} lines: the first ${MAX_ITEMS}; the value is that of all`,
  ],
  read,
}
