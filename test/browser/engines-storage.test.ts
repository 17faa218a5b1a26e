// Storage that fails, in every engine: cleared, refused, damaged, or written by a later release.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ENGINES, type Engine, openEngine, type Tab, until } from '../support/engines.ts'
import { type EngineShop, openEngineShop, order } from '../support/engines-shop.ts'

const refuse = (name: string): string =>
  `Object.defineProperty(window, '${name}', { get() { throw new DOMException('denied', 'SecurityError') } });`
const stageOf = (tab: Tab): Promise<unknown> => tab.evaluate('kairos.journey().stage')

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

  it('storage that is cleared in mid-visit takes nothing with it, and it is told', async () => {
    const tab = await shop.open('/p/1')
    await tab.evaluate(order('1001'))
    await tab.evaluate('localStorage.clear()')
    expect(await stageOf(tab)).toBe('buyer')
    await tab.evaluate("kairos.track('share', { method: 'link' })")
    expect(await tab.evaluate('told')).toEqual([expect.stringMatching(/^journey: .*cleared/)])
    await tab.goto(shop.url('/p/2'))
    expect(await stageOf(tab)).not.toBe('prospect')
    await tab.evaluate(order('1002'))
    await tab.evaluate('kairos.flush()')
    const isSecond = ({ properties }: { properties: Record<string, unknown> }): boolean =>
      properties.transaction_id === '1002'
    const events = await shop.log.eventsSeen((all) => all.some(isSecond))
    expect(events.filter((event) => event.name === 'session_start')).toHaveLength(1)
    expect(await tab.evaluate('kairos.journey().orders')).toBe(2)
  })

  it.each([
    ['localStorage', ['localStorage'], /localStorage: SecurityError/],
    ['IndexedDB', ['indexedDB'], /indexedDB: SecurityError/],
    ['all storage', ['localStorage', 'sessionStorage', 'indexedDB'], /indexedDB: SecurityError/],
  ])('where %s is refused, the page goes on from memory, and it is told', async (_, refused, reason) => {
    shop.page('/refused', refused.map(refuse).join('\n'))
    const tab = await shop.open('/refused')
    await tab.evaluate(order('1001'))
    expect(await stageOf(tab)).toBe('buyer')
    await tab.evaluate(order('1001'))
    await tab.evaluate(order('1002'))
    expect(await stageOf(tab)).toBe('loyal')
    await tab.evaluate('kairos.flush()')
    const events = await shop.log.eventsSeen((all) =>
      all.some(({ properties }) => properties.transaction_id === '1002'),
    )
    const names = events.map((event) => event.name)
    expect(names).toEqual(expect.arrayContaining(['session_start', 'page_view', 'view_item']))
    expect(names.filter((one) => one === 'purchase')).toHaveLength(2)
    expect(((await tab.evaluate('told')) as string[]).join('\n')).toMatch(reason)
  })

  it.each([
    ['is damaged', '{"v":1,"state":['],
    ['a later release has written', '{"v":99,"stage":"loyal"}'],
  ])('a journey that %s is set aside, a fresh one begun, and it is told', async (_, text) => {
    const tab = await shop.open('/plain')
    await tab.evaluate(`localStorage.setItem('kairos.journey', ${JSON.stringify(text)})`)
    await tab.goto(shop.url('/p/1'))
    await until(tab, "localStorage.getItem('kairos.journey.aside') !== null")
    expect(await tab.evaluate("localStorage.getItem('kairos.journey.aside')")).toBe(text)
    expect(await stageOf(tab)).toBe('prospect')
    expect(await tab.evaluate('told')).toEqual([expect.stringMatching(/^journey: .*set aside/)])
    await tab.evaluate(order('1001'))
    expect(await stageOf(tab)).toBe('buyer')
    await tab.goto(shop.url('/p/2'))
    expect(await stageOf(tab)).toBe('buyer')
    expect(await tab.evaluate('told')).toEqual([])
  })
})
