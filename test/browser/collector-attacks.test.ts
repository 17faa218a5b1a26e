// What a shopper's browser can send to harm whoever looks at the journey map: it stays text there, and nothing runs.
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { CollectorOptions } from '../../examples/collector/server.ts'
import { batchOf, contextOf, eventOf, idOf, startCollector, type TestCollector } from '../examples/collector-support.ts'
import { openWatchedPage } from '../support/watched-page.ts'

async function openMap(options: CollectorOptions = {}): Promise<{
  collector: TestCollector
  page: Page
  url: string
  complaints: string[]
}> {
  const collector = await startCollector({ now: Date.now, ...options })
  const url = await collector.listen(0)
  const watched = await openWatchedPage()
  return { collector, url, ...watched }
}

const lines = (page: Page): Promise<string[]> =>
  page.$$eval('#live li', (items) => items.map((item) => item.textContent ?? ''))

describe('the journey map under attack', () => {
  it('shows a script in the name of a product as text', { timeout: 60_000 }, async () => {
    const { collector, page, url, complaints } = await openMap()
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    const scripts = [
      '<script>window.hacked = 1</script>',
      '<img src=x onerror="window.hacked = 1">',
      '"><svg onload=window.hacked=1>',
      "javascript:window.hacked=1//'",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not be a template
      '${window.hacked = 1}{{window.hacked = 1}}',
    ]
    const now = Date.now()
    const time = new Date(now).toISOString()
    const events = scripts.map((name, i) =>
      eventOf(i, {
        id: idOf(i, now),
        time,
        name: 'view_item',
        properties: { currency: 'EUR', value: 1, items: [{ item_id: name, item_name: name, item_brand: name }] },
      }),
    )
    const answer = await collector.post(batchOf(events, { sent_at: time, shop: scripts[0], contexts: [contextOf()] }))
    expect(answer.body.accepted).toBe(scripts.length)
    await page.waitForFunction((count) => document.querySelectorAll('#live li').length === count, {}, scripts.length)
    const shown = await lines(page)
    for (const script of scripts) expect(shown).toContainEqual(expect.stringContaining(script))
    expect(await page.$$eval('main script, main img, main svg[onload], main [onerror]', (found) => found.length)).toBe(
      0,
    )
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(complaints).toEqual([])
  })

  it('is not stopped by things where it looks for words', { timeout: 60_000 }, async () => {
    const { collector, page, url, complaints } = await openMap()
    const thing = { toString: 1, valueOf: null, '<b>': ['x'] }
    const time = new Date().toISOString()
    const hostile = {
      items: [{ item_name: thing, item_id: [thing] }],
      value: thing,
      currency: thing,
      search_term: thing,
    }
    const all = [hostile, { items: 'text' }, { items: [null] }, { items: thing, source: thing }]
    const events = all.map((properties, i) => eventOf(i, { time, name: 'custom:own', properties }))
    expect((await collector.post(batchOf(events, { sent_at: time }))).body.accepted).toBe(all.length)
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    await page.waitForFunction((count) => document.querySelectorAll('#live li').length === count, {}, all.length)
    expect(complaints).toEqual([])
  })

  it('lets nothing in as markup, even where a mistake of its own would', { timeout: 60_000 }, async () => {
    const { page, url } = await openMap()
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<img src=x onerror="window.hacked = 1">'
        return ''
      } catch (error) {
        return String(error)
      }
    })
    expect(refused).toContain('TrustedHTML')
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  })

  it('is behind its password in a browser, too', { timeout: 60_000 }, async () => {
    const mapPassword = 'open sesame, please'
    const { collector, page, url, complaints } = await openMap({ mapPassword })
    expect((await fetch(url)).status).toBe(401)
    await page.authenticate({ username: 'anybody', password: mapPassword })
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    await page.waitForSelector('#empty:not([hidden])')
    const time = new Date().toISOString()
    await collector.post(batchOf([eventOf(1, { time })], { sent_at: time }))
    await page.waitForFunction(() => document.querySelectorAll('#live li').length === 1)
    expect(complaints).toEqual([])
  })
})
