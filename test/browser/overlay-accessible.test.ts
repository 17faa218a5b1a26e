// What axe-core finds in the overlay: nothing, in each view, light and dark, unfolded and folded, desktop and phone.
import { readFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, foldOverlay, goSmallJourney, openDemo, showView, titlesOf } from '../support/overlay-demo.ts'

let demo: Demo
let axe: string

beforeAll(async () => {
  axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
  demo = await openDemo()
})
afterAll(() => demo?.close())

interface Found {
  violations: string[]
  checked: number
}
/** Of the overlay alone: what the shop's own page lacks is not ours. */
const RUN = `axe.run('kairos-overlay').then(({ violations, passes }) => ({
  violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.flat().at(-1) + ': ' + failureSummary)),
  checked: passes.flatMap(({ nodes }) => nodes).length,
}))`
const run = async (page: Page): Promise<Found> => (await page.evaluate(RUN)) as Found

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
      const { violations, checked } = await run(page)
      expect([colour, title, violations]).toEqual([colour, title, []])
      expect(checked).toBeGreaterThan(20)
    }
    await foldOverlay(overlay)
    expect((await run(page)).violations).toEqual([])
  }
  await page.close()
})
