// Magento with Luma: XHR, customer-data in localStorage, messages; a redirect back to the product; a luma-like cart.
import { json, type Model, model, POST, type Shop, slowly } from '../model.ts'

const page = (shop: Shop, title: string, body: string, main: string): string =>
  shop
    .html(
      title,
      `<script>${POST}</script><header class="page-header"><a class="logo" href="/">Silverbench</a><div data-block="minicart" class="minicart-wrapper"><a class="action showcart" href="/checkout/cart/"><span class="text">My Cart</span><span class="counter qty empty"><span class="counter-number"></span><span class="counter-label"></span></span></a></div></header><main id="maincontent"><div class="page messages"></div>${main}</main><script>
const show = (cart) => {
  $('.counter.qty').classList.toggle('empty', !cart.summary_count)
  $('.counter-number').textContent = cart.summary_count || ''
  $('.counter-label').textContent = cart.summary_count ? 'items' : ''
}
const sections = () => JSON.parse(localStorage.getItem('mage-cache-storage') || '{}')
const reload = async () => {
  const data = await (await fetch('/customer/section/load/?sections=cart,messages&force_new_section_timestamp=true')).json()
  localStorage.setItem('mage-cache-storage', JSON.stringify({ ...sections(), ...data }))
  show(data.cart)
  $('.page.messages').innerHTML = data.messages.messages.map(({ type, text }) => '<div role="alert" class="messages"><div class="message-' + type + ' ' + type + ' message" data-ui-id="message-' + type + '"><div>' + text + '</div></div></div>').join('')
}
if (sections().cart) show(sections().cart)
if (document.cookie.includes('reload=1')) { document.cookie = 'reload=0; path=/'; reload() }
</script>`,
    )
    .replace('<body>', `<body class="${body}" data-container="body">`)

const pages = (shop: Shop) => {
  const messages: { type: string; text: string }[] = []
  return {
    '/timer.html': () =>
      page(
        shop,
        'Darkroom Timer',
        'catalog-product-view product-darkroom-timer',
        `<h1 class="page-title"><span class="base">Darkroom Timer</span></h1><div class="price-box"><span class="price">$112.25</span></div><form id="product_addtocart_form" action="/checkout/cart/add/product/31/" method="post"><input type="hidden" name="product" value="31"><input type="number" name="qty" id="qty" value="1"><button type="submit" title="Add to Cart" class="action primary tocart" id="product-addtocart-button"><span>Add to Cart</span></button></form><script>
$('#product_addtocart_form').onsubmit = async (event) => {
  event.preventDefault()
  const button = $('#product-addtocart-button')
  if (button.classList.contains('disabled')) return
  button.classList.add('disabled')
  button.firstChild.textContent = 'Adding...'
  const answer = await (await post('/checkout/cart/add/product/31/', { qty: $('#qty').value })).json()
  if (answer.backUrl) { document.cookie = 'reload=1; path=/'; location = answer.backUrl; return }
  await reload()
  button.firstChild.textContent = 'Added'
  setTimeout(() => { button.classList.remove('disabled'); button.firstChild.textContent = 'Add to Cart' }, 500)
}</script>`,
      ),
    '/checkout/cart/add/product/31/': ({ body }: { body: string }) => {
      const quantity = Number(new URLSearchParams(body).get('qty'))
      if (quantity > 5) {
        messages.push({ type: 'error', text: 'The requested qty is not available' })
        return json({ backUrl: '/timer.html' })
      }
      shop.put('Darkroom Timer', 112.25, quantity)
      messages.push({
        type: 'success',
        text: 'You added Darkroom Timer to your <a href="/checkout/cart/">shopping cart</a>.',
      })
      return slowly(json([]))
    },
    '/customer/section/load/': () =>
      json({
        cart: {
          summary_count: shop.count(),
          subtotalAmount: shop.total(),
          items: shop.lines.map(({ name, price, quantity }) => ({
            product_id: '31',
            product_name: name,
            product_price_value: price,
            qty: quantity,
          })),
        },
        messages: { messages: messages.splice(0) },
      }),
    '/checkout/cart/': () =>
      page(
        shop,
        'Shopping Cart',
        'checkout-cart-index page-layout-1column',
        shop.lines.length
          ? `<h1 class="page-title">Shopping Cart</h1><form id="form-validate" class="form-cart"><table id="shopping-cart-table">${shop.lines.map(({ name, quantity }) => `<tbody class="cart item"><tr><td><strong class="product-item-name"><a href="/timer.html">${name}</a></strong></td><td><input class="qty" value="${quantity}"></td><td><a href="/remove" title="Remove item" class="action action-delete"><span>Remove item</span></a></td></tr></tbody>`).join('')}</table></form><div class="cart-summary"><p>Order Total $${shop.total()}</p><button type="button" data-role="proceed-to-checkout" class="action primary checkout" onclick="location='/checkout/'"><span>Proceed to Checkout</span></button></div>`
          : '<h1>Shopping Cart</h1><div class="cart-empty"><p>You have no items in your shopping cart.</p></div>',
      ),
    '/remove': () => {
      shop.lines.length = 0
      return { status: 302, headers: { location: '/checkout/cart/', 'set-cookie': 'reload=1; path=/' } }
    },
    '/checkout/': () =>
      page(
        shop,
        'Checkout',
        'checkout-index-index page-layout-checkout',
        `<div id="checkout"><ul class="opc-progress-bar"><li>Shipping</li><li>Review &amp; Payments</li></ul><form id="co-shipping-form"><div class="step-title">Shipping Address</div><input name="firstname" autocomplete="given-name"><input name="street[0]" autocomplete="address-line1"><input name="postcode" autocomplete="postal-code"><input name="telephone" type="tel"><button type="submit" class="button action continue primary"><span>Next</span></button></form><div id="payment" hidden><div class="step-title">Payment Method</div><label><input type="radio" name="payment[method]" checked> Check / Money order</label><button type="button" class="action primary checkout" title="Place Order"><span>Place Order</span></button></div></div><script>
$('#co-shipping-form').onsubmit = async (event) => {
  event.preventDefault()
  await post('/rest/default/V1/guest-carts/x/shipping-information')
  $('#co-shipping-form').hidden = true
  $('#payment').hidden = false
  location.hash = 'payment'
}
$('#payment button').onclick = async () => { await post('/rest/default/V1/guest-carts/x/payment-information'); location = '/checkout/onepage/success/' }</script>`,
      ),
    '/rest/default/V1/guest-carts/x/shipping-information': () => json({}),
    '/rest/default/V1/guest-carts/x/payment-information': () => {
      shop.lines.length = 0
      return json('17')
    },
    '/checkout/onepage/success/': () =>
      page(
        shop,
        'Success Page',
        'checkout-onepage-success page-layout-1column',
        '<h1 class="page-title"><span class="base">Thank you for your purchase!</span></h1><div class="checkout-success"><p>Your order number is: <span>000003417</span>.</p><p>We’ll email you an order confirmation with details and tracking info.</p></div>',
      ),
  }
}
const ADD = '#product-addtocart-button'

