// The example's pixel in a sandbox like Shopify's: what it tells of a checkout, for whom, and with whose consent.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildPixel, checkoutPage } from '../support/shopify-sandbox.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const money = (amount: number) => ({ amount, currencyCode: 'EUR' })
const product = { id: '40', title: 'Nord Teapot', vendor: 'Nord', type: 'Teapots', url: '/products/nord-teapot' }
const checkout = (more: object = {}) => ({
  token: 'c0ffee',
  currencyCode: 'EUR',
  email: 'ada@shop.example',
  phone: '+491701234567',
  shippingAddress: { firstName: 'Ada', lastName: 'Byron', address1: 'Ring 1' },
  subtotalPrice: money(91.2),
  totalPrice: money(96.1),
  totalTax: money(15.34),
  delivery: { selectedDeliveryOptions: [{ title: 'Standard', cost: money(4.9), type: 'shipping' }] },
  discountApplications: [{ type: 'DISCOUNT_CODE', title: 'TEA5' }],
  transactions: [{ gateway: 'shopify_payments', amount: money(96.1) }],
  lineItems: [
    {
      id: 'l1',
      title: 'Nord Teapot',
      quantity: 2,
      finalLinePrice: money(91.2),
      variant: { id: '401', title: 'Blue', price: money(48), product },
    },
  ],
  order: { id: null, customer: null },
  ...more,
})
const items = [
  {
    item_id: '40',
    item_name: 'Nord Teapot',
    item_brand: 'Nord',
    item_category: 'Teapots',
    item_variant: 'Blue',
    price: 48,
    discount: 2.4,
    quantity: 2,
  },
]
const common = { currency: 'EUR', value: 96.1, coupon: 'TEA5', items }
const done = checkout({ order: { id: 'gid://shopify/Order/5001', customer: { id: '9', isFirstOrder: true } } })
const STEPS = [
  'checkout_started',
  'checkout_contact_info_submitted',
  'checkout_shipping_info_submitted',
  'payment_info_submitted',
]

beforeAll(async () => {
  stage = await openStage((html) => ({ '/': html('<h1>Tea shop</h1>') }))
  const pixel = await buildPixel(stage.log.endpoint, 'test')
  stage.site.add({
    '/checkouts/1': checkoutPage(pixel),
    '/checkouts/refused': checkoutPage(pixel, { analyticsProcessingAllowed: false }),
  })
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

const publish = (page: Page, name: string, data: object = checkout()): Promise<unknown> =>
  page.evaluate(
    `publish(${JSON.stringify({ id: name, name, type: 'standard', timestamp: new Date().toISOString(), data: { checkout: data } })})`,
  )
const told = () => stage.log.events().filter(({ found }) => String(found) === 'source:shopify-pixel')
async function open(path: string): Promise<Page> {
  const { page } = await stage.open()
  await page.goto(stage.site.url('/'), { waitUntil: 'load' })
  await page.evaluate("kairos.push(['flush'])")
  await stage.event('page_view')
  await page.goto(stage.site.url(path), { waitUntil: 'load' })
  return page
}
/** Shopify tells a pixel that comes late what it has missed; here it is awaited. */
const ready = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    `new Promise((done) => { addEventListener('message', ({ data }) => data.call === 'setItem' && done(true)); publish({ name: 'checkout_started', timestamp: '', data: { checkout: ${JSON.stringify(checkout())} } }) })`,
  )

describe('the pixel', () => {
  it('tells each step of a checkout once, with its items, total and order, and no person', async () => {
    const page = await open('/checkouts/1')
    await ready(page)
    for (const name of [...STEPS, ...STEPS]) await publish(page, name)
    await publish(page, 'checkout_completed', done)
    await publish(page, 'checkout_completed', done)
    const order = await stage.event('purchase')
    const events = told()
    expect(events.map(({ name, properties: { checkout_id: _, ...properties } }) => [name, properties])).toEqual([
      ['begin_checkout', common],
      ['add_shipping_info', { ...common, shipping_tier: 'Standard' }],
      ['add_payment_info', { ...common, payment_type: 'shopify_payments' }],
      ['purchase', { ...common, transaction_id: '5001', tax: 15.34, shipping: 4.9, new_customer: true }],
    ])
    expect(new Set(events.map(({ properties }) => properties.checkout_id)).size).toBe(1)
    expect(order).toMatchObject({ stage: 'buyer', why: 'first-order' })
    const sent = stage.log.batches.map(({ text }) => text).join('')
    expect(sent).not.toMatch(/ada@|Byron|Ring 1|4917|secret/)
    expect(stage.log.batches.flatMap(({ faults }) => faults)).toEqual([])
    expect(await page.evaluate('faults')).toEqual([])
    await page.close()
  })

  it('goes on with the visitor, the visit and the journey of the storefront', async () => {
    const page = await open('/checkouts/1')
    await ready(page)
    await publish(page, 'checkout_completed', done)
    await stage.event('purchase')
    const contexts = stage.log.batches.flatMap(({ body }) => body.contexts)
    for (const member of ['visitor', 'session', 'visit']) {
      expect(new Set(contexts.map((context) => context[member])).size).toBe(1)
    }
    expect(contexts.at(-1)).toMatchObject({
      consent: 'granted',
      page: { url: 'https://shop.example/checkouts/cn/1?token=', title: 'Checkout' },
      device: { form: 'desktop', viewport: 'large', language: 'de-DE' },
    })
    expect(stage.names().filter((name) => name === 'session_start')).toHaveLength(1)
    await page.goto(stage.site.url('/'), { waitUntil: 'load' })
    await page.waitForFunction("'journey' in kairos")
    expect(await page.evaluate('kairos.journey()')).toMatchObject({ stage: 'buyer', orders: 1 })
    await page.close()
  })

  it('tells nothing while the shopper allows nothing, and goes on once they do', async () => {
    const page = await open('/checkouts/refused')
    await page.waitForFunction('frames.length === 1')
    await publish(page, 'checkout_started')
    await page.evaluate('allow({ analyticsProcessingAllowed: true })')
    await page.waitForFunction(
      "new Promise((done) => { const look = () => localStorage.getItem('kairos') ? done(true) : setTimeout(look, 20); look() })",
    )
    await publish(page, 'payment_info_submitted')
    await stage.event('add_payment_info')
    expect(told().map(({ name }) => name)).toEqual(['add_payment_info'])
    await page.close()
  })
})
