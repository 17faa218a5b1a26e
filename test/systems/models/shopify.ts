// Shopify with Dawn: drawer and bubble, redirect to the cart, answer 422, checkout at another origin.
import { fields, json, type Model, model, POST, type Shop, slowly } from '../model.ts'

const NAME = 'Cinder Camp Stove'
const header = (shop: Shop): string =>
  `<header class="header"><a href="/">Cascade &amp; Cinder</a><a href="/cart" class="header__icon header__icon--cart" id="cart-icon-bubble"><span class="visually-hidden">Cart</span>${bubble(shop)}</a></header>`
const bubble = (shop: Shop): string =>
  shop.count()
    ? `<div class="cart-count-bubble"><span aria-hidden="true">${shop.count()}</span><span class="visually-hidden" style="position:absolute;clip:rect(0 0 0 0)">${shop.count()} items</span></div>`
    : ''
const drawerItems = (shop: Shop): string =>
  shop.lines.length
    ? `<h2>Your cart</h2><table>${shop.lines.map(({ name, quantity }) => `<tr class="cart-item"><td>${name}</td><td><input class="quantity__input" value="${quantity}"></td></tr>`).join('')}</table><button name="checkout" class="cart__checkout-button">Check out</button>`
    : '<h2>Your cart is empty</h2>'
const product = (shop: Shop, mode: string): string =>
  shop
    .html(
      `${NAME} – Cascade & Cinder`,
      `<style>.drawer{position:fixed;right:0;top:0;visibility:hidden}.drawer.active{visibility:visible}</style>${header(shop)}<cart-drawer class="drawer"><div id="CartDrawer" role="dialog">${drawerItems(shop)}</div></cart-drawer><main id="MainContent"><h1>${NAME}</h1><div class="price"><span class="price-item price-item--regular">$64.00 USD</span></div><product-form><div class="product-form__error-message-wrapper" role="alert" hidden><span class="product-form__error-message"></span></div><form method="post" action="/cart/add" data-type="add-to-cart-form"><input type="hidden" name="id" value="44001"><input type="number" name="quantity" value="1" class="quantity__input"><button type="submit" name="add" class="product-form__submit button"><span>Add to cart</span></button></form></product-form></main><script>${POST}
const form = $('form')
const button = $('[name=add]')
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (button.getAttribute('aria-disabled') === 'true') return
  button.setAttribute('aria-disabled', 'true')
  const answer = await (await post('/cart/add.js', Object.fromEntries(new FormData(form)))).json()
  button.removeAttribute('aria-disabled')
  if (answer.status) {
    $('.product-form__error-message-wrapper').hidden = false
    $('.product-form__error-message').textContent = answer.description
    return
  }
  if ('${mode}' === 'page') { location = '/cart'; return }
  $('#CartDrawer').innerHTML = answer.sections['cart-drawer']
  $('#cart-icon-bubble').innerHTML = answer.sections['cart-icon-bubble']
  $('.drawer').classList.add('active')
})</script>`,
    )
    .replace('<body>', '<body class="gradient template-product">')

