// When the dispatcher sends what, and what becomes of events whatever the collector answers.
import { describe, expect, it } from 'vitest'
import { createDispatching } from '../support/dispatching.ts'
import { entries, entry, entryId, filling, idsOf } from '../support/entries.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../support/fake-environment.ts'

const NOT_REACHED = () => new TypeError('Failed to fetch')
const sizes = (env: FakeEnvironment) => env.collector.payloads.map(({ events }) => events.length)
const sent = (env: FakeEnvironment) => env.collector.payloads.map(({ events }) => idsOf(events))

describe('when it sends', () => {
  it('waits two seconds for company from the first event on, and sends all in one request', async () => {
    const { env, queue, add } = createDispatching()
    add(entry(1))
    await env.advance(1_500)
    add(entry(2))
    await env.advance(499)
    expect(env.posts).toEqual([])
    await env.advance(1)
    expect(sent(env)).toEqual([[entryId(1), entryId(2)]])
    expect(await queue.count()).toBe(0)
  })

  it('sends at once when there is enough for a batch', async () => {
    const { env, add } = createDispatching()
    add(...entries(1, 99))
    await env.settle()
    expect(env.posts).toEqual([])
    add(entry(100))
    await env.settle()
    expect(sizes(env)).toEqual([100])
  })

  it('has no timer and makes no request while nothing waits', async () => {
    const { env, dispatcher, add } = createDispatching()
    await dispatcher.flush()
    dispatcher.resume()
    dispatcher.leave()
    await env.advance(3_600_000)
    expect(env.timers).toBe(0)
    add(entry(1))
    await env.advance(2_000)
    expect(env.timers).toBe(0)
    expect(env.posts).toHaveLength(1)
  })

  it('sends what earlier pages have left, a while after the page is there', async () => {
    const { env, queue, dispatcher } = createDispatching()
    queue.add(entries(1, 3))
    dispatcher.resume()
    await env.advance(1_999)
    expect(env.posts).toEqual([])
    await env.advance(1)
    expect(sizes(env)).toEqual([3])
  })

  it('empties a long queue batch by batch, one request at a time', async () => {
    const { env, queue, dispatcher } = createDispatching()
    queue.add(entries(1, 250))
    await dispatcher.flush()
    expect(sizes(env)).toEqual([100, 100, 50])
    expect(await queue.count()).toBe(0)
  })

  it('sends no more bytes in one request than it may', async () => {
    const { env, queue, dispatcher } = createDispatching()
    queue.add(entries(1, 60, { properties: { text: filling(10_000) } }))
    await dispatcher.flush()
    for (const { body } of env.posts) expect(body.length).toBeLessThanOrEqual(256_000)
    expect(env.posts).toHaveLength(3)
    expect(env.collector.events.size).toBe(60)
  })

  it('has a flush during a flush wait for it, and then send what came meanwhile', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    env.collector.answerNext('never')
    add(entry(1))
    const first = dispatcher.flush()
    await env.settle()
    add(entry(2))
    const order: string[] = []
    const second = dispatcher.flush()
    const third = dispatcher.flush()
    void first.then(() => order.push('first'))
    void second.then(() => order.push('second'))
    await env.advance(15_000)
    await Promise.all([first, second, third])
    expect(order).toEqual(['first', 'second'])
    expect(await queue.count()).toBe(2)
    expect(env.posts).toHaveLength(1)
    expect(env.timers).toBe(1)
  })

  it('sends in the second flush what came during the first one', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    add(entry(1))
    const first = dispatcher.flush()
    await Promise.resolve()
    add(entry(2))
    await Promise.all([first, dispatcher.flush()])
    expect(await queue.count()).toBe(0)
    expect(env.collector.events.size).toBe(2)
    expect(env.collector.duplicates).toBe(0)
  })

  it('sends nothing while it is held, and all of it afterwards', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    dispatcher.setSending(false)
    add(...entries(1, 150))
    await dispatcher.flush()
    dispatcher.leave()
    dispatcher.resume()
    await env.advance(3_600_000)
    expect(env.posts).toEqual([])
    expect(env.timers).toBe(0)
    dispatcher.setSending(true)
    await env.advance(2_000)
    expect(env.collector.events.size).toBe(150)
    expect(await queue.count()).toBe(0)
  })

  it('does nothing any more after it was stopped, and the queue keeps everything', async () => {
    const { env, dispatcher, queue, add, deliveries } = createDispatching()
    env.collector.answerNext('never')
    add(entry(1))
    await env.advance(2_000)
    add(entry(2))
    dispatcher.stop()
    dispatcher.leave()
    dispatcher.resume()
    dispatcher.setSending(true)
    await dispatcher.flush()
    await env.advance(3_600_000)
    expect(env.posts).toHaveLength(1)
    expect(env.timers).toBe(0)
    expect(env.locks.size).toBe(0)
    expect(deliveries).toEqual([])
    expect(await queue.count()).toBe(2)
  })
})

