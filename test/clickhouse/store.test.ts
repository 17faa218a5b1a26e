// The store on ClickHouse where it differs: no transactions, nothing updated in place, another process may write too.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createCollector } from '../../examples/collector/server.ts'
import { openClickHouseStore } from '../../examples/collector/store/clickhouse/clickhouse-store.ts'
import type { EventStore } from '../../examples/collector/store/store.ts'
import { HISTORIES, journeyOf } from '../examples/collector-histories.ts'
import {
  batchOf,
  contextOf,
  eventOf,
  fromServer,
  historyOf,
  NOW,
  startCollector,
} from '../examples/collector-support.ts'
import { type ClickHouseServer, startClickHouse } from './http-server.ts'

const world: { server?: ClickHouseServer; databases: number } = { databases: 0 }

beforeAll(async () => {
  world.server = await startClickHouse()
})
afterAll(() => world.server?.close())

const server = (): ClickHouseServer => {
  if (!world.server) throw new Error('nothing was started')
  return world.server
}
const newDatabase = (): string => `store_${++world.databases}`

const start = (database: string) => startCollector({ store: 'clickhouse', clickhouseUrl: server().urlOf(database) })
const derived = async (store: EventStore) => (await store.query('count-derived'))[0]
/** Rows on the disk, also those that no reader sees. */
const stored = (database: string, table: string, where = '1') =>
  Number(server().ask(database, `SELECT count() AS n FROM ${table} WHERE ${where} SETTINGS final = 0`)[0]?.n)

const anna = historyOf('anna', HISTORIES.anna ?? [])

