// PrestaShop with its modal, Shopware with its off-canvas cart, Bitrix with a button that turns into «В корзине».
import { fields, json, type Model, model, POST, redirect, type Shop } from '../model.ts'

const blockcart = (shop: Shop): string =>
  `<div class="blockcart cart-preview ${shop.count() ? 'active' : 'inactive'}"><div class="header"><a rel="nofollow" href="/panier?action=show"><span class="hidden-sm-down">Panier</span> <span class="cart-products-count">(${shop.count()})</span></a></div></div>`
const presta = (shop: Shop, title: string, id: string, main: string): string =>
  shop
    .html(
      title,
      `<header id="header"><a href="/">Lavis</a><div id="_desktop_cart">${blockcart(shop)}</div></header><aside id="notifications"></aside><section id="main">${main}</section>`,
      'fr',
    )
    .replace('<body>', `<body id="${id}" class="lang-fr country-fr currency-eur page-${id}">`)
const prestaLine = (shop: Shop): string =>
  shop.lines
    .map(
      ({ name, quantity }) =>
        `<li class="cart-item"><a class="label" href="/carnet">${name}</a><input class="js-cart-line-product-quantity" type="number" value="${quantity}" name="product-quantity-spin"><span class="price">${(16.9 * quantity).toFixed(2).replace('.', ',')} €</span><a class="remove-from-cart" rel="nofollow" href="/panier?delete=1" data-link-action="delete-from-cart" aria-label="Supprimer"><i>delete</i></a></li>`,
    )
    .join('') || '<span class="no-items">Il n’y a plus d’articles dans votre panier</span>'

