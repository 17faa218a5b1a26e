// One Chromium for the whole simulation, and a fresh browser profile in it for each shopper.
import { existsSync } from 'node:fs'
import type { Browser, Page } from 'puppeteer-core'
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

/** Leaves the page as one closes a tab, and gives what it still has to send a bounded chance to go. */
export async function leave(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.waitForNetworkIdle({ idleTime: 200, timeout: lastWordsMs }).catch(() => undefined)
}
