// Pages and routes in a real browser: loads, routes, returns, and pages that go.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const product = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Nord Teapot',
  sku: 'T-1',
  offers: { '@type': 'Offer', price: '48.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
})}</script>`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/': html('<h1>Shop</h1><a href="/p/1">Teapot</a>'),
    '/p/1': html(
      '<h1>Nord Teapot</h1><p class="price">48,00 €</p><button>Add to cart</button><a id="home" href="/">Home</a>',
      product,
    ),
    '/spa': html(`<main><h1>Start</h1></main><script>
      const go = (path, title) => { history.pushState({}, '', path); setTimeout(() => { document.title = title; document.querySelector('h1').textContent = title }, 30) }
    </script>`),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

describe('page views', () => {
  it('are one for each load, with the product that the page shows, valid by the schema', async () => {
    const { page, faults } = await stage.open()
    await page.goto(stage.site.url('/p/1'))
    const view = await stage.event('view_item')
    expect(view).toMatchObject({
      first: 'ever',
      moment: 'fmot',
      why: 'first-product-view',
      properties: { currency: 'EUR', value: 48, items: [{ item_id: 'T-1', item_name: 'Nord Teapot', price: 48 }] },
    })
    expect(stage.names()).toEqual(['session_start', 'page_view', 'view_item'])
    expect(stage.log.batches.flatMap((batch) => batch.faults)).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it('need no preflight, no cookie and no header of our own', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/'))
    await stage.event('page_view')
    expect(stage.log.preflights).toEqual([])
    const headers = stage.log.batches[0]?.headers ?? {}
    expect(headers['content-type']).toMatch(/^text\/plain/)
    expect(headers.cookie).toBeUndefined()
    expect(await page.cookies()).toEqual([])
    await page.close()
  })

  it('are counted for each route, once, and not for a replaced address of the same page', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/spa'))
    await stage.event('page_view')
    await page.evaluate("go('/spa/a', 'A')")
    await stage.log.eventsSeen((all) => all.filter(({ name }) => name === 'page_view').length === 2)
    await page.evaluate("history.replaceState({}, '', '/spa/a?variant=2')")
    await page.evaluate("go('/spa/b', 'B')")
    await stage.log.eventsSeen((all) => all.filter(({ name }) => name === 'page_view').length === 3)
    await page.evaluate('history.back()')
    const events = await stage.log.eventsSeen((all) => all.filter(({ name }) => name === 'page_view').length === 4)
    const contexts = stage.log.batches.flatMap(({ body }) =>
      body.events.map((event) => [event, body.contexts[event.context]] as const),
    )
    const views = events.filter(({ name }) => name === 'page_view').map(({ id }) => id)
    const urls = views.flatMap((id) =>
      contexts
        .filter(([event]) => event.id === id)
        .map(([, context]) => (context as { page: { url: string } }).page.url),
    )
    expect(urls.map((url) => new URL(url).pathname + new URL(url).search)).toEqual([
      '/spa',
      '/spa/a',
      '/spa/b',
      '/spa/a?variant=2',
    ])
    await page.close()
  })

  it('count a return from the back-forward cache', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/'))
    await stage.event('page_view')
    await Promise.all([page.waitForNavigation(), page.click('a')])
    await page.goBack()
    const views = await stage.log.eventsSeen((all) => all.filter(({ name }) => name === 'page_view').length === 3)
    expect(views.filter(({ name }) => name === 'page_view').map(({ found }) => found)).toEqual([
      ['load'],
      ['load'],
      [expect.stringMatching(/restore|load/)],
    ])
    await page.close()
  })
})

describe('a page that goes', () => {
  it('tells a bounce, which a followed link is not', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/'))
    await page.waitForSelector('a')
    await stage.event('page_view')
    await Promise.all([page.waitForNavigation(), page.click('a')])
    await stage.event('view_item')
    expect(stage.names()).not.toContain('bounce')
    expect(stage.names()).toContain('engage')
    await page.close()

    stage.log.clear()
    const other = await stage.open()
    await other.page.goto(stage.site.url('/'))
    await stage.event('page_view')
    await other.page.goto('about:blank')
    expect(await stage.event('bounce')).toMatchObject({
      moment: 'fmot',
      why: 'left-at-once',
      transitions: [{ moment: 'fmot', outcome: 'lost' }],
    })
    await other.page.close()
  })
})
