// What the overlay warns of, by what was heard: each thing once, with its fix.
import { describe, expect, it } from 'vitest'
import type { HookArguments } from '../../../src/index.ts'
import type { LayerEntry } from '../../../src/overlay/layer-entries.ts'
import type { Warning, WarningFacts } from '../../../src/overlay/warning.ts'
import { warningsOf } from '../../../src/overlay/warnings.ts'
import type { PageExplanation } from '../../../src/pages.ts'
import { heardEvent } from '../../support/heard.ts'

const NOW = Date.parse('2026-11-22T10:01:00.000Z')
type Way = HookArguments['delivery']

const waiting = { count: 0, bytes: 0, unsaved: 0 }
const granted = { consent: 'granted', saidBy: 'shop', gpc: false, isPaused: false, waiting } as const
const facts = (more: Partial<WarningFacts> = {}): WarningFacts => ({
  now: NOW,
  began: NOW - 60_000,
  pageBegan: NOW - 61_000,
  events: [],
  errors: [],
  ways: [],
  drops: new Map(),
  page: undefined,
  layer: [],
  inspection: granted,
  violations: [],
  clockPutBackMs: 0,
  clockAheadMs: undefined,
  hasJourney: true,
  orders: 0,
  ...more,
})
const heard = (id: string, name: string, properties: object, more = {}) => ({
  event: heardEvent(id, { name, properties, found: ['page'], ...more }),
  way: undefined,
  ways: [],
})
const entry = (event: string, more: Partial<LayerEntry> = {}): LayerEntry => ({
  layer: 'dataLayer',
  event,
  at: NOW,
  isEarly: false,
  items: [{ id: 'A' }],
  amounts: [],
  ...more,
})
const way = (state: object, at = NOW): { at: number; way: Way } => ({
  at,
  way: { ids: ['e1'], ...state } as unknown as Way,
})
const idsOf = (warnings: readonly Warning[]): string[] => warnings.map(({ id }) => id)
const only = (more: Partial<WarningFacts>): Warning => {
  const warnings = warningsOf(facts(more))
  expect(idsOf(warnings)).toHaveLength(1)
  expect(warnings[0]?.fix.length).toBeGreaterThan(20)
  return warnings[0] as Warning
}
const ITEMS = [{ item_id: 'A', price: 19.9, quantity: 1 }]

it('warns of nothing where nothing is wrong', () => {
  const events = [
    heard('1', 'view_item', { currency: 'EUR', value: 19.9, items: ITEMS }),
    heard('2', 'purchase', { currency: 'EUR', value: 19.9, items: ITEMS, transaction_id: '1' }),
    heard('3', 'view_cart', { items: [{ item_id: 'A' }] }),
  ]
  expect(warningsOf(facts({ events, layer: [entry('view_item', { verdict: 'matched' })] }))).toEqual([])
})

describe('amounts', () => {
  it('need a currency: told once for each kind of event, with the last that shows it', () => {
    const events = ['1', '2'].map((id) => heard(id, 'view_item', { value: 19.9, items: ITEMS }))
    const { fix, eventId } = only({ events })
    expect(fix).toMatch('priceCurrency')
    expect(eventId).toBe('2')
    expect(
      only({ events: [heard('1', 'purchase', { value: 5, transaction_id: '1' }, { found: ['call'] })] }).fix,
    ).toMatch("currency: 'EUR'")
  })

  it('that a data layer tells as text are told with what the event made of them', () => {
    const layer = [
      entry('view_item', { amounts: [{ field: 'price', text: '19,90' }], verdict: 'matched', eventId: '1' }),
    ]
    const events = [heard('1', 'view_item', { currency: 'EUR', value: 19.9, items: ITEMS })]
    expect(only({ layer, events }).text).toMatch('The event tells 19.9')
    const without = [heard('1', 'view_item', { items: [{ item_id: 'A' }] })]
    expect(only({ layer, events: without }).text).toMatch('left out')
  })

  it('that a call told as a text that is no number are missed in the event', () => {
    const order = { currency: 'EUR', transaction_id: '1', items: [{ item_id: 'A' }] }
    expect(only({ events: [heard('1', 'purchase', order, { found: ['call'] })] }).fix).toMatch('«49,90» is left out')
    expect(warningsOf(facts({ events: [heard('1', 'purchase', order)] }))).toEqual([])
  })

  it('that a custom event tells as text go as they are', () => {
    const events = [heard('1', 'custom:quote', { price: '49,90 €', note: '12', colour: 'red' })]
    expect(only({ events }).text).toMatch('`price` as text')
  })
})

