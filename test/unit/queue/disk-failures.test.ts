// The queue on disk: what becomes of events where the disk fails.
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createDiskQueue, LIMITS } from '../../support/disk-queue.ts'
import { entries, entry, entryId, idsOf } from '../../support/entries.ts'
import { watchIndexedDb } from '../../support/watched-indexeddb.ts'

const invalidState = () => new DOMException('The database connection is closing.', 'InvalidStateError')

describe('the queue on disk, where the disk fails', () => {
  it('goes on in memory when the database does not answer within two seconds', async () => {
    const watched = watchIndexedDb()
    watched.hangs = true
    const { queue, env, reports } = createDiskQueue(watched)
    queue.add([entry(1)])
    const peeked = queue.peek(9)
    await env.advance(2_000)
    expect(idsOf(await peeked)).toEqual([entryId(1)])
    expect(idsOf(await queue.peek(9))).toEqual([entryId(1)])
    expect(reports).toHaveLength(1)
    expect(await queue.count()).toBe(1)
    await queue.remove([entryId(1)])
    expect(await queue.peek(9)).toEqual([])
    queue.close()
    expect(env.timers).toBe(0)
  })

  it('takes the disk up again once it answers, with what waits on it and in memory', async () => {
    const before = createDiskQueue()
    await before.warm()
    before.queue.add([entry(1)])
    await before.queue.saved()
    before.watched.hangs = true
    let backs = 0
    const { queue, env, reports } = createDiskQueue(before.watched, { onBack: () => backs++ })
    queue.add([entry(2)])
    await env.advance(2_000)
    expect(idsOf(await queue.peek(9))).toEqual([entryId(2)])
    // It does not answer the first time it is asked again, either.
    await env.advance(7_000)
    expect(backs).toBe(0)
    before.watched.hangs = false
    await env.advance(22_000)
    expect(backs).toBe(1)
    expect(idsOf(await queue.peek(9))).toEqual([entryId(1), entryId(2)])
    expect(queue.unsaved()).toEqual([])
    expect(reports).toHaveLength(1)
    expect(env.timers).toBe(0)
  })

  it('is asked again three times, and then no more', async () => {
    const watched = watchIndexedDb()
    watched.hangs = true
    const { env } = createDiskQueue(watched)
    await env.advance(600_000)
    expect(watched.opens).toBe(4)
    expect(env.timers).toBe(0)
  })

  it('goes on in memory when the database cannot be opened, and says so once', async () => {
    const factory = new IDBFactory()
    factory.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const { queue, reports } = createDiskQueue(watchIndexedDb(factory))
    queue.add(entries(1, 3))
    expect(idsOf(await queue.peek(9))).toEqual([entryId(1), entryId(2), entryId(3)])
    expect(idsOf(queue.unsaved())).toEqual([entryId(1), entryId(2), entryId(3)])
    expect(reports).toHaveLength(1)
  })

  it('keeps to its limits in memory, too', async () => {
    const watched = watchIndexedDb()
    watched.hangs = true
    const { queue, env, lost } = createDiskQueue(watched, { limits: { ...LIMITS, maxEvents: 3 } })
    await env.advance(2_000)
    queue.add(entries(1, 5))
    await env.settle()
    expect(lost).toEqual(['queue-full 2'])
    expect(idsOf(await queue.peek(9))).toEqual([entryId(3), entryId(4), entryId(5)])
  })

  it('opens the database again once when the browser has closed it under a write', async () => {
    const { queue, watched, warm, reports } = createDiskQueue()
    await warm()
    watched.failNext.push(invalidState())
    queue.add([entry(1)])
    expect(idsOf(queue.unsaved())).toEqual([entryId(1)])
    await queue.saved()
    expect(queue.unsaved()).toEqual([])
    expect(watched.opens).toBe(2)
    expect(idsOf(await queue.peek(9))).toEqual([entryId(1)])
    expect(reports).toEqual([])
  })

  it('opens the database again once when the browser has closed it under a read', async () => {
    const { queue, watched, warm, reports } = createDiskQueue()
    await warm()
    queue.add([entry(1)])
    await queue.saved()
    watched.failNext.push(invalidState())
    expect(idsOf(await queue.peek(9))).toEqual([entryId(1)])
    expect(watched.opens).toBe(2)
    expect(reports).toEqual([])
  })

  it('loses no event when opening again does not help: memory has it', async () => {
    const { queue, watched, warm, reports, env } = createDiskQueue()
    await warm()
    watched.failNext.push(...Array.from({ length: 5 }, invalidState))
    queue.add([entry(1)])
    queue.add([entry(2)])
    await env.settle()
    expect(idsOf(await queue.peek(9))).toEqual([entryId(1), entryId(2)])
    expect(reports).toHaveLength(1)
    expect(watched.opens).toBeLessThanOrEqual(3)
  })

  it('writes again what an aborted transaction has not written', async () => {
    const { queue, watched, warm, env, reports } = createDiskQueue()
    await warm()
    watched.abortNext = 1
    queue.add(entries(1, 2))
    await env.settle()
    expect(queue.unsaved()).toEqual([])
    expect(reports).toEqual([])
    const next = createDiskQueue(watched)
    expect(idsOf(await next.queue.peek(9))).toEqual([entryId(1), entryId(2)])
  })

  it('keeps in memory what a full disk does not take, still gives out what it has, and writes when there is room', async () => {
    const { queue, watched, warm, env, reports } = createDiskQueue()
    await warm()
    queue.add([entry(1)])
    await queue.saved()
    watched.abortNext = 2
    queue.add([entry(2)])
    await env.settle()
    queue.add([entry(3)])
    await env.settle()
    expect(reports).toHaveLength(1)
    expect(idsOf(queue.unsaved())).toEqual([entryId(2), entryId(3)])
    expect(idsOf(await queue.peek(9))).toEqual([entryId(1), entryId(2), entryId(3)])
    expect(await queue.count()).toBe(3)
    await queue.remove([entryId(1)])
    await queue.saved()
    expect(queue.unsaved()).toEqual([])
    expect(idsOf(await queue.peek(9))).toEqual([entryId(2), entryId(3)])
  })

  it('does not lose the newer form of an event whose older form was written', async () => {
    const { queue, watched, warm, env } = createDiskQueue()
    await warm()
    queue.add([entry(1)])
    await Promise.resolve()
    watched.abortNext = 9
    const newer = entry(1, { properties: { value: 2 } })
    queue.add([newer])
    await env.settle()
    expect(queue.unsaved()).toEqual([newer])
    expect(await queue.peek(9)).toEqual([newer])
  })

  it('makes way for another tab that deletes the database, and goes on with a new one', async () => {
    const { queue, watched, warm, env } = createDiskQueue()
    await warm()
    queue.add([entry(1)])
    await queue.saved()
    await new Promise<unknown>((resolve, reject) => {
      const request = watched.factory.deleteDatabase('test')
      request.onsuccess = resolve
      request.onblocked = () => reject(new Error('blocked'))
    })
    expect(watched.connections.size).toBe(0)
    queue.add([entry(2)])
    await queue.saved()
    await env.settle()
    expect(idsOf(await queue.peek(9))).toEqual([entryId(2)])
  })

  it('closes a connection that comes too late', async () => {
    const { queue, watched, env } = createDiskQueue()
    queue.close()
    await env.settle()
    expect(watched.connections.size).toBe(0)
  })
})
