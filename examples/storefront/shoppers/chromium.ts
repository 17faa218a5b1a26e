// One Chromium for the whole simulation, and a fresh browser profile in it for each shopper.
import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { launch } from 'puppeteer-core'
import type { Random } from './random.ts'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const

export function findChromium(named: string | undefined): string {
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM is "${named}", but there is no such file.`)
  }
  const found = usualPlaces.find((place) => existsSync(place))
  if (found === undefined) {
    throw new Error(`No Chromium at ${usualPlaces.join(', ')}: install one, or set CHROMIUM to where yours is.`)
  }
  return found
}

/** Without AutomationControlled, pages see a shopper where they would see a robot: the shoppers stand for people. */
export const openChromium = (executablePath: string): Promise<Browser> =>
  launch({
    executablePath,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-blink-features=AutomationControlled',
    ],
  })

const patienceMs = 15_000
const lastWordsMs = 3000
const quietMs = 300

/** Makes the page that of a person with a phone or a computer; headless Chromium names itself otherwise. */
export async function dress(page: Page, random: Random): Promise<void> {
  const phone = random.chance(0.45)
  const major = /Chrome\/(\d+)/.exec(await page.browser().version())?.[1] ?? '140'
  const system = phone ? 'Linux; Android 10; K' : 'X11; Linux x86_64'
  await page.setUserAgent({
    userAgent: `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 ${phone ? 'Mobile ' : ''}Safari/537.36`,
    userAgentMetadata: {
      brands: [{ brand: 'Chromium', version: major }],
      platform: phone ? 'Android' : 'Linux',
      platformVersion: '',
      architecture: '',
      model: '',
      mobile: phone,
    },
  })
  await page.setViewport(
    phone
      ? { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
      : { width: 1280, height: 860 },
  )
  page.setDefaultTimeout(patienceMs)
}

export interface Requests {
  /** Resolves when none has been under way for a moment, or after a bounded time. */
  settled(): Promise<void>
}

/** Follows the page's requests. Its own count: `waitForNetworkIdle` waits for those that a navigation cut off. */
export function followRequests(page: Page): Requests {
  const open = new Set<HTTPRequest>()
  const close = (request: HTTPRequest): void => {
    open.delete(request)
  }
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', close)
  page.on('requestfailed', close)
  return {
    async settled() {
      const deadlineMs = Date.now() + lastWordsMs
      // At first as long as a quiet moment: a beacon of the page just left is seen by the collector alone.
      do await setTimeout(quietMs)
      while (open.size > 0 && Date.now() < deadlineMs)
    },
  }
}

/** Leaves the page as one closes a tab, and gives what it still has to send a bounded chance to go. */
export async function leave(page: Page, requests: Requests): Promise<void> {
  await page.goto('about:blank')
  await requests.settled()
}
