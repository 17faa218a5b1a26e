// What a shopper does in a small shop, seen in Chromium: what the shop confirms is told, what it refuses is not.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PageRequest } from '../support/site.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
let units = 0
let said = ''

const header = (): string =>
  `<header><a href="/cart" aria-label="Cart, ${units} items">Cart <b class="cart-count">${units}</b></a></header>`
const message = (): string => {
  const text = said
  said = ''
  return text
}
const reviews = `<section id="reviews" style="height:700px"><h2>Reviews</h2>${'<p>Pours well and keeps the tea warm for hours.</p>'.repeat(6)}</section>`
const related = `<aside class="related"><ul><li class="product-card" data-product-id="C7"><a href="/p/cup"><h3>Nord Cup</h3></a>
  <span class="price">€9.00</span><button type="button" class="js-add" onclick="add(1)"><span>In den Warenkorb</span></button></li></ul></aside>`
const script = `<script>
  const add = (by) => { document.querySelector('.cart-count').textContent = Number(document.querySelector('.cart-count').textContent) + by }
  const heart = document.querySelector('.wishlist')
  if (heart) heart.onclick = () => heart.setAttribute('aria-pressed', String(heart.getAttribute('aria-pressed') !== 'true'))
</script>`
const productPage = (): string => `${header()}${message()}<main><h1>Nord Teapot</h1><p class="price">€48.00</p>
  <form class="cart" method="post" action="/p/pot">
    <select name="attribute_pa_color" id="color"><option value="">Choose</option><option value="b">Blue</option></select>
    <input type="number" name="quantity" value="2"><button type="submit" name="add-to-cart" value="77">Add to basket</button></form>
  <button type="button" class="wishlist" aria-pressed="false" aria-label="Merken: Wunschliste">♡</button></main>
  ${related}<div style="height:1500px"></div>${reviews}${script}`

const cartPage =
  (): string => `${header()}${message()}<main><h1>Your cart</h1><table><tr class="cart_item"><td><a href="/p/pot">Nord Teapot</a></td>
  <td>€48.00</td><td><input name="qty" value="${units}"></td><td><button type="button" class="remove" onclick="drop()">Remove</button></td></tr></table>
  <form id="coupon-form"><input name="coupon_code" id="code"><button type="submit">Apply</button></form>
  <p id="totals">Total €96.00</p><a id="elsewhere" href="${stage.site.otherOrigin}/pay">Checkout</a></main><script>
  const drop = () => { document.querySelector('main').innerHTML = '<h1>Your cart</h1><p>Your cart is empty.</p>'; document.querySelector('.cart-count').remove() }
  document.querySelector('#coupon-form').onsubmit = (event) => {
    event.preventDefault()
    const code = document.querySelector('#code').value
    if (code === 'GOOD5') document.querySelector('#totals').textContent = 'Discount ' + code + ' -€5.00 Total €91.00'
    else document.querySelector('#totals').innerHTML = '<div role="alert" class="error">Code ' + code + ' is not valid</div>'
  }</script>`

const loginPage = (): string => `${header()}${message()}<main><h1>Login</h1><form method="post" action="/login">
  <input type="email" name="email" value="a@b.example"><input type="password" name="password" value="secret-word"><button>Sign in</button></form></main>`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/p/pot': ({ method, body }: PageRequest) => {
      if (method === 'POST') {
        const chosen = body.includes('color=b')
        said = chosen
          ? '<div class="woocommerce-message" role="alert">“Nord Teapot” has been added to your cart.</div>'
          : '<ul class="woocommerce-error" role="alert"><li>Please choose product options.</li></ul>'
        if (chosen) units += 2
      }
      return html(
        productPage(),
        '<meta property="og:type" content="product"><meta property="og:title" content="Nord Teapot">',
      )
    },
    '/cart': () => html(cartPage()),
    '/login': ({ method, body }: PageRequest) => {
      if (method === 'GET') return html(loginPage())
      if (body.includes('secret-word')) return { status: 303, headers: { location: '/account' } }
      said = '<div class="alert alert-danger">Wrong password</div>'
      return html(loginPage())
    },
    '/account': () => html(`${header()}<main><h1>My account</h1><a href="/logout">Log out</a></main>`),
    '/pay': () => '<h1>Pay</h1>',
    '/help-chat': () =>
      html(
        `${header()}<main><h1>Hello</h1></main><iframe id="intercom-frame" srcdoc="<button>Hi</button>" width="200" height="100"></iframe>`,
      ),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => {
  units = 0
  said = ''
  stage.log.clear()
})

