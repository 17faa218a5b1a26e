// Magento 2 with Hyvä: Alpine and Tailwind, a Dutch bicycle shop.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, picture } from '../write.ts'

const PARTS = goods(`Kettingkast Amsterdam | € 34,95
Leren zadel Veluwe | € 89,00 | € 109,00
Fietstas Waddenzee 46L | € 64,50
Koplamp Vuurtoren | € 29,99
Bel koper klassiek | € 14,95
Binnenband 28 inch | € 6,75`)
const price = (good: Good): string =>
  `<div class="price-box price-final_price" data-role="priceBox"><div class="final-price inline-block"><span id="product-price-5" class="price-wrapper title-font font-medium text-2xl text-gray-900"><span class="price">${good.price}</span></span></div>${good.was ? `<div class="old-price flex mr-2"><span class="line-through text-gray-500"><span class="price">${good.was}</span></span></div>` : ''}</div>`
const card = (good: Good): string =>
  `<form method="post" action="/checkout/cart/add/" class="item product product-item product_addtocart_form card card-interactive flex flex-col w-full"><a href="/${good.slug}.html" class="product photo product-item-photo block mx-auto mb-3">${picture(good.name, 300)}</a><div class="product-info flex flex-col grow"><div class="mt-2 mb-1 items-center justify-center text-primary font-semibold text-lg"><a class="product-item-link" href="/${good.slug}.html">${good.name}</a></div>${price(good)}<button class="w-auto btn btn-primary justify-center text-sm mr-auto"><span>In winkelwagen</span></button></div></form>`
const shell = (title: string, body: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'nl',
      title: `${title} | Spaak & Ketting`,
      body: `class="${body}"`,
      css: '.line-through{text-decoration-line:line-through}.cartdrawer{display:none}.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
    },
    `<div class="page-wrapper"><div id="header" class="page-header relative z-30 w-full border-b shadow bg-container-lighter"><div class="container flex"><a class="flex title-font font-medium text-gray-900" href="/" aria-label="Store logo">Spaak &amp; Ketting</a><nav>${links('Fietsen | Onderdelen | Tassen | Verlichting | Kleding | Werkplaats | Sale')}</nav><a href="/customer/account/" class="inline-block">Mijn account</a><a @click.prevent.stop="$dispatch('toggle-cart',{})" class="relative inline-block no-underline" href="/checkout/cart/index/" id="menu-cart-icon"><span class="sr-only label">Winkelwagen</span><svg width="24" height="24"></svg><span x-text="cart.summary_count" class="absolute top-0 right-0 h-5 px-2 bg-yellow-500 text-white rounded-full" ${count ? '' : 'hidden'}>${count || ''}</span></a></div></div>
<section id="cart-drawer" class="cartdrawer fixed inset-y-0 right-0"><h2>Mijn winkelwagen</h2><p>Winkelwagen is leer</p><a href="/checkout/">Afrekenen</a></section>
<main id="maincontent" class="page-main">${main}</main>
<footer class="page-footer"><ul>${links('Verzending | Retourneren | Garantie | Contact | Algemene voorwaarden | Winkels')}</ul><p>Gratis verzending vanaf € 50,00. Vandaag besteld, morgen in huis.</p></footer></div>`,
  )
const [, saddle] = PARTS as [Good, Good]

