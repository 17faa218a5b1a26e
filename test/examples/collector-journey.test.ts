// The journey map's figures, on small histories made by hand.
import { describe, expect, it } from 'vitest'
import type { JourneyReport } from '../../examples/collector/reports/journey.ts'
import {
  batchOf,
  contextOf,
  eventOf,
  fromServer,
  HISTORY_START,
  historyOf,
  NOW,
  type Step,
  startCollector,
  type TestCollector,
  type Wire,
} from './collector-support.ts'

const DAY = 24 * 60
const from = (kind: string): Wire => ({ source: { kind } })

const HISTORIES: Readonly<Record<string, readonly Step[]>> = {
  anna: [
    [0, 'session_start', from('search')],
    [0, 'page_view', { page_kind: 'home' }],
    [1, 'engage'],
    [2, 'view_item'],
    [3, 'add_to_cart', { cart_quantity: 1 }],
    [10, 'purchase', { transaction_id: 'T1', value: 20, currency: 'EUR' }],
    [2 * DAY, 'message_sent', { transaction_id: 'T1', step: 'shipped' }],
    [3 * DAY, 'order_delivered', { transaction_id: 'T1' }],
    [4 * DAY, 'survey_response', { score: 5, about: 'tmot' }],
    [4 * DAY + 1, 'write_review', { rating: 5 }],
    [20 * DAY, 'session_start', from('email')],
    [20 * DAY + 5, 'purchase', { transaction_id: 'T2', value: 30, currency: 'EUR' }],
  ],
  bert: [
    [0, 'session_start', from('ads')],
    [0, 'page_view'],
    [0.1, 'bounce'],
  ],
  cora: [
    [5, 'session_start', from('direct')],
    [5, 'page_view'],
    [6, 'engage'],
    [7, 'view_item'],
    [8, 'add_to_cart', { cart_quantity: 1 }],
    [9, 'survey_response', { score: 2, about: 'zmot' }],
  ],
  dora: [
    [0, 'session_start', from('search')],
    [0, 'page_view'],
    [3 * DAY, 'session_start', from('search')],
    [3 * DAY, 'page_view'],
    [3 * DAY + 1, 'engage'],
  ],
  fritz: [[20 * DAY + 5, 'session_start', from('search')]],
}

async function sendHistories(collector: TestCollector, more: Wire = {}): Promise<void> {
  for (const [visitor, steps] of Object.entries(HISTORIES)) {
    expect((await collector.post({ ...historyOf(visitor, steps), ...more }, fromServer)).body.rejected).toEqual([])
  }
}

const journeyOf = (collector: TestCollector, query = ''): Promise<JourneyReport> =>
  collector.get(`/api/journey${query}`)

/** `moment: reached = won + lost + open`, as one line each. */
const figuresOf = ({ moments }: JourneyReport): string[] =>
  moments.map((m) => `${m.id}${m.half ? `/${m.half}` : ''}: ${m.reached} = ${m.won} + ${m.lost} + ${m.open}`)

const minutes = (count: number): number => count * 60_000
const iso = (afterMinutes: number): string => new Date(HISTORY_START + minutes(afterMinutes)).toISOString()

