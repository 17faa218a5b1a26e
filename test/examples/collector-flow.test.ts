// The journey map beside the period before, its flow, and what one moment is made of.
import { describe, expect, it } from 'vitest'
import type { MomentReport } from '../../examples/collector/reports/moment.ts'
import { DAY, from, HISTORIES, iso, journeyOf, sendHistories } from './collector-histories.ts'
import { fromServer, historyOf, startCollector } from './collector-support.ts'

const { anna = [], bert = [] } = HISTORIES

describe('the journey map', () => {
  it('tells where people go from each moment, and where they leak', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    const { flow } = await journeyOf(collector)
    expect(flow.map(({ from, to, journeys }) => `${from} > ${to}: ${journeys}`)).toEqual([
      'zmot > fmot: 3',
      'zmot > open: 1',
      'fmot > smot/purchase: 2',
      'fmot > lost: 1',
      'fmot > rest: 1',
      'smot/purchase > tmot: 1',
      'smot/purchase > lost: 1',
      'tmot > smot/experience: 1',
      'tmot > open: 1',
      'smot/experience > umot: 1',
      'umot > again: 1',
    ])
  })

  it('is of the journeys that began in the period, with all that came of them', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    const linesOf = async (query: string): Promise<string[]> =>
      (await journeyOf(collector, query)).flow.map(({ from, to, journeys }) => `${from} > ${to}: ${journeys}`)
    // Anna's way to her second order began with the first one, on the first day.
    expect(await linesOf(`?until=${iso(DAY)}`)).toEqual(expect.arrayContaining(['umot > again: 1', 'fmot > lost: 1']))
    expect(await linesOf(`?since=${iso(2 * DAY)}&until=${iso(19 * DAY)}`)).toEqual([])
    expect(await linesOf(`?since=${iso(20 * DAY)}`)).toEqual(['zmot > open: 1', 'tmot > open: 1'])
  })

  it('stands beside the period of the same length before', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    const { moments, metrics } = await journeyOf(collector, `?since=${iso(2 * DAY)}&until=${iso(4 * DAY)}`)
    // Two days: dora's first visit, bert, cora and anna's first order; none older.
    expect(moments[1]).toMatchObject({ reached: 1, before: { reached: 4, won: 2, lost: 2, open: 0, win_rate: 0.5 } })
    expect(moments[2]).toMatchObject({ reached: 0, win_rate: null, before: { reached: 2, win_rate: 0.5 } })
    expect(metrics.bounce_rate).toMatchObject({ visits: 1, bounced: 0, before: { visits: 4, bounced: 1, rate: 0.25 } })
    expect(metrics.satisfaction[0]).toMatchObject({ answers: 0, before: { answers: 1, rate: 0 } })
    expect(metrics.retention[0]?.before).toMatchObject({ days: 30, buyers: 0, rate: null })
  })

  it('stands beside nothing where the question has no beginning', async () => {
    const collector = await startCollector()
    await sendHistories(collector)
    const { moments, metrics } = await journeyOf(collector, `?until=${iso(4 * DAY)}`)
    expect(moments.map(({ before }) => before)).toEqual(moments.map(() => null))
    expect([metrics.bounce_rate.before, metrics.satisfaction[0]?.before]).toEqual([null, null])
  })
})

describe('a moment', () => {
  it('is made of touchpoints, sources, pages, devices and rules', async () => {
    const collector = await startCollector()
    const onPhone = { source: { kind: 'search' }, device: { form: 'phone' }, page: { kind: 'product' } }
    const onDesktop = { source: { kind: 'ads' }, device: { form: 'desktop' }, page: { kind: 'home' } }
    await collector.post(historyOf('anna', anna, onPhone), fromServer)
    await collector.post(historyOf('bert', bert, onDesktop), fromServer)
    const report = await collector.get<MomentReport>('/api/moment?moment=fmot')
    // Anna's first page, her engagement and her first product page; bert's page and his bounce.
    expect(report.touchpoints).toContainEqual({ name: 'view_item', touchpoints: 1, visitors: 1, key: true })
    expect(report.touchpoints).toContainEqual({ name: 'page_view', touchpoints: 2, visitors: 2, key: false })
    expect(report.sources).toEqual([
      { name: 'search', touchpoints: 3, visitors: 1 },
      { name: 'ads', touchpoints: 2, visitors: 1 },
    ])
    expect(report.pages.map(({ name }) => name)).toEqual(['product', 'home'])
    expect(report.devices).toEqual([
      { name: 'phone', touchpoints: 3, visitors: 1 },
      { name: 'desktop', touchpoints: 2, visitors: 1 },
    ])
    expect(report.whys).toContainEqual({ name: 'left-at-once', touchpoints: 1, visitors: 1 })
    const ads = await collector.get<MomentReport>('/api/moment?moment=fmot&source=ads')
    expect(ads.devices).toEqual([{ name: 'desktop', touchpoints: 2, visitors: 1 }])
    expect(report.products).toEqual([])
    const arrived = await collector.get<MomentReport>('/api/moment?moment=smot&half=experience')
    expect(arrived.touchpoints).toEqual([{ name: 'write_review', touchpoints: 1, visitors: 1, key: false }])
  })

  it.each([
    ['', 'moment'],
    ['?moment=love', 'moment'],
    ['?moment=smot', 'half'],
    ['?moment=zmot&half=purchase', 'half'],
  ])('is refused as /api/moment%s, with what may be asked for', async (query, where) => {
    const collector = await startCollector()
    const answer = await collector.app.inject({ url: `/api/moment${query}` })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      400,
      { where, why: expect.stringContaining('moment=zmot') },
    ])
  })

  it('is chosen by what the shop has: the filters are told with how often each was met', async () => {
    const collector = await startCollector()
    await collector.post(historyOf('anna', anna, { source: { kind: 'search' }, device: { form: 'phone' } }), fromServer)
    await collector.post(historyOf('bert', bert, { source: { kind: 'ads' } }), fromServer)
    expect(await collector.get('/api/choices')).toMatchObject({
      source: [
        { value: 'search', touchpoints: anna.length },
        { value: 'ads', touchpoints: bert.length },
      ],
      device: [{ value: 'phone', touchpoints: anna.length }],
      page: [],
      product: [],
    })
  })

  it('has products, and those who met one of them can be chosen', async () => {
    const collector = await startCollector()
    const lamp = { items: [{ item_id: 'L1', item_name: 'Lamp' }, { item_id: 'B2' }] }
    await collector.post(
      historyOf('lea', [
        [0, 'session_start', from('search')],
        [1, 'view_item', lamp],
        [2, 'add_to_cart', { ...lamp, cart_quantity: 1 }],
      ]),
      fromServer,
    )
    await collector.post(historyOf('bert', bert), fromServer)
    const { products } = await collector.get<MomentReport>('/api/moment?moment=fmot')
    expect(products).toEqual([
      { name: 'B2', touchpoints: 1, visitors: 1 },
      { name: 'L1', label: 'Lamp', touchpoints: 1, visitors: 1 },
    ])
    expect(await collector.get('/api/choices')).toMatchObject({
      product: [
        { value: 'B2', label: null, touchpoints: 2 },
        { value: 'L1', label: 'Lamp', touchpoints: 2 },
      ],
    })
    expect((await journeyOf(collector, '?product=L1')).totals).toMatchObject({ visitors: 1, events: 3 })
    expect((await journeyOf(collector, '?product=gone')).totals.visitors).toBe(0)
  })
})
