// Acts a model's case out in a tab with trusted input, and tells which events came.
import type { Browser } from 'puppeteer-core'
import type { CollectorLog, LoggedEvent } from '../support/collector-log.ts'
import { openSite, withKairos } from '../support/site.ts'
import type { Line, Model, ModelCase, Shop, Tab } from './model.ts'

const CALM_MS = 250
const LATE_MS = 700
const TOLD_MS = 5000
let cases = 0

export interface Acted {
  events: LoggedEvent[]
  /** Where a case could not be acted out to its end. */
  fault?: string
}

const shopOf = (endpoint: string, otherOrigin: () => string): Shop => {
  const lines: Line[] = []
  const shop: Shop = {
    lines,
    coupon: '',
    orders: [],
    otherOrigin,
    html: (title, body, lang = 'en') =>
      withKairos(body, { 'data-endpoint': endpoint, 'data-shop': 'model', 'data-consent': 'granted' })
        .replace('<title>Shop</title>', `<title>${title}</title>`)
        .replace('<html lang="en">', `<html lang="${lang}">`),
    put: (name, price, quantity = 1) => {
      const line = lines.find((one) => one.name === name)
      if (line) line.quantity += quantity
      else lines.push({ name, price, quantity })
    },
    count: () => lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: () => lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
  }
  return shop
}

export const actOut = async (browser: Browser, log: CollectorLog, model: Model, { act }: ModelCase): Promise<Acted> => {
  const nth = ++cases
  const endpoint = `${log.endpoint}?case=${nth}`
  const site = await openSite({})
  site.add(model.pages(shopOf(endpoint, () => site.otherOrigin)))
  const context = await browser.createBrowserContext()
  const own = (): LoggedEvent[] => {
    const all = log.batches.filter(({ url }) => url.endsWith(`?case=${nth}`)).flatMap(({ body }) => body.events)
    return [...new Map(all.map((event) => [event.id, event])).values()]
  }
  try {
    const page = await context.newPage()
    let yes = true
    page.on('dialog', (dialog) => void (yes ? dialog.accept() : dialog.dismiss()))
    await page.setViewport({ width: 1200, height: 900 })
    let pagesTold = 0
    // A person sees a page for longer than it takes Kairos to start, also on a machine that is busy.
    const told = async (): Promise<void> => {
      await calm()
      if (!page.url().startsWith(site.origin)) return
      const views = (): number => own().filter(({ name }) => name === 'page_view').length
      await log.until(() => views() > pagesTold, 'a page that is told', TOLD_MS).catch(() => {})
      pagesTold = views()
    }
    const calm = () => page.waitForNetworkIdle({ idleTime: CALM_MS, timeout: 15_000 }).catch(() => {})
    const tab: Tab = {
      page,
      go: async (path) => {
        await page.goto(site.url(path), { waitUntil: 'load' })
        await told()
      },
      click: (selector) => page.click(selector),
      follow: async (selector) => {
        await Promise.all([page.waitForNavigation({ waitUntil: 'load', timeout: 15_000 }), page.click(selector)])
        await told()
      },
      sees: async (text) => {
        await page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(text)})`, { timeout: 10_000 })
        // A person reads before going on.
        await calm()
      },
      // What never comes is missed by the verdict.
      hears: (name) =>
        log.until(() => own().some((event) => event.name === name), `a ${name}`, TOLD_MS).catch(() => {}),
      answer: (next) => {
        yes = next
      },
    }
    await act(tab)
    await calm()
    // What comes wrongly may come late.
    await new Promise((resolve) => setTimeout(resolve, LATE_MS))
    if (page.url().startsWith(site.origin)) await page.evaluate("kairos.push(['track', 'custom:done', {}])")
    else await page.goto(site.url('/kairos-done'))
    await log.until(() => own().some(({ name }) => name === 'custom:done'), 'the case’s end')
    return { events: own() }
  } catch (error) {
    return { events: own(), fault: String(error).slice(0, 300) }
  } finally {
    await context.close()
    await site.close()
  }
}
