// A shop's webhooks: who signed them, what they tell, and what the shop is answered.
import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { TouchpointRefused } from 'kairosjs/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWebhooks } from '../../examples/webhooks/server.ts'
import { toldByShopify } from '../../examples/webhooks/shopify.ts'
import { toldByWooCommerce } from '../../examples/webhooks/woocommerce.ts'

const SECRETS = { shopify: 'shpss_demo', woocommerce: 'wc_demo' }

let told: { name: string; properties: object; options?: object }[]
let errors: unknown[]
let fault: Error | undefined
let app: FastifyInstance

beforeEach(() => {
  told = []
  errors = []
  fault = undefined
  const track = async (name: string, properties: object, options?: object): Promise<void> => {
    if (fault) throw fault
    told.push({ name, properties, ...(options && { options }) })
  }
  app = createWebhooks({ tracker: { track }, secrets: SECRETS, onError: (error) => errors.push(error) })
})
afterEach(() => app.close())

const signed = (body: string, secret: string): string => createHmac('sha256', secret).update(body).digest('base64')
const post = (url: string, headers: Record<string, string>, payload: string) =>
  app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, payload })
type Send = (topic: string, payload: object | string, secret?: string) => ReturnType<typeof post>
const from =
  (system: keyof typeof SECRETS, topicName: string, signatureName: string): Send =>
  (topic, payload, secret = SECRETS[system]) => {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
    return post(`/${system}`, { [topicName]: topic, [signatureName]: signed(body, secret) }, body)
  }
const fromShopify = from('shopify', 'x-shopify-topic', 'x-shopify-hmac-sha256')
const fromWoo = from('woocommerce', 'x-wc-webhook-topic', 'x-wc-webhook-signature')

const shopifyOrder = {
  id: 5_551_001,
  name: '#1042',
  order_number: 1042,
  confirmation_number: 'XK7Q2',
  created_at: '2026-11-20T09:00:00+01:00',
  currency: 'EUR',
  total_price: '43.80',
  total_tax: '6.99',
  total_shipping_price_set: { shop_money: { amount: '4.90' } },
  customer: { id: 77, orders_count: 3 },
  email: 'ada@example.org',
  line_items: [{ product_id: 9, title: 'Kyoto Teapot', variant_title: 'Black', price: '38.90', quantity: 1 }],
}
const wooOrder = {
  id: 812,
  number: '2026-0812',
  order_key: 'wc_order_Zx81',
  status: 'processing',
  currency: 'SEK',
  date_created_gmt: '2026-11-20T08:00:00',
  total: '399.00',
  shipping_total: '49.00',
  customer_id: 0,
  billing: { email: 'ada@example.org' },
  line_items: [{ product_id: 31, name: 'Cup', price: 350, quantity: 1 }],
}

describe('an order', () => {
  it('of Shopify is told with all its names, at its time', async () => {
    expect((await fromShopify('orders/create', shopifyOrder)).statusCode).toBe(200)
    expect(told).toEqual([
      {
        name: 'purchase',
        properties: {
          transaction_id: '5551001',
          currency: 'EUR',
          value: 43.8,
          tax: 6.99,
          shipping: 4.9,
          items: [{ item_id: '9', item_name: 'Kyoto Teapot', item_variant: 'Black', price: 38.9, quantity: 1 }],
        },
        options: { time: shopifyOrder.created_at, aliases: ['#1042', '1042', 'XK7Q2'], customer: '77', orders: 3 },
      },
    ])
  })

  it('of WooCommerce is told once it is placed, by a guest without a customer', async () => {
    expect(toldByWooCommerce('order.created', { ...wooOrder, status: 'pending' })).toBeUndefined()
    expect((await fromWoo('order.updated', wooOrder)).statusCode).toBe(200)
    expect(told).toEqual([
      {
        name: 'purchase',
        properties: {
          transaction_id: '812',
          currency: 'SEK',
          value: 399,
          shipping: 49,
          items: [{ item_id: '31', item_name: 'Cup', price: 350, quantity: 1 }],
        },
        options: { time: '2026-11-20T08:00:00Z', aliases: ['2026-0812', 'wc_order_Zx81'] },
      },
    ])
  })

  it('tells nothing of its shopper’s name, address or mail', async () => {
    await fromShopify('orders/create', shopifyOrder)
    await fromWoo('order.created', wooOrder)
    expect(JSON.stringify(told)).not.toMatch(/ada|example\.org/)
  })
})

describe('what comes after an order', () => {
  it.each<[string, object, string, object]>([
    ['fulfillments/create', { id: 1, order_id: 7, shipment_status: null }, 'order_shipped', { transaction_id: '7' }],
    ['fulfillments/update', { id: 1, order_id: 7, shipment_status: 'delivered' }, 'order_delivered', {}],
    [
      'refunds/create',
      { id: 1, order_id: 7, transactions: [{ amount: '10.50', currency: 'EUR', kind: 'refund' }] },
      'refund',
      { transaction_id: '7', value: 10.5, currency: 'EUR' },
    ],
  ])('is told by Shopify’s %s', (topic, payload, name, properties) => {
    expect(toldByShopify(topic, payload)).toMatchObject({ name, properties })
  })

  it.each([
    ['completed', 'order_shipped'],
    ['refunded', 'refund'],
  ])('is told by an order of WooCommerce that is %s', (status, name) => {
    expect(toldByWooCommerce('order.updated', { ...wooOrder, status })).toMatchObject({ name })
  })

  it.each(['orders/updated', 'customers/create', '', 'fulfillments/create'])(
    'is nothing where «%s» says nothing of it',
    (topic) => {
      expect(toldByShopify(topic, { id: 1 })).toBeUndefined()
    },
  )
})

describe('a webhook', () => {
  it.each([
    ['another secret', () => fromShopify('orders/create', shopifyOrder, 'guessed')],
    ['the other system’s secret', () => fromWoo('order.created', wooOrder, SECRETS.shopify)],
    ['no signature', () => post('/shopify', { 'x-shopify-topic': 'orders/create' }, JSON.stringify(shopifyOrder))],
    ['a signature of nothing', () => post('/shopify', { 'x-shopify-hmac-sha256': 'x' }, '{}')],
  ])('is refused with %s', async (_, send) => {
    expect((await send()).statusCode).toBe(401)
    expect(told).toEqual([])
  })

  it.each(['webhook_id=12', '[]', 'null', '{"id":', ''])('that says «%s» is taken, and tells nothing', async (body) => {
    expect((await fromWoo('order.created', body)).statusCode).toBe(200)
    expect(told).toEqual([])
  })

  it('is to be told again while the collector cannot be reached', async () => {
    fault = new TouchpointRefused('id', 'not stored after 5 tries', false)
    expect((await fromShopify('orders/create', shopifyOrder)).statusCode).toBe(503)
    expect(errors).toEqual([])
  })

  it('is not told again where that cannot help, and somebody is told', async () => {
    fault = new TouchpointRefused('id', 'the collector answers 401', true)
    expect((await fromShopify('orders/create', shopifyOrder)).statusCode).toBe(200)
    expect(errors).toEqual([fault])
  })

  it('has nowhere to go where no secret is set', async () => {
    const closed = createWebhooks({ tracker: { track: async () => {} }, secrets: {} })
    expect((await closed.inject({ method: 'POST', url: '/shopify', payload: {} })).statusCode).toBe(404)
    await closed.close()
  })
})
