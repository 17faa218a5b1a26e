// WooCommerce with a block theme: a German tea shop; the cart and the checkout are blocks.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const money = (amount: string): string =>
  `<span class="woocommerce-Price-amount amount"><bdi>${amount}&nbsp;<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span>`
const TEAS = goods(`Ostfriesen Sonntagstee | 9,90
Assam Harmutty Blatt | 12,40
Sencha Fukujyu | 14,80 | 17,90
Kräuter Wiesengrund | 6,50
Teesieb Edelstahl | 11,00
Kluntje Kandis weiß | 4,20
Rooibos Vanille | 7,30`)
const shown = (good: Good): string =>
  `<div class="wc-block-components-product-price wc-block-grid__product-price">${good.was ? `<del aria-hidden="true">${money(good.was)}</del><ins aria-hidden="true">${money(good.price)}</ins>` : money(good.price)}</div>`
const card = (
  good: Good,
): string => `<li class="wc-block-product post-${good.slug.length} product type-product instock">
<div data-block-name="woocommerce/product-image" class="wc-block-components-product-image wc-block-grid__product-image"><a href="https://teekontor-siel.example/produkt/${good.slug}/">${picture(good.name, 400)}</a></div>
<h2 class="has-text-align-center wp-block-post-title has-medium-font-size"><a href="https://teekontor-siel.example/produkt/${good.slug}/" target="_self">${good.name}</a></h2>
<div data-block-name="woocommerce/product-price" class="has-text-align-center">${shown(good)}</div>
<div class="wc-block-components-product-button wp-block-button"><button class="wp-block-button__link wp-element-button add_to_cart_button ajax_add_to_cart" data-product_id="${good.slug.length}"><span>In den Warenkorb</span></button></div></li>`
const shell = (title: string, body: string, main: string, count = ''): string =>
  doc(
    {
      lang: 'de',
      title: `${title} – Teekontor am Siel`,
      body: `class="wp-singular woocommerce-uses-block-theme ${body}"`,
      css: '.wc-block-mini-cart__drawer,.wp-block-navigation__responsive-container{display:none}',
    },
    `<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignwide is-layout-flex"><p class="wp-block-site-title"><a href="/">Teekontor am Siel</a></p><nav class="wp-block-navigation" aria-label="Navigation"><ul class="wp-block-navigation__container">${links('Schwarztee | Grüntee | Kräuter | Zubehör | Geschenke | Magazin | Kontakt', '/k/', (link) => `<li class="wp-block-navigation-item">${link}</li>`)}</ul></nav><div data-block-name="woocommerce/mini-cart" class="wc-block-mini-cart wp-block-woocommerce-mini-cart"><button class="wc-block-mini-cart__button" aria-label="${count ? `${count} Artikel im Warenkorb` : 'Warenkorb'}"><span class="wc-block-mini-cart__quantity-badge"><svg width="20" height="20"></svg><span class="wc-block-mini-cart__badge">${count}</span></span></button></div><div class="wc-block-mini-cart__drawer"><h2>Dein Warenkorb</h2><p>Dein Warenkorb ist leer</p><a href="/kasse/">Zur Kasse</a></div></div></header>
${main}
<footer class="wp-block-template-part"><div class="wp-block-columns">${links('Impressum | AGB | Widerruf | Versand und Zahlung | Datenschutz | Über uns', '/', (link) => `<p>${link}</p>`)}</div><p>Alle Preise inkl. MwSt., zzgl. Versandkosten ab 4,90 €. Kostenfrei ab 49,00 €.</p></footer></div>
<div id="cmplz-cookiebanner" class="cmplz-cookiebanner" role="dialog"><div class="cmplz-title">Zustimmung verwalten</div><div class="cmplz-message">Wir verwenden Technologien wie Cookies.</div><button class="cmplz-accept">Akzeptieren</button><button class="cmplz-deny">Ablehnen</button></div>`,
  )
