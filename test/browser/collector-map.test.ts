// The journey map in a browser: filters in the address, the flow, a moment's detail, waiting, and what axe finds.
import { readFile } from 'node:fs/promises'
import type { HTTPRequest, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { sendShoppers } from '../examples/collector-histories.ts'
import { startCollector } from '../examples/collector-support.ts'
import { openWatchedPage } from '../support/watched-page.ts'

async function openMap(address = ''): Promise<{ page: Page; complaints: string[]; url: string }> {
  const collector = await startCollector()
  await sendShoppers(collector)
  const url = await collector.listen(0)
  const watched = await openWatchedPage()
  await watched.page.setViewport({ width: 1280, height: 900 })
  await watched.page.goto(`${url}/${address}`, { waitUntil: 'domcontentloaded' })
  await watched.page.waitForSelector('#map:not([hidden])')
  return { ...watched, url }
}

const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (node) => node.textContent ?? '')
const waitForVisitors = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (text) => document.getElementById('summary')?.textContent?.includes(text),
    {},
    `· ${count} visitor`,
  )
const search = (page: Page): Promise<string> => page.evaluate(() => location.search)
const chosenIn = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (node) => (node as HTMLSelectElement).value)

it('keeps what is chosen in the address: a reload and a link show the same, and Back goes back', async () => {
  const { page, complaints } = await openMap()
  await waitForVisitors(page, 4)
  await page.select('#source', 'search')
  await waitForVisitors(page, 3)
  await page.select('#device', 'desktop')
  await waitForVisitors(page, 1)
  expect(await search(page)).toBe('?source=search&device=desktop')
  expect(await page.$eval('a[data-table="moments"]', (link) => (link as HTMLAnchorElement).search)).toBe(
    '?source=search&device=desktop',
  )
  await page.reload({ waitUntil: 'domcontentloaded' })
  await waitForVisitors(page, 1)
  expect([await chosenIn(page, '#source'), await chosenIn(page, '#device')]).toEqual(['search', 'desktop'])
  await page.goBack()
  await waitForVisitors(page, 3)
  expect([await search(page), await chosenIn(page, '#device')]).toEqual(['?source=search', ''])
  await page.click('#clear')
  await waitForVisitors(page, 4)
  expect([await search(page), await page.$eval('#clear', (node) => (node as HTMLElement).hidden)]).toEqual(['', true])
  expect(complaints).toEqual([])
})

it('tells differences from the period before in words, and says where nothing is', async () => {
  const { page, complaints } = await openMap('?since=2026-09-02&until=2026-09-21')
  await page.waitForSelector('#moments .change')
  expect(await textOf(page, '#moments-note')).toContain('Compared with the 20 days before')
  // The one answer of the period is a 5, the one before was a 2.
  expect(await textOf(page, '#metrics')).toContain('up 100.0 points from 0 % in the period before')
  expect(await textOf(page, '#moments > li:nth-child(2)')).toMatch(/\d+ % before/)
  await page.goto(`${new URL(page.url()).origin}/?source=nowhere`)
  await page.waitForSelector('#empty:not([hidden])')
  expect(await textOf(page, '#empty')).toContain('none of this period, this shop and these filters')
  await page.click('#empty button')
  await waitForVisitors(page, 4)
  expect(complaints).toEqual([])
})

it('draws the flow, and says the same as a table', async () => {
  const { page } = await openMap()
  await page.waitForSelector('#flow svg[role="img"][aria-label]')
  const lines = await page.$$eval('#flow-table tbody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' ')),
  )
  const drawn = await page.$$eval('#flow .links title', (titles) => titles.map((title) => title.textContent))
  expect(lines).toContain('SMOT · purchase lost 1 50 %')
  expect(lines).toContain('UMOT won again 1 100 %')
  expect(drawn).toHaveLength(lines.length)
  expect(drawn).toContain('SMOT · purchase → lost: 1 journey, 50 %')
})