describe('several tabs', () => {
  const twoTabs = () => {
    const here = createDispatching()
    const there = createDispatching(createFakeEnvironment({ beside: here.env }), { queue: here.queue })
    return { here, there }
  }

  it('send one at a time, and each event once', async () => {
    const { here, there } = twoTabs()
    for (let number = 1; number <= 40; number++) (number % 2 ? here : there).add(entry(number))
    await here.env.advance(10_000)
    expect(here.env.collector.events.size).toBe(40)
    expect(here.env.collector.duplicates).toBe(0)
    expect(here.env.timers).toBe(0)
  })

  it('wait for the tab that sends, and send what it could not', async () => {
    const { here, there } = twoTabs()
    here.env.collector.answerNext('never')
    here.add(entry(1))
    await here.env.advance(2_000)
    expect([...here.env.locks]).toEqual(['kairos'])
    there.add(entry(2))
    await there.dispatcher.flush()
    expect(there.env.posts).toEqual([])
    await here.env.advance(20_000)
    expect(here.env.collector.events.size).toBe(2)
  })

  it('are not kept waiting by a page that is going', async () => {
    const { here, there } = twoTabs()
    here.env.collector.answerNext('never', 'never')
    here.add(entry(1))
    await here.env.advance(2_000)
    here.dispatcher.leave()
    await here.env.settle()
    expect(here.env.locks.size).toBe(0)
    there.add(entry(2))
    await there.dispatcher.flush()
    expect(there.env.collector.events.has(entryId(2))).toBe(true)
  })
})

describe('a newer form of an event', () => {
  it('is what is sent, as long as the event was not', async () => {
    const { env, dispatcher, add } = createDispatching()
    add(entry(1, { properties: { value: 1 } }))
    expect(dispatcher.canUpdate(entryId(1))).toBe(true)
    add(entry(1, { properties: { value: 2 } }))
    await env.advance(2_000)
    expect(env.collector.payloads.map(({ events }) => events[0]?.properties)).toEqual([{ value: 2 }])
    expect(dispatcher.canUpdate(entryId(1))).toBe(false)
  })

  it('is sent even where it comes while the queue is being read', async () => {
    const { env, dispatcher, add } = createDispatching()
    add(entry(1, { properties: { value: 1 } }))
    const flushed = dispatcher.flush()
    await Promise.resolve()
    if (dispatcher.canUpdate(entryId(1))) add(entry(1, { properties: { value: 2 } }))
    await flushed
    expect(env.collector.events.get(entryId(1))?.properties).toEqual({ value: 2 })
    expect(env.collector.duplicates).toBe(0)
  })

  it('comes too late while the event is under way, and may come when there was no answer', async () => {
    const { env, dispatcher, add } = createDispatching()
    env.collector.answerNext('never')
    add(entry(1))
    await env.advance(2_000)
    expect(dispatcher.canUpdate(entryId(1))).toBe(false)
    await env.advance(15_000)
    expect(dispatcher.canUpdate(entryId(1))).toBe(true)
    expect(dispatcher.canUpdate('unknown')).toBe(false)
  })

  it('does not bring back what was answered for', async () => {
    const { env, queue, add } = createDispatching()
    add(entry(1))
    await env.advance(2_000)
    add(entry(1), entry(2))
    await env.advance(2_000)
    expect(sent(env)).toEqual([[entryId(1)], [entryId(2)]])
    expect(await queue.count()).toBe(0)
  })
})

