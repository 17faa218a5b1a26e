// The queue on disk: what it writes, and when.
import { describe, expect, it } from 'vitest'
import { createDiskQueue } from '../../support/disk-queue.ts'
import { entries, entry, entryId, idsOf } from '../../support/entries.ts'
import { watchIndexedDb } from '../../support/watched-indexeddb.ts'
import { describeQueue } from './queue-contract.ts'

describe('the queue on disk', () => {
  describeQueue((settings) => createDiskQueue(watchIndexedDb(), settings).queue)

  describe('writing', () => {
    it('makes one transaction of all that a task adds, and commits it itself', async () => {
      const { queue, watched, warm, env } = createDiskQueue()
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
      const { queue, watched, warm } = createDiskQueue()
      await warm()
      queue.add([entry(1)])
      expect(watched.transactions).toEqual([{ mode: 'readwrite', commits: 0 }])
      await Promise.resolve()
      expect(watched.transactions).toEqual([{ mode: 'readwrite', commits: 1 }])
    })

    it('begins another transaction for another task', async () => {
      const { queue, watched, warm, env } = createDiskQueue()
      await warm()
      for (const number of [1, 2, 3]) {
        queue.add([entry(number)])
        await env.settle()
      }
      expect(watched.transactions).toEqual(Array(3).fill({ mode: 'readwrite', commits: 1 }))
    })

    it('never reads before it writes, and commits deletes, too', async () => {
      const { queue, watched, warm } = createDiskQueue()
      await warm()
      queue.add([entry(1)])
      await queue.remove([entryId(1)])
      await queue.clear()
      expect(watched.transactions).toEqual(Array(3).fill({ mode: 'readwrite', commits: 1 }))
    })

    it('tells what is not committed yet', async () => {
      const { queue, warm } = createDiskQueue()
      await warm()
      queue.add(entries(1, 2))
      expect(idsOf(queue.unsaved())).toEqual([entryId(1), entryId(2)])
      await queue.saved()
      expect(queue.unsaved()).toEqual([])
    })

    it('keeps the newer form as unsaved until that one is committed', async () => {
      const { queue, warm } = createDiskQueue()
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
      const { queue, watched } = createDiskQueue()
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
      const { queue, warm } = createDiskQueue()
      await warm()
      const properties: Record<string, unknown> = { value: 1, when: () => 0 }
      queue.add([entry(1, { properties })])
      properties.value = 2
      await queue.saved()
      expect(await queue.peek(1)).toEqual([entry(1, { properties: { value: 1 } })])
    })
  })
})
