// Intent, then confirmation: what counts as an add to cart, and what does not.
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../../src/context/kept.ts'
import { createCartDetector as create } from '../../../src/events/cart.ts'
import type { Detector, Notes } from '../../../src/events/detector.ts'
import type { Signal } from '../../../src/signals/signal.ts'
import type { PageSnapshot } from '../../../src/signals/snapshot.ts'
import { addButton, describedPage, pageSignal } from '../../support/signals.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

/** What a count says is believed once it has stood for a while. */
const createCartDetector = (notes: Notes): Detector => {
  const detect = create(notes)
  return (signal, page) => {
    const drafts = detect(signal, page)
    if (signal.kind !== 'cart') return drafts
    return [...drafts, ...detect({ kind: 'attention', time: signal.time + 800, visibleMs: 0 }, page)]
  }
}
const product = describedPage({
  kind: 'product',
  cartCount: 1,
  product: {
    item: { item_id: 'A1', item_name: 'Teapot', price: 30 },
    currency: 'EUR',
    confidence: 1,
    found: ['json-ld'],
  },
})
const cartPage = describedPage({ kind: 'cart', url: 'https://shop.example/cart', cartCount: 2 })

let notes = createMemoryStore()
let detect: Detector
const click = (time: number, control = addButton()): Signal => ({ kind: 'click', time, control })
const count = (time: number, units: number): Signal => ({ kind: 'cart', time, count: units, settled: false })
const notice = (time: number, tone: 'error' | 'success' | 'plain', text: string): Signal => ({
  kind: 'notice',
  time,
  tone,
  text,
})
const read = (time: number, parts: Partial<PageSnapshot> = {}): Signal => ({
  kind: 'snapshot',
  time,
  snapshot: snapshotOf(parts),
})
const names = (signal: Signal, page = product): string[] => detect(signal, page).map(({ name }) => name)

beforeEach(() => {
  notes = createMemoryStore()
  detect = createCartDetector(notes)
  detect(pageSignal(0), product)
})

