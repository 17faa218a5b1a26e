// What stands below the map, and one visitor's page, in a browser: filled, empty, hostile, erased, and what axe finds.
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { DAY, from } from '../examples/collector-histories.ts'
import {
  fromServer,
  historyOf,
  SECRET,
  type Step,
  startCollector,
  type TestCollector,
} from '../examples/collector-support.ts'
import { readAxe, runAxe } from '../support/axe.ts'
import { openWatchedPage } from '../support/watched-page.ts'

const HOSTILE = '<img src=x onerror="window.hacked = 1">'
const IDS = ['trends', 'cohorts', 'messages', 'speed', 'values', 'offers', 'experiments']

const visitOf = (day: number, variant: string, rating: string): readonly Step[] => [
  [day * DAY, 'session_start', from('direct')],
  [day * DAY, 'page_view'],
  [day * DAY + 0.1, 'web_vital', { metric: 'LCP', value: 1_800, rating }],
  [day * DAY + 0.1, 'view_experiment', { experiment: HOSTILE, variant }],
  [day * DAY + 0.2, 'view_value', { value_id: HOSTILE }],
]
const orderOf = (name: string, day: number): readonly Step[] => [
  [day * DAY + 1, 'engage'],
  [day * DAY + 2, 'purchase', { transaction_id: `${HOSTILE}${name}` }],
  ...[1, 2, 3].map((later): Step => [(day + later) * DAY, 'message_sent', { transaction_id: `${HOSTILE}${name}` }]),
  [(day + 4) * DAY, 'survey_response', { score: 5, about: 'tmot' }],
  [(day + 5) * DAY, 'session_start', from('email')],
  [(day + 5) * DAY + 1, 'view_promotion', { promotion_id: HOSTILE }],
  [(day + 5) * DAY + 2, 'purchase', { transaction_id: `${name}-again` }],
]

async function startWithShoppers(): Promise<TestCollector> {
  const collector = await startCollector()
  const post = async (visitor: string, steps: readonly Step[]): Promise<void> => {
    expect((await collector.post(historyOf(visitor, steps), fromServer)).body.rejected).toEqual([])
  }
  for (let i = 0; i < 12; i++) {
    await post(`a${i}`, [...visitOf(i, 'a', 'good'), ...orderOf(`A${i}`, i)])
    await post(`b${i}`, visitOf(i, 'b', 'poor'))
  }
  await post(HOSTILE, [...visitOf(0, HOSTILE, 'good'), ...orderOf('H', 0)])
  return collector
}

async function openPage(collector: TestCollector, address: string, ready: string) {
  const url = await collector.listen(0)
  const watched = await openWatchedPage()
  const open = async (other: string, wait: string): Promise<void> => {
    await watched.page.goto(`${url}/${other}`, { waitUntil: 'domcontentloaded' })
    await watched.page.waitForSelector(wait)
  }
  await watched.page.setViewport({ width: 1280, height: 900 })
  await open(address, ready)
  return { ...watched, open }
}

const FILLED = '#map:not([hidden]) #analyses:not(:has([aria-busy]))'
const PERSON = '#main:not([aria-busy]) #person:not([hidden])'
const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (node) => node.textContent ?? '')
const visitorOf = (id: string): string => `visitor.html?${new URLSearchParams({ id })}`
const isHacked = (page: Page): Promise<boolean> =>
  page.evaluate(() => 'hacked' in window || document.querySelector('main img') !== null)

it('tells each analysis in its section, names as text, and points at its file', async () => {
  const { page, complaints } = await openPage(await startWithShoppers(), '', FILLED)
  expect(await textOf(page, '#trends')).toMatch(/Bounce rate.*Customer satisfaction.*100 % of \d+ answers?/s)
  expect(await textOf(page, '#cohorts tbody tr')).toMatch(/Sep 2026.*13.*not yet/)
  expect(await textOf(page, '#messages')).toMatch(/13 of 26 orders had more than two messages/)
  expect(await textOf(page, '#speed')).toMatch(/LCP.*too few: 13.*INP.*Not measured in any visit yet/s)
  expect(await textOf(page, '#values h3')).toBe(HOSTILE)
  expect(await textOf(page, '#offers')).toContain(HOSTILE)
  expect(await textOf(page, '#experiments h3')).toContain(HOSTILE)
  expect(await textOf(page, '#experiments')).toMatch(/a.*12.*Too few yet/s)
  for (const id of IDS) {
    const file = await page.$eval(`#${id} .csv`, (link) => (link as HTMLAnchorElement).href)
    expect(file).toContain(`/api/export/${id}.csv`)
    expect((await fetch(file)).status).toBe(200)
  }
  expect(await isHacked(page)).toBe(false)
  expect(complaints).toEqual([])
})