const visit = async (path: string): Promise<Page> => {
  const { page } = await stage.open()
  await page.goto(stage.site.url(path), { waitUntil: 'load' })
  await stage.event('page_view')
  return page
}
/** Waits until all that was done before has been told. */
const done = async (page: Page): Promise<string[]> => {
  await page.evaluate(
    `new Promise((resolve) => setTimeout(resolve, 2_000)).then(() => kairos.push(['track', 'custom:done', {}]))`,
  )
  await stage.event('custom:done')
  return stage.names()
}

describe('a form that is sent by a full page load', () => {
  it('is an add with its variant and quantity where the page says so', async () => {
    const page = await visit('/p/pot')
    await page.select('#color', 'b')
    await Promise.all([page.waitForNavigation(), page.click('form.cart button')])
    const add = await stage.event('add_to_cart')
    expect(add.properties).toMatchObject({
      cart_quantity: 2,
      items: [{ item_name: 'Nord Teapot', item_variant: 'Blue', quantity: 2 }],
    })
    await page.close()
  })
  it('is none where the page asks for a choice', async () => {
    const page = await visit('/p/pot')
    await Promise.all([page.waitForNavigation(), page.click('form.cart button')])
    expect(await done(page)).not.toContain('add_to_cart')
    await page.close()
  })
})

it('a card beside the product adds its own product', async () => {
  const page = await visit('/p/pot')
  await page.click('.js-add')
  const add = await stage.event('add_to_cart')
  expect(add.properties).toMatchObject({ items: [{ item_id: 'C7', item_name: 'Nord Cup', price: 9, quantity: 1 }] })
  await page.close()
})

it('a wish is told when its button is pressed, and not when it is taken back', async () => {
  const page = await visit('/p/pot')
  await page.click('.wishlist')
  expect((await stage.event('add_to_wishlist')).found).toEqual(['click', 'toggle'])
  await page.click('.wishlist')
  expect((await done(page)).filter((name) => name === 'add_to_wishlist')).toHaveLength(1)
  await page.close()
})

it('reviews are read when they stay in view', async () => {
  const page = await visit('/p/pot')
  expect(await done(page)).not.toContain('read_reviews')
  await page.evaluate("document.querySelector('#reviews').scrollIntoView()")
  expect((await stage.event('read_reviews')).found).toEqual(['seen'])
  await page.close()
})

describe('in the cart', () => {
  beforeEach(() => {
    units = 2
  })
  it('a code is told once it is accepted', async () => {
    const page = await visit('/cart')
    await page.type('#code', 'BAD1')
    await page.click('#coupon-form button')
    expect(await done(page)).not.toContain('apply_coupon')
    await page.goto(stage.site.url('/cart'), { waitUntil: 'load' })
    await page.type('#code', 'GOOD5')
    await page.keyboard.press('Enter')
    expect((await stage.event('apply_coupon')).properties).toMatchObject({ coupon: 'GOOD5' })
    await page.close()
  })
  it('the last line that is removed empties it', async () => {
    const page = await visit('/cart')
    await stage.event('view_cart')
    await page.click('.remove')
    const removed = await stage.event('remove_from_cart')
    expect(removed.properties).toMatchObject({ cart_quantity: 0, items: [{ item_name: 'Nord Teapot' }] })
    await page.close()
  })
  it('a checkout elsewhere begins as the page goes there', async () => {
    const page = await visit('/cart')
    await Promise.all([page.waitForNavigation(), page.click('#elsewhere')])
    expect((await stage.event('begin_checkout')).found).toEqual(['click', 'leave'])
    await page.close()
  })
})

describe('an account', () => {
  it('is logged in to where it opens, and its password is never told', async () => {
    const page = await visit('/login')
    await Promise.all([page.waitForNavigation(), page.click('form button')])
    await stage.event('login')
    expect(JSON.stringify(stage.log.events())).not.toMatch(/secret-word|a@b\.example/)
    await page.close()
  })
  it('is not where the password is wrong', async () => {
    const page = await visit('/login')
    await page.$eval('[type=password]', (field) => field.setAttribute('value', 'wrong'))
    await Promise.all([page.waitForNavigation(), page.click('form button')])
    expect(await done(page)).not.toContain('login')
    await page.close()
  })
})

it('a chat that is opened in its frame is a contact', async () => {
  const page = await visit('/help-chat')
  await page.click('#intercom-frame')
  expect((await stage.event('contact_support')).properties).toEqual({ method: 'chat' })
  await page.close()
})
