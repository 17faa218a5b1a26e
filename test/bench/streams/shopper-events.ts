// A stream of a shop's events as they come: visits of many shoppers, most of them short, few of them ending in an order.

export interface ShopperEvent {
  readonly id: string
  readonly name: string
  readonly time: number
  readonly shopper: number
  readonly properties: object
}

const START = Date.UTC(2026, 10, 1)
const STEP_MS = 4_000
const VISIT_MS = 3 * 24 * 60 * 60_000

/** What happens in a visit, by how far it goes. */
const VISITS: readonly (readonly string[])[] = [
  ['session_start', 'page_view', 'web_vital', 'web_vital', 'bounce'],
  [
    'session_start',
    'page_view',
    'view_item_list',
    'web_vital',
    'engage',
    'select_item',
    'page_view',
    'view_item',
    'web_vital',
  ],
  [
    'session_start',
    'page_view',
    'search',
    'engage',
    'page_view',
    'view_item',
    'read_reviews',
    'page_view',
    'view_item',
  ],
  ['session_start', 'page_view', 'view_item', 'engage', 'add_to_cart', 'page_view', 'view_cart', 'remove_from_cart'],
  [
    'session_start page_view view_item engage add_to_cart page_view view_cart begin_checkout add_shipping_info',
    'add_payment_info purchase page_view track_order order_shipped order_delivered survey_response',
  ].flatMap((line) => line.split(' ')),
  ['session_start', 'page_view', 'return_visit', 'contact_support', 'page_view', 'write_review', 'share'],
]

const ITEM = { item_id: 'MUG-12', item_name: 'Blue mug', item_brand: 'Kiln', price: 19.9, quantity: 1 }

function propertiesOf(name: string, order: string): object {
  if (name === 'session_start') return { source: { kind: 'search', name: 'google', campaign: {} }, page_kind: 'home' }
  if (name === 'page_view') return { page_kind: 'listing' }
  if (name === 'web_vital') return { metric: 'LCP', value: 1830.5, rating: 'good' }
  if (name === 'survey_response') return { score: 5, about: 'tmot', transaction_id: order }
  if (name === 'write_review') return { rating: 5, item_id: 'MUG-12' }
  if (name.startsWith('order_')) return { transaction_id: order }
  const sale = { currency: 'EUR', value: 19.9, items: [ITEM], cart_quantity: 1 }
  return name === 'purchase' ? { ...sale, transaction_id: order, tax: 3.2, shipping: 4.9 } : sale
}

/** The same stream each time. Each shopper makes visit after visit; the visits of all follow each other. */
export function* shopperEvents(count: number, shoppers: number): Generator<ShopperEvent> {
  let made = 0
  for (let visit = 0; ; visit++) {
    const shopper = visit % shoppers
    const names = VISITS[(visit * 7 + (visit >> 3)) % VISITS.length] ?? []
    for (const [i, name] of names.entries()) {
      if (made === count) return
      const id = `019a3b2c-7d10-7${String(made % 1_000).padStart(3, '0')}-8000-${String(made).padStart(12, '0')}`
      const time = START + Math.floor(visit / shoppers) * VISIT_MS + i * STEP_MS
      yield { id, name, time, shopper, properties: propertiesOf(name, `T${visit}`) }
      made++
    }
  }
}
