// Takes a picture of each view of the overlay on the demo shop: desktop and phone, light and dark.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Demo, goSmallJourney, openDemo, showView, titlesOf } from '../support/overlay-demo.ts'

const FOLDER = fileURLToPath(new URL('../../temp/pictures', import.meta.url))
const SCREENS = [
  { device: 'desktop', width: 1280, height: 800 },
  { device: 'phone', width: 360, height: 740 },
] as const

export interface Picture {
  file: string
  view: string
  /** How many colours it has, counted up to a hundred. */
  colours: number
}

/** In the page itself, which can read pictures; of every 97th point. */
const COUNT = `async (source) => {
  const image = await createImageBitmap(await (await fetch(source)).blob())
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const colours = new Set()
  for (let at = 0; at < data.length && colours.size < 100; at += 4 * 97) colours.add(data.slice(at, at + 3).join())
  return colours.size
}`

async function takeFor(demo: Demo, { device, width, height }: (typeof SCREENS)[number]): Promise<Picture[]> {
  const opened = await demo.open({ width, height })
  const { page, overlay } = opened
  await goSmallJourney(opened, demo.log)
  const titles = await titlesOf(overlay)
  const taken: Picture[] = []
  for (const colour of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colour }])
    for (const [at, view] of [...titles, 'folded'].entries()) {
      if (view === 'folded') await overlay.click('.fold')
      else await showView(overlay, at)
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      const path = join(FOLDER, `overlay-${device}-${colour}-${view.toLowerCase().replace(/\W+/g, '-')}.png`)
      const picture = Buffer.from(await page.screenshot())
      await writeFile(path, picture)
      const source = `data:image/png;base64,${picture.toString('base64')}`
      taken.push({ file: path, view, colours: (await page.evaluate(`(${COUNT})('${source}')`)) as number })
    }
  }
  await page.close()
  return taken
}

/** Into `temp/pictures`, which is not committed. */
export async function takePictures(): Promise<Picture[]> {
  await mkdir(FOLDER, { recursive: true })
  const demo = await openDemo()
  try {
    const taken: Picture[] = []
    for (const screen of SCREENS) taken.push(...(await takeFor(demo, screen)))
    return taken
  } finally {
    await demo.close()
  }
}
