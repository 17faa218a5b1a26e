// Magento 2 with Luma: a camera shop in the United States.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const KIT = goods(`Pathfinder Daypack 22L | $79.00
Brass Loupe 8x | $46.50
Film Holder 120 (set of 2) | $31.00 | $38.00
Darkroom Timer | $112.25
Leather Wrist Strap | $28.00
Cable Release 40 cm | $17.95
Tripod Plate, Arca | $24.00`)
const box = (amount: string, type = 'finalPrice', id = 1): string =>
  `<span class="price-container price-final_price tax weee" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span id="product-price-${id}" data-price-amount="${amount.replace(/[^\d.]/g, '')}" data-price-type="${type}" class="price-wrapper"><span class="price">${amount}</span></span></span>`
const prices = (good: Good, id: number): string =>
  `<div class="price-box price-final_price" data-role="priceBox" data-product-id="${id}">${good.was ? `<span class="special-price"><span class="price-container price-final_price"><span class="price-label">Special Price</span><span class="price-wrapper" data-price-type="finalPrice"><span class="price">${good.price}</span></span></span></span><span class="old-price"><span class="price-container"><span class="price-label">Regular Price</span><span class="price-wrapper" data-price-type="oldPrice"><span class="price">${good.was}</span></span></span></span>` : box(good.price, 'finalPrice', id).replace(/ item\w+="[^"]*"| itemscope/g, '')}</div>`
const card = (good: Good, at: number): string =>
  `<li class="item product product-item"><div class="product-item-info" data-container="product-grid"><a href="https://silverbench.example/${good.slug}.html" class="product photo product-item-photo" tabindex="-1">${picture(good.name, 240)}</a><div class="product details product-item-details"><strong class="product name product-item-name"><a class="product-item-link" href="https://silverbench.example/${good.slug}.html">${good.name}</a></strong>${prices(good, at)}<div class="product-item-inner"><div class="product actions product-item-actions"><form data-role="tocart-form" action="https://silverbench.example/checkout/cart/add/product/${at}/" method="post"><input type="hidden" name="product" value="${at}"><button type="submit" title="Add to Cart" class="action tocart primary"><span>Add to Cart</span></button></form><a href="#" class="action towishlist" aria-label="Add to Wish List"></a><a href="#" class="action tocompare"></a></div></div></div></div></li>`
const shell = (title: string, body: string, main: string, count = ''): string =>
  doc(
    {
      lang: 'en',
      title,
      body: `data-container="body" id="html-body" class="${body}"`,
      css: '.minicart-wrapper .block-minicart{display:none}.old-price{text-decoration:line-through}.counter.qty.empty{display:none}.no-display{display:none}.nav-sections .hidden{display:none}',
    },
    `<div class="cookie-status-message" id="cookie-status">The store will not work correctly when cookies are disabled.</div><script type="text/x-magento-init">{"*":{"cookieStatus":{}}}</script>
<div class="page-wrapper"><header class="page-header"><div class="panel wrapper"><div class="panel header"><ul class="header links"><li class="greet welcome"><span>Default welcome msg!</span></li><li class="authorization-link"><a href="/customer/account/login/">Sign In</a></li><li><a href="/customer/account/create/">Create an Account</a></li></ul></div></div><div class="header content"><a class="logo" href="/" title="Silverbench"><img src="/logo.svg" alt="Silverbench" width="148"></a><div data-block="minicart" class="minicart-wrapper"><a class="action showcart" href="/checkout/cart/"><span class="text">My Cart</span><span class="counter qty ${count ? '' : 'empty'}"><span class="counter-number">${count}</span><span class="counter-label">${count ? 'items' : ''}</span></span></a><div class="block block-minicart"><div id="minicart-content-wrapper"><div class="block-title"><strong><span class="text">My Cart</span></strong></div><div class="subtitle empty">You have no items in your shopping cart.</div><div class="actions"><button id="top-cart-btn-checkout" class="action primary checkout">Proceed to Checkout</button></div></div></div></div><div class="block block-search"><form class="form minisearch" action="/catalogsearch/result/"><input id="search" type="text" name="q" placeholder="Search entire store here..."><button class="action search">Search</button></form></div></div></header>
<div class="sections nav-sections"><nav class="navigation">${links('Film | Paper | Chemistry | Bags | Straps | Tripods | Vintage | Books | Gift Cards | Sale')}</nav></div>
<div class="breadcrumbs"><ul class="items"><li class="item home"><a href="/">Home</a></li><li class="item"><strong>${title}</strong></li></ul></div>
<main id="maincontent" class="page-main"><a id="contentarea" tabindex="-1"></a><div class="page messages"><div data-placeholder="messages"></div></div>${main}</main>
<footer class="page-footer"><div class="footer content"><div class="block newsletter"><form class="form subscribe"><input name="email" type="email" placeholder="Enter your email address"><button class="action subscribe primary">Subscribe</button></form></div><ul class="footer links">${links('Privacy and Cookie Policy | Search Terms | Advanced Search | Orders and Returns | Contact Us')}</ul></div><small class="copyright"><span>Copyright © 2013-present Magento, Inc. All rights reserved.</span></small></footer></div>`,
  )
const titled = (title: string): string =>
  `<div class="page-title-wrapper"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper">${title}</span></h1></div>`
const pdp = (name: string, sku: string, priceHtml: string, options = ''): string =>
  `<div class="columns"><div class="column main"><div class="product-info-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper" itemprop="name">${name}</span></h1></div><div class="product-reviews-summary"><a class="action view" href="#reviews"><span itemprop="reviewCount">3</span> Reviews</a></div><div class="product-info-price">${priceHtml}<div class="product-info-stock-sku"><div class="stock available" title="Availability"><span>In stock</span></div><div class="product attribute sku"><strong class="type">SKU</strong><div class="value" itemprop="sku">${sku}</div></div></div></div><div class="product-add-form"><form data-product-sku="${sku}" action="/checkout/cart/add/product/31/" method="post" id="product_addtocart_form"><input type="hidden" name="product" value="31"><input type="hidden" name="selected_configurable_option" value="">${options}<div class="box-tocart"><div class="fieldset"><div class="field qty"><label class="label" for="qty"><span>Qty</span></label><input type="number" name="qty" id="qty" value="1" class="input-text qty"></div><div class="actions"><button type="submit" title="Add to Cart" class="action primary tocart" id="product-addtocart-button"><span>Add to Cart</span></button></div></div></div></form></div><div class="product-social-links"><a href="#" class="action towishlist"><span>Add to Wish List</span></a><a href="#" class="action tocompare"><span>Add to Compare</span></a></div></div><div class="product media">${picture(name, 700)}</div><div class="product info detailed"><div class="data item title">Details</div><div class="product attribute description"><p>Waxed cotton, brass fittings, and a divider that fits two bodies and three lenses. Weighs 940 g.</p></div></div><div class="block upsell"><div class="block-title title"><strong>We found other products you might like!</strong></div><ol class="products list items product-items">${each(KIT.slice(1, 5), card)}</ol></div></div></div>`

export const magentoLuma: System = system('magento-luma', 'https://silverbench.example', [
  [
    'product',
    '/pathfinder-daypack-22l.html',
    shell(
      'Pathfinder Daypack 22L',
      'page-product-configurable catalog-product-view product-pathfinder-daypack-22l page-layout-1column',
      pdp(
        'Pathfinder Daypack 22L',
        'PF-22',
        `<div class="price-box price-final_price"><span class="normal-price"><span class="price-label">As low as</span>${box('$79.00')}</span></div>`,
        '<div class="product-options-wrapper"><div class="swatch-opt" data-role="swatch-options"><div class="swatch-attribute size" data-attribute-code="size"><span class="swatch-attribute-label">Size</span></div></div><select name="super_attribute[93]" class="super-attribute-select"><option value="">Choose an Option...</option><option>Olive</option><option>Slate +$6.00</option></select></div>',
      ),
    ),
    { name: 'Pathfinder Daypack 22L', price: 79, currency: 'USD?' },
  ],
  [
    'product',
    '/film-holder-120-set-of-2.html',
    shell(
      'Film Holder 120 (set of 2)',
      'catalog-product-view product-film-holder page-layout-1column',
      pdp('Film Holder 120 (set of 2)', 'FH-120', prices({ name: '', price: '$31.00', was: '$38.00', slug: '' }, 31)),
      '3',
    ),
    { name: 'Film Holder 120 (set of 2)', price: 31, currency: 'USD?', count: 3 },
  ],
  [
    'listing',
    '/bags.html',
    shell(
      'Bags',
      'page-with-filter page-products categorypath-bags category-bags catalog-category-view page-layout-2columns-left',
      `${titled('Bags')}<div class="columns"><div class="column main"><div class="toolbar toolbar-products"><p class="toolbar-amount"><span class="toolbar-number">7</span> Items</p><select id="sorter"><option>Position</option></select></div><div class="products wrapper grid products-grid"><ol class="products list items product-items">${each(KIT, card)}</ol></div></div><div class="sidebar sidebar-main"><div class="block filter"><strong>Shopping Options</strong><div class="filter-options"><a href="?price=0-50">$0.00 - $49.99 <span class="count">5</span></a></div></div></div></div>`,
    ),
    { items: 7 },
  ],
  [
    'search',
    '/catalogsearch/result/?q=film+holder',
    shell(
      "Search results for: 'film holder'",
      'page-products catalogsearch-result-index page-layout-2columns-left',
      `${titled("Search results for: 'film holder'")}<div class="columns"><div class="column main"><div class="search results"><p class="toolbar-amount">Items 1-2 of 2</p><ol class="products list items product-items">${each(KIT.slice(2, 4), card)}</ol></div></div></div>`,
    ),
    { term: 'film holder' },
  ],
  [
    'cart',
    '/checkout/cart/',
    shell(
      'Shopping Cart',
      'checkout-cart-index page-layout-1column',
      `${titled('Shopping Cart')}<div class="cart-container"><div class="cart-summary"><strong class="summary title">Summary</strong><div id="block-shipping"><strong>Estimate Shipping and Tax</strong><select name="country_id"><option>United States</option></select></div><div id="cart-totals"><table class="data table totals"><tr class="totals sub"><th class="mark">Subtotal</th><td class="amount"><span class="price">$110.00</span></td></tr><tr class="grand totals"><th>Order Total</th><td><strong><span class="price">$110.00</span></strong></td></tr></table></div><ul class="checkout methods items"><li class="item"><button type="button" data-role="proceed-to-checkout" title="Proceed to Checkout" class="action primary checkout"><span>Proceed to Checkout</span></button></li></ul></div><form action="/checkout/cart/updatePost/" method="post" id="form-validate" class="form form-cart"><table id="shopping-cart-table" class="cart items data table"><thead><tr><th class="col item"><span>Item</span></th><th>Price</th><th>Qty</th><th>Subtotal</th></tr></thead>${each(KIT.slice(0, 2), (good) => `<tbody class="cart item"><tr class="item-info"><td class="col item"><a href="#" class="product-item-photo">${picture(good.name, 110)}</a><div class="product-item-details"><strong class="product-item-name"><a href="#">${good.name}</a></strong></div></td><td class="col price"><span class="cart-price"><span class="price">${good.price}</span></span></td><td class="col qty"><input name="cart[1][qty]" value="1" type="number" class="input-text qty"></td><td class="col subtotal"><span class="price">${good.price}</span></td></tr><tr class="item-actions"><td colspan="4"><a class="action action-edit" href="#">Edit</a><a href="#" class="action action-delete"><span>Remove item</span></a></td></tr></tbody>`)}</table><button type="submit" class="action update"><span>Update Shopping Cart</span></button></form><div class="block discount" id="block-discount"><strong>Apply Discount Code</strong><form id="discount-coupon-form" action="/checkout/cart/couponPost/" method="post"><input type="text" id="coupon_code" name="coupon_code" placeholder="Enter discount code"><button class="action apply primary">Apply Discount</button></form></div></div>`,
      '2',
    ),
    { count: 2 },
  ],
  [
    'cart',
    '/checkout/cart/',
    shell(
      'Shopping Cart',
      'checkout-cart-index page-layout-1column',
      `${titled('Shopping Cart')}<div class="cart-empty"><p>You have no items in your shopping cart.</p><p>Click <a href="/">here</a> to continue shopping.</p></div>`,
    ),
  ],
  [
    'checkout',
    '/checkout/#shipping',
    shell(
      'Checkout',
      'checkout-index-index page-layout-checkout',
      `${titled('Checkout')}<div id="checkout" class="checkout-container"><ul class="opc-progress-bar"><li class="_active"><span>Shipping</span></li><li><span>Review &amp; Payments</span></li></ul><div class="opc-wrapper"><ol class="opc" id="checkoutSteps"><li id="shipping" class="checkout-shipping-address"><div class="step-title">Shipping Address</div><form class="form form-login"><input id="customer-email" type="email" name="username" autocomplete="email"></form><form class="form form-shipping-address"><input name="firstname" autocomplete="given-name"><input name="lastname" autocomplete="family-name"><input name="street[0]" autocomplete="address-line1"><input name="city"><input name="postcode"><input name="telephone" type="tel"></form></li><li id="opc-shipping_method"><div class="step-title">Shipping Methods</div><table class="table-checkout-shipping-method"><tr class="row"><td><input type="radio" value="flatrate"></td><td class="col-price"><span class="price">$5.00</span></td><td>Fixed</td></tr></table><button data-role="opc-continue" type="submit" class="button action continue primary"><span>Next</span></button></li></ol></div><div class="opc-block-summary"><span class="title">Order Summary</span><strong>2 Items in Cart</strong></div></div>`,
    ),
  ],
  [
    'confirmation',
    '/checkout/onepage/success/',
    shell(
      'Success Page',
      'checkout-onepage-success page-layout-1column',
      `${titled('Thank you for your purchase!')}<div class="checkout-success"><p>Your order # is: <span>000003417</span>.</p><p>We'll email you an order confirmation with details and tracking info.</p><div class="actions-toolbar"><a class="action primary continue" href="/"><span>Continue Shopping</span></a></div></div><div id="registration"><p>You can track your order status by creating an account.</p><a href="/customer/account/create/">Create an Account</a></div>`,
    ),
    { order: '000003417' },
  ],
  [
    'account',
    '/customer/account/login/',
    shell(
      'Customer Login',
      'customer-account-login page-layout-1column',
      `${titled('Customer Login')}<div class="login-container"><div class="block block-customer-login"><strong>Registered Customers</strong><form class="form form-login" action="/customer/account/loginPost/" method="post"><input name="login[username]" type="email" autocomplete="off"><input name="login[password]" type="password"><button class="action login primary">Sign In</button><a class="action remind" href="#">Forgot Your Password?</a></form></div><div class="block block-new-customer"><strong>New Customers</strong><p>Creating an account has many benefits: check out faster, keep more than one address, track orders and more.</p></div></div>`,
    ),
  ],
  [
    'order_status',
    '/sales/guest/form/',
    shell(
      'Orders and Returns',
      'sales-guest-form page-layout-1column',
      `${titled('Orders and Returns')}<form class="form form-orders-search" id="oar-widget-orders-and-returns-form" action="/sales/guest/view/" method="post"><legend>Order Information</legend><label>Order ID<input type="text" name="oar_order_id" id="oar-order-id"></label><label>Billing Last Name<input name="oar_billing_lastname"></label><label>Find Order By<select name="oar_type"><option>Email</option></select></label><label>Email<input type="email" name="oar_email"></label><button class="action submit primary" title="Continue">Continue</button></form>`,
    ),
  ],
  [
    'help',
    '/contact/',
    shell(
      'Contact Us',
      'contact-index-index page-layout-1column',
      `${titled('Contact Us')}<form class="form contact" action="/contact/index/post/" id="contact-form" method="post"><legend>Write Us</legend><div class="field note no-label">Jot us a note and we’ll get back to you as quickly as possible.</div><input name="name" autocomplete="name"><input name="email" type="email" autocomplete="email"><input name="telephone" type="tel"><textarea name="comment" title="What’s on your mind?"></textarea><button class="action submit primary">Submit</button></form>`,
    ),
  ],
  [
    'other article listing',
    '/recipes.html',
    shell(
      'Darkroom recipes',
      'page-with-filter page-products categorypath-recipes category-recipes catalog-category-view page-layout-2columns-left',
      `${titled('Darkroom recipes')}<div class="columns"><div class="column main"><ol class="products list items product-items">${each(words7(), (name) => `<li class="item product product-item"><a class="product-item-photo" href="/recipes/${name.length}.html">${picture(name, 240)}</a><strong class="product name product-item-name"><a class="product-item-link" href="/recipes/${name.length}.html">${name}</a></strong><p>20 minutes, easy</p></li>`)}</ol></div></div>`,
    ),
  ],
  [
    'other listing',
    '/catalog/product_compare/index/',
    shell(
      'Products Comparison List',
      'catalog-product_compare-index page-layout-1column',
      `${titled('Compare Products')}<div class="table-wrapper comparison"><table class="data table table-comparison" id="product-comparison"><thead><tr><th>Remove Product</th><td><a class="action delete"></a></td><td></td></tr></thead><tbody><tr><th>Product</th>${each(KIT.slice(0, 2), (good) => `<td class="cell product info"><a class="product-item-photo" href="#">${picture(good.name, 140)}</a><strong class="product-item-name"><a href="#">${good.name}</a></strong><span class="price">${good.price}</span><button class="action tocart primary"><span>Add to Cart</span></button></td>`)}</tr></tbody><tbody><tr><th>SKU</th><td>PF-22</td><td>BL-8</td></tr><tr><th>Description</th><td>Waxed cotton</td><td>Brass, glass</td></tr></tbody></table></div>`,
    ),
  ],
])

function words7(): string[] {
  return [
    'Caffenol C-H',
    'Lemon stop bath',
    'Tea toning',
    'Two-bath Stoeckler',
    'Salted paper',
    'Beer developer',
    'Vinegar fixer test',
  ]
}
