// BigCommerce with Cornerstone: an Australian shop for beekeepers.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, og, picture } from '../write.ts'

const HIVES = goods(`Flow Frame Hive, 8 Frame | $489.00
Ventilated Jacket | $119.00 | $149.00
Stainless Smoker 4 x 7 | $54.95
Hive Tool J-Hook | $18.50
Queen Marking Pen | $6.00
Honey Gate 40 mm | $11.25`)
const price = (good: Good): string =>
  `<div class="price-section price-section--withTax rrp-price--withTax" style="display: none;">RRP: <span data-product-rrp-with-tax class="price price--rrp"></span></div><div class="price-section price-section--withoutTax non-sale-price--withoutTax" ${good.was ? '' : 'style="display: none;"'}><span>Was: <span data-product-non-sale-price-without-tax class="price price--non-sale">${good.was}</span></span></div><div class="price-section price-section--withoutTax"><span class="price-label"></span><span class="price-now-label" ${good.was ? '' : 'style="display: none;"'}>Now:</span><span data-product-price-without-tax class="price price--withoutTax">${good.price}</span></div>`
const card = (good: Good, at: number): string =>
  `<li class="product"><article class="card" data-test="card-${at}" data-entity-id="${at}" data-name="${good.name}" data-product-price="${good.price}"><figure class="card-figure"><a href="https://bellhive.example/${good.slug}/" class="card-figure__link"><div class="card-img-container">${picture(good.name, 300)}</div></a><figcaption class="card-figcaption"><div class="card-figcaption-body"><button type="button" class="button button--small card-figcaption-button quickview">Quick view</button><label class="button button--small" for="compare-${at}">Compare <input type="checkbox" name="products[]" id="compare-${at}"></label><a href="/cart.php?action=add&product_id=${at}" data-event-type="product-click" class="button button--small card-figcaption-button">Add to Cart</a></div></figcaption></figure><div class="card-body"><p class="card-text" data-test-info-type="brandName">Bellhive</p><h3 class="card-title"><a href="https://bellhive.example/${good.slug}/">${good.name}</a></h3><div class="card-text" data-test-info-type="price">${price(good)}</div></div></article></li>`
const shell = (title: string, type: string, main: string, count = 0, head = ''): string =>
  doc(
    {
      lang: 'en',
      title: `${title} - Bellhive`,
      head: `<meta name="platform" content="bigcommerce.stencil">${head}`,
      css: '.price--non-sale,.price--rrp{text-decoration:line-through}.dropdown-menu,.modal,.countPill--zero{display:none}',
    },
    `<a href="#main-content" class="skip-to-main-link">Skip to main content</a><header class="header" role="banner"><a href="#" class="mobileMenu-toggle">Toggle menu</a><nav class="navUser"><ul class="navUser-section"><li><button class="navUser-action navUser-action--quickSearch">Search</button></li><li><a class="navUser-action" href="/giftcertificates.php">Gift Certificates</a></li><li><a class="navUser-action" href="/login.php">Sign in</a> or <a href="/login.php?action=create_account">Register</a></li><li class="navUser-item navUser-item--cart"><a class="navUser-action" data-cart-preview href="/cart.php" aria-label="Cart with ${count} items"><span class="navUser-item-cartLabel">Cart</span> <span class="countPill cart-quantity${count ? ' countPill--positive' : ''}">${count || ''}</span></a><div class="dropdown-menu" id="cart-preview-dropdown"></div></li></ul></nav><h1 class="header-logo hide-x" style="display:none"><a href="/">Bellhive</a></h1></header><div class="navPages-container"><ul class="navPages-list">${links('Hives | Clothing | Tools | Extraction | Shipping & Returns | Blog | Contact Us')}</ul></div>
<main class="body" id="main-content" data-currency-code="AUD"><div class="container"><nav aria-label="Breadcrumb"><ol class="breadcrumbs"><li class="breadcrumb"><a href="/">Home</a></li><li class="breadcrumb is-active">${title}</li></ol></nav>${main}</div></main>
<div id="modal" class="modal"><h2>Cart</h2></div><footer class="footer" role="contentinfo"><article class="footer-info-col" data-section-type="newsletterSubscription"><h3>Subscribe to our newsletter</h3><form action="/subscribe.php"><input type="email" name="nl_email"><input type="submit" value="Subscribe"></form></article>${links('Shipping & Returns | Contact Us | Sitemap')}<p>Powered by BigCommerce</p><small>All prices in AUD incl. GST</small></footer><div class="type-${type}"></div>`,
  )
