// What detection costs the page: the longest task of ours on the largest pages, with a processor four times slower.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { type Case, corpusCases, hasCorpus } from '../corpus/cases.ts'
import { openChromium } from '../support/browsers.ts'
import { largePage } from './large-page.ts'
import { type Cost, costOf } from './own-tasks.ts'

const SLOWER = 4
const PAGES = 8
/** The page is read when it has loaded, and three times again as it may have changed. */
const WATCHED_MS = 6_000
const SCRIPT = '/kairos-bench.min.js'
const ENDPOINT = '/kairos-bench'
const BUILT = fileURLToPath(new URL('../../dist/kairos.min.js', import.meta.url))

/** Nothing of the page's own runs, so that what is measured is ours. */
const measure = async (page: Page, { url, html }: Pick<Case, 'url' | 'html'>, script: Buffer): Promise<Cost> => {
  const { origin } = new URL(url)
  const tag = `<script async src="${SCRIPT}" data-endpoint="${ENDPOINT}" data-shop="bench" data-consent="granted"></script>`
  const body = html()
  const head = body.toString('latin1').search(/<head[^>]*>/i)
  const at = head < 0 ? 0 : body.indexOf('>', head) + 1
  const withTag = Buffer.concat([body.subarray(0, at), Buffer.from(tag), body.subarray(at)])
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    const policy = `script-src ${origin}${SCRIPT}`
    const answer =
      request.isNavigationRequest() && request.frame() === page.mainFrame()
        ? { body: withTag, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } }
        : pathname === SCRIPT
          ? { body: script, headers: { 'content-type': 'text/javascript' } }
          : pathname === ENDPOINT
            ? { status: 204 }
            : null
    void (answer ? request.respond(answer) : request.abort()).catch(() => {})
  })
  await page.emulateCPUThrottling(SLOWER)
  await page.tracing.start({ categories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'] })
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 })
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS))
  const trace = await page.tracing.stop()
  return costOf(trace ?? new Uint8Array(), SCRIPT)
}

/** The largest pages of the corpus where it is there, and one of our own making in any case. */
const chosen = (): Pick<Case, 'id' | 'url' | 'html'>[] => {
  const own = { id: 'a page of 40,000 nodes', url: 'https://shop.example/p/1', html: () => Buffer.from(largePage()) }
  if (!hasCorpus()) {
    console.log('Left out: real pages, as ../shared/corpus is not there.')
    return [own]
  }
  const sized = corpusCases()
    .filter(({ url }) => url.startsWith('http'))
    .map((one) => ({ one, bytes: one.html().length }))
  return [own, ...sized.sort((a, b) => b.bytes - a.bytes).map(({ one }) => one)].slice(0, PAGES)
}

export const run = async (): Promise<void> => {
  const script = readFileSync(BUILT)
  const { browser, close } = await openChromium({ human: true, args: ['--disable-features=HttpsUpgrades'] })
  try {
    console.log(`Processor ${SLOWER} times slower, ${WATCHED_MS / 1000} s of each page. Goal: no task of 50 ms.`)
    console.log('  longest task | of it ours | all of ours | page')
    for (const one of chosen()) {
      const context = await browser.createBrowserContext()
      const { taskMs, ownMs, allMs } = await measure(await context.newPage(), one, script)
      const columns = [taskMs, ownMs, allMs].map((ms) => `${ms.toFixed(0)} ms`)
      console.log(
        `  ${columns[0]?.padStart(12)} | ${columns[1]?.padStart(10)} | ${columns[2]?.padStart(11)} | ${one.id}`,
      )
      await context.close()
    }
  } finally {
    await close()
  }
}