describe('answers', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('keep the event with %i, and it is sent again', async (status) => {
    const { env, queue, add } = createDispatching()
    env.collector.answerNext({ status })
    add(entry(1))
    await env.advance(2_000)
    expect(await queue.count()).toBe(1)
    expect(env.timers).toBe(1)
    await env.advance(2_000)
    expect(await queue.count()).toBe(0)
    expect(sent(env)).toEqual([[entryId(1)], [entryId(1)]])
  })

  it('that do not come keep the event: network, time-out, lost on the way back', async () => {
    const { env, queue, add } = createDispatching()
    // A small request goes with keepalive first, and at once without.
    env.collector.answerNext(NOT_REACHED(), NOT_REACHED(), 'never', 'lost', 'lost')
    add(entry(1))
    await env.advance(60_000)
    expect(await queue.count()).toBe(0)
    expect(env.collector.events.size).toBe(1)
    expect(env.collector.duplicates).toBeGreaterThan(0)
  })

  it('of a captive portal, or of another origin, are none', async () => {
    const { env, queue, add } = createDispatching()
    env.collector.answerNext(
      { text: '<html>Welcome to our Wi-Fi' },
      { url: 'https://portal.example/login', text: '{}' },
    )
    add(entry(1))
    await env.advance(2_000)
    expect(await queue.count()).toBe(1)
    await env.advance(2_000)
    expect(await queue.count()).toBe(1)
    await env.advance(10_000)
    expect(await queue.count()).toBe(0)
  })

  it('with Retry-After are obeyed, whoever asks for more: events, flush, a page that goes or comes back', async () => {
    const { env, dispatcher, add } = createDispatching()
    env.collector.answerNext({ status: 429, retryAfter: '60' })
    add(entry(1))
    await env.advance(2_000)
    expect(env.posts).toHaveLength(1)
    add(...entries(2, 150))
    await dispatcher.flush()
    dispatcher.leave()
    dispatcher.resume()
    dispatcher.setSending(false)
    dispatcher.setSending(true)
    await env.advance(59_000)
    expect(env.posts).toHaveLength(1)
    await env.advance(1_000)
    expect(env.collector.events.size).toBe(150)
  })

  it('are waited for longer and longer while the collector is down', async () => {
    const { env, queue, add } = createDispatching(createFakeEnvironment({ answer: () => ({ status: 503 }) }))
    add(entry(1))
    await env.advance(3_600_000)
    // With waits of up to 2, 4, 8 … 256 s and then 5 min, on the average half of that.
    expect(env.posts.length).toBeGreaterThan(15)
    expect(env.posts.length).toBeLessThan(60)
    expect(await queue.count()).toBe(1)
  })

  it('lets a page that comes back try at once where only our own wait was in the way', async () => {
    const { env, dispatcher, add } = createDispatching(createFakeEnvironment(), {
      batch: { maxEvents: 9, maxBytes: 9_000, delayMs: 10 },
    })
    env.collector.answerNext({ status: 500 })
    add(entry(1))
    await env.advance(10)
    dispatcher.resume()
    await env.advance(10)
    expect(env.collector.events.size).toBe(1)
  })

  it.each([401, 403, 404, 410])('with %i stop sending for this page, and drop nothing', async (status) => {
    const { env, queue, dispatcher, lost, add, deliveries } = createDispatching()
    env.collector.answerNext({ status })
    add(entry(1))
    await env.advance(2_000)
    add(...entries(2, 200))
    await dispatcher.flush()
    dispatcher.leave()
    dispatcher.resume()
    await env.advance(3_600_000)
    expect(env.posts).toHaveLength(1)
    expect(env.timers).toBe(0)
    expect(await queue.count()).toBe(200)
    expect(lost).toEqual([])
    expect(deliveries).toEqual([{ delivery: { kind: 'stop', status }, ids: [entryId(1)] }])
  })

  it('with rejections take these events out of the queue, count them and tell of them', async () => {
    const { env, queue, add, deliveries, lost } = createDispatching()
    const bad = { id: entryId(2), why: 'no such event' }
    env.collector.answerNext({ text: JSON.stringify({ rejected: [bad, bad, { id: 'of another', why: '' }] }) })
    add(...entries(1, 3))
    await env.advance(2_000)
    expect(await queue.count()).toBe(0)
    expect(deliveries).toEqual([{ delivery: { kind: 'accepted', rejected: [bad] }, ids: idsOf(entries(1, 3)) }])
    expect(lost).toEqual([])
    add(entry(4))
    await env.advance(2_000)
    expect([...env.collector.dropped.values()]).toEqual([{ id: 'drop-1', reason: 'rejected', count: 1 }])
  })
})

