// What the collector keeps: when it answers, how it commits, what it makes of a wrong clock, what a crash takes.
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCollector } from '../../examples/collector/server.ts'
import { openDatabase } from '../../examples/collector/store/open-database.ts'
import { spawnCollector } from './collector-process.ts'
import {
  batchOf,
  contextOf,
  eventOf,
  fromServer,
  idOf,
  NOW,
  PATH,
  startCollector,
  temporaryFolder,
} from './collector-support.ts'

describe('the store', () => {
  it('has every event that was answered for, also when the process is killed', { timeout: 60_000 }, async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    const collector = await spawnCollector(data)
    const answered: string[] = []
    let number = 0
    const sendUntilItDies = async (): Promise<void> => {
      for (;;) {
        const events = Array.from({ length: 20 }, () => eventOf(number++))
        const response = await fetch(collector.url + PATH, { method: 'POST', body: JSON.stringify(batchOf(events)) })
        if (response.status !== 200) throw new Error(`answered ${response.status}`)
        answered.push(...events.map((event) => String(event.id)))
        if (answered.length > 2_000) collector.process.kill('SIGKILL')
      }
    }
    await Promise.all(Array.from({ length: 8 }, () => sendUntilItDies().catch(() => undefined)))
    expect(answered.length).toBeGreaterThan(2_000)

    const again = await startCollector({ data })
    const lost = await again.store.query('count-events')
    expect(Number(lost[0]?.events)).toBeGreaterThanOrEqual(answered.length)
    for (let i = 0; i < answered.length; i += 100) {
      const copies = answered.slice(i, i + 100).map((id) => eventOf(1, { id }))
      expect((await again.post(batchOf(copies))).body).toEqual({ accepted: 0, duplicates: copies.length, rejected: [] })
    }
  })

  it('ends cleanly on SIGTERM, and begins again with what it had', { timeout: 60_000 }, async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    const collector = await spawnCollector(data)
    await fetch(collector.url + PATH, { method: 'POST', body: JSON.stringify(batchOf([eventOf(1)])) })
    collector.process.kill('SIGTERM')
    expect(await once(collector.process, 'exit')).toEqual([0, null])
    const again = await startCollector({ data })
    expect(await again.get('/healthz')).toEqual({ ok: true, events: 1 })
  })

  it('commits requests that come together in far fewer transactions', async () => {
    const collector = await startCollector()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => collector.post(batchOf([eventOf(i), eventOf(1000)]))),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(51)
    expect(answers.reduce((sum, { body }) => sum + body.duplicates, 0)).toBe(49)
    expect(collector.store.stats().transactions).toBeLessThan(20)
  })

  it('keeps text that no database likes', async () => {
    const collector = await startCollector()
    const hostile = "a\u0000b \ud800 '; DROP TABLE events; -- \u202e 😀"
    const event = eventOf(1, { why: hostile, properties: { 'it\'s "$shop"': hostile } })
    const contexts = [contextOf({ visitor: hostile, page: { title: hostile } })]
    await collector.post(batchOf([event], { shop: hostile, contexts }))
    const shop = hostile.replace('\ud800', '\uFFFD')
    const { events } = await collector.get<{ events: unknown }>(`/api/events?shop=${encodeURIComponent(shop)}`)
    expect(events).toMatchObject([{ shop, visitor: shop, page_title: shop, properties: { 'it\'s "$shop"': hostile } }])
    expect(await collector.get('/api/journey')).toMatchObject({ totals: { events: 1, visitors: 1 } })
  })

  it('says who has the file when it cannot be opened', { timeout: 60_000 }, async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    await spawnCollector(data)
    await expect(createCollector({ data })).rejects.toThrow(/kairos\.duckdb: another process has it open.*KAIROS_DATA/)
  })
})

