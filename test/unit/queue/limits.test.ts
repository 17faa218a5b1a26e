// Which events go when more waits than may.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonBytes, utf8Bytes } from '../../../src/queue/bytes.ts'
import { overLimits, rankOf, type Weight } from '../../../src/queue/limits.ts'

const NOW = 1_000_000
const NONE = Number.POSITIVE_INFINITY
const weight = (id: string, name = 'view_item', bytes = 100, time = NOW): Weight => ({ id, name, bytes, time })
const gone = (weights: Weight[], limits: { maxEvents?: number; maxBytes?: number; maxAgeMs?: number }) =>
  Object.fromEntries(overLimits(weights, { maxEvents: NONE, maxBytes: NONE, maxAgeMs: NONE, ...limits }, NOW))

describe('the limits of the queue', () => {
  it('take nothing while all of it may wait', () => {
    expect(gone([weight('a'), weight('b')], { maxEvents: 2, maxBytes: 200, maxAgeMs: 0 })).toEqual({})
  })

  it('take the oldest page views and vitals, then the oldest others, and orders last', () => {
    const weights = [
      weight('a', 'purchase'),
      weight('b', 'add_to_cart'),
      weight('c', 'page_view'),
      weight('d', 'view_item'),
      weight('e', 'web_vital'),
      weight('f', 'refund'),
    ]
    expect(gone(weights, { maxEvents: 5 })).toEqual({ 'queue-full': ['c'] })
    expect(gone(weights, { maxEvents: 4 })).toEqual({ 'queue-full': ['c', 'e'] })
    expect(gone(weights, { maxEvents: 3 })).toEqual({ 'queue-full': ['c', 'e', 'b'] })
    expect(gone(weights, { maxEvents: 1 })).toEqual({ 'queue-full': ['c', 'e', 'b', 'd', 'a'] })
  })

  it('count bytes as they count events', () => {
    const weights = [weight('a', 'view_item', 600), weight('b', 'page_view', 600), weight('c', 'view_item', 600)]
    expect(gone(weights, { maxBytes: 1_300 })).toEqual({ 'queue-full': ['b'] })
  })

  it('take what alone is over the limit before anything goes for its sake', () => {
    const weights = [weight('a', 'page_view'), weight('b', 'purchase', 2_000)]
    expect(gone(weights, { maxBytes: 1_000 })).toEqual({ 'too-large': ['b'] })
  })

  it('take what is too old, whatever it is, and never what has no time', () => {
    const weights = [
      weight('a', 'purchase', 1, NOW - 11),
      weight('b', 'page_view', 1, NOW - 10),
      weight('c', 'x', 1, Number.NaN),
    ]
    expect(gone(weights, { maxAgeMs: 10 })).toEqual({ 'too-old': ['a'] })
  })

  it('leave room for some more in a large queue, so that not every event has to look for a place', () => {
    const weights = Array.from({ length: 1_001 }, (_, at) => weight(String(at).padStart(4, '0')))
    expect(gone(weights, { maxEvents: 1_000 })['queue-full']).toHaveLength(11)
  })

  it('keep what is left within them, and never take an order while something else is there', () => {
    const names = fc.constantFrom('page_view', 'web_vital', 'view_item', 'purchase', 'refund')
    const any = fc.array(fc.record({ name: names, bytes: fc.integer({ min: 1, max: 500 }) }), { maxLength: 60 })
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 6_000 }),
        (list, maxEvents, maxBytes) => {
          const weights = list.map(({ name, bytes }, at) => weight(String(at).padStart(3, '0'), name, bytes))
          const lost = new Set(Object.values(gone(weights, { maxEvents, maxBytes })).flat())
          const kept = weights.filter(({ id }) => !lost.has(id))
          expect(kept.length).toBeLessThanOrEqual(maxEvents)
          expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(maxBytes)
          const full = weights.filter(({ id, bytes }) => lost.has(id) && bytes <= maxBytes)
          for (const { name } of full)
            for (const left of kept) expect(rankOf(name)).toBeLessThanOrEqual(rankOf(left.name))
        },
      ),
    )
  })
})

describe('the size of a text', () => {
  it('is what its UTF-8 takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Bytes(text)).toBe(Buffer.byteLength(text))
      }),
    )
  })

  it('is more than any limit for what is no JSON', () => {
    const loop: { loop?: object } = {}
    loop.loop = loop
    expect(jsonBytes(loop)).toBeGreaterThan(1e9)
    expect(jsonBytes({ a: 'ü' })).toBe(10)
  })
})
