// A call costs the page next to nothing, and is taken in with its task: as it was, in its order, before anything else.
import { describe, expect, it, vi } from 'vitest'
import { layPipe } from '../support/lay-pipe.ts'
import { watchIndexedDb } from '../support/watched-indexeddb.ts'

const many = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

describe('what a shop calls', () => {
  it('is told as it was when it was called, whatever the shop does with it afterwards', async () => {
    const { tracker, env } = await layPipe()
    const item = { item_id: 'A1', price: 19.9 }
    const properties = { currency: 'EUR', items: [item] }
    tracker.track('add_to_cart', properties)
    item.price = 1
    properties.items.length = 0
    await env.advance(2_000)
    const added = [...env.collector.events.values()].find(({ name }) => name === 'add_to_cart')
    expect(added?.properties).toMatchObject({ items: [{ item_id: 'A1', price: 19.9 }] })
  })

  it('is in the journey at once, and before what is called after it', async () => {
    const { tracker, env, names } = await layPipe()
    tracker.track('view_item', { items: [{ item_id: 'A1' }] })
    expect(tracker.journey().moment).toBe('fmot')
    tracker.track('share', { method: 'link' })
    tracker.forget()
    await env.advance(2_000)
    expect(names()).not.toContain('share')
  })

  it('writes visitor and journey once a task, not once a call', async () => {
    const { tracker, env } = await layPipe()
    await env.settle()
    const set = vi.spyOn(env.local, 'set')
    for (const at of many(50)) tracker.track('custom:tick', { at })
    await env.settle()
    expect(set.mock.calls.length).toBeLessThanOrEqual(4)
  })

  it('goes on in tasks of its own after a hundred, and loses nothing of a burst', async () => {
    const { tracker, env, names } = await layPipe()
    for (const at of many(250)) tracker.track('custom:tick', { at })
    await env.settle()
    expect(env.timers).toBeGreaterThan(0)
    expect(await tracker.flush()).toEqual({ delivered: 251, remaining: 0 })
    const ticks = [...env.collector.events.values()]
      .filter(({ name }) => name === 'custom:tick')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(ticks.map(({ properties }) => (properties as { at: number }).at)).toEqual(many(250))
    expect(names()).toHaveLength(251)
  })

  it('is all taken in where the tracker is asked to flush, or stopped', async () => {
    const { tracker, env } = await layPipe()
    for (const at of many(250)) tracker.track('custom:tick', { at })
    expect(await tracker.flush()).toEqual({ delivered: 251, remaining: 0 })
    for (const at of many(150)) tracker.track('custom:tick', { at })
    await tracker.stop()
    expect(env.timers).toBe(0)
  })

  it('needs ten requests for a burst of a thousand, and one write a task', async () => {
    const watched = watchIndexedDb()
    const { tracker, env } = await layPipe({}, { indexedDB: watched.factory })
    // The first action of a visit is told of by two events more.
    tracker.track('share', { method: 'link' })
    await tracker.flush()
    const asked = env.posts.length
    watched.transactions.length = 0
    for (const at of many(1_000)) tracker.track('custom:tick', { at })
    expect(watched.transactions).toEqual([])
    expect(await tracker.flush()).toEqual({ delivered: 1_000, remaining: 0 })
    expect(env.posts.length - asked).toBe(10)
    // One that takes the burst in, and one after each request that takes what was answered for out.
    expect(watched.transactions.filter(({ mode }) => mode === 'readwrite')).toHaveLength(11)
    expect(watched.transactions.every(({ mode, commits }) => mode === 'readonly' || commits === 1)).toBe(true)
  })
})
