// Acts a recorded journey out in Chromium, with the script tag in each page, and says when each step was.
import type { Page } from 'puppeteer-core'
import { openChromium } from '../support/browsers.ts'
import { type LoggedEvent, openCollectorLog } from '../support/collector-log.ts'
import { openSite, type PageAnswer, type PageRequest } from '../support/site.ts'
import { type Acts, installActs, type Wanted } from './page-acts.ts'
import type { RecordedRequest, RecordedStep, Recording } from './recording.ts'
import { createRendering, type Edits } from './rendering.ts'
import { type Act, actsOf } from './timeline.ts'

export interface Script {
  /** What the page was at another moment of a step than its end, by the act that it is shown with: `load:0`, `click:1`. */
  states?: Record<string, Record<string, Edits>>
  /** What is done besides what was recorded, at the end of a step. */
  extra?: Record<string, (page: Page) => Promise<void>>
  /** What was put into a field that has no name. */
  values?: Record<string, string>
  /** Where more time is taken. */
  dwellMs?: Record<string, number>
}

export interface Told {
  step: string
  event: LoggedEvent
}

export interface Replay {
  told: Told[]
  /** What the collector's schema says against what came. */
  faults: string[]
  /** What could not be acted out as recorded. */
  unfaithful: string[]
}

/** A route whose contents come later shows none of them, and still has its old title. */
const ROUTES: Record<string, Edits> = { wait: { empty: ['main', 'title'] } }
const DWELL_MS = 1_000
const QUIET_MS = 500
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200"/></svg>'

const hostOf = (url: string): string => new URL(url).host
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** One of the acts that were installed in the page. */
const act = <K extends keyof Acts>(page: Page, name: K, ...given: Parameters<Acts[K]>): Promise<ReturnType<Acts[K]>> =>
  page.evaluate(
    (called, ...args) => {
      const acts = (globalThis as unknown as Record<symbol, Record<string, (...all: unknown[]) => unknown>>)[
        Symbol.for('acts')
      ]
      return acts?.[called]?.(...args)
    },
    name,
    ...given,
  ) as Promise<ReturnType<Acts[K]>>

/** What a shop's server answers in a step: recorded requests in their order, images, and nothing else. */
function createServer(recording: Recording) {
  let requests: RecordedRequest[] = []
  let documents: string[] = []
  let answered = 0
  return {
    plan(step: RecordedStep, pages: string[]): void {
      requests = [...step.requests]
      documents = [...pages]
      answered = 0
    },
    answer({ method, url, headers }: PageRequest): PageAnswer {
      if (headers['sec-fetch-dest'] === 'image') return { body: PIXEL, headers: { 'content-type': 'image/svg+xml' } }
      const index = requests.findIndex((one) => one.method === method && one.url === url.href)
      const [found] = index < 0 ? [] : requests.splice(index, 1)
      if (!found) return { status: 404, body: `Not recorded: ${method} ${url.href} of ${recording.shop}` }
      const cookies = (found.setCookie ?? []).map((one) => `${one.replace(' [HttpOnly]', '; HttpOnly')}; Path=/`)
      const common = { status: found.status ?? 200, headers: cookies.length ? { 'set-cookie': cookies } : {} }
      if (found.nav && found.location) return { ...common, headers: { ...common.headers, location: found.location } }
      if (found.nav) {
        answered += 1
        return { ...common, body: documents[answered - 1] ?? '' }
      }
      return {
        ...common,
        headers: { ...common.headers, 'content-type': found.ct ?? 'text/plain' },
        body: found.body ?? '',
      }
    },
  }
}

/** What was written into a field: as its element, the step's requests or the address after it say. */
function valueFor(script: Script, step: RecordedStep, { target }: Wanted, name: string): string {
  const own = /\[value=([^\]]*)\]/.exec(target)?.[1] ?? script.values?.[step.name]
  if (own !== undefined) return own
  const told = [...step.requests.map(({ post }) => post ?? ''), ...step.requests.map(({ url }) => new URL(url).search)]
  for (const one of told) {
    const value = new URLSearchParams(one).get(name)
    const [, part] = one.split(`_${name}"`)
    if (value || part) return value || (part?.trim().split(/[\r\n]/)[0] ?? '')
  }
  return ''
}

