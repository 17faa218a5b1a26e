// WooCommerce: classic full POST with a notice on the next page; AJAX add on the archive with fragments and a cookie.
import { fields, type Model, model, POST, redirect, type Shop, slowly } from '../model.ts'

const NAME = 'Moorland Sock Yarn'
const header = (shop: Shop): string =>
  `<header id="masthead" class="site-header"><a href="/">Threapwood Wools</a><ul id="site-header-cart" class="site-header-cart menu"><li><a class="cart-contents" href="/basket/" title="View your shopping basket"><span class="woocommerce-Price-amount amount">£${shop.total().toFixed(2)}</span> <span class="count">${shop.count()} item${shop.count() === 1 ? '' : 's'}</span></a></li></ul></header>`
const productPage = (shop: Shop, notice = ''): string =>
  shop
    .html(
      `${NAME} – Threapwood Wools`,
      `${header(shop)}<main id="main"><div class="woocommerce-notices-wrapper">${notice}</div><div id="product-83" class="product"><h1 class="product_title entry-title">${NAME}</h1><p class="price"><span class="woocommerce-Price-amount amount">£14.00</span></p><form class="cart" action="/product/yarn/" method="post"><div class="quantity"><input type="number" class="qty" name="quantity" value="1"></div><button type="submit" name="add-to-cart" value="83" class="single_add_to_cart_button button alt">Add to basket</button></form></div></main>`,
      'en-GB',
    )
    .replace('<body>', '<body class="single single-product woocommerce woocommerce-page">')

const pages = (shop: Shop) => ({
  '/product/yarn/': ({ method, body }: { method: string; body: string }) => {
    if (method !== 'POST') return productPage(shop)
    const quantity = Number(fields(body).get('quantity'))
    if (shop.count() + quantity > 3)
      return productPage(
        shop,
        `<ul class="woocommerce-error" role="alert"><li>You cannot add that amount to the basket &mdash; we have 3 in stock and you already have ${shop.count()} in your basket. <a href="/basket/" class="button wc-forward">View basket</a></li></ul>`,
      )
    shop.put(NAME, 14, quantity)
    return productPage(
      shop,
      `<div class="woocommerce-message" role="alert"><a href="/basket/" class="button wc-forward">View basket</a> &ldquo;${NAME}&rdquo; has been added to your basket.</div>`,
    )
  },
  '/product/bag/': () =>
    shop
      .html(
        'Project Bag – Threapwood Wools',
        `${header(shop)}<main><h1 class="product_title">Project Bag</h1><p class="price">£18.00 – £32.00</p><form class="variations_form cart" method="post"><select name="attribute_pa_size"><option value="">Choose an option</option><option>Small</option></select><button type="submit" class="single_add_to_cart_button button alt disabled wc-variation-selection-needed">Add to basket</button></form></main><script>document.querySelector('.variations_form').onsubmit = (event) => { event.preventDefault(); alert('Please select some product options before adding this product to your basket.') }</script>`,
      )
      .replace('<body>', '<body class="single single-product woocommerce">'),
  '/basket/': ({ method, body, url }: { method: string; body: string; url: URL }) => {
    let notice = ''
    const sent = fields(body)
    if (url.searchParams.has('remove_item')) {
      shop.lines.length = 0
      notice = `<div class="woocommerce-message" role="alert">&ldquo;${NAME}&rdquo; removed. <a href="?undo_item=1" class="restore-item">Undo?</a></div>`
    }
    if (method === 'POST' && sent.has('apply_coupon')) {
      const good = sent.get('coupon_code') === 'WOOL10'
      if (good) shop.coupon = 'WOOL10'
      notice = good
        ? '<div class="woocommerce-message" role="alert">Coupon code applied successfully.</div>'
        : '<ul class="woocommerce-error" role="alert"><li>Coupon &quot;nope&quot; does not exist!</li></ul>'
    } else if (method === 'POST') {
      const [line] = shop.lines
      if (line) line.quantity = Number(sent.get('cart[a][qty]'))
      notice = '<div class="woocommerce-message" role="alert">Basket updated.</div>'
    }
    const content = shop.lines.length
      ? `<form class="woocommerce-cart-form" action="/basket/" method="post"><table class="shop_table cart"><tbody>${shop.lines.map(({ name, price, quantity }) => `<tr class="woocommerce-cart-form__cart-item cart_item"><td class="product-remove"><a href="/basket/?remove_item=a" class="remove" aria-label="Remove ${name} from basket">×</a></td><td class="product-name"><a href="/product/yarn/">${name}</a></td><td>£${price.toFixed(2)}</td><td><input type="number" class="input-text qty text" name="cart[a][qty]" value="${quantity}"></td><td>£${(price * quantity).toFixed(2)}</td></tr>`).join('')}</tbody></table><div class="coupon"><input type="text" name="coupon_code" id="coupon_code" placeholder="Coupon code"><button type="submit" class="button" name="apply_coupon" value="Apply coupon">Apply coupon</button></div><button type="submit" class="button" name="update_cart" value="Update basket">Update basket</button></form><div class="cart_totals">${shop.coupon ? `<p class="cart-discount">Coupon: ${shop.coupon} −£1.40 <a href="?remove_coupon=1" class="woocommerce-remove-coupon">[Remove]</a></p>` : ''}<p>Total £${shop.total().toFixed(2)}</p><a href="/checkout/" class="checkout-button button alt wc-forward">Proceed to checkout</a></div>`
      : '<div class="cart-empty woocommerce-info">Your basket is currently empty.</div>'
    return shop
      .html(
        'Basket – Threapwood Wools',
        `${header(shop)}<main><h1>Basket</h1><div class="woocommerce"><div class="woocommerce-notices-wrapper">${notice}</div>${content}</div></main>`,
        'en-GB',
      )
      .replace('<body>', '<body class="page woocommerce-cart woocommerce-page">')
  },
  '/checkout/': ({ method }: { method: string }) => {
    if (method === 'POST') {
      shop.orders.push('4187')
      shop.lines.length = 0
      return redirect('/checkout/order-received/4187/?key=wc_order_x')
    }
    return shop
      .html(
        'Checkout – Threapwood Wools',
        `${header(shop)}<main><h1>Checkout</h1><form name="checkout" method="post" class="checkout woocommerce-checkout" action="/checkout/"><h3>Billing details</h3><input name="billing_first_name" autocomplete="given-name"><input name="billing_address_1" autocomplete="address-line1"><input name="billing_postcode" autocomplete="postal-code"><input type="email" name="billing_email" autocomplete="email"><h3>Your order</h3><p>Total £${shop.total().toFixed(2)}</p><label><input type="radio" name="payment_method" value="cod" checked> Cash on delivery</label><button type="submit" class="button alt" id="place_order">Place order</button></form></main>`,
        'en-GB',
      )
      .replace('<body>', '<body class="page woocommerce-checkout woocommerce-page">')
  },
  '/checkout/order-received/4187/': () =>
    shop
      .html(
        'Order received – Threapwood Wools',
        `${header(shop)}<main><h1>Order received</h1><p class="woocommerce-notice woocommerce-thankyou-order-received">Thank you. Your order has been received.</p><ul class="order_details"><li class="order">Order number: <strong>4187</strong></li><li class="total">Total: <strong>£14.00</strong></li></ul></main>`,
        'en-GB',
      )
      .replace('<body>', '<body class="page woocommerce-checkout woocommerce-page woocommerce-order-received">'),
})
const ADD = '.single_add_to_cart_button'

