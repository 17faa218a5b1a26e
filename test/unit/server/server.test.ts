// What a shop's server tells the collector: each touchpoint is answered for alone, and none is told twice.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createServerTracker, type ServerTrackerOptions, type TouchpointRefused } from '../../../src/server/index.ts'

interface Sent {
  url: string
  key: string | null
  redirect: string | undefined
  body: { shop: string; backfill?: boolean; contexts: object[]; events: { id: string; name: string; time: string }[] }
}
type Answer = { status?: number; text?: string; retryAfter?: string } | Error

let sent: Sent[]
let answers: Answer[]

const answer = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers)
  const body = JSON.parse(String(init.body)) as Sent['body']
  sent.push({ url: String(url), key: headers.get('authorization'), redirect: init.redirect, body })
  const next = answers.shift() ?? {}
  if (next instanceof Error) throw next
  const { status = 200, text = '', retryAfter } = next
  return new Response(text, { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} })
}
const open = (more: Partial<ServerTrackerOptions> = {}) =>
  createServerTracker({ endpoint: 'https://collector.example/v1/touchpoints', key: 's3cret', fetch: answer, ...more })
/** What the promise was refused with. */
const refusal = (promise: Promise<void>): Promise<TouchpointRefused> =>
  promise.then(
    () => expect.unreachable('it was stored'),
    (error) => error,
  )

beforeEach(() => {
  sent = []
  answers = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: Date.parse('2026-11-23T10:00:00Z') })
})
afterEach(() => vi.useRealTimers())

describe('a touchpoint of the shop’s server', () => {
  it('travels with the secret key, in the wire format, and resolves once it is stored', async () => {
    await open({ shop: 'demo' }).track('order_delivered', { transaction_id: '1001' }, { customer: 'c1', orders: 2 })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ url: 'https://collector.example/v1/touchpoints', key: 'Bearer s3cret' })
    // The key must not follow a redirect.
    expect(sent[0]?.redirect).toBe('error')
    expect(sent[0]?.body).toMatchObject({
      schema: 'kairos/1',
      shop: 'demo',
      contexts: [{ consent: 'granted', customer: expect.stringMatching(/^[0-9a-f-]{36}$/), orders_known: 2 }],
      events: [{ name: 'order_delivered', time: '2026-11-23T10:00:00.000Z', properties: { transaction_id: '1001' } }],
    })
  })

  it('has the same id however often it is told, and another one for another order, name, time or shop', async () => {
    const tracker = open({ shop: 'demo' })
    const idOf = async (name: 'order_delivered' | 'order_shipped', order: string, time?: number, shop = tracker) => {
      await shop.track(name, { transaction_id: order }, time === undefined ? {} : { time })
      return sent.at(-1)?.body.events[0]?.id
    }
    const id = await idOf('order_delivered', '1001')
    expect(await idOf('order_delivered', '1001')).toBe(id)
    const others = [
      await idOf('order_delivered', '1002'),
      await idOf('order_shipped', '1001'),
      await idOf('order_delivered', '1001', 1_000),
      await idOf('order_delivered', '1001', undefined, open({ shop: 'other' })),
    ]
    expect(new Set([id, ...others]).size).toBe(5)
    expect(await idOf('order_delivered', '1001', 1_000)).toBe(others[2])
  })

  it('goes in one request with all that is told in the same task', async () => {
    const tracker = open()
    const orders = Array.from({ length: 150 }, (_, at) => String(at))
    await Promise.all(orders.map((order) => tracker.track('order_shipped', { transaction_id: order })))
    expect(sent.map(({ body }) => body.events.length)).toEqual([100, 50])
  })

  it('that is rejected says why, and the others of its batch are stored', async () => {
    const tracker = open()
    const id = await tracker.track('refund', { transaction_id: '1' }).then(() => sent[0]?.body.events[0]?.id)
    answers = [{ text: JSON.stringify({ rejected: [{ id, why: 'no such order' }] }) }]
    const [good, bad] = [
      tracker.track('refund', { transaction_id: '2' }),
      tracker.track('refund', { transaction_id: '1' }),
    ]
    await good
    expect(await refusal(bad)).toMatchObject({ id, isFinal: true, message: expect.stringContaining('no such order') })
  })

  it.each<[string, Answer]>([
    ['the collector is busy', { status: 503 }],
    ['it asks for patience', { status: 429, retryAfter: '20' }],
    ['nobody is there', new TypeError('fetch failed')],
    ['somebody else answers', { text: '<html>' }],
  ])('is told again where %s', async (_, first) => {
    answers = [first]
    const stored = open().track('order_shipped', { transaction_id: '1' })
    await vi.advanceTimersByTimeAsync(30_000)
    await stored
    expect(sent).toHaveLength(2)
    expect(sent[1]?.body.events).toEqual(sent[0]?.body.events)
  })

  it('is refused, but not for good, after so many tries', async () => {
    answers = Array.from({ length: 9 }, () => ({ status: 503 }))
    const refused = refusal(open({ tries: 3 }).track('order_shipped', { transaction_id: '1' }))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(await refused).toMatchObject({ isFinal: false, message: expect.stringContaining('3 tries: status 503') })
    expect(sent).toHaveLength(3)
  })

  it('is refused for good where the key is wrong, without another try', async () => {
    answers = [{ status: 401 }]
    expect(await refusal(open().track('order_shipped', { transaction_id: '1' }))).toMatchObject({ isFinal: true })
    expect(sent).toHaveLength(1)
  })

  it('is found in a batch that is refused as a whole', async () => {
    answers = [{ status: 400 }, {}, { status: 400 }]
    const tracker = open()
    const told = ['1', '2'].map((order) => tracker.track('order_shipped', { transaction_id: order }))
    await told[0]
    expect(await refusal(told[1] as Promise<void>)).toMatchObject({ isFinal: true })
    expect(sent.map(({ body }) => body.events.length)).toEqual([2, 1, 1])
  })

  it('of long ago is told as such, at the time that it had', async () => {
    await open({ backfill: true }).track('purchase', { transaction_id: '1' }, { time: '2020-02-29T08:00:00Z' })
    expect(sent[0]?.body).toMatchObject({ backfill: true, events: [{ time: '2020-02-29T08:00:00.000Z' }] })
  })

  it('has no personal data in its properties', async () => {
    await open().track('custom:note', { text: 'ask ada@example.org' })
    expect(JSON.stringify(sent[0]?.body)).not.toContain('ada@')
  })

  it('does not hold up the next one when it is refused', async () => {
    const tracker = open()
    answers = [{ status: 401 }]
    await refusal(tracker.track('order_shipped', { transaction_id: '1' }))
    await tracker.track('order_shipped', { transaction_id: '2' })
    await tracker.settled()
    expect(sent).toHaveLength(2)
  })
})

