// WooCommerce with the Storefront theme, classic templates: a yarn shop in Leeds.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, picture } from '../write.ts'

const money = (amount: string): string =>
  `<span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">&pound;</span>${amount}</bdi></span>`
const price = ({ price: now, was }: Good): string =>
  `<span class="price">${was ? `<del aria-hidden="true">${money(was)}</del> <span class="screen-reader-text">Original price was: £${was}.</span><ins aria-hidden="true">${money(now)}</ins><span class="screen-reader-text">Current price is: £${now}.</span>` : money(now)}</span>`
const ITEMS = goods(`Herdwick Aran Skein | 7.50
Bluefaced Leicester DK | 9.20
Moorland Sock Yarn | 14.00 | 17.50
Birch Knitting Needles 4mm | 6.95
Project Bag, Waxed Canvas | 24.00
Stitch Marker Set | 5.25
Swift and Winder Bundle | 62.00 | 74.00
Wool Wash Lavender | 8.40`)
const card = (
  good: Good,
): string => `<li class="product type-product post-8${good.slug.length} status-publish instock product_cat-yarn has-post-thumbnail${good.was ? ' sale' : ''} purchasable product-type-simple">
<a href="https://threapwood.example/product/${good.slug}/" class="woocommerce-LoopProduct-link woocommerce-loop-product__link">${good.was ? '<span class="onsale">Sale!</span>' : ''}${picture(good.name, 324)}
<h2 class="woocommerce-loop-product__title">${good.name}</h2>
${price(good)}
</a><a href="?add-to-cart=8${good.slug.length}" data-quantity="1" class="button product_type_simple add_to_cart_button ajax_add_to_cart" data-product_id="8${good.slug.length}" data-product_sku="" aria-label="Add to basket: &ldquo;${good.name}&rdquo;" rel="nofollow">Add to basket</a></li>`

const shell = (title: string, body: string, main: string, head = '', lines = 2): string =>
  doc(
    {
      lang: 'en-GB',
      title: `${title} &#8211; Threapwood Wools`,
      head: `<link rel="canonical" href="https://threapwood.example/"><meta name="generator" content="WooCommerce 9.1.2">${head}`,
      body: `class="wp-embed-responsive theme-storefront woocommerce-js storefront-align-wide right-sidebar ${body}"`,
      css: '.screen-reader-text{position:absolute;clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden}.site-header-cart .widget_shopping_cart{position:absolute;left:-999em}',
    },
    `<div id="page" class="hfeed site"><header id="masthead" class="site-header" role="banner"><div class="col-full">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div class="site-branding"><div class="beta site-title"><a href="https://threapwood.example/" rel="home">Threapwood Wools</a></div><p class="site-description">Yarn from hills you can see</p></div>
<div class="site-search"><div class="widget woocommerce widget_product_search"><form role="search" method="get" class="woocommerce-product-search" action="/"><label class="screen-reader-text" for="s0">Search for:</label><input type="search" id="s0" class="search-field" placeholder="Search products&hellip;" name="s"><button type="submit">Search</button><input type="hidden" name="post_type" value="product"></form></div></div>
<nav id="site-navigation" class="main-navigation"><ul class="menu nav-menu">${links('Shop | Yarn | Needles | Patterns | Workshops | My account | Checkout | Basket | Journal', 'https://threapwood.example/')}</ul></nav>
<ul id="site-header-cart" class="site-header-cart menu"><li><a class="cart-contents" href="https://threapwood.example/basket/" title="View your shopping basket">${money(lines ? '22.90' : '0.00')} <span class="count">${lines} items</span></a></li>
<li><div class="widget woocommerce widget_shopping_cart"><div class="widget_shopping_cart_content">${lines ? `<ul class="woocommerce-mini-cart cart_list product_list_widget"><li class="woocommerce-mini-cart-item mini_cart_item"><a href="?remove_item=1" class="remove remove_from_cart_button" aria-label="Remove">&times;</a><a href="#">${picture('Herdwick', 40)}Herdwick Aran Skein</a><span class="quantity">1 &times; ${money('7.50')}</span></li></ul><p class="woocommerce-mini-cart__total total"><strong>Subtotal:</strong> ${money('22.90')}</p><p class="woocommerce-mini-cart__buttons buttons"><a href="/basket/" class="button wc-forward">View basket</a><a href="/checkout/" class="button checkout wc-forward">Checkout</a></p>` : '<p class="woocommerce-mini-cart__empty-message">No products in the basket.</p>'}</div></div></li></ul>
</div></header>
<div class="storefront-breadcrumb"><div class="col-full"><nav class="woocommerce-breadcrumb"><a href="/">Home</a><span class="breadcrumb-separator"> / </span>${title}</nav></div></div>
<div id="content" class="site-content" tabindex="-1"><div class="col-full"><div class="woocommerce"></div><div id="primary" class="content-area"><main id="main" class="site-main" role="main">
${main}
</main></div><div id="secondary" class="widget-area" role="complementary"><div class="widget"><span class="gamma widget-title">Latest from the Journal</span><ul>${links('Winding without tears | A walk to the fulling mill | Sheep we like')}</ul></div><div class="widget woocommerce widget_products"><span class="gamma widget-title">On sale</span><ul class="product_list_widget">${each(ITEMS.slice(2, 5), (good) => `<li><a href="#">${picture(good.name, 60)}<span class="product-title">${good.name}</span></a>${price(good)}</li>`)}</ul></div></div></div></div>
<footer id="colophon" class="site-footer"><div class="col-full"><div class="footer-widgets"><form class="mc4wp-form" method="post"><label>Email<input type="email" name="EMAIL" required></label><input type="submit" value="Sign up"></form></div><div class="site-info">&copy; Threapwood Wools. <a class="privacy-policy-link" href="/privacy/">Privacy Policy</a> <a href="/delivery-returns/">Delivery &amp; Returns</a></div></div></footer></div>
<div id="cookie-notice" role="dialog" class="cookie-notice-hidden" aria-label="Cookie Notice"><span>We use cookies to remember your basket.</span><button type="button">Ok</button></div>`,
  )

