// The collector's side of kairos/1: what it takes, what it refuses, and how it says so.
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { batchOf, contextOf, eventOf, idOf, PATH, startCollector } from './collector-support.ts'

describe('a good batch', () => {
  it('is accepted, whatever its content type says', async () => {
    const collector = await startCollector()
    const types = [
      'text/plain',
      'application/json',
      'application/octet-stream',
      'text/plain;charset=UTF-8',
      'nonsense',
      '',
    ]
    for (const [i, type] of types.entries()) {
      const answer = await collector.post(batchOf([eventOf(i)]), { 'content-type': type })
      expect([type, answer.status, answer.body]).toEqual([type, 200, { accepted: 1, duplicates: 0, rejected: [] }])
    }
  })

  it('is accepted zipped, known by its first two bytes', async () => {
    const collector = await startCollector()
    const answer = await collector.post(gzipSync(JSON.stringify(batchOf([eventOf(1), eventOf(2)]))))
    expect(answer.body).toEqual({ accepted: 2, duplicates: 0, rejected: [] })
  })

  it('may hold members that the collector does not know', async () => {
    const collector = await startCollector()
    const event = eventOf(1, { later: 1, properties: { 'shop:colour': { deep: [1] } } })
    const answer = await collector.post(batchOf([event], { future: true, contexts: [contextOf({ other: {} })] }))
    expect(answer.body.accepted).toBe(1)
  })

  it('may come without visitor, session and visit, as under anonymous consent', async () => {
    const collector = await startCollector()
    const contexts = [{ consent: 'anonymous' }, { consent: 'anonymous', visitor: null, session: null, visit: null }]
    const answer = await collector.post(batchOf([eventOf(1), eventOf(2, { context: 1 })], { contexts }))
    expect(answer.body.accepted).toBe(2)
  })

  it('may hold nothing but what was dropped, which is counted once by its id', async () => {
    const collector = await startCollector()
    const dropped = [{ id: idOf(7), reason: 'queue-full', count: 3 }]
    await collector.post(batchOf([], { dropped, contexts: [] }))
    await collector.post(batchOf([eventOf(1)], { dropped }))
    const journey = await collector.get<{ dropped: unknown }>('/api/journey')
    expect(journey.dropped).toEqual([{ reason: 'queue-full', count: 3 }])
  })
})

describe('a copy', () => {
  it('is counted as a duplicate, in a later batch and in the same one, and the first stays', async () => {
    const collector = await startCollector()
    const first = eventOf(1, { properties: { page_kind: 'home' } })
    const second = eventOf(1, { properties: { page_kind: 'cart' } })
    expect((await collector.post(batchOf([first, second]))).body).toMatchObject({ accepted: 1, duplicates: 1 })
    const upperCase = { ...second, id: idOf(1).toUpperCase() }
    expect((await collector.post(batchOf([upperCase, eventOf(2)]))).body).toMatchObject({ accepted: 1, duplicates: 1 })
    const { events } = await collector.get<{ events: { properties: unknown }[] }>('/api/events')
    expect(events).toHaveLength(2)
    expect(events.map((event) => event.properties)).toContainEqual({ page_kind: 'home' })
  })
})

describe('a bad envelope', () => {
  const cases: [name: string, body: unknown, where: string, why: RegExp][] = [
    ['not JSON', 'hello', '', /not JSON/],
    ['empty', '', '', /empty/],
    ['a list', [], '', /must be object/],
    ['broken gzip', Buffer.from([0x1f, 0x8b, 1, 2, 3]), '', /cannot be unzipped/],
    ['another schema', batchOf([], { schema: 'kairos/2' }), '/schema', /must be "kairos\/1"/],
    ['no shop', batchOf([], { shop: undefined }), '/shop', /is missing/],
    ['an empty shop', batchOf([], { shop: '' }), '/shop', /fewer than 1/],
    ['no time of sending', batchOf([], { sent_at: 'yesterday' }), '/sent_at', /date-time/],
    ['contexts that are no list', batchOf([], { contexts: {} }), '/contexts', /must be array/],
    ['events that are no list', batchOf([], { events: 'none' }), '/events', /must be array/],
    ['too many events', batchOf(Array.from({ length: 101 }, (_, i) => eventOf(i))), '/events', /more than 100/],
    ['a bad account of drops', batchOf([], { dropped: [{ id: idOf(1), reason: 'x' }] }), '/dropped/0/count', /missing/],
  ]
  it.each(cases)('is refused with 400, the place and the reason: %s', async (_, body, where, why) => {
    const collector = await startCollector()
    const answer = await collector.post(body)
    expect(answer).toMatchObject({
      status: 400,
      body: { error: 'bad-envelope', where, why: expect.stringMatching(why) },
    })
  })

  it('is refused with 413 where it is too big, also when it only becomes so by unzipping', async () => {
    const collector = await startCollector({ maxBodyBytes: 10_000 })
    const big = batchOf([eventOf(1, { properties: { filler: 'x'.repeat(20_000) } })])
    expect(await collector.post(big)).toMatchObject({ status: 413, body: { error: 'too-large' } })
    const bomb = gzipSync(JSON.stringify(big))
    expect(bomb.length).toBeLessThan(1_000)
    expect(await collector.post(bomb)).toMatchObject({ status: 413, body: { error: 'too-large' } })
  })
})

describe('a page of another origin', () => {
  it('may read every answer, and nothing may cache it', async () => {
    const collector = await startCollector()
    for (const body of [batchOf([eventOf(1)]), 'bad', Buffer.alloc(2_000_000)]) {
      const { headers } = await collector.post(body)
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    }
  })

  it('is answered when it asks first', async () => {
    const collector = await startCollector()
    const answer = await collector.app.inject({
      method: 'OPTIONS',
      url: PATH,
      headers: { origin: 'https://shop.example' },
    })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': 'POST' })
  })

  it('may not read the figures', async () => {
    const collector = await startCollector()
    const answer = await collector.app.inject({ url: '/api/journey' })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})
