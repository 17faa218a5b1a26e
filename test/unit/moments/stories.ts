// Shoppers up to their first order, or to the one that shows that they are known.
import type { ShopRule } from '../../../src/moments.ts'
import type { Told } from './telling.ts'

export const DAY = 24 * 60
export const T1 = { transaction_id: 'T1' }
export const T2 = { transaction_id: 'T2' }
export const T3 = { transaction_id: 'T3' }
export const FROM_SEARCH = ['session_start', { source: { kind: 'search' } }] as const

export interface Story {
  /** Each event, and what is said of it. */
  readonly told: readonly (readonly [event: Told, says: string])[]
  /** Stage, cycle, and the moment where the shopper stands. */
  readonly ends: string
  readonly records: readonly string[]
  readonly shopRules?: readonly ShopRule[]
}

export const TO_THE_ORDER: Readonly<Record<string, Story>> = {
  'a bouncer': {
    told: [
      [FROM_SEARCH, 'zmot researches: zmot open'],
      ['page_view', 'fmot first-impression: fmot open'],
      ['web_vital', 'fmot first-impression'],
      ['bounce', 'fmot left-at-once: fmot lost, zmot lost'],
    ],
    ends: 'prospect 1 fmot',
    records: ['zmot v1 lost', 'fmot v1 lost'],
  },
  'a quick clicker who engages on the second page': {
    told: [
      [FROM_SEARCH, 'zmot researches: zmot open'],
      ['page_view', 'fmot first-impression: fmot open'],
      ['bounce', 'fmot left-at-once: fmot lost, zmot lost'],
      ['page_view', 'none not-decisive: fmot won again, zmot open again'],
      ['engage', 'fmot stayed'],
      ['view_item', 'fmot first-product-view: zmot won'],
    ],
    ends: 'prospect 1 fmot',
    records: ['zmot v1 won', 'fmot v1 won'],
  },
  'a researcher over three visits': {
    told: [
      [FROM_SEARCH, 'zmot researches: zmot open'],
      ['page_view', 'fmot first-impression: fmot open'],
      ['engage', 'fmot stayed: fmot won'],
      ['view_item_list', 'zmot researches'],
      [['session_start', { source: { kind: 'compare' } }, DAY], 'zmot researches: zmot lost, zmot open'],
      ['page_view', 'fmot first-impression: fmot open'],
      ['view_item', 'fmot first-product-view: zmot won'],
      ['read_reviews', 'zmot researches'],
      [['session_start', { source: { kind: 'direct' } }, 3 * DAY], 'none not-decisive: fmot lost'],
      ['page_view', 'fmot first-impression: fmot open'],
      ['view_item', 'fmot first-product-view'],
      ['engage', 'fmot stayed: fmot won'],
      ['add_to_cart', 'smot/purchase willing-to-buy: smot/purchase open'],
      ['begin_checkout', 'smot/purchase checks-out'],
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
    ],
    ends: 'buyer 1 smot',
    records: ['fmot v3 won', 'smot/purchase 1 won', 'tmot 1 open'],
  },
  'a cart swapper: A out, B in, bought': {
    told: [
      ['session_start', 'none not-decisive'],
      [['add_to_cart', { cart_quantity: 1 }], 'smot/purchase willing-to-buy: smot/purchase open, fmot won'],
      [['remove_from_cart', { cart_quantity: 0 }], 'smot/purchase emptied-cart: smot/purchase lost'],
      [['add_to_cart', { cart_quantity: 1 }], 'smot/purchase willing-to-buy: smot/purchase open'],
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won again, tmot open'],
    ],
    ends: 'buyer 1 smot',
    records: ['fmot v1 won', 'smot/purchase 1 won', 'tmot 1 open'],
  },
  'a cart emptied, filled again, abandoned, bought': {
    told: [
      ['session_start', 'none not-decisive'],
      ['add_to_cart', 'smot/purchase willing-to-buy: smot/purchase open, fmot won'],
      [['remove_from_cart', { cart_quantity: 0 }], 'smot/purchase emptied-cart: smot/purchase lost'],
      ['add_to_cart', 'smot/purchase willing-to-buy: smot/purchase open'],
      ['add_to_cart', 'smot/purchase willing-to-buy'],
      [['session_start', {}, 2 * DAY], 'none not-decisive'],
      ['cart_abandoned', 'smot/purchase abandoned-cart'],
      ['view_cart', 'smot/purchase willing-to-buy: smot/purchase open, fmot won'],
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won again, tmot open'],
    ],
    ends: 'buyer 1 smot',
    records: ['smot/purchase 1 won', 'fmot v2 won', 'tmot 1 open'],
  },
  'a confirmation page that is loaded again': {
    told: [
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
      [['purchase', T1], 'smot/purchase same-order'],
      [['session_start', {}, DAY], 'umot comes-back: umot open'],
      [['purchase', T1], 'smot/purchase same-order'],
    ],
    ends: 'buyer 1 smot',
    records: ['smot/purchase 1 won', 'tmot 1 open', 'umot 1 open'],
  },
  'a guest whose order has no name of its own': {
    told: [
      [['purchase', { checkout_id: 'C1' }], 'smot/purchase first-order: smot/purchase won, tmot open'],
      [['purchase', { checkout_id: 'C1', transaction_id: '' }], 'smot/purchase same-order'],
      [['purchase', { checkout_id: 'C2' }], 'umot repeat-order: umot won, tmot open'],
    ],
    ends: 'loyal 2 umot',
    records: ['smot/purchase 1 won', 'tmot 1 open', 'umot 1 won', 'tmot 2 open'],
  },
  'a known customer on a new device, told by the shop': {
    told: [
      ['session_start', 'none not-decisive'],
      ['page_view', 'fmot first-impression: fmot open'],
      [['identify', { orders: 3, lastOrder: '1001' }], 'none identify'],
      ['view_item', 'umot considers-again: umot open'],
      [['purchase', { transaction_id: '1001' }], 'umot same-order'],
      [['purchase', { transaction_id: '1002' }], 'umot repeat-order: umot won, tmot open'],
    ],
    ends: 'loyal 4 umot',
    records: ['fmot v1 open', 'umot 3 won', 'tmot 4 open'],
  },
  'a known customer on a new device, told by the order': {
    told: [
      ['session_start', 'none not-decisive'],
      ['add_to_cart', 'smot/purchase willing-to-buy: smot/purchase open, fmot won'],
      [['purchase', { ...T1, new_customer: false }], 'umot repeat-order: umot won, tmot open'],
      [['order_delivered', T1], 'tmot delivered: tmot won, smot/experience open'],
    ],
    ends: 'loyal 2 tmot',
    records: ['smot/purchase 1 open', 'fmot v1 won', 'umot 1 won', 'tmot 2 won', 'smot/experience 2 open'],
  },
}
