// @vitest-environment happy-dom
// The page types that shop systems and tag managers tell.
import { afterEach, expect, it, vi } from 'vitest'
import { readPageTypes } from '../../../src/signals/read-page-types.ts'
import { putGlobals } from '../../support/watching.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.removeAttribute('data-page')
})

it.each<[string, Record<string, unknown>]>([
  ['product', { ShopifyAnalytics: { meta: { page: { pageType: 'product' } } } }],
  ['collection', { __st: { p: 'collection' } }],
  ['order-confirmation', { prestashop: { page: { page_name: 'order-confirmation' } } }],
  ['frontend.checkout.finish.page', { activeRoute: 'frontend.checkout.finish.page' }],
  ['product/index', { controllerName: 'product', actionName: 'index' }],
  ['cart', { pageContext: { ns: 'cart', type: 'cart' } }],
  ['produit', { tc_vars: { env_template: 'produit' } }],
  ['offerdetail', { google_tag_params: { ecomm_pagetype: 'offerdetail' } }],
  ['pdp', { digitalData: { page: { category: { primaryCategory: 'pdp' } } } }],
  ['category', { dataLayer: [{ event: 'x' }, { ecomm_pagetype: 'category' }] }],
  ['productDetail', { dataLayer: [{ shoptet: { pageType: 'productDetail' } }] }],
  ['product', { aktuelle_seite: 'product' }],
  ['product', { __RUNTIME__: { page: 'store.product' } }],
  ['store-item', { Static: { SQUARESPACE_CONTEXT: { item: { recordTypeLabel: 'store-item' } } } }],
])('tells «%s» of %j', (type, globals) => {
  putGlobals(globals)
  expect(readPageTypes(window)).toContain(type)
})

it('tells what the body says, but no data in its place', () => {
  document.body.setAttribute('data-page', 'category')
  expect(readPageTypes(window)).toEqual(['category'])
  document.body.setAttribute('data-page', '{"component":"Product"}')
  expect(readPageTypes(window)).toEqual([])
})

it('asks no getter, and looks at no more than a part of what is endless', () => {
  let asked = 0
  let visits = 0
  const endless = (): object =>
    new Proxy(
      {},
      {
        ownKeys() {
          visits++
          return ['page', 'data', 'category']
        },
        getOwnPropertyDescriptor: () => ({ value: endless(), configurable: true, enumerable: true }),
      },
    )
  const trap = {
    get page_type() {
      asked++
      return 'product'
    },
  }
  const thrower = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('keys')
      },
    },
  )
  putGlobals({ meta: thrower, utag_data: trap, digitalData: endless(), dataLayer: Array(10_000).fill(endless()) })
  expect(readPageTypes(window)).toEqual([])
  expect(asked).toBe(0)
  expect(visits).toBeLessThan(1_000)
})
