// The page cannot tell that Kairos is there: nothing of the browser's is replaced, nothing of the page's is changed.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LISTENERS, PROBE } from '../support/guest-probe.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const product = `<script type="application/ld+json">{"@type":"Product","name":"Nord Teapot","sku":"T-1","offers":{"price":"48.00","priceCurrency":"EUR"}}</script>`
const body = `<main data-kairos-value="tea"><h1>Nord Teapot</h1><p class="price">48,00 €</p><span class="cart-count">0</span>
  <form action="/cart/add" method="post"><input name="id" value="7"><button id="buy">Add to cart</button></form>
  <button id="wish" data-kairos-event="add_to_wishlist">♥</button><input id="field"></main><div style="height:4000px"></div>`
/** The page puts our script in itself, so that all that comes afterwards is ours or the page's. */
const shop = (kairos: string, before = ''): string => `<!doctype html><title>Shop</title>${product}<script>
  window.dataLayer = [{ event: 'gtm.js' }]
  ${before}
  ${PROBE}</script><body>${body}<script>
  const fetched = fetch
  document.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetched('/cart/add.js', { method: 'POST', body: 'id=7' }) }
  ${LISTENERS}
  guest.begin = () => { guest.watch(); guest.spy(); ${kairos} }
</script>`
const tag = (endpoint: string): string =>
  `document.head.append(Object.assign(document.createElement('script'), { src: '/kairos/kairos.min.js', onload: () => (guest.loaded = true) }));
   Object.assign(document.querySelector('script[src]').dataset, { endpoint: '${endpoint}', shop: 'test', consent: 'granted' })`

