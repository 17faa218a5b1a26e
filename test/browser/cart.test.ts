// Adding to the cart without a data layer: by XHR, by a form and a full page load, refused with a good status.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PageRequest } from '../support/site.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
let units = 0

const header = (): string =>
  `<header><a class="cart-link" href="/cart" aria-label="Cart, ${units} items">Cart <span class="cart-count">${units}</span></a></header>`
const buyBox = '<h1>Nord Teapot</h1><p class="price">€48.00</p>'
const script = `<p id="problem" role="alert"></p><button id="buy" type="button">In den Warenkorb</button><script>
  document.querySelector('#buy').onclick = async () => {
    const answer = await (await fetch('/cart/add.js', { method: 'POST' })).json()
    if (answer.error) document.querySelector('#problem').textContent = answer.error
    else document.querySelector('.cart-count').textContent = answer.units
  }
</script>`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/p/xhr': () => html(header() + buyBox + script),
    '/p/form': () =>
      html(
        `${header()}${buyBox}<form action="/cart/add" method="post"><input name="id" value="77"><input name="quantity" value="2"><button>Add to bag</button></form>`,
      ),
    '/cart/add.js': () => {
      if (units >= 1) return JSON.stringify({ error: 'Only 1 left' })
      units++
      return JSON.stringify({ units })
    },
    '/cart/add': (_: PageRequest) => {
      units += 2
      return { status: 303, headers: { location: '/cart' } }
    },
    '/cart': () => html(`${header()}<main><h1>Your cart</h1><a href="/checkout">Checkout</a></main>`),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => {
  units = 0
  stage.log.clear()
})

const press = "document.querySelector('#problem').textContent"

describe('an add to the cart', () => {
  it('is told when the cart counts it, and a refused one with status 200 is none', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/p/xhr'), { waitUntil: 'load' })
    // Nobody is so fast as to buy before the page is read.
    await stage.event('page_view')
    await page.click('#buy')
    const add = await stage.event('add_to_cart')
    expect(add).toMatchObject({ found: ['click', 'cart-count'], properties: { cart_quantity: 1 } })
    await page.click('#buy')
    await page.waitForFunction(`${press} !== ''`)
    await page.evaluate("kairos.push(['track', 'custom:done', {}])")
    await stage.event('custom:done')
    expect(stage.names().filter((name) => name === 'add_to_cart')).toHaveLength(1)
    await page.close()
  })

  it('is told on the page that a form led to, with what the form said', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/p/form'), { waitUntil: 'load' })
    await stage.event('page_view')
    await Promise.all([page.waitForNavigation(), page.click('form button')])
    const add = await stage.event('add_to_cart')
    expect(add.properties).toMatchObject({ cart_quantity: 2, items: [{ quantity: 2 }] })
    const names = stage.names()
    expect(names.filter((name) => name === 'add_to_cart')).toHaveLength(1)
    expect(names).toContain('view_cart')
    await page.close()
  })

  it('is none when a script clicks', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/p/xhr'), { waitUntil: 'load' })
    await stage.event('page_view')
    await page.evaluate("document.querySelector('#buy').click()")
    await page.waitForFunction("document.querySelector('.cart-count').textContent === '1'")
    await page.evaluate("kairos.push(['track', 'custom:done', {}])")
    await stage.event('custom:done')
    expect(stage.names()).not.toContain('add_to_cart')
    await page.close()
  })
})
