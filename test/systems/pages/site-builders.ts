// Site builders with a shop in them: Squarespace, Wix, Ecwid in a host site, Snipcart on a static page.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, og, picture } from '../write.ts'

const CUPS = goods(`Tidal Cup | $34.00
Kelp Bowl, Large | $72.00 | $90.00
Barnacle Vase | from $48.00
Driftwood Spoon | $16.00
Shell Plate Set of 4 | $120.00`)
const sq = (title: string, body: string, main: string, count = 0, head = ''): string =>
  doc(
    {
      lang: 'en-US',
      title: `${title} — Low Tide Ceramics`,
      body: `id="item-5f" class="tweak-portfolio-grid-basic-height-medium primary-button-style-solid ${body}"`,
      head,
      css: '.header-menu,.sqs-slide-wrapper{display:none}.original-price{text-decoration:line-through}',
    },
    `<div id="siteWrapper" class="clearfix site-wrapper"><div class="floating-cart hidden"><a href="/cart" class="icon icon--stroke icon--fill icon--cart sqs-custom-cart"><span class="Cart-inner"><div class="legacy-cart icon-cart-quantity"><span class="sqs-cart-quantity">${count}</span></div></span></a></div><header id="header" class="header theme-col--primary"><div class="header-title-text"><a id="site-title" href="/">Low Tide Ceramics</a></div><nav class="header-nav-list">${links('Shop | Studio | Journal | Visit')}</nav><div class="header-menu"><a href="/cart">Cart (${count})</a></div></header><main id="page" class="container" role="main">${main}</main><footer class="sections" id="footer-sections"><p>Fired in Port Townsend.</p><form class="newsletter-form"><input type="email" name="email"><button>Sign Up</button></form></footer></div>`,
  )
const cup = (good: Good): string =>
  `<div class="grid-item hentry product-list-item" data-product-id="${good.slug}"><a href="/shop/p/${good.slug}" class="grid-item-link"></a><div class="grid-image">${picture(good.name, 350)}</div><section class="grid-meta-wrapper"><div class="grid-title">${good.name}</div><div class="grid-prices"><div class="product-price">${good.was ? `<span class="product-mark sale">Sale Price:</span>${good.price} <span class="visually-hidden">Original Price:</span><span class="original-price">${good.was}</span>` : good.price}</div></div></section></div>`

