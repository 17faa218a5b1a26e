// The journey map as a page: what it shows, that it fills by itself, and that text stays text.
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { batchOf, contextOf, eventOf, idOf, startCollector } from '../examples/collector-support.ts'
import { openWatchedPage } from '../support/watched-page.ts'

async function openPage(url: string): Promise<{ page: Page; complaints: string[] }> {
  const watched = await openWatchedPage()
  await watched.page.goto(url, { waitUntil: 'domcontentloaded' })
  return watched
}

const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (node) => node.textContent ?? '')

describe('the stream of changes', () => {
  it('tells a page at once where things are, and again when they change, and ends with the collector', async () => {
    const collector = await startCollector()
    const url = await collector.listen(0)
    const response = await fetch(`${url}/api/stream`)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toContain('event: change\ndata: 0\n\n')
    await collector.post(batchOf([eventOf(1)]))
    expect((await reader.read()).value).toBe('event: change\ndata: 1\n\n')
    await collector.close()
    expect((await reader.read()).done).toBe(true)
  })
})

describe('the page', () => {
  it('is sent with a policy that lets nothing run but its own files', async () => {
    const collector = await startCollector()
    const { statusCode, headers, body } = await collector.app.inject({ url: '/' })
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';(?!.*script-src)(?!.*unsafe-eval)/)
    expect(body).not.toMatch(/<script(?![^>]* src=)|\son\w+=|https?:\/\//)
    for (const url of ['/library/d3.js', '/library/plot.js', '/main.js', '/style.css']) {
      expect([url, (await collector.app.inject({ url })).statusCode]).toEqual([url, 200])
    }
    expect((await collector.app.inject({ url: '/../server.ts' })).statusCode).toBe(404)
  })

  it('says what to do, then fills by itself, and shows hostile text as text', { timeout: 60_000 }, async () => {
    const collector = await startCollector({ now: Date.now })
    const { page, complaints } = await openPage(await collector.listen(0))
    await page.waitForSelector('#empty:not([hidden]) pre')
    expect(await textOf(page, '#empty')).toMatch(
      /No touchpoints yet.*<script async src="kairos.min.js".*\/v1\/touchpoints/s,
    )

    const hostile = '<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>'
    const now = Date.now()
    const time = new Date(now).toISOString()
    const items = [{ item_id: hostile, item_name: hostile }]
    const events = [
      eventOf(1, { id: idOf(1, now), time, name: 'session_start', properties: { source: { kind: 'search' } } }),
      eventOf(2, { id: idOf(2, now), time, name: 'page_view' }),
      eventOf(3, { id: idOf(3, now), time, name: 'view_item', properties: { items, currency: 'EUR', value: 5 } }),
    ]
    const contexts = [contextOf({ visitor: hostile, page: { title: hostile, kind: 'product' } })]
    const dropped = [{ id: idOf(4, now), reason: '<b>full</b>', count: 2 }]
    await collector.post(batchOf(events, { shop: hostile, contexts, dropped, sent_at: time }))

    await page.waitForFunction(() => document.querySelectorAll('#live li').length === 3)
    expect(await textOf(page, '#live li')).toContain(hostile)
    expect(await textOf(page, '#losses')).toContain('<b>full</b> 2')
    expect(await textOf(page, '#shop')).toContain(hostile)
    expect(
      await page.$$eval('#moments .card', (cards) => cards.map((card) => card.querySelector('.reached')?.textContent)),
    ).toEqual(['1 reached it', '1 reached it', '0 reached it', '0 reached it', '0 reached it', '0 reached it'])
    expect(await page.$$eval('main img, main script, main b b', (nodes) => nodes.length)).toBe(0)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(complaints).toEqual([])
  })

  it('keeps its choice of shop and period in the address', { timeout: 60_000 }, async () => {
    const collector = await startCollector({ now: Date.now })
    const time = new Date().toISOString()
    await collector.post(batchOf([eventOf(1, { time })], { sent_at: time }))
    const { page } = await openPage(`${await collector.listen(0)}/?shop=demo&period=7+d`)
    await page.waitForSelector('#map:not([hidden])')
    expect(await page.$eval('#shop', (select) => (select as HTMLSelectElement).value)).toBe('demo')
    await page.click('#period label:last-child')
    await page.waitForFunction(() => location.search === '?shop=demo')
    await page.reload()
    await page.waitForSelector('#map:not([hidden])')
    expect(await page.$eval('#period input:checked', (input) => (input as HTMLInputElement).value)).toBe('all')
  })
})