describe('a store that fails', () => {
  it('keeps nobody from sending: what the log has answered for is there once the store is well, and until then the health tells', async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    const errors: unknown[] = []
    const collector = await startCollector({ data, onError: (error) => errors.push(error) })
    await collector.post(batchOf([eventOf(1)]))
    await expect.poll(() => collector.get('/healthz'), { timeout: 10_000 }).toEqual({ ok: true, events: 1 })
    const other = await openDatabase(data, new Map([['tables', 'ALTER TABLE events RENAME TO elsewhere']]))
    onTestFinished(() => other.closeSync())
    expect((await collector.post(batchOf([eventOf(1), eventOf(2)]))).body).toMatchObject({ accepted: 1, duplicates: 1 })
    for (const url of ['/healthz', '/api/journey', '/api/events']) {
      const answer = await collector.app.inject({ url })
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
    }
    expect(errors.length).toBeGreaterThan(0)

    const connection = await other.connect()
    await connection.run('ALTER TABLE elsewhere RENAME TO events')
    connection.closeSync()
    await expect.poll(() => collector.get('/healthz'), { timeout: 10_000 }).toEqual({ ok: true, events: 2 })
  })
})

describe('the time of an event', () => {
  const SECOND = 1000
  const HOUR = 3_600_000
  const eventTime = NOW - 60 * SECOND
  const cases: [name: string, sentAgo: number, time: number, clock: string][] = [
    ['a clock that is right', 1 * SECOND, eventTime, 'good'],
    ['a clock under 5 s off', 4.9 * SECOND, eventTime, 'good'],
    ['a slow clock', 2 * HOUR, eventTime + 2 * HOUR, 'corrected'],
    ['a fast clock', -2 * HOUR, eventTime - 2 * HOUR, 'corrected'],
    ['a clock just under a day off', 24 * HOUR, eventTime + 24 * HOUR, 'corrected'],
    ['a clock over a day off', 24 * HOUR + 1, NOW, 'bad'],
    ['a clock of 1970', NOW, NOW, 'bad'],
  ]
  it.each(cases)('is corrected by the clock of its sender: %s', async (_, sentAgo, time, clock) => {
    const collector = await startCollector()
    const event = eventOf(1, { time: new Date(eventTime).toISOString() })
    await collector.post(batchOf([event], { sent_at: new Date(NOW - sentAgo).toISOString() }))
    const { events } = await collector.get<{ events: unknown[] }>('/api/events')
    expect(events).toMatchObject([{ time: new Date(time).toISOString(), clock, received: new Date(NOW).toISOString() }])
  })

  it('is that of its receipt where it lies far after its sending', async () => {
    const collector = await startCollector()
    await collector.post(batchOf([eventOf(1, { time: '2031-01-01T00:00:00Z' })]))
    expect(await collector.get('/api/events')).toMatchObject({
      events: [{ time: new Date(NOW).toISOString(), clock: 'bad' }],
    })
  })

  it('is taken as it is in a backfill', async () => {
    const collector = await startCollector()
    const event = eventOf(1, { time: '2019-10-01T00:00:00Z', id: idOf(1) })
    await collector.post(batchOf([event], { backfill: true, sent_at: '2020-01-01T00:00:00Z' }), fromServer)
    expect(await collector.get('/api/events')).toMatchObject({
      events: [{ time: '2019-10-01T00:00:00.000Z', clock: 'backfill' }],
    })
  })
})

describe('options', () => {
  it.each([
    [{ path: 'touchpoints' }, /option path must be a path/],
    [{ path: '/api/journey' }, /option path must be a path/],
    [{ secret: 'short' }, /option secret must be a text of at least 16/],
    [{ maxBodyBytes: 0 }, /option maxBodyBytes must be a whole number/],
    [{ data: '' }, /option data must be the path/],
    [{ port: 1 } as object, /there is no option port; the options are data/],
  ])('are checked, and the error names the option: %j', async (options, message) => {
    await expect(createCollector(options)).rejects.toThrow(message)
  })
})
