// Systems of German-speaking shops: Oxid, JTL, Gambio.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const BREW = goods(`Gärfass 30 l | 24,90 €
Bierspindel mit Thermometer | 12,50 €
Hopfen Perle 100 g | 4,80 €
Kronkorkenverschließer | 31,00 € | 36,00 €
Malzmühle Müller 2 | 139,00 €`)
const oxCard = (good: Good): string =>
  `<div class="productData col-xs-12 col-sm-6 col-md-4 productBox product-box"><form name="tobasketnewItems_1" action="https://sudhaus.example/index.php?" method="post"><input type="hidden" name="cl" value="alist"><div class="picture text-center"><a href="https://sudhaus.example/${good.slug}.html" title="${good.name}">${picture(good.name, 250)}</a></div><div class="listDetails text-center"><div class="title"><a href="https://sudhaus.example/${good.slug}.html" class="title">${good.name}</a></div><div class="price text-center">${good.was ? `<span class="oldPrice text-muted"><del>UVP ${good.was}</del></span>` : ''}<span class="lead text-nowrap">${good.price.replace(' €', '')} € *</span></div><div class="actions"><button type="submit" class="btn btn-default hasTooltip" title="In den Warenkorb"><i class="fa fa-shopping-cart"></i></button><a class="btn btn-primary" href="#">Mehr Informationen</a></div></div></form></div>`
const oxShell = (title: string, cl: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'de',
      title: `${title} | Sudhaus Brauzubehör`,
      body: `class="cl-${cl}"`,
      css: '.basketFlyout,.modal,.dropdown-menu{display:none}',
    },
    `<header id="header"><div class="header-box"><a class="logo-link" href="/"><img src="/logo.png" alt="Sudhaus" width="200" height="50"></a><div class="menu-dropdowns"><div class="btn-group minibasket-menu"><button type="button" class="btn dropdown-toggle"><i class="fa fa-shopping-cart"></i> ${count ? `<span class="badge">${count}</span>` : ''}</button><ul class="dropdown-menu"><li><div class="minibasket"><strong>${count} Artikel im Warenkorb</strong><a href="/warenkorb/">Warenkorb zeigen</a><a href="/mein-konto/">Zur Kasse</a></div></li></ul></div></div><form class="form search"><input name="searchparam" placeholder="Suchbegriff"></form></div><nav id="mainnav">${links('Malz | Hopfen | Hefe | Gärung | Abfüllung | Sets')}</nav></header><div id="wrapper"><div class="container"><div id="breadcrumb"><span itemscope>Sie sind hier: ${title}</span></div><div id="content">${main}</div></div></div><footer id="footer">${links('Kontakt | Hilfe | Links | Gästebuch | Warenkorb | Konto | Merkzettel | Zahlung und Lieferung | Widerrufsrecht')}<div class="vat">* Alle Preise inkl. MwSt., zzgl. Versandkosten</div></footer>`,
  )

export const oxid: System = system('oxid', 'https://sudhaus.example', [
  [
    'product',
    '/Gaerung/Kronkorkenverschliesser.html',
    oxShell(
      'Kronkorkenverschließer',
      'details',
      `<div id="details_container"><div id="details"><div class="detailsInfo clear" itemscope itemtype="http://schema.org/Product"><form class="js-oxProductForm" action="/index.php?" method="post"><input type="hidden" name="cl" value="details"><input type="hidden" name="aid" value="d86"><input type="hidden" name="fnc" value="tobasket"><div class="detailsParams"><div class="details-picture">${picture('Verschließer', 500)}</div><div class="details-col-middle"><h1 id="productTitle" itemprop="name">Kronkorkenverschließer</h1><span class="text-muted small">Artikelnummer: <span itemprop="sku">KV-2</span></span><div class="pricebox" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><del class="price-old">UVP 36,00 €</del><br><span class="text-danger" id="productPrice"><label class="price h4"><span>Nur</span> <span class="price">31,00 €</span> *<meta itemprop="price" content="31.00"><meta itemprop="priceCurrency" content="EUR"></label></span></div><span class="stockFlag">Sofort lieferbar</span><div class="tobasketFunction"><input id="amountToBasket" type="number" name="am" value="1"><button id="toBasket" type="submit" class="btn btn-primary submitButton largeButton">In den Warenkorb</button></div><ul class="action-links"><li><a href="#">Auf die Merkliste</a></li><li><a href="#">Artikel vergleichen</a></li></ul></div></div></form></div></div><div class="relatedInfo"><h3>Kunden kauften auch</h3>${each(BREW.slice(0, 3), oxCard)}</div></div>`,
      2,
    ),
    { name: 'Kronkorkenverschließer', price: 31, currency: 'EUR', count: 2 },
  ],
  [
    'listing',
    '/Gaerung/',
    oxShell(
      'Gärung',
      'alist',
      `<h1 class="page-header">Gärung</h1><div class="refineParams"></div><div id="productList" class="gridView row">${each(BREW, oxCard)}</div>`,
      2,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/warenkorb/',
    oxShell(
      'Warenkorb',
      'basket',
      `<div class="basketSteps"><ul><li class="active">1. Warenkorb</li><li>2. Adressen</li><li>3. Zahlen</li><li>4. Ordern</li></ul></div><form name="basket" action="/index.php?" method="post"><table id="basket_table" class="table table-bordered basketitems">${each(BREW.slice(0, 2), (good) => `<tr id="table_cartItem_1"><td class="basketImage">${picture(good.name, 70)}</td><td><a href="#"><b>${good.name}</b></a><div class="small">Artikelnummer: 1</div></td><td class="quantity"><input type="text" name="aproducts[1][am]" value="1" class="textbox"></td><td class="unitPrice">${good.price}</td><td class="totalPrice">${good.price}</td></tr>`)}</table><input name="voucherNr" placeholder="Gutscheinnummer eingeben"><table id="basketSummary"><tr><th>Gesamtsumme</th><td id="basketGrandTotal"><b>37,40 €</b></td></tr></table></form><a href="/index.php?cl=user" class="btn btn-primary submitButton largeButton nextStep">Weiter zum nächsten Schritt</a>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'checkout',
    '/index.php?cl=payment',
    oxShell(
      'Zahlen',
      'payment',
      '<div class="basketSteps"><ul><li>1. Warenkorb</li><li>2. Adressen</li><li class="active">3. Zahlen</li><li>4. Ordern</li></ul></div><form id="payment" name="order" method="post"><h3>Bitte wählen Sie Ihre Versandart</h3><select name="sShipSet"><option>Paketdienst</option></select><h3>Bitte wählen Sie Ihre Zahlungsart</h3><label><input type="radio" name="paymentid" value="oxidinvoice"> Rechnung</label><label><input type="radio" name="paymentid"> Vorauskasse 2% Skonto</label><button type="submit" class="btn btn-primary nextStep">Weiter zum nächsten Schritt</button></form>',
      2,
    ),
  ],
  [
    'confirmation',
    '/bestellbestaetigung/',
    oxShell(
      'Bestätigung',
      'thankyou',
      '<div class="basketSteps"><ul><li>1. Warenkorb</li></ul></div><h1 class="page-header">Vielen Dank</h1><div id="thankyouPage"><h3>Vielen Dank für Ihre Bestellung im Sudhaus.</h3>Ihre Bestellung ist unter der Bestellnummer 4711 bei uns registriert.<br>Sie haben bereits eine Bestellbestätigung per E-Mail erhalten.<br></div>',
    ),
    { order: '4711' },
  ],
])

