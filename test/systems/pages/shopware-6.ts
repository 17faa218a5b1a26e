// Shopware 6 with the default storefront: a German board game shop.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const GAMES = goods(`Moorwege – Das Brettspiel | 39,99 €*
Die Glasbläser von Lauscha | 27,50 €* | 34,99 €*
Würfelbecher Leder | 18,00 €*
Kartenhüllen 63x88, 100 Stk. | 4,49 €*
Krähenkönigin Erweiterung | 22,95 €*
Spieltisch-Matte 90 cm | 44,00 €*`)
const card = (good: Good): string =>
  `<div class="cms-listing-col col-sm-6 col-lg-4 col-xl-3" role="listitem"><div class="card product-box box-standard" data-product-information='{"id":"a1"}'><div class="card-body"><div class="product-badges">${good.was ? '<span class="badge bg-danger badge-discount">%</span>' : ''}</div><div class="product-image-wrapper"><a href="https://moorwege.example/${good.slug}/MW-1" class="product-image-link is-standard">${picture(good.name, 240)}</a></div><div class="product-info"><a href="https://moorwege.example/${good.slug}/MW-1" class="product-name stretched-link">${good.name}</a><div class="product-description">Für 2 bis 4 Personen, 60 Minuten.</div><div class="product-price-info"><div class="product-price-wrapper"><div class="product-cheapest-price"></div><span class="product-price${good.was ? ' with-list-price' : ''}">${good.price}${good.was ? `<span class="list-price"><span class="list-price-price">${good.was}</span><span class="list-price-percentage">(21% gespart)</span></span>` : ''}</span></div></div><div class="product-action"><form action="/checkout/line-item/add" method="post" class="buy-widget" data-add-to-cart="true"><div class="d-grid"><button class="btn btn-buy" title="In den Warenkorb">In den Warenkorb</button></div></form></div></div></div></div></div>`
const shell = (title: string, classes: string, main: string, total = '0,00 €*'): string =>
  doc(
    {
      lang: 'de-DE',
      title,
      body: `class="${classes}"`,
      head: '<meta name="application-name" content="">',
      css: '.list-price-price{text-decoration:line-through}.offcanvas,.is-hidden{display:none}.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
    },
    `<noscript class="noscript-main"><div role="alert" class="alert alert-info">Um unseren Shop in vollem Umfang nutzen zu können, empfehlen wir Ihnen Javascript zu aktivieren.</div></noscript><header class="header-main"><div class="container"><div class="top-bar"><div class="top-bar-nav">Deutsch Euro</div></div><div class="row align-items-center header-row"><div class="header-logo-col"><a class="header-logo-main-link" href="/" title="Zur Startseite gehen"><img src="/logo.png" alt="Zur Startseite gehen" width="200" height="60"></a></div><div class="header-search-col"><form action="/search" method="get" class="header-search-form"><input type="search" name="search" class="form-control header-search-input" placeholder="Suchbegriff eingeben ..."></form></div><div class="header-actions-col"><div class="header-wishlist"><a class="btn header-wishlist-btn" href="/wishlist" title="Merkzettel"><span class="badge bg-primary header-wishlist-badge" id="wishlist-basket"></span></a></div><div class="account-menu"><button class="btn account-menu-btn" title="Ihr Konto"></button></div><div class="header-cart" data-off-canvas-cart="true"><a class="btn header-cart-btn header-actions-btn" href="/checkout/cart" data-cart-widget="true" title="Warenkorb" aria-label="Warenkorb enthält 0 Positionen. Der Gesamtwert beträgt ${total}"><span class="header-cart-icon"></span><span class="header-cart-total">${total}</span></a></div></div></div></div></header>
