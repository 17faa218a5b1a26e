// A single-page shop, with Kairos by npm import and nothing told to it: the same journey as in the script-tag shop.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Spa } from '../../examples/spa/server.ts'
import { createStorefront } from '../../examples/storefront/server.ts'
import { type Chromium, openChromium } from '../support/browsers.ts'
import { type CollectorLog, type LoggedEvent, openCollectorLog } from '../support/collector-log.ts'
import { foldOverlay } from '../support/overlay-page.ts'
import { openSpa, readSpaScripts } from '../support/spa-build.ts'
import { factsOf, goTheWholeWay, legsOf, lineOf, spaWays, storefrontWays, type Ways } from '../support/spa-journey.ts'
import { goShoppingIn, type SpaShopper } from '../support/spa-shopper.ts'

const JOURNEY_MS = 120_000
/** Longer than a page's document is quiet before it is read. */
const LATENCY_MS = 400
/** A little more than the last reading of a page comes after its beginning. */
const LAST_READING_MS = 4_300

let chromium: Chromium
let log: CollectorLog
let spa: Spa
let storefront: { url: string; close(): Promise<void> }
/** The events of both journeys, by their legs. */
let inSpa: Map<string, LoggedEvent[]>
let inStorefront: Map<string, LoggedEvent[]>

async function journey(shop: string, ways: Ways): Promise<Map<string, LoggedEvent[]>> {
  log.clear()
  const context = await chromium.browser.createBrowserContext()
  const shopper = await goShoppingIn(await context.newPage())
  await goTheWholeWay(shopper, shop, ways)
  const named = (events: LoggedEvent[]): LoggedEvent[] => events.filter(({ name }) => name !== 'web_vital')
  const among = (names: readonly string[], one: string): number => names.filter((name) => name === one).length
  const events = await log.eventsSeen((all) => {
    const names = all.map(({ name }) => name)
    return shopper.told.every((told) => among(names, told) >= among(shopper.told, told))
  })
  await context.close()
  expect(log.batches.flatMap(({ faults }) => faults)).toEqual([])
  return legsOf(shopper.legs, named(events))
}

beforeAll(async () => {
  ;[chromium, log] = await Promise.all([openChromium({ human: true }), openCollectorLog()])
  spa = await openSpa(log.endpoint, 'production')
  const app = createStorefront({ endpoint: log.endpoint })
  storefront = { url: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() }
  inSpa = await journey(spa.url, spaWays)
  inStorefront = await journey(storefront.url, storefrontWays)
}, JOURNEY_MS)
afterAll(async () => {
  await chromium?.close()
  await Promise.all([spa?.close(), storefront?.close(), log?.close()])
})

/** A list that nothing but the script-tag shop's own data layer tells of: the single-page shop has none. */
const onlyInDataLayer = ({ name, found }: LoggedEvent): boolean =>
  name === 'view_item_list' && (found as string[]).every((channel) => channel.startsWith('data-layer'))

/** By how long something was looked at: the same in both shops, but not in every run. */
const byDwelling = ({ name }: LoggedEvent): boolean => name === 'view_value' || name === 'read_reviews'
/** Where a machine takes more than a second to read the page, a look opens what the page's view would have. */
const openedByLook = (line: string): string => line.replace(' | fmot open', '')

const LEGS = 'home scroll product variant refused add cart checkout address shipping payment reload status leave'.split(
  ' ',
)

it(
  'ships no byte of the overlay, which its development build opens',
  async () => {
    expect(await readSpaScripts('production')).not.toMatch(/kairos-overlay|openOverlay/)
    await openSpa(log.endpoint, 'development').then((built) => built.close())
    expect(await readSpaScripts('development')).toContain('kairos-overlay')
  },
  JOURNEY_MS,
)

