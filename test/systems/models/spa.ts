// Single-page shops: server actions that post to the page's own address, a badge, client routes; an optimistic badge.
import { json, type Model, model, POST, type Shop } from '../model.ts'

const badge = (count: number): string =>
  count ? `<span class="absolute -right-1 -top-1 rounded-full">${count}</span>` : ''
const app = (shop: Shop, script: string): string =>
  shop.html(
    'Plain Soap Co',
    `<div id="__next"><header><a href="/" data-link>Plain Soap Co</a><button id="cart-button" type="button" aria-label="Open cart">Cart ${badge(shop.count())}</button></header><main id="app"></main></div><script>${POST}
const badge = (count) => { $('#cart-button').innerHTML = 'Cart ' + (count ? '<span class="absolute -right-1 -top-1 rounded-full">' + count + '</span>' : '') }
const act = async (name, data = {}) => (await fetch(location.pathname, { method: 'POST', headers: { 'next-action': name, accept: 'text/x-component' }, body: JSON.stringify(data) })).json()
${script}</script>`,
  )
const routes = `
const soaps = { puck: ['Charcoal Puck', 18], oat: ['Oat Milk Cleanser', 26] }
let cart = {}
const count = () => Object.values(cart).reduce((sum, n) => sum + n, 0)
const views = {
  '/': () => ['Plain Soap Co', '<h1>Soap, plainly</h1><ul>' + Object.entries(soaps).map(([id, [name, price]]) => '<li><a data-link href="/products/' + id + '"><h2>' + name + '</h2><p>$' + price + '</p></a></li>').join('') + '</ul>'],
  '/cart': () => ['Bag', '<h1>Your bag</h1><ul>' + Object.entries(cart).map(([id, n]) => '<li class="flex"><a data-link href="/products/' + id + '">' + soaps[id][0] + '</a> <button data-less="' + id + '" aria-label="Decrease">−</button><span>' + n + '</span><button data-more="' + id + '" aria-label="Increase">+</button> <button data-remove="' + id + '">Remove</button></li>').join('') + '</ul><p>Subtotal $' + Object.entries(cart).reduce((s, [id, n]) => s + soaps[id][1] * n, 0) + '</p><a data-link href="/checkout">Checkout</a>'],
  '/checkout': () => ['Checkout', '<h1>Checkout</h1><form><h2>Shipping address</h2><input autocomplete="email"><input autocomplete="name"><input autocomplete="street-address"><input autocomplete="postal-code"><h2>Payment</h2><button type="button" id="pay">Pay now</button></form>'],
  '/order/PS-20931/confirmed': () => ['Thank you', '<h1>Thank you for your order</h1><p>Order number: PS-20931</p><p>Total $26.00</p>'],
}
const draw = () => {
  const id = location.pathname.split('/products/')[1]
  const [title, html] = id
    ? [soaps[id][0] + ' — Plain Soap Co', '<div class="grid"><h1>' + soaps[id][0] + '</h1><p>$' + soaps[id][1] + '</p><button class="add rounded-full" data-id="' + id + '">Add to bag</button><p id="said" role="status"></p></div>']
    : (views[location.pathname] || views['/'])()
  document.title = title
  $('#app').innerHTML = html
}
const go = (to) => { history.pushState({}, '', to); draw() }
const change = async (id, by) => {
  await act('c0ffee', { id, by })
  cart[id] = (cart[id] || 0) + by
  if (cart[id] < 1) delete cart[id]
  badge(count())
  if (location.pathname === '/cart') draw()
}
document.onclick = async (event) => {
  const link = event.target.closest('[data-link]')
  if (link) { event.preventDefault(); go(link.getAttribute('href')); return }
  const { id, less, more, remove } = event.target.dataset
  if (less) change(less, -1)
  if (more) change(more, 1)
  if (remove) change(remove, -cart[remove])
  if (event.target.id === 'cart-button' || event.target.closest('#cart-button')) go('/cart')
  if (event.target.id === 'pay') { await act('dec0de'); cart = {}; badge(0); go('/order/PS-20931/confirmed') }
  if (id) {
    event.target.disabled = true
    if (id === 'puck' && cart.puck) { await act('c0ffee', { id }); $('#said').innerHTML = '<span class="text-red-600">Sorry, only 1 left.</span>' }
    else { await change(id, 1) }
    event.target.disabled = false
  }
}
draw()`

