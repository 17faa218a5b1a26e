// Shopify with the Dawn theme: an outdoor shop in Oregon.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, og, picture } from '../write.ts'

const GEAR = goods(`Alder Ridge Tent | $389.00
Cinder Camp Stove | $64.00 | $80.00
Larch Trekking Poles | $112.00
Pumice Mug | $18.00
Mosquito Head Net | $9.50
Quartz Headlamp | $42.00 | $55.00`)
const price = (good: Good, large = ''): string =>
  `<div class="price ${large} ${good.was ? 'price--on-sale' : ''} price--show-badge"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Regular price</span><span class="price-item price-item--regular">${good.was ? good.was : good.price} USD</span></div><div class="price__sale"><span class="visually-hidden visually-hidden--inline">Regular price</span><span><s class="price-item price-item--regular">${good.was} USD</s></span><span class="visually-hidden visually-hidden--inline">Sale price</span><span class="price-item price-item--sale price-item--last">${good.price} USD</span></div></div>${good.was ? '<span class="badge price__badge-sale">Sale</span>' : ''}</div>`
const card = (good: Good): string =>
  `<li class="grid__item scroll-trigger animate--slide-in"><div class="card-wrapper product-card-wrapper underline-links-hover"><div class="card card--standard card--media"><div class="card__inner ratio"><div class="card__media"><div class="media media--transparent">${picture(good.name, 360)}</div></div></div><div class="card__content"><div class="card__information"><h3 class="card__heading h5"><a href="/products/${good.slug}" class="full-unstyled-link">${good.name}</a></h3><div class="card-information"><span class="caption-large light"></span>${price(good)}</div></div></div></div></div></li>`
const shell = (title: string, template: string, main: string, head = '', count = 0): string =>
  doc(
    {
      lang: 'en',
      title: `${title} &ndash; Cascade &amp; Cinder`,
      head: `<meta property="og:site_name" content="Cascade &amp; Cinder">${head}<script id="shop-features" type="application/json">{"accessToken":"0","shopId":6}</script>`,
      body: `class="gradient template-${template}"`,
      css: '.visually-hidden{position:absolute!important;overflow:hidden;width:1px;height:1px;clip:rect(0 0 0 0)}.price__sale,.price--on-sale .price__regular{display:none}.price--on-sale .price__sale{display:block}.drawer{position:fixed;visibility:hidden;right:0}.cart-notification{visibility:hidden;position:absolute}',
    },
    `<a class="skip-to-content-link button visually-hidden" href="#MainContent">Skip to content</a>
<cart-drawer class="drawer${count ? '' : ' is-empty'}"><div id="CartDrawer" class="cart-drawer"><div class="drawer__inner" role="dialog" aria-label="Your cart">${count ? `<div class="drawer__header"><h2 class="drawer__heading">Your cart</h2></div><form action="/cart" id="CartDrawer-Form" method="post"><table class="cart-items"><tbody><tr class="cart-item" id="CartDrawer-Item-1"><td class="cart-item__media">${picture('Mug', 75)}</td><td><a href="/products/pumice-mug" class="cart-item__name">Pumice Mug</a><div class="product-option">$18.00</div></td><td class="cart-item__quantity"><input class="quantity__input" type="number" name="updates[]" value="${count}"></td></tr></tbody></table></form><div class="drawer__footer"><h2 class="totals__total">Estimated total</h2><p class="totals__total-value">$36.00 USD</p><button type="submit" id="CartDrawer-Checkout" class="cart__checkout-button button" name="checkout" form="CartDrawer-Form">Check out</button></div>` : '<div class="drawer__inner-empty"><h2 class="cart__empty-text">Your cart is empty</h2><a href="/collections/all" class="button">Continue shopping</a></div>'}</div></div></cart-drawer>
<div id="shopify-section-announcement-bar" class="shopify-section announcement-bar-section"><p class="announcement-bar__message h5">Free shipping on orders over $75</p></div>
<header class="header header--middle-left header--mobile-center page-width header--has-menu"><h1 class="header__heading hide-on-inner" ${template === 'index' ? '' : 'hidden'}><a href="/" class="header__heading-link"><span class="h2">Cascade &amp; Cinder</span></a></h1><nav class="header__inline-menu"><ul class="list-menu list-menu--inline" role="list">${links('Tents | Sleep | Cook | Light | Pack | Repairs | Field notes', '/collections/')}</ul></nav><div class="header__icons"><a href="/search" class="header__icon header__icon--search link">Search</a><a href="/account/login" class="header__icon header__icon--account link"><span class="visually-hidden">Log in</span></a><a href="/cart" class="header__icon header__icon--cart link" id="cart-icon-bubble"><span class="visually-hidden">Cart</span>${count ? `<div class="cart-count-bubble"><span aria-hidden="true">${count}</span><span class="visually-hidden">${count} items</span></div>` : ''}</a></div></header>
<main id="MainContent" class="content-for-layout focus-none" role="main" tabindex="-1">
${main}
</main>
<footer class="footer color-scheme-1 gradient section-footer-padding"><div class="footer__content-top page-width"><h2 class="footer-block__heading">Quick links</h2><ul>${links('Search | Shipping | Returns | Repairs | Contact | Gift cards', '/pages/')}</ul><form method="post" action="/contact#ContactFooter" class="footer__newsletter newsletter-form"><input type="email" name="contact[email]" autocomplete="email" placeholder="Email"><button type="submit" aria-label="Subscribe"></button></form></div><div class="footer__content-bottom"><ul class="list list-payment"><li>Visa</li><li>PayPal</li></ul><small class="copyright__content">&copy; 2024, Cascade &amp; Cinder Powered by Shopify</small></div></footer>
<div id="shopify-pc__banner" role="alertdialog" aria-label="Cookie consent"><p>We and our partners use cookies.</p><button>Accept</button><button>Decline</button></div>`,
  )
