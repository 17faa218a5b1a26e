// One shopper's journey through the demo shop, as the collector has it afterwards.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, openChromium } from '../support/browsers.ts'
import { openShopAndCollector, type ShopAndCollector, type StoredEvent } from '../support/shop-and-collector.ts'
import { goShopping, listen } from '../support/shopping.ts'

let chromium: Chromium
let world: ShopAndCollector

beforeAll(async () => {
  ;[chromium, world] = await Promise.all([openChromium({ human: true }), openShopAndCollector()])
})
afterAll(async () => {
  await chromium?.close()
  await world?.close()
})

const EXPECTED: readonly string[] = [
  'session_start | zmot | researches | zmot open',
  'page_view | fmot | first-impression | fmot open',
  'view_item_list | zmot | researches',
  'page_view | - | not-decisive',
  'engage | fmot | stayed | fmot won',
  'search | zmot | researches',
  'view_item_list | zmot | researches',
  'page_view | - | not-decisive',
  'view_item_list | zmot | researches',
  'select_item | zmot | researches',
  'page_view | - | not-decisive',
  'view_item | fmot | first-product-view | zmot won',
  'view_item_list | zmot | researches',
  'add_to_cart | smot/purchase | willing-to-buy | smot/purchase open',
  'page_view | - | not-decisive',
  'view_cart | smot/purchase | willing-to-buy',
  'page_view | - | not-decisive',
  'begin_checkout | smot/purchase | checks-out',
  'page_view | - | not-decisive',
  'page_view | - | not-decisive',
  'add_shipping_info | smot/purchase | checks-out',
  'add_payment_info | smot/purchase | checks-out',
  'page_view | - | not-decisive',
  'purchase | smot/purchase | first-order | smot/purchase won | tmot open',
  'page_view | - | not-decisive',
  'page_view | - | not-decisive',
  'delivery_update | tmot | waiting-for-delivery',
  'track_order | tmot | waiting-for-delivery',
  'session_start | umot | comes-back | umot open',
  'page_view | - | not-decisive',
  'return_visit | umot | comes-back',
  'view_item_list | umot | considers-again',
  'bounce | umot | considers-again',
]

const place = ({ moment, half }: { moment: string | null; half?: string | null }): string =>
  half ? `${moment}/${half}` : (moment ?? '-')
const line = (event: StoredEvent): string => {
  const moves = event.transitions.map((t) => `${place(t)} ${t.outcome}${t.recovered ? ' again' : ''}`)
  return [event.name, place(event), event.why, ...moves].join(' | ')
}

describe('a shopper from the search engine to the second visit', () => {
  it('yields each event, moment and transition once, in order', async () => {
    const page = await chromium.browser.newPage()
    await listen(page)
    const shopper = goShopping(page, world.shop)
    await shopper.arrive('/?utm_source=google&utm_medium=organic')
    await shopper.search('mug')
    await shopper.follow('.nav a[href^="/c/"]')
    await shopper.follow('.card > a')
    await shopper.addToCart()
    await shopper.follow('.drawer a[href="/cart"]')
    await shopper.follow('a[href="/checkout"]')
    const order = await shopper.checkOut()
    await shopper.reload()
    await shopper.arrive(`/orders/${order}?kt=shipped`)
    await shopper.arrive('/?utm_source=newsletter&utm_medium=email&utm_campaign=back')
    await shopper.leave()
    await page.close()
    const isTold = ({ name }: { name: string }): boolean => name !== 'web_vital'
    await world.stored((events) => events.filter(isTold).length >= EXPECTED.length, 'the whole journey to be stored')

    const map = (await world.get('/api/journey?shop=demo')) as {
      moments: { id: string; half?: string; won: number; reached: number }[]
    }
    const numbers = map.moments.map(({ id, half, reached, won }) => [half ? `${id}/${half}` : id, reached, won])
    const stored = await world.readEvents()
    const told = stored.filter(isTold)
    expect(told.map(line)).toEqual(EXPECTED)
    expect(new Set(stored.map(({ actor }) => actor))).toEqual(new Set(['human']))
    expect(told.find(({ name }) => name === 'purchase')?.properties).toMatchObject({
      transaction_id: order,
      currency: 'EUR',
    })
    expect(told.find(({ name }) => name === 'view_item')?.first).toBe('ever')
    expect(numbers).toEqual([
      ['zmot', 1, 1],
      ['fmot', 1, 1],
      ['smot/purchase', 1, 1],
      ['tmot', 1, 0],
      ['smot/experience', 0, 0],
      ['umot', 1, 0],
    ])
  })
})
