// Systems of Latin American shops: VTEX (Brazil), Nuvemshop (Argentina).
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, picture } from '../write.ts'

const CAFE = goods(`Moedor Manual Serra | R$ 329,90 | R$ 399,90
Café Mantiqueira 250g | R$ 42,50
Prensa Francesa 600ml | R$ 158,00
Filtro de Papel 102 | R$ 8,90
Chaleira Bico de Ganso | R$ 1.249,00`)
const vPrice = (text: string): string => {
  const [units = '', cents = ''] = text.replace('R$ ', '').split(',')
  return `<span class="vtex-product-price-1-x-currencyContainer"><span class="vtex-product-price-1-x-currencyCode">R$</span><span class="vtex-product-price-1-x-currencyLiteral">&nbsp;</span>${units
    .split('.')
    .map((part) => `<span class="vtex-product-price-1-x-currencyInteger">${part}</span>`)
    .join(
      '<span class="vtex-product-price-1-x-currencyGroup">.</span>',
    )}<span class="vtex-product-price-1-x-currencyDecimal">,</span><span class="vtex-product-price-1-x-currencyFraction">${cents}</span></span>`
}
const vCard = (good: Good): string =>
  `<div class="vtex-search-result-3-x-galleryItem pa4"><section class="vtex-product-summary-2-x-container"><a class="vtex-product-summary-2-x-clearLink" href="/${good.slug}/p"><article class="vtex-product-summary-2-x-element"><div class="vtex-product-summary-2-x-imageContainer">${picture(good.name, 280)}</div><h3 class="vtex-product-summary-2-x-productNameContainer"><span class="vtex-product-summary-2-x-productBrand">${good.name}</span></h3>${good.was ? `<span class="vtex-product-price-1-x-listPrice" style="text-decoration:line-through">De ${vPrice(good.was)}</span>` : ''}<span class="vtex-product-price-1-x-sellingPrice">${vPrice(good.price)}</span><span class="vtex-product-price-1-x-installments">3x de R$ 14,17 sem juros</span></article></a><button class="vtex-button"><span>Adicionar ao carrinho</span></button></section></div>`
const vShell = (title: string, body: string, main: string, count = ''): string =>
  doc(
    { lang: 'pt-BR', title, body: 'class="bg-base"', css: '.vtex-minicart-2-x-drawer{display:none}' },
    `<div class="render-container render-route-store-${body}"><div class="vtex-sticky-layout-0-x-wrapper"><div class="vtex-flex-layout-0-x-flexRow--header"><a href="/" class="vtex-store-components-3-x-logoLink">Torra Clara</a><input type="text" placeholder="O que você procura?" class="vtex-styleguide-9-x-input"><button class="vtex-login-2-x-button">Entrar</button><button class="vtex-minicart-2-x-openIconContainer" aria-label="Abrir carrinho"><span class="vtex-minicart-2-x-minicartIconContainer"><svg></svg>${count ? `<span class="vtex-minicart-2-x-minicartQuantityBadge">${count}</span>` : ''}</span></button></div><nav>${links('Cafés | Moedores | Filtros | Assinatura | Atendimento')}</nav></div><div class="vtex-minicart-2-x-drawer">Seu carrinho está vazio <a href="/checkout/#/cart">Finalizar compra</a></div>${main}<footer>Torra Clara Ltda CNPJ 00.000.000/0001-00 — Frete grátis acima de R$ 199,00</footer></div>`,
  )
const grinder = CAFE[0] as Good

