// Shopware 5 with the responsive theme: an Austrian shop for skis and wax.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const SKI = goods(`Tourenfell Habicht 120 mm | 149,95 &euro; * | 179,95 &euro; *
Gleitwachs Blau -8 Grad | 12,90 &euro; *
Kantenschleifer Präzis | 34,50 &euro; *
Skibrille Gletscher | 79,00 &euro; *
Stockteller Paar | 9,95 &euro; *`)
const card = (good: Good): string =>
  `<div class="product--box box--basic" data-page-index="1" data-ordernumber="SW${good.slug.length}"><div class="box--content is--rounded"><div class="product--badges"></div><div class="product--info"><a href="https://gratwerk.example/${good.slug}" title="${good.name}" class="product--image">${picture(good.name, 200)}</a><a href="https://gratwerk.example/${good.slug}" class="product--title" title="${good.name}">${good.name}</a><div class="product--description">Für jede Schneelage</div><div class="product--price-info"><div class="price--unit"></div><div class="product--price"><span class="price--default is--nowrap${good.was ? ' is--discount' : ''}">${good.price}</span>${good.was ? `<span class="price--pseudo"><span class="price--discount is--nowrap">${good.was}</span></span>` : ''}</div></div><div class="product--btn-container"><form class="buybox--form"><button class="buybox--button block btn is--primary">In den <span class="buy-btn--cart-text">Warenkorb</span></button></form></div></div></div></div>`
const shell = (title: string, classes: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'de',
      title: `${title} | Gratwerk`,
      body: `class="${classes}"`,
      css: '.price--pseudo .price--discount{text-decoration:line-through}.is--hidden,.container--ajax-cart{display:none}',
    },
    `<div class="page-wrap"><header class="header-main"><div class="top-bar"></div><div class="container header--navigation"><div class="logo--shop"><a class="logo--link" href="/" title="Gratwerk - zur Startseite wechseln"></a></div><nav class="shop--navigation block-group"><ul class="navigation--list"><li class="navigation--entry entry--search"><form action="/search" class="main-search--form"><input name="sSearch" class="main-search--field" placeholder="Suchbegriff..."></form></li><li class="navigation--entry entry--account"><a href="/account" class="btn is--icon-left"><span class="account--display">Mein Konto</span></a></li><li class="navigation--entry entry--cart"><a class="btn is--icon-left cart--link" href="/checkout/cart" title="Warenkorb"><span class="cart--display">Warenkorb</span><span class="badge is--primary is--minimal cart--quantity${count ? '' : ' is--hidden'}">${count}</span></a> <span class="cart--amount">162,85&nbsp;&euro; *</span></li></ul></nav><div class="container--ajax-cart" data-collapse-cart="true"></div></div></header><nav class="navigation-main">${links('Ski | Felle | Wachs | Bekleidung | Service')}</nav>
