// What the overlay does to the page's layout: nothing; and what the page's size, direction and banners do to it.
import type { KeyInput, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OverlayPage, watchOverlay } from '../support/overlay-page.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const shop =
  '<h1>Nord Teapot</h1><p>A teapot.</p><button id="buy">Add to cart</button><div style="height:3000px"></div>'
const SIDES: readonly (readonly [string, string])[] = [
  ['bottom', 'inset: auto 0 0 0; block-size: 110px'],
  ['top', 'inset: 0 0 auto 0; block-size: 110px'],
  ['left', 'inset: 0 auto 0 0; inline-size: 240px'],
  ['right', 'inset: 0 0 0 auto; inline-size: 240px'],
  ['bottom right corner', 'inset: auto 16px 16px auto; inline-size: min(320px, 80vw); block-size: 200px'],
]
const banner = (style: string): string =>
  `<div class="cookie-consent" style="position: fixed; ${style}"><button>Accept</button> <button>Decline</button></div>`
/** The largest and the smallest that a banner leaves room for, or does not. */
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
  { width: 320, height: 640 },
]

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/': html(shop, '', { 'data-overlay': '' }),
    '/rtl': html(shop, '<style>html { direction: rtl }</style>', { 'data-overlay': '' }),
    ...Object.fromEntries(
      SIDES.map(([side, style]) => [
        `/${side.replaceAll(' ', '-')}`,
        html(shop + banner(style), '', { 'data-overlay': '' }),
      ]),
    ),
  }))
})
afterAll(() => stage?.close())

async function open(
  path: string,
  viewport: { width: number; height: number; deviceScaleFactor?: number },
): Promise<{
  page: Page
  overlay: OverlayPage
}> {
  const { page } = await stage.open()
  await page.setViewport(viewport)
  const overlay = await watchOverlay(page)
  await page.evaluateOnNewDocument(`window.shifts = []
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) shifts.push([value, hadRecentInput])
    }).observe({ type: 'layout-shift', buffered: true })`)
  await page.goto(stage.site.url(path), { waitUntil: 'load' })
  await overlay.opened()
  await overlay.until("root.querySelector('.frame').style.transform !== ''")
  return { page, overlay }
}
const unfold = async (overlay: OverlayPage): Promise<void> => {
  if (await overlay.evaluate("root.querySelector('.panel').hidden")) await overlay.click('.round')
}
/** Each makes the journey say more. */
const DEEDS = ['share', 'add_to_cart', 'begin_checkout', 'purchase', 'write_review']
const settle = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
const sizeOf = (page: Page): Promise<unknown> =>
  page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.scrollHeight, scrollX, scrollY, document.body.getBoundingClientRect().top]',
  )
const tabs = (overlay: OverlayPage): Promise<number> => overlay.evaluate("root.querySelectorAll('[role=tab]').length")

describe('the page beneath the overlay', () => {
  it.each(WINDOWS)(
    'is neither shifted nor resized in a window of $width × $height, whatever is done',
    async (viewport) => {
      const { page, overlay } = await open('/', viewport)
      const before = await sizeOf(page)
      await unfold(overlay)
      for (let at = 0; at < (await tabs(overlay)); at++) {
        await overlay.evaluate(`root.querySelector('#tab-${at}').click()`)
        await settle(page)
        for (const [nth, name] of DEEDS.entries()) {
          await page.evaluate(`kairos.push(['track', '${name}', { transaction_id: '${at}${nth}', method: 'link' }])`)
          await page.evaluate('kairos.flush()')
          await settle(page)
        }
      }
      for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'End'] satisfies KeyInput[]) {
        await overlay.focus('.handle')
        await page.keyboard.press(key)
        await settle(page)
      }
      await overlay.click('.fold')
      await overlay.click('.round')
      await settle(page)
      expect(await sizeOf(page)).toEqual(before)
      // Not even as much as a press of the shopper's would excuse.
      expect(await page.evaluate('shifts')).toEqual([])
      await page.close()
    },
  )
})