it('says in each section what is missing where nothing is there', async () => {
  const collector = await startCollector()
  await collector.post(historyOf('one', [[0, 'page_view']]), fromServer)
  const { page, complaints } = await openPage(collector, '', FILLED)
  const said = await page.$$eval('#analyses .nothing', (nodes) => nodes.map((node) => node.textContent))
  expect(said).toEqual([
    expect.stringContaining('No visit has told yet'),
    expect.stringContaining('No answers'),
    expect.stringContaining('No buyers'),
    expect.stringContaining('Nobody has ordered'),
    expect.stringContaining('how fast its pages were'),
    expect.stringContaining('No orders in this period'),
    expect.stringContaining('data-kairos-value'),
    expect.stringContaining('No customer was shown an offer'),
    expect.stringContaining('No experiment was seen'),
  ])
  expect(complaints).toEqual([])
})

it('shows one visitor as a line, found from the map, and what any touchpoint held', async () => {
  const { page, complaints, open } = await openPage(await startWithShoppers(), '', FILLED)
  const link = await page.$eval('#live .who a', (node) => (node as HTMLAnchorElement).href)
  expect(link).toMatch(/visitor\.html\?id=.+&shop=demo/)
  await open(visitorOf(HOSTILE), PERSON)
  expect(await textOf(page, '#devices')).toContain(HOSTILE)
  expect(await textOf(page, '#stage')).toContain('2 orders')
  expect(await textOf(page, '#moments')).toMatch(/FMOT.*won.*stayed.*SMOT · purchase.*won.*first-order/s)
  await page.click('#touchpoints li:nth-child(4) summary')
  await page.waitForSelector('#touchpoints pre')
  expect(await textOf(page, '#touchpoints pre')).toContain('"experiment": "<img')
  const saved = await page.$eval('#export', (node) => (node as HTMLAnchorElement).href)
  expect(((await (await fetch(saved)).json()) as { events: unknown[] }).events).toHaveLength(14)
  await open(visitorOf('nobody'), '#main:not([aria-busy]) #nothing:not([hidden])')
  expect(await textOf(page, '#nothing')).toBe('Nothing is kept under this id.')
  expect(await isHacked(page)).toBe(false)
  expect(complaints).toEqual([])
})

it('erases a visitor with the secret key and the id typed once more, and keeps neither', async () => {
  const { page } = await openPage(await startWithShoppers(), visitorOf(HOSTILE), PERSON)
  const erase = async (secret: string, confirmed: string, answer: RegExp): Promise<void> => {
    await page.$eval('#answer', (node) => node.replaceChildren())
    await page.type('#secret', secret)
    await page.type('#confirm', confirmed)
    await page.click('#erase button')
    await page.waitForFunction(() => document.getElementById('answer')?.textContent)
    expect(await textOf(page, '#answer')).toMatch(answer)
  }
  await page.click('.erase summary')
  await erase(SECRET, 'another', /what was typed is not the id/)
  await page.$eval('#erase', (form) => (form as HTMLFormElement).reset())
  await erase('not-the-secret-at-all', HOSTILE, /Nothing was erased: .*secret/)
  await erase(SECRET, HOSTILE, /Erased: 1 visitor, 14 touchpoints/)
  expect(await textOf(page, '#nothing')).toBe('Nothing is kept under this id.')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  expect(kept).toBe('[{},{},""]')
})

it.each([
  ['desktop', 1280, 900],
  ['phone', 360, 740],
])(
  'has nothing for axe to find on a %s, light or dark, and fits its width',
  { timeout: 60_000 },
  async (_, width, height) => {
    const axe = await readAxe()
    const { page, open, complaints } = await openPage(await startWithShoppers(), '', FILLED)
    await page.setViewport({ width, height })
    for (const [address, ready] of [
      ['', FILLED],
      [visitorOf(HOSTILE), PERSON],
    ] as const) {
      await open(address, ready)
      await page.$$eval('details', (all) => {
        for (const details of all) details.open = true
      })
      await page.evaluate(axe)
      for (const colour of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colour }])
        const { violations, checked } = await runAxe(page)
        expect([address, colour, violations]).toEqual([address, colour, []])
        expect(checked).toBeGreaterThan(20)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    expect(complaints).toEqual([])
  },
)