export const prestaModel: Model = model(
  'prestashop-model',
  (shop) => ({
    '/carnet': () =>
      presta(
        shop,
        'Carnet Lavis',
        'product',
        `<h1 class="h1">Carnet Lavis A5</h1><div class="product-prices"><span class="current-price-value" content="16.9">16,90 €</span></div><form action="/panier" method="post" id="add-to-cart-or-refresh"><input type="hidden" name="id_product" value="9"><input type="number" name="qty" id="quantity_wanted" value="1"><button class="btn btn-primary add-to-cart" data-button-action="add-to-cart" type="submit">Ajouter au panier</button></form><div id="blockcart-modal-place"></div><script>${POST}
$('#add-to-cart-or-refresh').onsubmit = async (event) => {
  event.preventDefault()
  const button = $('.add-to-cart')
  button.disabled = true
  const answer = await (await post('/panier', { qty: $('#quantity_wanted').value, add: 1, action: 'update' })).json()
  button.disabled = false
  if (answer.hasError) { $('#notifications').innerHTML = '<div class="notifications-container"><article class="alert alert-danger" role="alert"><ul><li>' + answer.errors[0] + '</li></ul></article></div>'; return }
  const { preview, modal } = await (await post('/module/ps_shoppingcart/ajax', { action: 'add-to-cart' })).json()
  $('.blockcart').outerHTML = preview
  $('#blockcart-modal-place').innerHTML = modal
}</script>`,
      ),
    '/panier': ({ method, body, url }) => {
      const sent = fields(body)
      if (sent.get('add')) {
        if (Number(sent.get('qty')) > 4)
          return json({ hasError: true, errors: ['Le produit n’est plus disponible dans cette quantité.'] })
        shop.put('Carnet Lavis A5', 16.9, Number(sent.get('qty')))
        return json({ success: true, id_product: 9, quantity: shop.count() })
      }
      if (url.searchParams.has('delete')) shop.lines.length = 0
      if (sent.get('addDiscount'))
        return sent.get('discount_name') === 'ENCRE5'
          ? json({ success: true })
          : json({ hasError: true, errors: ['Ce code n’existe pas.'] })
      if (method === 'POST') return json({ success: true, items: prestaLine(shop), preview: blockcart(shop) })
      return presta(
        shop,
        'Panier',
        'cart',
        `<h1>Panier</h1><div class="cart-overview js-cart"><ul class="cart-items">${prestaLine(shop)}</ul></div><div class="block-promo"><form data-link-action="add-voucher"><input class="promo-input" name="discount_name" placeholder="Code promo"><button type="submit"><span>Ajouter</span></button></form><div class="alert alert-danger js-error" role="alert" hidden><span class="js-error-text"></span></div><ul class="promo-name"></ul></div><div class="checkout cart-detailed-actions"><a href="/commande" class="btn btn-primary">Commander</a></div><script>${POST}
document.addEventListener('click', async (event) => {
  const remove = event.target.closest('.remove-from-cart')
  if (!remove) return
  event.preventDefault()
  const answer = await (await post(remove.getAttribute('href'), { ajax: 1 })).json()
  $('.cart-items').innerHTML = answer.items
  $('.blockcart').outerHTML = answer.preview
})
$('.block-promo form').onsubmit = async (event) => {
  event.preventDefault()
  const answer = await (await post('/panier', { addDiscount: 1, discount_name: $('.promo-input').value })).json()
  $('.js-error').hidden = !answer.hasError
  if (answer.hasError) $('.js-error-text').textContent = answer.errors[0]
  else $('.promo-name').innerHTML = '<li class="cart-summary-line"><span class="label">' + $('.promo-input').value + '</span><span>-5,00 €</span><a data-link-action="remove-voucher">delete</a></li>'
}</script>`,
      )
    },
    '/module/ps_shoppingcart/ajax': () =>
      json({
        preview: blockcart(shop),
        modal: `<div id="blockcart-modal" class="modal fade in" tabindex="-1" role="dialog"><div class="modal-content"><h4 class="modal-title">Produit ajouté au panier avec succès</h4><h6 class="product-name">Carnet Lavis A5</h6><p class="product-price">16,90 €</p><p>Il y a ${shop.count()} article dans votre panier.</p><button>Continuer mes achats</button><a href="/panier?action=show" class="btn btn-primary">Commander</a></div></div>`,
      }),
  }),
  [
    {
      what: 'an add that opens the modal',
      act: async (tab) => {
        await tab.go('/carnet')
        await tab.click('.add-to-cart')
        await tab.sees('avec succès')
      },
      events: { view_item: 1, add_to_cart: 1 },
      says: {
        event: 'add_to_cart',
        item: { item_name: 'Carnet Lavis A5', price: 16.9 },
        properties: { currency: 'EUR', cart_quantity: 1 },
      },
    },
    {
      what: 'an add of more than there is',
      act: async (tab) => {
        await tab.go('/carnet')
        await tab.page.click('#quantity_wanted', { count: 3 })
        await tab.page.keyboard.type('7')
        await tab.click('.add-to-cart')
        await tab.sees('plus disponible')
      },
      events: { view_item: 1 },
    },
    {
      what: 'taking out, by XHR',
      act: async (tab) => {
        await tab.go('/carnet')
        await tab.click('.add-to-cart')
        await tab.sees('avec succès')
        await tab.go('/panier?action=show')
        await tab.click('.remove-from-cart')
        await tab.sees('plus d’articles')
      },
      events: { add_to_cart: 1, remove_from_cart: 1 },
    },
    {
      what: 'a code that is none, then one that is',
      act: async (tab) => {
        await tab.go('/carnet')
        await tab.click('.add-to-cart')
        await tab.sees('avec succès')
        await tab.go('/panier?action=show')
        await tab.page.type('.promo-input', 'RIEN')
        await tab.click('.block-promo button')
        await tab.sees('n’existe pas')
        await tab.page.click('.promo-input', { count: 3 })
        await tab.page.keyboard.type('ENCRE5')
        await tab.click('.block-promo button')
        await tab.sees('-5,00')
      },
      events: { add_to_cart: 1, apply_coupon: 1 },
      says: { event: 'apply_coupon', properties: { coupon: 'ENCRE5' } },
    },
  ],
)

