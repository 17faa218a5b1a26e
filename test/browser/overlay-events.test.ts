// The Events view in a page: what it lists, unfolds and copies, and how it goes on when thousands of events come.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OverlayPage, watchOverlay } from '../support/overlay-page.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const MANY = 5_000
const product = `<script type="application/ld+json">{"@type":"Product","name":"Nord Teapot","sku":"T-1","offers":{"price":"48.00","priceCurrency":"EUR"}}</script>`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/favicon.ico': () => ({ status: 204 }),
    '/p/nord-teapot': html(
      `${product}<h1>Nord Teapot</h1><p class="price">48,00 €</p><form action="/cart/add" method="post"><button>Add to cart</button></form>`,
      '',
      { 'data-overlay': '' },
    ),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

async function open(): Promise<{ page: Page; overlay: OverlayPage }> {
  const { page } = await stage.open()
  const overlay = await watchOverlay(page)
  await page.goto(stage.site.url('/p/nord-teapot'), { waitUntil: 'load' })
  await overlay.opened()
  await overlay.click('#tab-1')
  await overlay.until("[...root.querySelectorAll('.row strong')].some((name) => name.textContent === 'view item')")
  return { page, overlay }
}
const track = (page: Page, count: number): Promise<unknown> =>
  page.evaluate(`for (let n = 0; n < ${count}; n++) kairos.track('custom:wave', { number: n })`)
const rows = (overlay: OverlayPage): Promise<number> => overlay.evaluate("root.querySelectorAll('.row').length")
const listed = (overlay: OverlayPage, count: number): Promise<void> =>
  overlay.until(`Number(root.querySelector('[role=listitem]')?.getAttribute('aria-setsize')) >= ${count}`)
const choose = (overlay: OverlayPage, label: string, value: string): Promise<void> =>
  overlay.evaluate(`(() => {
    const field = root.querySelector('[aria-label^="${label}"]')
    field.value = '${value}'
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input'))
  })()`)
const labels = (overlay: OverlayPage): Promise<string[]> =>
  overlay.evaluate("[...root.querySelectorAll('.row strong')].map((name) => name.textContent)")

