// The data layer's e-commerce events, as shops really push them.
import { describe, expect, it } from 'vitest'
import { readGa4 } from '../../../src/events/ga4.ts'

const item = { item_id: 'A1', item_name: 'Teapot', price: '19.90', quantity: 2, item_brand: 'Own' }

describe('readGa4', () => {
  it('reads the ecommerce object of a push', () => {
    const draft = readGa4(
      'add_to_cart',
      { event: 'add_to_cart', ecommerce: { currency: 'EUR', value: 39.8, items: [item] } },
      'dataLayer',
    )
    expect(draft).toEqual({
      name: 'add_to_cart',
      properties: {
        currency: 'EUR',
        value: 39.8,
        items: [{ item_id: 'A1', item_name: 'Teapot', item_brand: 'Own', price: 19.9, quantity: 2 }],
      },
      found: ['data-layer'],
    })
  })

  it('reads parameters that gtag was given, with their older names', () => {
    const draft = readGa4(
      'purchase',
      {
        transaction_id: 1001,
        value: '59.70',
        currency: 'EUR',
        new_customer: false,
        items: [{ id: 'A1', name: 'Teapot' }],
      },
      'dataLayer',
    )
    expect(draft).toMatchObject({
      name: 'purchase',
      properties: {
        transaction_id: '1001',
        value: 59.7,
        new_customer: false,
        items: [{ item_id: 'A1', item_name: 'Teapot' }],
      },
    })
  })

  it('reads a search by either name', () => {
    expect(readGa4('view_search_results', { search_term: 'tea' }, 'dataLayer')).toMatchObject({
      name: 'search',
      properties: { search_term: 'tea' },
    })
  })

  it.each(['gtm.js', 'page_view', 'constructor', '__proto__', 'toString', ''])('passes over «%s»', (event) => {
    expect(readGa4(event, {}, 'dataLayer')).toBeNull()
  })

  it('calls no getter, and leaves out what is no text or number', () => {
    const hostile = {
      get currency(): string {
        throw new Error('read')
      },
      value: Number.NaN,
      items: [null, 'x', { item_id: {}, price: '1,2 EUR' }, item],
    }
    const draft = readGa4('view_item', { ecommerce: hostile }, 'dataLayer')
    expect(draft?.properties).toEqual({
      items: [{ item_id: 'A1', item_name: 'Teapot', item_brand: 'Own', price: 19.9, quantity: 2 }],
    })
  })

  it('takes no more than 200 items', () => {
    const items = Array.from({ length: 100_000 }, (_, at) => ({ item_id: `${at}` }))
    const draft = readGa4('view_item_list', { ecommerce: { items } }, 'dataLayer')
    expect(draft?.properties).toHaveProperty('items.length', 200)
  })
})