const pages = (shop: Shop) => ({
  '/products/stove': () => product(shop, 'drawer'),
  '/products/stove-page': () => product(shop, 'page'),
  '/cart/add.js': ({ body }: { body: string }) => {
    const quantity = Number(fields(body).get('quantity'))
    if (shop.count() + quantity > 2)
      return json(
        { status: 422, message: 'Cart Error', description: `You can only add 2 of ${NAME} to the cart.` },
        422,
      )
    shop.put(NAME, 64, quantity)
    return slowly(
      json({
        id: 44001,
        quantity,
        title: NAME,
        price: 6400,
        sections: { 'cart-drawer': drawerItems(shop), 'cart-icon-bubble': bubble(shop) },
      }),
    )
  },
  '/cart/change.js': ({ body }: { body: string }) => {
    const [line] = shop.lines
    const quantity = Number(fields(body).get('quantity'))
    if (line && quantity) line.quantity = quantity
    else shop.lines.length = 0
    return json({ item_count: shop.count(), sections: { items: cartItems(shop), 'cart-icon-bubble': bubble(shop) } })
  },
  '/cart': ({ method }: { method: string }) => {
    if (method === 'POST') return { status: 303, headers: { location: `${shop.otherOrigin()}/checkouts/cn/abc` } }
    return shop
      .html(
        'Your Shopping Cart – Cascade & Cinder',
        `${header(shop)}<main><div id="items">${cartItems(shop)}</div></main><script>${POST}
document.addEventListener('click', async (event) => {
  const target = event.target.closest('[data-quantity]')
  if (!target) return
  event.preventDefault()
  const answer = await (await post('/cart/change.js', { line: 1, quantity: target.dataset.quantity })).json()
  $('#items').innerHTML = answer.sections.items
  $('#cart-icon-bubble').innerHTML = answer.sections['cart-icon-bubble']
})</script>`,
      )
      .replace('<body>', '<body class="gradient template-cart">')
  },
  '/checkouts/cn/abc':
    '<!doctype html><title>Checkout</title><h1>Checkout</h1><form><input autocomplete="email"><button>Pay now</button></form>',
  '/kairos-done': () =>
    shop.html(
      'Cascade',
      "<script>window.kairos = window.kairos || []; kairos.push(['track', 'custom:done', {}])</script>",
    ),
})
const cartItems = (shop: Shop): string =>
  shop.lines.length
    ? `<h1>Your cart</h1><form action="/cart" method="post" id="cart"><table class="cart-items">${shop.lines.map(({ name, quantity }) => `<tr class="cart-item"><td><a href="/products/stove" class="cart-item__name">${name}</a></td><td><quantity-input class="quantity"><button class="quantity__button" type="button" name="minus" aria-label="Decrease quantity for ${name}" data-quantity="${quantity - 1}">−</button><input class="quantity__input" type="number" name="updates[]" value="${quantity}"><button class="quantity__button" type="button" name="plus" aria-label="Increase quantity for ${name}" data-quantity="${quantity + 1}">+</button></quantity-input><cart-remove-button><a href="/cart/change?line=1&quantity=0" class="button button--tertiary" aria-label="Remove ${name}" data-quantity="0">✕</a></cart-remove-button></td><td>$${64 * quantity}.00</td></tr>`).join('')}</table><p class="totals__total-value">$${shop.total()}.00 USD</p><button type="submit" id="checkout" class="cart__checkout-button button" name="checkout">Check out</button></form>`
    : '<h1 class="cart__empty-text">Your cart is empty</h1>'

export const dawnModel: Model = model('shopify-dawn-model', pages, [
  {
    what: 'an add that opens the drawer',
    act: async (tab) => {
      await tab.go('/products/stove')
      await tab.click('[name=add]')
      await tab.sees('Your cart')
    },
    events: { view_item: 1, add_to_cart: 1 },
    says: {
      event: 'add_to_cart',
      item: { item_name: NAME, price: 64, quantity: 1 },
      properties: { currency: 'USD', cart_quantity: 1 },
    },
  },
  {
    what: 'a double click on add',
    act: async (tab) => {
      await tab.go('/products/stove')
      await tab.page.click('[name=add]', { count: 2, delay: 5 })
      await tab.sees('Your cart')
    },
    events: { add_to_cart: 1 },
  },
  {
    what: 'an add that is answered 422, shown in the form',
    act: async (tab) => {
      await tab.go('/products/stove')
      await tab.page.click('.quantity__input', { count: 3 })
      await tab.page.keyboard.type('5')
      await tab.click('[name=add]')
      await tab.sees('You can only add 2')
    },
    events: { view_item: 1 },
  },
  {
    what: 'an add that leads to the cart page',
    act: async (tab) => {
      await tab.go('/products/stove-page')
      await tab.follow('[name=add]')
    },
    events: { view_item: 1, add_to_cart: 1, view_cart: 1 },
  },
  {
    what: 'one more, one less and none in the cart',
    act: async (tab) => {
      await tab.go('/products/stove-page')
      await tab.follow('[name=add]')
      await tab.click('[name=plus]')
      await tab.sees('$128.00')
      await tab.click('[name=minus]')
      await tab.sees('$64.00')
      await tab.click('a.button--tertiary')
      await tab.sees('empty')
    },
    events: { add_to_cart: 2, remove_from_cart: 2 },
  },
  {
    what: 'a checkout at another origin',
    act: async (tab) => {
      await tab.go('/products/stove-page')
      await tab.follow('[name=add]')
      await tab.follow('#checkout')
    },
    events: { add_to_cart: 1, begin_checkout: 1 },
  },
])
