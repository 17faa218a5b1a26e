// Which price is the product's: what the shopper sees, confirmed by what is told, and none where that is not sure.
import { describe, expect, it } from 'vitest'
import { productOf } from '../../../src/pages/product.ts'
import type { PageSnapshot, SystemProduct } from '../../../src/signals/snapshot.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const shown: Partial<PageSnapshot> = {
  title: 'Blue Kettle | Hearth',
  headings: ['Blue Kettle'],
  buyControls: 1,
  url: 'https://hearth.example.de/blue-kettle',
}
const read = (parts: Partial<PageSnapshot>) => productOf(snapshotOf({ ...shown, ...parts }))
const priceOf = (parts: Partial<PageSnapshot>) => read(parts)?.item.price
const marked = (offers: unknown, rest: object = {}) =>
  JSON.stringify({ '@type': 'Product', name: 'Blue Kettle', offers, ...rest })

describe('the price of a product', () => {
  it('is left out where several shown prices are as good as each other', () => {
    expect(priceOf({ prices: ['3,83 €', '3,95 €', '3,71 €'], priceWeights: [3, 3, 3] })).toBeUndefined()
    expect(priceOf({ prices: ['3,95 €', '3,83 €'], priceWeights: [3, 1] })).toBe(3.95)
  })

  it('is left out where what is shown is weak, and another is told', () => {
    const jsonLd = [marked({ price: 49 })]
    expect(priceOf({ prices: ['10 €'], priceWeights: [1], jsonLd })).toBeUndefined()
    expect(priceOf({ prices: ['10 €'], priceWeights: [0], jsonLd: [] })).toBeUndefined()
  })

  it('is left out where no currency stands beside the number, and no markup knows it', () => {
    expect(priceOf({ prices: ['69.99'], priceWeights: [4] })).toBeUndefined()
    expect(priceOf({ prices: ['69.99'], priceWeights: [4], jsonLd: [marked({ price: 69.99 })] })).toBe(69.99)
    expect(priceOf({ prices: ['69.99 zł'], priceWeights: [4] })).toBe(69.99)
  })

  it('is that of one piece where more pieces cost less each', () => {
    const tiers = { prices: ['4,49 €', '3,99 €', '3,49 €'], priceWeights: [3, 3, 3] }
    expect(priceOf(tiers)).toBe(4.49)
    expect(priceOf({ ...tiers, jsonLd: [marked({ price: 5 })] })).toBeUndefined()
  })

  it('still tells the currency where the price is left out', () => {
    expect(read({ prices: ['3,95 €', '3,83 €'], priceWeights: [3, 3] })?.currency).toBe('EUR')
  })

  it('is the one of several that the title or the description confirms', () => {
    const metas = { description: 'The blue kettle for only 39,90 €.' }
    expect(priceOf({ prices: ['49,90 €', '39,90 €'], priceWeights: [3, 3], metas })).toBe(39.9)
  })

  it('is the reduced one that is shown, while markup still tells the one before', () => {
    const jsonLd = [marked({ price: 18, priceCurrency: 'EUR' })]
    expect(priceOf({ prices: ['17,10 €', '18,00 €'], priceWeights: [4, 2], jsonLd })).toBe(17.1)
  })

  it('is none of what is gone, where none is shown', () => {
    expect(priceOf({ prices: [], jsonLd: [marked({ price: 49, availability: 'OutOfStock' })] })).toBeUndefined()
  })

  it('is that of the variant which the address names', () => {
    const offers = [
      { price: 49, url: 'https://hearth.example.de/blue-kettle?variant=1' },
      { price: 59, url: 'https://hearth.example.de/blue-kettle?variant=2' },
    ]
    const url = 'https://hearth.example.de/blue-kettle?variant=2'
    expect(priceOf({ prices: ['49,00 €', '59,00 €'], priceWeights: [3, 3], jsonLd: [marked(offers)], url })).toBe(59)
  })
})

describe('a product that the shop system tells', () => {
  const variants: SystemProduct['variants'] = [
    { id: '11', sku: 'K-S', name: 'Small', price: 39, available: true },
    { id: '12', sku: 'K-L', name: 'Large', price: 49, available: false, selected: true },
  ]
  const system = {
    system: 'shopify',
    product: { id: '7', name: 'Blue Kettle', brand: 'Hearth', currency: 'EUR', variants },
  }

  it('has the price, stock and name of its chosen variant, and its own number', () => {
    const product = read({
      prices: ['39,00 €', '49,00 €'],
      priceWeights: [3, 3],
      system,
      jsonLd: [marked({ price: 39 })],
    })
    expect(product?.item).toEqual({
      item_id: '7',
      item_name: 'Blue Kettle',
      item_brand: 'Hearth',
      item_variant: 'Large',
      price: 49,
    })
    expect(product).toMatchObject({ availability: 'OutOfStock', currency: 'EUR' })
    expect(product?.found[0]).toBe('shopify')
  })

  it('has the price that is shown, where the system tells another', () => {
    expect(priceOf({ prices: ['44,00 €'], priceWeights: [3], system })).toBe(44)
  })

  it('has no variant where there is nothing to choose', () => {
    const only = [{ id: '11', name: 'Default Title', price: 39, selected: true as const }]
    const product = read({ prices: ['39,00 €'], system: { ...system, product: { ...system.product, variants: only } } })
    expect(product?.item).not.toHaveProperty('item_variant')
  })

  it('has the number that the buying control is for, before what markup calls it', () => {
    expect(read({ productId: '4711', jsonLd: [marked({ price: 39 }, { sku: 'K1' })] })?.item.item_id).toBe('4711')
  })
})

describe('whether a product is there', () => {
  it('is what markup says, and else what its buying control says', () => {
    expect(read({ stock: 'OutOfStock' })?.availability).toBe('OutOfStock')
    expect(read({ stock: 'InStock', jsonLd: [marked({ price: 1, availability: 'PreOrder' })] })?.availability).toBe(
      'PreOrder',
    )
  })
})

describe('a currency that a sign leaves open', () => {
  it('is the one that the page names elsewhere', () => {
    const parts = { prices: ['$20.00'], language: 'es', url: 'https://tienda.example.com/7', currency: 'MXN' }
    expect(read(parts)?.currency).toBe('MXN')
    expect(read({ ...parts, prices: ['20,00 €'] })?.currency).toBe('EUR')
  })
})
