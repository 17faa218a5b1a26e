// Shop systems in a real browser: events that come before their answer, a cart that is kept, requests that were answered.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const heading = '<h1>Nord Teapot</h1><p class="price">€48.00</p><button id="buy" type="button">Add to cart</button>'
const shopify = `<script>
  window.Shopify = { shop: 'x.myshopify.com', currency: { active: 'EUR' } }
  var meta = { product: { id: 7, vendor: 'Nord', variants: [{ id: 71, price: 4800, name: 'Nord Teapot', sku: 'T-1' }] }, page: { pageType: 'product' } }
  addEventListener('click', ({ target }) => {
    if (target.id !== 'buy') return
    const answer = fetch('/cart/add.js', { method: 'POST' }).then((response) => response.json())
    document.dispatchEvent(Object.assign(new Event('shopify:cart:lines-update', { bubbles: true }), {
      action: 'add',
      promise: answer.then((body) => { window.answered = body; return body }),
    }))
  })
</script>`
const magento = `<script>
  const line = { product_id: '9', product_name: 'Cup', product_price_value: 5.5, qty: 1 }
  const keep = (items) => localStorage.setItem('mage-cache-storage', JSON.stringify({ cart: { summary_count: items.length, items } }))
  keep([])
  addEventListener('click', ({ target }) => { if (target.id === 'other') setTimeout(() => keep([line]), 50) })
</script>`
let answer: object

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/p/shopify': html(heading, shopify),
    '/p/magento': html('<h1>Cups</h1><button id="other" type="button">+</button>', magento),
    '/p/pixel': html('<h1>Nord Teapot</h1>', ''),
    '/cart/add.js': () => JSON.stringify(answer),
    '/g/collect': () => '',
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

const mark = "kairos.push(['track', 'custom:done', {}])"
/** A page is believed once it has settled. */
const settled = 'performance.now() > 1700'

describe('a shop system', () => {
  it('tells an add once its promise is kept, with the product of its globals', async () => {
    answer = { cart: { totalQuantity: 2 }, userErrors: [] }
    const { page, faults } = await stage.open()
    await page.goto(stage.site.url('/p/shopify'), { waitUntil: 'load' })
    await stage.event('page_view')
    await page.click('#buy')
    expect(await stage.event('add_to_cart')).toMatchObject({
      found: expect.arrayContaining(['shopify']),
      properties: { cart_quantity: 2 },
    })
    expect(faults).toEqual([])
    await page.close()
  })

  it('tells none where the answer is an error, whatever its status', async () => {
    answer = { cart: { totalQuantity: 0 }, userErrors: [{ message: 'Sold out' }] }
    const { page, faults } = await stage.open()
    await page.goto(stage.site.url('/p/shopify'), { waitUntil: 'load' })
    await stage.event('page_view')
    await page.click('#buy')
    await page.waitForFunction('window.answered')
    await page.waitForFunction(settled)
    await page.evaluate(mark)
    await stage.event('custom:done')
    expect(stage.names()).not.toContain('add_to_cart')
    expect(faults).toEqual([])
    await page.close()
  })

  it('tells the line that came into the cart that it keeps', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/p/magento'), { waitUntil: 'load' })
    await stage.event('page_view')
    await page.waitForFunction(settled)
    await page.click('#other')
    expect(await stage.event('add_to_cart')).toMatchObject({
      found: expect.arrayContaining(['magento']),
      properties: { cart_quantity: 1, items: [{ item_id: '9', item_name: 'Cup', price: 5.5, quantity: 1 }] },
    })
    await page.close()
  })

  it('is heard through the requests of its pixels', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/p/pixel'), { waitUntil: 'load' })
    await stage.event('page_view')
    await page.evaluate("fetch('/g/collect?en=add_to_cart&cu=EUR&epn.value=48&pr1=idT1~nmNord+Teapot~pr48~qt1')")
    expect(await stage.event('add_to_cart')).toMatchObject({
      found: ['hit:ga4'],
      properties: { currency: 'EUR', value: 48, items: [{ item_id: 'T1', item_name: 'Nord Teapot', price: 48 }] },
    })
    await page.close()
  })
})
