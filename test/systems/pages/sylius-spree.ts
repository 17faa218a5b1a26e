// Sylius, Spree, Lightspeed.
import { type System, system } from '../fixture.ts'
import { doc, links, picture } from '../write.ts'

const syShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'en-US', title: `${title} | Thistle`, css: '.hide,.ui.popup{display:none}' },
    `<div class="ui top-menu"><a href="/en_US/login">Login</a></div><header class="ui basic segment"><a href="/en_US/">Thistle</a><div id="sylius-cart-button" class="ui circular cart button"><i class="cart icon"></i><span id="sylius-cart-total">${count ? '$43.20' : '$0.00'}</span>, ${count} items</div><div class="ui large flowing cart hidden popup">Your cart is empty.</div></header><div class="ui large stackable menu">${links('Caps | Dresses | Jeans')}</div><div class="ui padded segment">${main}</div><footer class="ui inverted footer"><p>Powered by Sylius</p>${links('About | Terms & Conditions | Returns policy | Contact us')}</footer>`,
  )
export const sylius: System = system('sylius', 'https://thistle.example', [
  [
    'product',
    '/en_US/products/glen-tartan-cap',
    syShell(
      'Glen Tartan Cap',
      `<div class="ui two column stackable grid"><div class="column">${picture('Cap', 500)}</div><div class="column"><h1 id="sylius-product-name" class="ui monster dividing header">Glen Tartan Cap</h1><div class="ui rating"></div><a href="#">0 reviews</a><span class="ui huge header" id="product-original-price" style="text-decoration:line-through">$54.00</span><span class="ui huge header" id="product-price">$43.20</span><form name="sylius_add_to_cart" method="post" action="/en_US/ajax/cart/add?productId=3" id="sylius-product-adding-to-cart" class="ui loadable form" data-redirect="/en_US/cart/"><select name="sylius_add_to_cart[cartItem][variant][cap_size]"><option>S</option></select><input type="number" name="sylius_add_to_cart[cartItem][quantity]" value="1"><button type="submit" class="ui huge primary icon labeled button"><i class="cart icon"></i> Add to cart</button></form></div></div>`,
    ),
    { name: 'Glen Tartan Cap', price: 43.2, currency: 'USD?', count: 0 },
  ],
  [
    'cart',
    '/en_US/cart/',
    syShell(
      'Your cart',
      `<h1 class="ui header">Your shopping cart</h1><table id="sylius-cart-items" class="ui very basic celled table"><tr><th>Item</th><th>Unit price</th><th>Qty</th><th>Total</th></tr><tr><td>${picture('Cap', 60)} Glen Tartan Cap</td><td>$43.20</td><td><input type="number" value="1"></td><td><button class="ui circular icon button sylius-cart-remove-button"></button></td><td>$43.20</td></tr></table><form><input placeholder="Enter your code..." name="sylius_cart[promotionCoupon]"><button>Apply coupon</button></form><div>Order total: $43.20</div><a href="/en_US/checkout/" class="ui huge primary fluid labeled icon button">Checkout</a>`,
      1,
    ),
    { count: 1 },
  ],
  [
    'checkout',
    '/en_US/checkout/address',
    syShell(
      'Checkout',
      '<div class="ui five steps"><a class="active step">Address</a><div class="step">Shipping</div><div class="step">Payment</div><div class="step">Complete</div></div><form name="sylius_checkout_address"><h3>Billing address</h3><input name="x[firstName]"><input name="x[lastName]"><input name="x[street]"><input name="x[city]"><input name="x[postcode]"><input type="email"><button class="ui large primary icon labeled button">Next</button></form>',
    ),
  ],
  [
    'confirmation',
    '/en_US/order/thank-you',
    syShell(
      'Thank you',
      '<div class="ui basic very padded segment"><h1 class="ui icon header" id="sylius-thank-you"><div class="content">Thank you!<div class="sub header">You have successfully placed an order.</div></div></h1><a href="/en_US/order/ab12" class="ui button">Change payment method</a></div>',
    ),
  ],
])

const spShell = (title: string, main: string, count = ''): string =>
  doc(
    { lang: 'en', title: `${title} - Boatshed`, css: '.modal,.d-none{display:none}' },
    `<header id="spree-header"><a href="/">Boatshed</a>${links('Men | Women | Sportswear', '/t/categories/')}<div id="link-to-cart"><a class="cart-icon cart-icon--xs d-inline-block cart-info" aria-label="Cart" href="/cart"><svg></svg><span class="font-weight-medium cart-icon-count">${count}</span></a></div></header><main>${main}</main><footer>Boatshed Supply, Falmouth</footer>`,
  )
