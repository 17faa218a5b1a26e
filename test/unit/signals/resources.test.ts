// Which requests of a page are told of.
import { afterEach, expect, it, vi } from 'vitest'
import { resourceSource } from '../../../src/signals/resources.ts'
import { type Watched, watchWith } from '../../support/watching.ts'

interface Entry {
  name: string
  initiatorType?: string
  responseStatus?: number
  startTime?: number
}
let deliver: (entries: Entry[]) => void
let isConnected: boolean
let watched: Watched

class FakeObserver {
  constructor(told: (list: { getEntries(): Entry[] }) => void) {
    deliver = (entries) => told({ getEntries: () => entries })
  }
  observe(): void {
    isConnected = true
  }
  disconnect(): void {
    isConnected = false
  }
}
const start = (): void => {
  vi.stubGlobal('PerformanceObserver', FakeObserver)
  watched = watchWith(resourceSource)
}
const told = (url: string, initiatorType = 'fetch'): boolean => {
  start()
  deliver([{ name: url, initiatorType, responseStatus: 200, startTime: 0 }])
  return watched.signals.length === 1
}
afterEach(() => vi.unstubAllGlobals())

it.each([
  '/cart/add.js',
  '/de/cart/change',
  '/?wc-ajax=add_to_cart',
  '/wp-json/wc/store/v1/cart/add-item',
  '/checkout/cart/add/uenc/abc/product/7/',
  '/rest/V1/guest-carts/x1/items',
  '/on/demandware.store/Sites-X-Site/de/Cart-AddProduct',
  '/checkout/line-item/add',
  '/index.php?route=checkout/cart/add',
  '/remote/v1/cart/add',
  '/store/carts/c1/line-items',
  '/api/commerce/shopping-cart/entries?crumb=x',
  '/orders/populate',
  '/de/warenkorb/hinzufuegen',
  '/checkout/cart/couponPost/',
  '/cart.js',
])('tells that %s was answered', (path) => {
  expect(told(`https://shop.example${path}`)).toBe(true)
  expect(watched.of('request')[0]).toMatchObject({ url: `https://shop.example${path}`, status: 200 })
})

it.each([
  ['https://shop.example/products/teapot.js', 'fetch'],
  ['https://shop.example/cart/icon', 'img'],
  ['https://cart.example/api/search?q=tea', 'fetch'],
])('does not tell of %s by %s', (url, by) => {
  expect(told(url, by)).toBe(false)
})

it('tells of pixels, whatever asks for them', () => {
  expect(told('https://www.google-analytics.com/g/collect?en=add_to_cart', 'beacon')).toBe(true)
  expect(told('https://www.facebook.com/tr/?ev=AddToCart', 'img')).toBe(true)
  expect(told('https://stats.example/matomo.php?ec_id=1', 'xmlhttprequest')).toBe(true)
})

it('stops after so many, and tells no longer addresses than it needs', () => {
  start()
  deliver(
    Array.from({ length: 100_000 }, () => ({
      name: `https://a.example/cart?${'x'.repeat(20_000)}`,
      initiatorType: 'fetch',
    })),
  )
  expect(watched.signals.length).toBe(500)
  expect(watched.of('request')[0]?.url).toHaveLength(16_000)
  expect(watched.of('request')[0]?.status).toBe(0)
  expect(isConnected).toBe(false)
})

it('passes over what cannot be read', () => {
  start()
  expect(() => deliver([null as unknown as Entry])).not.toThrow()
  expect(watched.reports).toHaveLength(1)
})
