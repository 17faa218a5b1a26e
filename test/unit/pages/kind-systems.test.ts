// Pages of shop systems by what these systems write into their addresses, classes and globals.
import { describe, expect, it } from 'vitest'
import { describePage } from '../../../src/pages/page.ts'
import type { PageSnapshot } from '../../../src/signals/snapshot.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const kindOf = (parts: Partial<PageSnapshot>) => describePage(snapshotOf(parts)).kind
const cards = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `Cup ${n}`,
    href: `https://shop.example/cup-${n}`,
    price: '€ 1,50',
  }))

describe('a page of a shop system', () => {
  it.each<[string, string, string]>([
    ['product', 'Shopware 5', 'is--ctl-detail is--act-index'],
    ['product', 'Hybris', 'page-productDetails pageType-ProductPage'],
    ['product', 'nopCommerce', 'html-product-details-page'],
    ['product', 'Oxid', 'cl-details'],
    ['product', 'Shoptet', 'type-product'],
    ['cart', 'WooCommerce', 'woocommerce-cart woocommerce-page'],
    ['cart', 'Magento', 'checkout-cart-index'],
    ['cart', 'Shopware 5', 'is--ctl-checkout is--act-cart'],
    ['cart', 'Hybris', 'page-cartPage pageType-ContentPage'],
    ['checkout', 'WooCommerce when paying again', 'woocommerce-checkout woocommerce-order-pay'],
    ['checkout', 'Magento', 'checkout-index-index'],
    ['checkout', 'Hybris', 'page-multiStepCheckoutSummaryPage'],
    ['checkout', 'Shopware 6 for guests', 'is-ctl-register is-act-checkoutregisterpage'],
    ['confirmation', 'WooCommerce', 'woocommerce-checkout woocommerce-order-received'],
    ['confirmation', 'Shopware 6', 'is-ctl-checkout is-act-finishpage'],
    ['confirmation', 'Hybris', 'page-orderConfirmationPage'],
    ['confirmation', 'nopCommerce', 'html-checkout-completed-page'],
    ['account', 'WooCommerce', 'woocommerce-account woocommerce-page'],
    ['account', 'PrestaShop', 'page-authentication'],
    ['order_status', 'Magento', 'sales-order-history'],
  ])('is a %s of %s', (kind, _, bodyClasses) => {
    expect(kindOf({ bodyClasses })).toBe(kind)
  })

  it.each<[string, string]>([
    ['product', 'https://shop.example/kettle/p'],
    ['listing', 'https://shop.example/products/list?category_id=2'],
    ['cart', 'https://shop.example/checkout/#/cart'],
    ['cart', 'https://shop.example/order/basket.html'],
    ['cart', 'https://shop.example/cart_items'],
    ['checkout', 'https://shop.example/order/orderform.html'],
    ['checkout', 'https://shop.example/new_order'],
    ['checkout', 'https://shop.example/index.php?cl=payment'],
    ['account', 'https://shop.example/checkout/login.aspx'],
    ['confirmation', 'https://shop.example/shopping/complete'],
    ['confirmation', 'https://shop.example/order/order_result.html'],
    ['order_status', 'https://shop.example/order-track'],
    ['help', 'https://shop.example/policies/refund-policy'],
    ['search', 'https://shop.example/advanced_search_result.php?keywords=cup'],
  ])('is a %s at %s', (kind, url) => {
    const seen = kind === 'listing' || kind === 'search' ? { cards: cards(4) } : {}
    const sold = kind === 'product' ? { headings: ['Kettle'], prices: ['€ 4'], buyControls: 1 } : {}
    expect(kindOf({ url, ...seen, ...sold })).toBe(kind)
  })
})

describe('what only looks like it', () => {
  const words = 'a few words of a recipe '.repeat(40)
  it('is no listing where a category holds no products', () => {
    const bodyClasses = 'page-with-filter page-products catalog-category-view'
    expect(kindOf({ bodyClasses, text: words })).not.toBe('listing')
    expect(kindOf({ bodyClasses, text: words, cards: cards(6) })).toBe('listing')
    expect(kindOf({ url: 'https://forum.example/categories/lounge', text: words })).toBe('other')
  })

  it('is no product on the front page that shows one', () => {
    const jsonLd = [JSON.stringify({ '@type': 'Product', name: 'Blue Kettle', offers: { price: 40 } })]
    const shown = { headings: ['Blue Kettle'], prices: ['€ 40,00'], buyControls: 1, jsonLd }
    expect(kindOf({ url: 'https://shop.example/', ...shown })).toBe('home')
  })

  it('is no product that nobody ships', () => {
    const jsonLd = ['{"@type":"Product","name":"Villa","offers":{"price":2400}}', '{"@type":"Place","name":"Villa"}']
    expect(kindOf({ jsonLd, headings: ['Villa'], prices: ['2400 USD'] })).not.toBe('product')
  })

  it('is nothing but other where the page says that there is nothing', () => {
    expect(kindOf({ headings: ['Error - 404'], cards: cards(8) })).toBe('other')
  })

  it('is no search without anything searched for, whatever its layout is called', () => {
    expect(kindOf({ bodyClasses: 'search_page', headings: ['Ceramics'], cards: cards(5) })).toBe('listing')
  })

  it('is no front page for an index below', () => {
    expect(kindOf({ url: 'https://shop.example/catalog/product_compare/index/' })).toBe('other')
  })
})
