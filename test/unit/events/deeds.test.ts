// Deeds: what a form or control is meant for, what confirms it, and what refuses it.
import { beforeEach, describe, expect, it } from 'vitest'
import { createDeedDetector } from '../../../src/events/deed-detector.ts'
import { DEEDS } from '../../../src/events/deeds.ts'
import type { Detector, Notes } from '../../../src/events/detector.ts'
import type { Page } from '../../../src/pages/page.ts'
import type { ControlFacts, FormFacts, Signal } from '../../../src/signals/signal.ts'
import type { PageSnapshot } from '../../../src/signals/snapshot.ts'
import { createNotes } from '../../support/notes.ts'
import { describedPage, pageSignal } from '../../support/signals.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const formOf = (known: Partial<FormFacts>): FormFacts => ({
  action: '',
  method: 'post',
  fields: [],
  values: {},
  ...known,
})
const submit = (time: number, form: Partial<FormFacts>, control?: Partial<ControlFacts>): Signal => ({
  kind: 'submit',
  time,
  form: formOf(form),
  ...(control && { control: { tag: 'button', text: '', data: {}, ...control } }),
})
const click = (time: number, control: Partial<ControlFacts>): Signal => ({
  kind: 'click',
  time,
  control: { tag: 'button', text: '', data: {}, ...control },
})
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
const aftermath = (time: number, known: { pressed?: boolean; gone?: boolean; asks?: string[] }): Signal => ({
  kind: 'after',
  time,
  gone: false,
  asks: [],
  ...known,
})
const shop = (kind: Page['kind'], path = '/x'): Page => describedPage({ kind, url: `https://shop.example${path}` })
const arrive = (time: number, page: Page, parts: Partial<PageSnapshot> = {}): Signal => ({
  ...pageSignal(time, page.url),
  snapshot: snapshotOf(parts),
})

let notes: Notes
let detect: Detector
const restart = (): void => {
  detect = createDeedDetector(DEEDS, notes)
}
beforeEach(() => {
  notes = createNotes()
  restart()
})
const told = (signals: Signal[], page: Page): string[] =>
  signals.flatMap((s) => detect(s, page)).map(({ name }) => name)

describe('a coupon', () => {
  const cart = shop('cart', '/cart')
  const form = { fields: ['qty', 'coupon_code'], asks: ['quantity', 'coupon'], chosen: { coupon: 'SPRING10' } }
  const apply = { text: 'Einlösen', name: 'apply_coupon' }
  beforeEach(() => void detect(arrive(0, cart), cart))

  it('is told with its code once the shop says so', () => {
    detect(submit(1_000, form, apply), cart)
    expect(detect(notice(1_300, 'success', 'Coupon code applied successfully.'), cart)).toMatchObject([
      { name: 'apply_coupon', properties: { coupon: 'SPRING10' }, found: ['form', 'notice'] },
    ])
  })
  it('is told once its code is shown', () => {
    detect(submit(1_000, form, apply), cart)
    expect(told([read(1_600, { text: 'Total 40. Discount (SPRING10) -4' })], cart)).toEqual(['apply_coupon'])
  })
  it('is none where it is refused, though the refusal names it', () => {
    detect(submit(1_000, form, apply), cart)
    const text = 'Coupon "spring10" does not exist!'
    expect(told([notice(1_200, 'error', text), read(1_600, { text })], cart)).toEqual([])
  })
  it('is none where the cart is updated with a code in its field', () => {
    detect(submit(1_000, form, { text: 'Update cart', name: 'update_cart' }), cart)
    expect(told([notice(1_300, 'success', 'Cart updated.')], cart)).toEqual([])
  })
})

