// The demo shop, through HTTP as a browser without JavaScript uses it, and through its JSON answers.
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStorefront } from '../../examples/storefront/server.ts'
import {
  address,
  browserAt,
  countIn,
  dataLayerOf,
  type FormBrowser,
  order,
} from '../../examples/storefront/testing/form-browser.ts'

describe('the demo shop', () => {
  let app: FastifyInstance
  let browser: FormBrowser

  beforeEach(() => {
    app = createStorefront({ endpoint: 'http://127.0.0.1:4300/v1/touchpoints' })
    browser = browserAt(app)
  })
  afterEach(() => app.close())

  it.each([
    ['/', 'What people come back for'],
    ['/c/tea?sort=price-desc', 'Loose-leaf tea'],
    ['/search?q=mug', 'Nord Mug'],
    ['/p/nord-mug?variant=ink', '€19.50'],
    ['/cart', 'Your cart is empty'],
    ['/orders/track', 'id="order-tracking"'],
    ['/account', 'autocomplete="current-password"'],
    ['/help', 'href="tel:+493415550123"'],
    ['/journal/our-story', 'A shop the size of a kitchen'],
    ['/wishlist', 'Nothing here yet'],
    ['/mails', 'No mail yet'],
  ])('answers %s with its essentials and the script tag of Kairos', async (path, essential) => {
    const page = await browser.get(path)
    expect(page.status).toBe(200)
    expect(page.body).toContain(essential)
    expect(page.body).toContain(
      '<script async src="/kairos/kairos.min.js" data-endpoint="http://127.0.0.1:4300/v1/touchpoints" data-shop="demo" data-consent="granted"></script>',
    )
  })

  it('is a shop without Kairos where no endpoint is given', async () => {
    const plain = createStorefront()
    expect((await browserAt(plain).get('/p/sencha-yama')).body).not.toContain('kairos.min.js')
    await plain.close()
  })

  it.each([
    ['', 'data-overlay=""'],
    ['on-request', 'data-overlay="on-request"'],
  ])('shows the overlay where it is asked for by "%s", and serves its script', async (overlay, attribute) => {
    const shown = createStorefront({ endpoint: 'http://127.0.0.1:4300/v1/touchpoints', overlay })
    expect((await browserAt(shown).get('/p/sencha-yama')).body).toContain(attribute)
    expect((await browserAt(shown).get('/kairos/kairos-overlay.min.js')).status).toBe(200)
    await shown.close()
  })

  it('names the setting when the endpoint is no URL', () => {
    expect(() => createStorefront({ endpoint: 'collector' })).toThrow(/KAIROS_ENDPOINT is "collector"/)
  })

  it('serves every picture, style and script that its pages name', async () => {
    const pages = await Promise.all(['/', '/c/cups', '/p/nord-teapot', '/journal'].map((path) => browser.get(path)))
    const files = new Set(pages.flatMap(({ body }) => body.match(/"\/(?:pictures|assets|fonts)\/[^"]+"/g) ?? []))
    expect(files.size).toBeGreaterThan(10)
    for (const file of files) expect([file, (await browser.get(file.slice(1, -1))).status]).toEqual([file, 200])
  })

  it('tells search engines and the data layer the same price', async () => {
    const page = await browser.get('/p/jasmine-pearls?variant=100g')
    const [json] = [...page.body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
    const product = JSON.parse(json?.[1] ?? '{}')
    expect(product.offers).toMatchObject({ price: '24.90', priceCurrency: 'EUR' })
    expect(product.gtin13).toMatch(/^2\d{12}$/)
    const viewed = dataLayerOf(page).find(({ event }) => event === 'view_item')
    expect(viewed).toMatchObject({ ecommerce: { value: 24.9, items: [{ item_id: 'BK-105', price: 24.9 }] } })
  })

  it('takes an order through forms alone, with the right total, and shows it again on reload', async () => {
    const added = await browser.post('/cart/add', { product: 'BK-101', variant: '100g', quantity: '2' })
    expect(added).toMatchObject({ status: 303, location: '/cart' })
    await browser.post('/cart/add', { product: 'BK-301', variant: 'ink', quantity: '1' })
    const cart = await browser.get('/cart')
    expect(dataLayerOf(cart).map(({ event }) => event)).toEqual(['add_to_cart', 'add_to_cart', 'view_cart'])
    await browser.post('/cart/update', { sku: 'BK-101-100G', quantity: '1' })
    expect((await browser.post('/cart/coupon', { coupon: 'nonsense' })).body).toContain('We do not know this code.')
    await browser.post('/cart/coupon', { coupon: 'welcome10' })
    const path = await order(browser, 'express')
    expect(path).toMatch(/^\/checkout\/confirmation\/BK-/)
    // 15.90 + 19.50 = 35.40, less 10 % = 31.86, express 9.90
    const [first, second] = [await browser.get(path), await browser.get(path)]
    for (const page of [first, second]) {
      expect(page.body).toContain('Thank you, Ada')
      expect(page.body).toContain('<dd class="order-total">€41.76</dd>')
    }
    expect(dataLayerOf(second)).toEqual(dataLayerOf(first).filter(({ event }) => event === 'purchase'))
    expect(dataLayerOf(second)[0]).toMatchObject({
      ecommerce: { transaction_id: path.split('/').at(-1), value: 31.86, shipping: 9.9, coupon: 'WELCOME10' },
    })
    expect(countIn(second)).toBe('0')
  })

  it.each([
    ['a missing variant', 422, { product: 'BK-305', variant: '', quantity: '1' }],
    ['a variant that is none', 422, { product: 'BK-301', variant: '<b>x</b>', quantity: '1' }],
    ['a quantity of 1e9', 422, { product: 'BK-301', variant: 'ink', quantity: '1e9' }],
    ['a quantity of nothing', 422, { product: 'BK-301', variant: 'ink', quantity: '0' }],
    ['more than there are', 200, { product: 'BK-202', quantity: '3' }],
    ['a billion', 200, { product: 'BK-301', variant: 'ink', quantity: '1000000000' }],
    ['what is sold out', 200, { product: 'BK-204', quantity: '1' }],
    ['an unknown product', 404, { product: '__proto__', quantity: '1' }],
  ])('refuses %s and leaves the cart as it was', async (_what, status, fields) => {
    await browser.post('/cart/add', { product: 'BK-404', quantity: '1' })
    const json = await browser.post('/cart/add', fields, 'application/json')
    expect(json.status).toBe(status)
    expect(JSON.parse(json.body)).toMatchObject({ ok: false, error: expect.any(String) })
    const page = await browser.post('/cart/add', fields)
    expect(page.status).toBe(status)
    expect(countIn(page)).toBe('1')
    expect(page.body).not.toContain('<b>x</b>')
    if (status !== 404) expect(page.body).toMatch(/role="alert"[^>]*>\w/)
  })

  it('answers a good add in JSON with the new count and the event', async () => {
    const { body } = await browser.post('/cart/add', { product: 'BK-202', quantity: '2' }, 'application/json')
    expect(JSON.parse(body)).toMatchObject({ ok: true, count: 2, events: [{ event: 'add_to_cart' }] })
    await browser.post('/cart/update', { sku: 'BK-202', quantity: '3' })
    const cart = await browser.get('/cart')
    expect(cart.body).toContain('Only 2 left of Ember Cast Iron Pot')
    expect(countIn(cart)).toBe('2')
  })

  it('writes what was typed as text, in the page and in its scripts', async () => {
    const page = await browser.get(`/search?q=${encodeURIComponent('</script><script>alert(1)</script>"\u2028')}`)
    expect(page.status).toBe(200)
    expect(page.body).not.toContain('<script>alert(1)')
    expect(dataLayerOf(page)[0]).toMatchObject({ event: 'search', search_term: '</script><script>alert(1)</script>"' })
    const review = { rating: '5', title: '<img src=x>', review: '<script>1</script>', author: '"><i>' }
    expect((await browser.post('/p/nord-mug/reviews', review)).status).toBe(303)
    const shown = await browser.get('/p/nord-mug')
    expect(shown.body).toContain('&lt;img src=x&gt;')
    expect(shown.body).not.toMatch(/<img src=x>|<script>1|<i>/)
  })

  it('shows an order to nobody but who placed it or knows its e-mail', async () => {
    await browser.post('/cart/add', { product: 'BK-404', quantity: '1' })
    const id = (await order(browser)).split('/').at(-1) ?? ''
    const stranger = browserAt(app)
    expect((await stranger.get(`/checkout/confirmation/${id}`)).status).toBe(404)
    const [known, unknown] = [await stranger.get(`/orders/${id}`), await stranger.get('/orders/BK-NONE')]
    expect(known.body.replaceAll(id, 'BK-NONE')).toBe(unknown.body)
    expect((await stranger.get('/orders/%22%3E%3Cscript%3E')).body).toContain('value="&quot;&gt;&lt;script&gt;"')
    expect((await stranger.post('/orders/track', { order: id, email: 'eve@example.org' })).status).toBe(422)
    expect((await stranger.post('/orders/track', { order: id, email: 'ADA@example.org' })).location).toBe(
      `/orders/${id}`,
    )
    expect((await stranger.get(`/orders/${id}?kt=out_for_delivery`)).body).toMatch(
      /aria-current="step">Out for delivery/,
    )
  })

  it('sends the shopper back to the step that is missing', async () => {
    expect((await browser.get('/checkout')).location).toBe('/cart')
    await browser.post('/cart/add', { product: 'BK-404', quantity: '1' })
    expect((await browser.get('/checkout/payment')).location).toBe('/checkout')
    const page = await browser.post('/checkout', { ...address, email: 'nobody' })
    expect(page.status).toBe(422)
    expect(page.body).toContain('Please check the e-mail address')
  })

  it('keeps the orders of an account, and takes a return', async () => {
    const person = { name: 'Ada', email: 'ada@example.org', password: 'a long secret' }
    expect((await browser.post('/account/signup', person)).location).toBe('/account')
    expect(dataLayerOf(await browser.get('/account')).map(({ event }) => event)).toEqual(['sign_up'])
    await browser.post('/cart/add', { product: 'BK-402', quantity: '1' })
    const id = (await order(browser)).split('/').at(-1) ?? ''
    await browser.post('/account/logout', {})
    expect((await browser.get(`/orders/${id}`)).body).not.toContain('Fine Mesh Infuser')
    expect((await browser.post('/account/login', { ...person, password: 'guess' })).status).toBe(422)
    await browser.post('/account/login', person)
    expect((await browser.get('/account')).body).toContain(id)
    const fields = { order: id, sku: 'BK-402', reason: 'I changed my mind' }
    const { location } = await browser.post('/account/returns', fields)
    expect((await browser.get(location)).body).toContain('Your return is registered')
    expect((await browser.post('/account/returns', fields)).status).toBe(422)
  })
})
