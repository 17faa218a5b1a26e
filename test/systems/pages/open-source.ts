// OpenCart 4 with Journal, and nopCommerce.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const INK = goods(`Letterpress Starter Kit | $240.00 | $275.00
Brayer 4 inch | $22.00
Linoleum Block 6x8 | $7.50
Oil Ink, Black 250 ml | $19.95
Bone Folder | $6.25`)
const ocCard = (good: Good): string =>
  `<div class="product-layout has-extra-button"><div class="product-thumb"><div class="image"><a href="https://platen.example/index.php?route=product/product&language=en-gb&product_id=${good.name.length}" class="product-img">${picture(good.name, 250)}</a></div><div class="caption"><div class="name"><a href="https://platen.example/index.php?route=product/product&product_id=${good.name.length}">${good.name}</a></div><div class="description">A tool that lasts…</div><div class="price"><div>${good.was ? `<span class="price-new">${good.price}</span> <span class="price-old">${good.was}</span>` : `<span class="price-normal">${good.price}</span>`}</div><span class="price-tax">Ex Tax:$${good.name.length}.00</span></div></div><div class="button-group"><a class="btn btn-cart" onclick="cart.add('1')"><span class="btn-text">Add to Cart</span></a><a class="btn btn-wishlist">Add to Wish List</a><a class="btn btn-compare">Compare this Product</a></div></div></div>`
const ocShell = (title: string, route: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'en',
      title,
      body: `class="route-${route.replaceAll('/', '-')} desktop"`,
      css: '.price-old{text-decoration:line-through}.dropdown-menu{display:none}',
    },
    `<header><nav id="top"><ul><li>Currency $</li><li><a href="index.php?route=account/account">My Account</a></li><li><a href="index.php?route=account/wishlist">Wish List (0)</a></li><li><a href="index.php?route=checkout/cart">Shopping Cart</a></li><li><a href="index.php?route=checkout/checkout">Checkout</a></li></ul></nav><div id="logo"><a href="/">Platen</a></div><div id="cart"><button class="btn btn-lg btn-inverse btn-block dropdown-toggle"><span id="cart-total">${count} item(s) - $${count * 22}.00</span></button><ul class="dropdown-menu"><li><p class="text-center">Your shopping cart is empty!</p></li></ul></div><nav id="menu">${links('Kits | Ink | Blocks | Tools | Paper')}</nav></header><div id="${route.replace('/', '-')}" class="container"><ul class="breadcrumb"><li><a href="/">Home</a></li><li>${title}</li></ul><div class="row"><div id="content" class="col">${main}</div></div></div><footer>${links('About Us | Delivery Information | Privacy Policy | Contact Us | Returns | Site Map | Gift Certificates | Affiliate | Specials')}<p>Powered By OpenCart</p></footer>`,
  )
export const opencart: System = system('opencart-journal', 'https://platen.example', [
  [
    'product',
    '/index.php?route=product/product&product_id=42',
    ocShell(
      'Letterpress Starter Kit',
      'product/product',
      `<div class="product-info"><div class="product-left"><div class="product-image">${picture('Kit', 500)}</div></div><div class="product-right"><div id="product" class="product-details"><h1 class="title page-title">Letterpress Starter Kit</h1><div class="product-stats"><ul><li class="product-stock in-stock"><b>Stock:</b> <span>In Stock</span></li><li class="product-model"><b>Model:</b> <span>LSK</span></li></ul></div><div class="product-price-group"><div class="price-wrapper"><div class="price-group"><div class="product-price-new">$240.00</div><div class="product-price-old" style="text-decoration:line-through">$275.00</div></div><div class="product-tax">Ex Tax: $200.00</div><div class="product-discount">10 or more $228.00</div></div></div><div class="product-options"><label>Size</label><select name="option[218]" id="input-option218"><option value="">--- Please Select ---</option><option>5x8 (+$30.00)</option></select></div><div class="button-group-page"><input type="text" name="quantity" value="1" id="product-quantity"><a id="button-cart" class="btn btn-cart" data-loading-text="..."><span class="btn-text">Add to Cart</span></a><a class="btn btn-wishlist">Add to Wish List</a></div></div></div></div><h3 class="title module-title">Related Products</h3>${each(INK.slice(1), ocCard)}`,
    ),
    { name: 'Letterpress Starter Kit', price: 240, currency: 'USD?', count: 0 },
  ],
  [
    'listing',
    '/index.php?route=product/category&path=20',
    ocShell(
      'Tools',
      'product/category',
      `<h1 class="title page-title">Tools</h1><div class="products-filter"><a>Product Compare (0)</a></div><div class="main-products product-grid">${each(INK, ocCard)}</div><div>Showing 1 to 5 of 5 (1 Pages)</div>`,
      1,
    ),
    { items: 5, count: 1 },
  ],
  [
    'search',
    '/index.php?route=product/search&search=ink',
    ocShell(
      'Search - ink',
      'product/search',
      `<h1>Search - ink</h1><label>Search Criteria</label><input name="search" value="ink" id="input-search"><input type="button" value="Search" id="button-search" class="btn"><h2>Products meeting the search criteria</h2><div class="main-products product-grid">${each(INK.slice(3, 4), ocCard)}</div>`,
    ),
    { term: 'ink' },
  ],
  [
    'cart',
    '/index.php?route=checkout/cart',
    ocShell(
      'Shopping Cart',
      'checkout/cart',
      `<h1 class="title page-title">Shopping Cart (1.20kg)</h1><form method="post"><table class="table table-bordered"><thead><tr><td>Image</td><td>Product Name</td><td>Model</td><td>Quantity</td><td>Unit Price</td><td>Total</td></tr></thead><tbody><tr><td class="td-image">${picture('Brayer', 60)}</td><td class="td-name"><a href="#">Brayer 4 inch</a></td><td>BR4</td><td class="td-qty"><input name="quantity[1]" value="2"><button class="btn btn-update"></button><button class="btn btn-remove"></button></td><td>$22.00</td><td>$44.00</td></tr></tbody></table></form><h2>What would you like to do next?</h2><input name="coupon" placeholder="Enter your coupon here"><input name="voucher" placeholder="Gift certificate"><table><tr><td>Total:</td><td>$44.00</td></tr></table><div class="buttons"><a href="/" class="btn btn-default">Continue Shopping</a><a href="index.php?route=checkout/checkout" class="btn btn-primary">Checkout</a></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'checkout',
    '/index.php?route=checkout/checkout',
    ocShell(
      'Checkout',
      'checkout/checkout',
      '<h1 class="title page-title">Quick Checkout</h1><div class="quick-checkout-wrapper"><div class="section"><h3>Login or Register</h3><label><input type="radio" value="guest"> Guest Checkout</label></div><div><h3>Your Personal Details</h3><input name="firstname"><input name="lastname"><input type="email" name="email"><input name="telephone" type="tel"></div><div><h3>Shipping Address</h3><input name="address_1"><input name="city"><input name="postcode"></div><div><h3>Payment Method</h3><label><input type="radio"> Cash On Delivery</label></div><button id="quick-checkout-button-confirm" class="btn">Confirm Order</button></div>',
      2,
    ),
  ],
  [
    'confirmation',
    '/index.php?route=checkout/success',
    ocShell(
      'Your order has been placed!',
      'checkout/success',
      '<h1 class="title page-title">Your order has been placed!</h1><p>Your order has been successfully processed!</p><p>You can view your order history by going to the <a href="#">my account</a> page.</p><p>Thanks for shopping with us online!</p><a href="/" class="btn">Continue</a>',
    ),
  ],
  [
    'help',
    '/index.php?route=account/return/add',
    ocShell(
      'Product Returns',
      'account/return/add',
      '<h1 class="title page-title">Product Returns</h1><p>Please complete the form below to request an RMA number.</p><form method="post"><h2>Order Information</h2><input name="firstname" placeholder="First Name"><input name="lastname"><input name="email" type="email"><input name="telephone"><input name="order_id" placeholder="Order ID"><input name="date_ordered"><h2>Product Information</h2><input name="product"><input name="model"><input name="quantity" value="1"><label><input type="radio" name="return_reason_id"> Dead On Arrival</label><textarea name="comment"></textarea><button>Submit</button></form>',
    ),
  ],
  [
    'other listing',
    '/index.php?route=product/compare',
    ocShell(
      'Product Comparison',
      'product/compare',
      `<h1>Product Comparison</h1><table class="table"><tr><td>Product</td><td><a href="#"><strong>Brayer 4 inch</strong></a></td><td><a href="#"><strong>Bone Folder</strong></a></td></tr><tr><td>Image</td><td>${picture('a', 90)}</td><td>${picture('b', 90)}</td></tr><tr><td>Price</td><td>$22.00</td><td>$6.25</td></tr><tr><td></td><td><input type="button" value="Add to Cart" class="btn"></td><td><input type="button" value="Add to Cart" class="btn"></td></tr></table>`,
    ),
  ],
])

