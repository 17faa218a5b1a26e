// Systems of Czech, Hungarian, Romanian, Polish and Bulgarian shops: Shoptet, Unas, MerchantPro, IdoSell, CloudCart.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, og, picture } from '../write.ts'

const CZ = goods(`Houpací kůň Bělouš | 2 490 Kč | 2 990 Kč
Dřevěné kostky, 50 ks | 649 Kč
Loutka Kašpárek | 1 150 Kč
Vláčkodráha Posázaví | 1 899 Kč
Pexeso Lesní zvířata | 99 Kč`)
const czCard = (good: Good): string =>
  `<div class="product"><div class="p" data-micro="product" data-micro-product-id="1"><a href="/${good.slug}/" class="image">${picture(good.name, 240)}</a><div class="p-in"><div class="p-in-in"><a href="/${good.slug}/" class="name" data-micro="url"><span data-micro="name">${good.name}</span></a><div class="ratings-wrapper"><div class="availability"><span style="color:#009901">Skladem</span></div></div></div><div class="p-bottom"><div class="prices">${good.was ? `<span class="price-standard" style="text-decoration:line-through"><span>${good.was}</span></span>` : ''}<div class="price price-final"><strong>${good.price}</strong></div></div><div class="p-tools"><form action="/action/Cart/addCartItem/" method="post" class="pr-action"><button type="submit" class="btn btn-cart add-to-cart-button"><span>Do košíku</span></button></form></div></div></div></div></div>`
const czShell = (title: string, type: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'cs',
      title: `${title} - Hračky Kolovrátek`,
      body: `class="cs desktop in-x template-11 type-${type} one-column-body columns-3"`,
      css: '.hidden,.popup-widget,.colorbox{display:none}.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
    },
    `<div class="top-navigation-bar"><a href="tel:+420555019">+420 555 019</a> <a href="/login/">Přihlášení</a></div><div class="overall-wrapper"><header id="header"><a href="/" class="site-name">Hračky Kolovrátek</a><div class="search"><form action="/action/ProductSearch/prepareString/"><input name="string" placeholder="Napište, co hledáte"></form></div><div class="navigation-buttons"><a href="/kosik/" class="btn btn-icon toggle-window cart-count${count ? ' full' : ''}" data-target="cart"><span class="sr-only">Nákupní košík</span>${count ? `<i>${count}</i> <span class="cart-price visible-lg-inline-block" data-testid="headerCartPrice">748 Kč</span>` : '<span class="cart-price">Prázdný košík</span>'}</a></div><nav id="navigation">${links('Dřevěné hračky | Loutky | Hry | Slevy | Kontakty | Obchodní podmínky')}</nav></header><div id="content-wrapper">${main}</div><footer id="footer">Doprava zdarma nad 1 500 Kč. Vytvořil Shoptet</footer></div><div class="cookies"><p>Používáme cookies.</p><button>Souhlasím</button></div>`,
  )
