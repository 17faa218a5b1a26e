// What only the collector can know: a customer's other devices, what time decides, all events in their order.
import { describe, expect, it } from 'vitest'
import { DAY, figuresOf, from, HISTORIES, journeyOf, minutes } from './collector-histories.ts'
import {
  batchOf,
  contextOf,
  eventOf,
  fromServer,
  historyOf,
  NOW,
  type Step,
  startCollector,
  type Wire,
} from './collector-support.ts'

describe('the collector as the authority', () => {
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
      { days: 30, buyers: 2, returned: 0, rate: 0, bounded_below: true, before: null },
      { days: 60, buyers: 2, returned: 1, rate: 0.5, bounded_below: true, before: null },
      { days: 90, buyers: 2, returned: 1, rate: 0.5, bounded_below: true, before: null },
    ])
    expect(figuresOf(journey).at(-1)).toBe('umot: 2 = 1 + 1 + 0')
    expect(journey.metrics.bounce_rate.rate).toBeNull()
    expect(journey.totals.orders).toBe(4)
  })

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
