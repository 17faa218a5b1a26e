// The collector is killed while a shopper shops, and started again: nothing is lost, nothing is there twice.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chromium, openChromium } from '../support/browsers.ts'
import { openShopAndCollector, type ShopAndCollector, until } from '../support/shop-and-collector.ts'
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

it('stores every event of the journey once, also those of the time without a collector', async () => {
  const page = await chromium.browser.newPage()
  const told = new Set<string>()
  await page.exposeFunction('tellTest', (id: string) => told.add(id))
  await listen(page)
  await page.evaluateOnNewDocument(() => {
    const { kairos, tellTest } = globalThis as unknown as { kairos: unknown[]; tellTest: (id: string) => void }
    kairos.push(['on', 'event', ({ id }: { id: string }) => tellTest(id)])
  })
  const shopper = goShopping(page, world.shop)
  await shopper.arrive('/?utm_source=google&utm_medium=organic')
  await world.stored(1)
  await shopper.follow('.nav a[href^="/c/"]')
  await world.killCollector()
  await shopper.follow('.card > a')
  await shopper.addToCart()
  await shopper.follow('.drawer a[href="/cart"]')
  await shopper.follow('a[href="/checkout"]')
  const order = await shopper.checkOut()
  await world.startCollector()
  await shopper.arrive(`/orders/${order}`)
  const health = async (): Promise<number> => ((await world.get('/healthz')) as { events: number }).events
  await until(async () => (await health()) >= told.size, 'all events to be stored')
  await shopper.leave()
  await page.close()

  const stored = await world.readEvents()
  const ids = stored.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...told].filter((id) => !ids.includes(id))).toEqual([])
  for (const name of [
    'view_item',
    'add_to_cart',
    'begin_checkout',
    'add_shipping_info',
    'add_payment_info',
    'purchase',
  ]) {
    expect(stored.filter((event) => event.name === name).length, name).toBe(1)
  }
  expect(stored.find(({ name }) => name === 'purchase')?.properties).toMatchObject({ transaction_id: order })
})
