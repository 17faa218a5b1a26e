// A shopper in Chromium: uses what a person can see and reach, by trusted input.
import type { ElementHandle, Page } from 'puppeteer-core'

export interface Shopper {
  /** By the address bar. */
  open(path: string): Promise<void>
  /** Clicks; waits for the element to be there and to stand still. */
  click(selector: string): Promise<void>
  /** The same, and waits for the next page. */
  follow(selector: string): Promise<void>
  /** Clicks where it is, also if it is disabled. */
  poke(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  /** Presses the enter key where the last thing was typed, and waits for the next page. */
  enter(): Promise<void>
  reload(): Promise<void>
  /** Waits until such an element is in view. */
  see(selector: string): Promise<void>
  /** Waits until no such element is in view. */
  gone(selector: string): Promise<void>
}

const WAIT_MS = 15_000
/** A person reads before the next thing, and a page's scripts come to rest. */
const READING_MS = 600

/** `ready`: an expression that is true once the page's own scripts answer. */
export function createShopper(page: Page, origin: string, ready: string): Shopper {
  page.setDefaultTimeout(WAIT_MS)
  const settle = async (): Promise<void> => {
    await page.waitForFunction(`document.readyState === 'complete' && (${ready})`)
    await new Promise((resolve) => setTimeout(resolve, READING_MS))
  }
  const arriveBy = async (act: () => Promise<unknown>): Promise<void> => {
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), act()])
    await settle()
  }
  const click = (selector: string): Promise<void> => page.locator(selector).click()
  const see = async (selector: string): Promise<ElementHandle> => {
    const element = await page.waitForSelector(selector, { visible: true })
    if (!element) throw new Error(`There is no «${selector}» on ${page.url()}`)
    return element
  }
  return {
    open: async (path) => {
      await page.goto(origin + path, { waitUntil: 'load' })
      await settle()
    },
    click,
    follow: (selector) => arriveBy(() => click(selector)),
    poke: async (selector) => {
      const box = await (await see(selector)).boundingBox()
      if (!box) throw new Error(`«${selector}» has no place on ${page.url()}`)
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    },
    type: async (selector, text) => {
      await (await see(selector)).click()
      await page.keyboard.type(text, { delay: 15 })
    },
    enter: () => arriveBy(() => page.keyboard.press('Enter')),
    reload: () => arriveBy(() => page.reload({ waitUntil: 'load' })),
    see: async (selector) => void (await see(selector)),
    gone: async (selector) => void (await page.waitForSelector(selector, { hidden: true })),
  }
}
