// A shop of product pages for one shopper in any engine. A page has what it was told: `seen` events, `told` errors, `deliveries`.
import { type CollectorLog, openCollectorLog } from './collector-log.ts'
import { type Engine, type Tab, until } from './engines.ts'
import { openSite, type Site, withKairos } from './site.ts'

export interface EngineShop {
  log: CollectorLog
  /** Adds a page that is not a product's. */
  add(path: string, body: string): void
  /** Adds a product page; the script runs before ours. */
  page(path: string, script?: string, headers?: Record<string, string>): void
  /** Adds a script of the shop's. */
  script(path: string, text: string): void
  /** A new tab of the shopper's, whose page has been told of. */
  open(path: string): Promise<Tab>
  url(path: string): string
  /** Names of accepted events that the page's own working does not add to: no web vitals. */
  names(): string[]
  /** What no page may ever have: errors and rejections that nobody caught, batches against the schema. */
  faults(): string[]
  close(): Promise<void>
}

const product = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Nord Teapot',
  sku: 'T-1',
  offers: { '@type': 'Offer', price: '48.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
})}</script>`
const body = '<h1>Nord Teapot</h1><p class="price">48,00 €</p><a id="next" href="/p/2">Next</a>'

const watching = `<script>{
  const fault = (text) => void navigator.sendBeacon('/fault', location.pathname + ': ' + text)
  addEventListener('error', ({ message }) => fault(message))
  addEventListener('unhandledrejection', ({ reason }) => fault(reason))
  window.seen = []
  window.told = []
  window.deliveries = []
  window.kairos = [
    ['on', 'event', ({ name }) => seen.push(name)],
    ['on', 'error', ({ error, where }) => told.push(where + ': ' + error)],
    ['on', 'delivery', ({ state }) => deliveries.push(state)],
  ]
}</script>`

/** An order, as the page's own script tells of it. */
export const order = (id: string): string =>
  `kairos.track('purchase', { transaction_id: '${id}', value: 48, currency: 'EUR' })`

/** Each shop is an origin of its own: what one shopper has left is not there for the next. `head` begins that of each page. */
export async function openEngineShop(
  engine: Pick<Engine, 'open' | 'script'>,
  { consent = 'granted', head: first = '' } = {},
): Promise<EngineShop> {
  const log = await openCollectorLog()
  const thrown: string[] = []
  const tabs: Tab[] = []
  const page = (body: string, head: string): string =>
    withKairos(
      body,
      { 'data-endpoint': log.endpoint, 'data-shop': 'test', 'data-consent': consent },
      `${watching}${engine.script ?? ''}${first}${head}`,
    )
  const html = (script: string): string => page(body, `${product}<script>${script}</script>`)
  const site: Site = await openSite({
    '/fault': (request) => {
      thrown.push(request.body)
      return { status: 204 }
    },
    '/plain': '<!doctype html><title>Plain</title>',
    '/p/1': () => html(''),
    '/p/2': () => html(''),
  })
  return {
    log,
    add: (path, body) => site.add({ [path]: () => page(body, '') }),
    page: (path, script = '', headers = {}) => site.add({ [path]: () => ({ body: html(script), headers }) }),
    script: (path, text) =>
      site.add({ [path]: () => ({ body: text, headers: { 'content-type': 'text/javascript' } }) }),
    async open(path) {
      const tab = await engine.open()
      tabs.push(tab)
      await tab.goto(site.url(path))
      // Pages are read in idle time; what is held back is not told.
      const isTold = consent === 'granted' || consent === 'anonymous'
      await until(tab, isTold ? "!window.seen || seen.includes('page_view')" : 'kairos.flush')
      return tab
    },
    url: site.url,
    names: () =>
      log
        .events()
        .map(({ name }) => name)
        .filter((name) => name !== 'web_vital'),
    faults: () => [...thrown, ...log.batches.flatMap((batch) => batch.faults)],
    async close() {
      for (const tab of tabs) await tab.close().catch(() => {})
      await Promise.all([site.close(), log.close()])
    },
  }
}