describe('orders', () => {
  const order = (id: string, transaction: string | undefined, time: string) =>
    heard(
      id,
      'purchase',
      { currency: 'EUR', value: 9, items: ITEMS, ...(transaction && { transaction_id: transaction }) },
      { time },
    )

  it('of the same items within a minute are one order with two numbers', () => {
    const events = [order('1', 'A-1', '2026-11-22T10:00:00Z'), order('2', '1001', '2026-11-22T10:00:20Z')]
    expect(only({ events })).toMatchObject({ id: 'two-orders-of-the-same', eventId: '2' })
    const apart = [order('1', 'A-1', '2026-11-22T10:00:00Z'), order('2', '1001', '2026-11-22T10:05:00Z')]
    expect(warningsOf(facts({ events: apart }))).toEqual([])
  })

  it('need a number', () => {
    expect(only({ events: [order('1', undefined, '2026-11-22T10:00:00Z')] }).fix).toMatch('transaction_id')
  })

  it('that the page tells twice are named', () => {
    const layer = [1, 2].map(() => entry('purchase', { orderId: '1001', verdict: 'matched' }))
    expect(only({ layer }).text).toMatch('1001 twice')
  })
})

describe('a data layer entry', () => {
  it('that became no event is told, once for its kind', () => {
    const layer = [entry('add_to_cart', { verdict: 'unmatched' }), entry('add_to_cart', { verdict: 'unmatched' })]
    expect(only({ layer }).text).toMatch('add_to_cart in dataLayer became no event')
  })

  it('of an order is right to become none where the order is known, and else wants its number', () => {
    const again = { layer: [entry('purchase', { orderId: '1', verdict: 'unmatched' as const })] }
    expect(warningsOf(facts({ ...again, orders: 1 }))).toEqual([])
    expect(only(again).text).toMatch('purchase in dataLayer became no event')
    expect(only({ layer: [entry('purchase', { verdict: 'unmatched' })], orders: 1 }).fix).toMatch('transaction_id')
  })
})

it('names two products that cannot be told apart, on product pages only', () => {
  const undecided = [49, 59].map((price) => ({ source: 'json-ld' as const, name: 'Kettle', price, weight: 6 }))
  const page = { kind: 'product', url: '/p', undecided } as unknown as PageExplanation
  expect(only({ page }).text).toMatch('«Kettle» for 49 and «Kettle» for 59')
  expect(warningsOf(facts({ page: { ...page, kind: 'listing' } }))).toEqual([])
})

