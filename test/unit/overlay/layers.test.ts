// Data layers as the overlay reads them: as plain data, and judged by the events that they became.
import { describe, expect, it, vi } from 'vitest'
import { layerNames, readLayerEntry } from '../../../src/overlay/layer-entries.ts'
import { createLayerWatch } from '../../../src/overlay/layer-watch.ts'
import { heardEvent } from '../../support/heard.ts'

const NOW = Date.parse('2026-11-22T10:00:00.000Z')
const LATER = NOW + 6_000
const item = { item_id: 'A', item_name: 'Blue Kettle', price: 49 }
const push = (event: string, more: object = {}) => ({ event, ecommerce: { currency: 'EUR', items: [item], ...more } })
const heard = (name: string, properties: object, more = {}) => ({
  event: heardEvent(name, { name, properties, time: new Date(NOW).toISOString(), ...more }),
  way: undefined,
  ways: [],
})
const LANDED = heard('page_view', {}, { found: ['load'] })
const verdictOf = (
  entry: object,
  events: Parameters<ReturnType<typeof createLayerWatch>['look']>[1],
  isEarly = false,
) => {
  const page: { dataLayer: object[] } = { dataLayer: isEarly ? [entry] : [] }
  const watch = createLayerWatch(page)
  watch.look(NOW, [], true)
  if (!isEarly) page.dataLayer.push(entry)
  watch.look(NOW, events, true)
  watch.look(LATER, events, true)
  return watch.entries[0]?.verdict
}

describe('an entry', () => {
  it('is read off GA4’s objects and gtag’s commands', () => {
    const read = (entry: unknown) => readLayerEntry(entry, 'dataLayer', NOW, false)
    const told = { event: 'add_to_cart', items: [{ id: 'A', name: 'Blue Kettle' }], amounts: [] }
    expect(read(push('add_to_cart'))).toMatchObject(told)
    expect(read({ event: 'add_to_cart', items: [item] })).toMatchObject(told)
    const command = ((...given: unknown[]) => ({ ...given }))('event', 'add_to_cart', { items: [item] })
    expect(read(command)).toMatchObject(told)
    expect(read(push('purchase', { transaction_id: 7, value: '49,00' }))).toMatchObject({
      orderId: '7',
      amounts: [{ field: 'value', text: '49,00' }],
    })
  })

  it('is nothing where it is about something else', () => {
    for (const entry of [null, 7, 'add_to_cart', {}, { event: 'gtm.js' }, { event: 'add_to_cart' }, { event: {} }]) {
      expect(readLayerEntry(entry, 'dataLayer', NOW, false)).toBeNull()
    }
  })

  it('is read without calling what the page has put there, and to a bound', () => {
    const get = vi.fn(() => 'add_to_cart')
    expect(readLayerEntry(Object.defineProperty({}, 'event', { get }), 'dataLayer', NOW, false)).toBeNull()
    const items = Array.from({ length: 1_000 }, () =>
      Object.defineProperty({ price: '1'.repeat(9_999) }, 'item_id', { get }),
    )
    const told = readLayerEntry(push('view_item_list', { items }), 'dataLayer', NOW, false)
    expect(get).not.toHaveBeenCalled()
    expect(JSON.stringify(told).length).toBeLessThan(2_000)
  })
})

it('finds the data layers by the name that most have, and by what the tag manager calls them', () => {
  expect(layerNames({})).toEqual(['dataLayer'])
  const containers = { 'GTM-1': { dataLayer: { name: 'shopLayer' } }, dataLayer: { name: 'dataLayer' }, x: null }
  expect(layerNames({ google_tag_manager: containers })).toEqual(['dataLayer', 'shopLayer'])
})

describe('after five seconds an entry', () => {
  it('is matched by an event of its name and item, whichever channel told it', () => {
    const properties = { items: [{ item_id: 'A' }] }
    expect(verdictOf(push('add_to_cart'), [heard('add_to_cart', properties, { found: ['click'] })])).toBe('matched')
    const variant = { items: [{ item_id: 'other', item_name: 'Blue Kettle, large' }] }
    expect(verdictOf(push('view_item'), [heard('view_item', variant)])).toBe('matched')
  })

  it('is unmatched where none was told, or of another item, or at another time', () => {
    const other = { items: [{ item_id: 'B', item_name: 'Red Toaster' }] }
    expect(verdictOf(push('add_to_cart'), [LANDED])).toBe('unmatched')
    expect(verdictOf(push('add_to_cart'), [heard('add_to_cart', other)])).toBe('unmatched')
    const long = { time: new Date(NOW - 60_000).toISOString() }
    expect(verdictOf(push('add_to_cart'), [heard('add_to_cart', { items: [item] }, long)])).toBe('unmatched')
  })

  it('is matched by an order of its number only', () => {
    const entry = push('purchase', { transaction_id: '1001' })
    expect(verdictOf(entry, [heard('purchase', { transaction_id: '1001' })])).toBe('matched')
    expect(verdictOf(entry, [heard('purchase', { transaction_id: '1002' })])).toBe('unmatched')
  })

  it('is not judged where nobody listened yet, nor where a checkout tells its steps once', () => {
    expect(verdictOf(push('view_item'), [heard('engage', {})], true)).toBe('unknown')
    expect(verdictOf(push('view_item'), [LANDED], true)).toBe('unmatched')
    expect(verdictOf(push('begin_checkout'), [LANDED])).toBe('unknown')
  })
})

it('waits with its verdict while nothing may be told', () => {
  const page = { dataLayer: [push('view_item')] }
  const watch = createLayerWatch(page)
  expect(watch.look(NOW, [], false)).toBe(true)
  expect(watch.look(LATER, [], false)).toBe(false)
  expect(watch.entries[0]?.verdict).toBeUndefined()
})

it('reads each entry once, also where a tag manager lets go of the older ones', () => {
  const page = { dataLayer: [push('view_item')] }
  const watch = createLayerWatch(page)
  watch.look(NOW, [], true)
  watch.look(NOW, [], true)
  page.dataLayer.push(push('add_to_cart'))
  page.dataLayer.shift()
  watch.look(NOW, [], true)
  expect(watch.entries.map(({ event }) => event)).toEqual(['view_item', 'add_to_cart'])
})
