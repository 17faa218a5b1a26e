// Events to try a tracker and its collector with: names, and properties that each could have.

/** In its place stands a number of the moment: an order is told once. */
export const ORDER = 'TEST-ORDER'

const item = { item_id: 'TEST-1', item_name: 'Test product', price: 19.9, quantity: 1 }
const money = { currency: 'EUR', value: 19.9, items: [item] }

/** The first one stands for nothing, and moves no journey. */
export const SAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'custom:test_event': { test: true },
  view_item: money,
  view_item_list: { item_list_name: 'Test list', items: [item] },
  search: { search_term: 'test', results: 3 },
  add_to_wishlist: money,
  add_to_cart: money,
  remove_from_cart: money,
  begin_checkout: money,
  purchase: { ...money, transaction_id: ORDER },
  refund: { ...money, transaction_id: ORDER },
  survey_response: { score: 5, about: 'smot/experience' },
  write_review: { rating: 5, item_id: 'TEST-1' },
  contact_support: { method: 'test' },
  share: { method: 'test', item_id: 'TEST-1' },
}