/** What lies outside of the window, or is wider than the place that it has, and what is smaller than a finger or a pointer needs. */
const CUT = `(() => {
  const frame = root.querySelector('.frame').getBoundingClientRect()
  const out = ({ left, top, right, bottom }, of) =>
    left < of.left - 1 || right > of.right + 1 || top < of.top - 1 || bottom > of.bottom + 1
  const cut = out(frame, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }) ? ['the frame'] : []
  const shown = [...root.querySelectorAll('button, select, input, textarea, [role=tab]')].filter((one) => one.checkVisibility())
  for (const one of shown) {
    const box = one.getBoundingClientRect()
    const isHeader = one.closest('.header, .tabs')
    if (box.left < frame.left - 1 || box.right > frame.right + 1) if (!one.closest('.line')) cut.push(one.outerHTML.slice(0, 80))
    if (isHeader && out(box, frame)) cut.push(one.outerHTML.slice(0, 80))
    if (box.width < 24 || box.height < 24) cut.push('small: ' + one.outerHTML.slice(0, 80))
  }
  for (const view of root.querySelectorAll('.view:not([hidden]), .tabs')) {
    if (view.scrollWidth > view.clientWidth + 1) cut.push(view.className + ' is ' + view.scrollWidth + ' wide in ' + view.clientWidth)
  }
  return cut
})()`

describe.each([
  ['a phone of 320 × 640', '/', { width: 320, height: 640 }],
  ['a desktop at 200 %', '/', { width: 640, height: 400, deviceScaleFactor: 2 }],
  ['a page read from the right', '/rtl', { width: 1280, height: 800 }],
  ['a phone whose page is read from the right', '/rtl', { width: 320, height: 640 }],
])('on %s', (_, path, viewport) => {
  it('all of the overlay is inside of the window, in every view, and nothing of it is cut off', async () => {
    const { page, overlay } = await open(path, viewport)
    await unfold(overlay)
    await page.evaluate("kairos.push(['track', 'share', { method: 'link' }])")
    for (let at = 0; at < (await tabs(overlay)); at++) {
      await overlay.click(`#tab-${at}`)
      await overlay.until(`!root.querySelector('#view-${at}').hidden`)
      await settle(page)
      expect([at, await overlay.evaluate(CUT)]).toEqual([at, []])
    }
    await page.close()
  })

  it('each of its controls is reached by the Tab key, and Escape folds it', async () => {
    const { page, overlay } = await open(path, viewport)
    await unfold(overlay)
    await overlay.click('#tab-5')
    await overlay.focus('.handle')
    const stops =
      "[...root.querySelectorAll('button, select, input, textarea')].filter((one) => one.checkVisibility() && one.tabIndex === 0)"
    const count = await overlay.evaluate<number>(`${stops}.length`)
    expect(count).toBeGreaterThan(8)
    const seen = new Set<number>()
    for (let n = 0; n < count + 1; n++) {
      seen.add(await overlay.evaluate<number>(`${stops}.indexOf(root.activeElement)`))
      await page.keyboard.press('Tab')
    }
    // The view itself is one more, for those who scroll by keys.
    expect([...seen].filter((at) => at >= 0)).toHaveLength(count)
    await overlay.focus('.fold')
    await page.keyboard.press('Escape')
    expect(await overlay.evaluate("[root.querySelector('.panel').hidden, root.activeElement.className]")).toEqual([
      true,
      'round',
    ])
    await page.close()
  })
})

describe.each(SIDES)('a consent banner at the %s', (side) => {
  it.each(WINDOWS)(
    'has its buttons free in a window of $width × $height, also when the overlay is opened by hand',
    async (viewport) => {
      const { page, overlay } = await open(`/${side.replaceAll(' ', '-')}`, viewport)
      const covered = `[...document.querySelectorAll('.cookie-consent button')].filter((button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect()
      return [[left + 1, top + 1], [right - 1, bottom - 1], [right - 1, top + 1], [left + 1, bottom - 1]].some(
        ([x, y]) => document.elementFromPoint(x, y) !== button)
    }).length`
      expect(await page.evaluate(covered)).toBe(0)
      await unfold(overlay)
      await settle(page)
      expect(await page.evaluate(covered)).toBe(0)
      for (const key of ['Home', 'End'] satisfies KeyInput[]) {
        if (await overlay.evaluate("root.querySelector('.panel').hidden")) break
        await overlay.focus('.handle')
        await page.keyboard.press(key)
        await settle(page)
        expect([key, await page.evaluate(covered)]).toEqual([key, 0])
      }
      await page.close()
    },
  )
})