export const nextModel: Model = model(
  'next-server-actions',
  (shop) => ({ '*': ({ method }) => (method === 'POST' ? json(['$', '1']) : app(shop, routes)) }),
  [
    {
      what: 'an add after a client route',
      act: async (tab) => {
        await tab.go('/')
        await tab.click('a[href="/products/oat"]')
        await tab.sees('Add to bag')
        await tab.hears('view_item')
        await tab.click('.add')
        await tab.page.waitForSelector('#cart-button span')
      },
      events: { view_item: 1, add_to_cart: 1 },
      says: {
        event: 'add_to_cart',
        item: { item_name: 'Oat Milk Cleanser', price: 26 },
        properties: { cart_quantity: 1 },
      },
    },
    {
      what: 'a second add that is refused',
      act: async (tab) => {
        await tab.go('/products/puck')
        await tab.click('.add')
        await tab.page.waitForSelector('#cart-button span')
        await tab.page.waitForNetworkIdle({ idleTime: 500 })
        await tab.click('.add')
        await tab.sees('only 1 left')
      },
      events: { view_item: 1, add_to_cart: 1 },
    },
    {
      what: 'one more, one less and none in the cart',
      act: async (tab) => {
        await tab.go('/products/oat')
        await tab.click('.add')
        await tab.page.waitForSelector('#cart-button span')
        await tab.click('#cart-button')
        await tab.sees('Your bag')
        await tab.page.waitForNetworkIdle({ idleTime: 800 })
        await tab.click('[data-more]')
        await tab.sees('$52')
        await tab.click('[data-less]')
        await tab.sees('$26')
        await tab.click('[data-remove]')
        await tab.sees('$0')
      },
      events: { add_to_cart: 2, remove_from_cart: 2 },
    },
    {
      what: 'an order by client routes, its confirmation reloaded',
      act: async (tab) => {
        await tab.go('/products/oat')
        await tab.click('.add')
        await tab.page.waitForSelector('#cart-button span')
        await tab.click('#cart-button')
        await tab.sees('Your bag')
        await tab.page.waitForNetworkIdle({ idleTime: 800 })
        await tab.click('a[href="/checkout"]')
        await tab.sees('Shipping address')
        await tab.page.waitForNetworkIdle({ idleTime: 800 })
        await tab.click('#pay')
        await tab.sees('Thank you')
        await tab.page.waitForNetworkIdle({ idleTime: 800 })
        await tab.page.reload({ waitUntil: 'load' })
      },
      events: { add_to_cart: 1, begin_checkout: 1, purchase: 1 },
      says: { event: 'purchase', properties: { transaction_id: 'PS-20931', value: 26 } },
    },
  ],
)

const counted = (shop: Shop, script: string, product = 'Cedar Bar'): string =>
  shop.html(
    `${product} | Soap`,
    `<header><a href="/cart" class="cart-link" aria-label="Cart">Cart <span class="cart-count">${shop.count()}</span></a></header><main><h1>${product}</h1><p class="price">€14.00</p><button id="add" class="add-to-cart" type="button">Add to cart</button><div id="toasts"></div></main><script>${POST}\n${script}</script>`,
  )

export const optimistic: Model = model(
  'optimistic-badge',
  (shop) => ({
    '/good': () =>
      counted(shop, "$('#add').onclick = async () => { $('.cart-count').textContent = 1; await post('/api/add') }"),
    '/bad': () =>
      counted(
        shop,
        "$('#add').onclick = async () => { $('.cart-count').textContent = 1; await post('/api/add'); $('.cart-count').textContent = 0; $('#toasts').innerHTML = '<div class=\"toast toast-error\" role=\"alert\">Sorry, this item just sold out</div>' }",
      ),
    '/api/add': async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return json({})
    },
  }),
  [
    {
      what: 'an add that stays',
      act: async (tab) => {
        await tab.go('/good')
        await tab.click('#add')
      },
      events: { add_to_cart: 1 },
    },
    {
      what: 'an add that is taken back',
      act: async (tab) => {
        await tab.go('/bad')
        await tab.click('#add')
        await tab.sees('just sold out')
      },
      events: {},
    },
  ],
)

export const badges: Model = model(
  'badge-habits',
  (shop) => ({
    '/hydrates': () => counted(shop, "setTimeout(() => { $('.cart-count').textContent = 2 }, 900)"),
    '/lines': () =>
      counted(
        shop,
        "let n = 1; $('.cart-count').textContent = 1; $('#add').onclick = async () => { await post('/api/add'); $('#toasts').innerHTML = '<div class=\"toast toast-success\" role=\"status\">Cedar Bar was added to your cart</div>' }",
      ),
    '/wishlist': () =>
      counted(
        shop,
        "$('#add').textContent = 'Add to wishlist'; $('#add').className = 'wishlist'; $('#add').onclick = async () => { await post('/api/add'); $('#toasts').innerHTML = '<div class=\"toast toast-success\" role=\"status\">Added to your wishlist</div>' }",
      ),
    '/other-tab': () =>
      counted(
        shop,
        "$('#add').onclick = () => { setTimeout(() => { $('.cart-count').textContent = 1 }, 1200); $('#toasts').innerHTML = '<p class=\"field-error\" role=\"alert\">Please choose a size</p>' }",
      ),
    '/api/add': () => json({}),
  }),
  [
    {
      what: 'a mini-cart that hydrates from 0 to 2 after the load',
      act: async (tab) => {
        await tab.go('/hydrates')
        await tab.page.waitForFunction("document.querySelector('.cart-count').textContent === '2'")
      },
      events: {},
    },
    {
      what: 'an add to a badge that counts lines and stays',
      act: async (tab) => {
        await tab.go('/lines')
        await tab.click('#add')
        await tab.sees('was added')
      },
      events: { add_to_cart: 1 },
    },
    {
      what: 'an add to the wishlist',
      act: async (tab) => {
        await tab.go('/wishlist')
        await tab.click('#add')
        await tab.sees('wishlist')
      },
      events: { add_to_wishlist: 1 },
    },
    {
      what: 'a refused add, and a count that another tab raises later',
      act: async (tab) => {
        await tab.go('/other-tab')
        await tab.click('#add')
        await tab.page.waitForFunction("document.querySelector('.cart-count').textContent === '1'")
      },
      events: {},
    },
  ],
)