const nopShell = (title: string, page: string, main: string, count = 0): string =>
  doc(
    { lang: 'en', title: `Inkwell. ${title}`, css: '.flyout-cart,.bar-notification{display:none}' },
    `<div class="master-wrapper-page"><div class="header"><div class="header-upper"><div class="header-links"><ul><li><a href="/register" class="ico-register">Register</a></li><li><a href="/login" class="ico-login">Log in</a></li><li><a href="/wishlist" class="ico-wishlist"><span class="wishlist-label">Wishlist</span> <span class="wishlist-qty">(4)</span></a></li><li id="topcartlink"><a href="/cart" class="ico-cart"><span class="cart-label">Shopping cart</span> <span class="cart-qty">(${count})</span></a></li></ul></div></div><div class="header-logo"><a href="/">Inkwell</a></div></div><div class="header-menu">${links('Pens | Nibs | Ink | Paper | Gift Cards')}</div><div class="flyout-cart" id="flyout-cart"><div class="mini-shopping-cart"><div class="count">You have no items in your shopping cart.</div></div></div><div class="master-wrapper-content"><div class="center-1"><div class="page ${page}-page">${main}</div></div></div><div class="footer">${links('Sitemap | Shipping & returns | Privacy notice | Conditions of Use | About us | Contact us | Compare products list')}<div>Powered by nopCommerce</div></div></div>`,
  )