describe('what is wrong', () => {
  it.each<[string, object, RegExp]>([
    ['no endpoint', { endpoint: undefined }, /`endpoint`.*whole address/],
    ['a path', { endpoint: '/v1/touchpoints' }, /`endpoint`/],
    ['an open line', { endpoint: 'http://collector.example/v1' }, /`endpoint`.*in the clear.*https:/],
    ['no key', { key: undefined }, /`key` is no key/],
    ['a key with a line break', { key: 'a\nb' }, /`key` is no key/],
    ['a misspelt option', { trys: 3 }, /`trys` is not known. Did you mean `tries`/],
    ['no number of tries', { tries: 0 }, /`tries`/],
  ])('is named at once: %s', (_, options, message) => {
    expect(() => open(options)).toThrow(message)
  })

  it.each<[string, () => Promise<void>, RegExp]>([
    ['a time', () => open().track('refund', {}, { time: 'soon' }), /`time` is soon/],
    ['a name', () => open().track('sold' as 'refund', {}), /no event is called "sold"/],
    ['a survey without its score', () => open().track('survey_response', {} as { score: 5 }), /`score`/],
  ])('is named by the promise: %s', async (_, tell, message) => {
    await expect(tell()).rejects.toThrow(message)
    expect(sent).toEqual([])
  })

  it('does not keep an endpoint on this machine from being asked in the clear', async () => {
    await open({ endpoint: 'http://127.0.0.1:4318/v1/touchpoints' }).track('refund', { transaction_id: '1' })
    expect(sent[0]?.body.shop).toBe('127.0.0.1:4318')
  })
})
