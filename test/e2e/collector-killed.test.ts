// The collector is killed while a shopper shops, and started again: nothing is lost, nothing is there twice.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chromium, openChromium } from '../support/browsers.ts'
import { openShopAndCollector, type ShopAndCollector } from '../support/shop-and-collector.ts'
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
  await world.stored((events) => events.length > 0, 'a first event')
  await shopper.follow('.nav a[href^="/c/"]')
  await world.killCollector()
  await shopper.follow('.card > a')
  await shopper.addToCart()
  await shopper.follow('.drawer a[href="/cart"]')
  await shopper.follow('a[href="/checkout"]')
  const order = await shopper.checkOut()
  await world.startCollector()
  await shopper.arrive(`/orders/${order}`)
  const all = (): Promise<void> =>
    world.stored((events) => {
      const ids = new Set(events.map(({ id }) => id))
      return [...told].every((id) => ids.has(id))
    }, 'all events that were told')
  // A shopper who leaves before the next try takes the rest to the next visit; leaving tells events of its own.
  await all()
  await shopper.leave()
  await page.close()
  await all()

  const stored = await world.readEvents()
  const ids = stored.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
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