describe('the way to the collector', () => {
  const error = (text: string) => ({ at: NOW, where: 'dispatcher', text })
  const forbidden = "the page's Content-Security-Policy forbids the collector: add https://c.example to connect-src"

  it('is forbidden by a policy: the fix names what to add, once', () => {
    const more = {
      errors: [error(`kairos: ${forbidden}`)],
      ways: [way({ state: 'held', why: `SecurityError: ${forbidden}` })],
    }
    expect(only(more)).toMatchObject({ id: 'policy', fix: expect.stringContaining('Add https://c.example to') })
  })

  it('may be forbidden by a policy that blocked something as sending failed', () => {
    const violations = [{ at: NOW, directive: 'connect-src', blocked: 'https://c.example/k' }]
    const ways = [way({ state: 'retrying', at: NOW + 1, why: 'TypeError: Failed to fetch' })]
    expect(only({ violations, ways }).text).toMatch('https://c.example/k')
    expect(warningsOf(facts({ violations }))).toEqual([])
  })

  it('is blocked where nobody answers, and no longer once somebody has', () => {
    const errors = [error('kairos: the collector cannot be reached: a blocker, the network, or a wrong `endpoint`; …')]
    expect(only({ errors }).id).toBe('unreached')
    const failures = [1, 2, 3].map((n) =>
      way({ state: 'retrying', at: NOW, why: 'TypeError: Failed to fetch' }, NOW + n),
    )
    expect(only({ ways: failures }).id).toBe('unreached')
    expect(warningsOf(facts({ ways: failures.slice(0, 2) }))).toEqual([])
    expect(warningsOf(facts({ errors, ways: [...failures, way({ state: 'delivered' }, NOW + 9)] }))).toEqual([])
  })

  it('fails with an answer that asks for patience', () => {
    const ways = [1, 2, 3].map((n) => way({ state: 'retrying', at: NOW, why: 'status 503' }, NOW + n))
    expect(only({ ways }).text).toMatch('status 503')
  })

  it.each([
    ['401', 'key'],
    ['403', 'key'],
    ['404', 'endpoint'],
  ])('is refused with %s: the fix names `%s`', (status, option) => {
    const ways = [way({ state: 'held', why: `the collector answers ${status}: check \`endpoint\` and \`key\`` })]
    expect(only({ ways }).fix).toMatch(option)
  })

  it('ends in a rejection: why is told, and the event', () => {
    const ways = [way({ state: 'dropped', because: 'rejected', why: 'price is negative' })]
    expect(only({ ways })).toMatchObject({ text: expect.stringContaining('price is negative'), eventId: 'e1' })
  })

  it('loses what is too much or too large, each reason with its fix; what was denied is no fault', () => {
    const drops = new Map([
      ['queue-full', 3],
      ['too-large', 1],
      ['denied', 9],
    ])
    expect(idsOf(warningsOf(facts({ drops })))).toEqual(['lost queue-full', 'lost too-large'])
  })
})

describe('the clock', () => {
  it('is off by the server’s, from a minute on', () => {
    expect(only({ clockAheadMs: 600_000 }).text).toMatch('10 min ahead of')
    expect(only({ clockAheadMs: -7_200_000 }).text).toMatch('2 h behind')
    expect(warningsOf(facts({ clockAheadMs: 59_000, clockPutBackMs: 30_000 }))).toEqual([])
  })

  it('was put back during the visit', () => {
    expect(only({ clockPutBackMs: 3_600_000 }).text).toMatch('put back by 60 min')
  })
})

describe('what keeps events from being found', () => {
  it('is a consent that stays pending: the fix depends on who said it', () => {
    const pending = { ...granted, consent: 'pending' } as const
    expect(only({ inspection: pending }).fix).toMatch('tracker.consent')
    expect(only({ inspection: { ...pending, saidBy: 'nobody' } }).fix).toMatch('banner')
    expect(warningsOf(facts({ inspection: pending, began: NOW - 5_000 }))).toEqual([])
  })

  it('is told where nothing is found at all, but not by an overlay that came late', () => {
    expect(only({ hasJourney: false }).id).toBe('silent')
    expect(warningsOf(facts({ hasJourney: false, pageBegan: NOW - 120_000 }))).toEqual([])
    expect(warningsOf(facts({ hasJourney: false, inspection: { ...granted, consent: 'denied' } }))).toEqual([])
    expect(warningsOf(facts({ hasJourney: false, events: [heard('1', 'page_view', {})] }))).toEqual([])
  })
})

it('is bounded, and short, whatever a page and a collector say', () => {
  const long = 'x'.repeat(100_000)
  const ways = Array.from({ length: 100 }, (_, n) => way({ state: 'dropped', because: 'rejected', why: `${n}${long}` }))
  const events = Array.from({ length: 400 }, (_, n) => heard(`${n}`, `custom:${n}${long}`, { [`price${long}`]: '12' }))
  const warnings = warningsOf(facts({ ways, events }))
  expect(warnings).toHaveLength(100)
  for (const { text, fix } of warnings) expect(text.length + fix.length).toBeLessThan(1_000)
})