const buy = `<div data-block-name="woocommerce/add-to-cart-form" class="wp-block-add-to-cart-form"><form class="cart" method="post"><div class="quantity wc-block-components-quantity-selector"><button type="button">−</button><input type="number" name="quantity" value="1"><button type="button">+</button></div><button type="submit" name="add-to-cart" value="55" class="single_add_to_cart_button button alt wp-element-button">In den Warenkorb</button></form></div>`
const single = (good: Good, action: string): string =>
  `<main class="wp-block-group"><div class="woocommerce product"><div class="wp-block-columns alignwide"><div class="wp-block-column"><div class="wp-block-woocommerce-product-image-gallery">${picture(good.name, 600)}</div></div><div class="wp-block-column"><nav class="woocommerce-breadcrumb"><a href="/">Start</a> / <a href="/k/tee">Tee</a> / ${good.name}</nav><h1 class="wp-block-post-title">${good.name}</h1><div data-block-name="woocommerce/product-price" class="wp-block-woocommerce-product-price">${shown(good)}</div><p class="wgm-info woocommerce-de_price_taxrate">inkl. 7 % MwSt.</p><p class="wgm-info price-per-unit">Grundpreis: 9,90 € / 100 g</p>${action}<p>Lieferzeit: 2–4 Werktage</p></div></div><div class="wp-block-woocommerce-product-details"><h2>Beschreibung</h2><p>Kräftig, malzig, mit goldenen Spitzen: so trinkt man ihn an der Küste, mit Kluntje und Sahne. Abgefüllt in der eigenen Packstube.</p></div></div><div class="wp-block-woocommerce-related-products"><h2>Ähnliche Produkte</h2><ul class="products-block-post-template wp-block-post-template is-layout-grid columns-4">${each(TEAS.slice(1, 5), card)}</ul></div></main>`
const [first, , offer] = TEAS as [Good, Good, Good]
const line = (good: Good): string =>
  `<tr class="wc-block-cart-items__row"><td class="wc-block-cart-item__image"><a href="#">${picture(good.name, 80)}</a></td><td class="wc-block-cart-item__product"><a class="wc-block-components-product-name" href="#">${good.name}</a><div class="wc-block-components-product-price">${good.price} €</div><div class="wc-block-components-quantity-selector"><input class="wc-block-components-quantity-selector__input" type="number" value="2" aria-label="Menge"><button aria-label="Menge verringern">−</button><button>+</button></div><button class="wc-block-cart-item__remove-link" aria-label="Entferne ${good.name}">Entfernen</button></td><td class="wc-block-cart-item__total">${good.price} €</td></tr>`

