// Says which requests of the page were answered: those of carts and checkouts, and those of pixels. Addresses only.
import { CART } from './read-words.ts'
import type { SignalSource } from './signal.ts'

/** What carts and checkouts are asked by, in any language that carts are named in. */
const CARTS = new RegExp(`${CART}|line-?items?|coupon|promotion|populate|checkout|payment-`, 'i')
const PIXELS = /\/g\/collect\?|facebook\.com\/tr\/?\?|\/(matomo|piwik)\.php\?|ct\.pinterest\.com\/v3\/?\?/
const ASKED = /^(xmlhttprequest|fetch|beacon)$/
/** Entries of a page that are looked at, and that are told of. */
const MAX_SEEN = 10_000
const MAX_TOLD = 500
const MAX_URL = 16_000
const MAX_PATH = 1_000

const isCart = (url: string): boolean => CARTS.test(url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, MAX_PATH))

export const resourceSource: SignalSource = (emit, watch) => {
  let seen = 0
  let told = 0
  const look = ({ name, initiatorType, startTime, responseStatus }: PerformanceResourceTiming): void => {
    const isPixel = PIXELS.test(name.slice(0, 400))
    if (!isPixel && !(ASKED.test(initiatorType) && isCart(name))) return
    told++
    const time = watch.now() - Math.max(0, performance.now() - startTime)
    emit({ kind: 'request', time, url: name.slice(0, MAX_URL), status: responseStatus ?? 0 })
  }
  const observer = new PerformanceObserver((list) => {
    try {
      for (const entry of list.getEntries()) {
        if (++seen > MAX_SEEN || told >= MAX_TOLD) return observer.disconnect()
        look(entry as PerformanceResourceTiming)
      }
    } catch (error) {
      watch.report(error, 'resources')
    }
  })
  observer.observe({ type: 'resource', buffered: true })
  return () => observer.disconnect()
}
