// What is stored and sent under each consent, in every engine: told by the browser itself, not by us.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../support/collector-log.ts'
import { MANAGER } from '../support/consent-manager.ts'
import { askedElsewhere, kept, keptForNextPage, LANDING, NOTHING, visit } from '../support/consent-visit.ts'
import { ENGINES, type Engine, openEngine, type Tab, until } from '../support/engines.ts'
import { type EngineShop, openEngineShop, order } from '../support/engines-shop.ts'

const has = (name: string) => (events: LoggedEvent[]) => events.some((event) => event.name === name)

describe.each(ENGINES)('in %s', (name) => {
  let engine: Engine
  let shop: EngineShop | undefined
  const openShop = async (consent: string, head = ''): Promise<EngineShop> => {
    shop = await openEngineShop(engine, { consent, head })
    return shop
  }
  /** No request has come, and the browser says that none was made; one without an own log has the server's alone. */
  const expectSilence = (shop: EngineShop, tab: Tab): void => {
    expect([shop.log.batches, shop.log.preflights]).toEqual([[], []])
    expect(askedElsewhere(shop, tab)).toEqual([])
    if (name !== 'webkit') expect(tab.requests).toContain(shop.url(LANDING))
  }

  beforeAll(async () => {
    engine = await openEngine(name)
  })
  afterAll(() => engine?.close())
  afterEach(async () => {
    const faults = shop?.faults()
    await shop?.close()
    shop = undefined
    expect(faults).toEqual([])
  })

  it.each([
    ['is still to be asked', 'pending', ''],
    ['has not answered the page’s consent manager', 'auto', MANAGER],
  ])('before consent, no key is in any storage and no request is made: a shopper who %s', async (_, consent, head) => {
    const shop = await openShop(consent, head)
    const tab = await visit(shop)
    expect(await kept(tab)).toEqual(NOTHING)
    await tab.goto(shop.url('/p/2'))
    await until(tab, 'kairos.flush')
    await tab.evaluate('kairos.flush()')
    expect(await kept(tab)).toEqual(NOTHING)
    expect(await keptForNextPage(shop, tab)).toEqual(NOTHING)
    expectSilence(shop, tab)
  })

  it('granted later, the page’s first moment of truth is kept, with where its shopper came from', async () => {
    const shop = await openShop('pending')
    const tab = await visit(shop)
    expectSilence(shop, tab)
    const grantedAt = (await tab.evaluate("(kairos.consent('granted'), Date.now())")) as number
    const events = (await shop.log.eventsSeen(has('add_to_cart'))).filter((event) => event.name !== 'web_vital')
    expect(events.map((event) => event.name).slice(0, 5)).toEqual([
      'session_start',
      'page_view',
      'page_view',
      'engage',
      'view_item',
    ])
    expect(events.find((event) => event.name === 'session_start')?.properties).toMatchObject({
      source: { kind: 'ads', name: 'newsletter-of-friends', campaign: { campaign: 'autumn', click: 'gclid' } },
    })
    expect(events.find((event) => event.name === 'view_item')).toMatchObject({
      moment: 'fmot',
      first: 'ever',
      why: 'first-product-view',
      properties: { items: [{ item_id: 'K-7' }] },
    })
    const times = events.map(({ time }) => Date.parse(time))
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(new Set(times).size).toBeGreaterThan(2)
    expect(Math.max(...times)).toBeLessThan(grantedAt)
    const contexts = shop.log.batches.flatMap(({ body }) => body.contexts)
    expect(contexts).toContainEqual(expect.objectContaining({ consent: 'granted', visitor: expect.any(String) }))
    expect(await kept(tab)).not.toEqual(NOTHING)
  })

  it('denied after granted, nothing is left: what was kept, what waited, and every further request', async () => {
    const shop = await openShop('granted')
    const tab = await visit(shop)
    await shop.log.eventsSeen(has('view_item'))
    shop.log.answer({ status: 503 })
    await tab.evaluate(order('1001'))
    await shop.log.until(({ batches }) => batches.some(({ status }) => status === 503), 'a refused request')
    await until(tab, "deliveries.includes('retrying')")
    expect(await kept(tab)).not.toEqual(NOTHING)

    const atOnce = "(kairos.consent('denied'), [...Object.keys(localStorage), ...Object.keys(sessionStorage)])"
    expect(await tab.evaluate(atOnce)).toEqual([])
    await until(tab, 'indexedDB.databases().then((all) => all.length === 0)')
    shop.log.clear()
    shop.log.answer({})
    await tab.evaluate(order('1002'))
    await tab.evaluate('kairos.flush()')
    expect(await kept(tab)).toEqual(NOTHING)
    expect(await keptForNextPage(shop, tab)).toEqual(NOTHING)

    shop.page('/denied', "kairos.push(['consent', 'denied'])")
    await tab.goto(shop.url('/denied'))
    await until(tab, 'kairos.flush')
    await tab.evaluate(order('1003'))
    await tab.evaluate('kairos.flush()')
    expect(await keptForNextPage(shop, tab)).toEqual(NOTHING)
    expect([shop.log.batches, shop.log.preflights]).toEqual([[], []])
  })

  it('anonymous, it is sent without a name of any kind, and nothing is left on the device', async () => {
    const shop = await openShop('anonymous')
    const tab = await visit(shop)
    await tab.goto(shop.url('/p/2'))
    await shop.log.eventsSeen((all) => all.filter((event) => event.name === 'view_item').length === 2)
    expect(shop.names()).toEqual(expect.arrayContaining(['session_start', 'page_view', 'view_item', 'add_to_cart']))
    for (const context of shop.log.batches.flatMap(({ body }) => body.contexts)) {
      expect(context).toMatchObject({ consent: 'anonymous' })
      for (const id of ['visitor', 'session', 'visit', 'customer']) expect(context).not.toHaveProperty(id)
    }
    expect(await kept(tab)).toEqual(NOTHING)
    expect(await keptForNextPage(shop, tab)).toEqual(NOTHING)
  })
})
