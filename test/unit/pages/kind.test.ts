// Which kind a page is taken for, on snapshots of our own writing.
import { describe, expect, it } from 'vitest'
import { describePage } from '../../../src/pages/page.ts'
import type { PageSnapshot } from '../../../src/signals/snapshot.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const kindOf = (parts: Partial<PageSnapshot>) => describePage(snapshotOf(parts)).kind
const cards = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `Cup ${n}`,
    href: `https://shop.example/cup-${n}`,
    price: `€ ${n + 1},50`,
  }))
const product = JSON.stringify({ '@type': 'Product', name: 'Blue Kettle', offers: { price: 40, priceCurrency: 'EUR' } })
const kettle = { title: 'Blue Kettle – Hearth', headings: ['Blue Kettle'], prices: ['€ 40,00'], buyControls: 1 }

describe('the kind of a page', () => {
  it.each<[string, Partial<PageSnapshot>]>([
    ['a price beside what buys it', kettle],
    ['a marked product', { ...kettle, buyControls: 0, jsonLd: [product] }],
    [
      'a product page of Magento without marks',
      { bodyClasses: 'catalog-product-view product-blue-kettle', headings: ['Blue Kettle'] },
    ],
    [
      'a product page of WooCommerce',
      { bodyClasses: 'product-template-default single single-product postid-7 woocommerce' },
    ],
    ['a product page of Shopware', { bodyClasses: 'is-ctl-product is-act-index' }],
    ['a product page of PrestaShop', { bodyId: 'product', bodyClasses: 'lang-fr product-id-7' }],
    ['a product page that Shopify tells of', { pageTypes: ['product'] }],
    ['a product in a collection', { ...kettle, url: 'https://shop.example/collections/all/products/blue-kettle' }],
    ['a product that is sold out', { ...kettle, buyControls: 0, url: 'https://shop.example/products/blue-kettle' }],
    ['a product with related products below', { ...kettle, cards: cards(12), url: 'https://shop.example/product/7' }],
  ])('is a product for %s', (_, parts) => {
    expect(kindOf(parts)).toBe('product')
  })

  it.each<[string, Partial<PageSnapshot>]>([
    [
      'an article with product marks',
      { jsonLd: [product, '{"@type":"NewsArticle"}'], headings: ['The best kettles'], metas: { 'og:type': 'article' } },
    ],
    ['a recipe', { jsonLd: ['{"@type":"Recipe","name":"Doughnuts"}'], headings: ['Doughnuts'], prices: ['€ 3'] }],
    ['a blog post', { bodyClasses: 'single single-post woocommerce-no-js', url: 'https://shop.example/blog/kettles' }],
  ])('is no product for %s', (_, parts) => {
    expect(kindOf(parts)).toBe('article')
  })

  it('is no product for a price comparison that sells nothing itself', () => {
    const offers = { '@type': 'AggregateOffer', lowPrice: 30, offerCount: 12 }
    const compared = JSON.stringify({ '@type': 'Product', name: 'Blue Kettle', offers })
    expect(kindOf({ ...kettle, buyControls: 0, jsonLd: [compared] })).not.toBe('product')
  })

  it('is a listing for a grid of cards, by itself or by its address', () => {
    expect(kindOf({ cards: cards(12), headings: ['Cups'] })).toBe('listing')
    expect(kindOf({ url: 'https://shop.example/collections/all', headings: ['Produtos'] })).toBe('listing')
  })

  it('is a search where the address asks and cards answer, also on the front page', () => {
    const page = describePage(
      snapshotOf({ url: 'https://shop.example/?s=blue%20kettle&post_type=product', cards: cards(4) }),
    )
    expect(page).toMatchObject({ kind: 'search', searchTerm: 'blue kettle' })
    expect(page.list).toHaveLength(4)
    expect(page.list[1]).toEqual({ item_name: 'Cup 1', price: 2.5, index: 1 })
  })

  it.each([
    'https://shop.example/cart',
    'https://shop.example/de/warenkorb',
    'https://shop.example/checkout/cart/',
    'https://shop.example/index.php?route=checkout/cart',
    'https://shop.example/pl/koszyk.html',
    'https://shop.example/panier',
  ])('is a cart at %s, even when it is empty', (url) => {
    expect(kindOf({ url })).toBe('cart')
  })

  it('is a checkout by its address or by what it asks for', () => {
    expect(kindOf({ url: 'https://shop.example/checkout?step=address' })).toBe('checkout')
    expect(kindOf({ url: 'https://shop.example/index.php?route=checkout/checkout' })).toBe('checkout')
    expect(kindOf({ fields: ['given-name', 'street-address', 'postal-code', 'cc-number'] })).toBe('checkout')
  })

  it.each<[string, Partial<PageSnapshot>]>([
    [
      'WooCommerce',
      {
        url: 'https://shop.example/checkout/order-received/12/',
        bodyClasses: 'woocommerce-checkout woocommerce-order-received',
      },
    ],
    ['Magento', { url: 'https://shop.example/checkout/onepage/success/', bodyClasses: 'checkout-onepage-success' }],
    [
      'OpenCart',
      { url: 'https://shop.example/index.php?route=checkout/success', headings: ['Your order has been placed!'] },
    ],
    ['Medusa', { url: 'https://shop.example/dk/order/order_01/confirmed', headings: ['Thank you!'] }],
    [
      'Shopware',
      { url: 'https://shop.example/checkout/finish?orderId=1', pageTypes: ['frontend.checkout.finish.page'] },
    ],
  ])('is a confirmation, not a checkout, after an order at %s', (_, parts) => {
    expect(kindOf(parts)).toBe('confirmation')
  })

  it('is never a confirmation for the step before the order, whatever its address says of confirming', () => {
    expect(
      kindOf({ url: 'https://shop.example/checkout/confirm', bodyClasses: 'is-ctl-checkout is-act-confirmpage' }),
    ).toBe('checkout')
  })

  it('reads the order number where it is clearly told', () => {
    const url = 'https://shop.example/checkout/success'
    const order = (text: string) =>
      describePage(snapshotOf({ url, headings: ['Thank you for your order'], text })).orderId
    expect(order('Your order number is: 100-2041.')).toBe('100-2041')
    expect(order('Bestellnummer: 4711')).toBe('4711')
    expect(order('N° de commande : FR-99')).toBe('FR-99')
    expect(order('Your order: Blue Kettle')).toBeUndefined()
    expect(order('We will be in touch.')).toBeUndefined()
  })

  it.each<[string, Partial<PageSnapshot>, string]>([
    ['the front page', { url: 'https://shop.example/?utm_source=mail' }, 'home'],
    ['the front page of a language', { url: 'https://shop.example/de/' }, 'home'],
    ['a sign-in', { url: 'https://shop.example/customer/account/login', fields: ['email', 'password'] }, 'account'],
    ['a contact form', { headings: ['Contact us'], fields: ['email', 'message'] }, 'help'],
    [
      'order tracking',
      { url: 'https://shop.example/order-tracking', fields: ['order-number', 'email'] },
      'order_status',
    ],
    ['what says nothing', {}, 'other'],
  ])('tells %s', (_, parts, kind) => {
    expect(kindOf(parts)).toBe(kind)
  })

  it('says why', () => {
    expect(describePage(snapshotOf(kettle)).reasons).toEqual(['price-and-buy', 'heading'])
  })
})
