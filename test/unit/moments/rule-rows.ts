// The rule table as examples: what went before, an event, and what is said of it.
import type { Told } from './telling.ts'

export const T1 = { transaction_id: 'T1' }
const T2 = { transaction_id: 'T2' }
export const VISIT: Told[] = ['session_start', 'page_view']
export const SEARCHER: Told[] = [['session_start', { source: { kind: 'search' } }], 'page_view']
export const BUYER: Told[] = [...VISIT, ['purchase', T1]]
export const LOYAL: Told[] = [...BUYER, ['purchase', T2]]
export const CART: Told[] = [...VISIT, ['add_to_cart', { cart_quantity: 1 }]]

/** What went before, the event that is asked about, and what is said of it. */
export type Row = readonly [before: readonly Told[], event: Told, says: string]

export const TABLE: Readonly<Record<string, readonly Row[]>> = {
  '0, a purchase whose order is known': [
    [BUYER, ['purchase', T1], 'smot/purchase same-order'],
    [LOYAL, ['purchase', T2], 'umot same-order'],
    [LOYAL, ['purchase', T1], 'smot/purchase same-order'],
    [BUYER, ['purchase', { transaction_id: 1 }], 'umot repeat-order: umot won, tmot open'],
  ],
  '1, the first purchase': [
    [VISIT, ['purchase', T1], 'smot/purchase first-order: smot/purchase won, fmot won, tmot open'],
    [CART, ['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
    [SEARCHER, ['purchase', T1], 'smot/purchase first-order: smot/purchase won, zmot won, fmot won, tmot open'],
    [[], ['purchase', { new_customer: true }], 'smot/purchase first-order: smot/purchase won, tmot open'],
    [[...CART, 'cart_abandoned'], 'purchase', 'smot/purchase first-order: smot/purchase won again, tmot open'],
  ],
  '2, a later purchase': [
    [BUYER, ['purchase', T2], 'umot repeat-order: umot won, tmot open'],
    [BUYER, ['purchase', { ...T2, new_customer: true }], 'umot repeat-order: umot won, tmot open'],
    [[], ['purchase', { ...T1, new_customer: false }], 'umot repeat-order: umot won, tmot open'],
  ],
  '3, on its way': [
    [BUYER, ['message_sent', T1], 'tmot waiting-for-delivery'],
    [BUYER, ['order_shipped', T1], 'tmot waiting-for-delivery'],
    [VISIT, ['delivery_update', { step: 'shipped' }], 'tmot waiting-for-delivery'],
    [VISIT, 'message_sent', 'tmot waiting-for-delivery'],
  ],
  '4, looking where it is': [
    [BUYER, 'track_order', 'tmot waiting-for-delivery'],
    [VISIT, 'track_order', 'none not-decisive'],
  ],
  '5, delivered': [
    [BUYER, ['order_delivered', T1], 'tmot delivered: tmot won, smot/experience open'],
    [[...BUYER, 'contact_support'], ['order_delivered', T1], 'tmot delivered: smot/experience open'],
    [['contact_support', ...BUYER], ['order_delivered', T1], 'tmot delivered: tmot won, smot/experience open'],
    [[...BUYER, ['order_delivered', T1]], ['order_delivered', T1], 'tmot delivered'],
    [[], 'order_delivered', 'tmot delivered: tmot won, smot/experience open'],
  ],
  '6, support of a customer': [
    [BUYER, 'contact_support', 'tmot needs-help'],
    [VISIT, 'contact_support', 'zmot researches: zmot open'],
  ],
  '7, an answer': [
    [BUYER, ['survey_response', { score: 4 }], 'tmot satisfaction: tmot won'],
    [BUYER, ['survey_response', { score: 3 }], 'tmot satisfaction'],
    [BUYER, ['survey_response', { score: 2, about: 'tmot' }], 'tmot satisfaction: tmot lost'],
    [BUYER, ['survey_response', { score: 5, about: 'smot' }], 'smot/experience satisfaction: smot/experience won'],
    [
      BUYER,
      ['survey_response', { score: 1, about: 'smot/experience' }],
      'smot/experience satisfaction: smot/experience lost',
    ],
    [BUYER, ['survey_response', { score: 5, about: 'smot/purchase' }], 'smot/purchase satisfaction'],
    [BUYER, ['survey_response', { score: 5, about: 'umot' }], 'umot satisfaction'],
    [BUYER, ['survey_response', { score: 5, about: 'fmot' }], 'fmot satisfaction'],
    [VISIT, ['survey_response', { score: 5 }], 'fmot satisfaction'],
    [VISIT, ['survey_response', { score: 5, about: 'smot' }], 'smot/purchase satisfaction'],
    [VISIT, ['survey_response', { score: 1, about: 'tmot' }], 'tmot satisfaction'],
    [BUYER, ['survey_response', { score: 9, about: 'tmot' }], 'tmot satisfaction'],
    [BUYER, ['survey_response', { score: '5', about: 'elsewhere' }], 'tmot satisfaction'],
  ],
  '8, a review': [
    [BUYER, ['write_review', { rating: 5 }], 'smot/experience product-reviewed: smot/experience won'],
    [BUYER, ['write_review', { rating: 2 }], 'smot/experience product-reviewed: smot/experience lost'],
    [BUYER, ['write_review', { rating: 3 }], 'smot/experience product-reviewed'],
    [BUYER, 'write_review', 'smot/experience product-reviewed'],
    [LOYAL, ['write_review', { rating: 4 }], 'smot/experience product-reviewed: smot/experience won, umot won'],
    [VISIT, ['write_review', { rating: 5 }], 'none not-decisive'],
  ],
  '9, sent back': [
    [BUYER, ['request_return', T1], 'smot/experience product-returned: smot/experience lost'],
    [VISIT, 'refund', 'smot/experience product-returned: smot/experience lost'],
  ],
  '10, telling others': [
    [BUYER, 'share', 'umot tells-others: umot won'],
    [LOYAL, 'refer', 'umot tells-others: umot won'],
    [VISIT, 'share', 'none not-decisive'],
  ],
  '11, coming back': [
    [BUYER, 'session_start', 'umot comes-back: umot open'],
    [BUYER, 'login', 'umot comes-back: umot open'],
    [[...BUYER, 'session_start'], 'return_visit', 'umot comes-back'],
    [[...BUYER, 'session_start'], ['follow_up', { step: 'offer' }], 'umot comes-back'],
    [BUYER, 'join_loyalty', 'umot comes-back: umot open'],
    [BUYER, 'redeem_offer', 'umot comes-back: umot open'],
    [BUYER, ['session_start', { step: 'shipped' }], 'tmot comes-back'],
    [BUYER, ['session_start', { step: 'offer' }], 'umot comes-back: umot open'],
    [BUYER, ['session_start', { page_kind: 'order_status' }], 'tmot comes-back'],
    [[...BUYER, ['session_start', { page_kind: 'help' }]], 'return_visit', 'tmot comes-back'],
    [[...BUYER, 'session_start', ['page_view', { page_kind: 'help' }]], 'login', 'tmot comes-back'],
    [[...BUYER, 'session_start', 'page_view', ['page_view', { page_kind: 'help' }]], 'login', 'umot comes-back'],
    [[...BUYER, ['session_start', { step: 'shipped' }], 'session_start'], 'return_visit', 'umot comes-back'],
    [VISIT, 'login', 'none not-decisive'],
    [VISIT, 'sign_up', 'none not-decisive'],
  ],
  '12, considering again': [
    [BUYER, 'view_item', 'umot considers-again: umot open'],
    [BUYER, 'search', 'umot considers-again: umot open'],
    [BUYER, 'add_to_cart', 'umot considers-again: umot open'],
    [BUYER, 'engage', 'umot considers-again: umot open'],
    [BUYER, 'bounce', 'umot considers-again'],
    [BUYER, 'page_view', 'none not-decisive'],
  ],
  '13, leaving at once': [
    [VISIT, 'bounce', 'fmot left-at-once: fmot lost'],
    [SEARCHER, 'bounce', 'fmot left-at-once: fmot lost, zmot lost'],
    [[...VISIT, 'engage'], 'bounce', 'fmot left-at-once'],
    [[...VISIT, 'bounce'], 'bounce', 'fmot left-at-once'],
  ],
  '14, willing to buy': [
    [VISIT, 'add_to_cart', 'smot/purchase willing-to-buy: smot/purchase open, fmot won'],
    [VISIT, ['view_cart', { items: [{ item_id: 'A' }] }], 'smot/purchase willing-to-buy: smot/purchase open, fmot won'],
    [VISIT, 'apply_coupon', 'smot/purchase willing-to-buy: smot/purchase open, fmot won'],
    [CART, 'add_to_cart', 'smot/purchase willing-to-buy'],
    [VISIT, ['view_cart', { cart_quantity: 0, items: [{ item_id: 'A' }] }], 'none not-decisive'],
    [VISIT, ['view_cart', { items: [] }], 'none not-decisive'],
  ],
  '15, checking out': [
    [VISIT, 'begin_checkout', 'smot/purchase checks-out: smot/purchase open, fmot won'],
    [CART, 'add_shipping_info', 'smot/purchase checks-out'],
    [CART, 'add_payment_info', 'smot/purchase checks-out'],
  ],
  '16, taking out of the cart': [
    [CART, ['remove_from_cart', { cart_quantity: 0 }], 'smot/purchase emptied-cart: smot/purchase lost'],
    [CART, ['remove_from_cart', { cart_quantity: 1 }], 'smot/purchase less-willing'],
    [CART, 'remove_from_cart', 'smot/purchase less-willing'],
    [
      [...CART, ['remove_from_cart', { cart_quantity: 0 }]],
      'add_to_cart',
      'smot/purchase willing-to-buy: smot/purchase open',
    ],
  ],
  '17, leaving the cart': [[CART, 'cart_abandoned', 'smot/purchase abandoned-cart: smot/purchase lost']],
  '18, the first product': [
    [VISIT, 'view_item', 'fmot first-product-view'],
    [SEARCHER, 'view_item', 'fmot first-product-view: zmot won'],
    [[...SEARCHER, 'view_item', 'session_start'], 'view_item', 'fmot first-product-view'],
    [[...SEARCHER, 'view_item'], 'view_item', 'zmot researches'],
  ],
  '19, staying': [
    [VISIT, 'engage', 'fmot stayed: fmot won'],
    [[...VISIT, 'add_to_cart'], 'engage', 'fmot stayed'],
  ],
  '20, the first impression': [
    [['session_start'], 'page_view', 'fmot first-impression: fmot open'],
    [VISIT, 'page_view', 'none not-decisive'],
    [VISIT, ['view_value', { value_id: 'free-shipping' }], 'fmot first-impression'],
    [VISIT, 'web_vital', 'fmot first-impression'],
    [VISIT, 'view_experiment', 'fmot first-impression'],
    [VISIT, 'view_promotion', 'fmot first-impression'],
  ],
  '21, research': [
    ...['search', 'ai', 'ads', 'social', 'compare', 'referral'].map(
      (kind): Row => [[], ['session_start', { source: { kind } }], 'zmot researches: zmot open'],
    ),
    ...['search', 'view_item_list', 'select_item', 'read_reviews', 'compare_items', 'add_to_wishlist'].map(
      (name): Row => [VISIT, name, 'zmot researches: zmot open'],
    ),
    [VISIT, 'select_promotion', 'zmot researches: zmot open'],
    [[...VISIT, 'view_item'], 'view_item', 'zmot researches: zmot open'],
    [[...SEARCHER, 'view_item'], 'search', 'zmot researches'],
    [[], ['session_start', { source: { kind: 'direct' } }], 'none not-decisive'],
    [[], ['session_start', { source: { kind: 'email' } }], 'none not-decisive'],
  ],
  '22, anything else': [
    [VISIT, 'sign_up', 'none not-decisive'],
    [BUYER, 'web_vital', 'none not-decisive'],
    [VISIT, 'custom:quiz', 'none not-decisive'],
    [VISIT, 'constructor', 'none not-decisive'],
  ],
}
