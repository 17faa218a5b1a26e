// How the queue of a page begins and ends: with what earlier pages have left, and with what it leaves to the next one.
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { openQueue } from '../../../src/queue/open-queue.ts'
import { entries, entry, entryId, idsOf } from '../../support/entries.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../../support/fake-environment.ts'
import { watchIndexedDb } from '../../support/watched-indexeddb.ts'

const LIMITS = { maxEvents: 10_000, maxBytes: 5_000_000, maxAgeMs: 604_800_000 }

function open(env: FakeEnvironment, page: string) {
  const reports: unknown[] = []
  const losses: [string, number][] = []
  const queue = openQueue({
    env,
    name: 'kairos',
    page,
    limits: LIMITS,
    report: (error) => void reports.push(error),
    onBack: () => {},
    onDrop: (reason, count) => void losses.push([reason, count]),
  })
  return { queue, reports, losses }
}
const all = async (queue: { peek(limit: number): Promise<{ id: string }[]> }) => idsOf(await queue.peek(1_000))

describe('the queue of a page', () => {
  it('keeps what was not on disk when the page went: the next page has it', async () => {
    const env = createFakeEnvironment({ indexedDB: new IDBFactory() })
    const first = open(env, 'one')
    // Nothing of this has come to the disk: the connection is not open yet.
    first.queue.add(entries(1, 2))
    first.queue.leave()
    first.queue.close()
    const second = open(env, 'two')
    await second.queue.saved()
    expect(await all(second.queue)).toEqual([entryId(1), entryId(2)])
    await env.settle()
    expect(env.local.keys()).toEqual([])
  })

  it('removes a spill only after it is on disk', async () => {
    const watched = watchIndexedDb()
    const env = createFakeEnvironment({ indexedDB: watched.factory })
    const first = open(env, 'one')
    first.queue.add([entry(1)])
    first.queue.leave()
    first.queue.close()
    await env.settle()
    open(env, 'two')
    expect(env.local.keys()).toHaveLength(1)
    watched.failNext.push(
      new DOMException('closing', 'InvalidStateError'),
      new DOMException('closing', 'InvalidStateError'),
    )
    await env.settle()
    expect(env.local.keys()).toHaveLength(1)
    const third = open(env, 'three')
    await env.settle()
    expect(env.local.keys()).toEqual([])
    expect(await all(third.queue)).toEqual([entryId(1)])
  })

  it('has each event once, though it was spilled and stored', async () => {
    const env = createFakeEnvironment({ indexedDB: new IDBFactory() })
    const first = open(env, 'one')
    await env.settle()
    first.queue.add([entry(1)])
    first.queue.leave()
    await first.queue.saved()
    const second = open(env, 'two')
    await env.settle()
    expect(await all(second.queue)).toEqual([entryId(1)])
    expect(await second.queue.count()).toBe(1)
  })

  it('takes back what it spilled when the page comes back', async () => {
    const env = createFakeEnvironment({ indexedDB: new IDBFactory() })
    const { queue } = open(env, 'one')
    queue.add([entry(1)])
    queue.leave()
    expect(env.local.keys()).toHaveLength(1)
    queue.back()
    expect(env.local.keys()).toEqual([])
    expect(await all(queue)).toEqual([entryId(1)])
  })

  it('works without IndexedDB, says so, and hands events from page to page', async () => {
    const env = createFakeEnvironment()
    const first = open(env, 'one')
    expect(first.reports).toHaveLength(1)
    first.queue.add(entries(1, 2))
    first.queue.leave()
    const second = open(env, 'two')
    await env.settle()
    expect(await all(second.queue)).toEqual([entryId(1), entryId(2)])
    await second.queue.remove([entryId(1)])
    second.queue.leave()
    const third = open(env, 'three')
    expect(await all(third.queue)).toEqual([entryId(2)])
    await third.queue.remove([entryId(2)])
    third.queue.leave()
    expect(env.local.keys()).toEqual([])
  })

  it('counts what found no room in a spill', async () => {
    const env = createFakeEnvironment()
    const first = open(env, 'one')
    first.queue.add(entries(1, 250))
    first.queue.leave()
    const second = open(env, 'two')
    expect(second.losses).toEqual([['no-storage', 250 - (await second.queue.count())]])
    expect(await second.queue.count()).toBeGreaterThan(190)
  })

  it('erases disk and spills', async () => {
    const env = createFakeEnvironment({ indexedDB: new IDBFactory() })
    const { queue } = open(env, 'one')
    queue.add([entry(1)])
    await queue.saved()
    queue.add([entry(2)])
    queue.leave()
    await queue.clear()
    expect(env.local.keys()).toEqual([])
    expect(await all(open(env, 'two').queue)).toEqual([])
  })
})