export const spree: System = system('spree', 'https://boatshed.example', [
  [
    'product',
    '/products/oilskin-smock',
    spShell(
      'Oilskin Smock',
      `<div id="product-details" data-variants="[]"><div>${picture('Smock', 500)}</div><h1 class="product-details-title mt-3 text-center text-md-left">Oilskin Smock</h1><div class="product-details-price"><span class="price selling lead" content="145.00">£145.00</span></div><form action="/orders/populate" method="post" id="add-to-cart-form"><input type="radio" name="variant_id" value="4"><input type="number" name="quantity" value="1"><button type="submit" id="add-to-cart-button" class="btn btn-primary add-to-cart-button">Add To Cart</button></form><div data-hook="description">Cotton duck, three coats of oil.</div></div>`,
      '2',
    ),
    { name: 'Oilskin Smock', price: 145, currency: 'GBP', count: 2 },
  ],
  [
    'checkout',
    '/checkout/address',
    spShell(
      'Checkout',
      '<div id="checkout"><h1>Checkout</h1><ol><li class="active">Address</li><li>Delivery</li><li>Payment</li><li>Confirm</li></ol><form id="checkout_form_address"><input name="order[email]" type="email"><input name="order[bill_address_attributes][firstname]"><input name="order[bill_address_attributes][address1]"><input name="order[bill_address_attributes][city]"><input name="order[bill_address_attributes][zipcode]"><input type="submit" value="Save and Continue" class="btn btn-primary"></form></div>',
      '2',
    ),
  ],
  [
    'confirmation order_status',
    '/orders/R482910377',
    spShell(
      'Order R482910377',
      '<div id="order" data-hook><h4>Your order has been processed successfully</h4><p>Thank you for your purchase</p><h1>Order R482910377</h1><table><tr><td>Oilskin Smock</td><td>1</td><td>£145.00</td></tr><tr><td>Order Total</td><td>£151.00</td></tr></table></div>',
    ),
    { order: 'R482910377' },
  ],
])

const lsShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'nl', title: `${title} - De Klompenmaker`, css: '.hidden{display:none}' },
    `<header><a href="/">De Klompenmaker</a>${links('Klompen | Sokken | Souvenirs | Klantenservice')}<a href="/cart/" class="cart-link">Winkelwagen <span class="cart-count">${count}</span></a></header><main>${main}</main><footer>${links('Retourneren | Betaalmethoden | Verzenden')}<p>Powered by Lightspeed</p></footer>`,
  )
export const lightspeed: System = system('lightspeed', 'https://klompenmaker.example', [
  [
    'product',
    '/klompen-geel-boerenbont.html',
    lsShell(
      'Klompen geel boerenbont',
      `<div itemscope itemtype="http://schema.org/Product"><meta itemprop="name" content="Klompen geel boerenbont"><div>${picture('klomp', 500)}</div><h1 class="product-page">Klompen geel boerenbont</h1><div class="product-price"><span class="price-old" style="text-decoration:line-through">€39,95</span><span class="price">€34,95</span> <small>Incl. btw</small></div><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="34.95"><meta itemprop="priceCurrency" content="EUR"></div><form action="/cart/add/881/" id="product_configure_form" method="post"><select name="variant"><option>Maat 42 - €34,95</option></select><input name="quantity" value="1"><a href="javascript:;" onclick="document.getElementById('product_configure_form').submit();" class="btn-add" title="Toevoegen aan winkelwagen">Toevoegen aan winkelwagen</a></form></div>`,
      1,
    ),
    { name: 'Klompen geel boerenbont', price: 34.95, currency: 'EUR', count: 1 },
  ],
  [
    'cart',
    '/cart/',
    lsShell(
      'Winkelwagen',
      `<h1>Winkelwagen</h1><form><div class="cart-item">${picture('sok', 50)}<a href="#">Geitenwollen sokken</a> <input name="quantity" value="1"> €12,50 <a>Verwijderen</a></div></form><form id="gui-form-coupon"><input name="code" placeholder="Kortingscode"></form><p>Totaal €12,50</p><a class="btn" href="/checkout/">Doorgaan naar afrekenen</a>`,
      1,
    ),
    { count: 1 },
  ],
  [
    'help',
    '/service/shipping-returns/',
    lsShell(
      'Verzenden & retourneren',
      '<h1>Verzenden &amp; retourneren</h1><p>U heeft 14 dagen bedenktijd. Retouren zijn voor eigen rekening.</p>',
    ),
  ],
  [
    'confirmation',
    '/checkout/thankyou/',
    lsShell(
      'Bedankt',
      '<h1>Bedankt voor uw bestelling</h1><p>Uw bestelling ORD00417 is ontvangen.</p><p>Totaal €18,45</p>',
    ),
    { order: 'ORD00417' },
  ],
])
