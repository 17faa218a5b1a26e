// What is done on a cart page or in a drawer, and what a shop system itself says of it.
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../../src/context/kept.ts'
import { createCartDetector as create } from '../../../src/events/cart.ts'
import type { Detector, Notes } from '../../../src/events/detector.ts'
import type { EventDraft } from '../../../src/events/event.ts'
import type { ControlFacts, Signal } from '../../../src/signals/signal.ts'
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
const URL = 'https://shop.example/cart'
const cart = describedPage({ kind: 'cart', url: URL, cartCount: 2 })
const line = { name: 'Teapot', price: '€30.00', href: 'https://shop.example/p/teapot', id: 'A1' }
const control = (known: Partial<ControlFacts>): ControlFacts => ({ ...addButton(), classes: '', near: line, ...known })
const click = (time: number, known: Partial<ControlFacts>): Signal => ({ kind: 'click', time, control: control(known) })
const count = (time: number, units: number, settled = true): Signal => ({ kind: 'cart', time, count: units, settled })
const read = (time: number, parts: Partial<PageSnapshot> = {}): Signal => ({
  kind: 'snapshot',
  time,
  snapshot: snapshotOf(parts),
})
const told = (time: number, name: string, done: boolean, properties: object = {}): Signal => ({
  kind: 'told',
  time,
  by: 'shopify',
  done,
  draft: { name, properties, found: ['shopify'] } as EventDraft,
})

let detect: Detector
beforeEach(() => {
  detect = createCartDetector(createMemoryStore())
  detect(pageSignal(0, URL), cart)
  detect(count(1_200, 2), cart)
})

describe('on a cart page', () => {
  it('a removed line is told with its product, and the emptied cart with 0', () => {
    detect(click(2_000, { text: 'Entfernen' }), cart)
    const [draft] = detect(count(2_300, 0), cart)
    expect(draft).toMatchObject({
      name: 'remove_from_cart',
      properties: { cart_quantity: 0, items: [{ item_name: 'Teapot', item_id: 'A1' }] },
    })
  })

  it('a plus adds to its line, a minus removes from it', () => {
    detect(click(2_000, { text: '+' }), cart)
    expect(detect(count(2_300, 3), cart)).toMatchObject([{ name: 'add_to_cart', properties: { cart_quantity: 3 } }])
    detect(click(4_000, { text: '−' }), cart)
    expect(detect(count(4_300, 2), cart)).toMatchObject([
      { name: 'remove_from_cart', properties: { cart_quantity: 2 } },
    ])
  })

  it('a quantity that is chosen is told by how many it changes', () => {
    detect(click(2_000, { tag: 'select', type: 'select-one', text: '', name: 'quantity' }), cart)
    expect(detect(count(2_300, 5), cart)).toMatchObject([
      { name: 'add_to_cart', properties: { items: [{ quantity: 3 }] } },
    ])
  })

  it('a cart that says that it is empty is emptied, though it counts nothing', () => {
    const silent = describedPage({ ...cart, cartCount: null })
    detect(click(2_000, { text: 'Supprimer' }), cart)
    const [draft] = detect(read(2_500, { text: 'Votre panier est vide.' }), silent)
    expect(draft).toMatchObject({ name: 'remove_from_cart', properties: { cart_quantity: 0 } })
  })

  it('a fresh page that has not counted yet has removed nothing', () => {
    const notes = createMemoryStore()
    notes.set('count', '2')
    const late = createCartDetector(notes)
    late(pageSignal(0, URL), cart)
    late(click(500, { text: 'Remove' }), cart)
    const bare = describedPage({ ...cart, cartCount: 0 })
    expect(late(pageSignal(1_000, URL), bare).filter(({ name }) => name === 'remove_from_cart')).toEqual([])
    expect(late(count(2_300, 1), cart)).toContainEqual(expect.objectContaining({ name: 'remove_from_cart' }))
  })
})

describe('in a drawer', () => {
  const product = describedPage({ kind: 'product', cartCount: 2 })
  it('a minus changes the cart, and the quantity beside the button to buy does not', () => {
    detect(pageSignal(3_000), product)
    detect(click(4_000, { text: '−', around: 'div cart-drawer__item' }), product)
    expect(detect(count(4_300, 1), product)).toMatchObject([{ name: 'remove_from_cart' }])
    detect(click(6_000, { text: '+', around: 'form product-form' }), product)
    expect(detect(count(6_300, 2), product)).toEqual([])
  })
})

describe('a cart that is looked at', () => {
  it('is told once its lines are there, without a count that is not known', () => {
    const fresh = createCartDetector(createMemoryStore())
    const bare = describedPage({ ...cart, cartCount: 0 })
    expect(fresh(pageSignal(0, URL), bare)).toEqual([])
    expect(fresh(read(500, { lines: 1 }), bare)).toEqual([{ name: 'view_cart', properties: {}, found: ['page'] }])
    expect(fresh(read(1_500, { lines: 1 }), bare)).toEqual([])
  })

  it('is told as the page goes where nothing has come', () => {
    const fresh = createCartDetector(createMemoryStore())
    fresh(pageSignal(0, URL), describedPage({ ...cart, cartCount: null }))
    const drafts = fresh({ kind: 'leave', time: 300, following: true, visibleMs: 300 }, cart)
    expect(drafts.map(({ name }) => name)).toEqual(['view_cart'])
  })
})

describe('what a shop system says', () => {
  const product = describedPage({
    kind: 'product',
    cartCount: null,
    product: { item: { item_id: 'A1', item_name: 'Teapot', price: 30 }, currency: 'EUR', confidence: 1, found: [] },
  })
  beforeEach(() => {
    detect = createCartDetector(createMemoryStore())
    detect(pageSignal(0), product)
  })

  it('confirms what the shopper was about to do', () => {
    detect(click(1_000, { near: {} }), product)
    expect(detect(told(1_200, 'add_to_cart', true, { cart_quantity: 4 }), product)).toMatchObject([
      {
        name: 'add_to_cart',
        found: ['click', 'shopify'],
        properties: { cart_quantity: 4, items: [{ item_id: 'A1' }] },
      },
    ])
  })

  it('ends it where it was refused', () => {
    detect(click(1_000, {}), product)
    detect(told(1_200, 'add_to_cart', false), product)
    expect(detect(notice(1_300), product)).toEqual([])
  })

  it('is an event of its own only with items, and not twice', () => {
    expect(detect(told(1_000, 'add_to_cart', true), product)).toEqual([])
    const items = [{ item_name: 'Cup' }]
    expect(detect(told(2_000, 'add_to_cart', true, { items }), product)).toHaveLength(1)
    detect(click(5_000, {}), product)
    expect(detect(notice(5_200), product)).toHaveLength(1)
    expect(detect(told(5_400, 'add_to_cart', true, { items }), product)).toEqual([])
  })
  const notice = (time: number): Signal => ({ kind: 'notice', time, tone: 'success', text: 'Added to your cart' })
})