describe('refusals', () => {
  const refuses = (bad: readonly string[], status: number) =>
    createFakeEnvironment({
      answer: (_, { events }) => (events.some(({ id }) => bad.includes(id)) ? { status } : undefined),
    })

  it.each([400, 413, 422])('with %i halve the batch until it passes', async (status) => {
    const env = createFakeEnvironment({ answer: (_, { events }) => (events.length > 30 ? { status } : undefined) })
    const { queue, dispatcher, lost } = createDispatching(env)
    queue.add(entries(1, 100))
    await dispatcher.flush()
    expect(sizes(env).slice(0, 3)).toEqual([100, 50, 25])
    expect(env.collector.events.size).toBe(100)
    expect(env.posts.length).toBeLessThan(12)
    expect(lost).toEqual([])
  })

  it.each([
    [400, 'refused'],
    [422, 'refused'],
    [413, 'too-large'],
  ])('with %i drop the one event that is to blame, as %s, and no other', async (status, reason) => {
    const env = refuses([entryId(61)], status)
    const { queue, dispatcher, lost } = createDispatching(env)
    queue.add(entries(1, 100))
    await dispatcher.flush()
    expect(lost).toEqual([{ reason, count: 1 }])
    expect(env.collector.events.size).toBe(99)
    expect(await queue.count()).toBe(0)
    expect(env.posts.length).toBeLessThan(40)
  })

  it('let others go first where nothing was accepted yet, and then drop what is still refused', async () => {
    const env = refuses([entryId(1)], 400)
    const { queue, dispatcher, lost } = createDispatching(env)
    queue.add(entries(1, 3))
    await dispatcher.flush()
    expect(env.collector.events.size).toBe(2)
    expect(lost).toEqual([{ reason: 'refused', count: 1 }])
  })

  it('drop nothing with 400 where the endpoint takes no event at all, and do not trouble it much', async () => {
    const env = createFakeEnvironment({ answer: () => ({ status: 400 }) })
    const { queue, dispatcher, lost } = createDispatching(env)
    queue.add(entries(1, 300))
    await dispatcher.flush()
    expect(env.posts.length).toBeLessThanOrEqual(17)
    await env.advance(3_600_000)
    expect(env.posts.length).toBeLessThan(80)
    expect(await queue.count()).toBe(300)
    expect(lost).toEqual([])
  })

  it('are no reason to give up: the same endpoint may accept later', async () => {
    let isBroken = true
    const env = createFakeEnvironment({ answer: () => (isBroken ? { status: 400 } : undefined) })
    const { queue, dispatcher, lost } = createDispatching(env)
    queue.add(entries(1, 20))
    await dispatcher.flush()
    isBroken = false
    await env.advance(3_600_000)
    expect(env.collector.events.size).toBe(20)
    expect(await queue.count()).toBe(0)
    expect(lost).toEqual([])
  })

  it('lose few events of an endpoint that breaks after it has worked', async () => {
    let isBroken = false
    const env = createFakeEnvironment({ answer: () => (isBroken ? { status: 400 } : undefined) })
    const { queue, dispatcher, lost, add } = createDispatching(env)
    add(entry(1))
    await env.advance(2_000)
    isBroken = true
    queue.add(entries(2, 1_001))
    await dispatcher.flush()
    expect(lost.length).toBeLessThanOrEqual(11)
    expect(await queue.count()).toBe(1_000 - lost.length)
  })

  it('never send an event that is larger than any batch: it is dropped and counted', async () => {
    const { env, queue, dispatcher, lost } = createDispatching()
    queue.add([entry(1), entry(2, { properties: { text: filling(300_000) } }), entry(3)])
    await dispatcher.flush()
    expect(lost).toEqual([{ reason: 'too-large', count: 1 }])
    expect(sent(env)).toEqual([[entryId(1), entryId(3)]])
    expect(await queue.count()).toBe(0)
  })
})

describe('counts of losses', () => {
  it('travel with events until they were acknowledged, under one id', async () => {
    const { env, drops, add } = createDispatching()
    drops.add('queue-full', 3)
    env.collector.answerNext({ status: 503 }, 'lost', 'lost')
    add(entry(1))
    await env.advance(30_000)
    add(entry(2))
    await env.advance(2_000)
    const told = env.collector.payloads.map(({ dropped }) => dropped)
    expect(told.slice(0, -1)).toEqual(Array(told.length - 1).fill([{ id: 'drop-1', reason: 'queue-full', count: 3 }]))
    expect(told.length).toBeGreaterThan(3)
    expect(told.at(-1)).toBeUndefined()
    expect(env.collector.dropped.size).toBe(1)
  })
})

