// A shopper who goes the same way through the script-tag shop and the single-page shop, with trusted clicks and keys.
import type { Page } from 'puppeteer-core'
import { until } from './shop-and-collector.ts'

const HEARD_MS = 6_000
const LOOK_MS = 25
const ADDRESS: Readonly<Record<string, string>> = {
  '#email': 'ada@example.org',
  '#firstName': 'Ada',
  '#lastName': 'Berg',
  '#street': 'Lindenallee 1',
  '#postcode': '04103',
  '#city': 'Leipzig',
}

/** What was begun when, by the clock of this machine, which is the browser's, too. */
export interface Leg {
  readonly name: string
  readonly time: number
}

export interface SpaShopper {
  readonly page: Page
  readonly legs: readonly Leg[]
  /** Names of events as the tracker tells them, web vitals left out. */
  readonly told: readonly string[]
  /** Does one thing, and goes on when the tracker has told of it; or after a while, so that what is missing shows. */
  leg(name: string, move: () => Promise<unknown>, ...expected: readonly string[]): Promise<void>
  /** Waits until the tracker has told of one after another since the leg began, but not for ever. */
  hears(...names: readonly string[]): Promise<void>
  /** Waits until the text of an element fits. */
  sees(selector: string, text: RegExp): Promise<void>
  /** Replaces what stands in a field. */
  fill(selector: string, text: string): Promise<void>
  address(): Promise<void>
}

/** Says each event in the console: the script tag by an early call, the bundled tracker by `localStorage.debug`. */
async function listen(page: Page, told: string[]): Promise<void> {
  const known = new Set<string>()
  page.on('console', (message) => {
    const [who, name = '', id = ''] = message.text().split(' ')
    // What a page of the back-forward cache has said is said again when it comes back.
    if (who !== 'kairos' || name === 'web_vital' || known.has(id)) return
    known.add(id)
    told.push(name)
  })
  await page.evaluateOnNewDocument(() => {
    if (!location.protocol.startsWith('http')) return
    localStorage.setItem('debug', 'kairos')
    Object.assign(globalThis, {
      kairos: [['on', 'event', (event: { name: string; id: string }) => console.debug('kairos', event.name, event.id)]],
    })
  })
}

export async function goShoppingIn(page: Page): Promise<SpaShopper> {
  const legs: Leg[] = []
  const told: string[] = []
  await listen(page, told)
  let from = 0
  const hears = async (...names: readonly string[]): Promise<void> => {
    const end = Date.now() + HEARD_MS
    let next = from
    for (const name of names) {
      while (!told.includes(name, next) && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      }
      next = told.indexOf(name, next) + 1 || told.length
    }
  }
  const fill = async (selector: string, text: string): Promise<void> => {
    await page.waitForSelector(selector)
    await page.click(selector, { count: 3 })
    await page.type(selector, text)
  }
  return {
    page,
    legs,
    told,
    async leg(name, move, ...expected) {
      from = told.length
      legs.push({ name, time: Date.now() })
      await move()
      for (const one of expected) await hears(one)
    },
    hears,
    sees: (selector, text) =>
      until(
        async () => text.test(await page.$eval(selector, (element) => element.textContent ?? '').catch(() => '')),
        `${selector} to say ${text}`,
      ),
    fill,
    async address() {
      for (const [field, text] of Object.entries(ADDRESS)) await fill(field, text)
    },
  }
}