const sale = { name: 'Moorland Sock Yarn', price: '14.00', was: '17.50', slug: 'moorland-sock-yarn' }
const related = `<section class="related products"><h2>Related products</h2><ul class="products columns-3">${each(ITEMS.slice(0, 3), card)}</ul></section>`
const tabs = (
  reviews: number,
): string => `<div class="woocommerce-tabs wc-tabs-wrapper"><ul class="tabs wc-tabs" role="tablist"><li class="description_tab active"><a href="#tab-description">Description</a></li><li class="reviews_tab"><a href="#tab-reviews">Reviews (${reviews})</a></li></ul>
<div class="woocommerce-Tabs-panel panel entry-content wc-tab" id="tab-description"><h2>Description</h2><p>Spun in the dale from fleeces we buy from three farms. Machine washable at 30 degrees; a 100 g skein gives about 380 metres.</p></div>
<div class="woocommerce-Tabs-panel panel wc-tab" id="tab-reviews" style="display:none"><div id="reviews" class="woocommerce-Reviews"><div id="review_form_wrapper"><form id="commentform" class="comment-form"><div class="comment-form-rating"><label for="rating">Your rating</label><select name="rating" id="rating"><option value="">Rate&hellip;</option><option value="5">Perfect</option></select></div><textarea name="comment"></textarea><input name="author" type="text"><input name="email" type="email"><input name="submit" type="submit" value="Submit"></form></div></div></div></div>`
const gallery = (name: string): string =>
  `<div class="woocommerce-product-gallery images"><div class="woocommerce-product-gallery__wrapper"><div class="woocommerce-product-gallery__image"><a href="#">${picture(name, 416)}</a></div></div></div>`
const row = (good: Good): string =>
  `<tr class="woocommerce-cart-form__cart-item cart_item"><td class="product-remove"><a href="?remove_item=a" class="remove" aria-label="Remove ${good.name} from basket">&times;</a></td><td class="product-thumbnail"><a href="#">${picture(good.name, 64)}</a></td><td class="product-name" data-title="Product"><a href="#">${good.name}</a></td><td class="product-price" data-title="Price">${money(good.price)}</td><td class="product-quantity" data-title="Quantity"><div class="quantity"><label class="screen-reader-text" for="q${good.slug}">${good.name} quantity</label><input type="number" id="q${good.slug}" class="input-text qty text" name="cart[a][qty]" value="1" min="0"></div></td><td class="product-subtotal" data-title="Subtotal">${money(good.price)}</td></tr>`