const BOOTS = goods(`Wanderstiefel Rennsteig GTX | 189,95 €
Gamasche Nebel | 39,00 € | 45,00 €
Einlegesohle Wolle | 14,90 €
Schnürsenkel 180 cm | 5,95 €`)
const jtlCard = (good: Good): string =>
  `<div class="col product-wrapper"><div class="productbox productbox-column"><div class="productbox-inner"><div class="productbox-image"><a href="https://rennsteig-schuh.example/${good.slug}">${picture(good.name, 260)}</a></div><div class="productbox-title"><a href="https://rennsteig-schuh.example/${good.slug}" class="text-clamp-2">${good.name}</a></div><div class="price_wrapper"><div class="price productbox-price${good.was ? ' special-price' : ''}"><span class="">${good.price}</span><span class="footnote-reference">*</span></div>${good.was ? `<div class="price-note"><div class="instead-of old-price"><small class="text-muted-util">Alter Preis: <del class="value">${good.was}</del></small></div></div>` : ''}</div></div></div></div>`
const jtlShell = (title: string, page: number, main: string, count = 0): string =>
  doc(
    {
      lang: 'de',
      title,
      body: `class="btn-animated is-nova" data-page="${page}"`,
      css: '.d-none,.dropdown-menu,.modal{display:none}.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
    },
    `<header class="d-print-none" id="jtl-nav-wrapper"><nav><a href="/" class="navbar-brand" title="Rennsteig Schuh"><img src="/l.png" alt="Rennsteig Schuh" width="180" height="50"></a>${links('Stiefel | Zubehör | Pflege | Angebote')}<ul class="navbar-nav"><li class="account-icon-dropdown">Anmelden</li><li class="cart-icon-dropdown nav-item"><a class="nav-link" href="/Warenkorb"><i class="fas fa-shopping-cart cart-icon-dropdown-icon">${count ? `<span class="fa-sup" title="${count}">${count}</span>` : ''}</i><span class="cart-icon-dropdown-price">0,00 €</span></a></li></ul></nav></header><main id="main-wrapper"><div id="content-wrapper"><div id="content">${main}</div></div></main><footer id="footer">${links('Impressum | AGB | Datenschutz | Widerrufsrecht | Kontakt | Versand')}<div class="footnote-vat">* Alle Preise inkl. gesetzlicher USt., zzgl. Versand</div></footer><div id="consent-manager" class="d-none">Datenschutz-Einstellungen</div>`,
  )