const euro = (amount: number): string => `${amount.toFixed(2).replace('.', ',')} €`
const shopware = (shop: Shop, title: string, classes: string, main: string): string =>
  shop
    .html(
      title,
      `<style>.offcanvas{position:fixed;right:0;top:0;background:#fff}</style><header class="header-main"><div class="header-cart"><a class="btn header-cart-btn" href="/checkout/cart" title="Warenkorb"><span class="header-cart-icon"></span><span class="header-cart-total">${euro(shop.total())}*</span></a></div></header><main class="content-main">${main}</main>`,
      'de-DE',
    )
    .replace('<body>', `<body class="${classes}">`)
const offcanvas = (shop: Shop): string =>
  `<div class="offcanvas offcanvas-end cart-offcanvas show" tabindex="-1" role="dialog"><button class="offcanvas-cart-close">Weiter einkaufen</button><div class="offcanvas-body"><div class="offcanvas-cart-header-count">${shop.count()} Produkte</div><h2>Warenkorb</h2><div class="alert alert-success">Das Produkt wurde zu Ihrem Warenkorb hinzugefügt.</div>${shop.lines.map(({ name, quantity }) => `<li class="line-item">${name} <input value="${quantity}"><button class="line-item-remove-button" title="Entfernen">×</button></li>`).join('')}<a href="/checkout/confirm" class="btn btn-primary begin-checkout-btn">Zur Kasse</a></div></div>`

export const shopwareModel: Model = model(
  'shopware-model',
  (shop) => ({
    '/Moorwege/MW-1': () =>
      shopware(
        shop,
        'Moorwege | MW-1',
        'is-ctl-product is-act-index',
        `<h1 class="product-detail-name">Moorwege</h1><p class="product-detail-price">39,99 €*</p><form id="productDetailPageBuyProductForm" action="/checkout/line-item/add" method="post" class="buy-widget" data-add-to-cart="true"><input type="number" name="lineItems[a1][quantity]" class="js-quantity-selector" value="1"><input type="hidden" name="product-name" value="Moorwege"><button class="btn btn-primary btn-buy">In den Warenkorb</button></form><script>${POST}
$('.buy-widget').onsubmit = async (event) => {
  event.preventDefault()
  const answer = await (await post('/checkout/line-item/add', Object.fromEntries(new FormData(event.target)))).text()
  document.querySelector('.offcanvas')?.remove()
  document.body.insertAdjacentHTML('beforeend', answer)
  $('.header-cart-total').textContent = await (await fetch('/widgets/checkout/info')).text()
}</script>`,
      ),
    '/checkout/line-item/add': ({ body }) => {
      const quantity = Number(fields(body).get('lineItems[a1][quantity]'))
      if (shop.count() + quantity > 3)
        return '<div class="offcanvas cart-offcanvas show" role="dialog"><div class="offcanvas-body"><h2>Warenkorb</h2><div class="alert alert-warning" role="alert">Das Produkt "Moorwege" ist nur noch 3 mal verfügbar.</div></div></div>'
      shop.put('Moorwege', 39.99, quantity)
      return offcanvas(shop)
    },
    '/widgets/checkout/info': () => `${euro(shop.total())}*`,
    '/checkout/confirm': () =>
      shopware(
        shop,
        'Bestellung abschließen',
        'is-ctl-checkout is-act-confirmpage',
        `<h1>Bestellung abschließen</h1><p>Gesamtsumme ${euro(shop.total())}</p><form id="confirmOrderForm" action="/checkout/order" method="post"><label><input type="checkbox" name="tos" required checked> AGB</label><button id="confirmFormSubmit" class="btn btn-primary" type="submit">Zahlungspflichtig bestellen</button></form>`,
      ),
    '/checkout/order': () => {
      shop.lines.length = 0
      return redirect('/checkout/finish?orderId=018f2c')
    },
    '/checkout/finish': () =>
      shopware(
        shop,
        'Vielen Dank für Ihre Bestellung',
        'is-ctl-checkout is-act-finishpage',
        '<h1 class="finish-header">Vielen Dank für Ihre Bestellung bei Moorwege!</h1><p class="finish-ordernumber" data-order-number="10047">Ihre Bestellnummer: #10047</p>',
      ),
  }),
  [
    {
      what: 'an add that opens the off-canvas cart',
      act: async (tab) => {
        await tab.go('/Moorwege/MW-1')
        await tab.click('.btn-buy')
        await tab.sees('hinzugefügt')
      },
      events: { view_item: 1, add_to_cart: 1 },
      says: { event: 'add_to_cart', item: { item_name: 'Moorwege', price: 39.99 } },
    },
    {
      what: 'an add that the off-canvas cart refuses',
      act: async (tab) => {
        await tab.go('/Moorwege/MW-1')
        await tab.page.click('.js-quantity-selector', { count: 3 })
        await tab.page.keyboard.type('9')
        await tab.click('.btn-buy')
        await tab.sees('nur noch 3')
      },
      events: { view_item: 1 },
    },
    {
      what: 'an order, its confirmation reloaded',
      act: async (tab) => {
        await tab.go('/Moorwege/MW-1')
        await tab.click('.btn-buy')
        await tab.sees('hinzugefügt')
        await tab.follow('.begin-checkout-btn')
        await tab.follow('#confirmFormSubmit')
        await tab.page.reload({ waitUntil: 'load' })
      },
      events: { add_to_cart: 1, begin_checkout: 1, purchase: 1 },
      says: { event: 'purchase', properties: { transaction_id: '10047' } },
    },
  ],
)

