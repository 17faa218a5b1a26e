// What is kept of a journey: how small it stays, how it goes on, and what is done with a damaged copy.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACT_NAMES } from '../../../src/moments/fact.ts'
import { advance, newJourney, restoreJourney } from '../../../src/moments.ts'
import { drafts, strangeEvents, streams } from './random-events.ts'
import { copyOf, follow, START, standing } from './telling.ts'

describe('what is kept', () => {
  it('stays under 2,000 characters over 10,000 events with the longest ids and times', () => {
    const [told = []] = fc.sample(fc.array(drafts, { minLength: 10_000, maxLength: 10_000, size: 'max' }), {
      seed: 7,
      numRuns: 1,
    })
    const rule = {
      why: 'a-rule-of-the-shop-with-long-name',
      events: ['search', 'share'],
      moment: 'umot',
      outcome: 'won',
    } as const
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