describe('adding to the cart', () => {
  it('is told when the count rises after a click, with product, price and the cart as it is now', () => {
    expect(names(click(1_000))).toEqual([])
    const [draft] = detect(count(1_400, 2), product)
    expect(draft).toMatchObject({
      name: 'add_to_cart',
      properties: { currency: 'EUR', value: 30, cart_quantity: 2, items: [{ item_id: 'A1', price: 30, quantity: 1 }] },
      found: ['click', 'cart-count'],
    })
  })

  it('has the price of a variant that was chosen just before, and is read just after', () => {
    const dearer = (item_name: string) =>
      describedPage({
        ...product,
        product: { item: { item_id: 'A1', item_name, price: 45 }, confidence: 1, found: ['json-ld'] },
      })
    const priceOf = (page: typeof product, readAt: number): unknown => {
      notes = createMemoryStore()
      detect = createCartDetector(notes)
      detect(pageSignal(0), product)
      detect(click(1_000), product)
      detect(read(readAt), page)
      return detect(count(readAt + 400, 2), page)[0]?.properties
    }
    expect(priceOf(dearer('Teapot'), 1_300)).toMatchObject({ value: 45, items: [{ price: 45 }] })
    expect(priceOf(dearer('Cup'), 1_300)).toMatchObject({ value: 30 })
    expect(priceOf(dearer('Teapot'), 3_300)).toMatchObject({ value: 30 })
  })

  it('waits for the page to be read with the price that stands beside the button, if that is another', () => {
    const chosen = click(1_000, { ...addButton(), near: { name: 'Teapot', price: '€45.00', main: true } })
    const added = describedPage({ ...product, cartCount: 2 })
    const dearer = describedPage({
      ...added,
      url: `${product.url}?variant=large`,
      product: { item: { item_id: 'A1', item_name: 'Teapot', price: 45 }, confidence: 1, found: ['json-ld'] },
    })
    detect(chosen, product)
    expect(names(count(1_200, 2))).toEqual([])
    expect(detect(read(1_300), added)).toEqual([])
    expect(detect(read(2_600), dearer)).toMatchObject([{ name: 'add_to_cart', properties: { value: 45 } }])
    // One that is never read is no reason to lose the add.
    detect({ ...chosen, time: 11_000 } as Signal, product)
    expect(names(count(11_200, 3))).toEqual([])
    expect(detect({ kind: 'leave', time: 11_300 } as Signal, product)).toMatchObject([{ properties: { value: 30 } }])
  })

  it('is none when nobody has clicked', () => {
    expect(names(count(1_000, 5))).toEqual([])
  })

  it('is none when the shop refuses it with a notice', () => {
    detect(click(1_000), product)
    detect({ kind: 'notice', time: 1_200, tone: 'error', text: 'Only 2 left' }, product)
    expect(names(count(1_400, 2))).toEqual([])
  })

  it('is none when the count stands still', () => {
    detect(click(1_000), product)
    expect(names(count(1_400, 1))).toEqual([])
  })

  it('is none when the count rises long after', () => {
    detect(click(1_000), product)
    expect(names(count(20_000, 2))).toEqual([])
  })

  it('is one for a click and the submit that follows from it, with the form’s quantity', () => {
    const form = { action: '/cart/add', method: 'post', fields: ['quantity'], values: { quantity: '3' } }
    detect(click(1_000, { ...addButton(), form }), product)
    detect({ kind: 'submit', time: 1_001, form }, product)
    const drafts = detect(count(1_400, 4), product)
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ properties: { value: 90, items: [{ quantity: 3 }] } })
    expect(names(count(1_500, 5))).toEqual([])
  })

  it('is told on the next page where the form was sent by a full page load', () => {
    detect(click(1_000), product)
    const next = createCartDetector(notes)
    const drafts = next(pageSignal(3_000, cartPage.url), cartPage)
    expect(drafts.map(({ name }) => name)).toEqual(['add_to_cart', 'view_cart'])
    expect(drafts[0]).toMatchObject({ properties: { cart_quantity: 2, items: [{ item_id: 'A1' }] } })
  })

  it('is told by the arrival on a cart page where no count is shown', () => {
    const silent = describedPage({ kind: 'product', cartCount: null })
    const fresh = createCartDetector(createMemoryStore())
    fresh(pageSignal(0), silent)
    fresh(click(1_000), silent)
    const silentCart = describedPage({ ...cartPage, cartCount: null })
    expect(fresh(pageSignal(2_000, cartPage.url), silentCart)).toEqual([])
    const drafts = fresh(read(2_500, { lines: 1 }), silentCart)
    expect(drafts.map(({ name }) => name)).toEqual(['add_to_cart', 'view_cart'])
  })

  it('is none on a cart page that comes with an error', () => {
    const silent = describedPage({ kind: 'product', cartCount: null })
    const silentCart = describedPage({ ...cartPage, cartCount: null })
    const fresh = createCartDetector(createMemoryStore())
    fresh(pageSignal(0), silent)
    fresh(click(1_000), silent)
    fresh(pageSignal(2_000, cartPage.url), silentCart)
    fresh(notice(2_100, 'error', 'Sorry, this product cannot be purchased'), silentCart)
    expect(fresh(read(2_500, { lines: 1 }), silentCart).map(({ name }) => name)).toEqual(['view_cart'])
  })

  it('is none where the shopper followed a link to the cart after an add that did nothing', () => {
    detect(click(1_000), product)
    detect(click(3_000, { ...addButton(), tag: 'a', text: 'Cart', href: '/cart' }), product)
    const arrived = describedPage({ ...cartPage, cartCount: 1 })
    const next = createCartDetector(notes)
    const drafts = [...next(pageSignal(5_000, cartPage.url), arrived), ...next(read(5_500, { lines: 1 }), arrived)]
    expect(drafts.map(({ name }) => name)).toEqual(['view_cart'])
  })

  it('is told by a message of the page that comes back, where it counts lines and not units', () => {
    detect(click(1_000), product)
    const next = createCartDetector(notes)
    next(pageSignal(2_000), product)
    next(notice(2_100, 'success', '“Teapot” has been added to your cart.'), product)
    expect(next(read(2_900), product)).toMatchObject([{ name: 'add_to_cart', found: ['click', 'notice'] }])
  })

  it('waits with a message’s word for the count, which tells more', () => {
    detect(click(1_000), product)
    expect(detect(notice(1_200, 'success', 'Zum Warenkorb hinzugefügt'), product)).toEqual([])
    expect(detect(count(1_300, 2), product)[0]).toMatchObject({ properties: { cart_quantity: 2 } })
    expect(detect(read(2_000), product)).toEqual([])
  })

  it('is none where the count was only hoped for, and falls back', () => {
    const hopeful = create(createMemoryStore())
    hopeful(pageSignal(0), product)
    hopeful(click(2_000), product)
    expect([...hopeful(count(2_010, 2), product), ...hopeful(count(2_400, 1), product)]).toEqual([])
    expect(hopeful(read(5_000), product)).toEqual([])
  })

  it('is told by a badge that was not there before the first unit', () => {
    const bare = describedPage({ ...product, cartCount: null })
    const fresh = createCartDetector(createMemoryStore())
    fresh(pageSignal(0), bare)
    fresh(click(1_000), bare)
    expect(fresh(count(1_400, 1), bare)).toMatchObject([{ name: 'add_to_cart', properties: { cart_quantity: 1 } }])
  })

  it('is none by a message about another list', () => {
    detect(click(1_000), product)
    detect(notice(1_200, 'success', 'Added to your wish list'), product)
    expect(detect(read(2_000), product)).toEqual([])
  })

  it('is none when the cart’s address answers with a bad status', () => {
    detect(click(1_000), product)
    detect({ kind: 'request', time: 1_200, url: 'https://shop.example/cart/add.js', status: 422 }, product)
    expect(names(count(1_400, 2))).toEqual([])
  })

  it('is none where a mini-cart that was empty at load only catches up', () => {
    notes.set('count', '2')
    const late = createCartDetector(notes)
    const bare = describedPage({ ...product, cartCount: 0 })
    late(pageSignal(0), bare)
    late(click(500), bare)
    expect(late(count(1_100, 2), bare)).toEqual([])
    expect(late(count(1_300, 3), bare)).toMatchObject([{ name: 'add_to_cart', properties: { cart_quantity: 3 } }])
  })

  it('is none where the same page comes back with nothing changed', () => {
    detect(click(1_000), product)
    expect(createCartDetector(notes)(pageSignal(2_000), product)).toEqual([])
  })

  it('is none on an empty cart page', () => {
    detect(click(1_000), product)
    const empty = createCartDetector(notes)
    const emptyCart = describedPage({ ...cartPage, cartCount: 0 })
    const page = { ...pageSignal(2_000, cartPage.url), snapshot: snapshotOf({ text: 'Your cart is empty' }) }
    const drafts = [...empty(page, emptyCart), ...empty(read(2_600), emptyCart)]
    expect(drafts).toMatchObject([{ name: 'view_cart', properties: { cart_quantity: 0 } }])
  })

  it('is two for two clicks that the cart confirms one after the other', () => {
    detect(click(1_000), product)
    expect(names(count(1_300, 2))).toEqual(['add_to_cart'])
    detect(click(5_000), product)
    expect(names(count(5_300, 3))).toEqual(['add_to_cart'])
  })

  it('survives notes that somebody else has written', () => {
    notes.set('intent', '{"deed":')
    expect(createCartDetector(notes)(pageSignal(2_000), product)).toEqual([])
    notes.set('intent', '{"time":"x"}')
    expect(createCartDetector(notes)(pageSignal(2_000), product)).toEqual([])
  })
})
