// What is sent as the page goes.
import { describe, expect, it } from 'vitest'
import { createDispatching } from '../../support/dispatching.ts'
import { entries, entry, entryId, filling, idsOf } from '../../support/entries.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../../support/fake-environment.ts'

const NOT_REACHED = () => new TypeError('Failed to fetch')
const sent = (env: FakeEnvironment) => env.collector.payloads.map(({ events }) => idsOf(events))

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

  it('leaves room: what is sent beside it is no keepalive request', async () => {
    const env = createFakeEnvironment({ answer: () => 'never' })
    const { dispatcher, add } = createDispatching(env)
    add(...entries(1, 5, { properties: { text: filling(11_000) } }))
    dispatcher.leave()
    add(entry(6, { properties: { text: filling(8_000) } }))
    await env.advance(2_000)
    expect(env.posts.map(({ keepalive }) => keepalive)).toEqual([true, false])
    expect(sent(env)[1]).toEqual([entryId(6)])
  })

  it('is not sent again by a page that lives on before there was an answer', async () => {
    const { env, dispatcher, add } = createDispatching()
    env.collector.answerNext('never')
    add(entry(1))
    dispatcher.leave()
    dispatcher.resume()
    await env.advance(10_000)
    expect(env.posts).toHaveLength(1)
    await env.advance(10_000)
    expect(env.collector.events.size).toBe(1)
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

  it('starts no other request once it goes, and goes on with the rest if it stays', async () => {
    const { env, dispatcher, queue, add } = createDispatching()
    queue.add(entries(1, 3))
    add(entry(4))
    void dispatcher.flush()
    await Promise.resolve()
    dispatcher.leave()
    await env.settle()
    expect(sent(env)).toEqual([[entryId(4)]])
    await env.advance(2_000)
    expect(sent(env)).toEqual([[entryId(4)], idsOf(entries(1, 3))])
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
