// What detection costs the page: the longest task with ours in it, on the largest pages, with a processor four times slower.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { type Case, corpusCases, hasCorpus } from '../corpus/cases.ts'
import { type Chromium, openChromium } from '../support/browsers.ts'
import { largePage } from './large-page.ts'

const SLOWER = 4
const PAGES = 6
/** Each figure is the median of so many loads. */
const LOADS = 3
/** The page is read when it has loaded, and three times again as it may have changed. */
const WATCHED_MS = 6_000
const SCRIPT = '/kairos-bench.min.js'
const ENDPOINT = '/kairos-bench'
const BUILT = fileURLToPath(new URL('../../dist/kairos.min.js', import.meta.url))

interface TraceEvent {
  name: string
  ph: string
  tid: number
  pid: number
  ts: number
  dur?: number
  /** Of it on the processor: what other programs take from a busy machine is not in it. */
  tdur?: number
  args: { data?: { url?: string } }
}
/** Milliseconds on the processor. */
interface Cost {
  /** The longest task of the page that has none of ours in it, and the longest that has. */
  otherMs: number
  taskMs: number
  /** Of ours in one task at most; as the script is evaluated, with all that begins there; together. */
  ownMs: number
  startMs: number
  allMs: number
}
const PARTS = ['startMs', 'ownMs', 'taskMs', 'otherMs', 'allMs'] as const

const cpuMs = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000
const longest = (events: TraceEvent[]): number => Math.max(0, ...events.map(cpuMs))
const sum = (events: TraceEvent[]): number => events.reduce((total, event) => total + cpuMs(event), 0)

/** Whose a piece of work is says the trace, by the script that was called or evaluated. */
const costOf = (trace: Uint8Array): Cost => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const timed = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur)
  const isOwn = ({ name, args }: TraceEvent): boolean =>
    /^(FunctionCall|EvaluateScript|v8\.compile)$/.test(name) && !!args.data?.url?.includes(SCRIPT)
  const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur
  const own = timed.filter(isOwn)
  const within = (outer: TraceEvent, inner: TraceEvent): boolean =>
    outer.pid === inner.pid && outer.tid === inner.tid && outer.ts <= inner.ts && end(outer) >= end(inner)
  const outermost = own.filter((one) => !own.some((other) => other !== one && within(other, one)))
  // The page's own thread: ours, or where there is none, the one that parsed a document.
  const main = own.length ? own : timed.filter(({ name }) => name === 'ParseHTML')
  const threads = new Set(main.map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = timed
    .filter(({ name }) => name === 'RunTask')
    .map((task) => ({ task, calls: outermost.filter((call) => within(task, call)) }))
  const ours = tasks.filter(({ calls }) => calls.length)
  const others = tasks.filter(({ task, calls }) => !calls.length && threads.has(`${task.pid} ${task.tid}`))
  return {
    otherMs: longest(others.map(({ task }) => task)),
    taskMs: longest(ours.map(({ task }) => task)),
    ownMs: Math.max(0, ...ours.map(({ calls }) => sum(calls))),
    startMs: sum(outermost.filter(({ name }) => name !== 'FunctionCall')),
    allMs: sum(outermost),
  }
}
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
  return costOf(trace ?? new Uint8Array())
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
