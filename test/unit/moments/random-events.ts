// Arbitrary events of a shop: every name, few orders, so that they meet; and times that never stand still.
import fc from 'fast-check'
import { eventNames } from '../../../src/events/event.ts'
import type { MomentEvent } from '../../../src/moments.ts'
import { START } from './telling.ts'

type Draft = Omit<MomentEvent, 'time'>

const orderNames = fc.constantFrom('T1', 'T2', 'T3', 'T4')
const named = fc.option(
  orderNames.map((transaction_id) => ({ transaction_id })),
  { nil: {} },
)
const withOrder = (name: string, more: fc.Arbitrary<object> = fc.constant({})): fc.Arbitrary<Draft> =>
  fc.tuple(named, more).map(([order, rest]) => ({ name, properties: { ...order, ...rest } }))
const plain = (name: string): fc.Arbitrary<Draft> => fc.constant({ name, properties: {} })

const visitStart: fc.Arbitrary<Draft> = fc
  .record(
    {
      source: fc.constantFrom('search', 'direct', 'email').map((kind) => ({ kind })),
      page_kind: fc.constantFrom('home', 'help', 'product'),
      step: fc.constantFrom('shipped', 'offer'),
    },
    { requiredKeys: ['source'] },
  )
  .map((properties) => ({ name: 'session_start', properties }))

/** A shop that tells an order twice says the same of its customer each time. */
const WORDS: Readonly<Record<string, object>> = { T3: { new_customer: true }, T4: { new_customer: false } }
const purchase = named.map((order) => ({
  name: 'purchase',
  properties: { ...order, ...('transaction_id' in order ? WORDS[order.transaction_id] : {}) },
}))
const survey = withOrder(
  'survey_response',
  fc.record({
    score: fc.integer({ min: 1, max: 5 }),
    about: fc.constantFrom('zmot', 'fmot', 'smot', 'smot/purchase', 'tmot', 'umot', undefined),
  }),
)
/** No shop names an order as its customer's last one before it was placed. */
const earlierOrders = fc.constantFrom('S1', 'S2')
const identify = fc
  .record({ orders: fc.integer({ min: 0, max: 4 }), lastOrder: earlierOrders }, { requiredKeys: [] })
  .map((properties) => ({ name: 'identify', properties }))

/** The events that decide come more often than a shop would see them. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...eventNames()).chain((name) => withOrder(name)) },
  { weight: 4, arbitrary: visitStart },
  { weight: 3, arbitrary: purchase },
  { weight: 2, arbitrary: survey },
  { weight: 2, arbitrary: plain('bounce') },
  { weight: 2, arbitrary: fc.constantFrom('add_to_cart', 'cart_abandoned', 'page_view', 'share').chain(plain) },
  { weight: 1, arbitrary: fc.constant({ name: 'remove_from_cart', properties: { cart_quantity: 0 } }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 5 }).chain((rating) => withOrder('write_review', fc.constant({ rating }))),
  },
  { weight: 1, arbitrary: identify },
)

/** In the order of their times, some of them in the same millisecond. */
export const streams = (maxLength: number): fc.Arbitrary<MomentEvent[]> =>
  fc.array(fc.tuple(drafts, fc.constantFrom(0, 1, 900, 60_000, 86_400_000)), { maxLength, size: 'max' }).map((told) => {
    let time = START
    return told.map(([draft, after]) => {
      time += after
      return { ...draft, time }
    })
  })

/** Two tabs: each with its own order in time, no two events at once. */
export const tabs = (maxLength: number): fc.Arbitrary<readonly [MomentEvent[], MomentEvent[]]> =>
  fc.array(fc.tuple(drafts, fc.boolean()), { maxLength: 2 * maxLength, size: 'max' }).map((told) => {
    const [one, two]: [MomentEvent[], MomentEvent[]] = [[], []]
    for (const [i, [draft, isOne]] of told.entries()) {
      const tab = (isOne && one.length < maxLength) || two.length === maxLength ? one : two
      tab.push({ ...draft, time: START + i * 1_000 })
    }
    return [one, two] as const
  })

/** Anything that JSON can carry, and what JavaScript adds to it, under names that have a meaning elsewhere. */
export const strangeEvents: fc.Arbitrary<MomentEvent> = fc
  .record({
    name: fc.oneof(
      fc.constantFrom(...eventNames(), 'identify', 'custom', 'custom:x'),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'shop', ''),
      fc.jsonValue(),
    ),
    time: fc.oneof(
      fc.constantFrom(Number.NaN, Infinity, -Infinity, -1, 0.5, 1e300, '2026-11-22', 'soon', '', null, {}, []),
      fc.double(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    ),
    properties: fc.oneof(
      fc.constantFrom(null, undefined, 5, 'text', [], [null], Object.create(null)),
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(
          ...['transaction_id', 'checkout_id', 'lastOrder', 'orders', 'score', 'about', 'rating', 'source', 'step'],
          ...['page_kind', 'new_customer', 'cart_quantity', 'items', '__proto__', 'constructor'],
        ),
        fc.oneof(fc.jsonValue(), fc.constantFrom(Number.NaN, Infinity, -0, 1e300, undefined, { kind: '__proto__' })),
      ),
    ),
  })
  .map((event) => event as unknown as MomentEvent)
