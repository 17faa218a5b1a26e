// Shopify with a custom theme: web components, custom classes, prices in Canadian dollars.
import { type System, system } from '../fixture.ts'
import { doc, each, goods, links, picture } from '../write.ts'

const LAMPS = goods(`Fennel Table Lamp | $148.00 CAD
Sorrel Floor Lamp | $312.00 CAD | $390.00 CAD
Caraway Pendant | $96.00 CAD
Anise Sconce, pair | $178.00 CAD
Dill Clip Light | $44.00 CAD
Linen Cord, 3 m | $21.00 CAD`)
const card = (good: (typeof LAMPS)[number]): string =>
  `<product-card class="product-card" data-product-id="77${good.price.length}"><a class="product-card__link" href="/en-ca/products/${good.slug}?_pos=1"><span class="visually-hidden">${good.name}</span></a><div class="product-card__content layout-panel-flex"><div class="card-gallery">${picture(good.name, 320)}</div><a class="contents user-select-text" href="/en-ca/products/${good.slug}"><p class="rte paragraph">${good.name}</p></a><product-price class="text-block"><div ref="priceContainer">${good.was ? `<span role="group"><span class="visually-hidden">Sale price </span><span class="price">${good.price}</span></span> <span role="group"><span class="visually-hidden">Regular price </span><span class="compare-at-price">${good.was}</span></span>` : `<span class="price">${good.price}</span>`}</div></product-price></div></product-card>`
const shell = (title: string, main: string, head = ''): string =>
  doc(
    {
      lang: 'en-CA',
      title: `${title} | Umbel Lighting`,
      body: 'class="page-width-wide card-hover-effect-lift"',
      head,
      css: '.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}.compare-at-price{text-decoration:line-through}dialog:not([open]){display:none}',
    },
    `<header-component id="header-component" class="header"><div class="header__row"><h2 class="header-logo"><a href="/en-ca">Umbel</a></h2><nav class="menu-list">${links('New | Table | Floor | Ceiling | Parts | Trade | Showrooms', '/en-ca/collections/')}</nav><account-button><a href="https://shopify.com/88/account">Account</a></account-button><cart-icon class="header-actions__cart-icon"><button aria-label="Open cart"><span class="cart-bubble visually-hidden" data-maintain-ratio></span></button></cart-icon></div></header-component>
<cart-drawer-component><dialog class="cart-drawer__dialog dialog-modal"><h2>Cart</h2><p>Your cart is empty</p><a href="/checkout">Checkout</a></dialog></cart-drawer-component>
<main id="MainContent" data-page-transition-enabled="true">${main}</main>
<footer class="footer-content"><p>Free returns within Canada. Lamps ship in 3–5 days.</p>${links('FAQ | Returns | Warranty | Press | Showrooms', '/en-ca/pages/')}<form action="/contact#newsletter"><input type="email" placeholder="Email address"><button>→</button></form></footer>
<dialog id="quick-add-dialog"><h2>Choose options</h2><button>Add to cart</button></dialog>`,
  )

