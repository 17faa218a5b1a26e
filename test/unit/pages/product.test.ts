// The product of a page, reconciled from all that tells it.
import { describe, expect, it } from 'vitest'
import { productOf } from '../../../src/pages/product.ts'
import type { PageSnapshot } from '../../../src/signals/snapshot.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const marked = (name: string, price: unknown, rest: object = {}) =>
  JSON.stringify({ '@type': 'Product', name, offers: { price, priceCurrency: 'EUR' }, ...rest })
const shown: Partial<PageSnapshot> = {
  title: 'Blue Kettle | Hearth',
  headings: ['Blue Kettle'],
  prices: ['39,00 €'],
  buyControls: 1,
  url: 'https://hearth.example.de/blue-kettle',
}
const read = (parts: Partial<PageSnapshot>) => productOf(snapshotOf({ ...shown, ...parts }))

describe('the product of a page', () => {
  it('has the price that is shown, not another that the markup tells', () => {
    expect(read({ jsonLd: [marked('Blue Kettle', 49)] })).toMatchObject({
      item: { item_name: 'Blue Kettle', price: 39 },
      currency: 'EUR',
    })
  })

  it('has the shown price that the markup confirms, wherever it ranks', () => {
    const product = read({ prices: ['5,95 €', '49,00 €'], jsonLd: [marked('Blue Kettle', 49)] })
    expect(product?.item.price).toBe(49)
    expect(product?.found).toEqual(['json-ld', 'heading', 'shown-price'])
  })

  it('joins a price whose cents stand apart by means of the markup', () => {
    expect(read({ prices: ['€ 4995'], jsonLd: [marked('Blue Kettle', 49.95)] })?.item.price).toBe(49.95)
  })

  it('has the price of the markup where none is shown, and none where sources contradict each other', () => {
    expect(read({ prices: [], jsonLd: [marked('Blue Kettle', 49)] })?.item.price).toBe(49)
    const metas = { 'product:price:amount': '44.00' }
    expect(read({ prices: [], jsonLd: [marked('Blue Kettle', 49)], metas })?.item).not.toHaveProperty('price')
    expect(read({ prices: [], jsonLd: [marked('Blue Kettle', 0)] })?.item).not.toHaveProperty('price')
  })

  it('is, among several, the one that heading and address name', () => {
    const jsonLd = [
      marked('Red Cup', 9),
      marked('Blue Kettle', 39, { sku: 'K1', brand: 'Hearth' }),
      marked('Green Pot', 20),
    ]
    expect(read({ jsonLd })?.item).toEqual({ item_id: 'K1', item_name: 'Blue Kettle', item_brand: 'Hearth', price: 39 })
  })

  it('is none of several that the page does not name', () => {
    const product = read({ jsonLd: [marked('Red Cup', 9), marked('Green Pot', 20)] })
    expect(product?.item.item_name).toBe('Blue Kettle')
    expect(product?.found).not.toContain('json-ld')
  })

  it('is called what the heading says, without a code that nothing else says', () => {
    const title = 'Blue Kettle online'
    const product = read({ title, headings: ['Blue Kettle Code: 73556'], metas: { 'og:title': 'Blue Kettle' } })
    expect(product?.item.item_name).toBe('Blue Kettle')
  })

  it('is called what the title says without the name of the shop, where there is no heading', () => {
    const product = read({ headings: [], title: 'Blue Kettle - Hearth', url: 'https://hearth.example/7' })
    expect(product?.item.item_name).toBe('Blue Kettle')
  })

  it('leaves a currency out that only a shared sign tells', () => {
    const product = read({ prices: ['$20.00'], language: 'es', url: 'https://tienda.example.com/7' })
    expect(product?.item.price).toBe(20)
    expect(product).not.toHaveProperty('currency')
  })

  it('has the availability of any offer that is in stock, its rating and its identifier', () => {
    const offers = [
      { price: 39, availability: 'https://schema.org/OutOfStock' },
      { price: 39, availability: 'InStock' },
    ]
    const jsonLd = [marked('Blue Kettle', 39, { offers, productID: 'P7', aggregateRating: { ratingValue: '4.5' } })]
    expect(read({ jsonLd })).toMatchObject({ availability: 'InStock', rating: 4.5, item: { item_id: 'P7' } })
  })

  it('says when a price is the lowest of several', () => {
    const offers = { '@type': 'AggregateOffer', lowPrice: 20, highPrice: 30, priceCurrency: 'EUR' }
    expect(read({ prices: [], jsonLd: [marked('Blue Kettle', 0, { offers })] })).toMatchObject({
      item: { price: 20 },
      from: true,
    })
  })

  it('is nothing where nothing is named', () => {
    expect(productOf(snapshotOf())).toBeNull()
  })
})
