// What is chosen and read on a page, and what is asked of the shop by a click.
import { beforeEach, describe, expect, it } from 'vitest'
import { createAftercareDetector } from '../../../src/events/aftercare.ts'
import { createBrowseDetector } from '../../../src/events/browse.ts'
import type { Detector } from '../../../src/events/detector.ts'
import type { Page } from '../../../src/pages/page.ts'
import type { ControlFacts, Signal } from '../../../src/signals/signal.ts'
import type { PageSnapshot } from '../../../src/signals/snapshot.ts'
import { describedPage, pageSignal } from '../../support/signals.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const click = (control: Partial<ControlFacts>): Signal => ({
  kind: 'click',
  time: 1_000,
  control: { tag: 'a', text: '', data: {}, ...control },
})
const listing = describedPage({
  url: 'https://shop.example/cups',
  kind: 'listing',
  list: [{ item_name: 'Blue Cup', price: 12, index: 0 }],
})
const product = describedPage({
  url: 'https://shop.example/p/pot',
  kind: 'product',
  product: { item: { item_id: 'P1', item_name: 'Pot' }, confidence: 1, found: [] },
})
const near = { name: 'Blue Cup', price: '€12.00', href: 'https://shop.example/p/blue-cup' }

let detect: Detector
beforeEach(() => {
  detect = createBrowseDetector()
})
const arriving = (signal: Signal, page: Page): object[] => {
  detect(pageSignal(0, page.url), page)
  return detect(signal, page)
}

describe('a product that is looked at over a list', () => {
  it('is viewed once, also where the page is read for its own while the dialog closes', () => {
    const glance = { item: { item_name: 'Blue Cup', price: 12 }, confidence: 1, found: ['heading'] }
    const closing = describedPage({ ...listing, kind: 'product', product: glance })
    const again: Signal = { kind: 'snapshot', time: 900, snapshot: snapshotOf({}) }
    expect(arriving(again, describedPage({ ...listing, glance }))).toMatchObject([{ name: 'view_item' }])
    expect(detect(again, closing)).toEqual([])
  })
})

describe('a product that is chosen', () => {
  it('is told from its card, and from the list where that knows it', () => {
    expect(arriving(click({ href: '/p/blue-cup', text: 'Blue Cup', near }), listing)).toEqual([
      {
        name: 'select_item',
        properties: { items: [{ item_name: 'Blue Cup', price: 12, index: 0 }] },
        found: ['click'],
      },
    ])
    expect(arriving(click({ href: '/p/blue-cup', near: { ...near, id: '7' } }), product)).toMatchObject([
      { properties: { items: [{ item_id: '7', item_name: 'Blue Cup', price: 12 }] } },
    ])
  })
  it.each([
    ['button', { tag: 'button', text: 'Quick view' }],
    ['link that adds', { href: '/?add-to-cart=7', text: 'Add to cart' }],
    ['link to a brand', { href: '/brands/nord', text: 'Nord' }],
    ['link of the menu', { href: '/p/blue-cup', around: 'li nav header' }],
    ['jump on the page', { href: '#reviews' }],
  ])('is none by a %s', (_, control) => {
    expect(arriving(click({ near, ...control }), listing)).toEqual([])
  })
  it('is none in a cart', () => {
    expect(arriving(click({ href: '/p/blue-cup', near }), describedPage({ kind: 'cart' }))).toEqual([])
  })
})

describe('reviews', () => {
  it('are read once a page, by being in view or by their tab', () => {
    expect(arriving({ kind: 'seen', time: 1, what: 'reviews' }, product)).toEqual([
      { name: 'read_reviews', properties: { item_id: 'P1' }, found: ['seen'] },
    ])
    expect(detect(click({ href: '#tab-review', text: 'Bewertungen (3)' }), product)).toEqual([])
    expect(arriving(click({ href: '#tab-review', text: 'Отзывы' }), product)).toMatchObject([{ found: ['click'] }])
  })
  it('are none by a link to write one, or on a page of no product', () => {
    expect(arriving(click({ href: '#review-form', text: 'Write a review' }), product)).toEqual([])
    expect(arriving({ kind: 'seen', time: 1, what: 'reviews' }, describedPage({ kind: 'home' }))).toEqual([])
  })
})

it('a search that is sorted is the same search; another term, or a later one, is not', () => {
  const search = (q: string): Page =>
    describedPage({ url: `https://shop.example/search?q=${q}`, kind: 'search', searchTerm: q.replace(/&.*/, '') })
  const searches = (page: Page, from: string): number =>
    detect({ ...pageSignal(0, page.url), how: 'route', referrer: from }, page).filter(({ name }) => name === 'search')
      .length
  const home = 'https://shop.example/'
  expect(searches(search('mug'), home)).toBe(1)
  expect(searches(search('mug&sort=price'), search('mug').url)).toBe(0)
  expect(searches(search('pot'), search('mug&sort=price').url)).toBe(1)
  expect(searches(search('mug'), product.url)).toBe(1)
})

it('a page that compares in a table has the products of its columns', () => {
  const page = describedPage({ url: 'https://shop.example/compare', columns: [{ item_name: 'A' }, { item_name: 'B' }] })
  expect(detect(pageSignal(0, page.url), page)[1]).toMatchObject({ properties: { items: page.columns } })
})

it('a page that compares is a comparison', () => {
  const page = describedPage({ url: 'https://shop.example/product/compare', list: [{ item_name: 'A' }] })
  expect(detect(pageSignal(0, page.url), page).map(({ name }) => name)).toEqual(['page_view', 'compare_items'])
})

describe('an order’s state', () => {
  const state = (parts: Partial<PageSnapshot>, path = '/orders/7') => {
    const page = describedPage({ kind: 'order_status', url: `https://shop.example${path}`, orderId: '7' })
    const signal = { ...pageSignal(0, page.url), snapshot: snapshotOf(parts) }
    return createAftercareDetector()(signal, page).map(({ name }) => name)
  }
  it('is looked up where it is shown, not where a form asks for it or takes something back', () => {
    expect(state({ headings: ['Order 7'] })).toEqual(['track_order'])
    expect(state({ headings: ['Track your order'], fields: ['order-number', 'email'] })).toEqual([])
    expect(state({ headings: ['Return an article'] })).toEqual([])
    expect(state({ headings: ['Auftrag 7'] }, '/orders/7/return')).toEqual([])
  })
})

describe('help and sharing', () => {
  const ask = createAftercareDetector()
  const of = (control: Partial<ControlFacts>): object[] => ask(click(control), listing)
  it('a chat that is opened is a contact, once a page', () => {
    ask(pageSignal(0), listing)
    const chat = { tag: 'iframe', id: '', classes: '', text: 'Chat', href: 'https://widget.intercom.io/frame' }
    expect(of(chat)).toMatchObject([{ name: 'contact_support', properties: { method: 'chat' } }])
    expect(of(chat)).toEqual([])
  })
  it('a frame that pays is none', () => {
    ask(pageSignal(0), listing)
    expect(of({ tag: 'iframe', text: 'Secure payment', href: 'https://js.stripe.com/v3' })).toEqual([])
  })
  it('a link that is copied is shared where it is offered for that', () => {
    expect(of({ tag: 'button', text: 'Copy link', around: 'div share-modal' })).toMatchObject([{ name: 'share' }])
    expect(of({ tag: 'button', text: 'Copy', around: 'div coupon' })).toEqual([])
  })
})