const product = (good: Good, options: string, button: string): string =>
  `<section class="shopify-section section"><product-info class="product page-width"><div class="product product--large product--left product--thumbnail grid"><div class="grid__item product__media-wrapper"><media-gallery>${picture(good.name, 700)}</media-gallery></div><div class="product__info-wrapper grid__item"><section class="product__info-container"><p class="product__text caption-with-letter-spacing">Cascade &amp; Cinder</p><div class="product__title"><h1>${good.name}</h1><a href="#" class="product__title hide"><h2 class="h1">${good.name}</h2></a></div><div id="price-template" role="status">${price(good, 'price--large')}</div><div class="product__tax caption rte">Taxes included. <a href="/policies/shipping-policy">Shipping</a> calculated at checkout.</div>${options}<div class="product-form__input product-form__quantity"><label class="quantity__label form__label">Quantity</label><quantity-input class="quantity"><button class="quantity__button" name="minus" type="button">-</button><input class="quantity__input" type="number" name="quantity" value="1"><button class="quantity__button" name="plus" type="button">+</button></quantity-input></div><product-form class="product-form"><form method="post" action="/cart/add" id="product-form-1" class="form" data-type="add-to-cart-form"><input type="hidden" name="form_type" value="product"><input type="hidden" name="id" value="4400112233" class="product-variant-id"><div class="product-form__buttons">${button}</div></form></product-form><div class="product__description rte"><p>Built in our Bend workshop. Repaired for life. The pole set alone costs $120 elsewhere.</p></div><share-button class="share-button"><button>Share</button></share-button></section></div></div></product-info></section><product-recommendations class="related-products page-width"><h2 class="related-products__heading">You may also like</h2><ul class="grid product-grid">${each(GEAR.slice(2, 6), card)}</ul></product-recommendations>`
const add =
  '<button type="submit" name="add" class="product-form__submit button button--full-width button--secondary"><span>Add to cart</span></button><div data-shopify="payment-button" class="shopify-payment-button"><button class="shopify-payment-button__button">Buy it now</button></div>'
const [tent, stove] = GEAR as [Good, Good]