export const squarespace: System = system('squarespace', 'https://lowtide.example', [
  [
    'product',
    '/shop/p/kelp-bowl-large',
    sq(
      'Kelp Bowl, Large',
      'view-item collection-type-products collection-layout-default',
      `<article class="sections"><section id="pdp" class="product-detail"><div class="product-gallery">${picture('Kelp', 600)}</div><div class="product-meta"><nav class="product-nav-breadcrumb"><a href="/shop">Shop</a></nav><h1 class="product-title" data-content-field="title">Kelp Bowl, Large</h1><div class="product-price"><div class="product-price-value"><span class="sqs-money-native">72.00</span> USD <span class="original-price"><span class="sqs-money-native">90.00</span></span></div></div><div class="product-description"><p>Stoneware, 28 cm, food safe.</p></div><div class="product-quantity-input"><label>Quantity:</label><input size="4" max="9999" min="1" value="1" type="number"></div><div class="product-add-to-cart sqs-add-to-cart-button-wrapper"><div class="sqs-add-to-cart-button sqs-suppress-edit-mode sqs-editable-button" role="button" tabindex="0" data-item-id="62"><div class="sqs-add-to-cart-button-inner">Add To Cart</div></div></div></div></section><section class="related-products-wrapper"><h2>You Might Also Like</h2>${each(CUPS.slice(2), cup)}</section></article>`,
      1,
      og({ 'og:type': 'product', 'product:price:amount': '72.00', 'product:price:currency': 'USD' }),
    ),
    { name: 'Kelp Bowl, Large', price: 72, currency: 'USD', count: 1 },
  ],
  [
    'product',
    '/shop/p/barnacle-vase',
    sq(
      'Barnacle Vase',
      'view-item collection-type-products',
      `<section class="ProductItem hentry"><section class="ProductItem-summary"><section class="ProductItem-gallery">${picture('Vase', 600)}</section><section class="ProductItem-details"><h1 class="ProductItem-details-title">Barnacle Vase</h1><div class="ProductItem-product-price"><div class="product-price">from $48.00</div></div><div class="ProductItem-details-excerpt"><p>Each one differs.</p></div><div class="product-variants"><div class="variant-option"><div class="variant-option-title">Height:</div><div class="variant-select-wrapper"><select data-variant-option-name="Height"><option value="">Select Height</option><option>Small</option><option>Tall</option></select></div></div></div><div class="sqs-add-to-cart-button" role="button" tabindex="0"><div class="sqs-add-to-cart-button-inner">Add To Cart</div></div></section></section></section>`,
    ),
    { name: 'Barnacle Vase', price: 48, currency: 'USD', count: 0 },
  ],
  [
    'listing',
    '/shop',
    sq(
      'Shop',
      'collection-type-products view-list',
      `<section class="products collection-content-wrapper"><h1 class="nested-category-title">Shop</h1><div class="list-grid">${each(CUPS, cup)}</div></section>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/cart',
    sq(
      'Your Shopping Cart',
      'collection-type-cart',
      '<div id="sqs-cart-root"><div id="sqs-cart-container" class="cart-container"><div class="cart-title"><h2>Shopping Cart</h2></div><div class="cart-row" data-test="cart-item"><div class="cart-row-img"></div><div class="cart-row-desc"><a href="/shop/p/tidal-cup">Tidal Cup</a></div><div class="cart-row-qty"><button aria-label="Decrease quantity">-</button><input class="cart-row-qty-input" value="1" type="text" aria-label="Quantity"><button>+</button></div><div class="cart-row-price">$34.00</div><button class="cart-row-remove" aria-label="Remove">×</button></div><div class="cart-subtotal"><span>Subtotal</span><span class="cart-subtotal-price">$34.00</span></div><button class="cart-checkout-button sqs-editable-button">Checkout</button></div></div>',
      1,
    ),
    { count: 1 },
  ],
  [
    'article other',
    '/journal/glaze-notes',
    sq(
      'Glaze notes',
      'view-item collection-type-blog-side-by-side',
      '<article class="blog-item-wrapper"><h1 class="entry-title">Glaze notes</h1><div class="blog-meta"><time>Apr 2</time> Written By Mae</div><div class="blog-item-content"><p>The kelp green took eleven tests. The bowl it ended on costs $72 and is worth each of them.</p><p>Copper, ash, patience.</p></div><a href="/journal/next">Next</a></article>',
    ),
  ],
])

const wixShell = (title: string, main: string, head = ''): string =>
  doc(
    {
      lang: 'en',
      title: `${title} | Fernweh Maps`,
      head: `<meta name="generator" content="Wix.com Website Builder">${head}`,
      css: '.wix-hidden{display:none}',
    },
    `<div id="SITE_CONTAINER"><div id="main_MF" class="main_MF"><div id="SCROLL_TO_TOP" tabindex="-1"></div><header id="SITE_HEADER" class="x4zVYf SITE_HEADER" tabindex="-1"><div id="comp-l1" class="comp-l1"><p class="font_8">Fernweh Maps</p></div><nav id="comp-l2" class="dU5Ct8">${links('Home | Shop | About | FAQ')}</nav><div id="comp-l3"><a href="/cart-page" data-hook="cart-icon-button" aria-label="Cart with 0 items"><svg></svg><text data-hook="items-count">0</text></a></div><button data-testid="handle-button">Log In</button></header><main id="PAGES_CONTAINER" tabindex="-1"><div id="SITE_PAGES"><div class="JsJXaX">${main}</div></div></main><footer id="SITE_FOOTER"><p>©2035 by Fernweh Maps. Shipping &amp; Returns. Store Policy. Payment Methods</p></footer></div></div>`,
  )
const MAPS = goods(`Harz 1:50 000 Linen Map | €29.00
Lofoten Panorama Poster | €24.00 | €32.00
Map Tube, oak | €45.00
Pocket Compass Clinometer | €38.50`)
const mapCard = (good: Good): string =>
  `<li data-hook="product-list-grid-item"><div data-slug="${good.slug}" role="group" aria-label="${good.name} gallery" data-hook="product-item-root" class="ETPbIy"><a href="https://fernwehmaps.example/product-page/${good.slug}" class="JPDEZd" data-hook="product-item-container"><div class="naMHY_">${picture(good.name, 260)}</div></a><div class="t2u_rw" data-hook="product-item-product-details"><a href="https://fernwehmaps.example/product-page/${good.slug}"><p class="s__6NmH8B" data-hook="product-item-name">${good.name}</p><div data-hook="product-item-price">${good.was ? `<span data-hook="product-item-price-before-discount" style="text-decoration:line-through">${good.was}</span>` : ''}<span class="cfpn1d" data-hook="product-item-price-to-pay" data-wix-price="${good.price}">${good.price}</span></div></a></div><button data-hook="product-item-add-to-cart-button"><span>Add to Cart</span></button></div></li>`

export const wix: System = system('wix', 'https://fernwehmaps.example', [
  [
    'product',
    '/product-page/lofoten-panorama-poster',
    wixShell(
      'Lofoten Panorama Poster',
      `<section><div id="TPASection_j" class="TPASection"><article data-hook="product-page"><div data-hook="product-page-breadcrumbs"><a href="/">Home</a>/Lofoten Panorama Poster</div><section class="_33-Dq"><div data-hook="main-media-image-wrapper">${picture('Lofoten', 500)}</div></section><section class="_2n"><h1 data-hook="product-title" class="_2qrJF">Lofoten Panorama Poster</h1><div data-hook="sku" class="_1rwRc">SKU: 36</div><div data-hook="product-price" class="_2sFaY"><div class="_26qxh"><span data-hook="formatted-secondary-price" class="_1Q" style="text-decoration:line-through">€32.00</span><span class="sr">Regular Price</span><span data-hook="formatted-primary-price" class="_3e">€24.00</span><span>Sale Price</span></div><div data-hook="product-tax-before-breakdown">VAT Included</div></div><div data-hook="number-input-spinner-container"><input type="number" value="1" aria-label="Quantity"></div><button data-hook="add-to-cart" class="buttonnext1002338724"><span class="buttonnext__content">Add to Cart</span></button><button data-hook="buy-now-button">Buy Now</button><section data-hook="info-section"><h2>PRODUCT INFO</h2><p>50 x 70 cm on 200 g paper.</p></section></section></article></div></section>`,
      `${ld({ '@context': 'https://schema.org/', '@type': 'Product', name: 'Lofoten Panorama Poster', sku: '36', Offers: { '@type': 'Offer', priceCurrency: 'EUR', price: '24', Availability: 'https://schema.org/InStock' } })}${og({ 'og:type': 'product', 'product:price:amount': '24', 'product:price:currency': 'EUR' })}`,
    ),
    { name: 'Lofoten Panorama Poster', price: 24, currency: 'EUR', count: 0 },
  ],
  [
    'listing',
    '/category/all-products',
    wixShell(
      'All Products',
      `<div data-hook="gallery-app-container"><h1 data-hook="category-header-title">All Products</h1><p data-hook="products-counter">4 products</p><ul data-hook="product-list-wrapper">${each(MAPS, mapCard)}</ul></div>`,
    ),
    { items: 4 },
  ],
  [
    'cart',
    '/cart-page?origin=addedToCart',
    wixShell(
      'Cart',
      '<div data-hook="CartAppDataHook.root"><h1>My cart</h1><ul><li data-hook="CartItemDataHook.item"><img src="/a.jpg" alt="" width="100" height="100"><a data-hook="CartItemDataHook.name" href="#">Map Tube, oak</a><span data-hook="CartItemDataHook.price">€45.00</span><input type="number" aria-label="Quantity" value="1"><span data-hook="CartItemDataHook.totalPrice">€45.00</span><button data-hook="CartItemDataHook.remove" aria-label="remove Map Tube from the cart"></button></li></ul><button>Enter a promo code</button><button>Add a note</button><h2>Order summary</h2><dl><dt>Subtotal</dt><dd>€45.00</dd><dt>Total</dt><dd>€45.00</dd></dl><button data-hook="CheckoutButtonDataHook.button">Checkout</button><p>Secure Checkout</p></div>',
    ),
  ],
  [
    'confirmation',
    '/thank-you-page/5a1c-77',
    wixShell(
      'Thank You Page',
      '<section data-hook="ThankYouPageDataHook.root"><h1 data-hook="title">Thank you, Ada</h1><p>You’ll receive a confirmation email soon.</p><p>Order number: <span data-hook="orderNumber">10012</span></p><div><h2>Map Tube, oak</h2><span>€45.00</span><span>Qty: 1</span></div><dl><dt>Total</dt><dd>€51.90</dd></dl><a href="/">Continue Browsing</a></section>',
    ),
    { order: '10012' },
  ],
])

const ecwidShell = (title: string, main: string): string =>
  doc(
    {
      lang: 'it-IT',
      title,
      body: 'class="page-template-default page page-id-12 wp-custom-logo"',
      css: '.ec-hide{display:none}',
    },
    `<header class="site-header"><a href="/">Cascina Rovere</a><nav><ul>${links('Chi siamo | Negozio | Agriturismo | Dove siamo | Contatti')}</ul></nav></header><main class="site-main"><article class="page"><div class="entry-content"><div id="my-store-8831" class="ecwid-shop"><div class="ecwid ecwid-productBrowser"><div class="ec-storefront-v3-wrapper"><div class="ec-store"><div class="ec-store__content-wrapper">${main}</div></div><div class="ec-minicart ec-minicart--m" data-count="1"><div class="ec-minicart__body"><span class="ec-minicart__icon"></span><span class="ec-minicart__counter">1</span></div></div></div></div></div></div></article></main><footer>Strada per Canelli 8, Asti · P.IVA 0123 · Tel. 0141 550 123 · <a href="/privacy">Privacy</a></footer><div class="cc-window cc-banner" role="dialog">Questo sito utilizza i cookie. <a class="cc-btn cc-dismiss">Ho capito</a></div>`,
  )
const FARM = goods(`Nocciole tostate 500 g | €12,50
Crema gianduia | €8,90 | €10,50
Miele di castagno | €9,00
Barbera "Bricco" 2021 | €14,00
Farina di mais ottofile | €4,80`)
const farmCard = (good: Good): string =>
  `<div class="grid-product grid-product--id-5${good.slug.length}"><div class="grid-product__wrap" data-product-id="5${good.slug.length}"><div class="grid-product__wrap-inner"><a href="https://cascinarovere.example/negozio/${good.slug}-p5${good.slug.length}" class="grid-product__image">${picture(good.name, 280)}</a><a href="https://cascinarovere.example/negozio/${good.slug}-p5${good.slug.length}" class="grid-product__title"><div class="grid-product__title-inner">${good.name}</div></a><div class="grid-product__price"><div class="grid-product__price-amount"><div class="grid-product__price-value ec-price-item">${good.price}</div>${good.was ? `<div class="grid-product__price-compare"><s>${good.was}</s></div>` : ''}</div></div><div class="grid-product__button"><button class="form-control__button">Compra</button></div></div></div></div>`

export const ecwid: System = system('ecwid-host', 'https://cascinarovere.example', [
  [
    'product',
    '/negozio/Crema-gianduia-p551',
    ecwidShell(
      'Crema gianduia – Cascina Rovere',
      `<div class="product-details product-details--top" itemscope itemtype="http://schema.org/Product"><div class="product-details__gallery">${picture('Crema', 500)}</div><div class="product-details__sidebar"><h1 class="product-details__product-title ec-header-h3" itemprop="name">Crema gianduia</h1><div class="product-details__product-sku ec-text-muted" itemprop="sku">COD. CG250</div><div class="product-details-module product-details__product-price-row" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><div class="product-details__product-price ec-price-item notranslate" itemprop="price" content="8.9"><span class="details-product-price__value ec-price-item">€8,90</span></div><div class="product-details__product-compare-price"><s>€10,50</s></div><div class="details-product-price-compare__discount">Risparmia €1,60</div></div><div class="product-details-module details-product-purchase"><div class="form-control--select"><select aria-label="Quantità"><option>1</option></select></div><div class="details-product-purchase__controls"><div class="form-control form-control--button details-product-purchase__add-to-bag"><button class="form-control__button" type="button"><span class="form-control__button-text">Aggiungi al carrello</span></button></div></div></div><div class="product-details__product-description" itemprop="description"><p>Nocciole Piemonte IGP al 45 per cento.</p></div></div></div><div class="ec-related-products"><h2>Ti potrebbe interessare</h2>${each(FARM.slice(2), farmCard)}</div>`,
    ),
    { name: 'Crema gianduia', price: 8.9, currency: 'EUR', count: 1 },
  ],
  [
    'listing',
    '/negozio',
    ecwidShell(
      'Negozio – Cascina Rovere',
      `<h1 class="page-title">Prodotti della cascina</h1><div class="grid"><div class="grid__products">${each(FARM, farmCard)}</div></div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/negozio/cart',
    ecwidShell(
      'Carrello – Cascina Rovere',
      `<div class="ec-cart"><h1 class="page-title ec-header-h1">Carrello</h1><div class="ec-cart__products"><div class="ec-cart-item"><div class="ec-cart-item__image">${picture('Miele', 80)}</div><a class="ec-cart-item__title" href="#">Miele di castagno</a><div class="ec-cart-item__count"><select aria-label="Quantità"><option>1</option></select></div><div class="ec-cart-item__price">€9,00</div><div class="ec-cart-item__control"><a role="button">Rimuovi</a></div></div></div><div class="ec-cart__sidebar"><div class="ec-cart-summary"><div class="ec-cart-summary__row--items">Articoli €9,00</div><div class="ec-cart-summary__row--total">Totale €9,00</div></div><div class="ec-cart-coupon">Riscatta il tuo buono sconto</div><div class="ec-cart-step"><input type="email" placeholder="Il tuo indirizzo email"><button class="form-control__button">Procedi all’acquisto</button></div></div></div>`,
    ),
    { count: 1 },
  ],
  [
    'confirmation',
    '/negozio/checkout/order-confirmation/xkq71',
    ecwidShell(
      'Grazie – Cascina Rovere',
      '<div class="ec-cart ec-cart--order-confirmation"><h1 class="page-title">Grazie per il tuo ordine!</h1><div class="ec-confirmation__order"><div>Ordine n. QH4TJ</div><div>Totale €14,90</div></div><p>Abbiamo inviato una conferma a ada@mail.example</p><a>Continua lo shopping</a></div>',
    ),
    { order: 'QH4TJ' },
  ],
])

export const snipcart: System = system('snipcart-static', 'https://birchpress.example', [
  [
    'product',
    '/prints/heron/',
    doc(
      {
        lang: 'en',
        title: 'Heron linocut — Birch Press',
        head: '<link rel="stylesheet" href="https://cdn.snipcart.com/themes/v3.7.1/default/snipcart.css">',
        css: '#snipcart{display:none}',
      },
      `<header><a href="/">Birch Press</a><nav><a href="/prints/">Prints</a> <a href="/about/">About</a></nav><button class="snipcart-checkout">Cart <span class="snipcart-items-count">0</span></button></header><main><article><h1>Heron linocut</h1>${picture('Heron', 600)}<p>Edition of 60, oil ink on kozo, 30 × 40 cm.</p><p class="cost">$85 <small>+ $9 postage</small></p><button class="snipcart-add-item" data-item-id="heron" data-item-name="Heron linocut" data-item-price="85.00" data-item-url="/prints/heron/" data-item-image="/h.jpg">Take one home</button></article><aside><h2>More prints</h2><ul><li><a href="/prints/otter/">Otter</a> — $70</li><li><a href="/prints/kite/">Kite</a> — $95</li></ul></aside></main><footer>Birch Press, Stroud. Orders ship Fridays.</footer><div hidden id="snipcart" data-api-key="x"></div>`,
    ),
    { name: 'Heron linocut', price: 85, currency: 'USD?', count: 0 },
  ],
  [
    'listing home',
    '/prints/',
    doc(
      { lang: 'en', title: 'Prints — Birch Press' },
      `<header><a href="/">Birch Press</a><button class="snipcart-checkout">Cart <span class="snipcart-items-count">0</span></button></header><main><h1>Prints</h1><div class="grid">${each(['Heron', 'Otter', 'Kite', 'Hare', 'Eel', 'Wren', 'Pike'], (name, at) => `<section><a href="/prints/${name.toLowerCase()}/">${picture(name, 250)}<h2>${name} linocut</h2></a><p>$${70 + at * 5}</p><button class="snipcart-add-item" data-item-id="${name}" data-item-name="${name} linocut" data-item-price="${70 + at * 5}.00" data-item-url="/prints/${name}/">Take one home</button></section>`)}</div></main>`,
    ),
    { items: 7, count: 0 },
  ],
  [
    'other article',
    '/about/',
    doc(
      { lang: 'en', title: 'About — Birch Press' },
      '<header><a href="/">Birch Press</a><button class="snipcart-checkout">Cart <span class="snipcart-items-count">0</span></button></header><main><h1>About the press</h1><p>An 1870 Albion, a barn, and one printer. Prints cost between $70 and $100 because that keeps the roof on.</p><p>Write to <a href="mailto:ink@birchpress.example">ink@birchpress.example</a>.</p></main>',
    ),
  ],
])
