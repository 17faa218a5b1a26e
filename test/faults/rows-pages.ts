// Rows in which the page goes, or its browser does.
import { type Tab, until } from '../support/engines.ts'
import { type Row, WAITING, type World } from './row.ts'

const KILLED_AFTER_MS = [0, 60, 1_500]

async function goTo(world: World, tab: Tab, path: string, count: number): Promise<void> {
  world.shop.page(path)
  await world.track(tab, count, { after: `location.href = '${path}'` })
  await until(tab, `location.pathname === '${path}' && kairos.flush`)
}

/** A tab that the page opened itself, which it may therefore close. */
async function openPopup(world: World, tab: Tab): Promise<void> {
  world.shop.page('/popup')
  await tab.evaluate(`next.onclick = (event) => {
    event.preventDefault()
    window.popup = open('/popup')
  }`)
  await tab.click('#next')
  await until(tab, "window.popup && popup.kairos && popup.kairos.flush && popup.seen.includes('page_view')")
}

const killed = (afterMs: number): Row => ({
  name: `killed-${afterMs}`,
  says: `the page's process is killed ${afterMs} ms after the event, while the collector is down`,
  kills: true,
  async run(world) {
    const tab = await world.open()
    await world.log.goDown()
    await world.track(tab, 3)
    // The row's own moment.
    if (afterMs) await new Promise((resolve) => setTimeout(resolve, afterMs))
    await world.crashPages()
    await world.log.goUp()
  },
})

export const pageRows: readonly Row[] = [
  {
    name: 'redirect',
    says: 'the page is left in the very task of the event, five times',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      for (const nth of [1, 2, 3, 4, 5]) await goTo(world, tab, `/left/${nth}`, 2)
    },
  },
  {
    name: 'redirect-down',
    says: 'the same while the collector is down; it is up again when the shopper has left',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      await world.log.goDown()
      for (const nth of [1, 2, 3]) await goTo(world, tab, `/left/${nth}`, 2)
      await tab.goto(world.shop.url('/plain'))
      await world.log.goUp()
    },
  },
  {
    name: 'closed',
    says: 'the tab closes itself in the very task of the event',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      if (world.engine === 'webkit') {
        // Its pages cannot open windows under automation, and no page may close a tab that it was not opened by.
        await world.track(tab, 3)
        await tab.close()
        return
      }
      await openPopup(world, tab)
      await world.track(tab, 3, { of: 'popup', after: 'popup.close()' })
      await until(tab, 'popup.closed')
    },
  },
  {
    name: 'killed-saved',
    says: "the page's process is killed as soon as the event is on disk, while the collector is down",
    kills: true,
    async run(world) {
      const tab = await world.open()
      await world.log.goDown()
      const before = Number(await tab.evaluate(WAITING))
      await world.track(tab, 3)
      await until(tab, `${WAITING}.then((count) => count >= ${before + 3})`)
      await world.crashPages()
      await world.log.goUp()
    },
  },
  ...KILLED_AFTER_MS.map(killed),
  {
    name: 'browser-killed',
    says: 'the whole browser is killed while the collector is down, and started again on its profile',
    kills: true,
    async run(world) {
      const tab = await world.open()
      await world.log.goDown()
      const before = Number(await tab.evaluate(WAITING))
      await world.track(tab, 3)
      await tab.evaluate('kairos.flush()')
      await world.track(tab, 2)
      // What a kill may take along before the disk has it is the rows' above.
      await until(tab, `${WAITING}.then((count) => count >= ${before + 5})`)
      await world.crashBrowser()
      await world.log.goUp()
    },
  },
]
