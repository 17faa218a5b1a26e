// One face for three engines: tabs of one profile, driven as a shopper would, in Chromium, Firefox and WebKit.
import puppeteer, { type Browser } from 'puppeteer-core'
import { openChromium } from './browsers.ts'
import { programPath } from './engines-programs.ts'
import { openWebKit } from './engines-webkit.ts'
import { openBareWebKit } from './engines-webkit-bare.ts'

export type EngineName = 'chromium' | 'firefox' | 'webkit'
export const ENGINES: readonly EngineName[] = ['chromium', 'firefox', 'webkit']

export interface Tab {
  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>
  /** The value of an expression in the page; of a promise, what it resolves to. */
  evaluate(script: string): Promise<unknown>
  /** A click as the shopper's own hand makes it. */
  click(selector: string): Promise<void>
  close(): Promise<void>
  /** Not there where the engine's automation cannot take a page off the network. */
  setOffline?(isOffline: boolean): Promise<void>
  /** URLs that the browser itself says were asked for; not there where the engine's automation does not tell. */
  readonly requests?: readonly string[]
}

export interface Engine {
  name: EngineName
  /** The process that all others of this engine come from. */
  readonly pid: number
  /** What each page needs in its head so that it can be driven. */
  readonly script?: string | undefined
  /** A new tab; all tabs share one profile, so that a shopper who is nobody yet needs an origin of their own. */
  open(): Promise<Tab>
  /** Ends all that was started. */
  close(): Promise<void>
}

const PATIENCE_MS = 10_000
const LOOK_MS = 25

/** Waits until an expression holds in the page; while a page goes, nothing can be asked of it. */
export async function until(tab: Tab, condition: string, patienceMs: number = PATIENCE_MS): Promise<void> {
  const end = Date.now() + patienceMs
  let last: unknown
  while (Date.now() < end) {
    last = await tab.evaluate(`Boolean(${condition})`).catch(String)
    if (last === true) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  throw new Error(`Waited ${patienceMs} ms for ${condition}; the last answer was ${String(last)}`)
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: (script) => page.evaluate(script),
    click: (selector) => page.click(selector),
    close: () => page.close(),
    setOffline: (isOffline) => page.setOfflineMode(isOffline),
    requests,
  }
}

const pidOf = (browser: Browser): number => browser.process()?.pid ?? 0

async function openFirefox(profile?: string): Promise<Omit<Engine, 'name'>> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: programPath('FIREFOX'),
    headless: true,
    ...(profile !== undefined && { userDataDir: profile }),
  })
  return {
    pid: pidOf(browser),
    open: () => openTab(browser),
    close: () => browser.close().catch(() => void browser.process()?.kill('SIGKILL')),
  }
}

async function openBlink(profile?: string): Promise<Omit<Engine, 'name'>> {
  const { browser, close } = await openChromium(profile === undefined ? {} : { profile })
  return { pid: pidOf(browser), open: () => openTab(browser), close }
}

const OPEN = {
  chromium: openBlink,
  firefox: openFirefox,
  webkit: (profile?: string) => (profile === undefined ? openWebKit() : openBareWebKit(profile)),
}

/** A profile is gone on with, and kept; WebKit has one only without its automation, and then no more than one page. */
export async function openEngine(name: EngineName, profile?: string): Promise<Engine> {
  return Object.assign(await OPEN[name](profile), { name })
}
