// The demo shop with the overlay in its pages, and a collector that logs: what tests and pictures of the overlay begin with.
import type { FastifyInstance } from 'fastify'
import type { Page } from 'puppeteer-core'
import { createStorefront } from '../../examples/storefront/server.ts'
import { type Chromium, openChromium } from './browsers.ts'
import { type CollectorLog, openCollectorLog } from './collector-log.ts'
import { type OverlayPage, watchOverlay } from './overlay-page.ts'
import { goShopping, listen, type Shopping } from './shopping.ts'

export interface DemoPage {
  page: Page
  overlay: OverlayPage
  shopper: Shopping
}

export interface Demo {
  log: CollectorLog
  /** A fresh shopper; with `isOverlaid` false the same shop without the overlay. */
  open(made?: { width?: number; height?: number; isOverlaid?: boolean; isRootOpen?: boolean }): Promise<DemoPage>
  close(): Promise<void>
}

const listening = (app: FastifyInstance): Promise<string> => app.listen({ host: '127.0.0.1', port: 0 })

export async function openDemo(): Promise<Demo> {
  const [chromium, log]: [Chromium, CollectorLog] = await Promise.all([
    openChromium({ human: true }),
    openCollectorLog(),
  ])
  const apps = [
    createStorefront({ endpoint: log.endpoint }),
    createStorefront({ endpoint: log.endpoint, overlay: '' }),
  ] as const
  const [plain, overlaid] = await Promise.all([listening(apps[0]), listening(apps[1])])
  return {
    log,
    async open({ width = 1280, height = 800, isOverlaid = true, isRootOpen = false } = {}) {
      const context = await chromium.browser.createBrowserContext()
      const page = await context.newPage()
      await page.setViewport({ width, height })
      await listen(page)
      const overlay = await watchOverlay(page, isRootOpen)
      return { page, overlay, shopper: goShopping(page, isOverlaid ? overlaid : plain) }
    },
    async close() {
      await chromium.close()
      await Promise.all([...apps.map((app) => app.close()), log.close()])
    },
  }
}

/** Home, a search, a list, a product, an add to the cart; the collector takes some of it, refuses some, and goes away. */
export async function goSmallJourney({ page, overlay, shopper }: DemoPage, log: CollectorLog): Promise<void> {
  log.answer(({ body }) => {
    const lists = body.events.filter(({ name }) => name === 'view_item_list')
    return { body: { rejected: lists.map(({ id }) => ({ id, why: 'items are not in the catalogue' })) } }
  })
  await shopper.arrive('/?utm_source=google&utm_medium=organic')
  await foldOverlay(overlay)
  await shopper.search('mug')
  await shopper.arrive('/c/cups')
  await shopper.follow('.card > a')
  await shopper.addToCart()
  await page.evaluate('kairos.flush()')
  log.answer({ status: 503, headers: { 'retry-after': '120' } })
  await page.evaluate("kairos.push(['track', 'share', { method: 'link' }])")
  await page.evaluate('kairos.flush()')
  await log.until(({ batches }) => batches.some(({ status }) => status === 503), 'a refused request')
}

/** Out of the shopper's way. */
export async function foldOverlay(overlay: OverlayPage): Promise<void> {
  await overlay.opened()
  if (await overlay.evaluate("root.querySelector('.round').hidden")) await overlay.click('.fold')
  await overlay.until("!root.querySelector('.round').hidden")
}

/** Of the views, in the order of their tabs. */
export const titlesOf = (overlay: OverlayPage): Promise<string[]> =>
  overlay.evaluate("[...root.querySelectorAll('[role=tab]')].map((tab) => tab.firstChild.textContent)")

/** Opens a view by its place, as the shopper's hand does. */
export async function showView(overlay: OverlayPage, at: number): Promise<void> {
  if (!(await overlay.evaluate<boolean>("root.querySelector('.round').hidden"))) await overlay.click('.round')
  await overlay.click(`#tab-${at}`)
  await overlay.until(`!root.querySelector('#view-${at}').hidden`)
}
