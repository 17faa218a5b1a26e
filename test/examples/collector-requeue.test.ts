// What was refused is kept so that it can be judged again, and is erased and forgotten like all else.
import { describe, expect, it } from 'vitest'
import { judgeAgain } from '../../examples/collector/ingest/judge-again.ts'
import { type Checks, createChecks } from '../../examples/collector/ingest/schema.ts'
import { columns } from '../../examples/collector/store/columns.ts'
import { openDatabase } from '../../examples/collector/store/open-database.ts'
import {
  batchOf,
  contextOf,
  eventOf,
  fromServer,
  itOfTheFile,
  NOW,
  startCollector,
  type TestCollector,
  temporaryFolder,
  type Wire,
} from './collector-support.ts'

/** The rules once the cause is mended: a name that was unknown is known, and a context may say more. */
function mendedChecks(): Checks {
  const checks = createChecks()
  const known = (value: unknown): unknown => {
    const event = value as Wire
    return event.name === 'glimpse' ? { ...event, name: 'page_view' } : event
  }
  return { ...checks, event: (value) => checks.event(known(value)) }
}

const requeue = (collector: TestCollector, checks: Checks = mendedChecks()) =>
  collector.store.requeue((row) => judgeAgain(row, checks))
const quarantineOf = async (collector: TestCollector) =>
  (await collector.get<{ quarantine: Wire[] }>('/api/quarantine?limit=1000')).quarantine
const erase = async (collector: TestCollector, visitor: string) =>
  (await collector.app.inject({ method: 'DELETE', url: `/v1/visitors/${visitor}`, headers: fromServer })).json()

describe('requeue', () => {
  it('stores what is good now, as of when it came, and leaves the rest with its reason of today', async () => {
    const collector = await startCollector()
    const late = { sent_at: new Date(NOW - 3_600_000).toISOString() }
    const glimpse = eventOf(1, { name: 'glimpse', time: late.sent_at })
    const bad = eventOf(2, { name: 'glimpse', seq: -1 })
    await collector.post(batchOf([glimpse, bad], { ...late, contexts: [contextOf({ visitor: 'anna' })] }))
    expect(await quarantineOf(collector)).toMatchObject([{ why: expect.stringMatching(/glimpse/) }, { why: /glimpse/ }])
    expect(await requeue(collector)).toEqual({ accepted: 1, duplicates: 0, refused: 1 })
    const { events } = await collector.get<{ events: Wire[] }>('/api/events')
    const received = new Date(NOW).toISOString()
    // Its clock was an hour slow as it was sent; that is known from then.
    expect(events).toMatchObject([
      { id: glimpse.id, name: 'glimpse', visitor: 'anna', clock: 'corrected', time: received, received },
    ])
    expect(await quarantineOf(collector)).toMatchObject([{ id: bad.id, why: '/seq: must be >= 0' }])
  })

  it('stores nothing twice, also where another copy came in the meantime', async () => {
    const collector = await startCollector()
    await collector.post(batchOf([eventOf(1, { name: 'glimpse' }), eventOf(2, { name: 'glimpse' })]))
    await collector.post(batchOf([eventOf(2)]))
    expect(await requeue(collector)).toEqual({ accepted: 1, duplicates: 1, refused: 0 })
    expect(await requeue(collector)).toEqual({ accepted: 0, duplicates: 0, refused: 0 })
    expect(await collector.store.query('count-events')).toMatchObject([{ events: 2 }])
  })

  it('goes through a quarantine of many pages', async () => {
    const collector = await startCollector()
    for (let batch = 0; batch < 12; batch++) {
      const events = Array.from({ length: 100 }, (_, i) =>
        eventOf(batch * 100 + i, { name: i % 2 ? 'glimpse' : 'other' }),
      )
      await collector.post(batchOf(events))
    }
    expect(await requeue(collector)).toEqual({ accepted: 600, duplicates: 0, refused: 600 })
  })

  it('judges by whom it came from: a browser does not become a server by waiting', async () => {
    const collector = await startCollector()
    const names = ['order_shipped', 'message_sent']
    await collector.post(batchOf(names.map((name, i) => eventOf(i, { name }))))
    expect(await requeue(collector)).toEqual({ accepted: 0, duplicates: 0, refused: 2 })
    expect(await quarantineOf(collector)).toMatchObject(names.map(() => ({ why: expect.stringMatching(/secret key/) })))
  })

  itOfTheFile('says of what is not whole, and of what an older collector kept, that it cannot', async () => {
    const data = `${temporaryFolder()}/kairos.duckdb`
    const old = new Map([
      [
        'tables',
        "CREATE TABLE quarantine (key VARCHAR PRIMARY KEY, received TIMESTAMP NOT NULL, shop VARCHAR NOT NULL, id VARCHAR, why VARCHAR NOT NULL, raw VARCHAR NOT NULL); INSERT INTO quarantine VALUES ('k', now(), 'demo', NULL, 'old reason', '{\"name\":\"glimpse\"}')",
      ],
    ])
    const database = await openDatabase(data, old)
    database.closeSync()
    const collector = await startCollector({ data })
    await collector.post(batchOf([eventOf(1, { name: 'glimpse', properties: { filler: 'x'.repeat(100_000) } })]))
    expect(await requeue(collector)).toEqual({ accepted: 0, duplicates: 0, refused: 2 })
    const whys = (await quarantineOf(collector)).map(({ why }) => why)
    expect(whys).toContainEqual(expect.stringMatching(/without its context; it was refused for: old reason$/))
    expect(whys).toContainEqual(expect.stringMatching(/not kept whole; it was refused for: .*glimpse/))
    expect(Object.keys(columns.quarantine)).toContain('context')
  })
})

