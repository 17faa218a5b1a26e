// What the collector notes of events for its queries: which members, how many, for whom, and until when.
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import {
  batchOf,
  contextOf,
  eventOf,
  fromServer,
  idOf,
  startCollector,
  type TestCollector,
  temporaryFolder,
  type Wire,
} from './collector-support.ts'

/** The marks of a file whose collector is closed, as short lines. */
async function marksIn(data: string): Promise<string[]> {
  const connection = await (await DuckDBInstance.create(data, { access_mode: 'READ_ONLY' })).connect()
  const reader = await connection.runAndReadAll(
    'SELECT visitor, kind, name, value, amount FROM marks ORDER BY kind, name, value, amount, visitor, time',
  )
  return reader
    .getRowObjectsJS()
    .map((row) => [row.visitor, row.kind, row.name, row.value, row.amount].map((cell) => String(cell ?? '-')).join(' '))
}

async function noted(work: (collector: TestCollector) => Promise<unknown>): Promise<string[]> {
  const data = join(temporaryFolder(), 'kairos.duckdb')
  const collector = await startCollector({ data })
  await work(collector)
  await collector.close()
  return marksIn(data)
}

const told = (name: string, properties: Wire, number = 1): Wire => eventOf(number, { name, properties })
const send = (collector: TestCollector, events: Wire[], more: Wire = {}) =>
  collector.post(batchOf(events, more), fromServer)

describe('what is noted of an event', () => {
  it.each<[string, Wire, string[]]>([
    ['view_item', { items: [{ item_id: 'A', item_name: 'Cup' }, { item_id: 'A' }] }, ['visitor-1 product A Cup -']],
    ['view_item_list', { items: [{ item_id: 'A' }] }, []],
    ['write_review', { item_id: 'B', rating: 5 }, ['visitor-1 product B - -']],
    ['web_vital', { metric: 'LCP', value: 1800.5, rating: 'good' }, ['visitor-1 vital LCP good 1800.5']],
    ['web_vital', { metric: 'TTFB', value: 1, rating: 'good' }, []],
    ['view_value', { value_id: 'free-shipping' }, ['visitor-1 value free-shipping - -']],
    ['view_promotion', { promotion_id: 'P1', promotion_name: 'Autumn' }, ['visitor-1 offer P1 seen -']],
    ['view_promotion', { items: [{ promotion_name: 'Two for one' }] }, ['visitor-1 offer Two for one seen -']],
    ['select_promotion', {}, ['visitor-1 offer  taken -']],
    ['apply_coupon', { coupon: 'TEN' }, ['visitor-1 offer TEN taken -']],
    ['follow_up', { step: 'offer' }, ['visitor-1 offer  seen -']],
    ['follow_up', { step: 'care' }, []],
    ['message_sent', { transaction_id: 'T1', step: 'shipped' }, ['visitor-1 message T1 shipped -']],
    ['view_experiment', { experiment: 'hero', variant: 'b' }, ['visitor-1 experiment hero b -']],
    ['page_view', { items: 'none', metric: 'LCP' }, []],
    ['view_item', { items: [{ item_id: `half ${'\ud800'}` }] }, ['visitor-1 product half \uFFFD - -']],
  ])('%s %j', async (name, properties, expected) => {
    expect(await noted((collector) => send(collector, [told(name, properties)]))).toEqual(expected)
  })

  it('is bounded, and nothing of robots', async () => {
    const items = Array.from({ length: 200 }, (_, i) => ({ item_id: `A${i}` }))
    const experiments = Object.fromEntries(items.slice(0, 50).map(({ item_id }) => [item_id, 'b']))
    const marks = await noted(async (collector) => {
      await send(collector, [told('purchase', { transaction_id: 'T1', items })], {
        contexts: [contextOf({ experiments })],
      })
      await send(collector, [told('view_item', { items }, 2)], { contexts: [contextOf({ actor: 'crawler' })] })
    })
    expect(marks.filter((mark) => / product /.test(mark))).toHaveLength(20)
    expect(marks.filter((mark) => / experiment /.test(mark))).toHaveLength(20)
  })

  it('is noted once, however often the event comes; an exposure once for a visitor and variant', async () => {
    const contexts = [contextOf({ experiments: { hero: 'a' } }), contextOf({ experiments: { hero: 'b' } })]
    const marks = await noted(async (collector) => {
      const pages = Array.from({ length: 30 }, (_, i) => eventOf(i))
      await send(collector, [...pages, told('view_item', { items: [{ item_id: 'A' }] }, 40)], { contexts })
      await send(collector, [...pages, told('view_item', { items: [{ item_id: 'A' }] }, 40)], { contexts })
      await send(collector, [eventOf(50), eventOf(51, { context: 1 })], { contexts })
    })
    expect(marks).toEqual(['visitor-1 experiment hero a -', 'visitor-1 experiment hero b -', 'visitor-1 product A - -'])
  })
})

describe('what was noted', () => {
  const view = (collector: TestCollector, visitor: string, number: number) =>
    send(collector, [told('view_item', { items: [{ item_id: visitor }] }, number)], {
      contexts: [contextOf({ visitor })],
    })

  it('is erased with its visitor, and with what the server told of its orders', async () => {
    const marks = await noted(async (collector) => {
      await view(collector, 'anna', 1)
      await view(collector, 'bert', 2)
      await send(collector, [told('purchase', { transaction_id: 'T1' }, 3)], {
        contexts: [contextOf({ visitor: 'anna' })],
      })
      await send(collector, [told('message_sent', { transaction_id: 'T1' }, 4)], { contexts: [{ sdk: 'server' }] })
      await collector.app.inject({ method: 'DELETE', url: '/v1/visitors/anna', headers: fromServer })
    })
    expect(marks).toEqual(['bert product bert - -'])
  })

  it('is forgotten with its event', async () => {
    const old = Date.parse('2026-11-01T00:00:00Z')
    const marks = await noted(async (collector) => {
      await view(collector, 'new', 1)
      const event = {
        ...told('view_value', { value_id: 'old' }, 2),
        id: idOf(2, old),
        time: new Date(old).toISOString(),
      }
      await send(collector, [event], { backfill: true })
      await collector.store.forget(old + 1)
    })
    expect(marks).toEqual(['new product new - -'])
  })

  it('is made anew of all events when they are derived anew, as for a file of an older collector', async () => {
    const marks = await noted(async (collector) => {
      await view(collector, 'anna', 1)
      await send(collector, [eventOf(2), eventOf(3)], { contexts: [contextOf({ experiments: { hero: 'a' } })] })
      await collector.store.query('marks-clear')
      await collector.store.markAllDirty()
    })
    expect(marks).toEqual(['visitor-1 experiment hero a -', 'anna product anna - -'])
  })
})