export const wooClassic: Model = model('woo-classic', pages, [
  {
    what: 'an add by full POST',
    act: async (tab) => {
      await tab.go('/product/yarn/')
      await tab.follow(ADD)
    },
    events: { add_to_cart: 1 },
    says: {
      event: 'add_to_cart',
      item: { item_name: NAME, price: 14, quantity: 1 },
      properties: { currency: 'GBP', cart_quantity: 1 },
    },
  },
  {
    what: 'a second add that the stock refuses',
    act: async (tab) => {
      await tab.go('/product/yarn/')
      await tab.page.$eval('.qty', (input) => input.setAttribute('value', '3'))
      await tab.follow(ADD)
      await tab.follow(ADD)
    },
    events: { add_to_cart: 1 },
    says: { event: 'add_to_cart', properties: { cart_quantity: 3 } },
  },
  {
    what: 'an add without a variant',
    act: async (tab) => {
      await tab.go('/product/bag/')
      await tab.click(ADD)
    },
    events: { view_item: 1 },
  },
  {
    what: 'a double click on add',
    act: async (tab) => {
      await tab.go('/product/yarn/')
      await Promise.all([tab.page.waitForNavigation(), tab.page.click(ADD, { count: 2, delay: 5 })])
      await tab.sees('added to your basket')
    },
    events: { add_to_cart: 1 },
  },
  {
    what: 'less in the cart, then all taken out',
    act: async (tab) => {
      await tab.go('/product/yarn/')
      await tab.page.$eval('.qty', (input) => input.setAttribute('value', '3'))
      await tab.follow(ADD)
      await tab.go('/basket/')
      await tab.page.click('.cart_item .qty', { count: 3 })
      await tab.page.keyboard.type('2')
      await tab.follow('[name=update_cart]')
      await tab.follow('a.remove')
    },
    events: { add_to_cart: 1, remove_from_cart: 2 },
  },
  {
    what: 'a coupon that does not exist, then one that does',
    act: async (tab) => {
      await tab.go('/product/yarn/')
      await tab.follow(ADD)
      await tab.go('/basket/')
      await tab.page.type('#coupon_code', 'nope')
      await tab.follow('[name=apply_coupon]')
      await tab.page.type('#coupon_code', 'WOOL10')
      await tab.follow('[name=apply_coupon]')
    },
    events: { add_to_cart: 1, apply_coupon: 1 },
    says: { event: 'apply_coupon', properties: { coupon: 'WOOL10' } },
  },
  {
    what: 'an order, its confirmation reloaded',
    act: async (tab) => {
      await tab.go('/product/yarn/')
      await tab.follow(ADD)
      await tab.go('/basket/')
      await tab.follow('.checkout-button')
      await tab.page.type('[name=billing_first_name]', 'Ada')
      await tab.follow('#place_order')
      await tab.page.reload({ waitUntil: 'load' })
    },
    events: { add_to_cart: 1, view_cart: 1, begin_checkout: 1, purchase: 1 },
    says: { event: 'purchase', properties: { transaction_id: '4187', value: 14, currency: 'GBP' } },
  },
])

