// The overlay under the strictest content security policy, in every engine: it is there, it is styled, and breaks none of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CollectorLog, openCollectorLog } from '../support/collector-log.ts'
import { ENGINES, type Engine, openEngine, type Tab, until } from '../support/engines.ts'
import { rememberRoot } from '../support/overlay-page.ts'
import { openSite, type PageContent, type Site, withKairos } from '../support/site.ts'

const NONCE = 'c3RyaWN0'
const product = '<h1>Nord Teapot</h1><p>48,00 €</p><button id="buy">Add to cart</button>'
const listen = `<script nonce="${NONCE}">
  window.violations = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    // What the browser asks for by itself is not ours.
    /favicon/.test(blockedURI) || violations.push([violatedDirective, blockedURI, sample].join(' ')))
  ${rememberRoot()}
</script>`
/** Where no policy at all may make trusted addresses, a page writes all its scripts itself. */
const own = `<script type="module" nonce="${NONCE}">
  import { openOverlay } from '/kairos/overlay.js'
  const begin = () => openOverlay(window.kairos)
  if (window.kairos) begin()
  else document.querySelector('script[src]').addEventListener('load', begin)
</script>`

const page = (endpoint: string, policies: string, attributes: Record<string, string>, body = ''): PageContent => {
  const tag = { nonce: NONCE, 'data-endpoint': endpoint, 'data-shop': 'test', 'data-consent': 'granted', ...attributes }
  return {
    body: withKairos(product + body, tag, listen),
    headers: {
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'nonce-${NONCE}'`,
        `connect-src ${new URL(endpoint).origin}`,
        "require-trusted-types-for 'script'",
        `trusted-types ${policies}`,
      ].join('; '),
    },
  }
}

describe.each(ENGINES)('in %s, under a policy that allows nothing but what is named', (name) => {
  let engine: Engine
  let log: CollectorLog
  let site: Site

  beforeAll(async () => {
    ;[engine, log] = await Promise.all([openEngine(name), openCollectorLog()])
    site = await openSite({
      '/favicon.ico': { status: 204 },
      '/tag': page(log.endpoint, 'kairos', { 'data-overlay': '' }),
      '/own': page(log.endpoint, "'none'", {}, own),
    })
  })
  afterAll(async () => void (await Promise.all([engine?.close(), site?.close(), log?.close()])))
  beforeEach(() => log.clear())

  const inRoot = (tab: Tab, expression: string): Promise<unknown> =>
    tab.evaluate(`((root) => (${expression}))(overlayRoot)`)

  it.each([
    ['by the script tag', '/tag'],
    ['by the page’s own module, with no policy for trusted addresses', '/own'],
  ])('the overlay comes %s, shows all its views in its own style, and violates nothing', async (_, path) => {
    const tab = await engine.open()
    await tab.goto(site.url(path))
    await until(tab, "window.overlayRoot && overlayRoot.querySelector('.marker')")
    const style = "getComputedStyle(root.querySelector('.frame'))"
    expect(await inRoot(tab, `[${style}.position, ${style}.zIndex]`)).toEqual(['fixed', '2147483647'])
    expect(await inRoot(tab, "root.querySelector('.panel').getBoundingClientRect().width")).toBeGreaterThan(400)
    expect(await inRoot(tab, "getComputedStyle(root.querySelector('.panel')).display")).toBe('flex')
    const views = Number(await inRoot(tab, "root.querySelectorAll('[role=tab]').length"))
    expect(views).toBe(6)
    for (let at = 0; at < views; at++) {
      await inRoot(tab, `root.querySelector('#tab-${at}').click()`)
      const shown = `!root.querySelector('#view-${at}').hidden && root.querySelector('#view-${at}').innerText.length > 10`
      await until(tab, `((root) => ${shown})(overlayRoot)`)
      expect(await inRoot(tab, "root.querySelector('.bad[role=alert]')?.textContent")).toBeFalsy()
    }
    await inRoot(tab, "root.querySelector('.fold').click()")
    expect(await inRoot(tab, "root.querySelector('.round').getBoundingClientRect().height")).toBe(44)
    await tab.evaluate('kairos.flush()')
    await log.eventsSeen((all) => all.some((event) => event.name === 'page_view'))
    expect(await tab.evaluate('violations')).toEqual([])
    await tab.close()
  })
})
