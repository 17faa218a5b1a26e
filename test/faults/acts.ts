// What happens in more than one row: a first request that is at fault, and tabs side by side while the collector is down.
import type { Tab } from '../support/engines.ts'
import type { Fault } from './collector.ts'
import type { World } from './row.ts'

/** The first request with an event in it meets this; `more` is what follows it in the page, before all of it is to arrive. */
export async function failOnce(
  world: World,
  tab: Tab,
  fault: Fault,
  count: number,
  more?: () => Promise<unknown>,
): Promise<void> {
  await tab.evaluate('kairos.flush()')
  world.collector.fail((_, nth) => (nth === 1 ? fault : undefined))
  await world.track(tab, count)
  await tab.evaluate('kairos.flush()')
  await more?.()
  await world.delivered()
}

/** Events in each of several tabs, a page each, while the collector is down; then it is up, and they send by themselves. */
export async function inTabs(world: World, pages: readonly string[]): Promise<void> {
  const tabs: Tab[] = []
  for (const path of pages) tabs.push(await world.open(path))
  await world.log.goDown()
  for (const tab of tabs) {
    await world.track(tab)
    await tab.evaluate('void kairos.flush()')
  }
  for (const tab of tabs) await world.track(tab)
  await world.log.goUp()
  await world.delivered()
}
