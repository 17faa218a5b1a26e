// What a page declares in `data-kairos-*`: events by the shopper's own hand, and what came into view.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const marked = `<h1>Sale</h1>
  <button id="wish" data-kairos-event="add_to_wishlist" data-kairos-item-id="A-1" data-kairos-item-name="Nord Teapot"
    data-kairos-price="19.90" data-kairos-quantity="2" data-kairos-currency="EUR"><i id="heart">♥</i></button>
  <button id="order" data-kairos-event="purchase" data-kairos-transaction-id="9">Buy</button>
  <button id="odd" data-kairos-event="share" data-kairos-colour="red" data-kairos-method="link">Share</button>
  <div class="reviews"><button id="foreign" data-kairos-event="share" data-kairos-method="forged">Win a voucher</button></div>
  <div data-user-content><label id="label" data-kairos-event="login"><input id="mine" type="checkbox"></label></div>
  <label id="pick" data-kairos-event="compare_items" data-kairos-item-id="A-1"><b>Compare</b><input type="checkbox"></label>
  <button id="off" aria-disabled="true" data-kairos-event="join_loyalty">Join</button>
  <form id="code" data-kairos-event="apply_coupon" data-kairos-coupon="TEA" onsubmit="return false">
    <input id="field" required><button id="apply" data-kairos-event="redeem_offer">Apply</button></form>
