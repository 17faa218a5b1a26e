// The queue on disk: what it writes when, and what becomes of events where the disk fails.
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createIndexedDbQueue } from '../../../src/queue/indexeddb-queue.ts'
import type { QueueSettings } from '../../../src/queue/ledger.ts'
import { entries, entry, entryId, idsOf } from '../../support/entries.ts'
import { createFakeEnvironment } from '../../support/fake-environment.ts'
import { watchIndexedDb } from '../../support/watched-indexeddb.ts'

import { describeQueue } from './queue-contract.ts'

const LIMITS = { maxEvents: 10_000, maxBytes: 5_000_000, maxAgeMs: 604_800_000 }

function setUp(watched = watchIndexedDb(), settings: Partial<QueueSettings> = {}) {
  const env = createFakeEnvironment()
  const reports: unknown[] = []
  const lost: string[] = []
  const queue = createIndexedDbQueue({
    limits: LIMITS,
    now: env.now,
    onDrop: (reason, count) => void lost.push(`${reason} ${count}`),
    env,
    factory: watched.factory,
    name: 'test',
    report: (error) => void reports.push(error),
    ...settings,
  })
  /** A connection is open, and what begins the queue is over. */
  const warm = async () => {
    await env.settle()
    watched.transactions.length = 0
  }
  return { env, watched, queue, reports, lost, warm }
}

const invalidState = () => new DOMException('The database connection is closing.', 'InvalidStateError')

