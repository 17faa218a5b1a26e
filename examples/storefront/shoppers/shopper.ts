// What a shopper does with hands and eyes: arrive, look, click, type. Every click and key is a trusted one.
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import type { Random } from './random.ts'

export interface Shopper {
  readonly page: Page
  readonly random: Random
  readonly shop: string
  readonly tell: (
    what: 'arrivals' | 'orders' | 'refusals' | 'questions' | 'reviews' | 'returns',
    cents?: number,
  ) => void
}

export interface Arrival {
  readonly referrer?: string
  /** Appended to the address: campaign tags. */
  readonly tags?: string
}

export const searchEngines: readonly [Arrival, ...Arrival[]] = [
  { referrer: 'https://www.google.com/' },
  { referrer: 'https://www.google.com/' },
  { referrer: 'https://duckduckgo.com/' },
  { referrer: 'https://www.bing.com/' },
  { referrer: 'https://www.google.com/', tags: 'utm_source=google&utm_medium=cpc&utm_campaign=autumn-tea' },
  { referrer: 'https://chatgpt.com/', tags: 'utm_source=chatgpt.com' },
]

export const anywhere: readonly [Arrival, ...Arrival[]] = [
  ...searchEngines,
  { referrer: 'https://www.instagram.com/', tags: 'utm_source=instagram&utm_medium=social&utm_campaign=nord-mug' },
  { referrer: 'https://www.idealo.de/' },
  { referrer: 'https://teaforum.example/threads/sencha' },
  {},
  {},
]

export const letter = (campaign: string): Arrival => ({
  tags: `utm_source=newsletter&utm_medium=email&utm_campaign=${campaign}`,
})

export const landings: readonly [string, ...string[]] = [
  '/',
  '/c/tea',
  '/c/cups',
  '/p/sencha-yama',
  '/p/nord-mug',
  '/p/jasmine-pearls',
  '/p/gooseneck-kettle',
  '/journal/how-to-brew-sencha',
]

export async function arrive({ page, shop, tell }: Shopper, path: string, { referrer, tags }: Arrival): Promise<void> {
  const url = `${shop}${path}${tags === undefined ? '' : `${path.includes('?') ? '&' : '?'}${tags}`}`
  tell('arrivals')
  // The whole referrer, as on a shop with HTTPS: this one has none, and a browser tells it nothing of an HTTPS page.
  const from = referrer === undefined ? {} : { referer: referrer, referrerPolicy: 'unsafe-url' }
  await page.goto(url, { waitUntil: 'load', ...from })
}

/** Reads for a moment and scrolls a little, as one does before deciding. */
export async function look({ page, random }: Shopper): Promise<void> {
  await setTimeout(random.between(120, 500))
  await page.mouse.wheel({ deltaY: random.between(150, 700) })
}

/** Clicks what leads to another page, and is there when it has come. */
export async function follow({ page }: Shopper, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)])
}

/** Follows one of several links, by chance; false where there is none. */
export async function followOneOf(shopper: Shopper, selector: string): Promise<boolean> {
  const links = await shopper.page.$$(selector)
  const link = links[shopper.random.between(0, links.length - 1)]
  if (!link) return false
  await Promise.all([shopper.page.waitForNavigation({ waitUntil: 'load' }), link.click()])
  return true
}

export async function fill({ page }: Shopper, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [selector, value] of Object.entries(values)) {
    await page.click(selector, { count: 3 })
    await page.type(selector, value)
  }
}
