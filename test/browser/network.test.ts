// The opt-in network source: what the shop's own requests were answered is told, and the shop cannot tell the difference.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PROBE } from '../support/guest-probe.ts'
import { bundleForPage } from '../support/page-bundle.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const json = { 'content-type': 'application/json' }
/** Its button says nothing, and nothing on the page counts the cart. */
const body = `<main><h1>Nord Teapot</h1><p>€48.00</p><button id="plus">+</button><button id="xhr">+</button></main><script>
  const form = () => { const data = new FormData(); data.set('id', '401'); data.set('quantity', '2'); return data }
  plus.onclick = async () => {
    const answer = await fetch('/cart/add.js', { method: 'POST', body: form() })
    answers.push([answer.bodyUsed, answer.status, await answer.json()])
  }
  xhr.onclick = () => {
    const request = new XMLHttpRequest()
    request.onload = () => answers.push([request.responseText])
    request.open('POST', '/cart/add.js?xhr')
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
    request.send('id=401&quantity=1')
  }
</script>`
const probe = `<script>window.answers = []; ${PROBE}</script>`
const line = { variant_id: 401, product_id: 40, title: 'Nord Teapot', price: 4800, line_price: 9600, quantity: 2 }
let refused = false
/** As a shop that bundles it sets it up; its calls come from the page, as with the script tag. */
const SETUP = `import { createTracker, networkSource, storefrontSources } from 'kairosjs'
const sources = [...storefrontSources(), networkSource()]
const tracker = createTracker({ endpoint: document.body.dataset.endpoint, shop: 'test', consent: 'granted', sources })
const push = (...calls) => calls.forEach(([name, ...given]) => tracker[name](...given))
window.kairos = Object.assign(Object.create(tracker), { push })`
const page = (endpoint: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${probe}</head>
<body data-endpoint="${endpoint}"><script src="/bundle.js"></script>${body}</body></html>`

beforeAll(async () => {
  const bundle = await bundleForPage(SETUP)
  stage = await openStage((html) => ({
    '/p': () => page(stage.log.endpoint),
    '/bundle.js': { body: bundle, headers: { 'content-type': 'text/javascript; charset=utf-8' } },
    '/off': html(body, probe),
    '/cart/add.js': () =>
      refused
        ? { body: '{"status":422,"message":"Sold out"}', headers: json }
        : { body: JSON.stringify(line), headers: json },
    '/slow': () => new Promise(() => {}),
    '/favicon.ico': () => ({ status: 204 }),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => {
  refused = false
  stage.log.clear()
})

async function open(path = '/p'): Promise<{ page: Page; said: string[]; faults: string[] }> {
  const opened = await stage.open()
  await opened.page.goto(stage.site.url(path), { waitUntil: 'load' })
  await stage.event('page_view')
  return opened
}
async function names(page: Page): Promise<string[]> {
  await page.evaluate("kairos.push(['track', 'custom:end', {}], ['flush'])")
  await stage.event('custom:end')
  return stage.names().filter((name) => /cart/.test(name))
}

describe('the network source', () => {
  it.each(['#plus', '#xhr'])('tells what %s added, by the answer that the shop got', async (button) => {
    const { page, faults } = await open()
    await page.click(button)
    const add = await stage.event('add_to_cart')
    const quantity = button === '#plus' ? 2 : 1
    expect(add.properties).toMatchObject({ items: [{ item_id: '40', item_name: 'Nord Teapot', price: 48, quantity }] })
    expect(add.found).toContain('network')
    const own = button === '#plus' ? [false, 200, line] : [JSON.stringify(line)]
    expect(await page.evaluate('answers')).toEqual([own])
    expect(faults).toEqual([])
    await page.close()
  })

  it('tells nothing of an add that was refused with a good status, and nothing where it is not asked for', async () => {
    refused = true
    const { page } = await open()
    await page.click('#plus')
    await page.click('#xhr')
    await page.waitForFunction('answers.length === 2')
    expect(await names(page)).toEqual([])
    await page.close()
    refused = false
    const off = await open('/off')
    expect(await off.page.evaluate('guest.changes()')).toEqual([])
    await off.page.close()
  })

  it('looks like the browser’s own functions, and is taken off when it stops', async () => {
    const { page } = await open()
    const wrapped = ['window.fetch', 'XMLHttpRequest.prototype.open', 'XMLHttpRequest.prototype.send']
    expect(await page.evaluate('guest.changes()')).toEqual(expect.arrayContaining(wrapped))
    expect(await page.evaluate('guest.changes()')).toHaveLength(3)
    const look = `[fetch, XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send].map((one) =>
      [one.name, one.length, String(one), Function.prototype.toString.call(one)].join('|').replace(/\\s+/g, ' '))`
    const native = 'function () { [native code] }'
    expect(await page.evaluate(look)).toEqual(
      ['fetch|1', 'open|2', 'send|0'].map((one) => `${one}|${native}|${native}`),
    )
    expect(await page.evaluate("JSON.stringify(Object.getOwnPropertyDescriptor(window, 'fetch'))")).toBe(
      '{"writable":true,"enumerable":true,"configurable":true}',
    )
    await page.evaluate("kairos.push(['stop'])")
    expect(await page.evaluate('guest.changes()')).toEqual([])
    await page.close()
  })

  it('passes on what fails as it failed', async () => {
    const { page, faults } = await open()
    const fails = (run: string): Promise<unknown> =>
      page.evaluate(
        `(async () => { try { return await ${run} } catch (error) { return error.name + ': ' + error.message } })()`,
      )
    expect(await fails("fetch('/cart/add.js', { method: 'POST', signal: AbortSignal.abort(new Error('mine')) })")).toBe(
      'Error: mine',
    )
    expect(await fails("fetch('http://127.0.0.1:1/cart/add', { method: 'POST' })")).toBe('TypeError: Failed to fetch')
    expect(await fails('fetch()')).toMatch(/^TypeError: Failed to execute 'fetch'/)
    expect(await fails("new XMLHttpRequest().open('CONNECT', '/cart/add')")).toMatch(/^SecurityError/)
    expect(await fails('XMLHttpRequest.prototype.send.call({})')).toMatch(/^TypeError: Illegal invocation/)
    const late = `(async () => { const stop = new AbortController(); const asked = fetch('/slow', { method: 'POST', signal: stop.signal }); stop.abort(); return await asked })()`
    expect(await fails(late)).toMatch(/^AbortError/)
    expect(faults).toEqual([])
    await page.close()
  })

  it('gives back what a wrapper beneath it gave, and leaves one above it in its place', async () => {
    const { page } = await open()
    await page.evaluate("kairos.push(['stop'])")
    const same = `(() => {
      const promise = Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }))
      const thenable = { then() { thenable.asked = true } }
      const beneath = (window.fetch = (url) => (/thenable/.test(url) ? thenable : promise))
      return new Promise((done) => {
        const again = Object.assign(document.createElement('script'), { src: '/bundle.js' })
        delete window.kairos
        const wrapped = setInterval(() => {
          if (fetch === beneath) return
          clearInterval(wrapped)
          const given = [fetch('/cart/add', { method: 'POST' }) === promise, fetch('/cart/add?thenable', { method: 'POST' }) === thenable, thenable.asked]
          const inner = fetch
          const above = (window.fetch = (...all) => inner(...all))
          kairos.stop()
          done([...given, fetch === above, fetch('/x') === promise])
        }, 20)
        document.head.append(again)
      })
    })()`
    expect(await page.evaluate(same)).toEqual([true, true, null, true, true])
    await page.close()
  })
})
