// What a page leaves in localStorage as it goes, and what the next one makes of it.
import { describe, expect, it } from 'vitest'
import { createSpill } from '../../../src/queue/spill.ts'
import { entries, entry, filling, idsOf } from '../../support/entries.ts'
import { createMemoryStorage } from '../../support/memory-storage.ts'

const PREFIX = 'kairos.spill.'

describe('the spill', () => {
  it('gives the next page what this one has left, and removes it only when that is safe', () => {
    const storage = createMemoryStorage()
    createSpill(storage, PREFIX, 'one').leave(entries(1, 2))
    const next = createSpill(storage, PREFIX, 'two')
    expect(next.take()).toEqual({ entries: entries(1, 2), lost: 0 })
    expect(storage.keys()).toHaveLength(1)
    next.taken()
    expect(storage.keys()).toEqual([])
  })

  it('keeps what two tabs leave at the same time', () => {
    const storage = createMemoryStorage()
    createSpill(storage, PREFIX, 'one').leave([entry(1)])
    createSpill(storage, PREFIX, 'two').leave([entry(2)])
    expect(idsOf(createSpill(storage, PREFIX, 'three').take().entries).sort()).toEqual(idsOf(entries(1, 2)))
  })

  it('leaves nothing where nothing is to be left', () => {
    const storage = createMemoryStorage()
    createSpill(storage, PREFIX, 'one').leave([])
    expect(storage.keys()).toEqual([])
  })

  it('is taken back by a page that lives on', () => {
    const storage = createMemoryStorage()
    const spill = createSpill(storage, PREFIX, 'one')
    spill.leave([entry(1)])
    spill.back()
    expect(storage.keys()).toEqual([])
  })

  it('takes the place of what was taken up but never got to a disk', () => {
    const storage = createMemoryStorage()
    createSpill(storage, PREFIX, 'one').leave([entry(1)])
    const next = createSpill(storage, PREFIX, 'two')
    const { entries: taken } = next.take()
    next.leave([...taken, entry(2)])
    expect(storage.keys()).toEqual([`${PREFIX}two`])
    expect(idsOf(createSpill(storage, PREFIX, 'three').take().entries)).toEqual(idsOf(entries(1, 2)))
  })

  it('does not let go of what was taken up where the storage takes no more', () => {
    const storage = createMemoryStorage()
    createSpill(storage, PREFIX, 'one').leave([entry(1)])
    const next = createSpill({ ...storage, set: () => {} }, PREFIX, 'two')
    next.leave(next.take().entries)
    expect(storage.keys()).toEqual([`${PREFIX}one`])
  })

  it('is bounded: orders stay, page views go first, and what found no room is counted', () => {
    const storage = createMemoryStorage()
    const text = filling(2_000)
    const order = entry(1, { name: 'purchase', properties: { text } })
    const views = entries(2, 150, { name: 'page_view', properties: { text } })
    createSpill(storage, PREFIX, 'one').leave([order, ...views])
    expect(storage.get(`${PREFIX}one`)?.length).toBeLessThanOrEqual(251_000)
    const { entries: left, lost } = createSpill(storage, PREFIX, 'two').take()
    expect(left[0]).toEqual(order)
    expect(left.length + lost).toBe(150)
    expect(left.at(-1)?.id).toBe(entry(150).id)
  })

  it('has room for eight of the largest events that a shop tells before it leaves its page', () => {
    const storage = createMemoryStorage()
    const large = entries(1, 8, { properties: { text: filling(15_000) } })
    createSpill(storage, PREFIX, 'one').leave(large)
    expect(createSpill(storage, PREFIX, 'two').take()).toEqual({ entries: large, lost: 0 })
  })

  it('does not fill the storage of a shop whose visitors never come to a start', () => {
    const storage = createMemoryStorage()
    const text = filling(10_000)
    for (let page = 0; page < 40; page++) {
      createSpill(storage, PREFIX, String(page).padStart(2, '0')).leave([entry(page, { properties: { text } })])
    }
    const { entries: left, lost } = createSpill(storage, PREFIX, 'next').take()
    expect([left.length, lost]).toEqual([20, 20])
  })

  it('passes over what others have written', () => {
    const storage = createMemoryStorage()
    storage.set(`${PREFIX}a`, 'no JSON')
    storage.set(`${PREFIX}b`, 'null')
    storage.set(`${PREFIX}c`, '{"entries":[null,{"id":1},{"id":"x","event":{"id":"y"},"context":{}}],"lost":"many"}')
    storage.set('other', JSON.stringify({ entries: [entry(1)] }))
    expect(createSpill(storage, PREFIX, 'one').take()).toEqual({ entries: [], lost: 0 })
  })

  it('can be erased, of every page', () => {
    const storage = createMemoryStorage()
    storage.set('other', '1')
    createSpill(storage, PREFIX, 'one').leave([entry(1)])
    createSpill(storage, PREFIX, 'two').clear()
    expect(storage.keys()).toEqual(['other'])
  })
})
