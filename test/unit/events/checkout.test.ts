// The checkout: where it begins, here and elsewhere; and what proves an order.
import { beforeEach, describe, expect, it } from 'vitest'
import { createCheckoutDetector } from '../../../src/events/checkout.ts'
import type { Detector, Notes } from '../../../src/events/detector.ts'
import type { Page } from '../../../src/pages/page.ts'
import type { ControlFacts, Signal } from '../../../src/signals/signal.ts'
import { createNotes } from '../../support/notes.ts'
import { describedPage, pageSignal } from '../../support/signals.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const shop = (kind: Page['kind'], known: Partial<Page> & { order?: object } = {}): Page =>
  describedPage({ kind, url: `https://shop.example/${kind}`, ...known })
const read = (time: number): Signal => ({ kind: 'snapshot', time, snapshot: snapshotOf() })
const click = (time: number, control: Partial<ControlFacts>): Signal => ({
  kind: 'click',
  time,
  control: { tag: 'button', text: '', data: {}, ...control },
})
const leave = (time: number, to?: string): Signal => ({
  kind: 'leave',
  time,
  following: !!to,
  visibleMs: 0,
  ...(to !== undefined && { to }),
})

let notes: Notes
let detect: Detector
const next = (): void => {
  detect = createCheckoutDetector(notes)
}
beforeEach(() => {
  notes = createNotes()
  next()
})
const names = (signal: Signal, page: Page): string[] => detect(signal, page).map(({ name }) => name)

describe('a checkout', () => {
  const cart = shop('cart')
  it('begins when its page is reached, or is drawn, once', () => {
    expect(names(pageSignal(0), shop('checkout'))).toEqual(['begin_checkout'])
    expect(names(pageSignal(5_000), shop('checkout'))).toEqual([])
    notes = createNotes()
    next()
    expect(names(pageSignal(0), shop('other'))).toEqual([])
    expect(names(read(500), shop('checkout'))).toEqual(['begin_checkout'])
  })
  it('elsewhere begins when the page really goes there', () => {
    detect(pageSignal(0), cart)
    expect(names(click(1_000, { text: 'Zur Kasse' }), cart)).toEqual([])
    expect(names(leave(2_000, 'https://pay.example/c/1'), cart)).toEqual(['begin_checkout'])
    expect(names(leave(2_500, 'https://pay.example/c/1'), cart)).toEqual([])
  })
  it('does not begin at the click, on a page that is only hidden, or by another link', () => {
    detect(pageSignal(0), cart)
    detect(click(1_000, { text: 'Checkout' }), cart)
    expect(names(leave(2_000), cart)).toEqual([])
    detect(click(3_000, { tag: 'a', text: 'Our partner', href: 'https://other.example/' }), cart)
    expect(names(leave(3_500, 'https://other.example/'), cart)).toEqual([])
    detect(click(5_000, { text: 'Checkout' }), cart)
    expect(names(leave(5_500, 'https://shop.example/checkout'), cart)).toEqual([])
  })
  it('that a cart’s form leads to, where no page of the shop follows, begins as the page goes', () => {
    const form = { action: '/cart', method: 'post', fields: ['updates[]', 'checkout'], values: {} }
    detect(pageSignal(0), cart)
    detect(click(1_000, { text: 'Check out', name: 'checkout', form }), cart)
    expect(names(leave(1_500, 'https://shop.example/cart'), cart)).toEqual(['begin_checkout'])
  })
})

describe('an order', () => {
  const checkout = (units?: string): void => {
    if (units) notes.set('count', units)
    detect(pageSignal(0), shop('checkout'))
    next()
  }
  const placed = (page: Page): object[] => [
    ...detect(pageSignal(10_000), page),
    ...detect(read(11_500), page),
    ...detect(read(14_000), page),
  ]

  it('is told by its number, with what the page tells of it', () => {
    checkout()
    const page = shop('confirmation', { orderId: 'A-7', order: { total: 49.9, currency: 'EUR' } })
    expect(placed(page)).toEqual([
      { name: 'purchase', properties: { transaction_id: 'A-7', value: 49.9, currency: 'EUR' }, found: ['page'] },
    ])
  })
  it('needs no number where there is a total, or the cart was emptied', () => {
    checkout()
    expect(placed(shop('confirmation', { order: { total: 12 } }))).toMatchObject([{ properties: { value: 12 } }])
    checkout('2')
    expect(placed(shop('confirmation', { cartCount: 0 }))).toMatchObject([{ name: 'purchase' }])
  })
  it('waits for its number, which may be drawn after its total', () => {
    checkout()
    detect(pageSignal(10_000), shop('confirmation', {}))
    expect(detect(read(11_500), shop('confirmation', { order: { total: 12 } }))).toEqual([])
    const drawn = shop('confirmation', { orderId: 'A-7', order: { total: 12 } })
    expect(detect(read(12_000), drawn)).toMatchObject([{ properties: { transaction_id: 'A-7', value: 12 } }])
  })
  it('is told also where its page is read slowly', () => {
    checkout()
    detect(pageSignal(10_000), shop('confirmation', { orderId: 'A-7' }))
    expect(names(read(16_500), shop('confirmation', { orderId: 'A-7' }))).toEqual(['purchase'])
  })
  it('is none by the word of thanks alone', () => {
    expect(placed(shop('confirmation', { orderId: 'A-7' }))).toEqual([])
    checkout('2')
    expect(placed(shop('confirmation', { cartCount: 2 }))).toEqual([])
  })
  it('is told once, however often its page is loaded', () => {
    checkout()
    const page = shop('confirmation', { orderId: 'A-7' })
    expect(placed(page)).toHaveLength(1)
    next()
    expect(placed(page)).toEqual([])
  })
  it('is told as the page goes, where it goes soon', () => {
    checkout()
    const page = shop('confirmation', { orderId: 'A-7' })
    detect(pageSignal(10_000), page)
    expect(names(leave(10_300), page)).toEqual(['purchase'])
  })
})
