// Pages with broken or hostile marks: nothing is thrown, nothing hangs, and reading stays bounded.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const ld = (text: string): string => `<script type="application/ld+json">${text}</script>`
const good = '{"@type":"Product","name":"Nord Teapot","sku":"T-1","offers":{"price":"48.00","priceCurrency":"EUR"}}'
const body = '<h1>Nord Teapot</h1><p class="price">48,00 €</p><button>Add to cart</button>'
const deep = `${'{"@type":"Product","isRelatedTo":'.repeat(10_000)}1${'}'.repeat(10_000)}`
const scopes = `${'<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">x</span>'.repeat(2_000)}`
/** Drawn by a script, so that the document is small to send. */
const drawn = (script: string): string => `${body}<script>${script}</script>`
const nodes =
  "document.body.append(...Array.from({ length: 50_000 }, (_, at) => Object.assign(document.createElement('p'), { textContent: at + ',00 €', className: 'price' })))"
const cards = `for (let at = 0; at < 5_000; at++) document.body.insertAdjacentHTML('beforeend', '<li class="product-card"><a href="/p/' + at + '"><img src="data:,"><h3>Cup ' + at + '</h3></a><span class="price">5,00 €</span></li>')`
const attributes = `const bomb = document.querySelector('button'); bomb.dataset.kairosEvent = 'add_to_wishlist'
  for (let at = 0; at < 20_000; at++) bomb.setAttribute('data-kairos-x' + at, 'x'.repeat(100)); bomb.className = 'a '.repeat(200_000)`
const texts = `for (const part of ['1', ' ', 'a', '€1 ', '1.', 'a-', '\u00a0', '"'])
  for (const tag of ['p', 'h2', 'button', 'a', 'span']) document.body.append(Object.assign(document.createElement(tag), { textContent: part.repeat(200_000), className: 'price cart-count message error', ariaLabel: part.repeat(20_000) }))`
const nested = `let at = document.body; for (let level = 0; level < 1_500; level++) at = at.appendChild(Object.assign(document.createElement('div'), { className: 'product cart review' }))`
const names =
  'body documentElement head title forms images location cookie readyState visibilityState querySelector querySelectorAll getElementById createTreeWalker addEventListener defaultView baseURI URL referrer activeElement hasFocus'
const clobbering = `${names
  .split(' ')
  .map((name) => `<img name="${name}"><form name="${name}"></form>`)
  .join('')}
  <form name="buy"><input name="attributes"><input name="closest"><input name="matches"><input name="getAttribute"><input name="parentElement"><input name="children"><input name="nodeName"><input name="textContent"><input name="elements"><input name="form"><input name="dataset"></form>`
const globals = `<script>for (const name of ['dataLayer', 'digitalData', 'utag_data', 'adobeDataLayer', 'Shopify', 'ShopifyAnalytics', 'meta', 'prestashop', 'BCData', 'tc_vars', 'fbq', '_paq', 'google_tag_params', 'jQuery', 'wc_add_to_cart_params', '__st'])
  Object.defineProperty(window, name, { configurable: true, get() { throw new Error('trap ' + name) } })</script>`
const proxies = `<script>{ const fails = () => { throw new Error('trap') }
  const evil = new Proxy(function () {}, Object.fromEntries(['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'apply', 'set'].map((name) => [name, fails])))
  for (const name of ['dataLayer', 'digitalData', 'utag_data', 'adobeDataLayer', 'Shopify', 'ShopifyAnalytics', 'meta', 'prestashop', 'BCData', 'tc_vars', '__st']) window[name] = evil }</script>`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/nodes': html(drawn(nodes), ld(good)),
    '/cards': html(drawn(cards), ld(good)),
    '/attributes': html(drawn(attributes), ld(good)),
    '/texts': html(drawn(texts), ld(good)),
    '/nested': html(drawn(nested), ld(good)),
    '/names': html(body + clobbering, ld(good)),
    '/globals': html(body, globals + ld(good)),
    '/proxies': html(body, proxies + ld(good)),
    '/cut': html(body, ld(good.slice(0, 60)) + ld(good)),
    '/large': html(body, ld(`{"@type":"Product","name":"${'x'.repeat(5_000_000)}"}`) + ld(good)),
    '/deep': html(body, ld(deep) + ld(good)),
    '/proto': html(
      body,
      ld(`{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${good.slice(1)}`),
    ),
    '/scopes': html(body + scopes, ld(good)),
    '/clobbered': html(
      `${body}<form name="body"></form><img name="title"><form name="querySelectorAll"></form><input id="location">`,
      ld(good),
    ),
    '/markup': html(
      '<h1>&lt;img src=x onerror=alert(1)&gt;</h1><p class="price">48,00 €</p><button>Add to cart</button>',
      ld(good.replace('Nord Teapot', '<img src=x onerror=alert(1)>')),
    ),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

describe('a page with', () => {
  it.each(
    '/cut /large /deep /proto /scopes /clobbered /nodes /cards /attributes /texts /nested /names /globals /proxies'.split(
      ' ',
    ),
  )('%s marks still tells its product, and throws nothing', async (path) => {
    const { page, faults } = await stage.open()
    await page.goto(stage.site.url(path), { waitUntil: 'load' })
    const view = await stage.event('view_item')
    expect(view.properties).toMatchObject({ items: [{ item_name: 'Nord Teapot' }] })
    expect(faults).toEqual([])
    expect(await page.evaluate('({}).polluted')).toBeUndefined()
    expect(stage.log.batches.flatMap((batch) => batch.faults)).toEqual([])
    expect(Math.max(...stage.log.batches.map(({ bytes }) => bytes))).toBeLessThan(100_000)
    await page.close()
  })

  it('20,000 attributes on a marked button makes one small event of a click on it', async () => {
    const { page, faults } = await stage.open()
    await page.goto(stage.site.url('/attributes'), { waitUntil: 'load' })
    await stage.event('view_item')
    await page.click('button')
    const wish = await stage.event('add_to_wishlist')
    expect(JSON.stringify(wish).length).toBeLessThan(2_000)
    expect(faults).toEqual([])
    await page.close()
  })

  it('hundreds of changes a second is still left alone: the page goes on', async () => {
    const { page, faults } = await stage.open()
    await page.goto(stage.site.url('/cut'), { waitUntil: 'load' })
    await stage.event('view_item')
    await page.evaluate(`window.frames_ = 0; const churn = () => { frames_++
      for (let at = 0; at < 200; at++) { const p = document.createElement('p'); p.dataset.kairosValue = 'v' + at; p.textContent = at + ',00 €'; document.body.append(p); if (document.body.children.length > 400) document.body.lastElementChild.remove() }
      if (frames_ < 120) requestAnimationFrame(churn) }; churn()`)
    await page.click('button')
    await page.waitForFunction('frames_ >= 120')
    expect(faults).toEqual([])
    await page.close()
  })

  it('markup in a name sends it as the text that it is', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/markup'), { waitUntil: 'load' })
    const view = await stage.event('view_item')
    expect(view.properties).toMatchObject({ items: [{ item_name: '<img src=x onerror=alert(1)>' }] })
    await page.close()
  })
})