const field = (key: string, label: string, autocomplete: string): string =>
  `<p class="form-row" id="billing_${key}_field"><label for="billing_${key}">${label}&nbsp;<abbr class="required" title="required">*</abbr></label><span class="woocommerce-input-wrapper"><input type="text" class="input-text" name="billing_${key}" id="billing_${key}" autocomplete="${autocomplete}"></span></p>`

export const wooStorefront: System = system('woo-storefront', 'https://threapwood.example', [
  [
    'product',
    '/product/moorland-sock-yarn/',
    shell(
      'Moorland Sock Yarn',
      'product-template-default single single-product postid-83 woocommerce woocommerce-page',
      `<div id="product-83" class="product type-product post-83 status-publish first instock product_cat-yarn sale purchasable product-type-simple"><span class="onsale">Sale!</span>${gallery(sale.name)}<div class="summary entry-summary"><h1 class="product_title entry-title">Moorland Sock Yarn</h1><div class="woocommerce-product-rating"><a href="#reviews">(<span class="count">4</span> customer reviews)</a></div><p class="price">${price(sale)}</p><div class="woocommerce-product-details__short-description"><p>A hard-wearing four-ply. Order over £40 for free delivery.</p></div><p class="stock in-stock">12 in stock</p><form class="cart" action="/product/moorland-sock-yarn/" method="post" enctype="multipart/form-data"><div class="quantity"><input type="number" class="input-text qty text" name="quantity" value="1" min="1" max="12"></div><button type="submit" name="add-to-cart" value="83" class="single_add_to_cart_button button alt">Add to basket</button></form><div class="product_meta"><span class="sku_wrapper">SKU: <span class="sku">MSY-4</span></span> <span class="posted_in">Category: <a href="/product-category/yarn/">Yarn</a></span></div></div>${tabs(4)}${related}</div>`,
      ld({
        '@context': 'https://schema.org/',
        '@graph': [
          { '@type': 'BreadcrumbList', itemListElement: [] },
          {
            '@type': 'Product',
            name: 'Moorland Sock Yarn',
            sku: 'MSY-4',
            offers: [
              {
                '@type': 'Offer',
                priceSpecification: [
                  { '@type': 'UnitPriceSpecification', price: '14.00', priceCurrency: 'GBP' },
                  {
                    '@type': 'UnitPriceSpecification',
                    price: '17.50',
                    priceCurrency: 'GBP',
                    priceType: 'https://schema.org/ListPrice',
                  },
                ],
                availability: 'http://schema.org/InStock',
              },
            ],
          },
        ],
      }),
    ),
    { name: 'Moorland Sock Yarn', price: 14, currency: 'GBP', count: 2 },
  ],
  [
    'product',
    '/product/project-bag/',
    shell(
      'Project Bag, Waxed Canvas',
      'single single-product postid-91 woocommerce woocommerce-page',
      `<div class="woocommerce-notices-wrapper"></div><div id="product-91" class="product type-product post-91 instock product-type-variable">${gallery('Project Bag')}<div class="summary entry-summary"><h1 class="product_title entry-title">Project Bag, Waxed Canvas</h1><p class="price">${money('18.00')} <span aria-hidden="true">&ndash;</span> ${money('32.00')}</p><form class="variations_form cart" action="" method="post" data-product_id="91" data-product_variations="[]"><table class="variations" role="presentation"><tbody><tr><th class="label"><label for="size">Size</label></th><td class="value"><select id="size" name="attribute_pa_size" data-attribute_name="attribute_pa_size"><option value="">Choose an option</option><option value="s">Small</option><option value="l">Large</option></select><a class="reset_variations" href="#" style="visibility: hidden">Clear</a></td></tr></tbody></table><div class="single_variation_wrap"><div class="woocommerce-variation single_variation"></div><div class="woocommerce-variation-add-to-cart variations_button"><div class="quantity"><input type="number" class="qty" name="quantity" value="1"></div><button type="submit" class="single_add_to_cart_button button alt disabled wc-variation-selection-needed">Add to basket</button><input type="hidden" name="add-to-cart" value="91"><input type="hidden" name="variation_id" class="variation_id" value="0"></div></div></form></div>${tabs(0)}${related}</div>`,
      '',
      0,
    ),
    { name: 'Project Bag, Waxed Canvas', price: 18, currency: 'GBP', count: 0 },
  ],
  [
    'listing',
    '/product-category/yarn/',
    shell(
      'Yarn',
      'archive tax-product_cat term-yarn woocommerce woocommerce-page',
      `<header class="woocommerce-products-header"><h1 class="woocommerce-products-header__title page-title">Yarn</h1><div class="term-description"><p>From laceweight to super chunky.</p></div></header><div class="storefront-sorting"><form class="woocommerce-ordering" method="get"><select name="orderby" class="orderby"><option>Default sorting</option><option>Sort by price: low to high</option></select></form><p class="woocommerce-result-count">Showing all 8 results</p></div><ul class="products columns-3">${each(ITEMS, card)}</ul>`,
    ),
    { items: 8, count: 2 },
  ],
  [
    'cart',
    '/basket/',
    shell(
      'Basket',
      'page-template-default page woocommerce-cart woocommerce-page',
      `<article class="page type-page"><header class="entry-header"><h1 class="entry-title">Basket</h1></header><div class="entry-content"><div class="woocommerce"><div class="woocommerce-notices-wrapper"></div><form class="woocommerce-cart-form" action="/basket/" method="post"><table class="shop_table shop_table_responsive cart woocommerce-cart-form__contents" cellspacing="0"><thead><tr><th>Remove</th><th>Thumbnail</th><th>Product</th><th>Price</th><th>Quantity</th><th>Subtotal</th></tr></thead><tbody>${each(ITEMS.slice(0, 2), row)}<tr><td colspan="6" class="actions"><div class="coupon"><label for="coupon_code" class="screen-reader-text">Coupon:</label><input type="text" name="coupon_code" class="input-text" id="coupon_code" placeholder="Coupon code"><button type="submit" class="button" name="apply_coupon" value="Apply coupon">Apply coupon</button></div><button type="submit" class="button" name="update_cart" disabled>Update basket</button></td></tr></tbody></table></form><div class="cart-collaterals"><div class="cart_totals"><h2>Basket totals</h2><table class="shop_table"><tr class="cart-subtotal"><th>Subtotal</th><td>${money('16.70')}</td></tr><tr class="order-total"><th>Total</th><td><strong>${money('20.45')}</strong></td></tr></table><div class="wc-proceed-to-checkout"><a href="/checkout/" class="checkout-button button alt wc-forward">Proceed to checkout</a></div></div></div></div></div></article>`,
    ),
    { count: 2 },
  ],
  [
    'cart',
    '/basket/',
    shell(
      'Basket',
      'page woocommerce-cart woocommerce-page',
      '<article class="page"><header class="entry-header"><h1 class="entry-title">Basket</h1></header><div class="entry-content"><div class="woocommerce"><div class="wc-empty-cart-message"><div class="cart-empty woocommerce-info">Your basket is currently empty.</div></div><p class="return-to-shop"><a class="button wc-backward" href="/shop/">Return to shop</a></p></div></div></article>',
      '',
      0,
    ),
    { count: 0 },
  ],
  [
    'checkout',
    '/checkout/',
    shell(
      'Checkout',
      'page woocommerce-checkout woocommerce-page',
      `<article class="page"><header class="entry-header"><h1 class="entry-title">Checkout</h1></header><div class="entry-content"><div class="woocommerce"><div class="woocommerce-form-login-toggle"><div class="woocommerce-info">Returning customer? <a href="#" class="showlogin">Click here to login</a></div></div><div class="woocommerce-form-coupon-toggle"><div class="woocommerce-info">Have a coupon? <a href="#" class="showcoupon">Click here to enter your code</a></div></div><form name="checkout" method="post" class="checkout woocommerce-checkout" action="/checkout/"><div class="col2-set" id="customer_details"><div class="woocommerce-billing-fields"><h3>Billing details</h3>${field('first_name', 'First name', 'given-name')}${field('last_name', 'Last name', 'family-name')}${field('address_1', 'Street address', 'address-line1')}${field('city', 'Town / City', 'address-level2')}${field('postcode', 'Postcode', 'postal-code')}${field('phone', 'Phone', 'tel')}${field('email', 'Email address', 'email')}</div></div><h3 id="order_review_heading">Your order</h3><div id="order_review" class="woocommerce-checkout-review-order"><table class="shop_table woocommerce-checkout-review-order-table"><tr class="cart_item"><td class="product-name">Herdwick Aran Skein <strong class="product-quantity">&times;&nbsp;1</strong></td><td>${money('7.50')}</td></tr><tr class="order-total"><th>Total</th><td>${money('20.45')}</td></tr></table><div id="payment" class="woocommerce-checkout-payment"><ul class="wc_payment_methods"><li><input type="radio" name="payment_method" value="stripe" checked> Card</li></ul><button type="submit" class="button alt" name="woocommerce_checkout_place_order" id="place_order">Place order</button></div></div></form></div></div></article>`,
    ),
  ],
  [
    'confirmation',
    '/checkout/order-received/4187/?key=wc_order_Ab12cD',
    shell(
      'Checkout',
      'page woocommerce-checkout woocommerce-page woocommerce-order-received',
      `<article class="page"><header class="entry-header"><h1 class="entry-title">Order received</h1></header><div class="entry-content"><div class="woocommerce"><div class="woocommerce-order"><p class="woocommerce-notice woocommerce-notice--success woocommerce-thankyou-order-received">Thank you. Your order has been received.</p><ul class="woocommerce-order-overview woocommerce-thankyou-order-details order_details"><li class="woocommerce-order-overview__order order">Order number: <strong>4187</strong></li><li class="date">Date: <strong>3 March</strong></li><li class="total">Total: <strong>${money('20.45')}</strong></li><li class="method">Payment method: <strong>Card</strong></li></ul><section class="woocommerce-order-details"><h2>Order details</h2><table class="woocommerce-table shop_table order_details"><tr class="order_item"><td class="product-name"><a href="#">Herdwick Aran Skein</a> &times; 1</td><td>${money('7.50')}</td></tr></table></section></div></div></div></article>`,
      '',
      0,
    ),
    { order: '4187', count: 0 },
  ],
  [
    'account',
    '/my-account/',
    shell(
      'My account',
      'page woocommerce-account woocommerce-page',
      '<article class="page"><header><h1 class="entry-title">My account</h1></header><div class="woocommerce"><div class="u-columns col2-set" id="customer_login"><h2>Login</h2><form class="woocommerce-form woocommerce-form-login login" method="post"><label>Username or email address<input type="text" name="username" autocomplete="username"></label><label>Password<input type="password" name="password" autocomplete="current-password"></label><button type="submit" name="login" value="Log in">Log in</button><p class="lost_password"><a href="/my-account/lost-password/">Lost your password?</a></p></form><h2>Register</h2><form class="woocommerce-form-register register" method="post"><label>Email address<input type="email" name="email"></label><button type="submit" name="register">Register</button></form></div></div></article>',
    ),
  ],
  [
    'article other',
    '/winding-without-tears/',
    shell(
      'Winding without tears',
      'post-template-default single single-post postid-311 single-format-standard woocommerce-no-js',
      `<article id="post-311" class="post type-post"><header class="entry-header"><span class="posted-on">Posted on <time datetime="2024-02-11">11 February 2024</time></span> <span class="post-author">by Nell</span><h1 class="entry-title">Winding without tears</h1></header><div class="entry-content"><p>Every knitter has met the tangle. Last winter I spent an evening on one skein, and learned three things.</p><p>First, open the skein fully. Second, find both ends. Third, a swift is worth it: ours, the <a href="/product/swift/">Swift and Winder Bundle</a>, is £62.00 and will outlive you.</p><p>If you have no swift, two chairs do. Sit, breathe, and do not let the cat in.</p></div></article><nav class="post-navigation"><a href="/a/">Previous post</a></nav><section id="comments"><h2>2 thoughts</h2><form id="commentform"><textarea name="comment"></textarea><input name="author"><input type="email" name="email"><input type="submit" value="Post Comment"></form></section>`,
      `${ld({ '@context': 'https://schema.org', '@type': 'BlogPosting', headline: 'Winding without tears' })}<meta property="og:type" content="article">`,
    ),
  ],
])