export const wooBlocks: System = system('woo-blocks', 'https://teekontor-siel.example', [
  [
    'product',
    '/produkt/ostfriesen-sonntagstee/',
    shell('Ostfriesen Sonntagstee', 'single single-product postid-55 woocommerce woocommerce-page', single(first, buy)),
    { name: 'Ostfriesen Sonntagstee', price: 9.9, currency: 'EUR' },
  ],
  [
    'product',
    '/produkt/sencha-fukujyu/',
    shell(
      'Sencha Fukujyu',
      'single single-product postid-57 woocommerce',
      single(offer, '<p class="stock out-of-stock wp-block-woocommerce-product-stock-indicator">Nicht vorrätig</p>'),
      '1',
    ),
    { name: 'Sencha Fukujyu', price: 14.8, currency: 'EUR', count: 1 },
  ],
  [
    'listing',
    '/produkt-kategorie/tee/',
    shell(
      'Tee',
      'archive tax-product_cat woocommerce',
      `<main class="wp-block-group"><h1 class="wp-block-query-title">Tee</h1><p class="woocommerce-result-count">Alle 7 Ergebnisse werden angezeigt</p><div class="wp-block-woocommerce-product-collection"><ul class="wc-block-product-template is-flex-container columns-3">${each(TEAS, card)}</ul></div></main>`,
    ),
    { items: 7 },
  ],
  [
    'search',
    '/?s=sencha&post_type=product',
    shell(
      'Suchergebnisse für „sencha“',
      'search search-results post-type-archive-product woocommerce',
      `<main><h1 class="wp-block-query-title">Suchergebnisse für: „sencha“</h1><ul class="wc-block-product-template is-flex-container columns-3">${each(TEAS.slice(2, 3), card)}</ul></main>`,
    ),
    { term: 'sencha' },
  ],
  [
    'cart',
    '/warenkorb/',
    shell(
      'Warenkorb',
      'page woocommerce-cart woocommerce-page',
      `<main><h1 class="wp-block-post-title">Warenkorb</h1><div data-block-name="woocommerce/cart" class="wp-block-woocommerce-cart alignwide"><div class="wc-block-components-sidebar-layout wc-block-cart"><div class="wc-block-components-main wc-block-cart__main"><table class="wc-block-cart-items"><thead><tr class="wc-block-cart-items__header"><th>Produkt</th><th>Details</th><th>Gesamtsumme</th></tr></thead><tbody>${each(TEAS.slice(0, 2), line)}</tbody></table></div><div class="wc-block-components-sidebar wc-block-cart__sidebar"><h2 class="wc-block-cart__totals-title">Warenkorb-Summe</h2><div class="wc-block-components-totals-coupon"><button>Gutscheincode hinzufügen</button></div><div class="wc-block-components-totals-item"><span>Voraussichtliche Gesamtsumme</span><span>49,50 €</span></div><a href="/kasse/" class="wc-block-components-button wp-element-button wc-block-cart__submit-button contained"><span>Weiter zur Kasse</span></a></div></div></div></main>`,
      '4',
    ),
    { count: 4 },
  ],
  [
    'checkout',
    '/kasse/',
    shell(
      'Kasse',
      'page woocommerce-checkout woocommerce-page',
      `<main><h1>Kasse</h1><div data-block-name="woocommerce/checkout" class="wp-block-woocommerce-checkout alignwide wc-block-checkout"><form class="wc-block-components-form wc-block-checkout__form"><fieldset><h2>Kontaktinformationen</h2><input type="email" id="email" autocomplete="email" aria-label="E-Mail-Adresse"></fieldset><fieldset><h2>Versandadresse</h2><input id="shipping-first_name" autocomplete="given-name" aria-label="Vorname"><input id="shipping-last_name" autocomplete="family-name" aria-label="Nachname"><input id="shipping-address_1" autocomplete="address-line1" aria-label="Adresse"><input id="shipping-postcode" autocomplete="postal-code" aria-label="PLZ"><input id="shipping-city" autocomplete="address-level2" aria-label="Ort"></fieldset><fieldset><h2>Zahlungsoptionen</h2><label><input type="radio" name="radio-control-wc-payment-method-options" value="bacs">Vorkasse</label></fieldset><button type="button" class="wc-block-components-checkout-place-order-button"><span>Zahlungspflichtig bestellen</span></button></form></div></main>`,
      '4',
    ),
    {},
  ],
  [
    'confirmation',
    '/kasse/order-received/20931/?key=wc_order_9',
    shell(
      'Bestellung erhalten',
      'page woocommerce-checkout woocommerce-order-received',
      `<main class="wc-block-order-confirmation"><h1>Bestellung erhalten</h1><div class="wc-block-order-confirmation-status"><p>Danke für deine Bestellung!</p></div><ul class="wc-block-order-confirmation-summary-list"><li><span class="wc-block-order-confirmation-summary-list-item__key">Bestellnummer:</span> <span class="wc-block-order-confirmation-summary-list-item__value">20931</span></li><li><span>Datum:</span> <span>4. Mai</span></li><li><span>Gesamt:</span> <span>${money('54,40')}</span></li></ul><h2>Bestelldetails</h2><table class="wc-block-order-confirmation-totals__table"><tr><th><a href="#">Ostfriesen Sonntagstee</a> <strong class="product-quantity">×&nbsp;2</strong></th><td>${money('19,80')}</td></tr><tr><th>Gesamt</th><td>${money('54,40')}</td></tr></table></main>`,
    ),
    { order: '20931' },
  ],
  [
    'home',
    '/',
    shell(
      'Startseite',
      'home page-template woocommerce-uses-block-theme',
      `<main><div class="wp-block-cover alignfull"><h1>Tee, wie er an der Küste getrunken wird</h1><p>Seit 1921 in Greetsiel.</p><div class="wp-block-button"><a class="wp-block-button__link" href="/shop/">Zum Sortiment</a></div></div><h2>Beliebt</h2><ul class="wc-block-product-template is-flex-container columns-4">${each(TEAS.slice(0, 4), card)}</ul><h2>Aus dem Magazin</h2><p>Warum Kluntje knistert.</p></main>`,
    ),
    {},
  ],
])
