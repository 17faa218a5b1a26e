// Opens saved pages in Chromium under their own addresses, and reads each with `readPage`; nothing else is loaded or run.
import type { Page } from 'puppeteer-core'
import type { PageSnapshot } from '../../src/signals/snapshot.ts'
import { openChromium } from '../support/browsers.ts'
import { bundleForPage, pathOf } from '../support/bundle.ts'
import type { Case } from './cases.ts'

const TABS = 3

/** `readPage` as one script that sets `globalThis.kairosRead`. */
const bundleReader = (): Promise<string> =>
  bundleForPage(pathOf('../../src/signals/page-snapshot.ts', import.meta.url), 'kairosRead')

const isUtf8 = (html: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(html)
    return true
  } catch {
    return false
  }
}

/** Some pages were saved as UTF-8 while they still declare the encoding that they came in. */
const headersFor = (html: Buffer): Record<string, string> => ({
  'content-type': isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html',
  // The page's own scripts stay still, while `noscript` stays text as in a shopper's browser.
  'content-security-policy': "script-src 'none'",
})

const openTab = async (page: Page, reader: string): Promise<(one: Case) => Promise<PageSnapshot>> => {
  let html: Buffer = Buffer.alloc(0)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const own = request.isNavigationRequest() && request.frame() === page.mainFrame()
    void (own ? request.respond({ status: 200, headers: headersFor(html), body: html }) : request.abort()).catch(
      () => {},
    )
  })
  return async (one) => {
    html = one.html()
    await page.goto(one.url, { waitUntil: 'domcontentloaded', timeout: 20_000 })
    await page.evaluate(reader)
    return page.evaluate((url) => {
      type Read = (document: Document, url: string) => Generator<undefined, PageSnapshot>
      const { kairosRead } = globalThis as unknown as { kairosRead: { readPage: Read } }
      const steps = kairosRead.readPage(document, url)
      let step = steps.next()
      while (!step.done) step = steps.next()
      return step.value
    }, one.url)
  }
}

/** The snapshot of each case by its id. */
export const readCases = async (cases: Case[]): Promise<Map<string, PageSnapshot>> => {
  const reader = await bundleReader()
  // Plain `http:` addresses must stay what they are.
  const { browser, close } = await openChromium({ args: ['--disable-features=HttpsUpgrades'] })
  const snapshots = new Map<string, PageSnapshot>()
  try {
    const waiting = [...cases]
    const work = async (): Promise<void> => {
      const read = await openTab(await browser.newPage(), reader)
      for (let one = waiting.shift(); one; one = waiting.shift()) snapshots.set(one.id, await read(one))
    }
    await Promise.all(Array.from({ length: TABS }, work))
  } finally {
    await close()
  }
  return snapshots
}
