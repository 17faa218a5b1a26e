// The overlay in a page: it opens where it is asked for, is moved, folded and remembered, and makes room.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OverlayPage, watchOverlay } from '../support/overlay-page.ts'
import { bundleForPage } from '../support/page-bundle.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const shop = '<h1>Nord Teapot</h1><p>A teapot.</p><div style="height:3000px"></div>'
const KEY = 'kairos.overlay'

const banner = (style: string): string =>
  `<div id="cookie-bar" style="position:fixed;${style};background:#fff"><p>We use cookies.</p><button>Accept</button></div>`

beforeAll(async () => {
  stage = await openStage((html) => {
    const on = { 'data-overlay': '' }
    const trusted = (policy: string) => ({
      body: html(shop, '', on),
      headers: { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types ${policy}` },
    })
    return {
      '/favicon.ico': () => ({ status: 204 }),
      '/': html(shop, '', on),
      '/anonymous': html(shop, '', { ...on, 'data-consent': 'anonymous' }),
      '/asked': html(shop, '', { 'data-overlay': 'on-request' }),
      '/without': html(shop),
      '/rtl': html(shop, '<style>html { direction: rtl }</style>', on),
      '/bar': html(shop + banner('inset:auto 0 0 0;height:120px'), '', on),
      '/curtain': html(shop + banner('inset:10px'), '', on),
      '/hostile': html(
        shop,
        '<style>html > * { all: unset; display: none !important; font-size: 40px !important; transform: scale(2) }</style>',
        on,
      ),
      '/trusted': trusted('kairos'),
      '/untrusted': trusted("'none'"),
    }
  })
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

interface Opened {
  page: Page
  overlay: OverlayPage
  faults: string[]
  said: string[]
}

async function open(path: string, viewport = { width: 1000, height: 700 }): Promise<Opened> {
  const { page, faults, said } = await stage.open()
  await page.setViewport(viewport)
  const overlay = await watchOverlay(page)
  await page.goto(stage.site.url(path), { waitUntil: 'load' })
  return { page, overlay, faults, said }
}
async function openOverlay(path: string, viewport?: { width: number; height: number }): Promise<Opened> {
  const opened = await open(path, viewport)
  await opened.overlay.opened()
  await opened.overlay.until("root.querySelector('.frame').style.transform !== ''")
  return opened
}
const frameOf = (overlay: OverlayPage): Promise<{ left: number; top: number; right: number; bottom: number }> =>
  overlay.evaluate("JSON.parse(JSON.stringify(root.querySelector('.frame').getBoundingClientRect()))")
const isFolded = (overlay: OverlayPage): Promise<boolean> => overlay.evaluate("root.querySelector('.panel').hidden")
const focused = (overlay: OverlayPage): Promise<string> => overlay.evaluate("root.activeElement?.className ?? ''")

describe('the overlay, asked for by the script tag', () => {
  it('opens with what was heard before it came, and leaves no global behind', async () => {
    const { page, overlay, faults, said } = await openOverlay('/')
    await overlay.until("root.querySelectorAll('.marker').length > 0")
    expect(await overlay.text('.stand')).toBe('prospect, cycle 1')
    expect(await page.evaluate('Object.keys(window).filter((key) => /kairos/i.test(key))')).toEqual(['kairos'])
    expect([...faults, ...said]).toEqual([])
    await page.close()
  })

  it('is loaded with its integrity, and with the address that asks for it only', async () => {
    const { page } = await open('/without')
    await stage.event('page_view')
    await page.goto(stage.site.url('/asked'), { waitUntil: 'load' })
    expect(await page.evaluate('document.querySelectorAll("script[src*=overlay], kairos-overlay").length')).toBe(0)
    await page.goto(stage.site.url('/asked?kairos=overlay'), { waitUntil: 'load' })
    await page.waitForSelector('kairos-overlay')
    expect(await page.evaluate('document.querySelector("script[src*=overlay]").integrity')).toMatch(/^sha384-.{64}$/)
    await page.close()
  })

  it('does not run where its file is another one than was built, and the page goes on', async () => {
    const { page, faults } = await stage.open()
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      const isOverlay = request.url().endsWith('/kairos-overlay.min.js')
      const changed = { contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } }
      if (isOverlay) void request.respond({ ...changed, body: 'window.hasRun = true' })
      else void request.continue()
    })
    const answered = page.waitForResponse((response) => response.url().endsWith('/kairos-overlay.min.js'))
    await page.goto(stage.site.url('/'), { waitUntil: 'load' })
    await answered
    await stage.event('page_view')
    expect(await page.evaluate("[window.hasRun, document.querySelector('kairos-overlay')]")).toEqual([null, null])
    expect(faults).toEqual([])
    await page.close()
  })

  it('comes where a page takes trusted addresses only and allows its policy, else says why it cannot', async () => {
    const { page, faults } = await openOverlay('/trusted')
    await page.close()
    const other = await open('/untrusted')
    await stage.event('page_view')
    expect(other.said.join('\n')).toMatch(/kairos: the overlay cannot be loaded/)
    expect([...faults, ...other.faults]).toEqual([])
    await other.page.close()
  })

  it('looks its own way, whatever the page says of all elements', async () => {
    const { page, overlay } = await openOverlay('/hostile')
    const { left, right, bottom } = await frameOf(overlay)
    expect([right - left, 700 - bottom]).toEqual([540, 12])
    await page.close()
  })

  it('stands at the other side of a page that is read from the right', async () => {
    const { page, overlay } = await openOverlay('/rtl')
    expect((await frameOf(overlay)).left).toBe(12)
    await page.close()
  })

  it('is a sheet on a phone, folded at first', async () => {
    const { page, overlay } = await openOverlay('/', { width: 320, height: 600 })
    expect(await isFolded(overlay)).toBe(true)
    await overlay.click('.round')
    await overlay.until("!root.querySelector('.panel').hidden")
    const { left, right, top, bottom } = await frameOf(overlay)
    expect([left, right, bottom]).toEqual([0, 320, 600])
    expect(top).toBeGreaterThanOrEqual(240)
    await page.close()
  })
})

describe('the overlay in a bundle', () => {
  it('opens once in a page, and goes when it is told to, under the strictest policy', async () => {
    const code = await bundleForPage(`
      import { createTracker } from 'kairosjs'
      import { openOverlay } from 'kairosjs/overlay'
      window.violations = []
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + blockedURI))
      const tracker = createTracker({ endpoint: '${stage.log.endpoint}', shop: 'test', consent: 'granted' })
      const stops = [openOverlay(tracker), openOverlay(tracker)]
      window.close = () => stops.reverse().forEach((stop) => stop())`)
    const policy = `default-src 'none'; script-src 'nonce-of-shop'; connect-src 'self' ${new URL(stage.log.endpoint).origin}`
    stage.site.add({
      '/bundle': {
        body: `<!doctype html><title>Shop</title><h1>Nord Teapot</h1><script nonce="of-shop">${code.replaceAll('</script', '<\\/script')}</script>`,
        headers: { 'content-security-policy': `${policy}; require-trusted-types-for 'script'; trusted-types 'none'` },
      },
    })
    const { page, overlay, faults } = await openOverlay('/bundle')
    expect(await page.evaluate("document.querySelectorAll('kairos-overlay').length")).toBe(1)
    const tabs = await overlay.evaluate<number>("root.querySelectorAll('[role=tab]').length")
    for (let tab = 0; tab < tabs; tab++) await overlay.click(`#tab-${tab}`)
    await stage.event('page_view')
    const { left, right } = await frameOf(overlay)
    expect(right - left).toBe(540)
    expect(await overlay.evaluate("root.querySelectorAll('.guarded > [role=alert]').length")).toBe(0)
    expect(await page.evaluate('violations')).toEqual([])
    await page.evaluate('window.close()')
    expect(await page.evaluate("document.querySelectorAll('kairos-overlay').length")).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('the panel', () => {
  it('is moved by a pointer and by keys, and never leaves the window', async () => {
    const { page, overlay } = await openOverlay('/')
    const before = await frameOf(overlay)
    await page.mouse.move(before.left + 200, before.top + 18)
    await page.mouse.down()
    await page.mouse.move(before.left + 100, before.top - 82, { steps: 4 })
    await page.mouse.up()
    expect(await frameOf(overlay)).toMatchObject({ left: before.left - 100, top: before.top - 100 })
    await overlay.focus('.handle')
    await page.keyboard.press('ArrowRight')
    expect(await frameOf(overlay)).toMatchObject({ left: before.left - 84, top: before.top - 100 })
    await page.keyboard.press('Home')
    expect(await frameOf(overlay)).toMatchObject({ left: 12, top: 12 })
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowUp')
    expect((await frameOf(overlay)).top).toBe(0)
    await page.close()
  })

  it('is folded by Escape, keeps the focus at hand, and is as it was left on the next page', async () => {
    const { page, overlay } = await openOverlay('/')
    await overlay.focus('#tab-0')
    await page.keyboard.press('End')
    await page.keyboard.press('Escape')
    expect([await isFolded(overlay), await focused(overlay)]).toEqual([true, 'round'])
    await page.waitForFunction(`(sessionStorage['${KEY}'] ?? '').includes('"isFolded":true')`)
    await page.reload({ waitUntil: 'load' })
    await overlay.opened()
    expect(await isFolded(overlay)).toBe(true)
    await overlay.click('.round')
    const last = await overlay.evaluate<string>("[...root.querySelectorAll('[role=tab]')].at(-1).id")
    expect(await overlay.evaluate("root.querySelector('[aria-selected=true]').id")).toBe(last)
    await page.close()
  })

  it('keeps nothing in the browser without consent, and nothing after it was taken back', async () => {
    const { page, overlay } = await openOverlay('/anonymous')
    await overlay.click('.fold')
    await overlay.click('.round')
    await overlay.click('#tab-1')
    await stage.event('page_view')
    const keys = 'Object.keys(sessionStorage).concat(Object.keys(localStorage))'
    expect(await page.evaluate(keys)).toEqual([])
    await page.evaluate("kairos.consent('granted')")
    await overlay.click('.fold')
    await page.waitForFunction(`'${KEY}' in sessionStorage`)
    await page.evaluate("kairos.consent('denied')")
    expect(await page.evaluate(keys)).toEqual([])
    await page.close()
  })

  it('goes from tab to tab by keys, in a circle', async () => {
    const { page, overlay } = await openOverlay('/')
    const shown = (): Promise<string> => overlay.evaluate("root.querySelector('[role=tabpanel]:not([hidden])').id")
    await overlay.focus('#tab-0')
    await page.keyboard.press('ArrowRight')
    expect(await shown()).toBe('view-1')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    const count = await overlay.evaluate<number>("root.querySelectorAll('[role=tab]').length")
    expect(await shown()).toBe(`view-${count - 1}`)
    expect(await overlay.evaluate('root.querySelectorAll(\'[role=tab][tabindex="0"]\').length')).toBe(1)
    await page.close()
  })
})

describe('a page that asks its shopper something', () => {
  it('has its bar free: the panel opens in another corner', async () => {
    const { page, overlay } = await openOverlay('/bar')
    const { top, bottom } = await frameOf(overlay)
    expect(top).toBe(12)
    expect(bottom).toBeLessThanOrEqual(580)
    await page.close()
  })

  it('has it free, too, when it asks later, and the panel comes back when it was answered', async () => {
    const { page, overlay } = await openOverlay('/')
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(banner('inset:auto 0 0 0;height:120px'))})`,
    )
    await overlay.until("root.querySelector('.frame').getBoundingClientRect().bottom <= 580")
    await page.evaluate("document.getElementById('cookie-bar').remove()")
    await overlay.until("root.querySelector('.frame').getBoundingClientRect().bottom === 688")
    await page.close()
  })

  it('covers no button of a curtain: the panel makes room, or folds', async () => {
    const { page, overlay } = await openOverlay('/curtain')
    const free = `(() => {
      const { left, top, right, bottom } = document.querySelector('#cookie-bar button').getBoundingClientRect()
      return document.elementFromPoint((left + right) / 2, (top + bottom) / 2).localName
    })()`
    expect(await page.evaluate(free)).toBe('button')
    await overlay.focus('.handle')
    await page.keyboard.press('Home')
    expect(await page.evaluate(free)).toBe('button')
    await page.close()
  })
})
