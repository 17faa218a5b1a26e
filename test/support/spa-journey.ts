// One journey through either shop, and what it amounts to: leg by leg, so that a difference is seen where it is.
import type { LoggedEvent } from './collector-log.ts'
import type { Leg, SpaShopper } from './spa-shopper.ts'

/** What only one of the shops has: how to look at a product without leaving the list, and at the whole of it. */
export interface Ways {
  /** Looks at a product from the list, and is at the list again. */
  glance(shopper: SpaShopper): Promise<void>
  /** The list's end, with all seven teas. */
  scroll(shopper: SpaShopper): Promise<void>
}

const wheel = async ({ page }: SpaShopper): Promise<void> => {
  await page.mouse.move(400, 300)
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel({ deltaY: 900 })
  await page.waitForFunction(() => document.querySelectorAll('.grid .card').length === 7)
}

export const storefrontWays: Ways = {
  scroll: wheel,
  async glance({ page, hears }) {
    const card = '.card a[href="/p/earl-grey-bergamot"]'
    await page.click(card)
    await hears('view_item')
    await page.goBack()
    await page.waitForSelector(card)
    // The list is told again with its page, not to be confused with the one that stands below the product; what comes after it
    // belongs to the next leg.
    await hears('page_view', 'view_item', 'page_view', 'view_item_list')
  },
}

export const spaWays: Ways = {
  scroll: wheel,
  async glance({ page, sees }) {
    await page.click('[aria-label="Quick view of Earl Grey Bergamot"]')
    await sees('.quick-view h2', /Earl Grey Bergamot/)
  },
}

export async function goTheWholeWay(shopper: SpaShopper, shop: string, ways: Ways): Promise<void> {
  const { page, leg, sees, fill } = shopper
  await leg('home', () => page.goto(`${shop}/?utm_source=google&utm_medium=organic`), 'page_view')
  await page.waitForSelector('.grid .card')
  await leg('listing', () => page.click('.nav a[href="/c/tea"]'), 'page_view', 'view_item_list')
  await leg('scroll', () => ways.scroll(shopper))
  await leg('glance', () => ways.glance(shopper), 'view_item')
  const close = await page.$('.quick-close')
  await close?.click()
  await leg('product', () => page.click('.card a[href="/p/sencha-yama"]'), 'page_view', 'view_item')
  await leg('variant', async () => {
    await page.focus('#variant')
    await page.keyboard.press('ArrowDown')
    await sees('.product-price', /15\.90/)
  })
  await leg('refused', async () => {
    await fill('#quantity', '30')
    await page.click('#buy')
    await sees('.buy [role=alert]', /at most 20/)
  })
  await leg('add', () => fill('#quantity', '2').then(() => page.click('#buy')), 'add_to_cart')
  await page.waitForSelector('.drawer a[href="/cart"]')
  await leg('cart', () => page.click('.drawer a[href="/cart"]'), 'page_view', 'view_cart')
  await page.waitForSelector('a[href="/checkout"]')
  await leg('checkout', () => page.click('a[href="/checkout"]'), 'page_view', 'begin_checkout')
  await leg('address', () => shopper.address().then(() => page.click('#checkout-address .button')), 'page_view')
  await page.waitForSelector('#checkout-shipping')
  await leg('shipping', () => page.click('#checkout-shipping .button'), 'page_view', 'add_shipping_info')
  await page.waitForSelector('#checkout-payment')
  await page.click('[name=terms]')
  await leg('payment', () => page.click('#checkout-payment .button'), 'page_view', 'add_payment_info', 'purchase')
  await page.waitForSelector('.order-number')
  await leg('reload', () => page.reload(), 'page_view')
  await page.waitForSelector('.thanks a[href^="/orders/"]')
  await leg('status', () => page.click('.thanks a[href^="/orders/"]'), 'page_view', 'track_order')
  await leg('leave', () => page.goto('about:blank'))
}

/** The events of each leg, by the time that they happened. */
export function legsOf(legs: readonly Leg[], events: readonly LoggedEvent[]): Map<string, LoggedEvent[]> {
  const split = new Map<string, LoggedEvent[]>(legs.map(({ name }) => [name, []]))
  for (const event of events) {
    const leg = legs.findLast(({ time }) => time <= Date.parse(event.time))
    if (leg) split.get(leg.name)?.push(event)
  }
  return split
}

interface Told {
  currency?: string
  value?: number
  shipping?: number
  cart_quantity?: number
  transaction_id?: string
  items?: { item_id?: string; item_name?: string; price?: number; quantity?: number }[]
}

/** What an event says of money and things. The same article has an id of the product's and one of the variant's. */
export function factsOf({ name, properties }: LoggedEvent): Told {
  const { currency, value: told, shipping = 0, cart_quantity, transaction_id, items } = properties as Told
  // A page tells what an order costs in all; a data layer, in GA4's sense, its goods, and the shipping beside them.
  const value = name === 'purchase' && told !== undefined ? Math.round((told + shipping) * 100) / 100 : told
  return {
    ...(currency !== undefined && { currency }),
    ...(value !== undefined && { value }),
    ...(cart_quantity !== undefined && { cart_quantity }),
    ...(transaction_id !== undefined && { transaction_id: transaction_id.replace(/^BK-[0-9A-Z]{8,}$/, 'an order') }),
    ...(items?.length && {
      items: items.map(({ item_id, item_name, price, quantity }) => ({
        ...(item_id !== undefined && { item_id: item_id.replace(/^(BK-\d{3}).*/, '$1') }),
        ...(item_name !== undefined && { item_name }),
        ...(price !== undefined && { price }),
        ...(quantity !== undefined && { quantity }),
      })),
    }),
  }
}

type Transition = { moment: string; half?: string; outcome: string }

const place = ({ moment, half }: { [member: string]: unknown }): string =>
  half ? `${moment}/${half}` : `${moment ?? '-'}`

/** An event as its name, moment, why, and what it decided. */
export function lineOf(event: LoggedEvent): string {
  const moves = ((event.transitions as Transition[] | undefined) ?? []).map((move) => `${place(move)} ${move.outcome}`)
  return [event.name, place(event), event.why, ...moves].join(' | ')
}
