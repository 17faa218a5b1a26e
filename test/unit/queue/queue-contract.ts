// What every queue promises; each kind of queue is tried with it.
import { describe, expect, it } from 'vitest'
import type { QueueSettings } from '../../../src/queue/ledger.ts'
import type { EventQueue } from '../../../src/queue/queue.ts'
import { entries, entry, entryId, filling, idsOf } from '../../support/entries.ts'

const NOW = Date.UTC(2026, 10, 22, 10)
const DAY_MS = 86_400_000

interface Loss {
  reason: string
  count: number
  ids: readonly string[]
}

export function describeQueue(make: (settings: QueueSettings) => EventQueue): void {
  const setUp = (limits: Partial<QueueSettings['limits']> = {}) => {
    const losses: Loss[] = []
    const clock = { now: NOW }
    const queue = make({
      limits: { maxEvents: 10_000, maxBytes: 5_000_000, maxAgeMs: 7 * DAY_MS, ...limits },
      now: () => clock.now,
      onDrop: (reason, count, ids) => void losses.push({ reason, count, ids }),
    })
    return { queue, losses, clock }
  }
  /** All of it, once the queue has settled its limits. */
  const all = async (queue: EventQueue) => {
    await queue.saved()
    return idsOf(await queue.peek(100_000))
  }

  describe('as every queue', () => {
    it('gives back what was added, the oldest first, at most so many', async () => {
      const { queue } = setUp()
      queue.add([entry(3), entry(1)])
      queue.add([entry(2)])
      expect(await queue.peek(2)).toEqual([entry(1), entry(2)])
      expect(await queue.count()).toBe(3)
    })

    it('keeps what was looked at until it is removed by its id', async () => {
      const { queue } = setUp()
      queue.add(entries(1, 3))
      await queue.peek(3)
      await queue.remove([entryId(2), 'unknown'])
      expect(await all(queue)).toEqual([entryId(1), entryId(3)])
      expect(await queue.count()).toBe(2)
    })

    it('puts an entry with a known id in the place of the old one', async () => {
      const { queue } = setUp()
      queue.add(entries(1, 2))
      await queue.saved()
      queue.add([entry(1, { properties: { value: 2 } })])
      expect(await queue.count()).toBe(2)
      expect(await queue.peek(1)).toEqual([entry(1, { properties: { value: 2 } })])
    })

    it('has nothing after it was cleared, and takes new entries', async () => {
      const { queue } = setUp()
      queue.add(entries(1, 3))
      await queue.clear()
      expect(await queue.count()).toBe(0)
      expect(queue.unsaved()).toEqual([])
      queue.add([entry(4)])
      expect(await all(queue)).toEqual([entryId(4)])
    })

    it('removes what was added a moment before', async () => {
      const { queue } = setUp()
      queue.add(entries(1, 2))
      await queue.remove([entryId(1)])
      expect(await all(queue)).toEqual([entryId(2)])
    })

    it('loses page views first and orders last when it is full, and counts each loss', async () => {
      const { queue, losses } = setUp({ maxEvents: 4 })
      queue.add([
        entry(1, { name: 'purchase' }),
        entry(2, { name: 'view_item' }),
        entry(3, { name: 'web_vital' }),
        entry(4, { name: 'page_view' }),
        entry(5, { name: 'page_view' }),
      ])
      await expect.poll(() => losses).toEqual([{ reason: 'queue-full', count: 1, ids: [entryId(3)] }])
      queue.add([entry(6), entry(7), entry(8)])
      await expect.poll(() => losses.reduce((sum, { count }) => sum + count, 0)).toBe(4)
      expect(await all(queue)).toEqual([entryId(1), entryId(6), entryId(7), entryId(8)])
      expect(losses.every(({ reason }) => reason === 'queue-full')).toBe(true)
    })

    it('never holds more bytes than it may', async () => {
      const { queue, losses } = setUp({ maxBytes: 20_000 })
      for (let number = 1; number <= 30; number++) queue.add([entry(number, { properties: { text: filling(1_000) } })])
      await expect.poll(() => losses.length).toBeGreaterThan(0)
      const kept = await queue.peek(100)
      expect(JSON.stringify(kept).length).toBeLessThanOrEqual(20_000)
      expect(losses.reduce((sum, { count }) => sum + count, 0)).toBe(30 - kept.length)
      expect(kept.at(-1)?.id).toBe(entryId(30))
    })

    it('lets go of what is older than seven days, and counts it', async () => {
      const { queue, losses, clock } = setUp()
      queue.add([entry(1), entry(2, { time: NOW + DAY_MS })])
      await queue.saved()
      clock.now = NOW + 7 * DAY_MS + 1
      expect(await all(queue)).toEqual([entryId(2)])
      expect(losses).toEqual([{ reason: 'too-old', count: 1, ids: [entryId(1)] }])
    })

    it('counts an event that cannot be written, and keeps the others', async () => {
      const { queue, losses } = setUp()
      const loop: Record<string, unknown> = {}
      loop.loop = loop
      queue.add([entry(1), entry(2, { properties: loop }), entry(3)])
      expect(await all(queue)).toEqual([entryId(1), entryId(3)])
      expect(losses).toEqual([{ reason: 'too-large', count: 1, ids: [entryId(2)] }])
    })
  })
}
