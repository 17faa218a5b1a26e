// What a confirmation page tells of the order, and a cart page of the cart.
import { describe, expect, it } from 'vitest'
import { describePage } from '../../../src/pages/page.ts'
import type { PageSnapshot } from '../../../src/signals/snapshot.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const orderOf = (text: string, parts: Partial<PageSnapshot> = {}) =>
  describePage(
    snapshotOf({
      url: 'https://shop.example/checkout/success',
      headings: ['Thank you for your order'],
      text,
      ...parts,
    }),
  ).order

describe('an order', () => {
  it.each<[string, number, string]>([
    ['Order number: 1001 Subtotal: 44,85 € Shipping: 4,95 € Total paid: 49,80 €', 49.8, 'EUR'],
    ['Zwischensumme 44,85 € Versand 4,95 € Gesamtsumme 49,80 € inkl. MwSt.', 49.8, 'EUR'],
    ['Sous-total 40,00 € Livraison 5,00 € Total TTC 45,00 €', 45, 'EUR'],
    ['Mezisoučet 1 000 Kč Doprava 99 Kč Celkem 1 099 Kč', 1099, 'CZK'],
    ['Итого: 1 529 ₽', 1529, 'RUB'],
    ['小計 ¥1,000 合計 ¥1,500', 1500, 'JPY'],
    ['Sub total 44,85 € Total (Inclusive of tax 7,95 €) 49,80 €', 49.8, 'EUR'],
    ['Unit Price Total HTC Touch 1 € 40,00 Total: € 45,00', 45, 'EUR'],
    ['Total € 267 . 49', 267.49, 'EUR'],
  ])('was paid as «%s» tells', (text, total, currency) => {
    expect(orderOf(text, { language: currency === 'JPY' ? 'ja-JP' : 'en' })).toMatchObject({ total, currency })
  })

  it.each([
    'Total 3 items',
    'Subtotal 44,85 €',
    'Total 44,85 € Total 49,80 €',
    'Total savings: 5,00 €',
    'Nothing is told',
  ])('has no total in «%s»', (text) => {
    expect(orderOf(text)).not.toHaveProperty('total')
  })

  it('has the number that is told, too', () => {
    expect(orderOf('Order number: 100-2041. Grand total: $ 30.00')).toMatchObject({ id: '100-2041', total: 30 })
  })

  it.each(['BK-MWSTFABC', 'BK-MWSTFAB7', 'SHOP-ORDERSA-2041', '7'.repeat(8)])('has the number %s', (id) => {
    expect(orderOf(`Order number ${id} We have sent a confirmation`)).toMatchObject({ id })
    expect(orderOf('', { url: `https://shop.example/order/${id}/confirmed` })).toMatchObject({ id })
  })

  it.each(['pre-ordered', 'Follow-Up-mail', 'PLEASE'])('has no number in «%s»', (word) => {
    expect(orderOf(`Order number: ${word}. Total: $ 30.00`)).not.toHaveProperty('id')
  })

  it('is not told by a page that is no confirmation', () => {
    expect(describePage(snapshotOf({ text: 'Total 49,80 €' })).order).toBeUndefined()
  })
})

describe('thanks', () => {
  it.each<[string, Partial<PageSnapshot>]>([
    ['a subscription', { headings: ['Thank you for subscribing!'], url: 'https://shop.example/pages/thank-you' }],
    ['a message', { headings: ['Vielen Dank für Ihre Nachricht'], url: 'https://shop.example/kontakt/danke' }],
  ])('are no confirmation for %s', (_, parts) => {
    expect(describePage(snapshotOf(parts)).kind).not.toBe('confirmation')
  })

  it.each<Partial<PageSnapshot>>([
    { headings: ['Thank you!'], url: 'https://shop.example/thank-you-page/1f0a-77c2' },
    { headings: ['Vielen Dank für Ihre Bestellung'] },
    { headings: ['Merci pour votre commande'] },
    { headings: ['Спасибо за заказ'] },
  ])('are one for an order: %o', (parts) => {
    expect(describePage(snapshotOf(parts)).kind).toBe('confirmation')
  })
})

describe('a cart', () => {
  it('has its rows and what all of it costs', () => {
    const text = 'Blue Kettle 39,00 € Subtotal 39,00 € Shipping 5,00 € Total 44,00 €'
    const page = describePage(snapshotOf({ url: 'https://shop.example/cart', lines: 1, checkoutControls: 1, text }))
    expect(page.cart).toEqual({ lines: 1, total: 44, currency: 'EUR' })
  })
})
