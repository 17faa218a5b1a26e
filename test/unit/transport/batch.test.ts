// What travels together.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drop, QueueEntry } from '../../../src/queue/queue.ts'
import { chooseBatch } from '../../../src/transport/batch.ts'
import { writePayload } from '../../../src/transport/payload.ts'
import { entries, entry, filling, idsOf } from '../../support/entries.ts'

const LIMITS = { maxEvents: 100, maxBytes: 256_000 }
const NO_DROPS = { shop: 'demo', dropped: [] as Drop[] }
const bodyOf = (list: readonly QueueEntry[], dropped: readonly Drop[] = []) =>
  writePayload({ shop: 'demo', sentAt: new Date().toISOString(), dropped, entries: list })

describe('a batch', () => {
  it('holds at most a hundred events', () => {
    const choice = chooseBatch(entries(1, 250), LIMITS, NO_DROPS)
    expect(idsOf(choice.entries)).toEqual(idsOf(entries(1, 100)))
  })

  it('holds at most so many bytes, and leaves the rest for later', () => {
    const large = entries(1, 10, { properties: { text: filling(9_000) } })
    const choice = chooseBatch(large, { maxEvents: 100, maxBytes: 30_000 }, NO_DROPS)
    expect(idsOf(choice.entries)).toEqual(idsOf(large.slice(0, 3)))
    expect(choice.tooLarge).toEqual([])
  })

  it('leaves aside what would not fit even alone, and takes what comes after it', () => {
    const list = [entry(1), entry(2, { properties: { text: filling(70_000) } }), entry(3)]
    const choice = chooseBatch(list, { maxEvents: 100, maxBytes: 60_000 }, NO_DROPS)
    expect(idsOf(choice.entries)).toEqual(idsOf([entry(1), entry(3)]))
    expect(idsOf(choice.tooLarge)).toEqual(idsOf([entry(2)]))
  })

  it('leaves aside what cannot be written', () => {
    const loop: { loop?: object } = {}
    loop.loop = loop
    const choice = chooseBatch([entry(1, { properties: loop }), entry(2)], LIMITS, NO_DROPS)
    expect(idsOf(choice.entries)).toEqual(idsOf([entry(2)]))
  })

  it('is never larger than was counted, whatever is in it', () => {
    const drop = fc.record({ id: fc.uuid(), reason: fc.constant('queue-full' as const), count: fc.nat() })
    const one = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 60 }),
      page: fc.constantFrom('p1', 'p2', 'pü'),
    })
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 15 }),
        fc.array(drop, { maxLength: 5 }),
        fc.integer({ min: 500, max: 4_000 }),
        (list, dropped, maxBytes) => {
          const waiting = list.map(({ text, page }, at) => entry(at, { properties: { text }, page }))
          const choice = chooseBatch(waiting, { maxEvents: 100, maxBytes }, { shop: 'demo', dropped })
          const bytes = Buffer.byteLength(bodyOf(choice.entries, dropped))
          expect(bytes).toBeLessThanOrEqual(choice.bytes)
          if (choice.entries.length) expect(bytes).toBeLessThanOrEqual(maxBytes)
        },
      ),
    )
  })

  it('is counted closely: a context that many events share counts once', () => {
    const choice = chooseBatch(entries(1, 100), LIMITS, NO_DROPS)
    expect(choice.bytes).toBeLessThan(Buffer.byteLength(bodyOf(choice.entries)) + 300)
  })
})
