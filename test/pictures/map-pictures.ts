// Takes pictures of the journey map over real shoppers: desktop and phone, light and dark, whole pages.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { replay } from '../../examples/collector/replay/run.ts'
import { createCollector } from '../../examples/collector/server.ts'
import { openChromium } from '../support/browsers.ts'

const FOLDER = fileURLToPath(new URL('../../temp/pictures', import.meta.url))
const STREAMS = fileURLToPath(new URL('../../../shared/clickstreams', import.meta.url))
const SECRET = 'a-secret-for-some-pictures'

/** The views of a data set: a name, and the map's address. */
const SETS = [
  {
    file: 'rees46_2019-Oct_slice.csv.gz',
    name: 'rees46',
    views: { all: '', 'moment-fmot': '?moment=fmot', filtered: '?stage=buyer' },
  },
  {
    file: 'online_retail_by_day.csv.gz',
    name: 'online-retail',
    views: { all: '', compared: '?since=2011-06-01&until=2011-09-30', nothing: '?since=2001-01-01&until=2001-02-01' },
  },
] as const
const SCREENS = [
  { device: 'desktop', width: 1360, height: 900 },
  { device: 'phone', width: 360, height: 740 },
] as const

async function take(page: Page, file: string): Promise<{ file: string }> {
  await page.waitForSelector('#main:not([aria-busy]) > :is(#map, #empty):not([hidden])')
  await page.waitForFunction("!document.querySelector('dialog[open][aria-busy]')")
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  await writeFile(file, await page.screenshot({ fullPage: !(await page.$('dialog[open]')) }))
  return { file }
}

async function takeOf(page: Page, url: string, { name, views }: (typeof SETS)[number]): Promise<{ file: string }[]> {
  const taken: { file: string }[] = []
  for (const { device, width, height } of SCREENS) {
    await page.setViewport({ width, height })
    for (const colour of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colour }])
      for (const [view, address] of Object.entries(views)) {
        await page.goto(`${url}/${address}`, { waitUntil: 'domcontentloaded' })
        taken.push(await take(page, join(FOLDER, `map-${name}-${view}-${device}-${colour}.png`)))
      }
    }
  }
  return taken
}

/** Into `temp/pictures`, which is not committed; nothing where the real shoppers are not beside this clone. */
export async function takeMapPictures(): Promise<{ file: string }[]> {
  const sets = SETS.filter(({ file }) => existsSync(join(STREAMS, file)))
  if (!sets.length) console.log('left out: the real shoppers are not beside this clone')
  await mkdir(FOLDER, { recursive: true })
  const { browser, close } = await openChromium()
  const taken: { file: string }[] = []
  try {
    for (const set of sets) {
      const data = mkdtempSync(join(tmpdir(), 'kairos-pictures-'))
      const collector = await createCollector({ data: join(data, 'kairos.duckdb'), secret: SECRET, logLevel: 'error' })
      try {
        const url = await collector.listen(0)
        await replay({ file: join(STREAMS, set.file), url: `${url}/v1/touchpoints`, secret: SECRET })
        taken.push(...(await takeOf(await browser.newPage(), url, set)))
      } finally {
        await collector.close()
        rmSync(data, { recursive: true, force: true })
      }
    }
    return taken
  } finally {
    await close()
  }
}
