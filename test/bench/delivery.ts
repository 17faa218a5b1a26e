// What delivery costs: a call of `track`, an event on the wire, and the longest task while a long queue is emptied.
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import { openChromium } from '../support/browsers.ts'
import { type CountingCollector, openCountingCollector } from './counting-collector.ts'
import { costOf } from './own-tasks.ts'

const CALLS = 1_000
const RUNS = 5
const WAITING = 10_000
const SLOWER = 4
/** The page's own first events have come by then. */
const SETTLED_MS = 6_000
const LIMIT_MS = 120_000

interface Api {
  kairos: { track(name: string, properties: object): void; flush(): Promise<{ delivered: number; remaining: number }> }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const end = Date.now() + LIMIT_MS
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${LIMIT_MS} ms for ${what}`)
    await pause(50)
  }
}
const middle = (values: readonly number[], share = 0.5): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN

const track = (page: Page, calls: number): Promise<number[]> =>
  page.evaluate((count) => {
    const { kairos } = globalThis as unknown as Api
    const times: number[] = []
    for (let at = 0; at < count; at++) {
      const items = [{ item_id: `A${at}`, item_name: 'Tea', price: 19.9, quantity: 1 }]
      const begun = performance.now()
      kairos.track('add_to_cart', { currency: 'EUR', value: 19.9, items })
      times.push((performance.now() - begun) * 1_000)
    }
    return times
  }, calls)

const metric = async (session: CDPSession, name: string): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? 0
}

/** As text: a compiler's own helpers are not there in a page. */
const ASKED = `const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})`
/** Writes copies of a row that the tracker has written, under names of their own; gives back the length of one. */
const fill = async (page: Page, rows: number): Promise<number> =>
  (await page.evaluate(`(async () => {
    ${ASKED}
    const db = await asked(indexedDB.open('kairos.queue'))
    const all = await asked(db.transaction('entries').objectStore('entries').getAll())
    const row = all.find(({ event }) => event.name === 'add_to_cart')
    if (!row) throw new Error('The tracker has written no row')
    const writing = db.transaction('entries', 'readwrite')
    const store = writing.objectStore('entries')
    store.clear()
    for (let at = 0; at < ${rows}; at++) {
      const id = row.id.slice(0, -5) + at.toString(16).padStart(5, '0')
      store.put({ ...row, id, event: { ...row.event, id } }, id)
    }
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    db.close()
    return JSON.stringify(row).length
  })()`)) as number

const rowsLeft = async (page: Page): Promise<number> =>
  (await page.evaluate(`(async () => {
    ${ASKED}
    const db = await asked(indexedDB.open('kairos.queue'))
    const rows = await asked(db.transaction('entries').objectStore('entries').count())
    db.close()
    return rows
  })()`)) as number

const openPage = async (browser: Browser, url: string): Promise<{ page: Page; session: CDPSession }> => {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  await page.goto(url)
  return { page, session }
}

const measureCalls = async (browser: Browser, collector: CountingCollector): Promise<void> => {
  const [medians, p99s, cpus, bytes, requests] = [[], [], [], [], []] as number[][]
  for (let run = 0; run < RUNS; run++) {
    collector.clear()
    const { page, session } = await openPage(browser, collector.url)
    await pause(SETTLED_MS)
    // The first action of a visit is told of by two events: it is not of the burst.
    await track(page, 1)
    await page.evaluate(() => (globalThis as unknown as Api).kairos.flush())
    collector.clear()
    const before = await metric(session, 'TaskDuration')
    const times = await track(page, CALLS)
    await page.evaluate(() => (globalThis as unknown as Api).kairos.flush())
    await until(() => collector.ids.size >= CALLS, 'the burst')
    cpus?.push(((await metric(session, 'TaskDuration')) - before) * 1_000)
    medians?.push(middle(times))
    p99s?.push(middle(times, 0.99))
    bytes?.push(collector.bytes / collector.events)
    requests?.push(collector.requests)
    await page.browserContext().close()
  }
  const print = (what: string, values: number[] = [], goal = ''): void =>
    console.log(`  ${what.padEnd(38)} ${middle(values).toFixed(0).padStart(6)}   ${goal}`)
  console.log(`${CALLS} calls of track in one burst, the middle of ${RUNS} runs; a clock of 5 us.`)
  print('a call, median, us', medians, 'goal 5')
  print('a call, 99 of 100, us', p99s, 'goal 145')
  print('CPU of the burst, all of the page, ms', cpus)
  print('requests', requests, 'goal 10')
  print('bytes an event', bytes, 'goal 28')
}

const measureDrain = async (browser: Browser, collector: CountingCollector): Promise<void> => {
  collector.isDown = true
  const { page, session } = await openPage(browser, collector.url)
  await track(page, 1)
  await pause(SETTLED_MS)
  await page.goto(`${collector.url}bare`)
  console.log(`A row on disk: ${await fill(page, WAITING)} bytes.`)
  collector.clear()
  collector.isDown = false
  await page.emulateCPUThrottling(SLOWER)
  await page.tracing.start({ categories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'] })
  await page.goto(collector.url)
  const heaps: number[] = []
  await until(async () => {
    heaps.push((await metric(session, 'JSHeapUsedSize')) / 1e6)
    return (await rowsLeft(page)) === 0
  }, 'the queue to be empty')
  const trace = (await page.tracing.stop()) ?? new Uint8Array()
  const { taskMs, ownMs, allMs } = costOf(trace, '/kairos-bench.js')
  console.log(`${WAITING} events waited on disk; processor ${SLOWER} times slower.`)
  console.log(
    `  came ${collector.ids.size}, copies ${collector.events - collector.ids.size}, requests ${collector.requests}`,
  )
  console.log(
    `  longest task ${taskMs.toFixed(0)} ms, of it ours ${ownMs.toFixed(0)} ms, all of ours ${allMs.toFixed(0)} ms   goal 50`,
  )
  console.log(`  heap: ${middle(heaps).toFixed(1)} MB in the middle, ${Math.max(...heaps).toFixed(1)} MB at most`)
  await page.browserContext().close()
}

export const run = async (): Promise<void> => {
  const collector = await openCountingCollector()
  const { browser, close } = await openChromium({ human: true })
  try {
    await measureCalls(browser, collector)
    await measureDrain(browser, collector)
  } finally {
    await close()
    await collector.close()
  }
}
