// The queue on disk: what it makes of that which earlier pages and other tabs have left.
import { describe, expect, it } from 'vitest'
import { createDiskQueue, LIMITS } from '../../support/disk-queue.ts'
import { entries, entry, entryId, idsOf } from '../../support/entries.ts'
import { watchIndexedDb } from '../../support/watched-indexeddb.ts'

describe('the queue on disk, at the next start', () => {
  it('has what an earlier page has left', async () => {
    const first = createDiskQueue()
    first.queue.add(entries(1, 3))
    await first.queue.saved()
    first.queue.close()
    const second = createDiskQueue(watchIndexedDb(first.watched.factory))
    expect(idsOf(await second.queue.peek(2))).toEqual([entryId(1), entryId(2)])
    expect(await second.queue.count()).toBe(3)
  })

  it('keeps to the limits with what earlier pages have left', async () => {
    const first = createDiskQueue()
    first.queue.add(entries(1, 8))
    await first.queue.saved()
    const limits = { ...LIMITS, maxEvents: 5 }
    const second = createDiskQueue(first.watched, { limits })
    await second.env.settle()
    expect(await second.queue.count()).toBe(5)
    expect(second.lost).toEqual(['queue-full 3'])
  })

  it('does not lose an event for what another tab has sent meanwhile', async () => {
    const limits = { ...LIMITS, maxEvents: 5 }
    const watched = watchIndexedDb()
    const here = createDiskQueue(watched, { limits })
    const there = createDiskQueue(watched, { limits })
    for (let number = 1; number <= 12; number++) {
      here.queue.add([entry(number)])
      await here.queue.saved()
      await there.queue.remove([entryId(number)])
    }
    await here.env.settle()
    expect(here.lost).toEqual([])
  })

  it('reads no more than it was asked for', async () => {
    const { queue, watched, warm } = createDiskQueue()
    await warm()
    queue.add(entries(1, 50))
    expect(await queue.peek(7)).toHaveLength(7)
    expect(watched.reads).toEqual([200, 7])
  })

  it('never reads more than 200 rows at once to know what a long queue weighs', async () => {
    const first = createDiskQueue()
    await first.warm()
    first.queue.add(entries(1, 1_001))
    while (first.queue.unsaved().length) await first.env.settle()
    first.watched.reads.length = 0
    const limits = { ...LIMITS, maxEvents: 900 }
    const second = createDiskQueue(first.watched, { limits })
    while ((await second.queue.count()) > 900) await second.env.settle()
    expect(second.lost).toEqual(['queue-full 110'])
    expect(Math.max(...first.watched.reads.map(Number))).toBe(200)
  })

  it('passes over what is no entry', async () => {
    const { queue, watched, warm, reports } = createDiskQueue()
    await warm()
    const [db] = watched.connections
    const store = db?.transaction('entries', 'readwrite').objectStore('entries')
    store?.put({ id: 'a', event: null }, 'a')
    store?.put('text', 'b')
    queue.add([entry(1)])
    expect(idsOf(await queue.peek(9))).toEqual([entryId(1)])
    const next = createDiskQueue(watched)
    await next.env.settle()
    expect(reports.concat(next.reports)).toEqual([])
  })
})
