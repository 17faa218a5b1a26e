// Rows in which trackers of others lost events or told them twice, as their users have reported and a laboratory has shown.
import { until } from '../support/engines.ts'
import type { Row, World } from './row.ts'

/** Properties of so many characters; one text may have 500. */
const large = (characters: number): string => `text: Array(${Math.ceil(characters / 500)}).fill('x'.repeat(500))`

/** Large events, and the page is left in their very task. */
async function leaveWith(world: World, count: number, characters: number): Promise<void> {
  const tab = await world.open()
  await tab.evaluate('kairos.flush()')
  await world.track(tab, count, { fields: large(characters), after: "location.href = '/p/2'" })
  await until(tab, "location.pathname === '/p/2' && kairos.flush")
}

export const peerRows: readonly Row[] = [
  {
    name: 'peers-redirect',
    says: 'the page is left for another site in the very task of the event, and the shopper does not come back',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      await world.track(tab, 1, { after: "location.href = '/plain'" })
      await world.delivered()
    },
  },
  {
    name: 'peers-large-left',
    says: 'eight events of 15 KB, and the page is left in their very task',
    isFast: true,
    run: (world) => leaveWith(world, 8, 15_000),
  },
  ...[2, 4, 8].map(
    (count): Row => ({
      name: `peers-left-${count}x20`,
      says: `${count} events of 20 KB, and the page is left in their very task`,
      isFast: true,
      run: (world) => leaveWith(world, count, 20_000),
    }),
  ),
  {
    name: 'peers-hidden',
    says: 'the tab is hidden and shown again while events wait',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      await tab.evaluate('kairos.flush()')
      const show = (
        state: string,
      ): string => `Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${state}' })
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`
      await world.track(tab, 3, { fields: large(10_000), after: show('hidden') })
      await tab.evaluate(`(() => { ${show('visible')} })()`)
      await world.delivered()
      await tab.evaluate('kairos.flush()')
      world.must(world.collector.copies() === 0, 'the batch was sent again when the tab was shown')
    },
  },
  {
    name: 'peers-large-waiting',
    says: 'two events as large as may be wait for the collector, together above what keepalive takes',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      await tab.evaluate('kairos.flush()')
      await world.log.goDown()
      await world.track(tab, 2, { fields: large(34_000) })
      await tab.evaluate('kairos.flush()')
      await world.log.goUp()
      await world.delivered()
    },
  },
]

/** What was found of others, and the rows in which it would be found of us. */
export const PEER_LOSSES: readonly { says: string; rows: readonly string[] }[] = [
  { says: 'an event before a redirect to the checkout is there though nobody comes back', rows: ['peers-redirect'] },
  { says: 'an event before a redirect while the collector is down comes with the next visit', rows: ['redirect-down'] },
  { says: 'an event outlives its page’s process', rows: ['killed-saved', 'killed-1500'] },
  { says: 'eight events of 15 KB before a redirect are all there', rows: ['peers-large-left'] },
  {
    says: 'large events are all there after the page was left, and once after it was only hidden',
    rows: ['peers-left-2x20', 'peers-left-4x20', 'peers-left-8x20', 'peers-hidden'],
  },
  {
    says: 'two tabs, large events in an outage, and 413: all there, each once, and the queue is empty afterwards',
    rows: ['tabs-2', 'peers-large-waiting', '413'],
  },
]
