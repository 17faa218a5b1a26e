// The journey map's figures, on small histories made by hand.
import { describe, expect, it } from 'vitest'
import { DAY, figuresOf, from, HISTORIES, iso, journeyOf, minutes, sendHistories } from './collector-histories.ts'
import { fromServer, historyOf, type Step, startCollector } from './collector-support.ts'

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
    expect(journey.metrics.bounce_rate).toEqual({ bounced: 1, visits: 7, rate: 1 / 7, before: null })
    expect(journey.metrics.satisfaction).toMatchObject([
      { moment: 'zmot', positive: 0, answers: 1, rate: 0 },
      { moment: 'fmot', answers: 0, rate: null },
      { moment: 'smot', answers: 0 },
      { moment: 'tmot', positive: 1, answers: 1, rate: 1 },
      { moment: 'umot', answers: 0 },
    ])
    expect(journey.stages).toContainEqual({ stage: 'loyal', visitors: 1 })
  })

  it('tells how long a decision took, won or lost, where an event brought it', async () => {
    const collector = await startCollector()
    const bought = (score: number, after: number): Step[] => [
      [0, 'session_start', from('search')],
      [1, 'view_item'],
      [2, 'add_to_cart', { cart_quantity: 1 }],
      [3, 'purchase', { transaction_id: `T${score}`, value: 20, currency: 'EUR' }],
      [DAY, 'order_delivered', { transaction_id: `T${score}` }],
      [DAY + after, 'write_review', { rating: score }],
    ]
    await collector.post(historyOf('pleased', bought(5, 10)), fromServer)
    await collector.post(historyOf('angry', bought(1, 30)), fromServer)
    const { moments } = await journeyOf(collector)
    expect(moments[4]).toMatchObject({ half: 'experience', won: 1, lost: 1, median_ms: minutes(20) })
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
})