export const vtex: System = system('vtex', 'https://www.torraclara.example', [
  [
    'product',
    '/moedor-manual-serra/p',
    vShell(
      'Moedor Manual Serra - Torra Clara',
      'product',
      `<div class="vtex-store-components-3-x-productImagesContainer">${picture('Moedor', 500)}</div><div class="vtex-flex-layout-0-x-flexCol--product-box"><h1 class="vtex-store-components-3-x-productNameContainer mv0 t-heading-4"><span class="vtex-store-components-3-x-productBrand">Moedor Manual Serra</span></h1><div class="vtex-product-identifier-0-x-product-identifier">REF: 10293</div><div><span class="vtex-product-price-1-x-listPrice" style="text-decoration:line-through">De ${vPrice(grinder.was)}</span><span class="vtex-product-price-1-x-sellingPrice">Por ${vPrice(grinder.price)}</span><span class="vtex-product-price-1-x-installments">ou 6x de R$ 54,98 sem juros</span><p>R$ 313,41 à vista no Pix (5% off)</p></div><div class="vtex-product-quantity-1-x-quantitySelectorContainer"><input value="1"></div><button class="vtex-button bw1" type="button"><div class="vtex-button__label"><span class="vtex-add-to-cart-button-0-x-buttonText">Comprar</span></div></button><div class="vtex-shipping-simulator"><input placeholder="CEP"><button>Calcular</button></div><div class="vtex-store-components-3-x-productDescriptionContainer">Mós cônicas de aço, 20 g por vez.</div></div><section><h2>Quem viu, comprou</h2>${each(CAFE.slice(1), vCard)}</section>${ld({ '@context': 'https://schema.org/', '@type': 'Product', name: 'Moedor Manual Serra', brand: { '@type': 'Brand', name: 'Serra' }, offers: { '@type': 'AggregateOffer', lowPrice: 329.9, highPrice: 329.9, priceCurrency: 'BRL', offers: [{ '@type': 'Offer', price: 329.9, priceCurrency: 'BRL' }] } })}`,
      '1',
    ),
    { name: 'Moedor Manual Serra', price: 329.9, currency: 'BRL', count: 1 },
  ],
  [
    'product',
    '/chaleira-bico-de-ganso/p',
    vShell(
      'Chaleira Bico de Ganso - Torra Clara',
      'product',
      `<div>${picture('Chaleira', 500)}</div><div><h1 class="vtex-store-components-3-x-productNameContainer"><span>Chaleira Bico de Ganso</span></h1><span class="vtex-product-price-1-x-sellingPrice">${vPrice('R$ 1.249,00')}</span><p>em até 10x de R$ 124,90</p><button type="button" class="vtex-button"><span>Adicionar à sacola</span></button></div>`,
    ),
    { name: 'Chaleira Bico de Ganso', price: 1249, currency: 'BRL' },
  ],
  [
    'listing',
    '/cafes',
    vShell(
      'Cafés - Torra Clara',
      'search',
      `<h1 class="vtex-search-result-3-x-galleryTitle">Cafés</h1><span>5 produtos</span><div class="vtex-search-result-3-x-gallery flex">${each(CAFE, vCard)}</div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/checkout/#/cart',
    doc(
      { lang: 'pt-BR', title: 'Meu carrinho - Torra Clara', body: 'class="body-cart"' },
      `<div class="container container-main"><h1 id="cart-title" class="main-title main-title-cart">Meu Carrinho</h1><div class="cart-template full-cart"><table class="table cart-items"><thead><tr><th>Produto</th><th>Entrega</th><th>Preço</th><th>Quantidade</th><th>Total</th></tr></thead><tbody><tr class="product-item"><td class="product-image">${picture('Café', 60)}</td><td class="product-name"><a href="/cafe/p">Café Mantiqueira 250g</a></td><td class="product-price"><span class="new-product-price">R$ 42,50</span></td><td class="quantity"><input type="tel" value="2"></td><td>R$ 85,00</td><td class="item-remove"><a title="remover"></a></td></tr></tbody></table><div class="summary"><p>Cupom de desconto</p><input id="cart-coupon" placeholder="Código"><table><tr><td>Subtotal</td><td>R$ 85,00</td></tr><tr><td>Total</td><td>R$ 85,00</td></tr></table><a id="cart-to-orderform" href="#/orderform" class="btn btn-large btn-success">Fechar pedido</a></div></div></div>`,
    ),
  ],
  [
    'checkout',
    '/checkout/#/shipping',
    doc(
      { lang: 'pt-BR', title: 'Finalizar compra - Torra Clara', body: 'class="body-order-form"' },
      '<div class="container"><h1>Finalizar compra</h1><div id="shipping-data" class="step accordion-group active"><h2>Entrega</h2><input id="ship-postalCode" name="postalCode" autocomplete="postal-code"><input id="ship-street" autocomplete="address-line1"><input id="ship-number"><input id="ship-receiverName" autocomplete="name"><button id="btn-go-to-payment" class="btn btn-success">Ir para o pagamento</button></div><div id="payment-data"><h2>Pagamento</h2></div><div class="summary">Total R$ 97,00</div></div>',
    ),
  ],
  [
    'confirmation',
    '/checkout/orderPlaced/?og=1402930557',
    doc(
      { lang: 'pt-BR', title: 'Pedido Concluído' },
      '<div class="vtex-order-placed-2-x-orderPlacedMainWrapper"><section class="vtex-order-placed-2-x-confirmationSection"><h1 class="vtex-order-placed-2-x-confirmationTitle">Obrigado por sua compra!</h1><p>Enviaremos um e-mail para ada@mail.example com os detalhes do seu pedido</p></section><article><h2>Pedido #1402930557-01</h2><small>realizado em 3 de maio</small><p>Café Mantiqueira 250g 2 un</p><p>Total R$ 97,00</p></article></div>',
    ),
    { order: '1402930557-01' },
  ],
])

const MATE = goods(`Mate Imperial Alpaca | $48.900
Bombilla Pico de Loro | $12.350 | $15.000
Yerba Orgánica 1 kg | $6.799,50
Termo Matero 1 L | $71.200
Matera de Cuero | $93.000`)
const nCard = (good: Good): string =>
  `<div class="js-item-product col-6 col-md-3 item-product" data-product-id="1" data-store="product-item-1"><div class="item"><div class="item-image"><a href="https://aguadulce.example/productos/${good.slug}/" title="${good.name}">${picture(good.name, 240)}</a></div><div class="item-description"><a href="https://aguadulce.example/productos/${good.slug}/" title="${good.name}" class="item-link"><div class="js-item-name item-name mb-1">${good.name}</div><div class="item-price-container">${good.was ? `<span class="js-compare-price-display price-compare" style="text-decoration:line-through">${good.was}</span>` : ''}<span class="js-price-display item-price" data-product-price="1">${good.price}</span></div></a><div class="item-installments"><span>3</span> cuotas sin interés de <span>$4.116,67</span></div></div></div></div>`
const nShell = (title: string, template: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'es',
      title,
      body: `class="js-head-offset head-offset template-${template}"`,
      css: '.modal,.js-hidden{display:none}',
    },
    `<header class="js-head-main head-main"><div class="adbar">10% OFF por transferencia</div><div class="container"><a href="https://aguadulce.example" class="logo-img-container">Agua Dulce</a><a href="#" class="js-modal-open js-toggle-cart header-icon"><svg></svg><span class="js-cart-widget-amount badge badge-amount">${count}</span></a></div><nav>${links('Inicio | Productos | Quiénes somos | Cómo comprar | Contacto')}</nav></header><div id="modal-cart" class="modal modal-docked-right"><h2>Carrito de compras</h2><p>El carrito de compras está vacío.</p><input type="submit" name="go_to_checkout" value="Iniciar Compra"></div>${main}<footer class="js-footer"><p>Copyright Agua Dulce - 2024. Defensa de las y los consumidores.</p><a href="/contacto/?order_cancellation=true">Botón de arrepentimiento</a></footer>`,
  )

export const nuvemshop: System = system('tiendanube', 'https://aguadulce.example', [
  [
    'product',
    '/productos/bombilla-pico-de-loro/',
    nShell(
      'Bombilla Pico de Loro - Agua Dulce',
      'product',
      `<div id="single-product" class="js-has-new-shipping js-product-detail"><div class="row"><div class="col-md-8">${picture('Bombilla', 500)}</div><div class="col-md-4"><section class="page-header"><h1 class="js-product-name h2">Bombilla Pico de Loro</h1></section><div class="price-container"><span class="d-inline-block"><div id="compare_price_display" class="js-compare-price-display price-compare" style="text-decoration:line-through">$15.000</div></span><span class="d-inline-block"><div class="js-price-display h3" id="price_display" data-product-price="1235000">$12.350</div></span><div>Precio sin impuestos nacionales <span>$10.206,61</span></div></div><div class="js-max-installments-container"><span>3</span> cuotas sin interés de <span>$4.116,67</span></div><div><strong>$11.115</strong> con Transferencia</div><form id="product_form" class="js-product-form" method="post" action="/comprar/"><input type="hidden" name="add_to_cart" value="88"><input type="number" name="quantity" value="1"><input type="submit" class="js-addtocart js-prod-submit-form btn-add-to-cart btn btn-primary" value="Agregar al carrito" data-store="product-buy-button"></form><div class="product-description"><p>Alpaca maciza, filtro desmontable.</p></div></div></div></div><section><h3>Productos similares</h3>${each(MATE.slice(2), nCard)}</section>${ld({ '@context': 'https://schema.org/', '@type': 'Product', name: 'Bombilla Pico de Loro', offers: { '@type': 'Offer', priceCurrency: 'ARS', price: '12350', availability: 'http://schema.org/InStock' } })}`,
    ),
    { name: 'Bombilla Pico de Loro', price: 12350, currency: 'ARS', count: 0 },
  ],
  [
    'listing',
    '/productos/',
    nShell(
      'Productos - Agua Dulce',
      'category',
      `<section class="page-header"><h1>Productos</h1></section><div class="js-product-table row">${each(MATE, nCard)}</div>`,
    ),
    { items: 5 },
  ],
  [
    'confirmation',
    '/checkout/v3/success/1339/ab12',
    doc(
      { lang: 'es', title: 'Agua Dulce - ¡Gracias por tu compra!' },
      '<div class="success-page"><h1>¡Gracias por tu compra, Ada!</h1><p>Recibirás el detalle por e-mail.</p><div>Orden #1339</div><div>Total $18.250</div><a href="/">Volver a la tienda</a></div>',
    ),
    { order: '1339' },
  ],
  [
    'help',
    '/contacto/',
    nShell(
      'Contacto - Agua Dulce',
      'contact',
      '<section class="page-header"><h1>Contacto</h1></section><p>WhatsApp +54 11 5555 0123</p><form class="contact-form" action="/winnie-pooh" method="post"><input name="name" type="text" autocomplete="name"><input name="email" type="email"><input name="phone" type="tel"><textarea name="message"></textarea><input type="submit" name="contact" class="btn btn-primary" value="Enviar"></form>',
    ),
  ],
  [
    'other',
    '/no-existe',
    nShell(
      'Error 404 - Agua Dulce',
      '404',
      `<section class="page-header"><h1>Error - 404</h1></section><p>La página que estás buscando no existe.</p><h3>Quizás te interesen los siguientes productos.</h3><div class="row">${each(MATE, nCard)}</div>`,
    ),
  ],
])
