// The shop's own data layer, as it is found on real pages: read, and left as it is.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const item = "{ item_id: 'T-1', item_name: 'Nord Teapot', price: 48, quantity: 1 }"
const early = `<script>
  window.dataLayer = window.dataLayer || []
  dataLayer.push({ ecommerce: null })
  dataLayer.push({ event: 'view_item', ecommerce: { currency: 'EUR', value: 48, items: [${item}] } })
  window.pushBefore = dataLayer.push
</script>`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/': html('<h1>Nord Teapot</h1>', early),
    '/assigned': html('<h1>Shop</h1>', `<script>window.dataLayer = [{ event: 'search', search_term: 'tea' }]</script>`),
    '/named': html('<h1>Shop</h1>', `<script>window.shopLayer = [{ event: 'search', search_term: 'cup' }]</script>`, {
      'data-data-layer': 'shopLayer',
    }),
    '/hostile': html(
      '<h1>Shop</h1>',
      `<script>
        const loop = { event: 'view_item', ecommerce: { items: [] } }
        loop.ecommerce.self = loop
        window.dataLayer = [null, 7, 'x', loop, { get event() { throw new Error('read') } }, new Proxy({}, { ownKeys() { throw new Error('keys') } }),
          { event: 'add_to_cart', ecommerce: JSON.parse('{"__proto__": {"polluted": 1}, "items": [{"item_id": "A", "__proto__": {"price": 1}}]}') },
          ...Array.from({ length: 20000 }, () => ({ event: 'noise' })),
          { event: 'search', search_term: 'x'.repeat(1000000) }]
      </script>`,
    ),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

describe('the data layer', () => {
  it('is replayed from before the script came, and its push stays the shop’s own', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/'), { waitUntil: 'load' })
    expect(await stage.event('view_item')).toMatchObject({
      found: ['data-layer'],
      properties: { value: 48, currency: 'EUR' },
    })
    expect(
      await page.evaluate('dataLayer.push === pushBefore && Object.keys(dataLayer).length === dataLayer.length'),
    ).toBe(true)
    await page.close()
  })

  it('is heard in both forms, an object and the arguments of gtag', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/'), { waitUntil: 'load' })
    await stage.event('view_item')
    await page.evaluate(
      `dataLayer.push({ event: 'add_to_cart', ecommerce: { currency: 'EUR', value: 48, items: [${item}] } })`,
    )
    await page.evaluate(
      `(function gtag() { dataLayer.push(arguments) })('event', 'begin_checkout', { currency: 'EUR', value: 48, items: [${item}] })`,
    )
    expect(await stage.event('add_to_cart')).toMatchObject({ moment: 'smot', half: 'purchase', why: 'willing-to-buy' })
    expect(await stage.event('begin_checkout')).toMatchObject({
      why: 'checks-out',
      properties: { checkout_id: expect.any(String) },
    })
    await page.close()
  })

  it('is heard where an array takes its place, and under any name', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/assigned'), { waitUntil: 'load' })
    expect(await stage.event('search')).toMatchObject({ properties: { search_term: 'tea' } })
    await page.evaluate("dataLayer = [{ event: 'search', search_term: 'pot' }]")
    await stage.log.eventsSeen((all) => all.some(({ properties }) => properties.search_term === 'pot'))
    stage.log.clear()
    await page.goto(stage.site.url('/named'), { waitUntil: 'load' })
    expect(await stage.event('search')).toMatchObject({
      properties: { search_term: 'cup' },
      found: ['data-layer:shopLayer'],
    })
    await page.close()
  })

  it('takes an order once, whatever is reloaded', async () => {
    const { page } = await stage.open()
    const order = `dataLayer.push({ event: 'purchase', ecommerce: { transaction_id: '1001', currency: 'EUR', value: 48, items: [${item}] } })`
    await page.goto(stage.site.url('/'), { waitUntil: 'load' })
    await page.evaluate(order)
    await stage.event('purchase')
    await page.reload({ waitUntil: 'load' })
    await page.evaluate(order)
    await page.evaluate("dataLayer.push({ event: 'search', search_term: 'last' })")
    await stage.event('search')
    expect(stage.names().filter((name) => name === 'purchase')).toHaveLength(1)
    await page.close()
  })

  it('may hold anything: nothing is thrown, and what can be read is', async () => {
    const { page, faults } = await stage.open()
    await page.goto(stage.site.url('/hostile'), { waitUntil: 'load' })
    await stage.event('add_to_cart')
    expect(faults).toEqual([])
    expect(await page.evaluate('({}).polluted')).toBeUndefined()
    expect(stage.log.batches.flatMap((batch) => batch.faults)).toEqual([])
    await page.close()
  })
})
