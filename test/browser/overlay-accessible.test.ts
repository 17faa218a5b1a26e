// What axe-core finds in the overlay: nothing, in each view, light and dark, unfolded and folded, desktop and phone.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAxe, runAxe } from '../support/axe.ts'
import { type Demo, foldOverlay, goSmallJourney, openDemo, showView, titlesOf } from '../support/overlay-demo.ts'

let demo: Demo
let axe: string

beforeAll(async () => {
  axe = await readAxe()
  demo = await openDemo()
})
afterAll(() => demo?.close())

/** What the shop's own page lacks is not ours. */
const OVERLAY = 'kairos-overlay'

it.each([
  ['desktop', 1280, 800],
  ['phone', 360, 740],
])('axe finds no violation in any view on a %s, light or dark', async (_, width, height) => {
  const opened = await demo.open({ width, height, isRootOpen: true })
  const { page, overlay } = opened
  await goSmallJourney(opened, demo.log)
  await page.evaluate(axe)
  const titles = await titlesOf(overlay)
  expect(titles.length).toBeGreaterThan(1)
  for (const colour of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colour }])
    for (const [at, title] of titles.entries()) {
      await showView(overlay, at)
      const { violations, checked } = await runAxe(page, OVERLAY)
      expect([colour, title, violations]).toEqual([colour, title, []])
      expect(checked).toBeGreaterThan(20)
    }
    await foldOverlay(overlay)
    expect((await runAxe(page, OVERLAY)).violations).toEqual([])
  }
  await page.close()
})
