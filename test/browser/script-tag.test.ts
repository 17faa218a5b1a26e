// The script tag: what it does without an endpoint, with a wrong attribute, and with calls that came before it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const tag = '<!doctype html><title>Shop</title><h1>Shop</h1>'

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/': html('<h1>Shop</h1>'),
    '/silent': `${tag}<script src="/kairos/kairos.min.js"></script>`,
    '/wrong': `${tag}<script src="/kairos/kairos.min.js" data-endpoint="/k" data-consent="sure"></script>`,
    '/early': html(
      '<h1>Shop</h1>',
      "<script>window.kairos = window.kairos || []; kairos.push(['track', 'share', { method: 'link' }])</script>",
    ),
    '/clobbered': html('<h1>Shop</h1><form id="kairos"><input name="length"></form>'),
    '/pending': html('<h1>Shop</h1>', '', { 'data-consent': 'pending' }),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

describe('the script tag', () => {
  it('logs one clear line without an endpoint, and does nothing', async () => {
    const { page, said, faults } = await stage.open()
    await page.goto(stage.site.url('/silent'), { waitUntil: 'load' })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^kairos: .*data-endpoint/)
    expect(faults).toEqual([])
    expect(await page.evaluate('[typeof window.kairos, Object.keys(localStorage).length]')).toEqual(['undefined', 0])
    expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0)
    await page.close()
  })

  it('names a wrong attribute and the fix, and does nothing', async () => {
    const { page, said, faults } = await stage.open()
    await page.goto(stage.site.url('/wrong'), { waitUntil: 'load' })
    expect(said).toEqual([expect.stringMatching(/option `consent` is "sure".*'granted'/)])
    expect(faults).toEqual([])
    await page.close()
  })

  it('replays calls that came before it, and takes calls by push afterwards', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/early'), { waitUntil: 'load' })
    expect(await stage.event('share')).toMatchObject({ properties: { method: 'link' }, found: ['call'] })
    await page.evaluate("kairos.push(['track', 'custom:wave', { times: 2 }])")
    expect(await stage.event('custom:wave')).toMatchObject({ properties: { times: 2 } })
    await page.close()
  })

  it('does not take an element with its name for a queue of calls', async () => {
    const { page, faults } = await stage.open()
    await page.goto(stage.site.url('/clobbered'), { waitUntil: 'load' })
    await stage.event('page_view')
    expect(await page.evaluate('typeof kairos.track')).toBe('function')
    expect(faults).toEqual([])
    await page.close()
  })

  it('stores and sends nothing before consent, and everything after it', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/pending'), { waitUntil: 'load' })
    await page.waitForFunction('window.kairos && window.kairos.track')
    await page.evaluate("kairos.track('share', { method: 'link' })")
    expect(await page.evaluate('Object.keys(localStorage).length + Object.keys(sessionStorage).length')).toBe(0)
    expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0)
    expect(stage.log.batches).toEqual([])
    await page.evaluate("kairos.consent('granted')")
    await stage.event('share')
    expect(stage.names().slice(0, 3)).toEqual(['session_start', 'page_view', 'share'])
    await page.evaluate("kairos.consent('denied')")
    expect(await page.evaluate('Object.keys(localStorage).length + Object.keys(sessionStorage).length')).toBe(0)
    await page.waitForFunction('indexedDB.databases().then((all) => all.length === 0)')
    await page.close()
  })
})