it('opens a moment by the keyboard and by its address; Escape closes it, and the focus goes back', async () => {
  const { page, complaints } = await openMap()
  await page.focus('#moments li:nth-child(2) button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#detail[open] table.ranks')
  expect(await search(page)).toBe('?moment=fmot')
  expect(await textOf(page, '#detail')).toMatch(
    /FMOT.*Touchpoints.*view_item.*Sources.*search.*Devices.*phone.*stayed/s,
  )
  await page.keyboard.press('Escape')
  await page.waitForSelector('#detail:not([open])')
  expect(await search(page)).toBe('')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('First moment of truth')
  await page.goBack()
  await page.waitForSelector('#detail[open]')
  await page.goto(`${new URL(page.url()).origin}/?moment=smot%2Fpurchase`)
  await page.waitForSelector('#detail[open] table.ranks')
  expect(await textOf(page, '#detail-title')).toBe('SMOT · purchase')
  expect(complaints).toEqual([])
})

it('tells that it still counts, and lets go what nobody looks at any more', async () => {
  const { page } = await openMap()
  const held: HTTPRequest[] = []
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(new URL(request.url()).search))
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (/api\/journey.*source=ads/.test(request.url())) held.push(request)
    else request.continue().catch(() => undefined)
  })
  await page.select('#source', 'ads')
  await page.waitForSelector('#progress:not([hidden])')
  expect(await page.$eval('#main', (node) => node.getAttribute('aria-busy'))).toBe('true')
  await page.select('#source', 'search')
  await waitForVisitors(page, 3)
  await page.waitForSelector('#main:not([aria-busy])')
  expect(await page.$eval('#progress', (node) => (node as HTMLElement).hidden)).toBe(true)
  expect([held.length, failed.filter((query) => query.includes('source=ads')).length]).toEqual([1, 1])
})

it('says what to do where the collector does not answer, and goes on when it does', async () => {
  const { page } = await openMap()
  await page.setOfflineMode(true)
  await page.select('#source', 'ads')
  await page.waitForSelector('#problem:not([hidden])')
  expect(await textOf(page, '#problem')).toMatch(/does not answer.*Is it running/s)
  await page.setOfflineMode(false)
  await page.click('#problem button')
  await page.waitForSelector('#problem[hidden]')
  await waitForVisitors(page, 3)
  await page.goto(`${new URL(page.url()).origin}/?source=${'x'.repeat(600)}`)
  await page.waitForSelector('#problem:not([hidden])')
  expect(await textOf(page, '#problem')).toMatch(/cannot be asked.*source has 600 characters/s)
  await page.click('#problem button')
  await waitForVisitors(page, 4)
})

interface Found {
  violations: string[]
  checked: number
}
const RUN = `axe.run().then(({ violations, passes }) => ({
  violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary)),
  checked: passes.flatMap(({ nodes }) => nodes).length,
}))`

it.each([
  ['desktop', 1280, 900],
  ['phone', 360, 740],
])(
  'has nothing for axe to find on a %s, light or dark, and fits its width',
  { timeout: 60_000 },
  async (_, width, height) => {
    const { page, complaints, url } = await openMap()
    const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
    await page.setViewport({ width, height })
    for (const address of ['?since=2026-09-02&until=2026-09-21', '?moment=fmot', '?source=nowhere']) {
      await page.goto(`${url}/${address}`, { waitUntil: 'domcontentloaded' })
      await page.waitForSelector('#main:not([aria-busy]) > :is(#map, #empty):not([hidden])')
      if (address.includes('moment')) await page.waitForSelector('#detail[open]:not([aria-busy]) table.ranks')
      await page.evaluate(axe)
      for (const colour of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colour }])
        const { violations, checked } = (await page.evaluate(RUN)) as Found
        expect([address, colour, violations]).toEqual([address, colour, []])
        expect(checked).toBeGreaterThan(20)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    expect(complaints).toEqual([])
  },
)
