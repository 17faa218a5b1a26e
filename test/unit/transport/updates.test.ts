// Newer forms of events that wait, and several tabs that send from one queue.
import { describe, expect, it } from 'vitest'
import { createDispatching } from '../../support/dispatching.ts'
import { entry, entryId, idsOf } from '../../support/entries.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../../support/fake-environment.ts'

const sent = (env: FakeEnvironment) => env.collector.payloads.map(({ events }) => idsOf(events))

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

  it('send by themselves when the tab that sent is gone', async () => {
    const { here, there } = twoTabs()
    here.env.collector.answerNext('never')
    here.add(entry(1))
    await here.env.advance(2_000)
    there.queue.add([entry(2)])
    await there.dispatcher.flush()
    expect(there.env.posts).toEqual([])
    here.dispatcher.stop()
    await here.env.advance(2_000)
    expect(idsOf([...here.env.collector.events.values()])).toEqual([entryId(1), entryId(2)])
    expect(there.env.posts).toHaveLength(1)
  })

  it('are not kept waiting by a page that is going', async () => {
    const { here, there } = twoTabs()
    here.env.collector.answerNext('never')
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
