// An add that leads to the cart with no count anywhere; a quick view over a list.
import { fields, json, type Model, model, POST, redirect, type Shop } from '../model.ts'

const plain = (shop: Shop, title: string, main: string): string =>
  shop.html(title, `<header><a href="/">Boatshed</a> <a href="/cart">Basket</a></header><main>${main}</main>`, 'en-GB')

export const redirecting: Model = model(
  'redirect-to-cart',
  (shop) => ({
    '/products/smock': () =>
      plain(
        shop,
        'Oilskin Smock',
        '<h1>Oilskin Smock</h1><span class="price">£145.00</span><form action="/orders/populate" method="post"><input type="hidden" name="variant_id" value="4"><input name="quantity" type="number" value="1"><button id="add-to-cart-button" type="submit">Add To Cart</button></form>',
      ),
    '/orders/populate': ({ body }) => {
      const quantity = Number(fields(body).get('quantity'))
      if (quantity > 4) return redirect('/products/smock-error')
      shop.put('Oilskin Smock', 145, quantity)
      return redirect('/cart')
    },
    '/products/smock-error': () =>
      plain(
        shop,
        'Oilskin Smock',
        '<div class="alert alert-danger">Quantity selected of "Oilskin Smock" is not available.</div><h1>Oilskin Smock</h1><span class="price">£145.00</span><form action="/orders/populate" method="post"><button>Add To Cart</button></form>',
      ),
    '/cart': () =>
      plain(
        shop,
        'Shopping Cart',
        `<h1>Shopping Cart</h1><form id="update-cart"><table id="cart-detail">${shop.lines.map(({ name, quantity }) => `<tr class="line-item"><td>${name}</td><td>£145.00</td><td><input type="number" value="${quantity}" name="order[line_items][quantity]"></td></tr>`).join('')}</table></form><p>Total £${shop.total()}.00</p><a href="/checkout" id="checkout-link">Checkout</a>`,
      ),
  }),
  [
    {
      what: 'an add that leads to the cart, with no count anywhere',
      act: async (tab) => {
        await tab.go('/products/smock')
        await tab.follow('#add-to-cart-button')
      },
      events: { view_item: 1, add_to_cart: 1, view_cart: 1 },
      says: { event: 'add_to_cart', item: { item_name: 'Oilskin Smock', price: 145, quantity: 1 } },
    },
    {
      what: 'an add that is sent back with an error',
      act: async (tab) => {
        await tab.go('/products/smock')
        await tab.page.click('[name=quantity]', { count: 3 })
        await tab.page.keyboard.type('9')
        await tab.follow('#add-to-cart-button')
      },
      events: {},
    },
    {
      what: 'the cart opened by its link, which adds nothing',
      act: async (tab) => {
        await tab.go('/products/smock')
        await tab.follow('a[href="/cart"]')
      },
      events: { view_item: 1 },
    },
  ],
)

const tile = (id: number, name: string, price: string): string =>
  `<article class="tile"><a href="/p/${id}"><img src="/t.jpg" alt="" width="200" height="200"><h3>${name}</h3></a><span class="price">${price}</span><button type="button" class="quick" data-id="${id}" id="q${id}">Quick view</button></article>`

export const quickView: Model = model(
  'quick-view',
  (shop) => ({
    '/shop': () =>
      shop.html(
        'All lamps | Umbel',
        `<style>dialog{padding:20px}</style><header><a href="/cart" aria-label="Cart, ${shop.count()} items" class="cart">Cart <span class="badge">${shop.count()}</span></a></header><main><h1>All lamps</h1><div class="grid">${tile(1, 'Fennel Lamp', '$148.00')}${tile(2, 'Sorrel Lamp', '$312.00')}${tile(3, 'Dill Clip', '$44.00')}${tile(4, 'Anise Sconce', '$178.00')}${tile(5, 'Linen Cord', '$21.00')}${tile(6, 'Caraway', '$96.00')}</div></main><dialog id="quick"></dialog><aside id="drawer" hidden></aside><script>${POST}
document.onclick = async ({ target }) => {
  if (target.matches('.quick')) {
    $('#quick').innerHTML = '<h2>Sorrel Lamp</h2><p class="price">$312.00</p><label>Finish <select><option value="">Choose</option><option>Brass</option></select></label><p class="message" role="alert"></p><button type="button" class="button add-to-cart-button">Add to cart</button><button type="button" class="close">Close</button>'
    $('#quick').showModal()
  }
  if (target.matches('.close')) $('#quick').close()
  if (target.matches('.add-to-cart-button')) {
    if (!$('#quick select').value) { $('#quick .message').textContent = 'Please choose a finish'; return }
    await post('/api/add')
    $('.badge').textContent = 1
    $('#quick').close()
    $('#drawer').innerHTML = '<h2>Added to your cart</h2><p>Sorrel Lamp — $312.00</p><a href="/checkout">Checkout</a>'
    $('#drawer').hidden = false
  }
}</script>`,
      ),
    '/api/add': () => {
      shop.put('Sorrel Lamp', 312)
      return json({})
    },
  }),
  [
    {
      what: 'an add in the quick view',
      act: async (tab) => {
        await tab.go('/shop')
        await tab.click('#q2')
        await tab.page.select('#quick select', 'Brass')
        await tab.click('.add-to-cart-button')
        await tab.sees('Added to your cart')
      },
      events: { add_to_cart: 1 },
      says: { event: 'add_to_cart', item: { item_name: 'Sorrel Lamp', price: 312 }, properties: { cart_quantity: 1 } },
    },
    {
      what: 'an add there without a choice',
      act: async (tab) => {
        await tab.go('/shop')
        await tab.click('#q2')
        await tab.click('.add-to-cart-button')
        await tab.sees('Please choose')
      },
      events: {},
    },
    {
      what: 'the quick view opened and closed',
      act: async (tab) => {
        await tab.go('/shop')
        await tab.click('#q2')
        await tab.click('.close')
      },
      events: {},
    },
  ],
)