beforeAll(async () => {
  stage = await openStage(() => ({
    '/favicon.ico': () => ({ status: 204 }),
    '/cart/add.js': () => ({ body: '{"id":7}', headers: { 'content-type': 'application/json' } }),
  }))
  stage.site.add({
    '/p/1': shop(tag(stage.log.endpoint)),
    '/alone': shop('guest.loaded = true'),
    '/old': shop(tag(stage.log.endpoint), 'delete window.navigation'),
  })
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

async function open(path: string): Promise<{ page: Page; said: string[]; faults: string[] }> {
  const opened = await stage.open()
  await opened.page.goto(stage.site.url(path), { waitUntil: 'load' })
  await opened.page.evaluate('guest.begin()')
  await opened.page.waitForFunction('guest.loaded')
  return opened
}
/** Typing, adding, wishing, a word of the data layer, two routes, and a way back. */
async function shopAround(page: Page): Promise<void> {
  await page.type('#field', 'tea')
  await page.click('#buy')
  await page.click('#wish')
  await page.mouse.wheel({ deltaY: 40 })
  await page.waitForFunction('scrollY > 0')
  await page.evaluate(`dataLayer.push({ event: 'search', search_term: 'tea' }); history.pushState({ at: 1 }, '', '/a')`)
  await page.evaluate("history.replaceState({ at: 2 }, '', '/b')")
  await page.evaluate("history.pushState({ at: 3 }, '', '/c'); history.back()")
  await page.waitForFunction("location.pathname === '/b'")
  await page.evaluate("location.hash = '#reviews'")
}
const told = (page: Page, what: string): Promise<unknown> => page.evaluate(`guest.${what}`)

/** Properties that are not what they were; what the page wraps itself to look for us is its own. */
const changes = async (page: Page): Promise<string[]> =>
  ((await told(page, 'changes()')) as string[]).filter(
    (path) => !/^Event\.prototype\.(preventDefault|stopPropagation|stopImmediatePropagation)$/.test(path),
  )

describe('a page that looks for a guest', () => {
  it('finds every property of every class of the browser as it was, and one global more', async () => {
    const { page, said, faults } = await open('/p/1')
    await shopAround(page)
    for (const name of ['view_item', 'add_to_wishlist', 'view_value', 'search']) await stage.event(name)
    expect(await changes(page)).toEqual([])
    const others = await open('/alone')
    const alone = (await told(others.page, 'globals()')) as string[]
    expect(((await told(page, 'globals()')) as string[]).filter((key) => !alone.includes(key))).toEqual(['kairos'])
    expect([...said, ...faults]).toEqual([])
    await Promise.all([page.close(), others.page.close()])
  })

  it('sees no element, no text and no attribute change, and hears its events as it does alone', async () => {
    const records = []
    for (const path of ['/alone', '/p/1']) {
      const { page } = await open(path)
      await shopAround(page)
      if (path === '/p/1') await stage.event('view_value')
      records.push(JSON.parse(String(await page.evaluate('JSON.stringify([guest.log, guest.state()])'))))
      await page.close()
    }
    const [[alone, before], [log, after]] = records
    expect(log.mutations).toEqual([
      ['childList', 'HEAD', null],
      ...Array(3).fill(expect.arrayContaining(['attributes', 'SCRIPT'])),
    ])
    expect(alone.mutations).toEqual([])
    expect(log.prevented).toEqual(alone.prevented)
    expect(log.called).toEqual([['preventDefault', 'submit', false]])
    expect(after).toEqual(before)
  })

  it('finds listeners that cannot hold up what the shopper does', async () => {
    const { page } = await open('/p/1')
    await stage.event('view_item')
    const listeners = await listenersOf(page)
    const types = new Set(listeners.map(({ type }) => type))
    expect([...types]).toEqual(expect.arrayContaining(['click', 'submit', 'pagehide', 'visibilitychange']))
    // A listener to these would make the page slow, or keep it out of the back-forward cache.
    expect([...types].filter((type) => /touch|wheel|pointermove|mousemove|unload/.test(type))).toEqual([])
    // Those of the library that measures web vitals say nothing of it, and stop nothing (see above).
    const active = listeners.filter(({ passive }) => !passive).map(({ type }) => type)
    expect(new Set(active)).toEqual(new Set(['click', 'keydown', 'pageshow', 'prerenderingchange', 'visibilitychange']))
    await page.close()
  })

  it('finds two functions of its history wrapped where there is no Navigation API, and none when that has stopped', async () => {
    const { page } = await open('/old')
    await stage.event('view_item')
    expect((await changes(page)).sort()).toEqual(['history.pushState', 'history.replaceState'])
    expect(await page.evaluate("String([history.pushState({}, '', '/x'), history.replaceState({}, '', '/y')])")).toBe(
      ',',
    )
    const thrown = (on: string): string => `(() => { try { ${on} } catch (error) { return error.name } })()`
    expect(await page.evaluate(thrown("history.pushState({}, '', 'https://other.example/')"))).toBe('SecurityError')
    expect(await page.evaluate(thrown("history.pushState.call({}, {}, '', '/')"))).toBe('TypeError')
    await page.evaluate("kairos.push(['stop'])")
    expect(await changes(page)).toEqual([])
    await page.close()
  })

  it('finds nothing of ours when it has stopped', async () => {
    const { page } = await open('/p/1')
    await stage.event('view_item')
    await page.evaluate("kairos.push(['stop'])")
    stage.log.clear()
    await shopAround(page)
    await page.goto('about:blank')
    expect(stage.log.batches).toEqual([])
    await page.close()
  })
})

/** All listeners of the document and the window that our script has added. */
async function listenersOf(page: Page): Promise<{ type: string; passive: boolean }[]> {
  const session = await page.createCDPSession()
  const scripts = new Set<string>()
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.includes('/kairos/')) scripts.add(scriptId)
  })
  await session.send('Debugger.enable')
  const found = []
  for (const expression of ['window', 'document', 'navigation']) {
    const { result } = await session.send('Runtime.evaluate', { expression })
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
      depth: -1,
    })
    found.push(...listeners)
  }
  await session.detach()
  return found.filter(({ scriptId }) => scripts.has(scriptId))
}