describe('a journey through a single-page shop', () => {
  it.each(LEGS)('tells of «%s» what the script-tag shop tells', (leg) => {
    const lines = (legs: Map<string, LoggedEvent[]>): string[] => {
      const told = (legs.get(leg) ?? [])
        .filter((event) => !onlyInDataLayer(event) && !byDwelling(event))
        .map(lineOf)
        .map(openedByLook)
      // A form that is sent tells its step at once; the other shop's data layer tells it on the page that follows.
      return leg === 'shipping' ? told.sort() : told
    }
    expect(lines(inSpa)).toEqual(lines(inStorefront))
  })

  // Of this list the other shop's data layer may be the first to tell, too.
  it('tells of «listing» what the script-tag shop tells', () => {
    const lines = (legs: Map<string, LoggedEvent[]>) =>
      legs
        .get('listing')
        ?.filter((event) => !byDwelling(event))
        .map(lineOf)
    expect(lines(inSpa)).toEqual(lines(inStorefront))
  })

  it('takes a quick view for what it is elsewhere: the view of that product, and of no page', () => {
    const views = (legs: Map<string, LoggedEvent[]>) =>
      (legs.get('glance') ?? []).filter(({ name }) => name === 'view_item').map((e) => [lineOf(e), factsOf(e)])
    expect(views(inSpa)).toEqual(views(inStorefront))
    expect((inSpa.get('glance') ?? []).map(({ name }) => name).filter((name) => name !== 'select_item')).toEqual([
      'view_item',
    ])
  })

  it('lists the teas that came first, as they stand in the other shop', () => {
    const names = (legs: Map<string, LoggedEvent[]>) => {
      const list = legs.get('listing')?.find(({ name }) => name === 'view_item_list')
      return list ? factsOf(list).items?.map(({ item_name, price }) => [item_name, price]) : undefined
    }
    expect(names(inSpa)?.length).toBe(6)
    expect(names(inSpa)).toEqual(names(inStorefront)?.slice(0, 6))
  })

  // What its data layer says of a cart or an order, the other shop can show only in part; what is told of it must be the same.
  it.each([
    ['product', 'view_item', 'currency value items'],
    ['add', 'add_to_cart', 'currency value items cart_quantity'],
    ['cart', 'view_cart', 'cart_quantity'],
    ['checkout', 'begin_checkout', ''],
    ['shipping', 'add_shipping_info', ''],
    ['payment', 'add_payment_info', ''],
    ['payment', 'purchase', 'transaction_id'],
    ['status', 'track_order', ''],
  ])('tells things and money alike, of «%s»: %s', (leg, name, atLeast) => {
    const facts = (legs: Map<string, LoggedEvent[]>) =>
      (legs.get(leg) ?? []).filter((event) => event.name === name).map(factsOf)
    const [told, more] = facts(inSpa)
    const [known, again] = facts(inStorefront)
    expect([more, again]).toEqual([undefined, undefined])
    // What its data layer tells at once may be on its way before the page's own count joins it.
    const { cart_quantity = told?.cart_quantity, ...rest } = known ?? {}
    expect({ ...rest, ...(cart_quantity !== undefined && { cart_quantity }) }).toMatchObject(
      told ?? { name: `${name} is missing` },
    )
    expect(Object.keys(told ?? {})).toEqual(expect.arrayContaining(atLeast.split(' ').filter(Boolean)))
  })

  it('has the price of a variant that was chosen just before the add', async () => {
    log.clear()
    const context = await chromium.browser.createBrowserContext()
    const { page, leg } = await goShoppingIn(await context.newPage())
    await leg('product', () => page.goto(`${spa.url}/p/sencha-yama`), 'page_view', 'view_item')
    await page.focus('#variant')
    await leg('add', () => page.keyboard.press('ArrowDown').then(() => page.click('#buy')), 'add_to_cart')
    await page.goto('about:blank')
    const events = await log.eventsSeen((all) => all.some(({ name }) => name === 'add_to_cart'))
    await context.close()
    const added = events.filter(({ name }) => name === 'add_to_cart').map(factsOf)
    expect(added).toMatchObject([{ value: 15.9, items: [{ price: 15.9, quantity: 1 }] }])
  })
})