describe('the journey map', () => {
  it('counts who reached, won and lost each moment, also what only time decides', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    await collector.post(historyOf('robot', HISTORIES.anna ?? [], { actor: 'webdriver' }), fromServer)
    const journey = await journeyOf(collector)
    expect(figuresOf(journey)).toEqual([
      'zmot: 5 = 1 + 3 + 1',
      'fmot: 5 = 3 + 2 + 0',
      'smot/purchase: 2 = 1 + 1 + 0',
      'tmot: 2 = 1 + 0 + 1',
      'smot/experience: 1 = 1 + 0 + 0',
      'umot: 1 = 1 + 0 + 0',
    ])
    expect(journey.moments[2]).toMatchObject({ win_rate: 0.5, median_ms: minutes(7), name: expect.any(String) })
    expect(journey.moments[5]).toMatchObject({ win_rate: 1, median_ms: minutes(5) })
    expect(journey.totals).toEqual({ events: 27, visitors: 5, customers: 0, visits: 7, orders: 2, automated: 12 })
    expect(journey.metrics.bounce_rate).toEqual({ bounced: 1, visits: 7, rate: 1 / 7 })
    expect(journey.metrics.satisfaction).toMatchObject([
      { moment: 'zmot', positive: 0, answers: 1, rate: 0 },
      { moment: 'fmot', answers: 0, rate: null },
      { moment: 'smot', answers: 0 },
      { moment: 'tmot', positive: 1, answers: 1, rate: 1 },
      { moment: 'umot', answers: 0 },
    ])
    expect(journey.stages).toContainEqual({ stage: 'loyal', visitors: 1 })
  })

  it('counts the touchpoints on the way by its own judgement, and marks the key ones', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    const { moments } = await journeyOf(collector)
    expect(moments[1]?.touchpoints).toContainEqual({ name: 'view_item', count: 2, key: true })
    expect(moments[2]?.touchpoints).toContainEqual({ name: 'add_to_cart', count: 2, key: true })
    expect(moments[3]?.touchpoints).toContainEqual({ name: 'order_delivered', count: 1, key: true })
    expect(moments[3]?.touchpoints).toContainEqual({ name: 'message_sent', count: 1, key: false })
  })

  it('looks at one shop and one period when asked to', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    await collector.post({ ...historyOf('gina', HISTORIES.bert ?? []), shop: 'other' }, fromServer)
    expect(figuresOf(await journeyOf(collector, '?shop=other'))[0]).toBe('zmot: 1 = 0 + 1 + 0')
    expect(figuresOf(await journeyOf(collector, '?shop=nobody'))[0]).toBe('zmot: 0 = 0 + 0 + 0')
    const late = await journeyOf(collector, `?shop=demo&since=${iso(2 * DAY)}&until=${iso(20 * DAY)}`)
    expect(late).toMatchObject({ since: iso(2 * DAY), until: iso(20 * DAY), shop: 'demo' })
    expect(figuresOf(late)).toContain('zmot: 1 = 0 + 1 + 0')
    expect((await journeyOf(collector, '?shop=demo&since=2026-09-01&until=2026-09-01')).totals.visitors).toBe(4)
    expect(await collector.get('/api/shops')).toMatchObject({
      shops: [{ shop: 'demo', events: 27 }, { shop: 'other' }],
    })
  })

  it.each([
    ['since=yesterday', 'since'],
    ['until=2026-02-30', 'until'],
    ['since=2026-13-01', 'since'],
    ['since=2026-09-02&until=2026-08-01', 'until'],
    ['shop=a&shop=b', 'shop'],
  ])('refuses ?%s with the name of the parameter', async (query, where) => {
    const collector = await startCollector()
    const answer = await collector.app.inject({ url: `/api/journey?${query}` })
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { error: 'bad-parameter', where }])
  })

  it('follows a customer over devices, once the shop says who it is', async () => {
    const collector = await startCollector()
    await collector.post(
      historyOf('phone', [
        [0, 'session_start', from('search')],
        [1, 'view_item'],
        [2, 'add_to_cart'],
      ]),
      fromServer,
    )
    await collector.post(
      historyOf('laptop', [
        [60, 'session_start', from('direct')],
        [62, 'purchase', { transaction_id: 'T9' }],
      ]),
      fromServer,
    )
    expect((await journeyOf(collector)).moments[2]).toMatchObject({ reached: 2, won: 1, open: 1 })
    const customer = { customer: 'hash-of-anna' }
    await collector.post(historyOf('phone', [[70, 'login']], customer, 100), fromServer)
    await collector.post(historyOf('laptop', [[80, 'login']], customer, 100), fromServer)
    const joined = await journeyOf(collector)
    expect(joined.moments[2]).toMatchObject({ reached: 1, won: 1, open: 0, median_ms: minutes(60) })
    expect(joined.totals).toMatchObject({ visitors: 2, customers: 1 })
  })

  it('knows a customer whose earlier orders only the shop has seen', async () => {
    const collector = await startCollector()
    const steps: Step[] = [
      [0, 'session_start', from('search')],
      [1, 'page_view'],
      [2, 'purchase', { transaction_id: 'T5' }],
    ]
    await collector.post(historyOf('old-friend', steps, { orders_known: 3 }), fromServer)
    expect(figuresOf(await journeyOf(collector))).toEqual([
      'zmot: 0 = 0 + 0 + 0',
      'fmot: 0 = 0 + 0 + 0',
      'smot/purchase: 0 = 0 + 0 + 0',
      'tmot: 1 = 0 + 0 + 1',
      'smot/experience: 0 = 0 + 0 + 0',
      'umot: 1 = 1 + 0 + 0',
    ])
  })

  it('holds a visit open until 30 minutes have passed without an event', async () => {
    let now = NOW
    const collector = await startCollector({ now: () => now })
    const event = eventOf(1, { name: 'session_start', properties: from('search') })
    await collector.post(batchOf([event]))
    expect(figuresOf(await journeyOf(collector))[0]).toBe('zmot: 1 = 0 + 0 + 1')
    now += minutes(31)
    expect(figuresOf(await journeyOf(collector))[0]).toBe('zmot: 1 = 0 + 1 + 0')
  })

  it('tells retention of buyers who are old enough, and who of them has lapsed', async () => {
    const collector = await startCollector()
    const order = (id: string): Wire => ({ transaction_id: id })
    await collector.post(historyOf('one', [[0, 'purchase', order('a')]]), fromServer)
    await collector.post(
      historyOf('two', [
        [0, 'purchase', order('b')],
        [45 * DAY, 'purchase', order('c')],
      ]),
      fromServer,
    )
    await collector.post(
      historyOf('three', [
        [80 * DAY, 'purchase', order('d')],
        [100 * DAY, 'purchase', order('d')],
      ]),
      fromServer,
    )
    const journey = await journeyOf(collector)
    expect(journey.metrics.retention).toEqual([
      { days: 30, buyers: 2, returned: 0, rate: 0, bounded_below: true },
      { days: 60, buyers: 2, returned: 1, rate: 0.5, bounded_below: true },
      { days: 90, buyers: 2, returned: 1, rate: 0.5, bounded_below: true },
    ])
    expect(figuresOf(journey).at(-1)).toBe('umot: 2 = 1 + 1 + 0')
    expect(journey.metrics.bounce_rate.rate).toBeNull()
    expect(journey.totals.orders).toBe(4)
  })
})

