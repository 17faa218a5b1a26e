// @vitest-environment happy-dom
// The order that a shop system shows on the page that confirms it.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { platformSource } from '../../../src/signals/platforms/source.ts'
import { putGlobals, type Watched, watchWith } from '../../support/watching.ts'

let watched: Watched | undefined
const told = () =>
  (watched as Watched).of('told').map(({ by, done, draft: { name, properties } }) => ({ by, done, name, properties }))

afterEach(() => {
  watched?.stop()
  expect(watched?.reports).toEqual([])
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('an order that is shown', () => {
  const checkout = {
    order_id: 1001,
    total_price: '53.40',
    currency: 'EUR',
    line_items: [{ product_id: 7, title: 'Teapot', price: '48.00', quantity: 1 }],
  }

  it('is told on the page that thanks for it, and not when it is seen again', () => {
    putGlobals({ Shopify: { checkout, Checkout: { step: 'thank_you' } } })
    watched = watchWith(platformSource)
    expect(told()).toEqual([
      {
        by: 'shopify',
        done: true,
        name: 'purchase',
        properties: {
          transaction_id: '1001',
          value: 53.4,
          currency: 'EUR',
          items: [{ item_id: '7', item_name: 'Teapot', price: 48, quantity: 1 }],
        },
      },
    ])
    watched?.stop()
    putGlobals({ Shopify: { checkout, Checkout: {} } })
    watched = watchWith(platformSource)
    expect(told()).toEqual([])
  })

  it('is known by Shopware’s number', () => {
    document.body.innerHTML = '<p class="finish-ordernumber" data-order-number="10023"></p>'
    watched = watchWith(platformSource)
    expect(told()).toMatchObject([{ by: 'shopware', name: 'purchase', properties: { transaction_id: '10023' } }])
  })
})
