// @vitest-environment happy-dom
// What is told of a page: every vote, every source; by documents of our own writing.
import { beforeEach, describe, expect, it } from 'vitest'
import { explainPage } from '../../../src/pages/explain.ts'
import { describePage } from '../../../src/pages/page.ts'
import { readPage } from '../../../src/pages.ts'
import { readNow } from '../../support/read-now.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const show = (body: string, head = ''): void => {
  document.head.innerHTML = head
  document.body.innerHTML = body
}
const jsonLd = (...nodes: object[]): string =>
  nodes.map((node) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`).join('')
const product = (name: string, price: number, more = {}) => ({
  '@type': 'Product',
  name,
  offers: { '@type': 'Offer', price, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
  ...more,
})
const KETTLE = '<main><h1>Blue Kettle</h1><p class="price">€ 49,00</p><button type="submit">Add to cart</button></main>'
const TITLE = '<title>Blue Kettle – Hearth</title>'
const CARDS = [1, 2, 3, 4, 5, 6, 7]
  .map(
    (n) =>
      `<li class="card"><a href="/p/${n}"><img src="x.jpg" alt="Cup ${n}"><h3>Cup ${n}</h3></a><span class="price">€ ${n},50</span></li>`,
  )
  .join('')
const fieldOf = (name: string) => readPage().product?.fields.find(({ field }) => field === name)

beforeEach(() => {
  history.replaceState(null, '', '/goods/blue')
  show('')
})

describe('the explanation of a product page', () => {
  it('says which price was taken, and that the markup’s was rejected because another is shown', () => {
    show(KETTLE, TITLE + jsonLd(product('Blue Kettle', 59, { sku: 'K-1', brand: 'Hearth' })))
    const price = fieldOf('price')
    expect(price?.value).toBe(49)
    expect(readPage()).toMatchObject({ kind: 'product', product: { isTold: true } })
    expect(price?.told).toContainEqual({ source: 'shown-price', value: 49, state: 'taken' })
    expect(price?.told).toContainEqual({
      source: 'json-ld',
      value: 59,
      state: 'rejected',
      why: 'another price is shown',
    })
    expect(fieldOf('id')).toMatchObject({ value: 'K-1', told: [{ source: 'json-ld', state: 'taken' }] })
    expect(fieldOf('brand')?.value).toBe('Hearth')
    expect(fieldOf('availability')?.value).toBe('InStock')
    expect(fieldOf('currency')?.value).toBe('EUR')
  })

  it('says that a source agrees with what was taken from another', () => {
    show(KETTLE, TITLE + jsonLd(product('Blue Kettle', 49)))
    expect(fieldOf('price')?.told.map(({ source, state }) => [source, state])).toEqual([
      ['shown-price', 'taken'],
      ['json-ld', 'agrees'],
    ])
    expect(fieldOf('name')?.told.map(({ source, state }) => [source, state])).toContainEqual(['title', 'agrees'])
  })

  it('takes a part of a title from the title', () => {
    show('<main><p class="price">€ 49,00</p><button type="submit">Add to cart</button></main>', TITLE)
    expect(fieldOf('name')).toMatchObject({ value: 'Blue Kettle', told: [{ source: 'title', state: 'taken' }] })
  })

  it('rejects what is told of another product', () => {
    show(KETTLE, TITLE + jsonLd(product('Blue Kettle', 49), product('Red Toaster', 89, { sku: 'T-9' })))
    const { marked, undecided } = readPage()
    expect(marked.map(({ name }) => name)).toEqual(['Blue Kettle', 'Red Toaster'])
    expect(undecided).toEqual([])
    expect(fieldOf('price')?.told).toContainEqual({
      source: 'json-ld',
      value: 89,
      state: 'rejected',
      why: 'it is of another product',
    })
    expect(fieldOf('name')?.told).toContainEqual({
      source: 'json-ld',
      value: 'Red Toaster',
      state: 'rejected',
      why: 'it is of another product',
    })
  })

  it('names two products that cannot be told apart', () => {
    show(KETTLE, TITLE + jsonLd(product('Blue Kettle', 49), product('Blue Kettle', 59)))
    expect(readPage().undecided.map(({ name, price }) => [name, price])).toEqual([
      ['Blue Kettle', 49],
      ['Blue Kettle', 59],
    ])
  })

  it('does not call one product that is told twice two', () => {
    show(KETTLE, TITLE + jsonLd(product('Blue Kettle', 49), product('Blue Kettle', 49)))
    expect(readPage().undecided).toEqual([])
  })

  it('tells the variant that a shop system has not chosen', () => {
    const system = {
      system: 'shopify',
      product: {
        name: 'Blue Kettle',
        currency: 'EUR',
        variants: [
          { id: '1', name: 'Small', price: 39 },
          { id: '2', name: 'Large', price: 49, selected: true as const },
        ],
      },
    }
    const told = explainPage(
      snapshotOf({ headings: ['Blue Kettle'], title: 'Blue Kettle', prices: ['€ 49,00'], buyControls: 1, system }),
    )
    const field = (name: string) => told.product?.fields.find((one) => one.field === name)
    expect(field('variant')).toMatchObject({
      value: 'Large',
      told: [
        { source: 'shopify', value: 'Large', state: 'taken' },
        { value: 'Small', state: 'rejected', why: 'it is not the chosen one' },
      ],
    })
    expect(field('price')?.told).toContainEqual({
      source: 'shopify',
      value: 39,
      state: 'rejected',
      why: 'it is of another variant',
    })
  })
})

describe('the votes for a page’s kind', () => {
  it('are all told, those against it too, and come to the sum that decides', () => {
    show(
      `<article><h1>How to boil water</h1><p>${'Water boils. '.repeat(80)}</p></article>`,
      '<title>How to boil water</title><meta property="og:type" content="article">',
    )
    const { kind, kinds, threshold, product: read } = readPage()
    expect(kind).toBe('article')
    const article = kinds.find((one) => one.kind === 'article')
    expect(article?.votes).toContainEqual({ weight: 2.5, reason: 'article-marks' })
    expect(article?.sum).toBeGreaterThanOrEqual(threshold)
    expect(kinds.find((one) => one.kind === 'product')?.votes).toContainEqual({ weight: -2.5, reason: 'article-marks' })
    for (const { sum, votes } of kinds) expect(votes.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(sum)
    expect(read?.isTold ?? false).toBe(false)
  })
})

describe('the explanation and the description', () => {
  const pages: Record<string, [string, string]> = {
    'a product page': [KETTLE, TITLE + jsonLd(product('Blue Kettle', 59))],
    'a listing': [`<main><h1>Cups</h1><ul>${CARDS}</ul></main>`, '<title>Cups – Hearth</title>'],
    'an empty page': ['', ''],
    'a cart': ['<main><h1>Your cart</h1><a href="/checkout">Checkout</a></main>', '<title>Your cart</title>'],
  }
  it.each(Object.entries(pages))('say the same of %s', (_, [body, head]) => {
    show(body, head)
    const page = describePage(readNow(document, location.href))
    const told = readPage()
    expect(told.kind).toBe(page.kind)
    expect(told.listLength).toBe(page.list.length)
    const [heaviest] = told.kinds
    const isEnough = (heaviest?.sum ?? 0) >= told.threshold
    expect(isEnough ? heaviest?.kind : 'other').toBe(page.kind)
    expect(heaviest?.votes.flatMap(({ weight, reason }) => (weight > 0 ? [reason] : [])) ?? []).toEqual(
      expect.arrayContaining(page.reasons),
    )
    expect(told.product?.isTold ?? false).toBe(page.product !== null)
    const field = (name: string) => told.product?.fields.find((one) => one.field === name)?.value
    if (page.product) {
      const { item, currency, availability } = page.product
      expect([field('name'), field('price'), field('currency'), field('availability')]).toEqual([
        item.item_name,
        item.price,
        currency,
        availability,
      ])
    }
  })

  it('is bounded, whatever a page says', () => {
    const many = Array.from({ length: 300 }, (_, at) => product(`${'Kettle '.repeat(200)}${at}`, at + 1))
    show(KETTLE, TITLE + jsonLd(...many))
    expect(JSON.stringify(readPage()).length).toBeLessThan(60_000)
  })
})
