// What must hold in every engine: page views and routes, tabs side by side, pages that go, and a clock that jumps.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ENGINES, type Engine, openEngine, until } from '../support/engines.ts'
import { type EngineShop, openEngineShop, order } from '../support/engines-shop.ts'

const DAY_MS = 86_400_000
const count = (names: string[], wanted: string): number => names.filter((name) => name === wanted).length

describe.each(ENGINES)('in %s', (name) => {
  let engine: Engine
  let shop: EngineShop

  beforeAll(async () => {
    engine = await openEngine(name)
  })
  afterAll(() => engine?.close())
  beforeEach(async () => {
    shop = await openEngineShop(engine)
  })
  afterEach(async () => {
    const faults = shop.faults()
    await shop.close()
    expect(faults).toEqual([])
  })

  it('a product page yields its visit, its view and its product', async () => {
    const tab = await shop.open('/p/1')
    const events = await shop.log.eventsSeen((all) => all.some((event) => event.name === 'view_item'))
    expect(shop.names()).toEqual(['session_start', 'page_view', 'view_item'])
    expect(events.find((event) => event.name === 'view_item')).toMatchObject({
      first: 'ever',
      moment: 'fmot',
      properties: { currency: 'EUR', value: 48, items: [{ item_id: 'T-1', item_name: 'Nord Teapot', price: 48 }] },
    })
    expect(await tab.evaluate('told')).toEqual([])
  })

  it('a followed link is a page view, and the visit goes on', async () => {
    const tab = await shop.open('/p/1')
    await tab.click('#next')
    await until(tab, "location.pathname === '/p/2' && kairos.flush")
    await tab.evaluate('kairos.flush()')
    await shop.log.eventsSeen((all) => all.filter((event) => event.name === 'page_view').length === 2)
    expect(count(shop.names(), 'session_start')).toBe(1)
    expect(shop.names()).toContain('engage')
    expect(shop.names()).not.toContain('bounce')
  })

  it.each([
    ['as the engine tells of them', ''],
    ['where there is no Navigation API', "Object.defineProperty(window, 'navigation', { value: undefined })"],
  ])('routes are counted %s, and the shop’s own history is left as it was', async (_, script) => {
    shop.page(
      '/spa',
      `${script}
      const native = history.pushState
      history.pushState = function (...given) { native.apply(this, given); return 'given back' }
      const pushBefore = history.pushState, replaceBefore = history.replaceState`,
    )
    const tab = await shop.open('/spa')
    for (const [nth, route] of ['/spa/a', '/spa/b'].entries()) {
      expect(await tab.evaluate(`history.pushState({}, '', '${route}')`)).toBe('given back')
      await until(tab, `seen.filter((name) => name === 'page_view').length === ${nth + 2}`)
    }
    await tab.evaluate('kairos.flush()')
    const views = (await shop.log.eventsSeen(1)).filter((event) => event.name === 'page_view')
    expect(views.map(({ found }) => found)).toEqual([['load'], ['route'], ['route']])
    const refused = "try { history.pushState({}, '', 'https://other.example/') } catch (error) { return error.name }"
    expect(await tab.evaluate(`(() => { ${refused} })()`)).toBe('SecurityError')
    await tab.evaluate('kairos.stop()')
    expect(await tab.evaluate('history.pushState === pushBefore')).toBe(true)
    expect(await tab.evaluate('history.replaceState === replaceBefore')).toBe(true)
    expect(await tab.evaluate("Object.hasOwn(history, 'replaceState')")).toBe(false)
    expect(await tab.evaluate('told')).toEqual([])
  })

  it('orders placed in one tab are known in the other: one shopper, one visit, nothing twice', async () => {
    const one = await shop.open('/p/1')
    const other = await shop.open('/p/1')
    // What a page writes while it loads would cross with the order: of two that write at once, the later one wins.
    await one.evaluate(order('1001'))
    await until(other, "kairos.journey().stage === 'buyer'")
    await other.evaluate(order('1002'))
    await until(one, "kairos.journey().stage === 'loyal'")
    await one.evaluate(order('1002'))
    await one.evaluate("kairos.track('custom:done', {})")
    await Promise.all([one.evaluate('kairos.flush()'), other.evaluate('kairos.flush()')])
    await shop.log.eventsSeen((all) => all.some((event) => event.name === 'custom:done'))
    expect(count(shop.names(), 'session_start')).toBe(1)
    expect(count(shop.names(), 'page_view')).toBe(2)
    expect(count(shop.names(), 'purchase')).toBe(2)
    const ids = shop.log.arrivals().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(await one.evaluate('kairos.journey().orders')).toBe(2)
    expect([await one.evaluate('told'), await other.evaluate('told')]).toEqual([[], []])
  })

  it('a clock that is put back by a day changes no order of things', async () => {
    const clock = `const Now = Date
      window.shiftMs = Number(new URLSearchParams(location.search).get('shift'))
      window.Date = class extends Now {
        constructor(...given) { given.length ? super(...given) : super(Date.now()) }
        static now() { return Now.now() + shiftMs }
      }`
    shop.page('/clock', clock)
    const tab = await shop.open('/clock')
    await tab.evaluate(order('1001'))
    expect(await tab.evaluate('kairos.journey().stage')).toBe('buyer')
    await tab.evaluate(`shiftMs = ${-DAY_MS}`)
    await tab.evaluate(order('1002'))
    expect(await tab.evaluate('kairos.journey().stage')).toBe('loyal')
    await tab.goto(shop.url(`/clock?shift=${-DAY_MS}`))
    await tab.evaluate("kairos.track('custom:done', {})")
    expect(await tab.evaluate('[kairos.journey().stage, kairos.journey().orders]')).toEqual(['loyal', 2])
    await tab.evaluate('kairos.flush()')
    await shop.log.eventsSeen((all) => all.some((event) => event.name === 'custom:done'))
    expect(count(shop.names(), 'session_start')).toBe(1)
    expect(count(shop.names(), 'purchase')).toBe(2)
    expect(await tab.evaluate('told')).toEqual([])
  })

  it('an event that the page is left with at once is not lost', async () => {
    const tab = await shop.open('/p/1')
    for (const nth of [1, 2, 3, 4, 5]) {
      shop.page(`/left/${nth}`)
      await tab.evaluate(`(() => { kairos.track('custom:last', { nth: ${nth} }); location.href = '/left/${nth}' })()`)
      await until(tab, `location.pathname === '/left/${nth}' && kairos.flush`)
      await shop.log.eventsSeen((all) => all.some(({ properties }) => properties.nth === nth))
    }
    expect(count(shop.names(), 'custom:last')).toBe(5)
    expect(await tab.evaluate('told')).toEqual([])
  })

  it('what a closed page could not deliver, the next page of the shop does', async () => {
    shop.log.answer({ status: 503 })
    const tab = await shop.open('/p/1')
    await tab.evaluate(order('1001'))
    await shop.log.until(({ batches }) => batches.length > 0, 'a refused request')
    await tab.evaluate("kairos.track('custom:last', {})")
    await tab.close()
    shop.log.answer({})
    const next = await shop.open('/p/2')
    await shop.log.eventsSeen((all) => all.some((event) => event.name === 'custom:last'))
    expect(count(shop.names(), 'purchase')).toBe(1)
    expect(count(shop.names(), 'session_start')).toBe(1)
    expect(await next.evaluate('kairos.journey().stage')).toBe('buyer')
  })
})
