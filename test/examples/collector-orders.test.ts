// What the shop's server tells of an order finds the visitor who placed it, under any of the order's names.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JourneyReport } from '../../examples/collector/reports/journey.ts'
import { from } from './collector-histories.ts'
import {
  batchOf,
  contextOf,
  countOrderNames,
  eventOf,
  fromServer,
  startCollector,
  type TestCollector,
  temporaryFolder,
  type Wire,
} from './collector-support.ts'

/** As a server tells it: of an order, and of nobody. */
const told = (number: number, name: string, properties: Wire, time = '2026-11-22T10:00:03.000Z'): Wire =>
  batchOf([eventOf(number, { name, properties, time })], {
    contexts: [{ sdk: 'kairosjs-server/1', consent: 'granted' }],
  })
const bought = (visitor: string, transaction_id: string, first: number): Wire =>
  batchOf(
    [
      eventOf(first, { name: 'session_start', properties: from('search'), time: '2026-11-22T09:59:00.000Z' }),
      eventOf(first + 1, { name: 'purchase', properties: { transaction_id }, time: '2026-11-22T10:00:00.000Z' }),
    ],
    { contexts: [contextOf({ visitor, session: visitor })] },
  )
const journey = (collector: TestCollector): Promise<JourneyReport> => collector.get('/api/journey')
const third = async (collector: TestCollector) => {
  const { moments } = await journey(collector)
  return moments.find(({ id }) => id === 'tmot')
}

describe('an order that the shop’s server tells, too', () => {
  it('is one order, whatever its page calls it', async () => {
    const collector = await startCollector()
    await collector.post(bought('anna', 'XK7Q2', 1))
    const names = { transaction_id: '5551001', transaction_aliases: ['#1042', 'XK7Q2'] }
    await collector.post(told(10, 'purchase', names), fromServer)
    const { totals, stages, capture } = await journey(collector)
    expect(totals).toMatchObject({ orders: 1, visitors: 1 })
    expect(stages.find(({ stage }) => stage === 'buyer')?.visitors).toBe(1)
    expect(capture).toEqual({
      told: 1,
      captured: 1,
      rate: 1,
      days: [{ day: '2026-11-22', told: 1, captured: 1 }],
    })
  })

  it.each([
    ['by its number', { transaction_id: '5551001' }],
    ['by what its page called it', { transaction_id: 'XK7Q2' }],
  ])('is delivered to the visitor who placed it, where that is told %s', async (_, properties) => {
    const collector = await startCollector()
    await collector.post(bought('anna', 'XK7Q2', 1))
    expect(await third(collector)).toMatchObject({ won: 0, open: 1 })
    const names = { transaction_id: '5551001', transaction_aliases: ['XK7Q2'] }
    await collector.post(told(10, 'purchase', names), fromServer)
    await collector.post(told(11, 'order_delivered', properties, '2026-11-22T10:00:04.000Z'), fromServer)
    expect(await third(collector)).toMatchObject({ won: 1, open: 0 })
  })

  it('may be told before its visitor is', async () => {
    const collector = await startCollector()
    const names = { transaction_id: '5551001', transaction_aliases: ['XK7Q2'] }
    await collector.post(told(10, 'purchase', names), fromServer)
    await collector.post(told(11, 'order_delivered', { transaction_id: '5551001' }), fromServer)
    await collector.post(bought('anna', 'XK7Q2', 1))
    expect(await third(collector)).toMatchObject({ won: 1, open: 0 })
  })

  it('does not become somebody else’s by a name that a browser tells', async () => {
    const collector = await startCollector()
    await collector.post(bought('anna', 'XK7Q2', 1))
    const stolen = { transaction_id: 'mine', transaction_aliases: ['XK7Q2'] }
    await collector.post(
      batchOf([eventOf(20, { name: 'purchase', properties: stolen })], { contexts: [contextOf({ visitor: 'eve' })] }),
    )
    expect((await journey(collector)).totals.orders).toBe(2)
  })

  it('is erased with its visitor', async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    const collector = await startCollector({ data })
    await collector.post(bought('anna', 'XK7Q2', 1))
    const names = { transaction_id: '5551001', transaction_aliases: ['XK7Q2'] }
    await collector.post(told(10, 'purchase', names), fromServer)
    await collector.app.inject({ method: 'DELETE', url: '/v1/visitors/anna', headers: fromServer })
    expect((await journey(collector)).totals.events).toBe(0)
    await collector.close()
    expect(await countOrderNames(data)).toBe(0)
  })
})

describe('an order that nobody was seen to place', () => {
  it('is counted as such', async () => {
    const collector = await startCollector()
    await collector.post(bought('anna', 'T1', 1))
    await collector.post(told(10, 'purchase', { transaction_id: 'T1' }), fromServer)
    await collector.post(told(11, 'purchase', { transaction_id: 'by-phone' }), fromServer)
    const { capture, totals } = await journey(collector)
    expect(capture).toMatchObject({ told: 2, captured: 1, rate: 0.5 })
    expect(totals).toMatchObject({ orders: 2, visitors: 1 })
  })

  it('has no rate where the shop’s server tells none', async () => {
    const collector = await startCollector()
    await collector.post(bought('anna', 'T1', 1))
    expect((await journey(collector)).capture).toEqual({ told: 0, captured: 0, rate: null, days: [] })
  })
})
