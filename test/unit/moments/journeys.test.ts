// Whole journeys: the events of a shopper go in, what is said of each and what stands at the end come out.
import { describe, expect, it } from 'vitest'
import type { ShopRule } from '../../../src/moments.ts'
import { mergeJourneys, tell } from '../../../src/moments/journey.ts'
import { eventsOf, follow, journeyOf, MINUTE, recordLine, START, type Told } from './telling.ts'

const DAY = 24 * 60
const T1 = { transaction_id: 'T1' }
const T2 = { transaction_id: 'T2' }
const T3 = { transaction_id: 'T3' }
const FROM_SEARCH = ['session_start', { source: { kind: 'search' } }] as const

interface Story {
  /** Each event, and what is said of it. */
  readonly told: readonly (readonly [event: Told, says: string])[]
  /** Stage, cycle, and the moment where the shopper stands. */
  readonly ends: string
  readonly records: readonly string[]
  readonly shopRules?: readonly ShopRule[]
}

const STORIES: Readonly<Record<string, Story>> = {
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

describe('the journey of', () => {
  it.each(Object.entries(STORIES))('%s', (_, { told, ends, records, shopRules }) => {
    const events = eventsOf(told.map(([event]) => event))
    const { lines, journey } = follow(events, undefined, shopRules)
    expect(lines).toEqual(told.map(([, says]) => says))
    expect(`${journey.stage} ${journey.cycle} ${journey.moment}`).toBe(ends)
    expect(journey.moments.map(recordLine).toSorted()).toEqual(records.toSorted())
  })
})

describe('a journey', () => {
  it('is left untouched by what follows from it', () => {
    const before = journeyOf(['session_start', 'page_view'])
    const text = JSON.stringify(before)
    follow(eventsOf(['engage', ['purchase', T1]], START + DAY * MINUTE), before)
    expect(JSON.stringify(before)).toBe(text)
    expect(before.moments.map(recordLine)).toEqual(['fmot v1 open'])
  })

  it('shows for a moment what an event gave to a cycle that is long gone', () => {
    const { journey } = follow(eventsOf([['purchase', T1], ['purchase', T2], ['purchase', T3], ['order_delivered', T1]]))
    expect(journey.moments.map(recordLine)).toContain('tmot 1 won')
    expect(journey.moments.map(recordLine)).toContain('smot/experience 1 open')
  })

  it('decides in the place of its time an event that comes late', () => {
    const late = eventsOf(['session_start', 'page_view', ['purchase', T1, 9], ['engage', {}, 3], ['engage', {}, 12]])
    expect(follow(late).lines.slice(3)).toEqual(['fmot stayed: fmot won', 'umot considers-again: umot open'])
  })

  it('knows an order by the name that the shop told of it afterwards', () => {
    const bought = journeyOf(['session_start', ['purchase', { checkout_id: 'C1' }], 'contact_support'])
    const told = tell(bought, { orders: 1, lastOrder: 'T1' }, START + 10 * MINUTE)
    const { journey, lines } = follow(eventsOf([['order_delivered', T1]], START + DAY * MINUTE), told)
    expect(lines).toEqual(['tmot delivered: smot/experience open'])
    expect(journey).toMatchObject({ stage: 'buyer', cycle: 1, orders: 1 })
  })

  it('believes of what a shop tells only whole orders, and never fewer than it knows', () => {
    const loyal = journeyOf([
      ['purchase', T1],
      ['purchase', T2],
    ])
    expect(tell(loyal, { orders: 1 }, START + DAY * MINUTE).orders).toBe(2)
    expect(tell(loyal, { orders: 2.5 }, START + DAY * MINUTE).orders).toBe(2)
    expect(tell(loyal, { lastOrder: 'T1' }, START + DAY * MINUTE).orders).toBe(2)
    expect(tell(journeyOf([]), { lastOrder: 'T9' }, START + DAY * MINUTE).stage).toBe('buyer')
  })
})

describe('a consent that comes late', () => {
  const page = eventsOf([FROM_SEARCH, 'page_view', 'engage', 'view_item'], START + 30 * DAY * MINUTE)

  it('adds what was held in memory to what is kept', () => {
    const kept = journeyOf(['session_start', ['purchase', T1], ['order_delivered', T1]])
    const merged = mergeJourneys(kept, follow(page).journey)
    expect(merged).toMatchObject({ stage: 'buyer', cycle: 1, visit: 2, moment: 'umot' })
    expect(merged.moments.map(recordLine)).toContain('tmot 1 won')
    expect(merged.moments.map(recordLine)).toContain('umot 1 open')
  })

  it('forgets no order however much was held in memory', () => {
    const kept = journeyOf(['session_start', ['purchase', T1]])
    const long = eventsOf(['session_start', ...Array<Told>(60).fill('view_item')], START + 30 * DAY * MINUTE)
    const merged = mergeJourneys(kept, follow(long).journey)
    expect(merged.stage).toBe('buyer')
    const { lines } = follow(eventsOf([['purchase', T1]], START + 31 * DAY * MINUTE), merged)
    expect(lines).toEqual(['smot/purchase same-order'])
  })

  it('keeps the order of events that came in the same millisecond', () => {
    const told: Told[] = [
      ['session_start', { source: { kind: 'search' } }, 5],
      ['page_view', {}, 5],
      ['engage', {}, 5],
      ['view_item', {}, 5],
    ]
    const journey = journeyOf(told)
    const merged = mergeJourneys(journey, journeyOf(told.slice(0, 2)))
    expect(JSON.stringify(merged)).toBe(JSON.stringify(journey))
    expect(merged.moments.map(recordLine)).toEqual(['zmot v1 won', 'fmot v1 won'])
  })
})
