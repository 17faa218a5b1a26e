// What the requests of pixels tell.
import { describe, expect, it } from 'vitest'
import { readHit } from '../../../src/events/hits.ts'

const hit = (address: string, parameters: Record<string, string>) =>
  readHit(`https://${address}?${new URLSearchParams(parameters)}`, 10_000)
const GA4 = 'region1.google-analytics.com/g/collect'
const META = 'www.facebook.com/tr/'

describe('readHit', () => {
  it('reads the items of GA4, and knows that its hits are held back', () => {
    const draft = hit(GA4, {
      v: '2',
      en: 'add_to_cart',
      cu: 'EUR',
      'epn.value': '96',
      pr1: 'idT1~nmTeapot~brNord~pr48~qt2',
      pr2: 'idC2~nmCup',
    })
    expect(draft).toEqual({
      name: 'add_to_cart',
      properties: {
        currency: 'EUR',
        value: 96,
        items: [
          { item_id: 'T1', item_name: 'Teapot', item_brand: 'Nord', price: 48, quantity: 2 },
          { item_id: 'C2', item_name: 'Cup' },
        ],
      },
      found: ['hit:ga4'],
      time: 7_500,
    })
  })

  it('reads GA4 at whatever host it is sent to', () => {
    const order = { en: 'purchase', 'ep.transaction_id': 'O1', 'epn.tax': '4', pr1: 'idT1' }
    expect(hit('metrics.shop.example/g/collect', order)).toMatchObject({
      name: 'purchase',
      properties: { transaction_id: 'O1', tax: 4 },
    })
  })

  it('reads Meta’s pixel', () => {
    const said = { ev: 'AddToCart', 'cd[content_ids]': '["T1"]', 'cd[value]': '48.00', 'cd[currency]': 'EUR' }
    expect(hit(META, said)).toMatchObject({
      name: 'add_to_cart',
      properties: { value: 48, currency: 'EUR', items: [{ item_id: 'T1' }] },
      found: ['hit:meta'],
      time: 10_000,
    })
    const contents = { ev: 'ViewContent', 'cd[contents]': '[{"id":"T1","quantity":1,"item_price":48}]' }
    expect(hit(META, contents)).toMatchObject({ properties: { items: [{ item_id: 'T1', price: 48 }] } })
  })

  it('reads an order and a product of Matomo', () => {
    const order = { idgoal: '0', ec_id: 'O1', revenue: '90', ec_items: '[["T1","Teapot",["Tea"],48,2]]' }
    expect(hit('shop.example/matomo.php', order)).toMatchObject({
      name: 'purchase',
      properties: { transaction_id: 'O1', value: 90, items: [{ item_id: 'T1', quantity: 2, price: 48 }] },
    })
    expect(hit('stats.example/piwik.php', { _pks: 'T1', _pkn: 'Teapot' })).toMatchObject({ name: 'view_item' })
  })

  it('reads Pinterest’s tag', () => {
    const said = { event: 'addtocart', ed: '{"line_items":[{"product_id":"T1"}]}' }
    expect(hit('ct.pinterest.com/v3/', said)).toMatchObject({ properties: { items: [{ item_id: 'T1' }] } })
  })

  it.each([
    [GA4, { en: 'page_view' }],
    [GA4, { en: 'add_to_cart' }],
    [GA4, { en: 'purchase', pr1: 'idT1' }],
    [META, { ev: 'PageView' }],
    [META, { ev: 'ViewContent' }],
    [META, { ev: 'SubscribedButtonClick' }],
    ['shop.example/matomo.php', { ec_items: '[["T1"]]', idgoal: '0' }],
    ['shop.example/tr/', { ev: 'AddToCart', 'cd[content_ids]': '["T1"]' }],
  ])('passes over %s with %j', (address, parameters) => {
    expect(hit(address, parameters)).toBeNull()
  })

  it('takes what is broken for nothing', () => {
    expect(readHit('', 0)).toBeNull()
    expect(readHit('https://www.facebook.com/tr/?%E0%A4%A&ev=%ZZ', 0)).toBeNull()
    expect(readHit(`https://x.example/g/collect?en=add_to_cart${'&pr1=~'.repeat(100_000)}`, 0)).toBeNull()
    expect(readHit('https://shop.example/matomo.php?ec_id=O1&ec_items=[[', 0)).toMatchObject({ name: 'purchase' })
  })
})
