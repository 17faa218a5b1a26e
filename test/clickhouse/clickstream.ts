// A shop's events of some months, by chance that repeats: all that a query asks for is among them, each kind in its share.
import { createRandom, type Random } from '../../examples/storefront/shoppers/random.ts'
import { batchOf, contextOf, eventOf, idOf, NOW, type Wire } from '../examples/collector-support.ts'

/** Of a batch. */
const MOST_EVENTS = 100
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const MONTHS_MS = 150 * DAY_MS

const PATHS = [
  ['session_start', 'page_view', 'bounce'],
  ['session_start', 'page_view', 'web_vital', 'engage', 'view_item_list', 'view_item', 'view_value', 'view_item'],
  ['session_start', 'page_view', 'engage', 'view_promotion', 'view_item', 'add_to_cart', 'view_cart'],
  ['session_start', 'view_item', 'add_to_cart', 'begin_checkout', 'apply_coupon', 'purchase', 'survey_response'],
  ['session_start', 'track_order', 'order_delivered', 'survey_response', 'write_review', 'share'],
  ['session_start', 'web_vital', 'search', 'select_promotion', 'view_experiment', 'contact_support'],
] as const

export interface Clickstream {
  readonly batches: readonly Wire[]
  readonly events: number
}

function propertiesOf(name: string, order: string, random: Random): Wire {
  const item = { item_id: random.pick(['A', 'B', 'C', 'D']), item_name: random.pick(['Cup', 'Bowl']), price: 9.5 }
  const metric = random.pick(['LCP', 'INP', 'CLS', 'TTFB'])
  const byName: Readonly<Record<string, Wire>> = {
    web_vital: { metric, value: random.between(1, 40_000) / 8, rating: random.pick(['good', 'poor']) },
    view_item: { items: [item] },
    add_to_cart: { items: [item], cart_quantity: 1 },
    purchase: { transaction_id: order, value: random.between(1, 900), currency: 'EUR', items: [item], coupon: 'TEN' },
    order_delivered: { transaction_id: order },
    survey_response: { score: random.between(1, 5), about: random.pick(['zmot', 'tmot', 'smot/purchase']) },
    write_review: { rating: random.between(1, 5), item_id: item.item_id },
    apply_coupon: { coupon: random.pick(['TEN', 'FREE']) },
    view_promotion: { promotion_id: random.pick(['P1', 'P2']) },
    select_promotion: { promotion_id: 'P1' },
    view_value: { value_id: random.pick(['free-shipping', 'returns']) },
    view_experiment: { experiment: 'hero', variant: random.pick(['a', 'b']) },
    search: { search_term: 'cup' },
  }
  return byName[name] ?? {}
}

function visitContext(visitor: string | null, visit: number, random: Random, customer: string | null): Wire {
  return contextOf({
    visitor,
    session: visitor && `${visitor}-${visit}`,
    visit,
    customer,
    consent: visitor ? 'granted' : 'anonymous',
    actor: random.chance(0.05) ? 'crawler' : 'human',
    gpc: random.pick([true, false, null]),
    source: { kind: random.pick(['search', 'ads', 'email', 'direct']), name: random.pick(['x', null]) },
    device: { form: random.pick(['phone', 'desktop', null]) },
    page: { kind: random.pick(['product', 'listing', 'home']), url: 'https://shop.example/p', title: 'Über 😀' },
    experiments: random.chance(0.4) ? { hero: random.pick(['a', 'b']), price: 'c' } : {},
  })
}

/** What the shop's server tells of an order: of its purchase, its way, and what else it is called. */
function tellings(order: string, time: number, random: Random): [name: string, time: number, properties: Wire][] {
  const names = random.chance(0.5) ? { transaction_aliases: [`page-${order}`] } : {}
  return [
    ['purchase', time + MINUTE_MS + 7, { transaction_id: order, value: 5, currency: 'EUR', ...names }],
    ['order_shipped', time + DAY_MS + 11, { transaction_id: order }],
    ['message_sent', time + DAY_MS + 13, { transaction_id: order, step: 'shipped' }],
    ['message_sent', time + 2 * DAY_MS + 17, { transaction_id: order, step: 'delivered' }],
    ['message_sent', time + 3 * DAY_MS + 19, { transaction_id: order, step: 'care' }],
  ]
}

export function makeClickstream(seed: number, visits: number, shop: string): Clickstream {
  const random = createRandom(seed)
  let number = seed << 16
  const batches: Wire[] = []
  const waiting = { events: [] as unknown[], contexts: [] as Wire[] }
  const eventAt = (name: string, at: number, properties: Wire): Wire => {
    number++
    return eventOf(number, { id: idOf(number, at), name, time: new Date(at).toISOString(), properties })
  }
  const flush = (more: Wire = {}): void => {
    batches.push(
      batchOf(waiting.events.splice(0), { shop, contexts: waiting.contexts.splice(0), backfill: true, ...more }),
    )
  }
  const add = (events: readonly Wire[], context: Wire): void => {
    waiting.contexts.push(context)
    waiting.events.push(...events.map((event) => ({ ...event, context: waiting.contexts.length - 1 })))
    if (waiting.events.length > MOST_EVENTS - 10) flush()
  }
  for (let visit = 0; visit < visits; visit++) {
    const who = random.between(1, Math.ceil(visits / 4))
    const visitor = random.chance(0.9) ? `visitor-${who}` : null
    const customer = visitor && random.chance(0.3) ? `customer-${who % 20}` : null
    const start = NOW - random.between(DAY_MS, MONTHS_MS)
    const order = `T-${seed}-${visit}`
    const told = random.chance(0.7) ? tellings(order, start, random) : []
    const calls = told.length && random.chance(0.3) ? `page-${order}` : order
    const path = random.pick(PATHS)
    const events = path.map((name, i) =>
      eventAt(name, start + i * random.between(1_000, 8 * MINUTE_MS) + i, propertiesOf(name, calls, random)),
    )
    add(events, visitContext(visitor, visit, random, customer))
    if (path.some((name) => name === 'purchase'))
      add(
        told.map(([name, at, properties]) => eventAt(name, at, properties)),
        { sdk: 'server' },
      )
  }
  const live = visitContext('visitor-now', 1, random, null)
  const recent = ['session_start', 'page_view', 'view_item'].map((name, i) => eventAt(name, NOW - 9_000 + i, {}))
  const refused = [{ id: idOf(1), name: 'no_such_name' }, 'no event', eventOf(2, { time: 'never' })]
  const dropped = [
    { id: idOf(number + 1), reason: 'queue-full', count: 7 },
    { id: idOf(number + 2), reason: 'too-large', count: 2 },
  ]
  flush()
  add(recent, live)
  waiting.events.push(...refused)
  if (seed % 2) flush({ backfill: false, dropped })
  return { batches, events: number - (seed << 16) }
}
