// Shoppers from their first order on: parcels, answers, returns, orders again; and a shop with rules of its own.
import { DAY, FROM_SEARCH, type Story, T1, T2, T3 } from './stories.ts'

export const AFTER_THE_ORDER: Readonly<Record<string, Story>> = {
  'a repeat buyer whose first parcel is still on its way': {
    told: [
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
      [['purchase', T2, 3 * DAY], 'umot repeat-order: umot won, tmot open'],
      [['contact_support', T2], 'tmot needs-help'],
      [['order_delivered', T1], 'tmot delivered: tmot won, smot/experience open'],
      [['order_delivered', T2], 'tmot delivered: smot/experience open'],
      [['survey_response', { ...T1, score: 1, about: 'smot' }], 'smot/experience satisfaction: smot/experience lost'],
      [['write_review', { rating: 5 }], 'smot/experience product-reviewed: smot/experience won, umot won'],
    ],
    ends: 'advocate 2 smot',
    records: [
      ...['smot/purchase 1 won', 'tmot 1 won', 'umot 1 won', 'tmot 2 open'],
      ...['smot/experience 1 lost', 'smot/experience 2 won', 'umot 2 won'],
    ],
  },
  'a repeat buyer whose first parcel comes after the third order': {
    told: [
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
      [['purchase', T2], 'umot repeat-order: umot won, tmot open'],
      [['purchase', T3], 'umot repeat-order: umot won, tmot open'],
      [['order_delivered', T1], 'tmot delivered: tmot won, smot/experience open'],
      [['order_delivered', T1], 'tmot delivered'],
    ],
    ends: 'loyal 3 tmot',
    records: ['tmot 2 open', 'umot 2 won', 'tmot 3 open'],
  },
  'a returner: parcel, then product sent back, then another order': {
    told: [
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
      [['order_delivered', T1], 'tmot delivered: tmot won, smot/experience open'],
      [['request_return', T1], 'smot/experience product-returned: smot/experience lost'],
      [['refund', T1], 'smot/experience product-returned'],
      [['write_review', { rating: 5 }], 'smot/experience product-reviewed'],
      [['purchase', T2], 'umot repeat-order: umot won, tmot open'],
    ],
    ends: 'loyal 2 umot',
    records: ['smot/purchase 1 won', 'tmot 1 won', 'smot/experience 1 lost', 'umot 1 won', 'tmot 2 open'],
  },
  'support, then delivery, then an answer': {
    told: [
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
      [['session_start', { page_kind: 'help' }], 'tmot comes-back'],
      ['contact_support', 'tmot needs-help'],
      [['order_delivered', T1], 'tmot delivered: smot/experience open'],
      [['survey_response', { score: 4, about: 'tmot' }], 'tmot satisfaction: tmot won'],
    ],
    ends: 'buyer 1 tmot',
    records: ['smot/purchase 1 won', 'tmot 1 won', 'smot/experience 1 open'],
  },
  'an answer of 1, then one of 5: the first result stands': {
    told: [
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
      [['survey_response', { score: 1, about: 'tmot' }], 'tmot satisfaction: tmot lost'],
      [['survey_response', { score: 5, about: 'tmot' }], 'tmot satisfaction'],
      [['order_delivered', T1], 'tmot delivered: smot/experience open'],
    ],
    ends: 'buyer 1 tmot',
    records: ['smot/purchase 1 won', 'tmot 1 lost', 'smot/experience 1 open'],
  },
  'a delivery of an order that only the server knew': {
    told: [
      ['session_start', 'none not-decisive'],
      ['page_view', 'fmot first-impression: fmot open'],
      [['order_delivered', T1], 'tmot delivered: tmot won, smot/experience open'],
      [['purchase', T1], 'smot/purchase same-order'],
      ['view_item', 'umot considers-again: umot open'],
    ],
    ends: 'buyer 1 umot',
    records: ['fmot v1 open', 'tmot 1 won', 'smot/experience 1 open', 'umot 1 open'],
  },
  'an advocate who shares': {
    told: [
      [['purchase', T1], 'smot/purchase first-order: smot/purchase won, tmot open'],
      ['share', 'umot tells-others: umot won'],
      [['purchase', T2], 'umot repeat-order: tmot open'],
      ['refer', 'umot tells-others: umot won'],
    ],
    ends: 'advocate 2 umot',
    records: ['smot/purchase 1 won', 'tmot 1 open', 'umot 1 won', 'tmot 2 open', 'umot 2 won'],
  },
  'an advocate who reviews': {
    told: [
      [['purchase', { ...T1, new_customer: false }], 'umot repeat-order: umot won, tmot open'],
      [['write_review', { rating: 5 }], 'smot/experience product-reviewed: smot/experience won, umot won'],
      [['request_return', T1], 'smot/experience product-returned'],
      [['purchase', T2], 'umot repeat-order: tmot open'],
    ],
    ends: 'advocate 3 umot',
    records: ['tmot 2 open', 'smot/experience 2 won', 'umot 2 won', 'tmot 3 open'],
  },
  "a shop's own rules in front": {
    shopRules: [
      { why: 'quiz-done', events: ['custom:quiz'], moment: 'zmot', outcome: 'won' },
      { why: 'big-cart', events: ['add_to_cart'], when: isBig, moment: 'smot', half: 'purchase', outcome: 'open' },
      { why: 'subscription', events: ['purchase'], moment: 'umot', outcome: 'won' },
      { why: 'unboxing', events: ['order_delivered'], moment: 'smot', half: 'experience', outcome: 'won' },
      { why: 'not-ours', events: ['web_vital'], moment: null },
    ],
    told: [
      [FROM_SEARCH, 'zmot researches: zmot open'],
      [['custom:quiz', { points: 7 }], 'zmot quiz-done: zmot won'],
      ['web_vital', 'none not-ours'],
      [['add_to_cart', { value: 10 }], 'smot/purchase willing-to-buy: smot/purchase open, fmot won'],
      [['add_to_cart', { value: 1000 }], 'smot/purchase big-cart'],
      [['purchase', T1], 'umot subscription: umot won'],
      [['purchase', T1], 'smot/purchase same-order'],
      [['order_delivered', T1], 'smot/experience unboxing: smot/experience won'],
      ['view_item', 'umot considers-again'],
    ],
    ends: 'buyer 1 umot',
    records: ['zmot v1 won', 'smot/purchase 1 open', 'fmot v1 won', 'umot 1 won', 'smot/experience 1 won'],
  },
}

function isBig({ properties }: { properties?: object }): boolean {
  return ((properties as { value?: number } | undefined)?.value ?? 0) >= 500
}
