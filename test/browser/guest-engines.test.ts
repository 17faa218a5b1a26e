// The page cannot tell in Firefox and WebKit either that Kairos is there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CollectorLog, openCollectorLog } from '../support/collector-log.ts'
import { type Engine, openEngine, until } from '../support/engines.ts'
import { LISTENERS, PROBE } from '../support/guest-probe.ts'
import { openSite, type Site, withKairos } from '../support/site.ts'

const body = `<main><h1>Nord Teapot</h1><p class="price">48,00 €</p><button id="buy">Add to cart</button>
  <button id="wish" data-kairos-event="add_to_wishlist">♥</button></main>
  <script>${LISTENERS}; addEventListener('load', () => setTimeout(() => { guest.watch(); guest.loaded = true }))</script>`

describe.each(['firefox', 'webkit'] as const)('in %s a page that looks for a guest', (name) => {
  let engine: Engine
  let log: CollectorLog
  let site: Site
  beforeAll(async () => {
    ;[engine, log] = await Promise.all([openEngine(name), openCollectorLog()])
    const attributes = { 'data-endpoint': log.endpoint, 'data-shop': 'test', 'data-consent': 'granted' }
    site = await openSite({ '/': withKairos(body, attributes, `<script>window.dataLayer = []; ${PROBE}</script>`) })
  })
  afterAll(async () => void (await Promise.all([engine?.close(), site?.close(), log?.close()])))

  it('finds no property, element or attribute changed, and each of its events as it was', async () => {
    const tab = await engine.open()
    await tab.goto(site.url('/'))
    await until(tab, "guest.loaded && 'flush' in kairos")
    const before = await tab.evaluate('guest.state()')
    await tab.click('#buy')
    await tab.click('#wish')
    await tab.evaluate("dataLayer.push({ event: 'search', search_term: 'tea' })")
    await until(tab, 'kairos.journey().moment')
    await tab.evaluate('kairos.flush()')
    await log.eventsSeen((all) => all.some((event) => event.name === 'add_to_wishlist'))
    // No engine but Chromium and Firefox has a Navigation API.
    const wrapped = (await tab.evaluate("'navigation' in window")) ? [] : ['history.pushState', 'history.replaceState']
    expect(((await tab.evaluate('guest.changes()')) as string[]).sort()).toEqual(wrapped)
    expect(await tab.evaluate('guest.log.mutations')).toEqual([])
    expect(await tab.evaluate('guest.log.prevented.filter(([, , , isPrevented]) => isPrevented)')).toEqual([])
    expect(await tab.evaluate('document.cookie + document.documentElement.attributes.length')).toBe('1')
    expect(before).toContain('"cookie":""')
    await tab.evaluate('kairos.stop()')
    expect(await tab.evaluate('guest.changes()')).toEqual([])
    await tab.close()
  })
})
