// Whole journeys: the events of a shopper go in, what is said of each and what stands at the end come out.
import { describe, expect, it } from 'vitest'
import { mergeJourneys, tell } from '../../../src/moments/journey.ts'
import { DAY, FROM_SEARCH, T1, T2, T3, TO_THE_ORDER } from './stories.ts'
import { AFTER_THE_ORDER } from './stories-after.ts'
import { eventsOf, follow, journeyOf, MINUTE, recordLine, START, type Told } from './telling.ts'

describe('the journey of', () => {
  it.each(Object.entries({ ...TO_THE_ORDER, ...AFTER_THE_ORDER }))('%s', (_, { told, ends, records, shopRules }) => {
    const events = eventsOf(told.map(([event]) => event))
    const { lines, journey } = follow(events, undefined, shopRules)
    expect(lines).toEqual(told.map(([, says]) => says))
    expect(`${journey.stage} ${journey.cycle} ${journey.moment}`).toBe(ends)
    expect(journey.moments.map(recordLine).toSorted()).toEqual(records.toSorted())
  })
})

describe('a journey', () => {
  it('is left untouched by what follows from it', () => {
    const before = journeyOf(['session_start', 'page_view'])
    const text = JSON.stringify(before)
    follow(eventsOf(['engage', ['purchase', T1]], START + DAY * MINUTE), before)
    expect(JSON.stringify(before)).toBe(text)
    expect(before.moments.map(recordLine)).toEqual(['fmot v1 open'])
  })

  it('shows for a moment what an event gave to a cycle that is long gone', () => {
    const { journey } = follow(
      eventsOf([
        ['purchase', T1],
        ['purchase', T2],
        ['purchase', T3],
        ['order_delivered', T1],
      ]),
    )
    expect(journey.moments.map(recordLine)).toContain('tmot 1 won')
    expect(journey.moments.map(recordLine)).toContain('smot/experience 1 open')
  })

  it('decides in the place of its time an event that comes late', () => {
    const late = eventsOf(['session_start', 'page_view', ['purchase', T1, 9], ['engage', {}, 3], ['engage', {}, 12]])
    expect(follow(late).lines.slice(3)).toEqual(['fmot stayed: fmot won', 'umot considers-again: umot open'])
  })

  it('knows an order by the name that the shop told of it afterwards', () => {
    const bought = journeyOf(['session_start', ['purchase', { checkout_id: 'C1' }], 'contact_support'])
    const told = tell(bought, { orders: 1, lastOrder: 'T1' }, START + 10 * MINUTE)
    const { journey, lines } = follow(eventsOf([['order_delivered', T1]], START + DAY * MINUTE), told)
    expect(lines).toEqual(['tmot delivered: smot/experience open'])
    expect(journey).toMatchObject({ stage: 'buyer', cycle: 1, orders: 1 })
  })

  it('believes of what a shop tells only whole orders, and never fewer than it knows', () => {
    const loyal = journeyOf([
      ['purchase', T1],
      ['purchase', T2],
    ])
    expect(tell(loyal, { orders: 1 }, START + DAY * MINUTE).orders).toBe(2)
    expect(tell(loyal, { orders: 2.5 }, START + DAY * MINUTE).orders).toBe(2)
    expect(tell(loyal, { lastOrder: 'T1' }, START + DAY * MINUTE).orders).toBe(2)
    expect(tell(journeyOf([]), { lastOrder: 'T9' }, START + DAY * MINUTE).stage).toBe('buyer')
  })
})

describe('a consent that comes late', () => {
  const page = eventsOf([FROM_SEARCH, 'page_view', 'engage', 'view_item'], START + 30 * DAY * MINUTE)

  it('adds what was held in memory to what is kept', () => {
    const kept = journeyOf(['session_start', ['purchase', T1], ['order_delivered', T1]])
    const merged = mergeJourneys(kept, follow(page).journey)
    expect(merged).toMatchObject({ stage: 'buyer', cycle: 1, visit: 2, moment: 'umot' })
    expect(merged.moments.map(recordLine)).toContain('tmot 1 won')
    expect(merged.moments.map(recordLine)).toContain('umot 1 open')
  })

  it('forgets no order however much was held in memory', () => {
    const kept = journeyOf(['session_start', ['purchase', T1]])
    const long = eventsOf(['session_start', ...Array<Told>(60).fill('view_item')], START + 30 * DAY * MINUTE)
    const merged = mergeJourneys(kept, follow(long).journey)
    expect(merged.stage).toBe('buyer')
    const { lines } = follow(eventsOf([['purchase', T1]], START + 31 * DAY * MINUTE), merged)
    expect(lines).toEqual(['smot/purchase same-order'])
  })

  it('keeps the order of events that came in the same millisecond', () => {
    const told: Told[] = [
      ['session_start', { source: { kind: 'search' } }, 5],
      ['page_view', {}, 5],
      ['engage', {}, 5],
      ['view_item', {}, 5],
    ]
    const journey = journeyOf(told)
    const merged = mergeJourneys(journey, journeyOf(told.slice(0, 2)))
    expect(JSON.stringify(merged)).toBe(JSON.stringify(journey))
    expect(merged.moments.map(recordLine)).toEqual(['zmot v1 won', 'fmot v1 won'])
  })
})