describe('a checkout step', () => {
  const checkout = shop('checkout', '/checkout')
  const delivery = shop('checkout', '/checkout?step=delivery')
  const address = { fields: ['city'], asks: ['email', 'street-address', 'postal-code'] }
  const method = { asks: ['shipping', 'shipping'], chosen: { shipping: 'Express' } }
  const payment = { asks: ['payment'], chosen: { payment: 'Invoice' } }
  beforeEach(() => void detect(arrive(0, checkout), checkout))

  it('is told when the next one shows', () => {
    detect(submit(1_000, address), checkout)
    detect(arrive(2_000, delivery), delivery)
    expect(told([read(2_500)], delivery)).toEqual(['add_shipping_info'])
  })
  it('waits for the shipping method where that is asked for next', () => {
    detect(submit(1_000, address), checkout)
    expect(told([aftermath(1_200, { gone: true, asks: ['shipping'] }), read(1_800)], checkout)).toEqual([])
    detect(click(5_000, { text: 'Weiter', form: formOf(method) }), checkout)
    detect(aftermath(5_200, { gone: true, asks: ['payment'] }), checkout)
    expect(detect(read(5_800), checkout)).toMatchObject([
      { name: 'add_shipping_info', properties: { shipping_tier: 'Express' } },
    ])
  })
  it('is none where a field is refused', () => {
    detect(click(1_000, { text: 'Continue', form: formOf(address) }), checkout)
    const refused = [notice(1_200, 'error', 'aria-invalid'), aftermath(1_200, { gone: true }), read(1_800)]
    expect(told(refused, checkout)).toEqual([])
  })
  it('is none for a button that goes back', () => {
    detect(click(1_000, { text: 'Edit', form: formOf(method) }), checkout)
    expect(told([arrive(1_500, delivery), read(2_000)], delivery)).toEqual([])
  })
  it('are both told of a single page before its order, however long the payment takes', () => {
    const asks = [...address.asks, ...method.asks, ...payment.asks]
    detect(submit(1_000, { asks, chosen: { shipping: 'Express', payment: 'Card' } }, { text: 'Place order' }), checkout)
    restart()
    const thanks = shop('confirmation', '/thanks')
    expect(detect(arrive(600_000, thanks), thanks)).toMatchObject([
      { name: 'add_shipping_info', properties: { shipping_tier: 'Express' } },
      { name: 'add_payment_info', properties: { payment_type: 'Card' } },
    ])
  })
  it('of a payment is told as the page leaves for the bank', () => {
    detect(submit(1_000, payment, { text: 'Pay' }), checkout)
    const leave: Signal = { kind: 'leave', time: 2_000, following: true, visibleMs: 0, to: 'https://bank.example/pay' }
    expect(told([leave], checkout)).toEqual(['add_payment_info'])
  })
})

describe('a wish', () => {
  const product = shop('product')
  const heart = { text: 'Auf den Merkzettel' }
  beforeEach(() => void detect(arrive(0, product), product))

  it('is told when its button is pressed afterwards, or a message says so', () => {
    detect(click(1_000, heart), product)
    expect(told([aftermath(1_200, { pressed: true })], product)).toEqual(['add_to_wishlist'])
    detect(click(5_000, { text: '', classes: 'btn-wishlist', near: { name: 'Cup', price: '€5' } }), product)
    expect(detect(notice(5_200, 'success', 'Added to your wishlist'), product)).toMatchObject([
      { properties: { items: [{ item_name: 'Cup', price: 5 }] } },
    ])
  })
  it('is none where one must log in first, is taken back, or a link leads to the list', () => {
    detect(click(1_000, heart), product)
    expect(told([notice(1_200, 'success', 'You must login to save it to your wish list!')], product)).toEqual([])
    detect(click(5_000, heart), product)
    const login = shop('account', '/login')
    expect(told([arrive(6_000, login), aftermath(6_100, { pressed: true })], login)).toEqual([])
    detect(click(9_000, { ...heart, pressed: true }), product)
    expect(told([aftermath(9_200, { pressed: false })], product)).toEqual([])
    detect(click(12_000, { tag: 'a', text: 'Wishlist', href: '/wishlist' }), product)
    expect(told([notice(12_500, 'success', 'Added to wishlist')], product)).toEqual([])
  })
})

describe('an account', () => {
  const page = shop('account', '/login')
  const login = { asks: ['email', 'password'], fields: ['email', 'password'], action: '/login' }
  beforeEach(() => void detect(arrive(0, page, { fields: ['email', 'password'] }), page))

  it('is logged in to when the next page asks for no password', () => {
    detect(submit(1_000, login, { text: 'Sign in' }), page)
    restart()
    const home = shop('account', '/account')
    detect(arrive(2_000, home), home)
    expect(told([read(2_500)], home)).toEqual(['login'])
  })
  it('is not where the form comes back, or an error does', () => {
    detect(submit(1_000, login), page)
    detect(arrive(2_000, page, { fields: ['email', 'password'] }), page)
    expect(told([read(2_500, { fields: ['email', 'password'] })], page)).toEqual([])
    detect(submit(5_000, login), page)
    expect(
      told(
        [notice(5_200, 'plain', 'Falsches Passwort. Bitte wählen …'), aftermath(5_300, { gone: true }), read(5_900)],
        page,
      ),
    ).toEqual([])
  })
  it('is not where the shopper closes the window', () => {
    detect(submit(1_000, login), page)
    detect(click(3_000, { text: '×' }), page)
    expect(told([aftermath(3_200, { gone: true }), read(3_800)], page)).toEqual([])
  })
  it('is made by a form with two passwords, or one that says so', () => {
    detect(submit(1_000, { asks: ['email', 'password', 'password'] }), page)
    expect(told([aftermath(1_200, { gone: true }), read(1_800)], page)).toEqual(['sign_up'])
    detect(submit(5_000, { ...login, action: '/account/register' }), page)
    expect(told([aftermath(5_200, { gone: true }), read(5_800)], page)).toEqual(['sign_up'])
  })
})

