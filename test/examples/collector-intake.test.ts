// The collector's side of kairos/1: what it takes, what it refuses, and how it says so.
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { batchOf, contextOf, eventOf, fromServer, idOf, PATH, startCollector, type Wire } from './collector-support.ts'

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

describe('a bad event', () => {
  it('is rejected alone, with the place and the reason, and kept in quarantine', async () => {
    const collector = await startCollector()
    const bad: [Wire, RegExp][] = [
      [{ name: 'buy_now' }, /"buy_now" is not an event.*custom:/],
      [{ name: 'custom:Has Spaces' }, /custom:<a-z/],
      [{ time: 'noon' }, /^\/time: .*date-time/],
      [{ time: '2026-11-22T23:59:60Z' }, /^\/time: /],
      [{ seq: -1 }, /^\/seq: must be >= 0/],
      [{ context: 5 }, /there is no context 5, the batch has 2/],
      [{ context: 1 }, /its context \(\/contexts\/1\/visitor\): must be string/],
      [{ properties: [] }, /^\/properties: must be object/],
      [
        { name: 'view_item', properties: { items: [{ price: '9' }] } },
        /^\/properties\/items\/0\/price: must be number/,
      ],
      [{ name: 'survey_response', properties: { score: 6 } }, /^\/properties\/score: must be <= 5/],
      [{ first: 'sometimes' }, /^\/first: must be one of ever, visit, item, false/],
    ]
    const events = bad.map(([more], i) => eventOf(i, more))
    const contexts = [contextOf(), contextOf({ visitor: 12 })]
    const { status, body } = await collector.post(batchOf([...events, eventOf(99)], { contexts }))
    expect([status, body.accepted]).toEqual([200, 1])
    body.rejected.forEach((rejection, i) => {
      expect(rejection).toEqual({ id: idOf(i), why: expect.stringMatching(bad[i]?.[1] ?? /$^/) })
    })
    expect(body.rejected).toHaveLength(bad.length)

    const again = await collector.post(batchOf(events, { contexts }))
    expect(again.body.rejected).toHaveLength(bad.length)
    const { quarantine } = await collector.get<{ quarantine: Wire[] }>('/api/quarantine')
    expect(quarantine).toHaveLength(bad.length)
    expect(quarantine[0]).toMatchObject({
      shop: 'demo',
      why: expect.any(String),
      raw: expect.stringContaining('"seq"'),
    })
    expect(await collector.get('/api/journey')).toMatchObject({ rejected: bad.length })
  })

  it('is named by its place where it has no id', async () => {
    const collector = await startCollector()
    const { body } = await collector.post(batchOf([eventOf(1), eventOf(2, { id: 'x' }), null, 'text']))
    expect(body.accepted).toBe(1)
    expect(body.rejected.map(({ id, index }) => [id, index])).toEqual([
      [null, 1],
      [null, 2],
      [null, 3],
    ])
  })

  it('does not stop the collector, however deep it is nested', async () => {
    const collector = await startCollector()
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const text = JSON.stringify(batchOf([eventOf(1), eventOf(2, { properties: { deep: 'HERE' } })]))
    const answer = await collector.post(text.replace('"HERE"', deep))
    expect(answer).toMatchObject({
      status: 200,
      body: { accepted: 1, rejected: [{ id: idOf(2), why: /nested too deep/ }] },
    })
  })
})

describe('the secret key', () => {
  it('is needed for what only a server can know', async () => {
    const collector = await startCollector()
    const names = ['order_shipped', 'order_delivered', 'message_sent']
    const batch = batchOf([eventOf(9), ...names.map((name, i) => eventOf(i, { name }))])
    const browser = await collector.post(batch)
    expect(browser.body).toMatchObject({
      accepted: 1,
      rejected: names.map((name) => ({ why: expect.stringContaining(name) })),
    })
    const server = await collector.post(batch, fromServer)
    expect(server.body).toMatchObject({ accepted: 3, duplicates: 1, rejected: [] })
  })

  it('is needed for a backfill', async () => {
    const collector = await startCollector()
    const batch = batchOf([eventOf(1)], { backfill: true })
    expect(await collector.post(batch)).toMatchObject({ status: 401, body: { where: '/backfill' } })
    expect(await collector.post(batch, fromServer)).toMatchObject({ status: 200, body: { accepted: 1 } })
  })

  it('is refused for the whole batch where it is wrong, so that a server loses nothing by a wrong setting', async () => {
    const collector = await startCollector()
    const answer = await collector.post(batchOf([eventOf(1)]), { authorization: 'Bearer another-key' })
    expect(answer.status).toBe(401)
    expect(await collector.get('/healthz')).toEqual({ ok: true, events: 0 })
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