export const bitrixModel: Model = model(
  'bitrix-model',
  (shop) => ({
    '/catalog/samovar/': ({ method }) => {
      if (method === 'POST') {
        shop.put('Самовар «Тулица»', 18490)
        return json({ STATUS: 'OK' })
      }
      return shop.html(
        'Самовар «Тулица» — купить',
        `<header><div class="bx-basket"><a href="/personal/cart/">Корзина</a> <span class="num">${shop.count()}</span></div></header><h1 id="pagetitle">Самовар «Тулица»</h1><div class="product-item-detail-price-current">18 490 ₽</div><div data-entity="main-button-container"><a class="btn btn-primary product-item-detail-buy-button" id="buy" href="javascript:void(0)">В корзину</a></div><div id="popup"></div><script>${POST}
let inBasket = false
$('#buy').onclick = async () => {
  if (inBasket) { location = '/personal/cart/'; return }
  const answer = await (await post('/catalog/samovar/', { action: 'ADD2BASKET', id: 18 })).json()
  if (answer.STATUS !== 'OK') { $('#popup').innerHTML = '<div class="popup-window popup-error"><div class="alert alert-danger">' + answer.MESSAGE + '</div></div>'; return }
  inBasket = true
  $('#buy').textContent = 'В корзине'
  $('#buy').classList.add('in-cart')
}</script>`,
        'ru',
      )
    },
    '/personal/cart/': () =>
      shop.html(
        'Моя корзина',
        `<h1>Моя корзина</h1><table class="basket-items-list-table"><tr class="basket-items-list-item-container"><td><h2 class="basket-item-info-name"><a href="#">Самовар «Тулица»</a></h2></td><td>18 490 ₽</td><td><input value="1"></td></tr></table><button class="basket-btn-checkout">Оформить заказ</button>`,
        'ru',
      ),
  }),
  [
    {
      what: 'an add whose only sign is the button',
      act: async (tab) => {
        await tab.go('/catalog/samovar/')
        await tab.click('#buy')
        await tab.sees('В корзине')
      },
      events: { view_item: 1, add_to_cart: 1 },
      says: { event: 'add_to_cart', item: { item_name: 'Самовар «Тулица»', price: 18490 } },
    },
    {
      what: 'the way from «В корзине» to the cart, which adds nothing',
      act: async (tab) => {
        await tab.go('/catalog/samovar/')
        await tab.click('#buy')
        await tab.sees('В корзине')
        await tab.follow('#buy')
      },
      events: { add_to_cart: 1, view_cart: 1 },
    },
  ],
)
