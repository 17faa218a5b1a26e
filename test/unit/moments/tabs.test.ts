// What holds where several copies of one journey go on by themselves.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeJourneys } from '../../../src/moments/journey.ts'
import type { Journey, MomentEvent } from '../../../src/moments.ts'
import { streams, tabs } from './random-events.ts'
import { copyOf, follow, outcomes, STAGES, standing } from './telling.ts'

describe('two tabs', () => {
  it('tell the same journey however their events are interleaved', () => {
    fc.assert(
      fc.property(tabs(14), fc.infiniteStream(fc.boolean()), ([one, two], coins) => {
        const inTime = [...one, ...two].toSorted((a, b) => Number(a.time) - Number(b.time))
        const [left, right] = [[...one], [...two]]
        const mixed: MomentEvent[] = []
        while (left.length || right.length) {
          const fromLeft = right.length === 0 || (left.length > 0 && coins.next().value === true)
          const [next] = (fromLeft ? left : right).splice(0, 1)
          if (next) mixed.push(next)
        }
        const straight = follow(inTime).journey
        const journey = follow(mixed).journey
        expect(standing(journey)).toEqual(standing(straight))
        expect(outcomes(journey)).toEqual(outcomes(straight))
      }),
      { numRuns: 300 },
    )
  })

  it('tell the same journey where each has written its own copy, and the copies are merged', () => {
    fc.assert(
      fc.property(tabs(14), ([one, two]) => {
        const inTime = [...one, ...two].toSorted((a, b) => Number(a.time) - Number(b.time))
        const merged = mergeJourneys(copyOf(follow(one).journey), copyOf(follow(two).journey))
        expect(standing(merged)).toEqual(standing(follow(inTime).journey))
      }),
    )
  })
})

describe('merging copies of a journey', () => {
  /** Three copies that were one, and went on for themselves. */
  const copies = fc.tuple(streams(40), streams(45), streams(45), streams(5)).map(([common, ...own]) => {
    const { journey } = follow(common)
    return own.map((events, i) => {
      const later = events.map((event) => ({ ...event, time: Number(event.time) + i * 40_000 }))
      return follow(later, journey).journey
    }) as [Journey, Journey, Journey]
  })
  const text = (journey: Journey): string => JSON.stringify(journey)

  it('gives the same in any order', () => {
    fc.assert(
      fc.property(copies, ([a, b]) => {
        expect(text(mergeJourneys(a, b))).toBe(text(mergeJourneys(b, a)))
      }),
    )
  })

  it('gives the same in any grouping', () => {
    fc.assert(
      fc.property(copies, ([a, b, c]) => {
        const left = mergeJourneys(mergeJourneys(a, b), c)
        expect(text(left)).toBe(text(mergeJourneys(a, mergeJourneys(b, c))))
        expect(text(left)).toBe(text(mergeJourneys(mergeJourneys(a, c), b)))
      }),
    )
  })

  it('changes nothing where it is done twice', () => {
    fc.assert(
      fc.property(copies, ([a, b]) => {
        const merged = mergeJourneys(a, b)
        expect(text(mergeJourneys(a, a))).toBe(text(a))
        expect(text(mergeJourneys(a, copyOf(a)))).toBe(text(a))
        expect(text(mergeJourneys(merged, a))).toBe(text(merged))
        expect(text(mergeJourneys(merged, merged))).toBe(text(merged))
      }),
    )
  })

  it('never takes a stage back where each copy knows its own orders', () => {
    const ofCopy = (events: readonly MomentEvent[], copy: string): MomentEvent[] =>
      events.map(({ properties, ...event }) => {
        const { transaction_id } = (properties ?? {}) as { transaction_id?: string }
        return {
          ...event,
          properties: { ...properties, ...(transaction_id && { transaction_id: transaction_id + copy }) },
        }
      })
    fc.assert(
      fc.property(streams(40), streams(45), streams(45), (common, one, two) => {
        const { journey } = follow(common)
        const a = follow(ofCopy(one, 'a'), journey).journey
        const b = follow(ofCopy(two, 'b'), journey).journey
        const most = Math.max(STAGES.indexOf(a.stage), STAGES.indexOf(b.stage))
        expect(STAGES.indexOf(mergeJourneys(a, b).stage)).toBeGreaterThanOrEqual(most)
      }),
    )
  })
})
