// The Events view in its parts: which rows exist, what is found by what, and what is copied.
import { describe, expect, it } from 'vitest'
import { advance, classify, newJourney } from '../../../src/moments.ts'
import { createFilter, type EventFilter } from '../../../src/overlay/event-filter.ts'
import { shortOf } from '../../../src/overlay/event-row.ts'
import { type Fixture, fixtureOf } from '../../../src/overlay/fixture.ts'
import { clockOf, spanOf } from '../../../src/overlay/format.ts'
import type { Heard, Way } from '../../../src/overlay/record.ts'
import { spanOfRows } from '../../../src/overlay/row-span.ts'
import { wholeWayOf } from '../../../src/overlay/way-words.ts'
import { heardEvent } from '../../support/heard.ts'

const heard = (id: string, given: Parameters<typeof heardEvent>[1] = {}, way?: Way): Heard => ({
  event: heardEvent(id, given),
  way,
  ways: [],
})
const wanted = (filter: Partial<EventFilter>): EventFilter => ({ moment: '', name: '', way: '', words: '', ...filter })

describe('a long list', () => {
  it('draws no more than sixty of 5,000 rows, those in view among them', () => {
    const span = spanOfRows(5_000, 44, -1, 0)
    expect(span.heightPx).toBe(220_000)
    for (const topPx of [0, 44_010, 219_700, 500_000]) {
      const [from, to] = span.between(topPx, 300)
      expect(to - from).toBeLessThanOrEqual(60)
      expect(span.topOf(from)).toBeLessThanOrEqual(Math.min(topPx, span.heightPx))
      expect(span.topOf(to - 1) + 44).toBeGreaterThanOrEqual(Math.min(topPx + 300, span.heightPx))
    }
  })

  it('moves what is below the row that is unfolded, and nothing above it', () => {
    const span = spanOfRows(100, 44, 10, 200)
    expect([span.topOf(10), span.topOf(11), span.heightPx]).toEqual([440, 684, 4_600])
    expect([span.at(0), span.at(445), span.at(600), span.at(690)]).toEqual([0, 10, 10, 11])
  })

  it('has nothing to draw where it is empty', () => {
    expect(spanOfRows(0, 44, -1, 0).between(0, 300)).toEqual([0, 0])
  })
})

describe('the filter of events', () => {
  const events = [
    heard('a', {
      name: 'view_item',
      moment: 'fmot',
      why: 'first-product-view',
      properties: { items: [{ item_name: 'Nord Teapot' }] },
    }),
    heard(
      'b',
      { name: 'add_to_cart', moment: 'smot', half: 'purchase', why: 'willing-to-buy' },
      { ids: ['b'], state: 'delivered' },
    ),
    heard('c', { name: 'page_view', why: 'not-decisive' }, { ids: ['c'], state: 'held', why: 'status 403' }),
  ]
  const idsOf = (filter: Partial<EventFilter>): string[] =>
    createFilter()(events, wanted(filter)).map(({ event }) => event.id)

  it('asks for moment, name and way', () => {
    expect(idsOf({})).toEqual(['a', 'b', 'c'])
    expect(idsOf({ moment: 'smot' })).toEqual(['b'])
    expect(idsOf({ moment: 'none' })).toEqual(['c'])
    expect(idsOf({ name: 'view_item' })).toEqual(['a'])
    expect(idsOf({ way: 'held' })).toEqual(['c'])
    expect(idsOf({ way: 'untold' })).toEqual(['a'])
  })

  it('finds words in name, reason and properties, all of them', () => {
    expect(idsOf({ words: 'nord TEAPOT' })).toEqual(['a'])
    expect(idsOf({ words: 'willing' })).toEqual(['b'])
    expect(idsOf({ words: 'add to cart' })).toEqual(['b'])
    expect(idsOf({ words: 'teapot willing' })).toEqual([])
    expect(idsOf({ words: 'decisive', moment: 'fmot' })).toEqual([])
  })
})

describe('a row', () => {
  it('says properties in a few words', () => {
    const items = [{ item_name: 'Nord Teapot', quantity: 2 }, { item_id: 'C-1' }, {}, { item_id: 'C-3' }]
    expect(shortOf({ value: 48, items })).toBe('value 48, Nord Teapot ×2, C-1, item and 1 more')
    expect(shortOf({ text: 'x'.repeat(5_000) }).length).toBeLessThanOrEqual(160)
  })

  it('says where an event is, and what was said of it', () => {
    const at = new Date(2026, 10, 22, 9, 5, 7).getTime()
    expect(wholeWayOf({ ids: [], state: 'retrying', at, why: 'status 503' })).toBe('retrying at 09:05:07: status 503')
    expect(wholeWayOf({ ids: [], state: 'dropped', because: 'rejected', why: 'no name' })).toBe(
      'dropped, rejected: no name',
    )
    expect(wholeWayOf({ ids: [], state: 'delivered' })).toBe('delivered')
  })

  it('says times, and lengths of time in one unit', () => {
    expect(clockOf('never')).toBe('--:--:--')
    expect([0, 950, 4_230, 61_000, 7_200_000, 950_400_000].map(spanOf)).toEqual([
      '0 ms',
      '950 ms',
      '4.2 s',
      '1 min',
      '2 h',
      '11 d',
    ])
  })
})

describe('a fixture', () => {
  const names = ['session_start', 'page_view', 'view_item', 'add_to_cart']
  /** As they were decided on a page where a journey began. */
  const events = names.reduce<{ list: Heard[]; journey: ReturnType<typeof newJourney> }>(
    ({ list, journey }, name, at) => {
      const given = { name, time: new Date(1_800_000_000_000 + at * 1_000).toISOString(), properties: {} }
      const { moment, ...decided } = classify(given, journey)
      const event = heard(name, { ...given, ...decided, ...(moment && { moment }), found: ['page'] })
      return { list: [...list, event], journey: advance(journey, given) }
    },
    { list: [], journey: newJourney() },
  ).list

  it('gives `classify` what it needs, and what it has to answer', () => {
    for (const one of events) {
      const { event, expected, before }: Fixture = JSON.parse(JSON.stringify(fixtureOf(one, events)))
      const journey = before.reduce((journey, earlier) => advance(journey, earlier), newJourney())
      expect(classify(event, journey)).toEqual(expected)
    }
  })

  it('holds what found the event and its kind of page, and neither visitor nor address', () => {
    const fixture = fixtureOf(events[2] as Heard, events)
    expect(fixture.event).toMatchObject({ name: 'view_item', found: ['page'], page_kind: 'home' })
    expect(JSON.stringify(fixture)).not.toContain('shop.example')
  })
})
