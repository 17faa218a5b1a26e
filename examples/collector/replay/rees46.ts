// The clickstream of REES46's multi-category shop: one row for each view, cart and purchase of a product.
import { byId, type CsvRow, type HistoryEvent, type HistoryFormat, type Reading, readTime } from './history.ts'
import { historyId, shortHash } from './history-id.ts'

const COLUMNS = ['event_time', 'event_type', 'product_id', 'category_code', 'brand', 'price', 'user_id', 'user_session']
const EVENTS: Readonly<Record<string, string>> = { view: 'view_item', cart: 'add_to_cart', purchase: 'purchase' }
/** The order within a second. */
const RANKS: Readonly<Record<string, number>> = { session_start: 0, view_item: 1, add_to_cart: 2, purchase: 3 }

interface Line {
  readonly key: string
  readonly name: string
  readonly time: number
  readonly visitor: string
  readonly session: string
  readonly item: Readonly<Record<string, unknown>>
  readonly price: number
}

function itemOf(row: CsvRow): Record<string, unknown> {
  const categories = (row.category_code ?? '').split('.').filter(Boolean).slice(0, 5)
  const levels = categories.map((name, i): [string, string] => [i ? `item_category${i + 1}` : 'item_category', name])
  const brand = row.brand ? { item_brand: row.brand } : {}
  return {
    item_id: row.product_id,
    ...brand,
    ...Object.fromEntries(levels),
    price: Number(row.price),
    quantity: 1,
  }
}

function lineOf(row: CsvRow): Line | null {
  const time = readTime(row.event_time)
  const name = EVENTS[row.event_type ?? '']
  const [visitor, session, price] = [row.user_id, row.user_session, Number(row.price)]
  if (!name || !visitor || !session || !row.product_id || Number.isNaN(time) || Number.isNaN(price)) return null
  return {
    key: COLUMNS.map((column) => row[column]).join('\n'),
    name,
    time,
    visitor,
    session,
    item: itemOf(row),
    price,
  }
}

/** There is no order id in the file: what one session buys in the same second is one order. */
function mergeOrders(lines: readonly Line[]): Line[][] {
  const orders = new Map<string, Line[]>()
  for (const line of lines) {
    const key = line.name === 'purchase' ? `${line.visitor} ${line.session}` : line.key
    orders.set(key, [...(orders.get(key) ?? []), line])
  }
  return [...orders.values()]
}

function eventOf(lines: readonly Line[], first: Line, shop: string): HistoryEvent {
  const { name, time, visitor, session } = first
  const keys = lines.map((line) => line.key).sort()
  const value = Math.round(lines.reduce((sum, line) => sum + line.price, 0) * 100) / 100
  const order = { transaction_id: `made-up-${shortHash(visitor, session, String(time))}` }
  return {
    id: historyId(time, RANKS[name] ?? 0, shop, name, ...keys),
    name,
    time,
    properties: { ...(name === 'purchase' && order), value, items: lines.map(({ item }) => item) },
    visitor,
    session,
    ...(name === 'view_item' && { pageKind: 'product' }),
  }
}

const sessionStart = ({ visitor, session, time }: Line, shop: string): HistoryEvent => ({
  id: historyId(time, 0, shop, 'session_start', visitor, session),
  name: 'session_start',
  time,
  properties: { source: { kind: 'unknown' } },
  visitor,
  session,
})

/** All rows of one second, each distinct one once. */
function* eventsOf(lines: ReadonlyMap<string, Line>, shop: string, sessions: Set<string>): Iterable<HistoryEvent> {
  const events: HistoryEvent[] = []
  for (const order of mergeOrders([...lines.values()])) {
    const [first] = order
    if (!first) continue
    const session = `${first.visitor} ${first.session}`
    if (!sessions.has(session)) events.push(sessionStart(first, shop))
    sessions.add(session)
    events.push(eventOf(order, first, shop))
  }
  yield* events.sort(byId)
}

async function* read(rows: AsyncIterable<CsvRow>, shop: string, reading: Reading): AsyncIterable<HistoryEvent> {
  const sessions = new Set<string>()
  let second = new Map<string, Line>()
  let time = Number.NaN
  for await (const row of rows) {
    const line = lineOf(row)
    if (!line) {
      reading.broken++
      continue
    }
    if (line.time !== time) {
      yield* eventsOf(second, shop, sessions)
      second = new Map()
      time = line.time
    }
    if (second.has(line.key)) reading.duplicates++
    second.set(line.key, line)
  }
  yield* eventsOf(second, shop, sessions)
}

export const rees46: HistoryFormat = {
  name: 'rees46',
  columns: COLUMNS,
  madeUp: [
    'session_start of each session, its source unknown: the file has no visits and no referrers',
    'transaction_id of each order: rows bought by one session in the same second are one order',
  ],
  read,
}