describe('the collector as the authority', () => {
  it('comes to the same records in whatever order the batches arrive', async () => {
    const histories = Object.entries(HISTORIES).flatMap(([visitor, steps]) => {
      const whole = historyOf(visitor, steps)
      const events = whole.events as Wire[]
      return events.map((event) => ({ ...whole, events: [event] }))
    })
    const [first, second] = [await startCollector(), await startCollector()]
    for (const batch of histories) await first.post(batch, fromServer)
    for (const batch of histories.reverse()) {
      await second.post(batch, fromServer)
      if (histories.indexOf(batch) % 7 === 0) await second.store.derive()
    }
    expect(await journeyOf(second)).toEqual(await journeyOf(first))
    await second.store.markAllDirty()
    expect(await second.store.derive()).toBe(5)
    expect(await journeyOf(second)).toEqual(await journeyOf(first))
  })

  it('keeps touchpoints of visitors without an id, but makes no records of them', async () => {
    const collector = await startCollector()
    const event = eventOf(1, { name: 'search', moment: 'zmot', why: 'researches' })
    await collector.post(batchOf([event], { contexts: [contextOf({ visitor: null, session: null })] }))
    const { moments, totals } = await journeyOf(collector)
    expect(moments[0]).toMatchObject({ reached: 0, touchpoints: [{ name: 'search', count: 1, key: false }] })
    expect(totals).toMatchObject({ events: 1, visitors: 0, visits: 0 })
  })
})