export const shopifyHorizon: System = system('shopify-horizon', 'https://umbel.example', [
  [
    'product',
    '/en-ca/products/sorrel-floor-lamp',
    shell(
      'Sorrel Floor Lamp',
      `<div class="product-information section"><div class="product-information__media">${picture('Sorrel', 700)}</div><div class="product-details"><div class="group-block"><div class="text-block h3"><h1>Sorrel Floor Lamp</h1></div><product-price><span role="group"><span class="visually-hidden">Sale price </span><span class="price">$312.00 CAD</span></span><span role="group"><span class="visually-hidden">Regular price </span><span class="compare-at-price">$390.00 CAD</span></span></product-price></div><product-form-component><form method="post" action="/en-ca/cart/add" data-type="add-to-cart-form"><input type="hidden" name="id" value="501"><quantity-selector-component><input type="number" name="quantity" value="1"></quantity-selector-component><add-to-cart-component><button type="submit" name="add" class="button add-to-cart-button"><span class="add-to-cart-text">Add to cart</span><span aria-hidden="true" class="add-to-cart-text--added hide">Added</span></button></add-to-cart-component></form></product-form-component><details class="accordion"><summary>Dimensions</summary><p>150 cm tall. Bulb sold for $12.00.</p></details></div></div><div class="product-recommendations"><h3>You may also like</h3><div class="product-grid">${each(LAMPS.slice(2), card)}</div></div>`,
    ),
    { name: 'Sorrel Floor Lamp', price: 312, currency: 'CAD' },
  ],
  [
    'product',
    '/en-ca/products/caraway-pendant',
    shell(
      'Caraway Pendant',
      `<div class="product-information"><div class="product-details"><h1>Caraway Pendant</h1><product-price><span class="price">$96.00 CAD</span></product-price><form method="post" action="/en-ca/cart/add"><input type="hidden" name="id" value="9"><button type="submit" name="add" disabled class="button add-to-cart-button"><span>Sold out</span></button></form><p>Pressed steel shade, hand waxed.</p></div></div>`,
    ),
    { name: 'Caraway Pendant', price: 96, currency: 'CAD' },
  ],
  [
    'listing',
    '/en-ca/collections/all',
    shell(
      'Products',
      `<div class="section"><h1>Products</h1><div class="facets"><button>Filter</button><span>6 items</span></div><ul class="product-grid" ref="grid">${each(LAMPS, (good) => `<li class="product-grid__item">${card(good)}</li>`)}</ul></div>`,
    ),
    { items: 6 },
  ],
  [
    'home',
    '/en-ca',
    shell(
      'Lamps made in Hamilton',
      `<div class="hero"><h1>Light, made slowly</h1><a href="/en-ca/collections/all">See lamps</a></div><div class="resource-list"><h2>Best sellers</h2>${each(LAMPS.slice(0, 4), card)}</div><div class="media-with-content"><h2>Our workshop</h2><p>We spin shades on a 1954 lathe.</p></div>`,
    ),
  ],
  [
    'other account',
    '/apps/wishlist',
    shell(
      'My wishlist',
      `<div class="swym-ui-wishlist"><h1>My wishlist</h1><p>2 items saved</p>${each(LAMPS.slice(0, 2), (good) => `<div class="swym-item">${picture(good.name, 200)}<a href="/products/${good.slug}">${good.name}</a><span>${good.price}</span><button>Add to cart</button><button>Remove</button></div>`)}</div>`,
    ),
  ],
  [
    'other help',
    '/en-ca/pages/showrooms',
    shell(
      'Showrooms',
      '<h1>Showrooms</h1><div class="store-locator"><input type="search" placeholder="City or postal code"><div class="store"><h3>Hamilton</h3><p>112 James St N<br>Tue–Sat 10–6<br>905 555 0144</p></div><div class="store"><h3>Montréal</h3><p>5280 St-Laurent<br>Wed–Sun 11–7</p></div></div>',
    ),
  ],
  [
    'confirmation',
    'https://umbel.example/checkouts/cn/Z2NwLXVz/thank-you',
    doc(
      { lang: 'en', title: 'Thank you, Ada! - Umbel Lighting - Checkout' },
      `<div class="g9gqqf1"><header><a href="/">Umbel Lighting</a></header><main id="checkout-main"><div role="group"><h2 class="_1x52f9s1">Confirmation #QX4ZT81K2</h2><h1>Thank you, Ada!</h1></div><section><h2>Your order is confirmed</h2><p>You’ll receive a confirmation email soon</p><button>Create account</button></section><section aria-label="Order details"><h2>Order details</h2><h3>Contact information</h3><p>ada@mail.example</p><h3>Payment method</h3><p>Visa ending in 4242 $353.60</p></section></main><aside><h2>Order summary</h2><div role="table"><div role="row"><div role="cell">${picture('Sorrel', 64)}</div><div role="cell">Sorrel Floor Lamp</div><div role="cell">$312.00</div></div></div><div role="row"><span>Total</span><strong>CAD $353.60</strong></div></aside></div>`,
    ),
    { order: 'QX4ZT81K2' },
  ],
])
