// Rows in which the page itself stands in the way: a policy that forbids the collector, a browser without locks.
import { until } from '../support/engines.ts'
import { inTabs } from './acts.ts'
import type { Row } from './row.ts'

/** A policy that a page sets up while it loads is in force from then on. */
const policy = `document.head.append(Object.assign(document.createElement('meta'), {
  httpEquiv: 'Content-Security-Policy', content: "connect-src 'self'",
}))`
const withoutLocks = "Object.defineProperty(navigator, 'locks', { value: undefined })"

export const blockedRows: readonly Row[] = [
  {
    name: 'policy',
    says: 'the page’s Content-Security-Policy forbids the collector; the next page’s does not',
    isFast: true,
    async run(world) {
      world.shop.page('/strict', policy)
      const tab = await world.open('/strict')
      await world.track(tab, 2)
      await tab.evaluate('void kairos.flush()')
      await until(tab, "told.some((text) => /add http.+ to connect-src/.test(text)) && deliveries.includes('held')")
      await world.track(tab)
      await tab.evaluate('kairos.flush()')
      world.must((await tab.evaluate('told.length')) === 1, 'the policy is told of once')
      world.must(world.log.batches.length === 0, 'nothing is asked past the policy')
      await tab.goto(world.shop.url('/p/1'))
      await world.delivered()
    },
  },
  {
    name: 'no-locks',
    says: 'two tabs of a browser without locks, the collector down, then up',
    isFast: true,
    async run(world) {
      world.shop.page('/bare', withoutLocks)
      await inTabs(world, ['/bare', '/bare'])
    },
  },
]
