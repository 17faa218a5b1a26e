// Rows in which several tabs share the queue, the page comes back, or something stands between it and the network.
import { type Tab, until } from '../support/engines.ts'
import { failOnce, inTabs } from './acts.ts'
import { NUMBERED } from './collector.ts'
import type { Row } from './row.ts'

const DAY_MS = 86_400_000
/** With those of the pages themselves, as many as may wait. */
const WAITING_EVENTS = 9_950
/** What a browser may keep for going back. */
const CACHEABLE = { 'cache-control': 'max-age=60' }

const clock = `const Now = Date
  window.shiftMs = 0
  window.Date = class extends Now {
    constructor(...given) { given.length ? super(...given) : super(Date.now()) }
    static now() { return Now.now() + shiftMs }
  }`
const worker = `addEventListener('install', () => skipWaiting())
  addEventListener('activate', (event) => event.waitUntil(clients.claim()))
  addEventListener('fetch', (event) => event.respondWith(fetch(event.request)))`

/**
 * Puts copies of the event that waits into the queue as earlier pages would have: without what may be left out, so that
 * as many as may wait are within the bytes that may, too.
 */
const fill = (first: number, last: number): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('kairos.queue')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const writing = opening.result.transaction('entries', 'readwrite')
    const entries = writing.objectStore('entries')
    entries.getAll().onsuccess = ({ target }) => {
      const { event, context } = target.result.find(({ event }) => event.name === '${NUMBERED}')
      const { sdk, consent, gpc, actor, page, experiments } = context
      for (let n = ${first}; n <= ${last}; n++) {
        const id = event.id.slice(0, 24) + n.toString(16).padStart(12, '0')
        const { name, time, seq } = event
        const small = { sdk, consent, gpc, actor, page, device: { form: 'desktop' }, experiments }
        entries.put({ id, event: { id, name, time, seq, properties: { n } }, context: small }, id)
      }
    }
    writing.oncomplete = () => { opening.result.close(); resolve(true) }
    writing.onabort = () => reject(writing.error)
  }
})`

const hasFailed = (tab: Tab): Promise<void> => until(tab, "deliveries.includes('retrying')")

const pages = (count: number): string[] => Array.from({ length: count }, (_, nth) => `/p/${1 + (nth % 2)}`)

export const tabRows: readonly Row[] = [
  {
    name: 'offline',
    says: 'the browser is taken off the network, and comes back',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      // Where automation cannot do it, nobody answers at any of the shop's addresses but the page's own.
      const setOffline = tab.setOffline ?? ((isOff: boolean) => (isOff ? world.log.goDown() : world.log.goUp()))
      await setOffline(true)
      await world.track(tab, 2)
      await tab.evaluate('void kairos.flush()')
      await hasFailed(tab)
      await world.track(tab)
      await setOffline(false)
      await world.delivered()
    },
  },
  {
    name: 'tabs-2',
    says: 'two tabs, the collector down, then up',
    isFast: true,
    run: (world) => inTabs(world, pages(2)),
  },
  { name: 'tabs-5', says: 'five tabs, the collector down, then up', run: (world) => inTabs(world, pages(5)) },
  {
    name: 'lock-closed',
    says: 'a tab is closed while its request is not answered and it holds the lock',
    isFast: true,
    async run(world) {
      const [holder, other] = [await world.open(), await world.open('/p/2')]
      await holder.evaluate('kairos.flush()')
      const from = world.log.batches.length
      world.collector.fail((_, nth) => (nth === 1 ? { status: 'silence' } : undefined))
      await world.track(holder, 2)
      await holder.evaluate('void kairos.flush()')
      await world.asked(from)
      await world.track(other, 2)
      await holder.close()
      await world.delivered()
    },
  },
  {
    name: 'clock',
    says: 'the clock is put back by a day while events wait',
    isFast: true,
    async run(world) {
      world.shop.page('/clock', clock)
      const tab = await world.open('/clock')
      await failOnce(world, tab, { status: 503 }, 1, async () => {
        await tab.evaluate(`window.shiftMs = ${-DAY_MS}`)
        await world.track(tab, 2)
      })
    },
  },
  {
    name: 'bfcache',
    says: 'the page waits in the back/forward cache with unsent events, and comes back',
    async run(world) {
      world.shop.page(
        '/kept',
        "addEventListener('pageshow', (event) => { window.cameBack = event.persisted })",
        CACHEABLE,
      )
      world.shop.page('/other', '', CACHEABLE)
      const tab = await world.open('/kept')
      await tab.evaluate('kairos.flush()')
      await world.log.goDown()
      await world.track(tab, 2)
      await tab.goto(world.shop.url('/other'))
      await until(tab, 'kairos.flush')
      await world.track(tab)
      await tab.evaluate('history.back()').catch(() => {})
      await until(tab, "location.pathname === '/kept' && kairos.flush && 'cameBack' in window")
      world.must((await tab.evaluate('window.cameBack')) === true, 'the page was loaded anew, not taken from the cache')
      await world.track(tab, 2)
      await world.log.goUp()
      await world.delivered()
    },
  },
  {
    name: 'service-worker',
    says: 'a service worker of the shop takes every request in its hands',
    isFast: true,
    async run(world) {
      world.shop.script('/sw.js', worker)
      world.shop.page('/worked', "navigator.serviceWorker.register('/sw.js')")
      const tab = await world.open('/worked')
      await until(tab, 'navigator.serviceWorker.controller')
      await tab.goto(world.shop.url('/worked'))
      await until(tab, "navigator.serviceWorker.controller && window.seen && seen.includes('page_view')")
      world.collector.fail((_, nth) => (nth === 1 ? { status: 503 } : undefined))
      await world.track(tab, 2)
      await tab.evaluate('kairos.flush()')
      await world.track(tab)
      await world.delivered()
    },
  },
  {
    name: '10000-waiting',
    says: 'as many events as may wait, 10,000, are on disk, and the next page drains them',
    async run(world) {
      const tab = await world.open()
      await world.log.goDown()
      await world.track(tab)
      // It is on disk when the attempt to send it has failed.
      await tab.evaluate('kairos.flush()')
      await tab.goto(world.shop.url('/plain'))
      await world.add(WAITING_EVENTS - 1, (first, last) => tab.evaluate(fill(first, last)))
      await world.log.goUp()
      const next = await world.open('/p/2')
      await next.evaluate('kairos.flush()')
      await world.delivered()
    },
  },
]
