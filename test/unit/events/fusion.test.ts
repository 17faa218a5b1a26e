// One action told by several channels is one event; two actions stay two.
import { describe, expect, it } from 'vitest'
import type { EventDraft, Item } from '../../../src/events/event.ts'
import { createFusion } from '../../../src/events/fusion.ts'
import { createNotes } from '../../support/notes.ts'

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
    const fusion = createFusion(createNotes())
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
    const fusion = createFusion(createNotes())
    fusion.take(view('data-layer', { item_id: '1', item_name: 'Teapot' }), 0, 'p1')
    expect(fusion.take(view('data-layer', { item_id: '2', item_name: 'Cup' }), 100, 'p1').isNew).toBe(true)
    expect(fusion.take(view('json-ld', { item_id: '3', item_name: 'Spoon' }), 200, 'p1').isNew).toBe(true)
  })

  it('takes the same push on one page for one view', () => {
    const fusion = createFusion(createNotes())
    fusion.take(view('data-layer', { item_id: '1' }), 0, 'p1')
    expect(fusion.take(view('data-layer', { item_id: '1' }), 100, 'p1').isNew).toBe(false)
    expect(fusion.take(view('data-layer', { item_id: '1' }), 200, 'p2').isNew).toBe(true)
  })

  it('makes one add of two channels within three seconds, and two of two adds', () => {
    const fusion = createFusion(createNotes())
    const item = { item_id: '1', item_name: 'Teapot' }
    fusion.take(add('data-layer', item), 0, 'p1')
    const confirmed = fusion.take(add('click', item, { cart_quantity: 1 }), 400, 'p1')
    expect(confirmed).toMatchObject({ isNew: false, draft: { properties: { cart_quantity: 1 } } })
    expect(fusion.take(add('data-layer', item), 900, 'p1').isNew).toBe(true)
    expect(fusion.take(add('click', item), 1_200, 'p1').isNew).toBe(false)
    expect(fusion.take(add('click', item), 9_000, 'p1').isNew).toBe(true)
  })

  it('makes one add of all the words that a shop has for it, the most trusted first', () => {
    const fusion = createFusion(createNotes())
    fusion.take(add('click', { item_name: 'Teapot', price: 30 }, { value: 30, cart_quantity: 1 }), 0, 'p1')
    fusion.take(add('hit:meta', { item_id: 'SKU-1', price: 29 }, { currency: 'EUR' }), 50, 'p1')
    fusion.take(add('data-layer:segment', { item_id: '9', item_name: 'Teapot' }), 80, 'p1')
    const { isNew, draft } = fusion.take(add('data-layer', { item_id: '9', item_name: 'Teapot, green' }), 90, 'p1')
    expect(isNew).toBe(false)
    expect(draft).toMatchObject({
      properties: { currency: 'EUR', cart_quantity: 1, items: [{ item_id: '9', price: 29 }] },
      found: ['click', 'hit:meta', 'data-layer:segment', 'data-layer'],
    })
  })

  it('keeps adds of two products apart that one channel tells after the other', () => {
    const fusion = createFusion(createNotes())
    const one = fusion.take(add('data-layer', { item_id: '1', item_name: 'Teapot' }), 0, 'p1')
    const two = fusion.take(add('data-layer', { item_id: '2', item_name: 'Cup' }), 500, 'p1')
    expect(fusion.take(add('click', { item_id: '2' }), 600, 'p1').key).toBe(two.key)
    expect(fusion.take(add('click', { item_id: '1' }), 700, 'p1').key).toBe(one.key)
  })

  it('makes one add of what was told on one page and confirmed on the next', () => {
    const notes = createNotes()
    createFusion(notes).take(add('data-layer', { item_id: '1', item_name: 'Teapot' }), 0, 'p1')
    const next = createFusion(notes)
    expect(next.take(add('form', { item_name: 'Teapot' }), 200, 'p2').isNew).toBe(false)
    expect(next.take(add('form', { item_name: 'Teapot' }), 9_000, 'p2').isNew).toBe(true)
  })

  it('keeps two coupons apart', () => {
    const fusion = createFusion(createNotes())
    const coupon = (found: string, code: string): EventDraft => ({
      name: 'apply_coupon',
      properties: { coupon: code },
      found: [found],
    })
    fusion.take(coupon('form', 'TEN'), 0, 'p1')
    expect(fusion.take(coupon('data-layer', 'TEN'), 100, 'p1').isNew).toBe(false)
    expect(fusion.take(coupon('data-layer', 'FIVE'), 200, 'p1').isNew).toBe(true)
  })

  it('goes on where its notes are not its own', () => {
    const notes = createNotes()
    notes.set('actions', '[{"draft":null}]')
    expect(createFusion(notes).take(add('click', {}), 0, 'p1').isNew).toBe(true)
  })

  it('never fuses page views', () => {
    const fusion = createFusion(createNotes())
    const page: EventDraft = { name: 'page_view', properties: {}, found: ['load'] }
    fusion.take(page, 0, 'p1')
    expect(fusion.take(page, 0, 'p1').isNew).toBe(true)
  })
})
