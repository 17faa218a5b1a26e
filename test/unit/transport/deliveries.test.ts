// What becomes of events whatever the collector answers.
import { describe, expect, it } from 'vitest'
import { createDispatching } from '../../support/dispatching.ts'
import { entries, entry, entryId, filling, idsOf } from '../../support/entries.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../../support/fake-environment.ts'

const NOT_REACHED = () => new TypeError('Failed to fetch')
const sent = (env: FakeEnvironment) => env.collector.payloads.map(({ events }) => idsOf(events))

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
    const { env, queue, dispatcher, lost, reports, add, ways } = createDispatching()
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
    expect(ways).toMatchObject([{ ids: [entryId(1)], state: 'held' }])
    expect(String(reports)).toMatch(`the collector answers ${status}: check \`endpoint\` and \`key\``)
  })

  it('with rejections take these events out of the queue, count them and tell of them', async () => {
    const { env, queue, add, ways, lost } = createDispatching()
    const bad = { id: entryId(2), why: 'no such event' }
    env.collector.answerNext({ text: JSON.stringify({ rejected: [bad, bad, { id: 'of another', why: '' }] }) })
    add(...entries(1, 3))
    await env.advance(2_000)
    expect(await queue.count()).toBe(0)
    expect(ways).toEqual([
      { ids: [entryId(1), entryId(3)], state: 'delivered' },
      { ids: [entryId(2)], state: 'dropped', because: 'rejected', why: 'no such event' },
    ])
    expect(lost).toEqual([{ reason: 'rejected', count: 1 }])
    add(entry(4))
    await env.advance(2_000)
    expect([...env.collector.dropped.values()]).toEqual([{ id: 'drop-1', reason: 'rejected', count: 1 }])
  })

  it('to two requests with the same events count a rejection once', async () => {
    const env = createFakeEnvironment({
      answer: () => ({ text: JSON.stringify({ rejected: [{ id: entryId(1), why: 'no' }] }) }),
    })
    const { dispatcher, drops, add, ways } = createDispatching(env)
    add(entry(1, { properties: { text: filling(20_000) } }))
    const flushed = dispatcher.flush()
    while (!env.posts.length) await Promise.resolve()
    dispatcher.leave()
    await flushed
    await env.settle()
    expect(env.posts).toHaveLength(2)
    expect(ways.map(({ state }) => state)).toEqual(['dropped'])
    expect(drops.pending()).toEqual([{ id: 'drop-1', reason: 'rejected', count: 1 }])
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
