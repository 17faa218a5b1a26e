// JSON-LD and microdata, well-formed, broken and hostile.
import { describe, expect, it } from 'vitest'
import { parseJsonLd, readStructuredData } from '../../../src/pages/structured-data.ts'

const read = (...blocks: unknown[]) =>
  readStructuredData({
    jsonLd: blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block))),
    microdata: [],
  })
const kettle = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Kettle &amp; Cup',
  sku: 'K-1',
  brand: { '@type': 'Brand', name: 'Hearth' },
  offers: { '@type': 'Offer', price: '49.90', priceCurrency: 'eur', availability: 'https://schema.org/InStock' },
}

describe('readStructuredData', () => {
  it('reads a product with its offer', () => {
    const [product] = read(kettle).products
    expect(product).toMatchObject({ name: 'Kettle & Cup', ids: ['K-1'], brand: 'Hearth' })
    expect(product?.offers).toEqual([{ price: 49.9, currency: 'EUR', availability: 'InStock' }])
  })

  it('finds products in a graph and under several types', () => {
    const data = read({ '@graph': [{ '@type': 'WebPage' }, { ...kettle, '@type': ['Product', 'Book'] }] })
    expect(data.products).toHaveLength(1)
    expect([...data.types]).toContain('webpage')
  })

  it('takes the offers of a group from its variants, and the variants for no products of their own', () => {
    const variants = [kettle, { ...kettle, sku: 'K-2', offers: { price: 59 } }]
    const { products } = read({ '@type': 'ProductGroup', name: 'Kettle', productGroupID: 'K', hasVariant: variants })
    expect(products).toHaveLength(1)
    expect(products[0]?.ids).toEqual(['K'])
    expect(products[0]?.offers.map(({ price }) => price)).toEqual([49.9, 59])
  })

  it('skips list prices in price specifications', () => {
    const priceSpecification = [
      { priceType: 'https://schema.org/ListPrice', price: 99 },
      { price: 79, priceCurrency: 'EUR' },
    ]
    expect(read({ ...kettle, offers: { priceSpecification } }).products[0]?.offers[0]).toMatchObject({
      price: 79,
      currency: 'EUR',
    })
  })

  it('follows references by id within and across blocks', () => {
    const graph = [
      { '@type': 'Product', '@id': '#p', name: 'Kettle', offers: { '@id': '#o' }, brand: { '@id': '#b' } },
      { '@type': 'Offer', '@id': '#o', price: '39.00', priceCurrency: 'EUR' },
    ]
    const brand = { '@type': 'Brand', '@id': '#b', name: 'Hearth' }
    expect(read({ '@graph': graph }, brand).products[0]).toMatchObject({
      brand: 'Hearth',
      offers: [{ price: 39, currency: 'EUR' }],
    })
    expect(() =>
      read({ '@graph': [{ '@type': 'Product', '@id': '#p', name: 'x', offers: { '@id': '#p' } }] }),
    ).not.toThrow()
  })

  it('takes the sale price of several specifications, and none per unit', () => {
    const priceSpecification = [
      { priceType: 'https://schema.org/StrikethroughPrice', price: 99 },
      { price: 79 },
      { priceType: 'https://schema.org/SalePrice', price: 69 },
      { price: 7.9, referenceQuantity: { value: 100, unitCode: 'GRM' } },
    ]
    expect(read({ ...kettle, offers: { priceSpecification } }).products[0]?.offers[0]?.price).toBe(69)
  })

  it('keeps the entries of lists and related products apart', () => {
    const itemListElement = [{ '@type': 'ListItem', item: kettle }]
    const data = read({ '@type': 'ItemList', itemListElement }, { ...kettle, name: 'Pot', isRelatedTo: [kettle] })
    expect(data.products.map(({ name }) => name)).toEqual(['Pot'])
    expect(data.listed).toHaveLength(2)
  })

  it('reads microdata like JSON-LD, with nested scopes', () => {
    const offer = { type: 'http://schema.org/Offer', properties: { price: ['17,10'], priceCurrency: ['EUR'] } }
    const property = { type: 'https://schema.org/PropertyValue', properties: { name: ['variationId'] } }
    const data = readStructuredData({
      jsonLd: [],
      microdata: [
        {
          type: 'http://schema.org/product',
          properties: { additionalProperty: [property], name: ['Book'], offers: [offer] },
          main: true,
        },
      ],
    })
    expect(data.products[0]).toMatchObject({ by: 'microdata', name: 'Book', main: true })
    expect(data.products[0]?.offers[0]).toEqual({ price: 17.1, currency: 'EUR' })
  })

  it('mends what is often broken', () => {
    const text = JSON.stringify(kettle)
    expect(parseJsonLd(`<!-- ${text} -->`)).toEqual(kettle)
    expect(parseJsonLd(`//<![CDATA[\n${text}\n//]]>`)).toEqual(kettle)
    expect(parseJsonLd(`/*<![CDATA[*/${text}/*]]>*/`)).toEqual(kettle)
    expect(parseJsonLd('{"name":"a\nb",}')).toEqual({ name: 'a b' })
    expect(parseJsonLd('{"a":[1,2,],};')).toEqual({ a: [1, 2] })
  })

  it('takes a block that is cut off for nothing, and still reads the others', () => {
    expect(read(JSON.stringify(kettle).slice(0, 80), kettle).products).toHaveLength(1)
  })

  it('survives ten thousand levels and a hundred thousand products', () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`
    const many = `[${Array.from({ length: 100_000 }, () => JSON.stringify(kettle)).join()}]`
    expect(many.length).toBeGreaterThan(5_000_000)
    expect(read(deep).products).toEqual([])
    expect(read(many).products.length).toBeLessThan(5000)
  })

  it('ignores keys that reach for prototypes', () => {
    const data = read(
      '{"@type":"Product","name":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    )
    expect(data.products[0]?.name).toBe('x')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it.each(['null', '42', '"x"', '[[[]]]', '{"@type":{"a":1}}', '{"@type":"Product","offers":[null,1,[{}]],"name":{}}'])(
    'does not throw at %s',
    (text) => {
      expect(() => read(text)).not.toThrow()
    },
  )
})
