// What shops say in the words of their data layers, tag managers and pixels, in ours.
import { describe, expect, it } from 'vitest'
import type { Detector } from '../../../src/events/detector.ts'
import type { EventDraft } from '../../../src/events/event.ts'
import { createShopWordsDetector } from '../../../src/events/shop-words.ts'
import { describedPage } from '../../support/signals.ts'

type Pushed = readonly [layer: string, event: string, data: object]
const onProduct = describedPage({ kind: 'product' })
const hear = (detect: Detector, [layer, event, data]: Pushed, page = onProduct): EventDraft[] =>
  detect({ kind: 'data-layer', time: 1_000, layer, event, data: data as Record<string, unknown> }, page)
const told = (pushed: readonly Pushed[], page = onProduct): EventDraft[] => {
  const detect = createShopWordsDetector()
  return pushed.flatMap((one) => hear(detect, one, page))
}
const one = (layer: string, event: string, data: object, page = onProduct) => told([[layer, event, data]], page)[0]
/** A command with its arguments, as its queue keeps it. */
const command = (layer: string, ...given: unknown[]): Pushed => [layer, `${given[0]}`, { ...given }]

const pot = { item_id: 'T1', item_name: 'Teapot', price: 48 }
const older = { id: 'T1', name: 'Teapot', price: '48.00', brand: 'Nord' }

describe('objects of Universal Analytics', () => {
  it.each([
    ['detail', { products: [older] }, 'view_item'],
    ['add', { products: [{ ...older, quantity: 2 }] }, 'add_to_cart'],
    ['remove', { products: [older] }, 'remove_from_cart'],
    ['click', { actionField: { list: 'Search' }, products: [older] }, 'select_item'],
    ['impressions', [older, older], 'view_item_list'],
    ['checkout', { actionField: { step: 1 }, products: [older] }, 'begin_checkout'],
    ['promoView', { promotions: [{ id: 'P', name: 'Sale' }] }, 'view_promotion'],
    ['promoClick', { promotions: [{ id: 'P', name: 'Sale' }] }, 'select_promotion'],
  ])('are known by the key «%s», whatever the event is called', (key, said, name) => {
    for (const event of ['', 'anything', 'productClick']) {
      const draft = one('dataLayer', event, { event, ecommerce: { currencyCode: 'EUR', [key]: said } })
      expect(draft).toMatchObject({ name, properties: { currency: 'EUR' }, found: ['data-layer:ua'] })
    }
  })

  it('tell an order with what its action says', () => {
    const actionField = { id: 1001, revenue: '59,90', tax: '9.56', shipping: 4.9, coupon: 'MAY' }
    expect(one('dataLayer', '', { ecommerce: { purchase: { actionField, products: [older] } } })).toMatchObject({
      name: 'purchase',
      properties: {
        transaction_id: '1001',
        value: 59.9,
        tax: 9.56,
        shipping: 4.9,
        coupon: 'MAY',
        items: [{ item_id: 'T1', item_name: 'Teapot', price: 48, item_brand: 'Nord' }],
      },
    })
    expect(one('dataLayer', 'purchase', { ecommerce: { purchase: { products: [older] } } })).toBeUndefined()
  })

  it('tell a step of the checkout by its option, and no step whose number says nothing', () => {
    const step = (actionField: object) => one('dataLayer', '', { ecommerce: { checkout: { actionField } } })
    expect(step({ step: 3, option: 'PayPal' })).toMatchObject({
      name: 'add_payment_info',
      properties: { payment_type: 'PayPal' },
    })
    expect(step({ step: 2, option: 'DHL Express' })).toMatchObject({ name: 'add_shipping_info' })
    expect(step({ step: 2 })).toBeUndefined()
  })

  it('make no product of an article', () => {
    const detail = { products: [{ id: 'f00d', name: 'Parliament votes' }] }
    const layer = ['dataLayer', '', { ecommerce: { detail } }] as const
    expect(told([layer], describedPage({ kind: 'other' }))).toEqual([])
    expect(told([layer], describedPage({ kind: 'article' }))).toEqual([])
    expect(told([layer])).toHaveLength(1)
  })

  it('do not overrule the currency that the page shows for the same price', () => {
    const product = { item: { item_name: 'Teapot', price: 48 }, currency: 'KZT', found: [], confidence: 1 }
    const page = describedPage({ kind: 'product', product })
    const draft = one('dataLayer', '', { ecommerce: { currencyCode: 'USD', detail: { products: [older] } } }, page)
    expect(draft?.properties).not.toHaveProperty('currency')
  })
})

