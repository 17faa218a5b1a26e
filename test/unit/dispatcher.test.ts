// When the dispatcher sends what, alone and beside other tabs.
import { describe, expect, it } from 'vitest'
import { createDispatching } from '../support/dispatching.ts'
import { entries, entry, entryId, filling, idsOf } from '../support/entries.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../support/fake-environment.ts'

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

  it('sends nothing that the present consent does not allow, and counts it as denied', async () => {
    const mayGo = ({ id }: { id: string }) => id !== entryId(2)
    const { env, queue, add, lost, ways } = createDispatching(createFakeEnvironment(), { mayGo })
    add(...entries(1, 3))
    await env.advance(2_000)
    expect(sent(env)).toEqual([[entryId(1), entryId(3)]])
    expect(await queue.count()).toBe(0)
    expect(lost).toEqual([{ reason: 'denied', count: 1 }])
    expect(ways).toContainEqual({ ids: [entryId(2)], state: 'dropped', because: 'denied' })
  })

  it('as the page goes, sends nothing that the present consent does not allow', async () => {
    const { env, dispatcher, add } = createDispatching(createFakeEnvironment(), {
      mayGo: ({ id }) => id !== entryId(1),
    })
    add(...entries(1, 2))
    dispatcher.leave()
    await env.settle()
    expect(sent(env)).toEqual([[entryId(2)]])
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
    const { env, dispatcher, queue, add, ways } = createDispatching()
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
    expect(ways).toEqual([])
    expect(await queue.count()).toBe(2)
  })
})

describe('faults of others', () => {
  it('in the transport are taken for no answer', async () => {
    const { env, dispatcher, queue, add, ways } = createDispatching(createFakeEnvironment(), {
      transport: { send: () => Promise.reject(new Error('broken')) },
    })
    add(entry(1))
    await dispatcher.flush()
    expect(ways).toMatchObject([{ ids: [entryId(1)], state: 'retrying', why: 'Error: broken' }])
    expect(await queue.count()).toBe(1)
    expect(env.timers).toBe(1)
  })

  it('in the queue are reported, and nothing is thrown', async () => {
    const { env, dispatcher, reports, add, queue } = createDispatching()
    queue.peek = () => Promise.reject(new Error('broken'))
    add(entry(1))
    expect(await dispatcher.flush()).toEqual({ delivered: 0, remaining: 1 })
    expect(reports).toHaveLength(1)
    expect(env.locks.size).toBe(0)
  })
})