export const jtl: System = system('jtl-nova', 'https://rennsteig-schuh.example', [
  [
    'product',
    '/Wanderstiefel-Rennsteig-GTX',
    jtlShell(
      'Wanderstiefel Rennsteig GTX, 189,95 €',
      1,
      `<div id="result-wrapper" data-wrapper="true" itemprop="mainEntity" itemscope itemtype="https://schema.org/Product"><meta itemprop="url" content="https://rennsteig-schuh.example/Wanderstiefel"><form id="buy_form" action="/Wanderstiefel-Rennsteig-GTX" method="post"><div class="row product-primary" id="product-offer"><div id="gallery">${picture('Stiefel', 500)}</div><div class="product-info"><div class="product-headline"><h1 class="product-title h2" itemprop="name">Wanderstiefel Rennsteig GTX</h1></div><ul class="info-essential list-unstyled"><li class="product-sku"><strong>Artikelnummer:</strong><span itemprop="sku">RS-1</span></li></ul><div class="variations"><dl><dt>Größe</dt><dd><select name="eigenschaftwert[5]" required><option value="">Bitte wählen</option><option>42</option></select></dd></dl></div><div class="basket_wrapper"><div class="price_wrapper" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><div class="price h1"><span>189,95 €</span></div><meta itemprop="price" content="189.95"><meta itemprop="priceCurrency" content="EUR"><div class="vat_info text-muted-util">inkl. 19% USt., versandfreie Lieferung (Standard)</div></div><div class="delivery-status">sofort verfügbar</div><div id="add-to-cart"><input type="number" min="0" name="anzahl" value="1"><button id="submit-0" name="inWarenkorb" type="submit" value="In den Warenkorb" class="btn btn-primary btn-block"><span class="btn-basket-check"><span class="d-none d-sm-inline-block">In den Warenkorb</span></span></button></div></div></div></div></form><div id="article-tabs"><h3>Beschreibung</h3><p>Zwiegenäht, wiederbesohlbar für 69,00 €.</p></div><div class="slick-slider">${each(BOOTS.slice(1), jtlCard)}</div></div>`,
    ),
    { name: 'Wanderstiefel Rennsteig GTX', price: 189.95, currency: 'EUR' },
  ],
  [
    'cart',
    '/Warenkorb',
    jtlShell(
      'Warenkorb',
      3,
      `<div id="cart-container"><h1 class="h2">Warenkorb (2 Artikel)</h1><form id="cart-form" method="post" action="/Warenkorb"><div class="cart-items">${each(BOOTS.slice(2), (good) => `<div class="row cart-items-body type-1">${picture(good.name, 80)}<div><a class="cart-items-name" href="#">${good.name}</a></div><div class="cart-items-single-price">${good.price}</div><div class="form-counter"><input type="number" name="anzahl[0]" value="1"></div><div class="price_overall">${good.price}</div><button type="submit" class="cart-items-delete-button" title="Aus dem Warenkorb entfernen">Entfernen</button></div>`)}</div></form><div class="cart-summary"><p>Gesamtsumme: 20,85 €</p><form class="form-inline"><input name="Kuponcode" placeholder="Kuponcode"></form><a id="cart-checkout-btn" href="/Bestellvorgang?wk=1" class="btn btn-primary btn-block">Zur Kasse</a></div></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'checkout',
    '/Bestellvorgang',
    jtlShell(
      'Bestellvorgang',
      11,
      '<div id="checkout"><ul class="checkout-steps"><li class="active">Adresse &amp; Konto</li><li>Versandart &amp; Zahlungsart</li><li>Bestellung abschließen</li></ul><form id="form-register" method="post" action="/Bestellvorgang"><h2>Rechnungsadresse</h2><input name="vorname" autocomplete="billing given-name"><input name="nachname" autocomplete="billing family-name"><input name="strasse" autocomplete="billing address-line1"><input name="plz" autocomplete="billing postal-code"><input name="ort" autocomplete="billing address-level2"><input type="email" name="email" autocomplete="billing email"><button type="submit" class="btn btn-primary">Weiter zum nächsten Schritt</button></form></div>',
      2,
    ),
  ],
  [
    'confirmation',
    '/Bestellabschluss?i=abc',
    jtlShell(
      'Bestellabschluss',
      33,
      '<div id="order-completed"><h1>Vielen Dank für Ihre Bestellung!</h1><div class="card"><p>Ihre Bestellnummer lautet: <strong>RS-2024-1188</strong></p><p>Datum: 02.05.2024</p><p>Gesamtbetrag 20,85 €</p></div></div>',
    ),
    { order: 'RS-2024-1188' },
  ],
])

const gxShell = (title: string, page: string, main: string): string =>
  doc(
    {
      lang: 'de',
      title,
      body: `class="page-${page}" data-gambio-namespace="https://knopfkiste.example/public"`,
      css: '.hidden,.cart-dropdown{display:none}',
    },
    `<div id="outer-wrapper"><header id="header"><div class="navbar-brand"><a href="/">Knopfkiste</a></div><nav id="cart-container"><span class="cart-products-count edge hidden">0</span><div class="cart-dropdown">Ihr Warenkorb ist leer</div></nav><nav>${links('Knöpfe | Bänder | Stoffe | Scheren')}</nav></header><div id="wrapper"><div id="main"><div class="main-inside">${main}</div></div></div><footer id="footer">${links('Versand- & Zahlungsbedingungen | Impressum | Kontakt | AGB | Widerrufsrecht')}</footer></div>`,
  )

export const gambio: System = system('gambio', 'https://knopfkiste.example', [
  [
    'product',
    '/Hornknopf-22mm.html',
    gxShell(
      'Hornknopf 22 mm - Knopfkiste',
      'product-info',
      `<div itemscope itemtype="http://schema.org/Product"><form action="product_info.php" class="form-horizontal js-product-form product-info" method="post"><div id="product_image_layer">${picture('Knopf', 400)}</div><div class="product-info-details col-md-4"><h1 class="product-info-title-desktop" itemprop="name">Hornknopf 22 mm</h1><dl><dt>Lieferzeit:</dt><dd>3-4 Tage</dd><dt>Art.Nr.:</dt><dd itemprop="model">HK22</dd></dl><div class="price-container" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><meta itemprop="price" content="2.3"><div class="current-price-container" id="attributes-calc-price">2,30 EUR</div><p class="tax-shipping-text">inkl. 19 % MwSt. zzgl. <a href="#">Versand</a></p></div><div class="cart-error-msg alert alert-danger hidden"></div><div class="input-number"><input type="number" name="products_qty" value="1"><span class="unit">Stück</span></div><input name="btn-add-to-cart" type="submit" class="btn btn-lg btn-buy btn-block btn-add-to-cart js-btn-add-to-cart" value="In den Warenkorb"><a href="#" class="btn-wishlist">Auf den Merkzettel</a></div></form></div>`,
    ),
    { name: 'Hornknopf 22 mm', price: 2.3, currency: 'EUR' },
  ],
  [
    'cart',
    '/shopping_cart.php',
    gxShell(
      'Warenkorb - Knopfkiste',
      'shopping-cart',
      '<div class="cart-empty"><h1>Warenkorb</h1><p>Ihr Warenkorb ist leer.</p><a class="btn" href="/">Weiter einkaufen</a></div>',
    ),
  ],
  [
    'confirmation',
    '/checkout_success.php',
    gxShell(
      'Bestellung erfolgreich',
      'checkout-success',
      '<div class="checkout-success"><h1>Vielen Dank für Ihre Bestellung</h1><p>Ihre Bestellung ist erfolgreich bei uns eingegangen.</p><p>Ihre Bestellnummer: <strong>400217</strong></p><a href="/print_order.php?oID=400217" class="btn">Bestellung drucken</a></div>',
    ),
    { order: '400217' },
  ],
])
