// A page of a small shop in Chromium, with the script tag and a collector that logs: what browser tests begin with.
import type { Page } from 'puppeteer-core'
import { type Chromium, openChromium } from './browsers.ts'
import { type CollectorLog, type LoggedEvent, openCollectorLog } from './collector-log.ts'
import { openSite, type Pages, type Site, withKairos } from './site.ts'

export interface Stage {
  site: Site
  log: CollectorLog
  /** A page with the script tag that sends to the log. */
  html(body: string, head?: string, attributes?: Record<string, string>): string
  /** A tab of a fresh shopper; what its console says is in `said`. */
  open(): Promise<{ page: Page; said: string[]; faults: string[] }>
  /** Names of accepted events, web vitals left out. */
  names(): string[]
  /** Waits for an event by its name. */
  event(name: string): Promise<LoggedEvent>
  close(): Promise<void>
}

export async function openStage(pages: (html: Stage['html']) => Pages): Promise<Stage> {
  const [chromium, log]: [Chromium, CollectorLog] = await Promise.all([
    openChromium({ human: true }),
    openCollectorLog(),
  ])
  const html: Stage['html'] = (body, head = '', attributes = {}) =>
    withKairos(
      body,
      { 'data-endpoint': log.endpoint, 'data-shop': 'test', 'data-consent': 'granted', ...attributes },
      head,
    )
  const site = await openSite(pages(html))
  return {
    site,
    log,
    html,
    async open() {
      const context = await chromium.browser.createBrowserContext()
      const page = await context.newPage()
      const said: string[] = []
      const faults: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => faults.push(String(error)))
      return { page, said, faults }
    },
    names: () =>
      log
        .events()
        .map(({ name }) => name)
        .filter((name) => name !== 'web_vital'),
    async event(name) {
      const events = await log.eventsSeen((all) => all.some((event) => event.name === name))
      return events.find((event) => event.name === name) as LoggedEvent
    },
    async close() {
      await chromium.close()
      await Promise.all([site.close(), log.close()])
    },
  }
}