`
const offered = `<h1>Cups</h1><section data-kairos-promotion="summer" data-kairos-promotion-name="Summer" data-kairos-creative-slot="hero">
    <p id="words">All cups</p><button id="see">See</button></section>`
const seen = `<h1>Home</h1><p data-kairos-value="free-shipping">Free shipping</p>
  <p style="opacity:0" data-kairos-value="slide">Slide</p>
  <div style="height:2000px"></div><p id="low" data-kairos-value="low">Thirty days</p>
  <div style="height:2000px"></div><div id="tall" style="height:3000px" data-kairos-value="tall">Our story</div>`
const complaints = `window.said = []; kairos.push(['on', 'error', ({ error }) => said.push(String(error.message))]);
  window.values = []; kairos.push(['on', 'event', ({ name }) => name === 'view_value' && values.push(name)])`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/marked': html(marked),
    '/own': html(marked, '', { 'data-user-content': '.forum' }),
    '/offered': html(offered),
    '/seen': html(seen),
    '*': html(seen),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

/** What was declared, in order, once an event that was made last has arrived. */
async function declared(page: Page): Promise<[string, unknown][]> {
  const mark = `custom:end-${stage.log.arrivals().length}`
  await page.evaluate(`kairos.push(['track', '${mark}', {}], ['flush'])`)
  await stage.event(mark)
  const events = stage.log.events().filter(({ found }) => String(found) === 'attribute')
  return events.map(({ name, properties }) => [name, properties])
}

async function open(path: string): Promise<Page> {
  const { page } = await stage.open()
  await page.goto(stage.site.url(path), { waitUntil: 'load' })
  await page.evaluate(complaints)
  return page
}

describe('data-kairos-event', () => {
  it('makes an event with its properties where the shopper clicks inside of it, by hand or by key', async () => {
    const page = await open('/marked')
    await page.click('#heart')
    await page.focus('#wish')
    await page.keyboard.press('Enter')
    const item = { item_id: 'A-1', item_name: 'Nord Teapot', price: 19.9, quantity: 2 }
    const wish = ['add_to_wishlist', { currency: 'EUR', value: 39.8, items: [item] }]
    expect(await declared(page)).toEqual([wish, wish])
    await page.close()
  })

  it('makes none where a script clicks, and never an order', async () => {
    const page = await open('/marked')
    await page.evaluate("document.querySelector('#wish').click()")
    await page.click('#order')
    await page.click('#order')
    expect(await declared(page)).toEqual([])
    expect(await page.evaluate('said')).toEqual([expect.stringMatching(/data-kairos-event="purchase" is none of/)])
    await page.close()
  })

  it('says once which property is not known, and sends the others', async () => {
    const page = await open('/marked')
    await page.click('#odd')
    await page.click('#odd')
    expect(await declared(page)).toEqual([
      ['share', { method: 'link' }],
      ['share', { method: 'link' }],
    ])
    expect(await page.evaluate('said')).toEqual(['kairos: data-kairos-colour="red" is not known'])
    await page.close()
  })

  it('makes none inside of what shoppers write, unless the shop says where that is', async () => {
    const first = await open('/marked')
    await first.click('#foreign')
    await first.click('#mine')
    expect(await declared(first)).toEqual([])
    await first.close()
    const second = await open('/own')
    await second.click('#mine')
    await second.click('#foreign')
    expect(await declared(second)).toEqual([['share', { method: 'forged' }]])
    await second.close()
  })

  it('makes one where a label passes its click on, and none by what is switched off', async () => {
    const page = await open('/marked')
    await page.click('#pick b')
    await page.click('#off')
    await page.click('#pick input')
    const compare = ['compare_items', { items: [{ item_id: 'A-1' }] }]
    expect(await declared(page)).toEqual([compare, compare])
    await page.close()
  })

  it('on a form makes it when the form is sent, not when it is refused', async () => {
    const page = await open('/marked')
    await page.click('#field')
    await page.click('#apply')
    expect(await declared(page)).toEqual([])
    await page.type('#field', 'TEA')
    await page.click('#apply')
    expect(await declared(page)).toEqual([
      ['redeem_offer', {}],
      ['apply_coupon', { coupon: 'TEA' }],
    ])
    await page.close()
  })
})

describe('what came into view', () => {
  const ids = async (page: Page): Promise<unknown[]> =>
    (await declared(page)).filter(([name]) => name === 'view_value').map(([, properties]) => properties)
  const told = (page: Page, count: number): Promise<unknown> => page.waitForFunction(`values.length === ${count}`)

  it('tells a value once it was seen for a second, each once on its page', async () => {
    const page = await open('/seen')
    await told(page, 1)
    await page.evaluate("document.querySelector('#low').scrollIntoView()")
    await told(page, 2)
    await page.evaluate("document.querySelector('p').scrollIntoView()")
    await page.evaluate("document.querySelector('#tall').scrollIntoView()")
    await told(page, 3)
    expect(await ids(page)).toEqual([{ value_id: 'free-shipping' }, { value_id: 'low' }, { value_id: 'tall' }])
    await page.close()
  })

  it('tells a value that is drawn later, and on the next route once more', async () => {
    const page = await open('/seen')
    await told(page, 1)
    await page.evaluate(
      `document.querySelector('h1').insertAdjacentHTML('afterend', '<p data-kairos-value="returns">Thirty days</p>')`,
    )
    await told(page, 2)
    await page.evaluate("history.pushState({}, '', '/other'); document.querySelector('h1').textContent = 'Other'")
    await told(page, 4)
    const all = (await ids(page)).map((properties) => (properties as { value_id: string }).value_id)
    expect([all.slice(0, 2), all.slice(2).sort()]).toEqual([
      ['free-shipping', 'returns'],
      ['free-shipping', 'returns'],
    ])
    await page.close()
  })

  it('counts no second of a hidden page', async () => {
    const { page } = await stage.open()
    await page.evaluateOnNewDocument(`let state = 'hidden'; Object.defineProperty(document, 'visibilityState', { get: () => state })
      window.show = () => { state = 'visible'; document.dispatchEvent(new Event('visibilitychange')) }`)
    await page.goto(stage.site.url('/seen'), { waitUntil: 'load' })
    await page.evaluate(complaints)
    await page.evaluate('new Promise((done) => setTimeout(done, 1500))')
    expect(await ids(page)).toEqual([])
    await page.evaluate('show()')
    await told(page, 1)
    await page.close()
  })

  it('tells an offer that was seen, and that it was taken up by its button', async () => {
    const page = await open('/offered')
    const offer = { promotion_id: 'summer', promotion_name: 'Summer', creative_slot: 'hero' }
    expect(await stage.event('view_promotion')).toMatchObject({ properties: offer, found: ['attribute'] })
    await page.click('#words')
    await page.click('#see')
    expect((await declared(page)).map(([name]) => name)).toEqual(['view_promotion', 'select_promotion'])
    expect(await stage.event('select_promotion')).toMatchObject({ properties: offer })
    await page.close()
  })
})
