// How losses are counted, and told until they are acknowledged.
import { describe, expect, it } from 'vitest'
import { createDrops } from '../../../src/queue/drops.ts'
import { createMemoryStorage } from '../../support/memory-storage.ts'

const KEY = 'kairos.drops'

function setUp(storage = createMemoryStorage()) {
  let last = 0
  return { storage, drops: createDrops(storage, KEY, () => `id-${++last}`) }
}

describe('the counts of losses', () => {
  it('add up by reason', () => {
    const { drops } = setUp()
    drops.add('queue-full', 2)
    drops.add('rejected', 1)
    drops.add('queue-full', 3)
    expect(drops.pending()).toEqual([
      { id: 'id-1', reason: 'queue-full', count: 5 },
      { id: 'id-2', reason: 'rejected', count: 1 },
    ])
  })

  it('are told under the same id until they are acknowledged', () => {
    const { drops, storage } = setUp()
    drops.add('queue-full', 2)
    const told = drops.pending()
    expect(drops.pending()).toEqual(told)
    drops.acknowledge(told)
    expect(drops.pending()).toEqual([])
    expect(storage.keys()).toEqual([])
  })

  it('do not change once they were told: what is lost later has an id of its own', () => {
    const { drops } = setUp()
    drops.add('queue-full', 2)
    const told = drops.pending()
    drops.add('queue-full', 1)
    drops.acknowledge(told)
    expect(drops.pending()).toEqual([{ id: 'id-2', reason: 'queue-full', count: 1 }])
  })

  it('outlive their page', () => {
    const { drops, storage } = setUp()
    drops.add('too-old', 4)
    expect(setUp(storage).drops.pending()).toEqual([{ id: 'id-1', reason: 'too-old', count: 4 }])
  })

  it('of two tabs add up, and each is told once', () => {
    const storage = createMemoryStorage()
    const here = setUp(storage).drops
    const there = createDrops(storage, KEY, () => 'there')
    here.add('rejected', 1)
    there.add('rejected', 1)
    const told = there.pending()
    expect(told).toEqual([{ id: 'there', reason: 'rejected', count: 2 }])
    expect(here.pending()).toEqual(told)
    here.acknowledge(told)
    expect(there.pending()).toEqual([])
  })

  it('are few, however often the collector does not answer', () => {
    const { drops } = setUp()
    for (let request = 0; request < 100; request++) {
      drops.add('queue-full', 1)
      drops.pending()
    }
    const told = drops.pending()
    expect(told).toHaveLength(20)
    drops.acknowledge(told)
    expect(drops.pending()).toEqual([{ id: 'id-21', reason: 'queue-full', count: 80 }])
  })

  it('are kept in memory where the storage takes nothing', () => {
    const refusing = { ...createMemoryStorage(), set: () => {} }
    const { drops } = setUp(refusing)
    drops.add('queue-full', 2)
    drops.add('queue-full', 2)
    const told = drops.pending()
    expect(told).toEqual([{ id: 'id-1', reason: 'queue-full', count: 4 }])
    drops.acknowledge(told)
    expect(drops.pending()).toEqual([])
  })

  it('start anew where another has written something else in their place', () => {
    const storage = createMemoryStorage()
    for (const text of ['no JSON', 'null', '[]', '{"told":[null,{"id":1},{"id":"a"}],"open":3}']) {
      storage.set(KEY, text)
      expect(setUp(storage).drops.pending()).toEqual([])
    }
  })

  it('can be erased', () => {
    const { drops, storage } = setUp()
    drops.add('queue-full', 2)
    drops.clear()
    expect(drops.pending()).toEqual([])
    expect(storage.keys()).toEqual([])
  })
})