const view = (good: Good, options: string, action: string): string =>
  `<div itemscope itemtype="https://schema.org/Product"><div class="productView"><section class="productView-images" data-image-gallery>${picture(good.name, 500)}</section><section class="productView-details product-data"><div class="productView-product"><h1 class="productView-title" itemprop="name">${good.name}</h1><div class="productView-price">${price(good)}</div><div class="productView-rating"><span class="productView-reviewLink">(No reviews yet) <a href="#write_review" data-reveal-id="modal-review-form">Write a Review</a></span></div><dl class="productView-info"><dt>SKU:</dt><dd data-product-sku>BH-1</dd><dt>Shipping:</dt><dd>Calculated at Checkout</dd></dl></div></section><section class="productView-details product-options"><div class="productView-options"><form class="form" method="post" action="https://bellhive.example/cart.php" enctype="multipart/form-data" data-cart-item-add><input type="hidden" name="action" value="add"><input type="hidden" name="product_id" value="112">${options}<div class="form-field form-field--stock u-hiddenVisually" hidden>Current Stock: <span data-product-stock></span></div><div id="add-to-cart-wrapper" class="add-to-cart-wrapper">${action}</div></form><form action="/wishlist.php?action=add&product_id=112" class="form form-wishlist form-action" data-wishlist-add method="post"><a class="button dropdown-menu-button">Add to Wish List</a></form></div></section><article class="productView-description"><h2>Description</h2><p>Milled hoop pine. Legs sold separately at $39.00.</p></article></div></div><div class="tab-content is-active"><section class="productCarousel"><h2>Related Products</h2>${each(HIVES.slice(2), card)}</section></div>`
const cartButton =
  '<div class="form-increment"><input class="form-input form-input--incrementTotal" id="qty[]" name="qty[]" type="tel" value="1"></div><input id="form-action-addToCart" data-wait-message="Adding to cart…" class="button button--primary" type="submit" value="Add to Cart">'
const [hive, jacket] = HIVES as [Good, Good]