export const lumaModel: Model = model('magento-luma-model', pages, [
  {
    what: 'an add by XHR',
    act: async (tab) => {
      await tab.go('/timer.html')
      await tab.click(ADD)
      await tab.sees('You added Darkroom Timer')
    },
    events: { view_item: 1, add_to_cart: 1 },
    says: {
      event: 'add_to_cart',
      item: { item_name: 'Darkroom Timer', quantity: 1 },
      properties: { cart_quantity: 1 },
    },
  },
  {
    what: 'a double click on add',
    act: async (tab) => {
      await tab.go('/timer.html')
      await tab.page.click(ADD, { count: 2, delay: 5 })
      await tab.sees('You added Darkroom Timer')
    },
    events: { add_to_cart: 1 },
  },
  {
    what: 'an add of more than there is, sent back to the page with an error',
    act: async (tab) => {
      await tab.go('/timer.html')
      await tab.page.click('#qty', { count: 3 })
      await tab.page.keyboard.type('9')
      await tab.follow(ADD)
      await tab.sees('not available')
    },
    events: {},
  },
  {
    what: 'taking the line out',
    act: async (tab) => {
      await tab.go('/timer.html')
      await tab.click(ADD)
      await tab.sees('You added')
      await tab.go('/checkout/cart/')
      await tab.follow('.action-delete')
    },
    events: { add_to_cart: 1, remove_from_cart: 1 },
  },
  {
    what: 'shipping, payment, order, the confirmation reloaded',
    act: async (tab) => {
      await tab.go('/timer.html')
      await tab.click(ADD)
      await tab.sees('You added')
      await tab.go('/checkout/cart/')
      await tab.follow('[data-role=proceed-to-checkout]')
      await tab.page.type('[name=firstname]', 'Ada')
      await tab.click('.continue')
      await tab.sees('Payment Method')
      await tab.follow('#payment button')
      await tab.page.reload({ waitUntil: 'load' })
    },
    events: { add_to_cart: 1, begin_checkout: 1, purchase: 1 },
    says: { event: 'purchase', properties: { transaction_id: '000003417' } },
  },
])