<section class="content-main container block-group"><nav class="content--breadcrumb block"><ul class="breadcrumb--list"><li>${title}</li></ul></nav><div class="content-main--inner">${main}</div></section>
<footer class="footer-main"><div class="footer--columns"><div class="column--hotline">Telefonische Unterstützung: 0512 55 01</div><ul>${links('Rückgabe | Kontakt | Widerrufsrecht | Versand und Zahlungsbedingungen | Defektes Produkt')}</ul></div><div class="footer--vat-info"><p>* Alle Preise inkl. gesetzl. Mehrwertsteuer zzgl. Versandkosten</p></div></footer></div>`,
  )

export const shopware5: System = system('shopware-5', 'https://gratwerk.example', [
  [
    'product',
    '/felle/12/tourenfell-habicht-120-mm',
    shell(
      'Tourenfell Habicht 120 mm | Felle',
      'is--ctl-detail is--act-index',
      `<div class="content product--details" itemscope itemtype="http://schema.org/Product"><header class="product--header"><div class="product--info"><h1 class="product--title" itemprop="name">Tourenfell Habicht 120 mm</h1></div></header><div class="product--detail-upper block-group"><div class="product--image-container image-slider">${picture('Fell', 500)}</div><div class="product--buybox block"><div itemprop="offers" itemscope itemtype="http://schema.org/Offer" class="buybox--inner"><meta itemprop="priceCurrency" content="EUR"><span itemprop="priceSpecification" itemscope itemtype="http://schema.org/PriceSpecification"><meta itemprop="valueAddedTaxIncluded" content="true"></span><meta itemprop="url" content="https://gratwerk.example/felle/12/x"><div class="product--price price--default price--discount"><span class="price--content content--default"><meta itemprop="price" content="149.95">149,95&nbsp;&euro; *</span><span class="price--discount-icon"></span><span class="content--discount"><span class="price--line-through" style="text-decoration:line-through">179,95&nbsp;&euro; *</span><span class="price--discount-percentage">(16,67% gespart)</span></span></div><p class="product--tax">inkl. MwSt. <a href="/versand">zzgl. Versandkosten</a></p><div class="product--delivery"><link itemprop="availability" href="http://schema.org/InStock"><p class="delivery--information"><span class="delivery--text delivery--text-available">Sofort versandfertig, Lieferzeit ca. 1-3 Werktage</span></p></div><form name="sAddToBasket" method="post" action="/checkout/addArticle" class="buybox--form"><input type="hidden" name="sAdd" value="SW10012"><div class="buybox--button-container block-group"><select name="sQuantity" class="quantity--select"><option>1</option></select><button class="buybox--button block btn is--primary is--large" name="In den Warenkorb"><span class="buy-btn--cart-add">In den </span><span class="buy-btn--cart-text">Warenkorb</span></button></div></form><nav class="product--actions"><a class="action--link action--compare">Vergleichen</a><a class="action--link link--notepad">Merken</a></nav></div><ul class="product--base-info"><li class="base-info--entry entry--sku"><strong>Artikel-Nr.:</strong> <span itemprop="sku">SW10012</span></li></ul></div></div><div class="tab-menu--product"><div class="content--description"><div class="content--title">Produktinformationen "Tourenfell Habicht 120 mm"</div><div itemprop="description">Mohair-Mix, zuschneidbar. Ersatzkleber 14,90 Euro.</div></div></div><div class="tab-menu--cross-selling"><div class="similar--content">${each(SKI.slice(1), card)}</div></div></div>`,
      3,
    ),
    { name: 'Tourenfell Habicht 120 mm', price: 149.95, currency: 'EUR', count: 3 },
  ],
  [
    'listing',
    '/wachs/',
    shell(
      'Wachs',
      'is--ctl-listing is--act-index',
      `<div class="content listing--content"><div class="hero-unit category--teaser"><h1 class="hero--headline">Wachs</h1></div><div class="listing--wrapper"><div class="listing--actions"><label>Sortierung:</label></div><div class="listing--container"><div class="listing" data-ajax-wishlist="true">${each(SKI, card)}</div></div></div></div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/checkout/cart',
    shell(
      'Warenkorb',
      'is--ctl-checkout is--act-cart',
      `<div class="content content--basket content--checkout"><div class="product--table"><div class="table--actions actions--top"><a href="/" class="btn">Weiter shoppen</a><a href="/checkout/confirm" title="Zur Kasse" class="btn btn--checkout-proceed is--primary right">Zur Kasse</a></div><div class="panel has--border"><div class="panel--body is--rounded">${each(SKI.slice(1, 3), (good) => `<div class="table--tr block-group row--product"><div class="table--column column--product">${picture(good.name, 80)}<div class="table--content"><a class="content--title" href="#">${good.name}</a><p class="content--sku content">Artikel-Nr.: SW1</p></div></div><div class="column--quantity"><form><select name="sQuantity"><option>1</option></select></form></div><div class="column--unit-price is--align-right">${good.price}</div><div class="column--total-price">${good.price}</div><div class="column--actions"><form action="/checkout/deleteArticle"><button class="btn is--small column--actions-link" title="Löschen"></button></form></div></div>`)}</div></div><div class="basket--footer"><input class="add-voucher--field" name="sVoucher" placeholder="Gutschein-Nummer"><ul class="aggregation--list"><li class="list--entry entry--sum"><div class="entry--label">Summe:</div><div class="entry--value">47,40 &euro;*</div></li><li class="entry--total"><div>Gesamtsumme:</div><div>52,30 &euro;</div></li></ul></div></div></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'checkout',
    '/checkout/shippingPayment',
    shell(
      'Zahlungsart und Versand',
      'is--ctl-checkout is--act-shippingpayment is--minimal-header',
      '<div class="content content--confirm"><div class="steps--container"><ul><li class="step--entry step--basket">Ihre Adresse</li><li class="is--active">Zahlungsart &amp; Versand</li><li>Prüfen und Bestellen</li></ul></div><form id="shippingPaymentForm" action="/checkout/saveShippingPayment" method="post"><h3 class="panel--title">Zahlungsart</h3><label><input type="radio" name="payment" value="5" checked> Vorkasse</label><label><input type="radio" name="payment" value="4"> Rechnung</label><h3>Versandart</h3><label><input type="radio" name="sDispatch" value="9" checked> Standard Versand</label><button type="submit" class="btn is--primary main--actions">Weiter</button></form></div>',
      2,
    ),
  ],
  [
    'confirmation',
    '/checkout/finish/sUniqueID/ab12',
    shell(
      'Vielen Dank für Ihre Bestellung',
      'is--ctl-checkout is--act-finish',
      '<div class="content content--checkout"><div class="finish--teaser panel has--border"><h2 class="panel--title teaser--title is--align-center">Vielen Dank für Ihre Bestellung bei Gratwerk!</h2><div class="panel--body"><p class="teaser--text">Wir haben Ihnen eine Bestellbestätigung per E-Mail geschickt.<br>Wir empfehlen die unten aufgeführte Bestellbestätigung auszudrucken.</p></div></div><div class="finish--table"><div class="panel finish--details"><div class="panel--title">Informationen:</div><div class="panel--body">Bestellnummer: 20087<br>Transaktionsnummer: ab12</div></div><div class="table--tr">Gleitwachs Blau -8 Grad 1 12,90 &euro;</div></div></div>',
    ),
    { order: '20087' },
  ],
])
