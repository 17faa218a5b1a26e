// What is sent is the same with the overlay as without it, whatever is done in it.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LoggedEvent } from '../support/collector-log.ts'
import { type Demo, type DemoPage, foldOverlay, openDemo, showView, titlesOf } from '../support/overlay-demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterAll(() => demo?.close())
beforeEach(() => demo.log.clear())

/** So wide that an open panel is beside what the shopper clicks. */
const SCREEN = { width: 2200, height: 1200 }

/** Tabs, filters, a row unfolded, a button of the page's reader, moved, folded and opened again. */
async function useOverlay({ page, overlay }: DemoPage): Promise<void> {
  await overlay.opened()
  for (const [at] of (await titlesOf(overlay)).entries()) await showView(overlay, at)
  await overlay.click('#tab-1')
  await overlay.until("root.querySelectorAll('.row').length > 0")
  await overlay.click('.row')
  await overlay.click('[type=search]')
  await page.keyboard.type('add to cart')
  await overlay.click('[type=search]')
  for (let left = 'add to cart'.length; left; left--) await page.keyboard.press('Backspace')
  await overlay.click('#tab-2')
  await overlay.click('.of-page button')
  await overlay.focus('.handle')
  await page.keyboard.press('ArrowUp')
  await foldOverlay(overlay)
  await overlay.click('.round')
  // No key and no click of the overlay's goes on into the page.
  await page.evaluate('document.activeElement?.blur()')
}

const line = ({ name, moment, half, why, found, properties }: LoggedEvent): string =>
  [name, moment, half, why, (found as string[]).join('+'), JSON.stringify(properties)].join(' | ')

async function shop(isOverlaid: boolean): Promise<string[]> {
  demo.log.clear()
  const opened = await demo.open({ ...SCREEN, isOverlaid })
  const { page, overlay, shopper } = opened
  const look = (): Promise<void> => (isOverlaid ? useOverlay(opened) : Promise.resolve())
  await shopper.arrive('/?utm_source=google&utm_medium=organic')
  await look()
  await shopper.search('mug')
  await shopper.arrive('/c/cups')
  await look()
  await shopper.follow('.card > a')
  await look()
  await shopper.addToCart()
  await shopper.arrive('/cart')
  await look()
  expect(await overlay.evaluate('!!root')).toBe(isOverlaid)
  await shopper.follow('a[href="/checkout"]')
  await shopper.checkOut()
  await page.waitForFunction("['page_view', 'purchase'].every((name) => told.includes(name))")
  await page.evaluate('kairos.flush()')
  const events = await demo.log.eventsSeen((all) => all.some(({ name }) => name === 'purchase'))
  await page.close()
  // What is measured differs from visit to visit, as do the numbers of a checkout and an order.
  const isMeasured = ({ name }: LoggedEvent): boolean => name === 'web_vital' || name === 'view_value'
  return events
    .filter((event) => !isMeasured(event))
    .map((event) => line(event).replace(/"(transaction|checkout)_id":"[^"]+"/g, ''))
}

it('one journey is told alike, event by event, and clicks inside the overlay are none of its events', async () => {
  const without = await shop(false)
  expect(without.length).toBeGreaterThan(15)
  expect(await shop(true)).toEqual(without)
})