describe('as the page goes', () => {
  it('starts one keepalive request with what was not answered for, before it returns', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    add(...entries(1, 3))
    dispatcher.leave()
    expect(env.posts.map(({ keepalive, body }) => [keepalive, typeof body])).toEqual([[true, 'string']])
    expect(sent(env)).toEqual([idsOf(entries(1, 3))])
    await env.settle()
    expect(await queue.count()).toBe(0)
  })

  it('does not send twice what is under way already, and sends what came after it', async () => {
    const { env, dispatcher, add } = createDispatching()
    add(entry(1))
    dispatcher.leave()
    dispatcher.leave()
    add(entry(2))
    dispatcher.leave()
    expect(sent(env)).toEqual([[entryId(1)], [entryId(2)]])
    await env.advance(5_000)
    expect(env.posts).toHaveLength(2)
  })

  it('sends again what is under way in a request that would end with the page', async () => {
    const { env, dispatcher, add } = createDispatching()
    env.collector.answerNext('never')
    add(...entries(1, 3, { properties: { text: filling(6_000) } }))
    await env.advance(2_000)
    expect(env.posts[0]?.keepalive).toBe(false)
    dispatcher.leave()
    expect(env.posts[1]?.keepalive).toBe(true)
    expect(sent(env)[1]).toEqual(idsOf(entries(1, 3)))
  })

  it('leaves alone what is under way in a request that survives the page', async () => {
    const { env, dispatcher, add } = createDispatching()
    env.collector.answerNext('never')
    add(entry(1))
    await env.advance(2_000)
    expect(env.posts[0]?.keepalive).toBe(true)
    dispatcher.leave()
    expect(env.posts).toHaveLength(1)
  })

  it('has at most 60 kB under way, orders first', async () => {
    const env = createFakeEnvironment({ answer: () => 'never' })
    const { dispatcher, add, queue } = createDispatching(env)
    const text = filling(9_000)
    add(...entries(1, 8, { properties: { text } }), entry(9, { name: 'purchase', properties: { text } }))
    dispatcher.leave()
    dispatcher.leave()
    add(entry(10, { properties: { text: filling(3_000) } }))
    dispatcher.leave()
    const bytes = env.posts.map(({ body }) => body.length)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000)
    expect(sent(env)[0]).toEqual([9, 1, 2, 3, 4, 5].map(entryId))
    await env.settle()
    expect(await queue.count()).toBe(10)
  })

  it('does not drop what is too large for a last request', async () => {
    const { env, dispatcher, queue, lost, add } = createDispatching()
    add(entry(1, { properties: { text: filling(70_000) } }))
    dispatcher.leave()
    expect(env.posts).toEqual([])
    await env.advance(2_000)
    expect(await queue.count()).toBe(0)
    expect(env.collector.events.size).toBe(1)
    expect(lost).toEqual([])
  })

  it('sends only what is its own: the rest stays for the next page', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    queue.add(entries(1, 3))
    add(entry(4))
    dispatcher.leave()
    expect(sent(env)).toEqual([[entryId(4)]])
  })

  it('keeps the events where there was no answer, and sends them again if the page lives on', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    env.collector.answerNext(NOT_REACHED())
    add(entry(1))
    dispatcher.leave()
    await env.settle()
    expect(await queue.count()).toBe(1)
    dispatcher.resume()
    await env.advance(2_000)
    expect(await queue.count()).toBe(0)
  })

  it('uses a beacon where there is no keepalive, once, and takes it for no answer', async () => {
    const { env, dispatcher, queue, add } = createDispatching(createFakeEnvironment({ keepalive: false }))
    add(entry(1))
    dispatcher.leave()
    await env.settle()
    dispatcher.leave()
    expect(env.beacons).toHaveLength(1)
    expect(env.posts).toEqual([])
    expect(await queue.count()).toBe(1)
    dispatcher.resume()
    await env.advance(2_000)
    expect(env.posts).toHaveLength(1)
    expect(await queue.count()).toBe(0)
  })

  it('sends nothing of a shopper who was forgotten', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    add(entry(1))
    await queue.clear()
    dispatcher.clear()
    dispatcher.leave()
    await env.advance(10_000)
    expect(env.posts).toEqual([])
  })

  it('does not send what was lost for want of room', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    add(...entries(1, 2))
    await queue.remove([entryId(1)])
    dispatcher.forget([entryId(1)])
    dispatcher.leave()
    expect(sent(env)).toEqual([[entryId(2)]])
  })
})

describe('faults of others', () => {
  it('in the transport are taken for no answer', async () => {
    const { env, dispatcher, queue, add, deliveries } = createDispatching(createFakeEnvironment(), {
      transport: { send: () => Promise.reject(new Error('broken')) },
    })
    add(entry(1))
    await dispatcher.flush()
    expect(deliveries[0]?.delivery).toEqual({ kind: 'retry', why: 'Error: broken' })
    expect(await queue.count()).toBe(1)
    expect(env.timers).toBe(1)
  })

  it('in the queue are reported, and nothing is thrown', async () => {
    const { env, dispatcher, reports, add, queue } = createDispatching()
    queue.peek = () => Promise.reject(new Error('broken'))
    add(entry(1))
    await expect(dispatcher.flush()).resolves.toBeUndefined()
    expect(reports).toHaveLength(1)
    expect(env.locks.size).toBe(0)
  })
})