describe('the words of other vocabularies', () => {
  const segment = { product_id: 'T1', name: 'Teapot', price: 48, currency: 'EUR' }
  const meta = { content_ids: ['T1'], content_name: 'Teapot', value: 48, currency: 'EUR' }
  it.each<[string, Pushed, string]>([
    ['Segment', command('segment', 'track', 'Product Added', segment), 'add_to_cart'],
    ['PostHog', command('segment', 'capture', 'Product Viewed', segment), 'view_item'],
    ['Klaviyo', command('klaviyo', 'track', 'Viewed Product', { ProductID: 'T1', Price: 48 }), 'view_item'],
    ['Meta', command('meta', 'track', 'ViewContent', meta), 'view_item'],
    ['Meta, with contents', command('meta', 'track', 'AddToCart', { contents: [{ id: 'T1' }] }), 'add_to_cart'],
    ['TikTok', command('tiktok', 'track', 'AddToCart', { contents: [{ content_id: 'T1' }] }), 'add_to_cart'],
    ['Elevar', ['dataLayer', 'dl_add_to_cart', { ecommerce: { add: { products: [older] } } }], 'add_to_cart'],
    ['Shopify', ['dataLayer', 'product_added_to_cart', { product: { id: 'T1', title: 'Teapot' } }], 'add_to_cart'],
  ])('of %s are known', (_, pushed, name) => {
    expect(told([pushed])[0]).toMatchObject({ name, properties: { items: [{ item_id: 'T1' }] } })
  })

  it.each<[Pushed, string, object]>([
    [command('segment', 'track', 'Order Completed', { order_id: '7', total: 50 }), 'purchase', { transaction_id: '7' }],
    [command('segment', 'track', 'Products Searched', { query: 'tea' }), 'search', { search_term: 'tea' }],
    [command('segment', 'track', 'Coupon Applied', { coupon_name: 'x' }), 'apply_coupon', {}],
    [command('meta', 'track', 'Search', { search_string: 'tea' }), 'search', { search_term: 'tea' }],
    [command('meta', 'track', 'InitiateCheckout', {}), 'begin_checkout', {}],
    [command('meta', 'track', 'CompleteRegistration', {}), 'sign_up', {}],
    [command('meta', 'track', 'Contact', {}), 'contact_support', {}],
  ])('are events of their own: %j', (pushed, name, properties) => {
    expect(told([pushed])[0]).toMatchObject({ name, properties })
  })

  it('tell the item that was added, not the cart that it came into', () => {
    const said = { $value: 90, AddedItemProductName: 'Teapot', AddedItemPrice: 48, Items: [{ ProductName: 'Cup' }] }
    expect(told([command('klaviyo', 'track', 'Added to Cart', said)])[0]?.properties).toMatchObject({
      items: [{ item_name: 'Teapot', price: 48 }],
    })
  })

  it.each<Pushed>([
    command('meta', 'track', 'ViewContent'),
    command('meta', 'track', 'Purchase', { value: 3 }),
    command('meta', 'track', 'Lead', {}),
    command('meta', 'init', '123'),
    command('segment', 'track', 'Product Added', {}),
    command('segment', 'page'),
    ['dataLayer', 'addToCart', {}],
    ['dataLayer', 'productDetail', { product: { name: 'Parliament votes' } }],
    ['dataLayer', 'Contact', {}],
    ['dataLayer', 'purchase', { ecommerce: { value: 5, items: [pot] } }],
    ['dataLayer', 'gtm.click', {}],
  ])('are none where they say too little: %j', (...pushed) => {
    expect(told([pushed])).toEqual([])
  })
})

