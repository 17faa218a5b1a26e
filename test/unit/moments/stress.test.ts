// What holds for every journey, whatever happens in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, classify, type Journey, type MomentEvent, type MomentRecord, newJourney, restoreJourney } from '../../../src/moments.ts'
import { FACT_NAMES } from '../../../src/moments/fact.ts'
import { mergeJourneys } from '../../../src/moments/journey.ts'
import { drafts, strangeEvents, streams, tabs } from './random-events.ts'
import { follow, lineOf, START } from './telling.ts'

fc.configureGlobal({ numRuns: 3000, interruptAfterTimeLimit: 20000, markInterruptAsFailure: false })
const STAGES = ['prospect', 'buyer', 'loyal', 'advocate']
const keyOf = (r: Journey['moments'][number]): string => [r.moment, r.half, r.visit === undefined ? r.cycle : `v${r.visit}`].join(' ')
const outcomes = (journey: Journey): string[] => journey.moments.map((r) => `${keyOf(r)} ${r.outcome}`).toSorted()
const standing = ({ stage, cycle, orders, visit, moment }: Journey): object => ({ stage, cycle, orders, visit, moment })
const copyOf = (journey: Journey): Journey => JSON.parse(JSON.stringify(journey)) as Journey

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
            else if (record?.outcome && outcome !== 'open') results.set(keyOf(record), (results.get(keyOf(record)) ?? 0) + 1)
          }
          const decided = changed.filter((r) => r.outcome && r.visit === undefined).length
          expect(transitions.filter((t) => t.outcome !== 'open' && !'zmot fmot'.includes(t.moment))).toHaveLength(decided)
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

  it('never takes a stage back', () => {
    fc.assert(
      fc.property(copies, ([a, b]) => {
        const most = Math.max(STAGES.indexOf(a.stage), STAGES.indexOf(b.stage))
        expect(STAGES.indexOf(mergeJourneys(a, b).stage)).toBeGreaterThanOrEqual(most)
      }),
    )
  })
})

describe('what is kept', () => {
  it('stays under 2,000 characters over 10,000 events with the longest ids and times', () => {
    const [told = []] = fc.sample(fc.array(drafts, { minLength: 10_000, maxLength: 10_000, size: 'max' }), { seed: 7, numRuns: 1 })
    const rule = { why: 'a-rule-of-the-shop-with-long-name', events: ['search', 'share'], moment: 'umot', outcome: 'won' } as const
    let journey = newJourney()
    let longest = 0
    for (const [i, { name, properties }] of told.entries()) {
      const order = name === 'purchase' ? { transaction_id: `${i}-${'x'.repeat(2_000)}` } : {}
      const time = i % 50 === 49 ? START : START + i * 800_000_000_000
      journey = advance(journey, { name, time, properties: { ...properties, ...order } }, i > 5_000 ? [rule] : [])
      longest = Math.max(longest, JSON.stringify(journey).length)
    }
    expect(longest).toBeLessThan(2_000)
    expect(longest).toBeGreaterThan(1_000)
  })

  it('goes on as the journey would have, restored or as plain data', () => {
    fc.assert(
      fc.property(streams(60), streams(30), (before, after) => {
        const { journey } = follow(before)
        const later = after.map((event) => ({ ...event, time: Number(event.time) + 1_000_000 }))
        const went = follow(later, journey)
        const restored = restoreJourney(JSON.parse(JSON.stringify(journey)))
        expect(restored && standing(restored)).toEqual(standing(journey))
        expect(restored?.moments).toEqual(journey.moments)
        for (const from of [restored ?? newJourney(), copyOf(journey)]) {
          const goes = follow(later, from)
          expect(goes.lines).toEqual(went.lines)
          expect(JSON.stringify(goes.journey)).toBe(JSON.stringify(went.journey))
        }
      }),
    )
  })

  it('is null where it is damaged beyond use, and never throws', () => {
    const { journey } = follow([
      { name: 'session_start', time: START },
      { name: 'purchase', time: START, properties: { transaction_id: 'T1' } },
      ...Array.from({ length: 40 }, (_, i) => ({ name: 'view_item', time: START + i })),
    ])
    const whole = JSON.parse(JSON.stringify(journey)) as Record<string, unknown>
    expect(restoreJourney(whole)).not.toBeNull()
    const keys = Object.keys(whole).filter((key) => key !== 'stage' && key !== 'moment')
    for (const key of keys) expect(restoreJourney({ ...whole, [key]: 'x' }), key).toBeNull()
    for (const nothing of [null, undefined, 1, '', 'x', [], {}]) expect(restoreJourney(nothing)).toBeNull()
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), strangeEvents, (key, value, event) => {
        const read = restoreJourney({ ...whole, [key]: value })
        if (read) follow([event], read)
      }),
    )
  })

  it('is null where another version wrote it', () => {
    expect(restoreJourney({ ...(JSON.parse(JSON.stringify(newJourney())) as object), v: 2 })).toBeNull()
  })

  it('names each event by its place in a list that no release may change without another version', () => {
    expect(FACT_NAMES.join(' ')).toBe(
      [
        'session_start page_view engage bounce web_vital search view_item_list select_item read_reviews compare_items',
        'add_to_wishlist view_item view_value view_promotion select_promotion view_experiment add_to_cart',
        'remove_from_cart view_cart begin_checkout add_shipping_info add_payment_info apply_coupon purchase',
        'cart_abandoned message_sent delivery_update track_order order_shipped order_delivered contact_support',
        'survey_response write_review request_return refund return_visit follow_up login sign_up join_loyalty',
        'redeem_offer share refer identify custom',
      ].join(' '),
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
      
    )
  })

  it('what is answered is the caller’s own: to change it changes no journey', () => {
    const event = { name: 'engage', time: START }
    const journey = newJourney()
    classify(event, journey).transitions.pop()
    expect(classify(event, journey).transitions).toEqual([{ moment: 'fmot', outcome: 'won' }])
  })
})