export async function replay(recording: Recording, script: Script): Promise<Replay> {
  const server = createServer(recording)
  const [log, site] = await Promise.all([openCollectorLog(), openSite({ '*': (request) => server.answer(request) })])
  const chromium = await openChromium({
    human: true,
    // The shop's own address leads to what was recorded, the collector stays, and there is nothing else in the world.
    args: [
      `--host-resolver-rules=MAP ${recording.host} ${hostOf(site.origin)},MAP ${hostOf(log.endpoint)} ${hostOf(log.endpoint)},MAP * ~NOTFOUND`,
    ],
  })
  const unfaithful: string[] = []
  const begun: { step: string; at: number }[] = []
  try {
    const context = await chromium.browser.createBrowserContext()
    const tag = `<script async src="/kairos/kairos.min.js" data-endpoint="${log.endpoint}" data-shop="replay" data-consent="granted"></script>`
    const render = createRendering(await context.newPage(), tag)
    const page = await context.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    await page.evaluateOnNewDocument(installActs)
    await page.bringToFront()

    const fill = async (step: RecordedStep, wanted: Wanted): Promise<void> => {
      const field = await act(page, 'focus', wanted)
      const value = valueFor(script, step, wanted, field.name)
      if (field.tag !== 'select') await page.keyboard.sendCharacter(value || 'Jane')
      else {
        const text = field.options.find(([one]) => one === value)?.[1]
        // A list is chosen from by keys, as by a shopper; where the choice was not on the page yet, by the shop.
        if (text) await page.keyboard.type(text.slice(0, 12))
        else await act(page, 'choose', wanted, value)
        const chosen = await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)
        if (text && chosen !== value) throw new Error(`${wanted.target} is ${chosen}, not ${value}`)
      }
    }
    const follow = (url: string): Promise<void> =>
      page.evaluate((to) => {
        location.href = to
      }, url)

    for (const step of recording.steps) {
      const states: Record<string, Edits> = { ...ROUTES, ...script.states?.[step.name] }
      const acts = actsOf(step)
      const last = await render(recording.page(step.name))
      const drawn = new Map<string, string>()
      // All before the step begins: what is drawn comes as soon as it did.
      for (const { label } of acts) {
        const { page: other = step.name, ...edits } = states[label] ?? {}
        if (states[label]) drawn.set(label, await render(recording.page(other), edits))
      }
      const pages = acts.flatMap(({ kind, label }) => (kind === 'load' ? [drawn.get(label) ?? last] : []))
      server.plan(step, pages)
      begun.push({ step: step.name, at: Date.now() })
      let isLoaded = false

      const perform = async (one: Act, index: number): Promise<void> => {
        switch (one.kind) {
          case 'load': {
            if (isLoaded) {
              isLoaded = false
              return
            }
            if (one.how === 'reload') await page.reload({ waitUntil: 'load' })
            else if (one.how === 'typed') await page.goto(firstOf(step, one.url), { waitUntil: 'load' })
            else await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), follow(one.url)])
            return
          }
          case 'click': {
            // A label clicks its box by itself.
            const isByLabel = one.wanted.target.startsWith('input') && acts[index - 1]?.kind === 'click'
            if (isByLabel && (await act(page, 'wasClicked', one.wanted))) return
            const { x, y, follows } = await act(page, 'point', one.wanted)
            const next = acts.slice(index + 1).find(({ kind }) => kind === 'load' || kind === 'click')
            const isFollowed =
              follows !== null && next?.kind === 'load' && next.how === 'followed' && next.url === follows
            await act(page, 'allow', isFollowed)
            const arrival = isFollowed ? page.waitForNavigation({ waitUntil: 'load' }) : undefined
            await page.mouse.click(x, y)
            await arrival
            if (!isFollowed && !(await act(page, 'hasLanded'))) throw new Error(`${one.wanted.target} was not clicked`)
            isLoaded = isFollowed
            return
          }
          case 'press':
            return act(page, 'press', one.wanted)
          case 'fill':
            return fill(step, one.wanted)
          case 'history': {
            const next = acts[index + 1]
            const isRoute = next?.label === 'route' || next?.kind === 'wait'
            const shown = isRoute ? (drawn.get(next.label) ?? last) : null
            return act(page, 'go', one.method, one.url, shown)
          }
          case 'request':
            return act(page, 'request', one.request.url, one.request.method, one.request.post, one.isXhr)
          case 'mutate':
            return act(page, 'mutate', one.mutation)
          case 'notify':
            return act(page, 'notify', last, one.el, one.txt)
          case 'wait':
            return
          case 'settle':
            return act(page, 'draw', last)
        }
      }
      for (const [index, one] of acts.entries()) {
        await pause(one.gapMs)
        try {
          await perform(one, index)
          const state = drawn.get(one.label)
          if (state && one.kind !== 'load') await act(page, 'draw', state)
        } catch (error) {
          unfaithful.push(`${step.name} ${one.label}: ${error instanceof Error ? error.message : error}`)
        }
      }
      await script.extra?.[step.name]?.(page)
      await pause(script.dwellMs?.[step.name] ?? DWELL_MS)
    }
    begun.push({ step: 'end', at: Date.now() })
    await page.evaluate(async () => {
      await (globalThis as unknown as { kairos?: { flush(): Promise<unknown> } }).kairos?.flush()
    })
    // What the last page says as it goes comes as a beacon.
    await page.goto('about:blank')
    let [count, since] = [-1, 0]
    await log.until(({ arrivals }) => {
      if (arrivals().length !== count) [count, since] = [arrivals().length, Date.now()]
      return Date.now() - since > QUIET_MS
    }, 'the last events')
    const stepAt = (time: number): string => begun.filter(({ at }) => at <= time).at(-1)?.step ?? 'before'
    const told = log.events().map((event) => ({ step: stepAt(Date.parse(event.time)), event }))
    return { told, faults: log.batches.flatMap(({ faults }) => faults), unfaithful }
  } finally {
    await chromium.close()
    await Promise.all([site.close(), log.close()])
  }
}

/** Where a redirect began. */
const firstOf = (step: RecordedStep, url: string): string => {
  const documents = step.requests.filter(({ nav }) => nav)
  const index = documents.findIndex((one) => one.url === url && !one.location)
  const before = documents[index - 1]
  return before?.location ? before.url : url
}
