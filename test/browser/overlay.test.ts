// The overlay in a page: it opens by the script tag where it is asked for, is moved, folded and remembered.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OverlayPage, watchOverlay } from '../support/overlay-page.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const shop = '<h1>Nord Teapot</h1><p>A teapot.</p>'

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/': html(shop, '', { 'data-overlay': '' }),
    '/asked': html(shop, '', { 'data-overlay': 'on-request' }),
    '/without': html(shop),
    '/favicon.ico': () => ({ status: 204 }),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

async function open(path: string): Promise<{
  page: Awaited<ReturnType<Stage['open']>>['page']
  overlay: OverlayPage
  faults: string[]
  said: string[]
}> {
  const { page, faults, said } = await stage.open()
  const overlay = await watchOverlay(page)
  await page.goto(stage.site.url(path), { waitUntil: 'load' })
  return { page, overlay, faults, said }
}

describe('the overlay', () => {
  it('opens by the script tag, with what was heard before it came', async () => {
    const { page, overlay, faults, said } = await open('/')
    await overlay.opened()
    await overlay.until("root.querySelectorAll('.marker').length > 0")
    expect(await overlay.text('.stand')).toBe('prospect, cycle 1')
    expect([...faults, ...said]).toEqual([])
    await page.close()
  })
})