describe('the queue on disk', () => {
  describeQueue((settings) => setUp(watchIndexedDb(), settings).queue)

  describe('writing', () => {
    it('makes one transaction of all that a task adds, and commits it itself', async () => {
      const { queue, watched, warm, env } = setUp()
      await warm()
      queue.add([entry(1)])
      queue.add(entries(2, 3))
      queue.add([entry(1, { properties: { value: 1 } })])
      await env.settle()
      expect(watched.transactions).toEqual([{ mode: 'readwrite', commits: 1 }])
      expect(queue.unsaved()).toEqual([])
      expect(await queue.peek(9)).toEqual([entry(1, { properties: { value: 1 } }), entry(2), entry(3)])
    })

    it('begins the transaction in the very task of the event, and has committed it when the task is over', async () => {
      const { queue, watched, warm } = setUp()
      await warm()
      queue.add([entry(1)])
      expect(watched.transactions).toEqual([{ mode: 'readwrite', commits: 0 }])
      await Promise.resolve()
      expect(watched.transactions).toEqual([{ mode: 'readwrite', commits: 1 }])
    })

    it('begins another transaction for another task', async () => {
      const { queue, watched, warm, env } = setUp()
      await warm()
      for (const number of [1, 2, 3]) {
        queue.add([entry(number)])
        await env.settle()
      }
      expect(watched.transactions).toEqual(Array(3).fill({ mode: 'readwrite', commits: 1 }))
    })

    it('never reads before it writes, and commits deletes, too', async () => {
      const { queue, watched, warm } = setUp()
      await warm()
      queue.add([entry(1)])
      await queue.remove([entryId(1)])
      await queue.clear()
      expect(watched.transactions).toEqual(Array(3).fill({ mode: 'readwrite', commits: 1 }))
    })

    it('tells what is not committed yet', async () => {
      const { queue, warm } = setUp()
      await warm()
      queue.add(entries(1, 2))
      expect(idsOf(queue.unsaved())).toEqual([entryId(1), entryId(2)])
      await queue.saved()
      expect(queue.unsaved()).toEqual([])
    })

    it('keeps the newer form as unsaved until that one is committed', async () => {
      const { queue, warm } = setUp()
      await warm()
      queue.add([entry(1)])
      await Promise.resolve()
      const newer = entry(1, { properties: { value: 2 } })
      queue.add([newer])
      await queue.saved()
      expect(await queue.peek(1)).toEqual([newer])
      expect(queue.unsaved()).toEqual([])
    })

    it('takes events while the database is being opened, and writes all of them at once', async () => {
      const { queue, watched } = setUp()
      queue.add([entry(1)])
      queue.add([entry(2)])
      expect(idsOf(queue.unsaved())).toEqual([entryId(1), entryId(2)])
      await queue.saved()
      expect(queue.unsaved()).toEqual([])
      expect(watched.opens).toBe(1)
      expect(watched.transactions.every(({ mode, commits }) => mode === 'readonly' || commits === 1)).toBe(true)
      expect(idsOf(await queue.peek(9))).toEqual([entryId(1), entryId(2)])
    })

    it('takes a copy: what the page does to an event later is not stored', async () => {
      const { queue, warm } = setUp()
      await warm()
      const properties: Record<string, unknown> = { value: 1, when: () => 0 }
      queue.add([entry(1, { properties })])
      properties.value = 2
      await queue.saved()
      expect(await queue.peek(1)).toEqual([entry(1, { properties: { value: 1 } })])
    })
  })

  describe('at the next start', () => {
    it('has what an earlier page has left', async () => {
      const first = setUp()
      first.queue.add(entries(1, 3))
      await first.queue.saved()
      first.queue.close()
      const second = setUp(watchIndexedDb(first.watched.factory))
      expect(idsOf(await second.queue.peek(2))).toEqual([entryId(1), entryId(2)])
      expect(await second.queue.count()).toBe(3)
    })

    it('keeps to the limits with what earlier pages have left', async () => {
      const first = setUp()
      first.queue.add(entries(1, 8))
      await first.queue.saved()
      const limits = { ...LIMITS, maxEvents: 5 }
      const second = setUp(first.watched, { limits })
      await second.env.settle()
      expect(await second.queue.count()).toBe(5)
      expect(second.lost).toEqual(['queue-full 3'])
    })

    it('does not lose an event for what another tab has sent meanwhile', async () => {
      const limits = { ...LIMITS, maxEvents: 5 }
      const watched = watchIndexedDb()
      const here = setUp(watched, { limits })
      const there = setUp(watched, { limits })
      for (let number = 1; number <= 12; number++) {
        here.queue.add([entry(number)])
        await here.queue.saved()
        await there.queue.remove([entryId(number)])
      }
      await here.env.settle()
      expect(here.lost).toEqual([])
    })

    it('reads no more than it was asked for', async () => {
      const { queue, watched, warm } = setUp()
      await warm()
      queue.add(entries(1, 50))
      expect(await queue.peek(7)).toHaveLength(7)
      expect(watched.reads).toEqual([500, 7])
    })

    it('passes over what is no entry', async () => {
      const { queue, watched, warm, reports } = setUp()
      await warm()
      const [db] = watched.connections
      const store = db?.transaction('entries', 'readwrite').objectStore('entries')
      store?.put({ id: 'a', event: null }, 'a')
      store?.put('text', 'b')
      queue.add([entry(1)])
      expect(idsOf(await queue.peek(9))).toEqual([entryId(1)])
      const next = setUp(watched)
      await next.env.settle()
      expect(reports.concat(next.reports)).toEqual([])
    })
  })

  describe('where the disk fails', () => {
    it('goes on in memory when the database does not answer within two seconds', async () => {
      const watched = watchIndexedDb()
      watched.hangs = true
      const { queue, env, reports } = setUp(watched)
      queue.add([entry(1)])
      const peeked = queue.peek(9)
      await env.advance(2_000)
      expect(idsOf(await peeked)).toEqual([entryId(1)])
      expect(idsOf(await queue.peek(9))).toEqual([entryId(1)])
      expect(reports).toHaveLength(1)
      expect(await queue.count()).toBe(1)
      await queue.remove([entryId(1)])
      expect(await queue.peek(9)).toEqual([])
      expect(env.timers).toBe(0)
    })

    it('goes on in memory when the database cannot be opened, and says so once', async () => {
      const factory = new IDBFactory()
      factory.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
      const { queue, reports } = setUp(watchIndexedDb(factory))
      queue.add(entries(1, 3))
      expect(idsOf(await queue.peek(9))).toEqual([entryId(1), entryId(2), entryId(3)])
      expect(idsOf(queue.unsaved())).toEqual([entryId(1), entryId(2), entryId(3)])
      expect(reports).toHaveLength(1)
    })

    it('keeps to its limits in memory, too', async () => {
      const watched = watchIndexedDb()
      watched.hangs = true
      const { queue, env, lost } = setUp(watched, { limits: { ...LIMITS, maxEvents: 3 } })
      await env.advance(2_000)
      queue.add(entries(1, 5))
      await env.settle()
      expect(lost).toEqual(['queue-full 2'])
      expect(idsOf(await queue.peek(9))).toEqual([entryId(3), entryId(4), entryId(5)])
    })

    it('opens the database again once when the browser has closed it under a write', async () => {
      const { queue, watched, warm, reports } = setUp()
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
      const { queue, watched, warm, reports } = setUp()
      await warm()
      queue.add([entry(1)])
      await queue.saved()
      watched.failNext.push(invalidState())
      expect(idsOf(await queue.peek(9))).toEqual([entryId(1)])
      expect(watched.opens).toBe(2)
      expect(reports).toEqual([])
    })

    it('loses no event when opening again does not help: memory has it', async () => {
      const { queue, watched, warm, reports, env } = setUp()
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
      const { queue, watched, warm, env, reports } = setUp()
      await warm()
      watched.abortNext = 1
      queue.add(entries(1, 2))
      await env.settle()
      expect(queue.unsaved()).toEqual([])
      expect(reports).toEqual([])
      const next = setUp(watched)
      expect(idsOf(await next.queue.peek(9))).toEqual([entryId(1), entryId(2)])
    })

    it('keeps in memory what a full disk does not take, still gives out what it has, and writes when there is room', async () => {
      const { queue, watched, warm, env, reports } = setUp()
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

    it('makes way for another tab that deletes the database, and goes on with a new one', async () => {
      const { queue, watched, warm, env } = setUp()
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
      const { queue, watched, env } = setUp()
      queue.close()
      await env.settle()
      expect(watched.connections.size).toBe(0)
    })
  })
})
