// What the overlay's record keeps of what it hears, and how much of it.
import { describe, expect, it } from 'vitest'
import type { StorefrontEvent } from '../../../src/index.ts'
import { createRecord, type Way } from '../../../src/overlay/record.ts'
import { heardEvent } from '../../support/heard.ts'

function begin() {
  const tasks: (() => void)[] = []
  const record = createRecord({ later: (run) => void tasks.push(run) })
  const hear = (...events: StorefrontEvent[]) => {
    for (const event of events) record.hear('event', event, 1)
  }
  const runTasks = () => {
    for (const run of tasks.splice(0)) run()
  }
  return { record, hear, tasks, runTasks }
}
const queued = (...ids: string[]): Way => ({ ids, state: 'queued' })

describe('the record of the overlay', () => {
  it('gives an event the way that was told before the event itself', () => {
    const { record, hear } = begin()
    record.hear('delivery', queued('a'), 5)
    hear(heardEvent('a'))
    record.hear('delivery', { ids: ['a'], state: 'delivered' }, 9)
    const [heard] = record.events
    expect(heard?.way?.state).toBe('delivered')
    expect(heard?.ways.map(({ at, way }) => [at, way.state])).toEqual([
      [5, 'queued'],
      [9, 'delivered'],
    ])
  })

  it('keeps the way of an earlier page’s event only among the ways of batches', () => {
    const { record } = begin()
    record.hear('delivery', { ids: ['before'], state: 'retrying', at: 60, why: 'status 503' }, 5)
    expect(record.events).toEqual([])
    expect(record.ways).toEqual([{ at: 5, way: { ids: ['before'], state: 'retrying', at: 60, why: 'status 503' } }])
  })

  it('takes an event that is told again for the same one', () => {
    const { record, hear } = begin()
    hear(heardEvent('a', { name: 'view_item' }), heardEvent('a', { name: 'view_item', found: ['page', 'data-layer'] }))
    expect(record.events.map(({ event }) => event.found)).toEqual([['page', 'data-layer']])
  })

  it('lets go of the oldest beyond 10,000 events and 100 of all else', () => {
    const { record, hear } = begin()
    for (let number = 0; number < 10_010; number++) hear(heardEvent(`e${number}`))
    for (let number = 0; number < 130; number++) {
      record.hear('delivery', queued(`e${number}`), number)
      record.hear('error', { error: new Error(`fault ${number}`), where: 'track' }, number)
    }
    expect(record.events).toHaveLength(10_000)
    expect(record.events[0]?.event.id).toBe('e10')
    expect(record.ways).toHaveLength(100)
    expect(record.errors.at(-1)).toEqual({ at: 129, where: 'track', text: 'fault 129' })
    expect(record.errors[0]?.text).toBe('fault 30')
  })

  it('keeps the last fifty steps of an event that is tried for long', () => {
    const { record, hear } = begin()
    hear(heardEvent('a'))
    for (let number = 0; number < 80; number++) record.hear('delivery', queued('a'), number)
    expect(record.events[0]?.ways.map(({ at }) => at).slice(0, 2)).toEqual([30, 31])
    expect(record.events[0]?.ways).toHaveLength(50)
  })

  it('adds up what was dropped, by reason', () => {
    const { record } = begin()
    record.hear('drop', { reason: 'queue-full', count: 2 }, 1)
    record.hear('drop', { reason: 'queue-full', count: 3 }, 2)
    record.hear('drop', { reason: 'too-old', count: 1 }, 3)
    expect([...record.drops]).toEqual([
      ['queue-full', 5],
      ['too-old', 1],
    ])
  })

  it('tells of errors that cannot be told as text', () => {
    const { record } = begin()
    const error = {
      toString() {
        throw new Error('no')
      },
    }
    record.hear('error', { error, where: 'source' }, 1)
    expect(record.errors[0]?.text).toBe('something that cannot be told as text')
  })

  it('calls back once for all that is heard in a task, and not after it was told to stop', () => {
    const { record, hear, tasks, runTasks } = begin()
    let calls = 0
    const stop = record.onChange(() => calls++)
    hear(heardEvent('a'), heardEvent('b'))
    expect([calls, tasks.length, record.count]).toEqual([0, 1, 2])
    runTasks()
    hear(heardEvent('c'))
    runTasks()
    expect(calls).toBe(2)
    stop()
    hear(heardEvent('d'))
    runTasks()
    expect(calls).toBe(2)
  })

  it('begins anew when it is cleared', () => {
    const { record, hear } = begin()
    hear(heardEvent('a'))
    record.hear('delivery', queued('a', 'later'), 1)
    record.hear('drop', { reason: 'rejected', count: 1 }, 1)
    record.clear()
    expect([record.events, record.ways, record.errors, [...record.drops]]).toEqual([[], [], [], []])
    hear(heardEvent('later'))
    expect(record.events[0]?.way).toBeUndefined()
  })
})
