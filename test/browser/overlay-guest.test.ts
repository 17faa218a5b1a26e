// The overlay is a guest, too: it moves nothing of the page, hears no key for it, and takes no click from its shop.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OverlayPage, watchOverlay } from '../support/overlay-page.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const product = `<script type="application/ld+json">{"@type":"Product","name":"Nord Teapot","sku":"T-1","offers":{"price":"48.00","priceCurrency":"EUR"}}</script>`
/** A shop with shortcuts, and a menu that is closed by a click beside it. */
const shop = `${product}<h1>Nord Teapot</h1><p class="price">48,00 €</p><form action="/cart/add" method="post"><button>Add to cart</button></form>
<input id="field"><script>
  window.heard = []
  for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'focusin']) document.addEventListener(type, ({ type }) => heard.push(type))
</script>`
const SHIFTS = `{
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) shifts.push([value, sources.map(({ node }) => String(node?.nodeName))])
  }).observe({ type: 'layout-shift', buffered: true })
}`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/favicon.ico': () => ({ status: 204 }),
    '/robots.txt': () => ({ status: 204 }),
    '/p/nord-teapot': html(shop, '', { 'data-overlay': '' }),
  }))
})
afterAll(() => stage?.close())

async function open(kept?: object, width = 1000): Promise<{ page: Page; overlay: OverlayPage }> {
  const { page } = await stage.open()
  await page.setViewport({ width, height: 700 })
  const overlay = await watchOverlay(page)
  await page.evaluateOnNewDocument(SHIFTS)
  if (kept) {
    const text = JSON.stringify(JSON.stringify(kept))
    await page.evaluateOnNewDocument(`try { sessionStorage['kairos.overlay'] ??= ${text} } catch {}`)
  }
  await page.goto(stage.site.url('/p/nord-teapot'), { waitUntil: 'load' })
  await overlay.opened()
  return { page, overlay }
}
/** What is painted, and told of it, is two frames later. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))')

describe('the overlay', () => {
  it.each([
    [0, 1000],
    [1, 1000],
    [2, 1000],
    [3, 1000],
    [4, 1000],
    [5, 1000],
    [0, 340],
    [3, 340],
  ])('shifts nothing while its view %i is drawn and drawn again, %i px wide', async (tab, width) => {
    const { page, overlay } = await open({ isFolded: false, tab }, width)
    const calls = [
      "'add_to_cart', { value: 1 }",
      "'begin_checkout', {}",
      "'purchase', { transaction_id: 'x' }",
      "'share', {}",
    ]
    for (const call of calls) {
      const before = await overlay.evaluate<string>("root.querySelector('.stand').textContent")
      expect(before).not.toBe('')
      await page.evaluate(`kairos.track(${call})`)
      await page.evaluate('kairos.flush()')
      await painted(page)
    }
    await stage.event('share')
    await overlay.until("/loyal|buyer/.test(root.querySelector('.stand').textContent)")
    await painted(page)
    expect(await page.evaluate('shifts')).toEqual([])
    stage.log.clear()
    await page.close()
  })

  it('keeps what is typed and pressed in it from the shop’s own shortcuts and menus', async () => {
    const { page, overlay } = await open()
    await page.focus('#field')
    await page.evaluate('heard.splice(0)')
    await overlay.click('#tab-1')
    await overlay.click('[type=search]')
    await page.keyboard.type('teapot')
    expect(await overlay.evaluate("root.querySelector('[type=search]').value")).toBe('teapot')
    expect(await page.evaluate('heard')).toEqual([])
    await page.keyboard.press('Escape')
    expect(
      await overlay.evaluate("[root.querySelector('.panel').hidden, root.querySelector('[type=search]').value]"),
    ).toEqual([false, ''])
    await page.keyboard.press('Escape')
    expect(await overlay.evaluate("root.querySelector('.panel').hidden")).toBe(true)
    await page.click('#field')
    expect(await page.evaluate("heard.includes('click')")).toBe(true)
    await page.close()
  })

  it('takes no click from the shop beside its folded button', async () => {
    const { page } = await open({ isFolded: true }, 340)
    const there = (x: number, y: number): Promise<unknown> =>
      page.evaluate(`document.elementFromPoint(${x}, ${y}).localName`)
    expect(await there(300, 665)).toBe('kairos-overlay')
    expect(await there(150, 665)).not.toBe('kairos-overlay')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.close()
  })

  it('is not on paper', async () => {
    const { page, overlay } = await open()
    await page.emulateMediaType('print')
    expect(await overlay.evaluate("getComputedStyle(root.querySelector('.frame')).display")).toBe('none')
    await page.close()
  })
})