describe('the Events view', () => {
  it('tells of each event its moment, its reason, what found it, and that it was delivered', async () => {
    const { page, overlay } = await open()
    const row =
      "[...root.querySelectorAll('.row')].find((row) => row.querySelector('strong').textContent === 'view item')"
    await overlay.until(`/delivered/.test(${row}?.innerText)`)
    const text = await overlay.evaluate<string>(`${row}.innerText`)
    expect(text).toMatch(/view item/)
    expect(text).toMatch(/first-product-view · json-ld.* · .*value 48/)
    expect(text).toMatch(/First moment of truth/)
    await page.close()
  })

  it('unfolds an event into its properties, its context and its way, and copies it for a test', async () => {
    const { page, overlay } = await open()
    await page.browserContext().overridePermissions(stage.site.origin, ['clipboard-read', 'clipboard-sanitized-write'])
    await choose(overlay, 'Name', 'view_item')
    await overlay.click('.row')
    await overlay.until("root.querySelector('.row').getAttribute('aria-expanded') === 'true'")
    await overlay.until("root.querySelectorAll('.ways li').length >= 3")
    expect(await overlay.text('.ways')).toMatch(/queued[\s\S]*sending[\s\S]*delivered/)
    expect(await overlay.text('.detail')).toMatch(/currency "EUR"/)
    await overlay.click('.branch .branch summary')
    await overlay.click('.branch .branch .branch summary')
    await overlay.until("/Nord Teapot/.test(root.querySelector('.branch').textContent)")
    await overlay.click('.detail button')
    await overlay.until("root.querySelector('.status').textContent === 'Copied.'")
    const fixture = JSON.parse(await page.evaluate<[], () => Promise<string>>(() => navigator.clipboard.readText()))
    expect(fixture).toMatchObject({
      event: { name: 'view_item', page_kind: 'product', properties: { currency: 'EUR', value: 48 } },
      expected: { moment: 'fmot', why: 'first-product-view' },
    })
    await overlay.click('.row')
    await overlay.until("!root.querySelector('.detail')")
    await page.close()
  })

  it('lists 5,000 events by sixty rows at most, and finds one of them', async () => {
    const { page, overlay } = await open()
    await track(page, MANY)
    await listed(overlay, MANY)
    expect(await rows(overlay)).toBeLessThanOrEqual(60)
    const setSize = await overlay.evaluate<number>(
      "Number(root.querySelector('[role=listitem]').ariaSetSize ?? root.querySelector('[role=listitem]').getAttribute('aria-setsize'))",
    )
    for (const part of [0.5, 0, 0.25, 1]) {
      await overlay.evaluate(
        `(() => { const list = root.querySelector('.rows'); list.scrollTop = list.scrollHeight * ${part} })()`,
      )
      const there = `(() => {
        const { left, top, width } = root.querySelector('.rows').getBoundingClientRect()
        return root.elementFromPoint(left + width / 2, top + 60)?.closest('.row') !== null
      })()`
      await overlay.until(there)
      expect(await rows(overlay)).toBeLessThanOrEqual(60)
    }
    expect(setSize).toBeGreaterThanOrEqual(MANY)
    await choose(overlay, 'Search', 'number":4321')
    await overlay.until("root.querySelectorAll('.row').length === 1")
    expect(await overlay.text('.count')).toMatch(/^1 of 5/)
    await page.close()
  })

  it('keeps its place and what is unfolded while events come', async () => {
    const { page, overlay } = await open()
    await track(page, 200)
    await listed(overlay, 200)
    await overlay.evaluate("(root.querySelector('.rows').scrollTop = 44 * 100)")
    const third =
      "[...root.querySelectorAll('[role=listitem]')].find((line) => line.ariaPosInset === '103' || line.getAttribute('aria-posinset') === '103')"
    await overlay.until(`!!${third}`)
    await overlay.evaluate(`${third}.querySelector('.row').click()`)
    await overlay.until("!!root.querySelector('.detail .branch')")
    const place = (): Promise<unknown> =>
      overlay.evaluate(
        `[root.querySelector('.rows').scrollTop, ${third}.getBoundingClientRect().top, ${third}.querySelector('.row').textContent]`,
      )
    // Its row says where it is on its way, too.
    await overlay.until(`${third}.querySelector('.row').textContent.includes('delivered')`)
    const before = await place()
    await track(page, 300)
    await listed(overlay, 500)
    expect(await place()).toEqual(before)
    expect(await overlay.evaluate("root.querySelectorAll('.detail').length")).toBe(1)
    await overlay.evaluate("(root.querySelector('.rows').scrollTop = 0)")
    await overlay.until("root.querySelector('[role=listitem]').getAttribute('aria-posinset') === '1'")
    await overlay.evaluate("(root.querySelector('.rows').scrollTop = 44 * 100)")
    expect(await overlay.evaluate("root.querySelector('.branch').open")).toBe(true)
    await page.close()
  })

  it('is gone through by keys, beyond what is in view', async () => {
    const { page, overlay } = await open()
    await track(page, 300)
    await listed(overlay, 300)
    await overlay.evaluate('root.querySelector(\'.row[tabindex="0"]\').focus()')
    await page.keyboard.press('Home')
    const at = (): Promise<number> =>
      overlay.evaluate("Number(root.activeElement.closest('[role=listitem]').getAttribute('aria-posinset'))")
    expect(await at()).toBe(1)
    for (let press = 0; press < 30; press++) await page.keyboard.press('ArrowDown')
    expect(await at()).toBe(31)
    await page.keyboard.press('PageUp')
    expect(await at()).toBe(26)
    await page.keyboard.press('End')
    expect(await at()).toBeGreaterThanOrEqual(300)
    await page.keyboard.press('Enter')
    await overlay.until("root.activeElement.getAttribute('aria-expanded') === 'true'")
    await page.close()
  })

  it('filters by moment and by way', async () => {
    const { page, overlay } = await open()
    await track(page, 3)
    await choose(overlay, 'Moment', 'none')
    await overlay.until("[...root.querySelectorAll('.row')].length >= 3")
    expect(new Set(await labels(overlay))).toContain('custom:wave')
    expect(await labels(overlay)).not.toContain('view item')
    await choose(overlay, 'Moment', '')
    await choose(overlay, 'Way', 'dropped')
    await overlay.until("root.querySelectorAll('.row').length === 0")
    await page.close()
  })
})
