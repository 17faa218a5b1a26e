// What compiles against the public face, and what must not.
import { expectTypeOf, it } from 'vitest'
import { createTracker as createCore } from '../../src/core.ts'
import { createTracker, type SignalSource, type Tracker, type TrackerOptions } from '../../src/index.ts'
import { advance, classify, newJourney, rules } from '../../src/moments.ts'

const tracker = {} as Tracker

it('types events and their properties by name', () => {
  tracker.track('add_to_cart', { currency: 'EUR', value: 19.9, items: [{ item_id: 'A1', price: 19.9, quantity: 1 }] })
  tracker.track('survey_response', { score: 5, about: 'tmot' })
  tracker.track('custom:wave', { times: 2 })
  // @ts-expect-error a misspelt property
  tracker.track('add_to_cart', { curency: 'EUR' })
  // @ts-expect-error a misspelt event
  tracker.track('add_to_carte', {})
  // @ts-expect-error an own event without its prefix
  tracker.track('wave', {})
  // @ts-expect-error a score is 1 to 5
  tracker.track('survey_response', { score: 6 })
  // @ts-expect-error a price is a number
  tracker.track('view_item', { items: [{ price: '19.90' }] })
})

it('types options', () => {
  expectTypeOf<{ endpoint: string }>().toExtend<TrackerOptions>()
  expectTypeOf(createTracker).returns.toEqualTypeOf<Tracker>()
  expectTypeOf(createCore).returns.toEqualTypeOf<Tracker>()
  // @ts-expect-error the endpoint is needed
  const without: TrackerOptions = { shop: 'demo' }
  // @ts-expect-error an unknown option
  const unknown: TrackerOptions = { endpoint: '/k', endpiont: '/k' }
  // @ts-expect-error an unknown consent
  const consent: TrackerOptions = { endpoint: '/k', consent: 'yes' }
  expectTypeOf([without, unknown, consent]).toExtend<TrackerOptions[]>()
})

it('types what listeners are given', () => {
  tracker.on('moment', ({ moment, outcome, after_ms }) => {
    expectTypeOf(moment).toEqualTypeOf<'zmot' | 'fmot' | 'smot' | 'tmot' | 'umot'>()
    expectTypeOf(outcome).toEqualTypeOf<'open' | 'won' | 'lost'>()
    expectTypeOf(after_ms).toEqualTypeOf<number | undefined>()
  })
  expectTypeOf(tracker.on('stage', () => {})).toEqualTypeOf<() => void>()
  // @ts-expect-error there is no such hook
  tracker.on('click', () => {})
})

it('types a source of the shop’s own', () => {
  // @ts-expect-error a source gives back what stops it
  const source: SignalSource = (emit) => {
    emit({ kind: 'event', draft: { name: 'share', properties: { method: 'link' }, found: ['source:mine'] } })
    return 1
  }
  expectTypeOf(source).toBeFunction()
})

it('types the moments', () => {
  const journey = advance(newJourney(), { name: 'purchase', time: 0, properties: { transaction_id: '1' } })
  expectTypeOf(journey.stage).toEqualTypeOf<'prospect' | 'buyer' | 'loyal' | 'advocate'>()
  expectTypeOf(classify({ name: 'bounce', time: '2026-11-22T10:00:00Z' }, journey).why).toEqualTypeOf<string>()
  // @ts-expect-error the table is data, and stays as it is
  rules.push({})
})
