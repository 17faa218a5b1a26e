// What holds for every journey, whatever happens in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  advance,
  classify,
  type Journey,
  type MomentEvent,
  type MomentRecord,
  newJourney,
} from '../../../src/moments.ts'
import { strangeEvents, streams } from './random-events.ts'
import { follow, keyOf, lineOf, STAGES, START, standing } from './telling.ts'

const steps = (events: readonly MomentEvent[]): { before: Journey; after: Journey; event: MomentEvent }[] => {
  let before = newJourney()
  return events.map((event) => {
    const after = advance(before, event)
    const step = { before, after, event }
    before = after
    return step
  })
}

describe('in every journey', () => {
  it('each moment has at most one result in its cycle or visit, but for what is recovered', () => {
    fc.assert(
      fc.property(streams(120), (events) => {
        const results = new Map<string, number>()
        for (const { before, after, event } of steps(events)) {
          const { transitions } = classify(event, before)
          const changed = after.moments.filter((r) => !before.moments.includes(r))
          for (const { moment, half, outcome, recovered } of transitions) {
            const isLast = event.name === 'session_start' && outcome === 'lost'
            const record = changed.find((r) => r.moment === moment && r.half === half)
            if (isLast) results.set(`${moment} v${before.visit}`, (results.get(`${moment} v${before.visit}`) ?? 0) + 1)
            else if (recovered && record) results.set(keyOf(record), outcome === 'open' ? 0 : 1)
            else if (record?.outcome && outcome !== 'open')
              results.set(keyOf(record), (results.get(keyOf(record)) ?? 0) + 1)
          }
          const decided = changed.filter((r) => r.outcome && r.visit === undefined).length
          expect(transitions.filter((t) => t.outcome !== 'open' && !'zmot fmot'.includes(t.moment))).toHaveLength(
            decided,
          )
        }
        expect([...results].filter(([, count]) => count > 1)).toEqual([])
      }),
    )
  })

  it('a result stands, but for what is recovered', () => {
    fc.assert(
      fc.property(streams(120), (events) => {
        const results = new Map<string, string>()
        for (const { after } of steps(events)) {
          expect(new Set(after.moments.map(keyOf)).size).toBe(after.moments.length)
          for (const record of after.moments) {
            const stood = results.get(keyOf(record))
            if (stood && !record.recovered) expect(record.outcome).toBe(stood)
            if (record.outcome) results.set(keyOf(record), record.outcome)
          }
        }
      }),
    )
  })

  it('the stage never goes back', () => {
    fc.assert(
      fc.property(streams(120), (events) => {
        for (const { before, after } of steps(events)) {
          expect(STAGES.indexOf(after.stage)).toBeGreaterThanOrEqual(STAGES.indexOf(before.stage))
        }
      }),
    )
  })

  it('what is told is of the running and the previous cycle, and of this visit, or just happened', () => {
    fc.assert(
      fc.property(streams(120), (events) => {
        for (const { before, after } of steps(events)) {
          for (const record of after.moments) {
            if (record.visit !== undefined) expect(record.visit).toBe(after.visit)
            else if (before.moments.includes(record)) expect(record.cycle).toBeGreaterThanOrEqual(after.cycle - 1)
          }
        }
      }),
    )
  })

  it('a purchase that is told again changes nothing', () => {
    fc.assert(
      fc.property(streams(40), fc.constantFrom('T1', 'T2', 'T9'), streams(10), (before, transaction_id, between) => {
        const purchase = { name: 'purchase', time: START + 1e11, properties: { transaction_id } }
        const later = between.map((event) => ({ ...event, time: Number(event.time) + 1e11 }))
        const { journey } = follow([...before, purchase, ...later])
        const again = { ...purchase, time: START + 2e11 }
        expect(classify(again, journey)).toMatchObject({ why: 'same-order' })
        const after = advance(journey, again)
        expect({ ...standing(after), moment: null }).toEqual({ ...standing(journey), moment: null })
        const isKept = (r: MomentRecord): boolean => r.visit === undefined && r.cycle >= journey.cycle - 1
        expect(after.moments.filter(isKept)).toEqual(journey.moments.filter(isKept))
      }),
    )
  })
})

describe('whatever is given', () => {
  it('classify does not throw, and changes neither event nor journey', () => {
    fc.assert(
      fc.property(fc.array(strangeEvents, { maxLength: 12 }), strangeEvents, (before, event) => {
        const { journey } = follow(before)
        const [was, kept] = [structuredClone(event), JSON.stringify(journey)]
        const first = lineOf(classify(event, journey))
        expect(lineOf(classify(event, journey))).toBe(first)
        expect(structuredClone(event)).toEqual(was)
        expect(JSON.stringify(journey)).toBe(kept)
        advance(journey, event)
        expect(JSON.stringify(journey)).toBe(kept)
      }),
      { numRuns: 500 },
    )
  })

  it('what is answered is the caller’s own: to change it changes no journey', () => {
    const event = { name: 'engage', time: START }
    const journey = newJourney()
    classify(event, journey).transitions.pop()
    expect(classify(event, journey).transitions).toEqual([{ moment: 'fmot', outcome: 'won' }])
  })
})
