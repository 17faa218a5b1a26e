// What the collector refuses of a batch that is good as a whole: single events, and what needs the secret key.
import { describe, expect, it } from 'vitest'
import { batchOf, contextOf, eventOf, fromServer, idOf, startCollector, type Wire } from './collector-support.ts'

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
      body: { accepted: 1, rejected: [{ id: idOf(2), why: expect.stringMatching(/nested too deep/) }] },
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

  it('is not needed for a delivery that the code in the parcel has told', async () => {
    const collector = await startCollector()
    const batch = batchOf([eventOf(1, { name: 'order_delivered', found: ['link'] })])
    expect((await collector.post(batch)).body).toMatchObject({ accepted: 1, rejected: [] })
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
