// The page cannot tell that Kairos is there: nothing of the browser's is replaced, nothing of the page's is changed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const product = `<script type="application/ld+json">{"@type":"Product","name":"Nord Teapot","sku":"T-1","offers":{"price":"48.00","priceCurrency":"EUR"}}</script>`

/** Every property of the browser's own objects, as it is before our script comes. */
const watch = `<script>
  window.dataLayer = []
  window.owners = { window, history, navigator, document, dataLayer,
    Element: Element.prototype, Node: Node.prototype, EventTarget: EventTarget.prototype, History: History.prototype,
    Document: Document.prototype, XMLHttpRequest: XMLHttpRequest.prototype, Storage: Storage.prototype, Array: Array.prototype,
    Object: Object.prototype, Function: Function.prototype, Promise: Promise.prototype, Date, JSON, IDB: IDBFactory.prototype }
  window.readAll = () => {
    const all = {}
    for (const [owner, object] of Object.entries(owners)) {
      for (const key of Reflect.ownKeys(object)) {
        const { value, get, set } = Object.getOwnPropertyDescriptor(object, key) ?? {}
        for (const part of [value, get, set]) {
          if (typeof part === 'function') all[owner + '.' + String(key)] = [...(all[owner + '.' + String(key)] ?? []), part, part.toString()]
        }
      }
    }
    return all
  }
  window.before = readAll()
  window.prevented = []
  for (const type of ['click', 'submit']) addEventListener(type, (event) => prevented.push([type, event.defaultPrevented]))
  addEventListener('submit', (event) => event.preventDefault())
</script>`
const body = `<main><h1>Nord Teapot</h1><p class="price">48,00 €</p>
  <form action="/cart/add" method="post"><input name="id" value="7"><button id="buy">Add to cart</button></form></main>`

beforeAll(async () => {
  stage = await openStage((html) => ({ '/': html(body, watch + product) }))
})
afterAll(() => stage?.close())

it('changes no function of the browser, no element and no attribute, and stops no event', async () => {
  const { page, faults } = await stage.open()
  await page.goto(stage.site.url('/'), { waitUntil: 'load' })
  const markup = 'document.documentElement.outerHTML'
  const first = await page.evaluate(markup)
  await stage.event('view_item')
  await page.click('#buy')
  await page.evaluate("dataLayer.push({ event: 'search', search_term: 'tea' })")
  await stage.event('search')
  await page.waitForFunction('prevented.length === 2')

  const changed = await page.evaluate(`(() => {
    const after = readAll()
    // The driver of the browser adds functions of its own.
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !/ariaQuery/.test(key)).filter((key) => {
      const [a, b] = [before[key] ?? [], after[key] ?? []]
      return a.length !== b.length || a.some((part, at) => part !== b[at])
    })
  })()`)
  expect(changed).toEqual([])
  expect(await page.evaluate(markup)).toBe(first)
  expect(await page.evaluate('prevented')).toEqual([
    ['click', false],
    ['submit', false],
  ])
  expect(await page.evaluate('Object.keys(window).filter((key) => /kairos/i.test(key))')).toEqual(['kairos'])
  expect(await page.cookies()).toEqual([])
  expect(faults).toEqual([])
  await page.close()
})

it('says nothing on the console, and takes everything away when it stops', async () => {
  const { page, said } = await stage.open()
  await page.goto(stage.site.url('/'), { waitUntil: 'load' })
  await stage.event('view_item')
  await page.evaluate("kairos.push(['stop'])")
  stage.log.clear()
  await page.evaluate("dataLayer.push({ event: 'search', search_term: 'cup' })")
  await page.click('#buy')
  await page.goto('about:blank')
  expect(stage.log.batches).toEqual([])
  expect(said).toEqual([])
  await page.close()
})
