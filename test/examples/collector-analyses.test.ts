// The analyses below the map: trends, cohorts, speed, values, offers and messages, with figures that are counted by hand.
import { describe, expect, it } from 'vitest'
import type { AssociationsReport } from '../../examples/collector/analyses/associations.ts'
import type { MessagesReport } from '../../examples/collector/analyses/messages.ts'
import type { TrendsReport } from '../../examples/collector/analyses/trends.ts'
import { DAY, from, sendHistories } from './collector-histories.ts'
import { fromServer, historyOf, type Step, startCollector, type TestCollector } from './collector-support.ts'

async function collectorOf(histories: Readonly<Record<string, readonly Step[]>>): Promise<TestCollector> {
  const collector = await startCollector()
  for (const [visitor, steps] of Object.entries(histories))
    expect((await collector.post(historyOf(visitor, steps), fromServer)).body.rejected).toEqual([])
  return collector
}

const order = (day: number, transaction_id: string): Step => [day * DAY, 'purchase', { transaction_id }]
/** Something much later: what is open by then is over. */
const LATER: Readonly<Record<string, readonly Step[]>> = { later: [[2 * DAY, 'session_start', from('direct')]] }

/** So many visitors with these steps. */
const many = (name: string, count: number, steps: readonly Step[]): Record<string, readonly Step[]> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}-${i}`, steps]))
const VISIT: readonly Step[] = [
  [0, 'session_start', from('direct')],
  [0, 'page_view'],
]
const STAYS: Step = [2, 'engage']

describe('/api/trends', () => {
  it('tells the three metrics day by day, and nothing where nothing was measured', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    const { grain, buckets } = await collector.get<TrendsReport>('/api/trends')
    expect([grain, buckets.length, buckets[0]?.start, buckets.at(-1)?.start]).toEqual([
      'day',
      21,
      '2026-09-01',
      '2026-09-21',
    ])
    expect(buckets[0]).toMatchObject({
      bounce_rate: { bounced: 1, visits: 4, rate: 0.25 },
      satisfaction: { positive: 0, answers: 1, rate: 0 },
      // Its buyer is not 30 days old.
      retention: { buyers: 1, rate: null },
    })
    expect(buckets[1]).toMatchObject({ bounce_rate: { visits: 0, rate: null }, satisfaction: { rate: null } })
    expect(buckets[4]?.satisfaction).toEqual({ positive: 1, answers: 1, rate: 1 })
    expect(buckets[20]?.bounce_rate).toEqual({ bounced: 0, visits: 2, rate: null })
  })

  it('is told by the week, from Monday, and of the period', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    const { buckets } = await collector.get<TrendsReport>('/api/trends?grain=week')
    expect(buckets.map(({ start, bounce_rate }) => [start, bounce_rate.visits])).toEqual([
      ['2026-08-31', 5],
      ['2026-09-07', 0],
      ['2026-09-14', 0],
      ['2026-09-21', 2],
    ])
    const later = await collector.get<TrendsReport>('/api/trends?grain=month&since=2026-09-02')
    expect(later.buckets.map(({ start, bounce_rate }) => [start, bounce_rate.visits])).toEqual([['2026-09-01', 3]])
    const wrong = await collector.app.inject({ url: '/api/trends?grain=year' })
    expect([wrong.statusCode, wrong.json().why]).toEqual([400, 'grain must be day, week or month, not "year"'])
  })

  it('tells of each month’s buyers how many came back, and nothing of a cohort that is too young', async () => {
    const collector = await collectorOf({
      one: [order(0, 'A'), order(10, 'B')],
      two: [order(5, 'C')],
      three: [order(40, 'D'), order(80, 'E')],
    })
    const { cohorts } = await collector.get<TrendsReport>('/api/trends')
    expect(cohorts).toEqual([
      {
        month: '2026-10-01',
        buyers: 1,
        windows: [
          { days: 30, returned: 0, rate: 0 },
          { days: 60, returned: 0, rate: null },
          { days: 90, returned: 0, rate: null },
        ],
      },
      {
        month: '2026-09-01',
        buyers: 2,
        windows: [
          { days: 30, returned: 1, rate: 0.5 },
          { days: 60, returned: 1, rate: 0.5 },
          { days: 90, returned: 0, rate: null },
        ],
      },
    ])
  })

  it('has nothing where nothing came in, and no thousand years where a time is forged', async () => {
    const collector = await startCollector()
    expect(await collector.get('/api/trends')).toEqual({ grain: 'day', buckets: [], cohorts: [] })
    const old = historyOf('old', [[0, 'session_start']])
    const events = (old.events as object[]).map((event) => ({ ...event, time: '0100-01-01T00:00:00Z' }))
    await collector.post({ ...old, events }, fromServer)
    await sendHistories(collector)
    const { grain, buckets } = await collector.get<TrendsReport>('/api/trends')
    expect([grain, buckets.length, buckets.at(-1)?.start]).toEqual(['month', 120, '2026-09-01'])
  })
})

describe('/api/associations', () => {
  const saw: readonly Step[] = [...VISIT, [0.2, 'view_value', { value_id: 'free-shipping' }]]
  const rated = (rating: string): readonly Step[] => [...VISIT, [0.1, 'web_vital', { metric: 'LCP', value: 1, rating }]]

  it('sets visits that saw a value beside the others, and does not call it the cause', async () => {
    const collector = await collectorOf({
      ...many('saw-stayed', 30, [...saw, STAYS]),
      ...many('saw-left', 10, saw),
      ...many('stayed', 10, [...VISIT, STAYS]),
      ...many('left', 30, VISIT),
      ...LATER,
    })
    const { values } = await collector.get<AssociationsReport>('/api/associations')
    expect(values).toMatchObject([
      {
        name: 'free-shipping',
        with: { won: 30, decided: 40, rate: 0.75 },
        without: { won: 10, decided: 40, rate: 0.25 },
      },
    ])
    expect(values[0]?.sentence).toBe(
      'Visits that saw it stayed more often: 75 % against 25 %. This does not say that it is the cause.',
    )
    const [low = 0, high = 0] = values[0]?.difference ?? []
    // Newcombe's interval of 30/40 less 10/40, reckoned apart.
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.285', '0.653'])
  })

  it('goes by the first page that was measured in a visit, and says where there are too few', async () => {
    const collector = await collectorOf({
      ...many('fast', 31, [...rated('good'), [0.5, 'web_vital', { metric: 'LCP', value: 9, rating: 'poor' }], STAYS]),
      ...many('slow', 3, rated('poor')),
      ...LATER,
    })
    const { speed } = await collector.get<AssociationsReport>('/api/associations')
    expect(speed.map(({ metric }) => metric)).toEqual(['LCP', 'INP', 'CLS'])
    expect(speed[0]).toMatchObject({
      ratings: [
        { rating: 'good', won: 31, decided: 31, rate: 1 },
        { rating: 'needs-improvement', decided: 0, rate: null },
        { rating: 'poor', won: 0, decided: 3, rate: null, interval: null },
      ],
      sentence: 'Too few to compare: 31 decided with it, 3 without; 30 of each are needed.',
    })
    expect(speed[1]?.sentence).toBe('Not measured in any visit yet.')
  })

  it('counts an offer that came before the decision, and not the coupon that the order tells of', async () => {
    const back: Step = [3 * DAY, 'session_start', from('email')]
    const collector = await collectorOf({
      offered: [order(0, 'A'), back, [3 * DAY + 1, 'view_promotion', { promotion_id: 'TEN' }], order(4, 'B')],
      told: [order(0, 'C'), back, [4 * DAY, 'purchase', { transaction_id: 'D', coupon: 'TEN' }]],
      lapsed: [order(0, 'E'), back, order(100, 'F'), order(101, 'G')],
    })
    const { offers } = await collector.get<AssociationsReport>('/api/associations')
    // Four orders won a return; the two who did not order again within 90 days, before the last event, have lapsed.
    expect(offers.map(({ name, with: one, without }) => [name, one.won, one.decided, without.won])).toEqual([
      [null, 1, 1, 3],
      ['TEN', 1, 1, 3],
    ])
    expect(offers[0]?.sentence).toMatch(/^Too few to compare: 1 decided with it/)
  })
})

describe('/api/messages', () => {
  const sent = (day: number, transaction_id: string): Step => [day * DAY, 'message_sent', { transaction_id, step: 's' }]

  it('counts messages for each order, by whatever name, and warns of more than two', async () => {
    const collector = await collectorOf({
      one: [order(0, 'A'), sent(1, 'A'), sent(2, 'A'), sent(3, 'A')],
      two: [order(0, 'B'), sent(1, 'B')],
      three: [order(0, 'C')],
    })
    expect(await collector.get<MessagesReport>('/api/messages')).toMatchObject({
      orders: 3,
      messages: 4,
      over: 1,
      counts: [
        { messages: '0', orders: 1 },
        { messages: '1', orders: 1 },
        { messages: '2', orders: 0 },
        { messages: '3 or more', orders: 1 },
      ],
      most: [{ order_ref: 'A', messages: 3 }],
      sentence: '1 of 3 orders had more than two messages: what is meant as care becomes noise. 1.3 per order.',
    })
  })

  it('says so where there are none', async () => {
    const collector = await collectorOf({ one: [order(0, 'A')] })
    expect(await collector.get<MessagesReport>('/api/messages')).toMatchObject({
      messages: 0,
      sentence: 'The shop’s server has told of no messages about these orders.',
    })
    expect((await collector.get<MessagesReport>('/api/messages?shop=other')).sentence).toBe('No orders in this period.')
  })
})