<nav class="nav-main">${links('Neuheiten | Familie | Kenner | Solo | Zubehör | Sale %')}</nav>
<main class="content-main" id="content-main"><div class="flashbags container"></div><div class="container-main">${main}</div></main>
<footer class="footer-main"><div class="footer-hotline"><p>Unterstützung und Beratung unter: <a href="tel:+4922155501">0221 55501</a> Mo-Fr, 09:00 - 17:00 Uhr</p></div><ul>${links('Versand und Zahlungsbedingungen | Widerrufsrecht | Datenschutz | AGB | Impressum | Kontakt | Newsletter')}</ul><div class="footer-vat"><p>* Alle Preise inkl. gesetzl. Mehrwertsteuer zzgl. Versandkosten und ggf. Nachnahmegebühren, wenn nicht anders angegeben.</p></div></footer>
<div class="cookie-permission-container" role="region"><p>Diese Website verwendet Cookies, um eine bestmögliche Erfahrung bieten zu können.</p><button>Nur technisch notwendige</button><button>Alle Cookies akzeptieren</button></div>`,
  )
const buyBox = (
  good: Good,
  price: string,
  form = `<form id="productDetailPageBuyProductForm" action="/checkout/line-item/add" method="post" class="buy-widget" data-add-to-cart="true"><div class="row g-2 buy-widget-container"><div class="col-4"><div class="input-group"><button type="button" class="btn js-btn-minus">-</button><input type="number" name="lineItems[a1][quantity]" class="form-control js-quantity-selector" min="1" value="1"></div></div><input type="hidden" name="lineItems[a1][id]" value="a1"><input type="hidden" name="product-name" value="${good.name}"><div class="col-8"><button class="btn btn-primary btn-buy w-100">In den Warenkorb</button></div></div></form>`,
): string =>
  `<div class="cms-page"><div class="cms-block cms-block-product-heading"><div class="cms-element-product-name"><h1 class="product-detail-name" itemprop="name">${good.name}</h1></div></div><div class="cms-block cms-block-gallery-buybox" itemscope itemtype="https://schema.org/Product"><div class="product-detail-media">${picture(good.name, 600)}</div><div class="product-detail-buy"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><div class="product-detail-price-container">${price}</div><div class="product-detail-tax-container"><p class="product-detail-tax">Preise inkl. MwSt. zzgl. Versandkosten</p></div><div class="product-detail-delivery-information"><link itemprop="availability" href="https://schema.org/InStock"><p class="delivery-information delivery-available">Sofort verfügbar, Lieferzeit: 1-3 Tage</p></div><div class="product-detail-form-container">${form}</div></div><div class="product-detail-ordernumber-container"><span class="product-detail-ordernumber-label">Produktnummer:</span> <span class="product-detail-ordernumber" itemprop="sku">MW-1</span></div></div></div><div class="product-detail-tabs"><h2>Produktinformationen</h2><div itemprop="description"><p>Man legt Torf, zieht Gräben, verliert Stiefel. Ein Spiel über Landgewinnung, das man in 60 Minuten verliert.</p></div></div><div class="cross-selling"><div class="cms-block-title">Ähnliche Artikel</div>${each(GAMES.slice(2), card)}</div></div>`
const [moor, glas, , huelle] = GAMES as [Good, Good, Good, Good]
const item = (good: Good): string =>
  `<li class="line-item line-item-product is-product js-cart-item"><div class="row line-item-row"><div class="line-item-info">${picture(good.name, 90)}<a href="#" class="line-item-label">${good.name}</a><div class="line-item-product-number">Produktnummer: MW-1</div></div><div class="line-item-quantity"><input class="form-control js-quantity-selector" type="number" name="quantity" value="1"></div><div class="line-item-unit-price">${good.price}</div><div class="line-item-total-price">${good.price}</div><div class="line-item-remove"><button class="btn line-item-remove-button" title="Entfernen"></button></div></div></li>`

export const shopware6: System = system('shopware-6', 'https://moorwege.example', [
  [
    'product',
    '/Moorwege-Das-Brettspiel/MW-1',
    shell(
      'Moorwege – Das Brettspiel | MW-1',
      'is-ctl-product is-act-index',
      buyBox(moor, '<meta itemprop="price" content="39.99"><p class="product-detail-price">39,99 €*</p>'),
    ),
    { name: 'Moorwege – Das Brettspiel', price: 39.99, currency: 'EUR' },
  ],
  [
    'product',
    '/Die-Glasblaeser/MW-2',
    shell(
      'Die Glasbläser von Lauscha | MW-2',
      'is-ctl-product is-act-index',
      buyBox(
        glas,
        '<p class="product-detail-price with-list-price">27,50 €*</p><span class="product-detail-list-price-wrapper"><span class="list-price-label">UVP</span> <span class="list-price-price">34,99 €*</span><span class="list-price-percentage">(21.41% gespart)</span></span>',
      ),
      '39,99 €*',
    ),
    { name: 'Die Glasbläser von Lauscha', price: 27.5, currency: 'EUR' },
  ],
  [
    'product',
    '/Kartenhuellen/MW-4',
    shell(
      'Kartenhüllen 63x88, 100 Stk.',
      'is-ctl-product is-act-index',
      buyBox(
        huelle,
        '<div class="product-block-prices-wrapper"><table class="table product-block-prices-grid"><thead><tr><th>Anzahl</th><th>Stückpreis</th></tr></thead><tbody><tr class="product-block-prices-row"><th class="product-block-prices-cell"><span>Bis</span> 4</th><td class="product-block-prices-cell">4,49 €*</td></tr><tr><th>Ab 5</th><td>3,99 €*</td></tr><tr><th>Ab 20</th><td>3,49 €*</td></tr></tbody></table></div>',
      ),
    ),
    { name: 'Kartenhüllen 63x88, 100 Stk.', price: 4.49, currency: 'EUR' },
  ],
  [
    'listing',
    '/Kenner/',
    shell(
      'Kenner',
      'is-ctl-navigation is-act-index',
      `<div class="cms-page"><h1>Kennerspiele</h1><div class="cms-block-sidebar-filter"><button class="filter-panel-item-toggle">Hersteller</button><button>Preis</button></div><div class="cms-element-product-listing"><div class="row cms-listing-row js-listing-wrapper" role="list">${each(GAMES, card)}</div></div></div>`,
    ),
    { items: 6 },
  ],
  [
    'search',
    '/search?search=matte',
    shell(
      'Suche',
      'is-ctl-search is-act-search',
      `<h1 class="search-headline">Zu "matte" wurde 1 Produkt gefunden.</h1><div class="row cms-listing-row">${each(GAMES.slice(5), card)}</div>`,
    ),
    { term: 'matte' },
  ],
  [
    'cart',
    '/checkout/cart',
    shell(
      'Warenkorb',
      'is-ctl-checkout is-act-cartpage',
      `<div class="checkout"><div class="checkout-main"><h1 class="cart-main-header">Warenkorb</h1><div class="checkout-product-table"><ul class="cart-table-list list-unstyled">${each(GAMES.slice(0, 2), item)}</ul></div><form action="/checkout/product/add-by-number"><input name="number" placeholder="Produktnummer eingeben ..."></form></div><div class="checkout-aside"><h2 class="checkout-aside-summary-header">Zusammenfassung</h2><dl class="checkout-aside-summary-list"><dt>Summe</dt><dd>67,49 €*</dd><dt>Gesamtsumme</dt><dd class="checkout-aside-summary-total">71,48 €</dd></dl><form action="/checkout/promotion/add"><input name="code" placeholder="Gutscheincode eingeben ..."></form><div class="checkout-aside-action d-grid"><a href="/checkout/confirm" class="btn btn-primary begin-checkout-btn">Zur Kasse</a></div></div></div>`,
      '67,49 €*',
    ),
  ],
  [
    'checkout',
    '/checkout/register',
    shell(
      'Anmelden oder Registrieren',
      'is-ctl-register is-act-checkoutregisterpage',
      '<div class="checkout"><div class="checkout-main"><h1 class="register-header">Ihre Daten</h1><div class="register-login-collapse-toggle">Ich bin bereits Kunde</div><form action="/account/register" class="register-form" method="post"><select name="salutationId"></select><input name="billingAddress[firstName]" autocomplete="section-personal given-name"><input name="billingAddress[lastName]" autocomplete="section-personal family-name"><input type="email" name="email" autocomplete="section-personal email"><input name="billingAddress[street]" autocomplete="section-billing street-address"><input name="billingAddress[zipcode]" autocomplete="postal-code"><input name="billingAddress[city]" autocomplete="address-level2"><button type="submit" class="btn btn-primary btn-lg">Weiter</button></form></div><div class="checkout-aside"><h2>Zusammenfassung</h2><dl><dt>Gesamtsumme</dt><dd>71,48 €</dd></dl></div></div>',
    ),
  ],
  [
    'checkout',
    '/checkout/confirm',
    shell(
      'Bestellung abschließen',
      'is-ctl-checkout is-act-confirmpage',
      `<div class="checkout"><div class="checkout-main"><h1 class="confirm-main-header">Bestellung abschließen</h1><div class="confirm-tos"><p>AGB und Widerrufsbelehrung</p><label><input type="checkbox" id="tos" name="tos"> Ich habe die AGB gelesen</label></div><div class="confirm-address">Ada Moor, Torfweg 1, 50667 Köln</div><div class="confirm-payment-shipping">Vorkasse / Standardversand</div><ul class="cart-table-list">${each(GAMES.slice(0, 2), item)}</ul></div><div class="checkout-aside"><dl><dt>Gesamtsumme</dt><dd>71,48 €</dd></dl><form id="confirmOrderForm" action="/checkout/order" method="post"><button id="confirmFormSubmit" class="btn btn-primary btn-lg" form="confirmOrderForm" type="submit">Zahlungspflichtig bestellen</button></form></div></div>`,
      '67,49 €*',
    ),
  ],
  [
    'confirmation',
    '/checkout/finish?orderId=018f2c',
    shell(
      'Vielen Dank für Ihre Bestellung bei Moorwege!',
      'is-ctl-checkout is-act-finishpage',
      '<div class="checkout finish"><div class="finish-content"><h1 class="finish-header">Vielen Dank für Ihre Bestellung bei Moorwege!</h1><div class="finish-info"><p class="finish-ordernumber" data-order-number="10047">Ihre Bestellnummer: #10047</p><p>Die Bestellbestätigung wurde an Ihre E-Mail-Adresse gesendet.</p></div><div class="finish-order-details"><h2>Informationen</h2></div></div></div>',
    ),
    { order: '10047' },
  ],
  [
    'account',
    '/account/login',
    shell(
      'Anmelden',
      'is-ctl-auth is-act-loginpage',
      '<div class="account"><h1 class="visually-hidden">Mein Konto</h1><div class="login-card"><h2>Ich bin bereits Kunde</h2><form action="/account/login" class="login-form"><input type="email" name="username"><input type="password" name="password"><button class="btn btn-primary">Anmelden</button></form></div><div class="register-card"><h2>Ich bin Neukunde</h2></div></div>',
    ),
  ],
  [
    'other account listing',
    '/wishlist',
    shell(
      'Merkzettel',
      'is-ctl-wishlist is-act-index',
      '<div class="wishlist-page"><h1>Ihr Merkzettel ist leer</h1><p>Speichern Sie Ihre Lieblingsprodukte und kehren Sie später zu ihnen zurück.</p></div>',
    ),
  ],
])
