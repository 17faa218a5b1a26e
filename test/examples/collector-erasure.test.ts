// A shopper who asks to be forgotten is, with all that was joined; and who only the headers give away is no shopper.
import { describe, expect, it } from 'vitest'
import { from, journeyOf } from './collector-histories.ts'
import { batchOf, eventOf, fromServer, historyOf, startCollector, type TestCollector } from './collector-support.ts'

const shop = async (collector: TestCollector, visitor: string, order: string, context = {}) =>
  collector.post(
    historyOf(
      visitor,
      [
        [0, 'session_start', from('search')],
        [1, 'view_item'],
        [2, 'purchase', { transaction_id: order }],
      ],
      context,
    ),
    fromServer,
  )
const erase = (collector: TestCollector, id: string, headers: Record<string, string> = fromServer) =>
  collector.app.inject({ method: 'DELETE', url: `/v1/visitors/${encodeURIComponent(id)}`, headers })
const visitorsIn = async (collector: TestCollector) => {
  const { events } = await collector.get<{ events: { visitor: string | null }[] }>('/api/events?limit=1000')
  return [...new Set(events.map(({ visitor }) => visitor))].sort()
}

describe('DELETE /v1/visitors/:id', () => {
  it('erases a visitor’s events and journey, and nobody else’s', async () => {
    const collector = await startCollector()
    await shop(collector, 'anna', 'T1')
    await shop(collector, 'bert', 'T2')
    expect((await journeyOf(collector)).totals).toMatchObject({ visitors: 2, orders: 2 })
    const answer = await erase(collector, 'anna')
    expect([answer.statusCode, answer.json()]).toEqual([200, { visitors: 1, events: 3, quarantined: 0 }])
    expect(await visitorsIn(collector)).toEqual(['bert'])
    expect((await journeyOf(collector)).totals).toMatchObject({ visitors: 1, orders: 1 })
    expect((await journeyOf(collector)).moments[2]).toMatchObject({ reached: 1 })
  })

  it.each(['phone', 'laptop', 'hash-of-anna'])('erases all devices of a customer, asked for %s', async (id) => {
    const collector = await startCollector()
    const customer = { customer: 'hash-of-anna' }
    await shop(collector, 'phone', 'T1', customer)
    await shop(collector, 'laptop', 'T2', customer)
    await collector.store.derive()
    expect((await erase(collector, id)).json()).toEqual({ visitors: 2, events: 6, quarantined: 0 })
    expect(await visitorsIn(collector)).toEqual([])
    expect((await journeyOf(collector)).totals).toMatchObject({ events: 0, visitors: 0, customers: 0 })
    expect(await collector.store.query('count-derived')).toEqual([{ events: 0, records: 0, verdicts: 0 }])
  })

  it('takes what the server told of its orders along', async () => {
    const collector = await startCollector()
    await shop(collector, 'anna', 'T1')
    const shipped = eventOf(900, { name: 'order_shipped', properties: { transaction_id: 'T1' } })
    await collector.post(batchOf([shipped], { contexts: [{ sdk: 'server' }] }), fromServer)
    expect((await erase(collector, 'anna')).json()).toEqual({ visitors: 1, events: 4, quarantined: 0 })
    expect(await visitorsIn(collector)).toEqual([])
  })

  it('says that there was nothing, and can be asked again', async () => {
    const collector = await startCollector()
    expect((await erase(collector, 'nobody')).json()).toEqual({ visitors: 0, events: 0, quarantined: 0 })
  })

  it('stays within one shop where one is named', async () => {
    const collector = await startCollector()
    await shop(collector, 'anna', 'T1')
    const answer = await collector.app.inject({
      method: 'DELETE',
      url: '/v1/visitors/anna?shop=other',
      headers: fromServer,
    })
    expect(answer.json()).toEqual({ visitors: 0, events: 0, quarantined: 0 })
    expect(await visitorsIn(collector)).toEqual(['anna'])
  })

  it.each([
    ['without the key', {}],
    ['with another key', { authorization: 'Bearer not-the-secret-at-all' }],
  ])('is refused %s', async (_, headers: Record<string, string>) => {
    const collector = await startCollector()
    await shop(collector, 'anna', 'T1')
    const answer = await erase(collector, 'anna', headers)
    expect([answer.statusCode, answer.json().error]).toEqual([401, 'unauthorised'])
    expect(await visitorsIn(collector)).toEqual(['anna'])
  })
})

describe('who only the headers tell', () => {
  const actorFor = async (headers: Record<string, string>, actor = 'human') => {
    const collector = await startCollector()
    const context = { visitor: 'v', session: 's', visit: 1, consent: 'granted', actor }
    await collector.post(batchOf([eventOf(1)], { contexts: [context] }), headers)
    const { events } = await collector.get<{ events: { actor: string }[] }>('/api/events')
    return { actor: events[0]?.actor, totals: (await journeyOf(collector)).totals }
  }

  it.each([
    [
      'a crawler',
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      'crawler',
    ],
    ['a crawler by its address', { 'user-agent': 'Mozilla/5.0', from: 'bot@crawler.example' }, 'crawler'],
    ['a preview', { 'user-agent': 'facebookexternalhit/1.1' }, 'preview'],
    ['a shopping agent', { 'user-agent': 'Mozilla/5.0 (compatible; ChatGPT-User/1.0)' }, 'agent'],
    [
      'an agent that signs',
      { 'user-agent': 'Mozilla/5.0 Chrome/140', 'signature-agent': '"https://agent.example"' },
      'agent',
    ],
  ])('%s is marked, and left out of metrics', async (_, headers: Record<string, string>, actor) => {
    expect(await actorFor(headers)).toMatchObject({ actor, totals: { events: 0, visitors: 0, automated: 1 } })
  })

  it.each([
    ['a browser', { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36' }],
    ['a headless one, as the shop’s own tests are', { 'user-agent': 'Mozilla/5.0 HeadlessChrome/140.0' }],
    ['what names itself otherwise', { 'user-agent': 'ShopApp/3.1' }],
  ])('%s stays as the page told', async (_, headers: Record<string, string>) => {
    expect(await actorFor(headers)).toMatchObject({ actor: 'human', totals: { events: 1 } })
    expect(await actorFor(headers, 'webdriver')).toMatchObject({ actor: 'webdriver' })
  })

  it('a server’s word of a person is taken', async () => {
    const headers = { ...fromServer, 'user-agent': 'Googlebot/2.1' }
    expect(await actorFor(headers)).toMatchObject({ actor: 'human' })
  })
})
