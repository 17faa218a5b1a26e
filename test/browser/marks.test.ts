// Stage and moment on `<html>`: only where the shop asks for them, after load, or before the first paint by its own line.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const [, helper = ''] = /```html\n(<script>\n {2}try[\s\S]*?<\/script>)\n```/.exec(readme) ?? []
const seen = '<script>window.atFirst = { ...document.documentElement.dataset }</script>'

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/unasked': html('<h1>Shop</h1>'),
    '/asked': html('<h1>Shop</h1>', '', { 'data-mark': '' }),
    '/early': html(`<h1>Shop</h1>${seen}`, helper),
  }))
})
afterAll(() => stage?.close())

it('writes nothing onto the page unless it is asked to', async () => {
  const { page } = await stage.open()
  await page.goto(stage.site.url('/unasked'), { waitUntil: 'load' })
  await stage.event('page_view')
  expect(await page.evaluate('document.documentElement.getAttributeNames()')).toEqual(['lang'])
  await page.close()
})

it('writes stage and moment after load, and keeps them up', async () => {
  const { page } = await stage.open()
  await page.goto(stage.site.url('/asked'), { waitUntil: 'load' })
  await page.waitForSelector('html[data-kairos-stage=prospect][data-kairos-moment=fmot]')
  await page.evaluate("kairos.push(['track', 'purchase', { transaction_id: '1' }])")
  await page.waitForSelector('html[data-kairos-stage=buyer]')
  await page.close()
})

it('can be read by the page itself before its first paint', async () => {
  expect(helper).toContain('kairos.journey')
  const { page } = await stage.open()
  await page.goto(stage.site.url('/unasked'), { waitUntil: 'load' })
  await page.waitForFunction('window.kairos && window.kairos.track')
  await page.evaluate("kairos.push(['track', 'purchase', { transaction_id: '1' }])")
  await page.goto(stage.site.url('/early'), { waitUntil: 'load' })
  expect(await page.evaluate('atFirst')).toMatchObject({ kairosStage: 'buyer' })
  await page.close()
})