describe('erasure', () => {
  it('reaches what was refused: of the visitor, of its customer, and of its orders', async () => {
    const collector = await startCollector()
    const contexts = [
      contextOf({ visitor: 'anna', customer: 'hash-of-anna' }),
      contextOf({ visitor: null, session: null, customer: 'hash-of-anna' }),
      {},
      contextOf({ visitor: 'bert' }),
    ]
    const order = { properties: { transaction_id: 'T1' } }
    const told = { name: 'purchase', properties: { transaction_id: 'T1', transaction_aliases: ['S-1'] } }
    await collector.post(batchOf([eventOf(9, told)], { contexts: [{ sdk: 'server' }] }), fromServer)
    await collector.post(
      batchOf(
        [
          eventOf(1, { name: 'purchase', ...order }),
          eventOf(2, { name: 'glimpse' }),
          eventOf(3, { name: 'glimpse', context: 1 }),
          eventOf(4, { name: 'order_shipped', context: 2, ...order }),
          eventOf(6, { name: 'order_shipped', context: 2, properties: { transaction_id: 'S-1' } }),
          eventOf(5, { name: 'glimpse', context: 3 }),
        ],
        { contexts },
      ),
    )
    expect(await erase(collector, 'anna')).toEqual({ visitors: 1, events: 2, quarantined: 4 })
    expect(await quarantineOf(collector)).toMatchObject([{ raw: expect.stringContaining('"context":3') }])
  })

  it('reaches somebody of whom everything was refused, also by an id that was refused itself', async () => {
    const collector = await startCollector()
    const visitor = 'x'.repeat(200)
    const contexts = [contextOf({ visitor }), contextOf({ visitor: 'carl' })]
    await collector.post(batchOf([eventOf(1), eventOf(2, { name: 'glimpse', context: 1 })], { contexts }))
    expect(await erase(collector, visitor)).toEqual({ visitors: 0, events: 0, quarantined: 1 })
    expect(await erase(collector, 'carl')).toEqual({ visitors: 0, events: 0, quarantined: 1 })
    expect(await quarantineOf(collector)).toEqual([])
  })
})