const card = (id: number, name: string, price: string): string =>
  `<li class="product type-product instock"><a href="/product/${id}/" class="woocommerce-LoopProduct-link"><img src="/m.jpg" alt="" width="200" height="200"><h2 class="woocommerce-loop-product__title">${name}</h2><span class="price"><span class="woocommerce-Price-amount amount">£${price}</span></span></a><a href="?add-to-cart=${id}" data-quantity="1" class="button add_to_cart_button ajax_add_to_cart" data-product_id="${id}" aria-label="Add to basket: “${name}”" id="add${id}">Add to basket</a></li>`

export const wooAjax: Model = model(
  'woo-archive-ajax',
  (shop) => ({
    '/shop/': () =>
      shop
        .html(
          'Shop – Threapwood Wools',
          `<div class="head">${header(shop)}</div><main><h1>Shop</h1><ul class="products columns-3">${card(81, 'Herdwick Aran', '7.50')}${card(82, 'Leicester DK', '9.20')}${card(83, NAME, '14.00')}${card(84, 'Stitch Markers', '5.25')}${card(85, 'Needles 4 mm', '6.95')}${card(86, 'Wool Wash', '8.40')}</ul></main><script>${POST}
document.addEventListener('click', async (event) => {
  const button = event.target.closest('.ajax_add_to_cart')
  if (!button) return
  event.preventDefault()
  if (button.classList.contains('loading')) return
  button.classList.remove('added')
  button.classList.add('loading')
  const answer = await (await post('/?wc-ajax=add_to_cart', { product_id: button.dataset.product_id, quantity: 1 })).json()
  button.classList.remove('loading')
  if (answer.error) { location.href = answer.product_url; return }
  document.cookie = 'woocommerce_items_in_cart=1; path=/'
  for (const [selector, html] of Object.entries(answer.fragments)) $(selector).innerHTML = html
  button.classList.add('added')
  if (!button.nextElementSibling) button.insertAdjacentHTML('afterend', '<a href="/basket/" class="added_to_cart wc-forward" title="View basket">View basket</a>')
  document.body.dispatchEvent(new CustomEvent('added_to_cart', { bubbles: true }))
})</script>`,
          'en-GB',
        )
        .replace('<body>', '<body class="archive post-type-archive-product woocommerce woocommerce-page">'),
    '/': ({ body }) => {
      const id = fields(body).get('product_id')
      if (id === '86') return JSON.stringify({ error: true, product_url: '/product/86/' })
      shop.put(id === '81' ? 'Herdwick Aran' : NAME, id === '81' ? 7.5 : 14)
      return slowly(JSON.stringify({ fragments: { 'div.head': header(shop) }, cart_hash: 'a' }))
    },
    '/product/86/': () =>
      shop.html(
        'Wool Wash',
        `${header(shop)}<ul class="woocommerce-error" role="alert"><li>You cannot add another "Wool Wash" to your basket.</li></ul><main><h1>Wool Wash</h1><p class="price">£8.40</p><form class="cart" method="post"><button class="single_add_to_cart_button">Add to basket</button></form></main>`,
      ),
  }),
  [
    {
      what: 'an add from the list',
      act: async (tab) => {
        await tab.go('/shop/')
        await tab.click('#add81')
        await tab.sees('View basket')
      },
      events: { view_item: 0, add_to_cart: 1 },
      says: {
        event: 'add_to_cart',
        item: { item_name: 'Herdwick Aran', price: 7.5 },
        properties: { cart_quantity: 1 },
      },
    },
    {
      what: 'a double click on it',
      act: async (tab) => {
        await tab.go('/shop/')
        await tab.page.click('#add83', { count: 2, delay: 5 })
        await tab.sees('View basket')
      },
      events: { add_to_cart: 1 },
    },
    {
      what: 'one that the shop refuses and sends to its page',
      act: async (tab) => {
        await tab.go('/shop/')
        await tab.follow('#add86')
      },
      events: {},
    },
  ],
)
