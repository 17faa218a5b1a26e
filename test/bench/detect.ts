// What detection costs the page: the longest task with ours in it, on the largest pages, with a processor four times slower.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { type Case, corpusCases, hasCorpus } from '../corpus/cases.ts'
import { type Chromium, openChromium } from '../support/browsers.ts'
import { largePage } from './large-page.ts'
import { type Cost, costOf } from './own-tasks.ts'

const SLOWER = 4
const PAGES = 6
/** Each figure is the median of so many loads. */
const LOADS = 3
/** The page is read when it has loaded, and three times again as it may have changed. */
const WATCHED_MS = 6_000
const SCRIPT = '/kairos-bench.min.js'
const ENDPOINT = '/kairos-bench'
const BUILT = fileURLToPath(new URL('../../dist/kairos.min.js', import.meta.url))

const PARTS = ['startMs', 'ownMs', 'taskMs', 'otherMs', 'allMs'] as const

type Measured = Pick<Case, 'id' | 'url' | 'html'>

/** Nothing of the page's own runs, so that what is measured is ours. */
const measure = async (page: Page, { url, html }: Measured, script: Buffer | null): Promise<Cost> => {
  const { origin } = new URL(url)
  const tag = !script
    ? ''
    : `<script async src="${SCRIPT}" data-endpoint="${ENDPOINT}" data-shop="bench" data-consent="granted"></script>`
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
        : script && pathname === SCRIPT
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
const chosen = (): Measured[] => {
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

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** Each load in a browser context of its own: nothing is warm. */
const loads = async ({ browser }: Chromium, one: Measured, script: Buffer | null): Promise<Cost> => {
  const costs: Cost[] = []
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.createBrowserContext()
    costs.push(await measure(await context.newPage(), one, script))
    await context.close()
  }
  const medians = PARTS.map((part) => [part, median(costs.map((cost) => cost[part]))])
  return Object.fromEntries(medians) as Cost
}

const COLUMNS = [
  'evaluate and start',
  'ours in a task',
  'longest with ours',
  'without ours',
  'no Kairos',
  'all of ours',
]

export const run = async (): Promise<void> => {
  const script = readFileSync(BUILT)
  const chromium = await openChromium({ human: true, args: ['--disable-features=HttpsUpgrades'] })
  try {
    console.log(`Processor ${SLOWER} times slower, ${WATCHED_MS / 1000} s of each page, medians of ${LOADS} loads,`)
    console.log('milliseconds on the processor. Goal: less than 50 of ours in any task.')
    console.log(`  ${COLUMNS.join(' | ')} | page`)
    for (const one of chosen()) {
      const cost = await loads(chromium, one, script)
      const bare = await loads(chromium, one, null)
      const figures = [cost.startMs, cost.ownMs, cost.taskMs, cost.otherMs, bare.otherMs, cost.allMs]
      const cells = figures.map((ms, at) => ms.toFixed(0).padStart(COLUMNS[at]?.length ?? 0))
      console.log(`  ${cells.join(' | ')} | ${one.id}`)
    }
  } finally {
    await chromium.close()
  }
}