export const shopifyDawn: System = system('shopify-dawn', 'https://cascadeandcinder.example', [
  [
    'product',
    '/products/alder-ridge-tent?variant=4400112233',
    shell(
      'Alder Ridge Tent',
      'product',
      product(
        tent,
        `<variant-selects><fieldset class="product-form__input product-form__input--pill"><legend class="form__label">Color</legend><input type="radio" name="Color" value="Moss" checked><label>Moss</label><input type="radio" name="Color" value="Rust"><label>Rust</label></fieldset></variant-selects>`,
        add,
      ),
      ld({
        '@context': 'http://schema.org/',
        '@type': 'ProductGroup',
        name: 'Alder Ridge Tent',
        url: '/products/alder-ridge-tent',
        hasVariant: [
          {
            '@type': 'Product',
            name: 'Alder Ridge Tent - Moss',
            offers: {
              '@type': 'Offer',
              price: '389.00',
              priceCurrency: 'USD',
              url: 'https://cascadeandcinder.example/products/alder-ridge-tent?variant=4400112233',
            },
          },
          {
            '@type': 'Product',
            name: 'Alder Ridge Tent - Rust',
            offers: { '@type': 'Offer', price: '409.00', priceCurrency: 'USD' },
          },
        ],
        productGroupID: '88',
      }),
    ),
    { name: 'Alder Ridge Tent', price: 389, currency: 'USD' },
  ],
  [
    'product',
    '/products/cinder-camp-stove',
    shell(
      'Cinder Camp Stove',
      'product',
      product(stove, '', add),
      og({
        'og:type': 'product',
        'og:title': 'Cinder Camp Stove',
        'og:price:amount': '64.00',
        'og:price:currency': 'USD',
      }),
      2,
    ),
    { name: 'Cinder Camp Stove', price: 64, currency: 'USD', count: 2 },
  ],
  [
    'listing',
    '/collections/cook',
    shell(
      'Cook',
      'collection',
      `<div class="collection-hero"><h1 class="collection-hero__title"><span class="visually-hidden">Collection: </span>Cook</h1></div><div class="facets-container"><form id="FacetFiltersForm"><details><summary>Availability</summary><label><input type="checkbox"> In stock (6)</label></details><details><summary>Price</summary><span>The highest price is $389.00</span><input name="filter.v.price.gte" type="number"></details><select name="sort_by"><option>Featured</option></select><p>6 products</p></form></div><div class="product-grid-container" id="ProductGridContainer"><ul id="product-grid" class="grid product-grid grid--4-col-desktop">${each(GEAR, card)}</ul></div>`,
    ),
    { items: 6 },
  ],
  [
    'search',
    '/search?q=stove&options%5Bprefix%5D=last&type=product',
    shell(
      'Search: 2 results found for "stove"',
      'search',
      `<div class="template-search__header page-width"><h1 class="h2 center">Search results</h1><form action="/search" method="get" class="search"><input class="search__input field__input" type="search" name="q" value="stove"></form><p role="status">2 results found for “stove”</p></div><ul class="grid product-grid">${each(GEAR.slice(0, 2), card)}</ul>`,
    ),
    { term: 'stove' },
  ],
  [
    'cart',
    '/cart',
    shell(
      'Your Shopping Cart',
      'cart',
      `<cart-items class="gradient isolate"><div class="page-width"><div class="title-wrapper-with-link"><h1 class="title title--primary">Your cart</h1><a href="/collections/all" class="underlined-link">Continue shopping</a></div><form action="/cart" class="cart__contents" method="post" id="cart"><table class="cart-items"><thead><tr><th>Product</th><th>Quantity</th><th>Total</th></tr></thead><tbody>${each(GEAR.slice(3, 5), (good) => `<tr class="cart-item"><td class="cart-item__media">${picture(good.name, 150)}</td><td class="cart-item__details"><a href="/products/${good.slug}" class="cart-item__name h4 break">${good.name}</a><div class="product-option">${good.price}</div></td><td class="cart-item__quantity"><quantity-input class="quantity cart-quantity"><input class="quantity__input" type="number" name="updates[]" value="1"></quantity-input><cart-remove-button><a href="/cart/change?id=1&quantity=0" aria-label="Remove ${good.name}"></a></cart-remove-button></td><td class="cart-item__totals"><span class="price price--end">${good.price}</span></td></tr>`)}</tbody></table></form></div></cart-items><div class="page-width" id="main-cart-footer"><div class="cart__footer"><cart-note><label>Order special instructions</label><textarea name="note"></textarea></cart-note><div class="totals"><h2 class="totals__total">Estimated total</h2><p class="totals__total-value">$27.50 USD</p></div><div class="cart__ctas"><button type="submit" id="checkout" class="cart__checkout-button button" name="checkout" form="cart">Check out</button></div></div></div>`,
      '',
      2,
    ),
    { count: 2 },
  ],
  [
    'cart',
    '/cart',
    shell(
      'Your Shopping Cart',
      'cart',
      '<cart-items class="gradient isolate is-empty"><div class="page-width"><div class="cart__warnings"><h1 class="cart__empty-text">Your cart is empty</h1><a href="/collections/all" class="button">Continue shopping</a><h2 class="cart__login-title">Have an account?</h2><p class="cart__login-paragraph"><a href="/account/login">Log in</a> to check out faster.</p></div></div></cart-items>',
    ),
  ],
  [
    'home',
    '/',
    shell(
      'Cascade &amp; Cinder',
      'index',
      `<div class="banner"><h2 class="banner__heading">Gear that stays out</h2><a href="/collections/all" class="button">Shop all</a></div><section class="page-width featured-product"><div class="product__info-container"><h2 class="product__title h1"><a href="/products/alder-ridge-tent">Alder Ridge Tent</a></h2>${price(tent)}<form method="post" action="/cart/add"><input type="hidden" name="id" value="4400112233">${add}</form></div></section><div class="collection"><h2>Featured</h2><ul class="grid product-grid">${each(GEAR.slice(1, 5), card)}</ul></div>`,
      og({ 'og:type': 'website' }),
    ),
  ],
  [
    'article other',
    '/blogs/field-notes/three-nights-on-the-metolius',
    shell(
      'Three nights on the Metolius',
      'article',
      '<article class="article-template"><header class="page-width"><h1 class="article-template__title">Three nights on the Metolius</h1><span class="circle-divider caption-with-letter-spacing"><time datetime="2024-06-02">June 2, 2024</time></span></header><div class="article-template__content page-width rte"><p>We took the Alder Ridge Tent ($389.00) and a bag of lentils. On the first night it rained; on the second it rained harder.</p><p>By the third we had stopped counting and started fishing.</p><a href="/products/alder-ridge-tent" class="button">Shop the tent</a></div></article>',
      og({ 'og:type': 'article' }),
    ),
  ],
  [
    'help',
    '/pages/contact',
    shell(
      'Contact',
      'page',
      '<div class="page-width"><h1 class="main-page-title">Contact</h1></div><div class="contact page-width"><h2 class="title">Contact form</h2><form method="post" action="/contact#ContactForm" id="ContactForm" class="isolate"><input class="field__input" autocomplete="name" type="text" name="contact[Name]" placeholder="Name"><input autocomplete="email" type="email" name="contact[email]"><input type="tel" autocomplete="tel" name="contact[Phone number]"><textarea name="contact[Comment]" placeholder="Comment"></textarea><button type="submit" class="button">Send</button></form></div>',
    ),
  ],
  [
    'help',
    '/policies/refund-policy',
    shell(
      'Refund policy',
      'policy',
      '<div class="shopify-policy__container"><div class="shopify-policy__title"><h1>Refund policy</h1></div><div class="shopify-policy__body"><div class="rte"><p>We have a 30-day return policy, which means you have 30 days after receiving your item to request a return.</p><p>To be eligible for a return, your item must be in the same condition that you received it. You’ll also need the receipt or proof of purchase.</p><h2>Exchanges</h2><p>The fastest way is to return the item you have.</p></div></div></div>',
    ),
  ],
  [
    'other',
    '/products/retired-thing',
    shell(
      '404 Not Found',
      '404',
      '<div class="template-404 page-width page-margin center"><p>404</p><h1 class="title">Page not found</h1><a href="/collections/all" class="button">Continue shopping</a></div>',
    ),
  ],
])