export const nop: System = system('nopcommerce', 'https://inkwell.example', [
  [
    'product',
    '/pilot-falcon-soft-fine',
    nopShell(
      'Pilot Falcon, Soft Fine',
      'product-details',
      `<div class="page-body"><form method="post" id="product-details-form" action="/pilot-falcon"><div data-productid="18"><div class="product-essential"><div class="gallery">${picture('Falcon', 500)}</div><div class="overview"><div class="product-name"><h1>Pilot Falcon, Soft Fine</h1></div><div class="short-description">A springy nib for people who press.</div><div class="availability"><div class="stock"><span class="label">Availability:</span> <span class="value" id="stock-availability-value-18">In stock</span></div></div><div class="additional-details"><div class="sku">SKU: PF-SF</div></div><div class="prices"><div class="old-product-price"><span>Old price: </span><span style="text-decoration:line-through">$216.00</span></div><div class="product-price"><span id="price-value-18" class="price-value-18">$184.00</span></div></div><div class="add-to-cart"><div class="add-to-cart-panel"><label class="qty-label">Qty:</label><input id="product_enteredQuantity_18" class="qty-input" type="text" value="1" name="addtocart_18.EnteredQuantity"><button type="button" id="add-to-cart-button-18" class="button-1 add-to-cart-button">Add to cart</button></div></div><div class="overview-buttons"><button type="button" class="button-2 add-to-wishlist-button">Add to wishlist</button><button type="button" class="button-2 add-to-compare-list-button">Add to compare list</button></div></div></div></div></form></div>`,
      1,
    ),
    { name: 'Pilot Falcon, Soft Fine', price: 184, currency: 'USD?', count: 1 },
  ],
  [
    'product',
    '/gift-card-50',
    nopShell(
      '$50 Virtual Gift Card',
      'product-details',
      `<form method="post"><div data-productid="44"><div class="overview"><div class="product-name"><h1>$50 Virtual Gift Card</h1></div><div class="prices"><div class="product-price"><span class="price-value-44">$50.00</span></div></div><div class="giftcard"><label>Recipient’s Name:</label><input class="recipient-name"><label>Recipient’s Email:</label><input class="recipient-email" type="email"><label>Message:</label><textarea class="message"></textarea></div><input class="qty-input" value="1"><button type="button" class="button-1 add-to-cart-button">Add to cart</button></div></div></form>`,
    ),
    { name: '$50 Virtual Gift Card', price: 50, currency: 'USD?' },
  ],
  [
    'checkout',
    '/onepagecheckout',
    nopShell(
      'Checkout',
      'checkout',
      '<div class="page-title"><h1>Checkout</h1></div><ol class="opc" id="checkout-steps"><li id="opc-billing" class="tab-section allow active"><h2 class="title">Billing address</h2><input id="BillingNewAddress_FirstName"><input id="BillingNewAddress_LastName"><input type="email" id="BillingNewAddress_Email"><input id="BillingNewAddress_City"><input id="BillingNewAddress_Address1"><button class="button-1 new-address-next-step-button">Continue</button></li><li id="opc-shipping_method"><h2>Shipping method</h2></li><li id="opc-payment_method"><h2>Payment method</h2></li><li id="opc-confirm_order"><h2>Confirm order</h2></li></ol>',
      1,
    ),
    { count: 1 },
  ],
  [
    'confirmation',
    '/checkout/completed/7731',
    nopShell(
      'Checkout',
      'checkout order-completed',
      '<div class="page-title"><h1>Thank you</h1></div><div class="page-body checkout-data"><div class="section order-completed"><div class="title"><strong>Your order has been successfully processed!</strong></div><div class="details"><div class="order-number"><strong>Order number: 7731</strong></div><div class="details-link"><a href="/orderdetails/7731">Click here for order details.</a></div></div><button class="button-1">Continue</button></div></div>',
    ),
    { order: '7731' },
  ],
  [
    'order_status account',
    '/orderdetails/7731',
    nopShell(
      'Order Details',
      'order-details',
      '<div class="page-title"><h1>Order information</h1></div><div class="order-overview"><div class="order-number"><strong>Order #7731</strong></div><ul class="order-overview-content"><li>Order Date: Friday</li><li>Order Status: Processing</li><li>Order Total: <strong>$191.00</strong></li></ul><div><button>Re-order</button> <a href="#">Return item(s)</a></div></div>',
    ),
  ],
  [
    'other account listing',
    '/wishlist',
    nopShell(
      'Wishlist',
      'wishlist',
      `<div class="page-title"><h1>Wishlist</h1></div><form><table class="cart"><tr><th>Add to cart</th><th>Product(s)</th><th>Price</th><th>Qty.</th><th>Total</th></tr><tr><td><input type="checkbox"></td><td>${picture('Falcon', 60)}<a href="#">Pilot Falcon</a></td><td>$184.00</td><td><input class="qty-input" value="1"></td><td>$184.00</td></tr></table><button>Update wishlist</button><button>Add to cart</button></form>`,
    ),
  ],
  [
    'help',
    '/contactus',
    nopShell(
      'Contact Us',
      'contact',
      '<div class="page-title"><h1>Contact us</h1></div><form><input class="fullname" placeholder="Enter your name."><input type="email" placeholder="Enter your email address."><textarea placeholder="Enter your enquiry."></textarea><button class="button-1 contact-us-button">Submit</button></form>',
    ),
  ],
])
