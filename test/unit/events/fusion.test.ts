// One action told by several channels is one event; two actions stay two.
import { describe, expect, it } from 'vitest'
import type { EventDraft, Item } from '../../../src/events/event.ts'
import { createFusion } from '../../../src/events/fusion.ts'

const view = (found: string, item: Item): EventDraft => ({
  name: 'view_item',
  properties: { items: [item] },
  found: [found],
})
const add = (found: string, item: Item, more = {}): EventDraft => ({
  name: 'add_to_cart',
  properties: { items: [item], ...more },
  found: [found],
})

describe('fusion', () => {
  it('makes one product view of the page’s word and the data layer’s, with the richest properties', () => {
    const fusion = createFusion()
    const first = fusion.take(
      view('json-ld', { item_id: 'sku-1', item_name: 'Teapot', price: 30, item_brand: 'Own' }),
      0,
      'p1',
    )
    const second = fusion.take(
      view('data-layer', { item_id: '77', item_name: 'Teapot, green', item_variant: 'green' }),
      9_000,
      'p1',
    )
    expect(second).toMatchObject({
      key: first.key,
      isNew: false,
      draft: {
        found: ['json-ld', 'data-layer'],
        properties: {
          items: [{ item_id: '77', item_name: 'Teapot, green', item_brand: 'Own', item_variant: 'green', price: 30 }],
        },
      },
    })
  })

  it('keeps views of two products on one page apart', () => {
    const fusion = createFusion()
    fusion.take(view('data-layer', { item_id: '1', item_name: 'Teapot' }), 0, 'p1')
    expect(fusion.take(view('data-layer', { item_id: '2', item_name: 'Cup' }), 100, 'p1').isNew).toBe(true)
    expect(fusion.take(view('json-ld', { item_id: '3', item_name: 'Spoon' }), 200, 'p1').isNew).toBe(true)
  })

  it('takes the same push on one page for one view', () => {
    const fusion = createFusion()
    fusion.take(view('data-layer', { item_id: '1' }), 0, 'p1')
    expect(fusion.take(view('data-layer', { item_id: '1' }), 100, 'p1').isNew).toBe(false)
    expect(fusion.take(view('data-layer', { item_id: '1' }), 200, 'p2').isNew).toBe(true)
  })

  it('makes one add of two channels within three seconds, and two of two adds', () => {
    const fusion = createFusion()
    const item = { item_id: '1', item_name: 'Teapot' }
    fusion.take(add('data-layer', item), 0, 'p1')
    const confirmed = fusion.take(add('click', item, { cart_quantity: 1 }), 400, 'p1')
    expect(confirmed).toMatchObject({ isNew: false, draft: { properties: { cart_quantity: 1 } } })
    expect(fusion.take(add('data-layer', item), 900, 'p1').isNew).toBe(true)
    expect(fusion.take(add('click', item), 1_200, 'p1').isNew).toBe(false)
    expect(fusion.take(add('click', item), 9_000, 'p1').isNew).toBe(true)
  })

  it('never fuses page views', () => {
    const fusion = createFusion()
    const page: EventDraft = { name: 'page_view', properties: {}, found: ['load'] }
    fusion.take(page, 0, 'p1')
    expect(fusion.take(page, 0, 'p1').isNew).toBe(true)
  })
})