export const shoptet: System = system('shoptet', 'https://kolovratek.example', [
  [
    'product',
    '/houpaci-kun-belous/',
    czShell(
      'Houpací kůň Bělouš',
      'product',
      `<div class="p-detail" itemscope itemtype="https://schema.org/Product"><meta itemprop="name" content="Houpací kůň Bělouš"><div class="p-detail-inner"><div class="p-detail-inner-header"><h1>Houpací kůň Bělouš</h1><span class="p-code">Kód: <span>KUN1</span></span></div><form action="/action/Cart/addCartItem/" method="post" id="product-detail-form" class="pr-action"><div class="p-image-wrapper">${picture('kůň', 500)}</div><div class="p-info-wrapper"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><link itemprop="availability" href="https://schema.org/InStock"><meta itemprop="price" content="2490.00"><meta itemprop="priceCurrency" content="CZK"><div class="p-final-price-wrapper"><span class="price-standard" style="text-decoration:line-through"><span>2 990 Kč</span></span><span class="price-save">–16 %</span><strong class="price-final" data-testid="productCardPrice"><span class="price-final-holder">2 490 Kč</span></strong><span class="price-additional">2 057,85 Kč bez DPH</span></div></div><div class="add-to-cart"><input type="number" name="amount" value="1"><button type="submit" class="btn btn-lg btn-conversion add-to-cart-button">Přidat do košíku</button></div></div></form></div><div class="shp-tabs">Z bukového dřeva, od 2 let.</div></div><h2>Související produkty</h2>${each(CZ.slice(1), czCard)}`,
      2,
    ),
    { name: 'Houpací kůň Bělouš', price: 2490, currency: 'CZK' },
  ],
  [
    'listing',
    '/drevene-hracky/',
    czShell(
      'Dřevěné hračky',
      'category',
      `<h1 class="category-title">Dřevěné hračky</h1><div class="category-header">Řazení produktů 5 položek celkem</div><div id="products" class="products products-block">${each(CZ, czCard)}</div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/kosik/',
    czShell(
      'Košík',
      'cart',
      `<div class="cart-inner"><ol class="cart-header" id="cart-header"><li class="step step-1 active"><strong>Nákupní košík</strong></li><li class="step step-2">Doprava a platba</li><li class="step step-3">Informace o vás</li></ol><h1 class="sr-only">Košík</h1><table class="cart-table"><tr class="removeable" data-micro="cartItem"><td class="cart-p-image">${picture('kostky', 60)}</td><td class="p-name"><a href="#" class="main-link">Dřevěné kostky, 50 ks</a></td><td class="p-availability">Skladem</td><td class="p-quantity"><input type="number" name="amount" value="1" class="amount"></td><td class="p-price"><strong class="price-final">649 Kč</strong></td><td><button class="remove-item" title="Odstranit"></button></td></tr></table><div class="discount-coupon"><form><input name="discountCouponCode" placeholder="Slevový kupón"></form></div><div class="price-wrapper">Celkem <strong class="price price-primary">649 Kč</strong></div><div class="next-step"><a href="/objednavka/krok-1/" class="btn btn-lg btn-conversion" id="continue-order-button">Pokračovat</a></div></div>`,
      1,
    ),
    { count: 1 },
  ],
  [
    'checkout',
    '/objednavka/krok-2/',
    czShell(
      'Objednávka - krok 2',
      'checkout',
      '<h1>Informace o vás</h1><form id="order-form" method="post"><input id="billFullName" name="billFullName" autocomplete="name"><input type="email" name="email"><input type="tel" name="phone"><input name="billStreet" autocomplete="street-address"><input name="billCity"><input name="billZip" autocomplete="postal-code"><button type="submit" id="submit-order" class="btn btn-conversion">Objednávka zavazující k platbě</button></form><p>Celkem k úhradě 748 Kč</p>',
      1,
    ),
  ],
  [
    'confirmation',
    '/objednavka/dekujeme/',
    czShell(
      'Děkujeme',
      'thankyou',
      '<h1>Děkujeme za Vaši objednávku</h1><div class="order-summary"><p>Číslo objednávky: <strong class="order-summary-number">2024000381</strong></p><p>Objednávka byla úspěšně odeslána. Cena k úhradě: 748 Kč</p></div>',
    ),
    { order: '2024000381' },
  ],
])

const huShell = (title: string, id: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'hu',
      title: `${title} | Paprikamalom`,
      body: `id="ud_shop_${id}" class="${id}"`,
      css: '.is-hidden,.modal{display:none}',
    },
    `<div class="nav--primary"><a href="/">Paprikamalom</a>${links('Paprika | Bogrács | Szalámi | Akciók | Kapcsolat')}<a class="cart-box__link" href="/shop_cart.php">Kosár <span class="cart-box__item-num">${count}</span></a></div><main>${main}</main><footer>Szállítás 1 490 Ft, 15 000 Ft felett ingyenes. ÁSZF. Elállás.</footer>`,
  )
export const unas: System = system('unas', 'https://paprikamalom.example', [
  [
    'product',
    '/bogracs-10l',
    huShell(
      'Zománcozott bogrács 10 l',
      'artdet',
      `<div id="page_artdet_content" class="artdet"><div>${picture('bogrács', 500)}</div><h1 class="artdet__name line-clamp--3-12">Zománcozott bogrács 10 l</h1><div class="artdet__price-datas"><div class="artdet__price-base product-price--base" style="text-decoration:line-through"><span>18 990</span> Ft</div><div class="artdet__price-discount product-price--sale"><span id="price_akcio_brutto_1">15 490</span> Ft</div></div><div class="artdet__stock">Raktáron</div><div class="artdet__cart"><input class="artdet__cart-input" type="number" value="1"><button class="artdet__cart-btn button" type="button">Kosárba</button></div><p>Kétrétegű zománc, lánccal.</p></div>`,
      1,
    ),
    { name: 'Zománcozott bogrács 10 l', price: 15490, currency: 'HUF', count: 1 },
  ],
  [
    'cart',
    '/shop_cart.php',
    huShell(
      'Kosár',
      'cart',
      `<h1>Kosár tartalma</h1><div class="cart-item">${picture('paprika', 60)}<a href="#">Kalocsai paprika 100 g</a> <span>1 250 Ft</span><input type="number" value="3"><span>3 750 Ft</span><a>Törlés</a></div><div>Kuponkód <input name="coupon"></div><div>Összesen: 3 750 Ft</div><a class="button" href="/shop_contact.php">Tovább a megrendeléshez</a>`,
      3,
    ),
    { count: 3 },
  ],
  [
    'confirmation',
    '/shop_order_send.php',
    huShell(
      'Köszönjük',
      'order_send',
      '<h1>Köszönjük megrendelését!</h1><p>Rendelés azonosító: 10482-771204</p><p>Fizetendő: 5 240 Ft</p><p>Visszaigazolást küldtünk e-mailben.</p>',
    ),
    { order: '10482-771204' },
  ],
])

const roShell = (title: string, main: string, count = 0, head = ''): string =>
  doc(
    { lang: 'ro', title: `${title} | Stupina Veche`, head, css: '.hidden,.modal{display:none}' },
    `<header><a href="/">Stupina Veche</a><nav>${links('Miere | Lumânări | Unelte | Promoții | Contact')}</nav><a href="/cart" class="header-cart">Coșul meu <span class="cart-items-count">${count}</span></a></header><main>${main}</main><footer>Livrare gratuită peste 199 lei. Politica de retur. ANPC. Termeni și condiții.</footer>`,
  )
export const merchantpro: System = system('merchantpro', 'https://stupinaveche.example', [
  [
    'product',
    '/miere-de-salcam-1kg',
    roShell(
      'Miere de salcâm 1 kg',
      `<div id="product-page"><div>${picture('miere', 500)}</div><h1 class="product-heading">Miere de salcâm 1 kg</h1><div class="price-wrapper"><span class="price-old" style="text-decoration:line-through">54,00 Lei</span> <span class="price-field" data-field="price">47,50 Lei</span></div><p>TVA inclus. In stoc. Cod produs: MS1</p><form action="/cart/add"><input name="quantity" type="number" value="1"><button type="submit" class="btn btn-buy">Adaugă în coș</button></form><p>Recoltă 2024, județul Mureș.</p></div>`,
      0,
      ld({
        '@context': 'https://schema.org',
        '@type': 'Product',
        name: 'Miere de salcâm 1 kg',
        offers: { '@type': 'Offer', price: '47.50', priceCurrency: 'RON' },
      }),
    ),
    { name: 'Miere de salcâm 1 kg', price: 47.5, currency: 'RON', count: 0 },
  ],
  [
    'checkout',
    '/checkout',
    roShell(
      'Finalizare comandă',
      '<h1>Finalizare comandă</h1><form><h2>Date de livrare</h2><input name="nume" placeholder="Nume și prenume"><input type="tel" placeholder="Telefon"><input placeholder="Județ"><input placeholder="Localitate"><input placeholder="Adresă" autocomplete="street-address"><h2>Metoda de plată</h2><label><input type="radio"> Ramburs la curier</label><button>Trimite comanda</button></form><p>Total de plată 64,50 Lei</p>',
      1,
    ),
  ],
  [
    'confirmation',
    '/checkout/thank-you',
    roShell(
      'Comanda a fost plasată',
      '<h1>Îți mulțumim! Comanda ta a fost înregistrată</h1><p>Numărul comenzii: 70412</p><p>Total: 64,50 Lei</p>',
    ),
    { order: '70412' },
  ],
])

const PL = goods(`Dzbanek Bolesławiec 1,2 l | 189,00 zł | 219,00 zł
Kubek farmerski | 64,90 zł
Deska dębowa | 79,00 zł
Obrus lniany 140x180 | 249,00 zł
Łyżka do zupy | 24,50 zł`)
const plCard = (good: Good): string =>
  `<div class="product col-6 col-sm-4" data-product_id="1"><a class="product__icon" href="/product-pol-1-${good.slug}.html">${picture(good.name, 240)}</a><h3><a class="product__name" href="/product-pol-1-${good.slug}.html" title="${good.name}">${good.name}</a></h3><div class="product__prices">${good.was ? `<del class="price --max"><span class="max_sub">${good.was}</span></del>` : ''}<strong class="price">${good.price}<span class="price_vat"> brutto</span></strong></div></div>`
const plShell = (title: string, type: string, main: string, count = 0, head = ''): string =>
  doc(
    {
      lang: 'pl',
      title: `${title} - Kamionka`,
      head,
      body: `class="${type}_page"`,
      css: '.d-none,.modal{display:none}',
    },
    `<div id="container"><header><div id="logo"><a href="/">Kamionka</a></div><form action="/search.php" id="menu_search"><input name="text" placeholder="Wpisz czego szukasz"></form><div id="menu_basket" class="topBasket"><a class="topBasket__sub" href="/basketedit.php"><span class="badge badge-important">${count || ''}</span><strong class="topBasket__price">0,00 zł</strong></a></div><nav id="menu_categories">${links('Ceramika | Drewno | Len | Promocje | Kontakt')}</nav></header><div id="layout">${main}</div><footer id="footer">Zamówienia: Status zamówienia, Śledzenie przesyłki, Chcę zwrócić produkt, Chcę zareklamować produkt. Regulamin. Darmowa dostawa od 300 zł</footer></div>`,
  )
export const idosell: System = system('idosell', 'https://kamionka.example', [
  [
    'product',
    '/product-pol-1-Dzbanek.html',
    plShell(
      'Dzbanek Bolesławiec 1,2 l',
      'projector',
      `<form id="projector_form" action="basketchange.php" method="post"><div id="photos_slider">${picture('Dzbanek', 500)}</div><div class="product_name"><h1 class="product_name__name m-0">Dzbanek Bolesławiec 1,2 l</h1></div><div id="projector_details"><div class="projector_prices__price_wrapper"><del class="projector_prices__maxprice">219,00 zł</del><strong class="projector_prices__price" id="projector_price_value"><span data-price="189.00">189,00 zł</span></strong><div class="projector_prices__info">brutto / 1 szt. Najniższa cena z 30 dni przed obniżką: <span>195,00 zł</span></div></div><div class="projector_buy"><input class="projector_buy__number" name="number" value="1"><button class="projector_buy__button btn" id="projector_button_basket" type="submit">Dodaj do koszyka</button></div><a href="#">Dodaj do listy zakupowej</a></div></form><section id="projector_longdescription"><p>Wzór pawie oczko, ręcznie stemplowany.</p></section>${each(PL.slice(1), plCard)}`,
      0,
      og({ 'og:type': 'website' }),
    ),
    { name: 'Dzbanek Bolesławiec 1,2 l', price: 189, currency: 'PLN' },
  ],
  [
    'listing',
    '/pol_m_Ceramika-101.html',
    plShell(
      'Ceramika',
      'search',
      `<h1 class="search_name__label headline__name">Ceramika</h1><span>( ilość produktów: 5 )</span><section id="search" class="search products">${each(PL, plCard)}</section>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/basketedit.php?mode=1',
    plShell(
      'Koszyk',
      'basketedit',
      `<h1>Twój koszyk</h1><section id="basketedit"><div class="basketedit_product" data-id="1">${picture('Kubek', 70)}<a class="basketedit_product__name" href="#">Kubek farmerski</a><span>64,90 zł</span><input name="quantity1" value="2"><span>129,80 zł</span><a class="basketedit_product__remove">Usuń</a></div><div id="basketedit_rebatecode"><input name="rebates_codes" placeholder="Kod rabatowy"></div><div class="basketedit_total">Razem do zapłaty 144,79 zł</div><button id="basket_go_next" class="btn">Przejdź do realizacji zamówienia</button></section>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'confirmation',
    '/prepaid.php?orderNumber=31877&orderId=9',
    plShell(
      'Zamówienie przyjęte',
      'prepaid',
      '<section id="order-finished"><h1>Dziękujemy za złożenie zamówienia</h1><p>Numer Twojego zamówienia: <strong>31877</strong></p><p>Wartość zamówienia 144,79 zł</p></section>',
    ),
    { order: '31877' },
  ],
  [
    'help',
    '/returns-open.php',
    plShell(
      'Zwrot produktu',
      'returns',
      '<h1>Zwrot towaru</h1><form id="returns"><p>Zaznacz produkty, które chcesz zwrócić.</p><label>Numer zamówienia<input name="order_number"></label><label>E-mail<input type="email"></label><label>Powód zwrotu<select name="reason"><option>Inny</option></select></label><button>Wyślij zgłoszenie</button></form>',
    ),
  ],
  [
    'order_status account',
    '/order-open.php',
    plShell(
      'Status zamówienia',
      'signin',
      '<h1>Sprawdź status zamówienia</h1><form action="/order-details.php"><label>Numer zamówienia<input name="order_number"></label><label>E-mail lub telefon<input name="client_data"></label><button class="btn">Sprawdź</button></form>',
    ),
  ],
])