describe('layers of several entries', () => {
  const product = { productId: 7, name: 'Teapot', sku: 'T1', pricing: { regularPrice: 48, currencyCode: 'EUR' } }

  it('follow Adobe’s contexts to the event that means them', () => {
    const drafts = told([
      ['adobe', '', { productContext: product }],
      ['adobe', 'product-page-view', { eventInfo: {} }],
      [
        'adobe',
        '',
        { changedProductsContext: { items: [{ product, quantity: 2, prices: { price: { value: 40 } } }] } },
      ],
      ['adobe', 'add-to-cart', {}],
      ['adobe', '', { searchInputContext: { units: [{ phrase: 'tea' }] } }],
      ['adobe', 'search-request-sent', {}],
      ['adobe', '', { orderContext: { orderId: '9', grandTotal: 52 } }],
      ['adobe', 'place-order', {}],
    ])
    expect(drafts).toMatchObject([
      { name: 'view_item', properties: { items: [{ item_id: '7', item_name: 'Teapot', price: 48 }] } },
      { name: 'add_to_cart', properties: { items: [{ item_id: '7', quantity: 2, price: 40 }] } },
      { name: 'search', properties: { search_term: 'tea' } },
      { name: 'purchase', properties: { transaction_id: '9', value: 52 } },
    ])
    expect(drafts.map(({ found }) => found)).toEqual(Array(4).fill(['data-layer:adobe']))
  })

  it('read the one product of `digitalData`, and its order where orders are confirmed', () => {
    const info = { productID: 'T1', productName: 'Teapot', manufacturer: 'Nord' }
    const view = { product: [{ productInfo: info, price: { basePrice: 48, currency: 'EUR' } }] }
    const found = ['data-layer:ceddl']
    expect(one('ceddl', '', view)).toMatchObject({
      name: 'view_item',
      properties: { currency: 'EUR', items: [{ item_id: 'T1', item_name: 'Teapot', item_brand: 'Nord', price: 48 }] },
      found,
    })
    expect(one('ceddl', '', { product: [view.product[0], view.product[0]] })).toBeUndefined()
    const order = { transaction: { transactionID: 'O1', total: { transactionTotal: 48 }, item: view.product } }
    expect(one('ceddl', '', order)).toBeUndefined()
    expect(one('ceddl', '', order, describedPage({ kind: 'confirmation' }))).toMatchObject({
      name: 'purchase',
      properties: { transaction_id: 'O1', value: 48, items: [{ item_id: 'T1' }] },
    })
  })

  it('zip the flat arrays of `utag_data`, and tell one state once', () => {
    const data = { product_id: ['T1'], product_name: ['Teapot'], product_unit_price: ['48.00'], product_quantity: '1' }
    const drafts = told([
      ['tealium', '', data],
      ['tealium', '', { ...data, page_name: 'late' }],
    ])
    expect(drafts).toMatchObject([
      { name: 'view_item', properties: { items: [{ item_id: 'T1', item_name: 'Teapot', price: 48, quantity: 1 }] } },
    ])
    const order = { order_id: 'O1', order_total: '90', product_id: ['T1', 'C2'], product_quantity: ['1', '2'] }
    expect(one('tealium', '', order, describedPage({ kind: 'confirmation' }))?.properties).toMatchObject({
      transaction_id: 'O1',
      value: 90,
      items: [{ item_id: 'T1' }, { item_id: 'C2', quantity: 2 }],
    })
  })

  it('know Matomo’s commands by their places', () => {
    expect(
      told([
        command('matomo', 'setEcommerceView', 'T1', 'Teapot', 'Tea', 48),
        command('matomo', 'trackPageView'),
        command('matomo', 'addEcommerceItem', 'T1', 'Teapot', 'Tea', 48, 2),
        command('matomo', 'trackEcommerceOrder', 'O1', 100.9, 96, 15, 4.9),
        command('matomo', 'trackSiteSearch', 'tea'),
      ]),
    ).toMatchObject([
      { name: 'view_item', properties: { items: [{ item_id: 'T1', item_category: 'Tea', price: 48 }] } },
      {
        name: 'purchase',
        properties: { transaction_id: 'O1', value: 100.9, tax: 15, items: [{ item_id: 'T1', quantity: 2 }] },
      },
      { name: 'search', properties: { search_term: 'tea' } },
    ])
    const category = command('matomo', 'setEcommerceView', false, false, 'Tea')
    expect(told([category, command('matomo', 'trackPageView')])).toEqual([])
  })
})

describe('what is hostile', () => {
  const endless: Record<string, unknown> = { item_id: 'T1' }
  endless.product = endless
  endless.items = [endless]
  endless.ecommerce = endless
  const boobyTrapped = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('keys')
      },
    },
  )

  it('ends, however deep, wide or long it is', () => {
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at]))
    expect(one('dataLayer', 'add_to_cart', endless)).toMatchObject({ properties: { items: [{ item_id: 'T1' }] } })
    for (const layer of ['dataLayer', 'adobe', 'ceddl', 'tealium', 'matomo', 'meta']) {
      for (const data of [endless, wide, { ecommerce: { detail: endless } }, { '1': 'AddToCart', '2': wide }]) {
        expect(() => one(layer, 'x'.repeat(1e6), data)).not.toThrow()
        expect(() => one(layer, 'track', data)).not.toThrow()
      }
    }
  })

  it('is not asked for what it does not own', () => {
    let asked = 0
    const trap = {
      get item_id() {
        asked++
        return 'T1'
      },
      price: 3,
    }
    const draft = one('dataLayer', 'add_to_cart', { ecommerce: { items: [trap], __proto__: { currency: 'EUR' } } })
    expect(draft?.properties).toEqual({ items: [{ price: 3 }] })
    expect(asked).toBe(0)
    expect(() => one('dataLayer', 'add_to_cart', { ecommerce: { items: [boobyTrapped] } })).toThrow('keys')
  })
})
