// What becomes of events that the collector refuses.
import { describe, expect, it } from 'vitest'
import { createDispatching } from '../../support/dispatching.ts'
import { entries, entry, entryId, filling, idsOf } from '../../support/entries.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../../support/fake-environment.ts'

const sizes = (env: FakeEnvironment) => env.collector.payloads.map(({ events }) => events.length)
const sent = (env: FakeEnvironment) => env.collector.payloads.map(({ events }) => idsOf(events))

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