export const bigcommerce: System = system('bigcommerce-cornerstone', 'https://bellhive.example', [
  [
    'product',
    '/flow-frame-hive-8-frame/',
    shell(
      'Flow Frame Hive, 8 Frame',
      'product',
      view(
        hive,
        '<div class="form-field" data-product-attribute="set-rectangle"><label class="form-label">Timber: <small>(Required)</small></label><input class="form-radio" type="radio" name="attribute[109]" value="1" required><label class="form-option"><span>Cedar</span></label></div>',
        cartButton,
      ),
      0,
      og({ 'og:type': 'product', 'product:price:amount': '489', 'product:price:currency': 'AUD' }),
    ),
    { name: 'Flow Frame Hive, 8 Frame', price: 489, currency: 'AUD' },
  ],
  [
    'product',
    '/ventilated-jacket/',
    shell(
      'Ventilated Jacket',
      'product',
      view(jacket, '', cartButton),
      2,
      og({ 'product:price:amount': '119', 'product:price:currency': 'AUD' }),
    ),
    { name: 'Ventilated Jacket', price: 119, currency: 'AUD', count: 2 },
  ],
  [
    'listing',
    '/tools/',
    shell(
      'Tools',
      'category',
      `<h1 class="page-heading">Tools</h1><div class="page"><aside class="page-sidebar"><h2>Price</h2></aside><div class="page-content" id="product-listing-container"><form class="actionBar"><select name="sort"><option>Featured Items</option></select></form><ul class="productGrid">${each(HIVES, card)}</ul></div></div>`,
    ),
    { items: 6 },
  ],
  [
    'search',
    '/search.php?search_query=smoker',
    shell(
      'Search',
      'search',
      `<h1 class="page-heading">1 result for 'smoker'</h1><form class="form"><input name="search_query" value="smoker"></form><section class="page-content"><ul class="productGrid">${each(HIVES.slice(2, 3), card)}</ul></section>`,
    ),
    { term: 'smoker' },
  ],
  [
    'cart',
    '/cart.php',
    shell(
      'Shopping Cart',
      'cart',
      `<div class="page"><div data-cart><h1 class="page-heading" data-cart-page-title>Your Cart (2 items)</h1><div data-cart-content class="cart-content-padding-right"><table class="cart" data-cart-quantity="2"><thead class="cart-header"><tr><th>Item</th><th>Price</th><th>Quantity</th><th>Total</th></tr></thead><tbody class="cart-list">${each(HIVES.slice(3, 5), (good) => `<tr class="cart-item" data-item-row><td class="cart-item-block cart-item-figure">${picture(good.name, 100)}</td><td class="cart-item-block cart-item-title"><h2 class="cart-item-name"><a href="#">${good.name}</a></h2></td><td><span class="cart-item-value">${good.price}</span></td><td class="cart-item-quantity"><input class="form-input cart-item-qty-input" type="tel" name="qty-1" value="1"></td><td><strong class="cart-item-value">${good.price}</strong><button class="cart-remove" data-cart-itemid="1" aria-label="Remove from cart"></button></td></tr>`)}</tbody></table></div><div data-cart-totals><ul class="cart-totals"><li class="cart-total"><strong>Subtotal:</strong><span>$24.50</span></li><li class="cart-total"><strong>Coupon Code:</strong><button class="coupon-code-add">Add Coupon</button></li><li class="cart-total cart-total-grandTotal"><strong>Grand total:</strong><span>$24.50</span></li></ul></div><div class="cart-actions"><a class="button button--primary" href="/checkout" title="Click here to proceed to checkout">Check out</a></div></div></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'other help product',
    '/giftcertificates.php',
    shell(
      'Gift Certificates',
      'gift',
      '<h1 class="page-heading">Gift Certificates</h1><nav class="navBar"><a href="/giftcertificates.php">Purchase Gift Certificate</a><a href="/giftcertificates.php?action=balance">Check Gift Certificate Balance</a><a href="?action=redeem">Redeem Gift Certificate</a></nav><form id="gift-certificate-form" class="form" action="/giftcertificates.php?action=buy" method="post"><input name="from_name"><input name="from_email" type="email"><input name="to_name"><input name="to_email"><textarea name="message"></textarea><label>Amount (value must be between $1.00 and $1,000.00)<input name="certificate_amount"></label><input type="submit" class="button button--primary" value="Add Gift Certificate to Cart"></form>',
    ),
  ],
  [
    'help',
    '/shipping-returns/',
    shell(
      'Shipping & Returns',
      'page',
      '<h1 class="page-heading">Shipping &amp; Returns</h1><div class="page-content page-content--centered"><h2>Returns Policy</h2><p>You may return most new, unopened items within 30 days of delivery for a full refund.</p><h2>Shipping</h2><p>We can ship to virtually any address in Australia.</p></div>',
    ),
  ],
  [
    'confirmation',
    '/checkout/order-confirmation/1187',
    doc(
      { lang: 'en', title: 'Order Confirmation - Bellhive' },
      '<div id="checkout-app"><div class="layout optimizedCheckout-contentPrimary"><div class="orderConfirmation"><div class="orderConfirmation-section"><h1 class="optimizedCheckout-headingPrimary" data-test="order-confirmation-heading">Thank you Ada!</h1></div><section class="orderConfirmation-section"><p data-test="order-confirmation-order-number-text">Your order number is <strong>1187</strong></p><p>An email will be sent containing information about your purchase.</p></section><div class="continueButtonContainer"><a href="/">Continue Shopping »</a></div></div><aside class="layout-cart"><article class="cart optimizedCheckout-orderSummary"><h3 class="cart-title">Order Summary</h3><h5>1 x Hive Tool J-Hook</h5><div>$18.50</div><div class="cart-priceItem--total"><span>Total (AUD)</span><span>$28.50</span></div></article></aside></div></div>',
    ),
    { order: '1187' },
  ],
])
