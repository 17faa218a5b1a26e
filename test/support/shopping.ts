// A shopper in the demo shop, page by page, with trusted clicks and keys.
import type { Page } from 'puppeteer-core'

const ADDRESS: Readonly<Record<string, string>> = {
  '#email': 'ada@example.org',
  '#firstName': 'Ada',
  '#lastName': 'Berg',
  '#street': 'Lindenallee 1',
  '#postcode': '04103',
  '#city': 'Leipzig',
}

export interface Shopping {
  arrive(path: string): Promise<void>
  follow(selector: string): Promise<void>
  search(term: string): Promise<void>
  addToCart(): Promise<void>
  /** From the address to the order; gives its number. */
  checkOut(): Promise<string>
  reload(): Promise<void>
  leave(): Promise<void>
}

/** Waits until the page has told its views: a shopper looks before going on. */
async function looked(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as unknown as { told?: string[] }).told?.includes('page_view'))
}

/** Keeps the names of what the tracker tells in `told`, on every page from now on. */
export async function listen(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const told: string[] = []
    const calls = [['on', 'event', ({ name }: { name: string }) => told.push(name)]]
    Object.assign(globalThis, { told, kairos: calls })
  })
}

export function goShopping(page: Page, shop: string): Shopping {
  const going = async (move: () => Promise<unknown>): Promise<void> => {
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), move()])
    await looked(page)
  }
  const follow = (selector: string): Promise<void> => going(() => page.click(selector))
  return {
    async arrive(path) {
      await page.goto(shop + path, { waitUntil: 'load' })
      await looked(page)
    },
    follow,
    async search(term) {
      await page.type('#header-search', term)
      await going(() => page.keyboard.press('Enter'))
    },
    async addToCart() {
      await page.click('#buy')
      await page.waitForFunction(() => (globalThis as unknown as { told?: string[] }).told?.includes('add_to_cart'))
    },
    async checkOut() {
      for (const [field, text] of Object.entries(ADDRESS)) await page.type(field, text)
      await follow('#checkout-address button')
      await follow('#checkout-shipping button')
      await page.click('[name="terms"]')
      await follow('#checkout-payment button')
      await page.waitForFunction(() => (globalThis as unknown as { told?: string[] }).told?.includes('purchase'))
      return page.$eval('.order-number', (element) => element.textContent ?? '')
    },
    async reload() {
      await page.reload({ waitUntil: 'load' })
      await looked(page)
    },
    async leave() {
      await page.goto('about:blank')
    },
  }
}