describe('a single-page shop in StrictMode, whose pages are drawn late', () => {
  let slow: Spa
  let shopper: SpaShopper
  let close: () => Promise<void>

  beforeAll(async () => {
    slow = await openSpa(log.endpoint, 'development', LATENCY_MS)
  }, JOURNEY_MS)
  afterAll(() => slow?.close())
  beforeEach(async () => {
    log.clear()
    const context = await chromium.browser.createBrowserContext()
    const page = await context.newPage()
    await foldOverlay(page)
    shopper = await goShoppingIn(page)
    close = () => context.close()
  })
  afterEach(() => close())

  const arrive = (path: string, ...expected: string[]): Promise<void> =>
    shopper.leg('arrive', () => shopper.page.goto(slow.url + path), 'page_view', ...expected)
  /** When the page has been read for the last time, nothing more is told of it. */
  const lastReading = async (): Promise<void> => {
    const now = await shopper.page.evaluate(() => performance.now())
    await shopper.page.waitForFunction((then) => performance.now() > then, {}, now + LAST_READING_MS)
  }
  const count = (name: string): number => shopper.told.filter((told) => told === name).length
  const counts = (...names: string[]): Record<string, number> =>
    Object.fromEntries(names.map((name) => [name, count(name)]))
  /** What is sent is what was told. */
  const sent = async (name: string): Promise<Partial<LoggedEvent>[]> => {
    await shopper.page.goto('about:blank')
    return (await log.eventsSeen((all) => all.filter((e) => e.name === name).length >= count(name))).filter(
      (event) => event.name === name,
    )
  }

  it('counts a product once, whatever is chosen, drawn again or opened on its page', async () => {
    const { page, sees } = shopper
    await arrive('/p/nord-teapot', 'view_item')
    await page.click('.swatch-ink input')
    await sees('.product-price', /52\.00/)
    await page.click('.swatch-moss input')
    await sees('.product-price', /48\.00/)
    expect(page.url()).toContain('?variant=moss')
    await page.click('#wish')
    await page.waitForSelector('#wish[aria-pressed=true]')
    await page.click('.cart-button')
    await page.waitForSelector('.cart-drawer')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.cart-drawer', { hidden: true })
    await lastReading()
    expect(counts('session_start', 'page_view', 'view_item', 'add_to_cart')).toEqual({
      session_start: 1,
      page_view: 1,
      view_item: 1,
      add_to_cart: 0,
    })
    expect((await sent('view_item')).map((event) => factsOf(event as LoggedEvent).items?.[0]?.item_name)).toEqual([
      'Nord Teapot',
    ])
  })

  it('counts each page once on the way back and forward', async () => {
    const { page, leg } = shopper
    await arrive('/c/teapots', 'view_item_list')
    await leg('product', () => page.click('.card a[href="/p/nord-teapot"]'), 'page_view', 'view_item')
    await leg('back', () => page.goBack(), 'page_view', 'view_item_list')
    await leg('forward', () => page.goForward(), 'page_view', 'view_item')
    await lastReading()
    expect(counts('session_start', 'page_view', 'view_item', 'view_item_list')).toEqual({
      session_start: 1,
      page_view: 4,
      view_item: 2,
      view_item_list: 2,
    })
  })

  it('tells of a list once, however many of its pieces are asked for', async () => {
    const { page } = shopper
    await arrive('/c/tea', 'view_item_list')
    await page.waitForSelector('.grid .card')
    await spaWays.scroll(shopper)
    await lastReading()
    expect(counts('page_view', 'view_item_list', 'view_item')).toEqual({
      page_view: 1,
      view_item_list: 1,
      view_item: 0,
    })
  })

  it('views what a quick view shows, once, and adds it from there', async () => {
    const { page, leg, sees } = shopper
    const look = '[aria-label="Quick view of Ember Cast Iron Pot"]'
    await arrive('/c/teapots', 'view_item_list')
    await page.waitForSelector(look)
    await leg('look', () => page.click(look), 'view_item')
    await sees('.quick-view h2', /Ember/)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.quick-view', { hidden: true })
    await page.click(look)
    await sees('.quick-view h2', /Ember/)
    await leg('add', () => page.click('#quick-buy'), 'add_to_cart')
    await page.waitForSelector('.cart-drawer')
    await lastReading()
    expect(counts('page_view', 'view_item_list', 'view_item', 'add_to_cart')).toEqual({
      page_view: 1,
      view_item_list: 1,
      view_item: 1,
      add_to_cart: 1,
    })
    const names = [...(await sent('view_item')), ...(await sent('add_to_cart'))]
    expect(names.map((event) => factsOf(event as LoggedEvent).items?.[0]?.item_name)).toEqual([
      'Ember Cast Iron Pot',
      'Ember Cast Iron Pot',
    ])
  })

  it('takes no refused add for one: no variant chosen, nothing left, and a count that had risen too soon', async () => {
    const { page, leg, sees } = shopper
    await arrive('/p/clara-glass-teapot', 'view_item')
    await page.click('#buy')
    await sees('.buy [role=alert]', /choose a size/)
    await leg('sold out', () => page.goto(`${slow.url}/p/tokoname-kyusu`), 'page_view', 'view_item')
    await page.click('#buy')
    await leg('scarce', () => page.goto(`${slow.url}/p/ember-cast-iron-pot`), 'page_view', 'view_item')
    await page.waitForSelector('#quantity')
    await shopper.fill('#quantity', '2')
    await leg('taken', () => page.click('#buy'), 'add_to_cart')
    expect(count('add_to_cart')).toBe(1)
    await page.waitForSelector('.cart-drawer')
    await page.keyboard.press('Escape')
    await page.click('#buy')
    await sees('.cart-count', /4/)
    await sees('.buy [role=alert]', /Only 2 left/)
    await sees('.cart-count', /2/)
    await lastReading()
    expect(count('add_to_cart')).toBe(1)
  })
})
