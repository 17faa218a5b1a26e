// What is in the cart as pages show it, from the cart to the order.
import { beforeEach, describe, expect, it } from 'vitest'
import { createCartDetector } from '../../../src/events/cart.ts'
import { createCheckoutDetector } from '../../../src/events/checkout.ts'
import type { Detector } from '../../../src/events/detector.ts'
import type { EventDraft } from '../../../src/events/event.ts'
import { createFusion } from '../../../src/events/fusion.ts'
import { meantBy } from '../../../src/events/items.ts'
import { createNotes } from '../../support/notes.ts'
import { addButton, describedPage, pageSignal } from '../../support/signals.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const pan = { item_id: 'P-1', item_name: 'Pan', price: 35, quantity: 2 }
const pot = { item_id: 'P-2', item_name: 'Pot', price: 25, quantity: 1 }
const url = 'https://shop.example/cart'
const cart = describedPage({ kind: 'cart', url, currency: 'USD', lines: [pan, pot], cartCount: 3 })

describe('a cart that is looked at', () => {
  it('tells its contents and what they are worth', () => {
    const [draft] = createCartDetector(createNotes())(
      { ...pageSignal(0, url), snapshot: snapshotOf({ lines: 2 }) },
      cart,
    )
    expect(draft?.properties).toEqual({ cart_quantity: 3, value: 95, currency: 'USD', items: [pan, pot] })
  })

  it('is changed by a button that has only a sign, as far as its count says so', () => {
    const detect = createCartDetector(createNotes())
    const near = { name: 'Pan', price: '$35.00', href: '/p/pan' }
    const press = (time: number): void =>
      void detect({ kind: 'click', time, control: { ...addButton(), type: 'button', text: '', near } }, cart)
    const count = (time: number, units: number): EventDraft[] => [
      ...detect({ kind: 'cart', time, count: units, settled: true }, cart),
      ...detect({ kind: 'attention', time: time + 800, visibleMs: 0 }, cart),
    ]
    detect(pageSignal(0, url), cart)
    count(1_500, 3)
    press(3_000)
    expect(count(3_300, 3)).toEqual([])
    press(13_500)
    expect(count(13_800, 4)).toMatchObject([
      { name: 'add_to_cart', properties: { value: 35, items: [{ item_id: 'P-1', quantity: 1 }] } },
    ])
    press(20_000)
    expect(count(20_300, 3)).toMatchObject([{ name: 'remove_from_cart', properties: { items: [{ item_id: 'P-1' }] } }])
  })
})

describe('an order', () => {
  const confirmed = { kind: 'confirmation' as const, orderId: '7', order: { id: '7', total: 99.5, currency: 'USD' } }
  let detect: Detector
  const order = (known: object = {}): EventDraft[] => {
    const page = describedPage({ ...confirmed, ...known })
    return [
      ...detect(pageSignal(5_000), page),
      ...detect({ kind: 'snapshot', time: 6_500, snapshot: snapshotOf() }, page),
    ]
  }
  beforeEach(() => {
    detect = createCheckoutDetector(createNotes())
    const [begun] = detect(pageSignal(0), { ...cart, kind: 'checkout' })
    expect(begun?.properties).toEqual({ value: 95, currency: 'USD', items: [pan, pot] })
  })

  it('has the lines that its page shows, and what the checkout knew of each', () => {
    const lines = [{ item_name: 'Pot', quantity: 1 }]
    expect(order({ lines })[0]?.properties).toMatchObject({ value: 99.5, items: [pot] })
  })
  it('has those of the checkout where its page shows none, and its total', () => {
    detect(
      { kind: 'snapshot', time: 900, snapshot: snapshotOf() },
      describedPage({ kind: 'checkout', currency: 'USD', cart: { lines: 2, total: 99.5 } }),
    )
    const [draft] = order({ order: { id: '7' } })
    expect(draft?.properties).toMatchObject({ value: 99.5, currency: 'USD', items: [pan, pot] })
  })
  it('has none of a checkout that was given up', () => {
    detect(pageSignal(1_000), cart)
    detect(pageSignal(2_000), describedPage({ kind: 'checkout' }))
    expect(order()[0]?.properties).not.toHaveProperty('items')
  })
})

describe('a price in a card', () => {
  it.each([
    [{ language: 'sv-SE' }, '1 299 kr', 1299, 'SEK'],
    [{ language: 'en', currency: 'CAD' }, '$12.50', 12.5, 'CAD'],
    [{ url: 'https://shop.example.au/' }, '$12.50', 12.5, 'AUD'],
  ])('is of the country or currency of its page: %j', (known, price, value, currency) => {
    const control = { ...addButton(), near: { name: 'Pan', price, href: '/p/pan' } }
    expect(meantBy(describedPage(known), control)).toMatchObject({ item: { price: value }, currency })
  })
})

describe('a cart that two channels tell of in another order', () => {
  it('is one', () => {
    const fusion = createFusion(createNotes())
    const tell = (found: string, items: object[]) =>
      fusion.take({ name: 'view_cart', properties: { items }, found: [found] }, 0, url)
    expect(tell('page', [pan, pot]).isNew).toBe(true)
    expect(tell('data-layer', [{ ...pot, item_brand: 'A' }, pan])).toMatchObject({
      isNew: false,
      draft: { properties: { items: [{ item_brand: 'A' }, pan] } },
    })
  })
})
