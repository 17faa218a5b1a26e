// Systems of Finnish, Swedish, Danish and Norwegian shops: MyCashflow, Abicart, DanDomain, 24Nettbutikk.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const FI = goods(`Kuksa visakoivu | 59,00 €
Puukko Kauhava | 134,00 € | 149,00 €
Löylykauha kupari | 42,50 €
Pefletti huopa | 12,90 €`)
const fiCard = (good: Good): string =>
  `<div class="ListProduct"><a class="ListProductImage" href="/product/3/${good.slug}">${picture(good.name, 240)}</a><h2 class="ListProductTitle"><a href="/product/3/${good.slug}">${good.name}</a></h2><div class="PriceTag">${good.was ? `<del class="OldPrice">${good.was}</del><ins class="DiscountPrice">${good.price}</ins>` : `<span class="Price">${good.price}</span>`}</div><a class="BuyButton" href="/cart/add/3"><span>Lisää ostoskoriin</span></a></div>`
const fiShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'fi', title: `${title} - Tervaskanto`, css: '.Hidden{display:none}' },
    `<div id="SiteHeader"><a id="StoreName" href="/">Tervaskanto</a><nav id="CategoryNavigation">${links('Keittiö | Sauna | Retkeily | Tarjoukset', '/category/')}</nav><div id="MiniCartWrapper"><a href="/cart/" class="MiniCart">Ostoskori <span class="CartItems">${count}</span></a></div></div><div id="Main">${main}</div><div id="SiteFooter"><p>Toimitusehdot. Palautukset 14 päivää. Ilmainen toimitus yli 100 € tilauksiin.</p></div>`,
  )
export const mycashflow: System = system('mycashflow', 'https://tervaskanto.example', [
  [
    'product',
    '/product/7/puukko-kauhava',
    fiShell(
      'Puukko Kauhava',
      `<div class="Product"><div id="ProductImages">${picture('Puukko', 500)}</div><div id="ProductContent"><h1>Puukko Kauhava</h1><div id="ProductPrice"><del class="OldPrice">149,00 €</del> <ins class="DiscountPrice">134,00 €</ins></div><form class="BuyForm" method="post" action="/cart/"><input class="BuyQuantity" name="quantity" value="1"><button class="SubmitButton BuyFormSubmit" type="submit"><span>Lisää ostoskoriin</span></button></form><div id="ProductDescription"><p>Hiiliteräs, loimukoivu. Tuppi nahkaa.</p></div></div></div>${each(FI.slice(2), fiCard)}`,
      1,
    ),
    { name: 'Puukko Kauhava', price: 134, currency: 'EUR', count: 1 },
  ],
  [
    'listing',
    '/category/2/keittio',
    fiShell('Keittiö', `<h1>Keittiö</h1><div class="ProductList">${each(FI, fiCard)}</div>`),
    { items: 4 },
  ],
  [
    'cart',
    '/cart/',
    fiShell(
      'Ostoskori',
      `<h1>Ostoskori</h1><table class="CartTable"><tr><th>Tuote</th><th>Hinta</th><th>Määrä</th><th>Yhteensä</th></tr><tr><td>${picture('Kuksa', 50)} <a href="#">Kuksa visakoivu</a></td><td>59,00 €</td><td><input name="quantity" value="1"></td><td>59,00 €</td><td><a href="#">Poista</a></td></tr></table><p>Yhteensä 59,00 €</p><input name="coupon" placeholder="Alennuskoodi"><a class="Button" href="/checkout/">Siirry kassalle</a>`,
      1,
    ),
    { count: 1 },
  ],
  [
    'checkout',
    '/checkout/',
    fiShell(
      'Kassa',
      '<h1>Kassa</h1><form id="CheckoutForm"><h2>Yhteystiedot</h2><input autocomplete="given-name" name="first"><input autocomplete="family-name" name="last"><input type="email" autocomplete="email"><input autocomplete="street-address"><input autocomplete="postal-code"><h2>Toimitustapa</h2><h2>Maksutapa</h2><label><input type="radio"> Verkkopankki</label><button>Vahvista tilaus</button></form>',
      1,
    ),
  ],
  [
    'confirmation',
    '/checkout/thankyou/',
    fiShell(
      'Kiitos',
      '<h1>Kiitos tilauksestasi!</h1><p>Tilausnumerosi on 8841. Lähetimme tilausvahvistuksen sähköpostiisi.</p><p>Yhteensä 64,90 €</p>',
    ),
    { order: '8841' },
  ],
])

const svShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'sv', title: `${title} - Slöjdboden`, css: '.hidden{display:none}' },
    `<header class="tws-header"><a href="/">Slöjdboden</a><ul>${links('Täljknivar | Garn | Ämnen | Kurser | Kundtjänst')}</ul><a class="tws-util-minicart" href="/checkout"><span>Kundvagn</span> <span class="tws-cart-qty">${count} st</span></a></header><main>${main}</main><footer>Fri frakt över 499 kr. Öppet köp 30 dagar. Köpvillkor.</footer>`,
  )
export const abicart: System = system('abicart', 'https://slojdboden.example', [
  [
    'product',
    '/sv/articles/2.11.881/taljkniv-mora-106',
    svShell(
      'Täljkniv lång 106',
      `<article class="tws-article"><div>${picture('kniv', 500)}</div><h1 class="tws-article-heading">Täljkniv lång 106</h1><div class="tws-article-price"><span class="tws-price--regular" style="text-decoration:line-through">329 kr</span> <span class="tws-price--current">279 kr</span></div><p>Inkl. moms. I lager, leverans 2-4 vardagar</p><form><input name="quantity" value="1"><button class="tws-button--buy">Köp</button></form><p>Laminerat stål, björkskaft.</p></article>`,
    ),
    { name: 'Täljkniv lång 106', price: 279, currency: 'SEK' },
  ],
  [
    'checkout cart',
    '/checkout',
    svShell(
      'Kassa',
      `<h1>Kassa</h1><h2>Din kundvagn</h2><table><tr><td>${picture('garn', 50)}</td><td>Garn Gotland</td><td><input value="2"></td><td>178 kr</td></tr></table><h2>Dina uppgifter</h2><form><input autocomplete="email" type="email"><input autocomplete="name"><input autocomplete="street-address"><input autocomplete="postal-code"><h2>Betalsätt</h2><label><input type="radio"> Faktura</label><button>Slutför köp</button></form><p>Totalt 227 kr</p>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'confirmation',
    '/checkout/done',
    svShell('Tack', '<h1>Tack för din beställning!</h1><p>Ordernummer: 6120</p><p>Totalsumma 227 kr</p>'),
    { order: '6120' },
  ],
  [
    'help',
    '/sv/info/retur',
    svShell(
      'Retur och reklamation',
      '<h1>Retur och reklamation</h1><p>Du har 30 dagars öppet köp. Kontakta kundtjänst innan du skickar tillbaka varan.</p><p>E-post: <a href="mailto:hej@slojdboden.example">hej@slojdboden.example</a></p>',
    ),
  ],
])

const daShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'da', title: `${title} - Vindrosen`, css: '.w-hidden{display:none}' },
    `<header class="site-header"><a href="/">Vindrosen</a><nav>${links('Barometre | Kompas | Ure | Tilbud | Kundeservice')}</nav><div class="m-cart"><a href="/kurv/">Kurv <span class="m-cart-count">${count}</span></a></div></header><div class="site-main">${main}</div><footer>Alle priser er inkl. moms. 14 dages returret. Handelsbetingelser.</footer>`,
  )
export const dandomain: System = system('dandomain', 'https://vindrosen.example', [
  [
    'product',
    '/shop/12-barometre/88-skibsbarometer-messing/',
    daShell(
      'Skibsbarometer, messing',
      `<div class="m-product" itemscope itemtype="http://schema.org/Product"><div>${picture('barometer', 500)}</div><h1 class="m-product-title" itemprop="name">Skibsbarometer, messing</h1><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="DKK"><p class="m-product-price-before" style="text-decoration:line-through">1.495,00 DKK</p><p class="m-product-price" itemprop="price" content="1295">1.295,00 DKK</p></div><p>På lager. Varenr. SB-M</p><div class="m-product-buy"><input name="amount" value="1"><button type="submit" class="button">Læg i kurv</button></div></div>`,
    ),
    { name: 'Skibsbarometer, messing', price: 1295, currency: 'DKK', count: 0 },
  ],
  ['cart', '/kurv/', daShell('Kurv', '<h1>Indkøbskurv</h1><p>Din indkøbskurv er tom.</p>'), { count: 0 }],
  [
    'confirmation',
    '/kassen/tak/',
    daShell(
      'Tak for din ordre',
      '<h1>Tak for din ordre</h1><p>Dit ordrenummer er 50318. Vi har sendt en ordrebekræftelse til din e-mail.</p><p>I alt 1.344,00 DKK</p>',
    ),
    { order: '50318' },
  ],
])

const noShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'nb', title: `${title} | Fjellgard`, css: '.hide{display:none}' },
    `<header><a href="/">Fjellgard</a><nav>${links('Ullgensere | Votter | Lefser | Om oss')}</nav><a href="/handlekurv" class="cart-top">Handlekurv <span id="cart-antall">${count}</span></a></header><main>${main}</main><footer>Fri frakt over 799,-. Angrerett 14 dager. Kjøpsvilkår.</footer>`,
  )
export const nettbutikk: System = system('24nettbutikk', 'https://fjellgard.example', [
  [
    'product',
    '/produkt/ullgensere/setesdalskofte',
    noShell(
      'Setesdalskofte',
      `<div class="product-info-container">${picture('kofte', 500)}<h1 class="product-title-v1">Setesdalskofte</h1><div class="product-prices"><span class="price-old" style="text-decoration:line-through">2 490,-</span> <span class="product-price">1 990,-</span></div><p>Inkl. mva. På lager i M og L</p><select><option>Velg størrelse</option><option>M</option></select><button class="button buy-product">Legg i handlekurv</button><p>Strikket av norsk ull.</p></div>`,
      1,
    ),
    { name: 'Setesdalskofte', price: 1990, currency: 'NOK', count: 1 },
  ],
  [
    'confirmation',
    '/ordrebekreftelse',
    noShell(
      'Takk for bestillingen',
      '<h1>Takk for bestillingen!</h1><p>Ordrenummer: 11873</p><p>Totalt: kr 2 089,00</p>',
    ),
    { order: '11873' },
  ],
])