describe('what is written to a shop', () => {
  const thanks = notice(1_300, 'success', 'Thank you! Your message was sent.')
  const sent = (page: Page, form: Partial<FormFacts>, control?: Partial<ControlFacts>) => {
    detect(arrive(0, page), page)
    detect(submit(1_000, form, control), page)
    return detect(thanks, page)
  }
  it('is a review with its rating', () => {
    const page = describedPage({
      kind: 'product',
      product: { item: { item_id: 'A1' }, confidence: 1, found: [] },
    })
    const form = { id: 'form-review', asks: ['text', 'message', 'rating'], chosen: { rating: '4' } }
    expect(sent(page, form)).toMatchObject([{ name: 'write_review', properties: { rating: 4, item_id: 'A1' } }])
  })
  it('is a return', () => {
    const form = {
      action: '/account/return/add',
      fields: ['order_id', 'reason'],
      asks: ['order-number', 'select', 'message'],
    }
    expect(sent(shop('help', '/returns'), form)).toMatchObject([{ name: 'request_return' }])
  })
  it('is no return where it is refused, or asked for again', () => {
    const page = shop('help', '/orders/7/return')
    const form = { id: 'return-request', fields: ['item', 'reason'], asks: ['select', 'text'] }
    const send = (answer: (time: number) => Signal): string[] => {
      detect(arrive(0, page), page)
      detect(submit(1_000, form), page)
      return told([answer(1_300), read(2_500, { fields: ['select', 'text'] }), aftermath(3_000, { gone: true })], page)
    }
    expect(send((time) => notice(time, 'plain', 'A return of this mug is already on its way.'))).toEqual([])
    expect(send((time) => arrive(time, page, { fields: ['search', 'select', 'text'] }))).toEqual([])
    restart()
    expect(send((time) => notice(time, 'plain', 'Thank you, we received it.'))).toEqual(['request_return'])
  })
  it('is a question, but not a comment or a newsletter', () => {
    const form = { action: '/contact', asks: ['name', 'email', 'message'] }
    expect(sent(shop('help', '/contact'), form)).toMatchObject([
      { name: 'contact_support', properties: { method: 'form' } },
    ])
    expect(sent(shop('article', '/blog/1'), { ...form, action: '/comment' })).toEqual([])
    expect(sent(shop('home', '/'), { asks: ['email'] })).toEqual([])
  })
  it('is told on the page that thanks for it', () => {
    const page = shop('help', '/contact')
    detect(arrive(0, page), page)
    detect(submit(1_000, { action: '/contact', asks: ['email', 'message'] }), page)
    restart()
    const done = shop('other', '/contact/thanks')
    detect(arrive(2_000, done), done)
    expect(told([read(2_500)], done)).toEqual(['contact_support'])
  })
})

describe('a search', () => {
  const listing = (name: string): Page => describedPage({ kind: 'listing', list: [{ item_name: name }] })
  it('is told where the list on the page becomes another', () => {
    detect(arrive(0, listing('Cup')), listing('Cup'))
    detect(submit(1_000, { chosen: { search: 'tea' } }), listing('Cup'))
    expect(told([read(1_500)], listing('Cup'))).toEqual([])
    expect(detect(read(2_500), listing('Tea'))).toMatchObject([{ name: 'search', properties: { search_term: 'tea' } }])
  })
  it('is left to the page of results where there is one', () => {
    detect(arrive(0, listing('Cup')), listing('Cup'))
    detect(submit(1_000, { chosen: { search: 'tea' } }), listing('Cup'))
    const results = describedPage({
      kind: 'search',
      url: 'https://shop.example/search?q=tea',
      list: [{ item_name: 'Tea' }],
    })
    expect(told([arrive(2_000, results), read(2_500)], results)).toEqual([])
  })
})

it('survives notes that somebody else has written', () => {
  for (const text of ['[{', '{"a":1}', '[null]', '[{"name":"login","time":"x"}]']) {
    notes.set('deeds', text)
    restart()
    expect(detect(arrive(0, shop('home')), shop('home'))).toEqual([])
  }
})
