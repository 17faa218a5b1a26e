// Salesforce Commerce Cloud with SFRA: an American shop for knits.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const KNITS = goods(`Merino Crew Sweater | $98.00
Cable Cardigan | $89.60 | $128.00
Cashmere Beanie | $54.00
Wool Trouser | $148.00
Ribbed Scarf | $36.00 | $48.00`)
const price = (good: Good): string =>
  `<div class="price"><span>${good.was ? `<del><span class="strike-through list"><span class="value" content="${good.was.slice(1)}"><span class="sr-only">Price reduced from</span>${good.was}<span class="sr-only">to</span></span></span></del>` : ''}<span class="sales"><span class="value" content="${good.price.slice(1)}">${good.price}</span></span></span></div>`
const tile = (good: Good): string =>
  `<div class="col-6 col-sm-4"><div class="product" data-pid="25${good.slug.length}M"><div class="product-tile"><div class="image-container"><a href="/s/Marlow/${good.slug}/25M.html">${picture(good.name, 280)}</a><a class="quickview hidden-sm-down" href="/on/demandware.store/Sites-Marlow-Site/en_US/Product-ShowQuickView?pid=25M" title="Quick View for ${good.name}"></a></div><div class="tile-body"><div class="color-swatches"></div><div class="pdp-link"><a class="link" href="/s/Marlow/${good.slug}/25M.html">${good.name}</a></div>${price(good)}<div class="ratings">4.5 out of 5</div></div></div></div></div>`
const shell = (title: string, action: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'en-US',
      title: `${title} | Marlow Knits`,
      css: '.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}.popover,.modal,.d-none{display:none}',
    },
    `<div class="page" data-action="${action}" data-querystring="pid=25M"><header><div class="header-banner">FREE SHIPPING ON ORDERS OVER $75<button class="close-button">x</button></div><nav role="navigation"><div class="header container"><div class="pull-right"><div class="user"><a href="/login" role="button"><span class="user-message">Login</span></a></div><div class="minicart" data-action-url="/Cart-MiniCartShow"><div class="minicart-total hide-link-med"><a class="minicart-link" href="/cart" title="Cart ${count} Items" aria-haspopup="true"><i class="minicart-icon fa fa-shopping-bag"></i><span class="minicart-quantity">${count}</span></a></div><div class="popover popover-bottom"></div></div></div><a class="logo-home" href="/">Marlow</a></div></nav><div class="main-menu">${links('New Arrivals | Womens | Mens | Accessories | Sale | Stores')}</div></header><div role="main" id="maincontent">${main}</div><footer id="footercontent"><div class="footer-container"><a href="/stores">Find a Store</a>${links('My Account | Check Order | Customer Service | Shipping | Returns')}<p class="copyright">© Marlow Knits. This is not a demo store.</p></div></footer></div><div class="modal" id="consent-tracking"><p>Tracking Consent</p></div>`,
  )
const cardigan = KNITS[1] as Good

export const sfra: System = system('sfra', 'https://www.marlow.example', [
  [
    'product',
    '/s/Marlow/cable-cardigan/25518447M.html',
    shell(
      'Cable Cardigan',
      'Product-Show',
      `<div class="container product-detail product-wrapper" data-pid="25518447M"><div class="row"><div class="product-breadcrumb"><ol class="breadcrumb"><li>Womens</li></ol></div></div><div class="row"><div class="primary-images col-12">${picture('Cardigan', 500)}</div><div class="col-12 col-sm-6"><div class="row"><div class="col"><h1 class="product-name">Cable Cardigan</h1></div></div><div class="product-number-rating"><div class="product-number">Item No. <span class="product-id">25518447M</span></div></div><div class="attributes"><div data-attr="color"><div class="attribute"><span class="color non-input-label">Select Color</span><button class="color-attribute" aria-label="Select Color Oat"></button></div></div><div data-attr="size"><label>Select Size</label><select class="custom-select form-control select-size"><option>Select Size</option><option>S</option></select></div><div class="availability product-availability"><span>Availability:</span> <ul class="availability-msg"><li><div>In Stock</div></li></ul></div><div class="prices-add-to-cart-actions"><div class="prices">${price(cardigan)}</div><div class="cart-and-ipay"><button class="add-to-cart btn btn-primary" data-toggle="modal" data-pid="25518447M" disabled><i class="fa fa-shopping-bag"></i>Add to Cart</button></div></div></div></div></div><div class="description-and-detail"><h2>Description</h2><div class="value content">Six ply, horn buttons.</div></div><h2>You may also like</h2><div class="row">${each(KNITS.slice(2), tile)}</div></div>`,
      1,
    ),
    { name: 'Cable Cardigan', price: 89.6, currency: 'USD', count: 1 },
  ],
  [
    'listing',
    '/womens/sweaters/',
    shell(
      'Sweaters',
      'Search-Show',
      `<div class="container search-results"><div class="row"><h1 class="header page-title">Sweaters</h1><div class="result-count"><span>5 Results</span></div><div class="refinement-bar"><div class="refinement">Color</div></div><div class="row product-grid" itemtype="http://schema.org/SomeProducts" itemid="#product">${each(KNITS, tile)}</div></div></div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/cart',
    shell(
      'Your Cart',
      'Cart-Show',
      `<div class="cart-error-messaging cart-error"></div><div class="container"><h1 class="page-title">Your Cart</h1><div class="row cart-header"><a class="continue-shopping-link" href="/">Continue Shopping</a><h2 class="number-of-items">2 Items</h2></div></div><div class="container cart cart-page"><div class="row"><div class="col-sm-7">${each(KNITS.slice(2, 4), (good) => `<div class="card product-info uuid-1"><div class="line-item-header"><div class="line-item-name">${good.name}</div><button class="remove-btn-lg remove-product btn" data-toggle="modal" aria-label="Remove product ${good.name}"><span>×</span></button></div><div class="item-image">${picture(good.name, 90)}</div><div class="line-item-attributes">Color: Oat</div><div class="line-item-unit-price">Each ${good.price}</div><div class="quantity-form"><label>Quantity</label><select class="form-control quantity custom-select"><option selected>1</option></select></div><div class="line-item-total-price">Total ${good.price}</div></div>`)}</div><div class="col-sm-5 totals"><form class="promo-code-form"><label>Enter Promo Code</label><input name="couponCode" class="coupon-code-field"><button class="promo-code-btn">Submit</button></form><label for="shippingMethod">Shipping</label><div class="row"><p>Shipping cost</p><p class="shipping-cost">$5.99</p><p>Estimated Total</p><p class="grand-total">$207.99</p></div><a href="/checkout" class="btn btn-primary btn-block checkout-btn" role="button">Checkout</a></div></div></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'checkout',
    '/on/demandware.store/Sites-Marlow-Site/en_US/Checkout-Begin?stage=shipping#shipping',
    shell(
      'Checkout',
      'Checkout-Begin',
      '<div id="checkout-main" class="container data-checkout-stage" data-checkout-stage="shipping"><h1 class="page-title">Checkout</h1><div class="card"><h2>Shipping</h2><form class="shipping-form" action="/CheckoutShippingServices-SubmitShipping"><input name="dwfrm_shipping_shippingAddress_addressFields_firstName" autocomplete="given-name"><input name="dwfrm_shipping_shippingAddress_addressFields_lastName" autocomplete="family-name"><input name="dwfrm_shipping_shippingAddress_addressFields_address1" autocomplete="address-line1"><input name="x_city" autocomplete="address-level2"><input name="x_postalCode" autocomplete="postal-code"><input type="tel" autocomplete="tel"></form><h3>Shipping Method</h3><label><input type="radio" checked> Ground (7-10 Business Days) $5.99</label></div><button class="btn btn-primary btn-block submit-shipping" type="submit" name="submit" value="submit-shipping">Next: Payment</button><div class="card"><h2>Order Summary</h2><span class="grand-total-sum">$207.99</span></div></div>',
      2,
    ),
  ],
  [
    'confirmation',
    '/on/demandware.store/Sites-Marlow-Site/en_US/Order-Confirm',
    shell(
      'Order Confirmation',
      'Order-Confirm',
      '<div class="hero slant-down hero-confirmation"><h1 class="page-title">Thank you for your order.</h1></div><div class="container receipt"><p class="order-thank-you-email-msg">You will receive an email confirmation soon at ada@mail.example</p><div class="card"><h2>Receipt</h2><p><span class="summary-section-label order-number-label">Order Number:</span> <span class="summary-details order-number">00018502</span></p><p><span>Order Date:</span> <span>6/1/24</span></p><div class="grand-total-label">Total</div><span class="grand-total-sum">$207.99</span></div><h3>Create Account</h3><input type="password"></div>',
    ),
    { order: '00018502' },
  ],
  [
    'order_status account',
    '/order-track',
    shell(
      'Check Order',
      'Order-Track',
      '<div class="container"><h1>Check your order</h1><p>See your order even if you are not a registered user. Enter the order number and the billing address ZIP code.</p><form class="trackorder" action="/orders" method="post" name="trackorder-form"><label>Order number<input name="trackOrderNumber"></label><label>Order Email<input name="trackOrderEmail" type="email"></label><label>Billing ZIP code<input name="trackOrderPostal"></label><button class="btn">Check status</button></form></div>',
    ),
  ],
  [
    'other help',
    '/stores',
    shell(
      'Stores',
      'Stores-Find',
      '<div class="hero"><h1 class="page-title">Stores</h1></div><div class="container store-locator-container"><form class="store-locator"><label>ZIP Code<input name="postalCode" autocomplete="postal-code"></label><select name="radius"><option>15 Miles</option></select><button class="btn-storelocator-search">Search</button></form><div class="results"><div class="card-body"><div class="store-name">Marlow Boston</div><address>333 Washington St</address><p>Store Hours: Mon - Sat 10am - 9pm</p></div></div></div>',
    ),
  ],
])