export const magentoHyva: System = system('magento-hyva', 'https://spaakenketting.example', [
  [
    'product',
    '/leren-zadel-veluwe.html',
    shell(
      'Leren zadel Veluwe',
      'catalog-product-view product-leren-zadel page-layout-1column',
      `<div class="product-info-main"><section class="text-gray-700 body-font"><form method="post" action="/checkout/cart/add/product/5/" id="product_addtocart_form"><div class="flex lg:flex-row flex-col"><div id="gallery">${picture('zadel', 600)}</div><div><h1 class="text-gray-900 text-3xl title-font font-medium mb-1" itemprop="name">Leren zadel Veluwe</h1><a href="#customer-review-list">12 beoordelingen</a>${price(saddle)}<div class="swatch-attribute"><label>Kleur</label><select name="super_attribute[93]" required><option value="">Kies een optie</option><option>Honing</option></select></div><div class="flex"><input name="qty" type="number" value="1" class="form-input qty"><button type="submit" title="In winkelwagen" class="btn btn-primary" id="product-addtocart-button"><span class="block">In winkelwagen</span></button></div><button type="button" class="btn">Voeg toe aan verlanglijst</button><p>Op voorraad. Losse zadelpen € 24,95.</p></div></div></form></section><section id="description"><h2>Details</h2><p>Kernleer van 4 mm, met de hand geklopt in Apeldoorn. Rijdt in na 300 kilometer.</p></section></div><section><h2>Anderen kochten ook</h2><div class="grid">${each(PARTS.slice(2), card)}</div></section>${ld({ '@context': 'https://schema.org', '@type': 'Product', name: 'Leren zadel Veluwe', sku: 'LZV', offers: { '@type': 'Offer', price: '89.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' } })}`,
      1,
    ),
    { name: 'Leren zadel Veluwe', price: 89, currency: 'EUR', count: 1 },
  ],
  [
    'listing',
    '/onderdelen.html',
    shell(
      'Onderdelen',
      'page-with-filter page-products catalog-category-view page-layout-2columns-left',
      `<h1 class="page-title title-font"><span class="base">Onderdelen</span></h1><div class="columns"><div class="column main"><p class="toolbar-amount">6 producten</p><ul class="products wrapper mode-grid grid grid-cols-3">${each(PARTS, (good) => `<li>${card(good)}</li>`)}</ul></div></div>`,
    ),
    { items: 6 },
  ],
  [
    'cart',
    '/checkout/cart/',
    shell(
      'Winkelwagen',
      'checkout-cart-index page-layout-1column',
      `<h1 class="page-title"><span class="base">Winkelwagen</span></h1><div class="cart-form"><form id="form-validate" method="post" action="/checkout/cart/updatePost/"><table id="shopping-cart-table" class="cart items data table w-full"><caption class="sr-only">Artikelen in de winkelwagen</caption>${each(PARTS.slice(0, 3), (good) => `<tbody class="cart item"><tr class="item-info"><td>${picture(good.name, 100)}<strong class="product-item-name"><a href="#">${good.name}</a></strong></td><td><span class="price">${good.price}</span></td><td><input type="number" name="cart[3][qty]" value="1"></td><td><span class="price">${good.price}</span></td><td><button type="button" class="action-delete">Verwijderen</button></td></tr></tbody>`)}</table></form><form id="discount-coupon-form"><input name="coupon_code" placeholder="Kortingscode"><button>Toepassen</button></form><div class="cart-summary"><h2>Overzicht</h2><div>Totaal <span class="price">€ 188,45</span></div><a href="/checkout/" id="checkout-link-button" class="btn btn-primary checkout">Doorgaan naar afrekenen</a></div></div>`,
      3,
    ),
    { count: 3 },
  ],
  [
    'checkout',
    '/checkout/',
    shell(
      'Afrekenen',
      'hyva-checkout-index-index hyva_checkout-default page-layout-1column',
      `<h1>Afrekenen</h1><div id="hyva-checkout-main"><nav><ol><li>Verzending</li><li>Betaling</li></ol></nav><section id="guest-details"><label>E-mailadres<input type="email" autocomplete="email"></label></section><section id="shipping-details"><h2>Verzendadres</h2><input name="postcode" autocomplete="postal-code"><input name="huisnummer" autocomplete="address-line2"><input name="street" autocomplete="address-line1"><input name="city" autocomplete="address-level2"><input name="telephone" type="tel"></section><section><h2>Betaalmethode</h2><label><input type="radio" name="payment"> iDEAL</label></section><button type="button" class="btn btn-primary btn-place-order">Bestelling plaatsen</button></div>`,
    ),
  ],
  [
    'confirmation',
    '/checkout/onepage/success/',
    shell(
      'Bedankt',
      'checkout-onepage-success page-layout-1column',
      `<h1 class="page-title"><span class="base">Bedankt voor je bestelling!</span></h1><div class="checkout-success"><p>Je bestelnummer is: <span>NL2024-00871</span>.</p><p>Je ontvangt een e-mail met de orderbevestiging.</p><a class="btn" href="/">Verder winkelen</a></div>`,
    ),
    { order: 'NL2024-00871' },
  ],
])