describe('the store on ClickHouse', () => {
  it('counts a copy of another process as one, and the first stays', async () => {
    const database = newDatabase()
    const one = await start(database)
    const other = await start(database)
    await one.post(batchOf([eventOf(1, { why: 'first' })]))
    expect((await other.post(batchOf([eventOf(1, { why: 'second' }), eventOf(2)]))).body).toMatchObject({
      accepted: 1,
      duplicates: 1,
    })
    // Both looked before either wrote.
    server().ask(
      database,
      "INSERT INTO events (* EXCEPT why, why) SELECT * EXCEPT why, 'late' FROM events WHERE why = 'first'",
    )
    expect(stored(database, 'events')).toBe(3)
    expect(await other.get('/healthz')).toEqual({ ok: true, events: 2 })
    const { events } = await one.get<{ events: { why: string | null }[] }>('/api/events')
    expect(events.map(({ why }) => why)).toEqual([null, 'first'])
  })

  it('derives what was sent again after an end in between, when its events were there and its mark was not', async () => {
    const database = newDatabase()
    const collector = await start(database)
    await collector.post(anna, fromServer)
    server().ask(database, 'TRUNCATE TABLE dirty')
    await collector.store.derive()
    expect(await derived(collector.store)).toMatchObject({ events: 12, records: 0 })
    expect((await collector.post(anna, fromServer)).body).toMatchObject({ accepted: 0, duplicates: 12 })
    expect(await collector.store.derive()).toBe(1)
    expect(await derived(collector.store)).toMatchObject({ events: 12, records: 7 })
  })

  it('writes what is derived over, lets go what is no more, and has nothing to do the second time', async () => {
    const database = newDatabase()
    const collector = await start(database)
    await collector.post(anna, fromServer)
    expect(await collector.store.derive()).toBe(1)
    const before = await journeyOf(collector)
    await collector.store.markAllDirty()
    expect(await collector.store.derive()).toBe(1)
    expect(await collector.store.derive()).toBe(0)
    expect(await journeyOf(collector)).toEqual(before)
    // The shop says that anna is a customer: what was hers is the customer's.
    const contexts = [contextOf({ visitor: 'anna', session: 's', customer: 'hash-of-anna' })]
    await collector.post(batchOf([eventOf(900)], { contexts }))
    await collector.store.derive()
    const visitors = server().ask(database, 'SELECT DISTINCT visitor FROM moment_records FINAL')
    expect(visitors).toEqual([{ visitor: 'hash-of-anna' }])
  })

  it('leaves nothing of an erased visitor on the disk, neither what was written over nor what says that it is gone', async () => {
    const database = newDatabase()
    const collector = await start(database)
    for (const visitor of ['anna', 'bert'])
      await collector.post(historyOf(visitor, HISTORIES[visitor] ?? []), fromServer)
    const contexts = [contextOf({ visitor: 'anna', session: 's', customer: 'hash-of-anna' })]
    await collector.store.derive()
    await collector.post(batchOf([eventOf(900), eventOf(901, { name: 'refused' })], { contexts }))
    await collector.store.derive()
    expect(await collector.store.erase('anna', null)).toEqual({ visitors: 1, events: 13, quarantined: 1 })
    const names = "visitor IN ('anna', 'hash-of-anna')"
    for (const table of [
      'events',
      'quarantine',
      'identities',
      'marks',
      'dirty',
      'moment_records',
      'journeys',
      'stays',
      'visitors',
      'verdicts',
    ])
      expect([table, stored(database, table, names)]).toEqual([table, 0])
    expect(await derived(collector.store)).toMatchObject({ events: 3 })
    expect((await journeyOf(collector)).totals).toMatchObject({ visitors: 1, orders: 0 })
  })

  it('keeps text that no database likes', async () => {
    const collector = await start(newDatabase())
    const hostile = "a\u0000b \\N \t '; DROP TABLE events; -- {x:String} \u202e 😀"
    const event = eventOf(1, { why: hostile, properties: { 'it\'s "$shop"': hostile } })
    const contexts = [contextOf({ visitor: hostile, page: { title: hostile } })]
    await collector.post(batchOf([event], { shop: hostile, contexts }))
    const { events } = await collector.get<{ events: unknown }>(`/api/events?shop=${encodeURIComponent(hostile)}`)
    expect(events).toMatchObject([
      { shop: hostile, visitor: hostile, page_title: hostile, properties: { 'it\'s "$shop"': hostile } },
    ])
    expect(await collector.store.erase(hostile, hostile)).toMatchObject({ visitors: 1, events: 1 })
  })

  it('keeps times as far off as a backfill may tell', async () => {
    const collector = await start(newDatabase())
    const times = ['1970-01-01T00:00:00.001Z', '2019-10-01T00:00:00.000Z', '2199-12-31T23:59:59.999Z']
    const events = times.map((time, i) => eventOf(i, { time }))
    await collector.post(batchOf(events, { backfill: true }), fromServer)
    const answer = await collector.get<{ events: { time: string }[] }>('/api/events')
    expect(answer.events.map(({ time }) => time).sort()).toEqual(times)
  })

  it('is answered for with 503 while it cannot be reached, and goes on when it can', async () => {
    const database = newDatabase()
    const errors: unknown[] = []
    const clickhouseUrl = server().urlOf(database)
    const collector = await startCollector({ store: 'clickhouse', clickhouseUrl, onError: (e) => errors.push(e) })
    server().ask(database, 'RENAME TABLE events TO elsewhere')
    expect(await collector.post(batchOf([eventOf(1)]))).toMatchObject({ status: 503, body: { error: 'unavailable' } })
    expect((await collector.app.inject({ url: '/healthz' })).statusCode).toBe(503)
    server().ask(database, 'RENAME TABLE elsewhere TO events')
    expect((await collector.post(batchOf([eventOf(1)]))).body).toMatchObject({ accepted: 1 })
    expect(errors).toHaveLength(2)
  })

  it('makes no copy itself, and says what does', async () => {
    const store = await openClickHouseStore(server().urlOf(newDatabase()))
    onTestFinished(() => store.close())
    await expect(store.backup('copy.duckdb')).rejects.toThrow(/BACKUP DATABASE/)
  })
})

describe('a collector whose ClickHouse is not to be had', () => {
  const open = (clickhouseUrl: string) =>
    createCollector({ store: 'clickhouse', clickhouseUrl, logLevel: 'silent', now: () => NOW })

  it('says at the start where it looked, and what to see to, without the password', async () => {
    const url = new URL(server().urlOf('somewhere'))
    url.password = 'a-wrong-password'
    const error = await open(url.href).catch((thrown: Error) => thrown)
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /cannot ask ClickHouse at http:\/\/127.0.0.1:\d+\/somewhere: .*KAIROS_CLICKHOUSE_URL/,
      ),
    })
    expect(String(error)).toContain('Authentication failed')
    expect(String(error)).not.toContain('a-wrong-password')
  })

  it('says that there is no such database', async () => {
    const url = server()
      .urlOf('there')
      .replace(/there$/, 'nowhere_at_all')
    await expect(open(url)).rejects.toThrow(/nowhere_at_all/)
  })
})
