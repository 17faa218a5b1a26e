// The queue that lives as long as its page.
import { describe, expect, it } from 'vitest'
import { createMemoryQueue } from '../../../src/queue/memory-queue.ts'
import { entries } from '../../support/entries.ts'
import { describeQueue } from './queue-contract.ts'

describe('the queue in memory', () => {
  describeQueue(createMemoryQueue)

  it('has nothing on disk', async () => {
    const queue = createMemoryQueue({
      limits: { maxEvents: 10, maxBytes: 10_000, maxAgeMs: 1_000 },
      now: () => 0,
      onDrop: () => {},
    })
    queue.add(entries(1, 2))
    await queue.saved()
    expect(queue.unsaved()).toEqual(entries(1, 2))
  })
})
