// BigCommerce, a Korean shop with dialogs, a landing page with an order form.
import { fields, json, type Model, model, POST, redirect, type Shop } from '../model.ts'

const pill = (shop: Shop): string =>
  `<a class="navUser-action" data-cart-preview href="/cart.php" aria-label="Cart with ${shop.count()} items">Cart <span class="countPill cart-quantity ${shop.count() ? 'countPill--positive' : ''}">${shop.count() || ''}</span></a>`

export const bigcommerceModel: Model = model(
  'bigcommerce-model',
  (shop) => ({
    '/hive-tool/': () =>
      shop.html(
        'Hive Tool J-Hook - Bellhive',
        `<style>.modal{display:none}.modal.open{display:block}</style><header class="header"><nav class="navUser">${pill(shop)}</nav></header><div class="productView"><h1 class="productView-title">Hive Tool J-Hook</h1><span data-product-price-without-tax class="price price--withoutTax">$18.50</span><form class="form" method="post" action="/cart.php" data-cart-item-add><input type="hidden" name="action" value="add"><input type="hidden" name="product_id" value="112"><input class="form-input--incrementTotal" name="qty[]" type="tel" value="1"><div class="productAttributes-message alertBox alertBox--error" style="display:none"><p class="alertBox-message"></p></div><input id="form-action-addToCart" data-wait-message="Adding to cart…" class="button button--primary" type="submit" value="Add to Cart"></form></div><div id="previewModal" class="modal" role="dialog"></div><script>${POST}
const button = $('#form-action-addToCart')
$('[data-cart-item-add]').onsubmit = async (event) => {
  event.preventDefault()
  button.value = button.dataset.waitMessage
  button.disabled = true
  const answer = await (await post('/remote/v1/cart/add', Object.fromEntries(new FormData(event.target)))).json()
  button.value = 'Add to Cart'
  button.disabled = false
  if (answer.data.error) { $('.alertBox').style.display = 'block'; $('.alertBox-message').textContent = answer.data.error; return }
  $('#previewModal').innerHTML = '<h2 class="modal-header-title">Ok, 1 item was added to your cart. What’s next?</h2><h4>Hive Tool J-Hook</h4><a href="/checkout" class="button">Proceed to checkout</a><a href="/cart.php" class="button">View or edit your cart</a>'
  $('#previewModal').classList.add('open')
  $('.navUser').innerHTML = answer.pill
}</script>`,
        'en-AU',
      ),
    '/remote/v1/cart/add': ({ body }) => {
      if (Number(fields(body).get('qty[]')) > 3)
        return json({ data: { error: 'We don’t have enough stock on hand for the quantity you selected.' } })
      shop.put('Hive Tool J-Hook', 18.5, Number(fields(body).get('qty[]')))
      return json({ data: { cart_id: 'x' }, pill: pill(shop) })
    },
  }),
  [
    {
      what: 'an add that opens the preview',
      act: async (tab) => {
        await tab.go('/hive-tool/')
        await tab.click('#form-action-addToCart')
        await tab.sees('was added to your cart')
      },
      events: { view_item: 1, add_to_cart: 1 },
      says: {
        event: 'add_to_cart',
        item: { item_name: 'Hive Tool J-Hook', price: 18.5, quantity: 1 },
        properties: { cart_quantity: 1 },
      },
    },
    {
      what: 'an add of more than there is, answered 200',
      act: async (tab) => {
        await tab.go('/hive-tool/')
        await tab.page.click('.form-input--incrementTotal', { count: 3 })
        await tab.page.keyboard.type('9')
        await tab.click('#form-action-addToCart')
        await tab.sees('enough stock')
      },
      events: { view_item: 1 },
    },
  ],
)

const korean = (shop: Shop, title: string, main: string): string =>
  shop.html(
    title,
    `<div id="header"><a href="/">달빛상점</a><a href="/order/basket.html">장바구니 <span class="count EC-Layout-Basket-count">${shop.count()}</span></a></div>${main}`,
    'ko',
  )

export const koreanModel: Model = model(
  'korean-dialogs',
  (shop) => ({
    '/product/41/': () =>
      korean(
        shop,
        '달빛 토트백',
        `<div class="infoArea"><h2>달빛 토트백</h2><table><tr><th>판매가</th><td><strong id="span_product_price_text">38,000원</strong></td></tr></table><select id="product_option_id1"><option value="*">- [필수] 옵션을 선택해 주세요 -</option><option value="1">먹색</option></select><button type="button" class="btnNormal" id="cart">장바구니 담기</button></div><script>${POST}
$('#cart').onclick = async () => {
  if ($('select').value === '*') { alert('필수 옵션을 선택해 주세요.'); return }
  await post('/exec/front/order/basket/')
  $('.EC-Layout-Basket-count').textContent = 1
  if (confirm('장바구니에 상품이 담겼습니다. 장바구니로 이동하시겠습니까?')) location = '/order/basket.html'
}</script>`,
      ),
    '/exec/front/order/basket/': () => {
      shop.put('달빛 토트백', 38000)
      return json({ result: 0 })
    },
    '/order/basket.html': () =>
      korean(
        shop,
        '장바구니',
        shop.count()
          ? `<h2>장바구니</h2><table><tr><td>달빛 토트백</td><td>38,000원</td><td><input value="1" name="quantity"></td><td><a href="javascript:;" class="btn_delete">삭제</a></td></tr></table><a href="/order/orderform.html" class="btnSubmitFix">전체상품주문</a><script>${POST}
$('.btn_delete').onclick = async () => { if (confirm('선택하신 상품을 삭제하시겠습니까?')) { await post('/exec/front/order/delete/'); location.reload() } }</script>`
          : '<h2>장바구니</h2><p>장바구니가 비어 있습니다.</p>',
      ),
    '/exec/front/order/delete/': () => {
      shop.lines.length = 0
      return json({ result: 0 })
    },
  }),
  [
    {
      what: 'an add, staying on the page',
      act: async (tab) => {
        tab.answer(false)
        await tab.go('/product/41/')
        await tab.page.select('select', '1')
        await tab.click('#cart')
      },
      events: { view_item: 1, add_to_cart: 1 },
    },
    {
      what: 'an add, going to the cart',
      act: async (tab) => {
        await tab.go('/product/41/')
        await tab.page.select('select', '1')
        await tab.follow('#cart')
      },
      events: { view_item: 1, add_to_cart: 1, view_cart: 1 },
    },
    {
      what: 'an add without an option',
      act: async (tab) => {
        await tab.go('/product/41/')
        await tab.click('#cart')
      },
      events: { view_item: 1 },
    },
    {
      what: 'a removal that is not confirmed, then one that is',
      act: async (tab) => {
        await tab.go('/product/41/')
        await tab.page.select('select', '1')
        await tab.follow('#cart')
        tab.answer(false)
        await tab.click('.btn_delete')
        tab.answer(true)
        await tab.follow('.btn_delete')
      },
      events: { add_to_cart: 1, remove_from_cart: 1 },
    },
  ],
)

export const landingModel: Model = model(
  'landing-model',
  (shop) => ({
    '/': () =>
      shop.html(
        'Masażer karku TermoFit',
        '<h1>Masażer karku TermoFit</h1><p>Ulga w 15 minut dziennie</p><p><s>398 zł</s> <b>199 zł</b></p><section id="order"><h2>Złóż zamówienie</h2><form action="/order.php" method="post"><input name="name" autocomplete="name" placeholder="Imię i nazwisko"><input name="phone" type="tel" placeholder="Telefon"><p id="wrong" class="error" role="alert"></p><button>Zamawiam za pobraniem</button></form></section><script>document.forms[0].onsubmit = (event) => { if (!event.target.phone.value) { event.preventDefault(); document.querySelector("#wrong").textContent = "Podaj numer telefonu" } }</script>',
        'pl',
      ),
    '/order.php': () => redirect('/success.html'),
    '/success.html': () =>
      shop.html(
        'Dziękujemy!',
        '<h1>Dziękujemy za zamówienie!</h1><p>Konsultant zadzwoni w ciągu 30 minut. Płatność przy odbiorze: 199 zł.</p>',
        'pl',
      ),
  }),
  [
    {
      what: 'an order without a number, its thanks reloaded',
      act: async (tab) => {
        await tab.go('/')
        await tab.page.type('[name=name]', 'Ada')
        await tab.page.type('[name=phone]', '600555019')
        await tab.follow('button')
        await tab.page.reload({ waitUntil: 'load' })
      },
      events: { begin_checkout: '?', purchase: 1 },
    },
    {
      what: 'an order form sent without a telephone number',
      act: async (tab) => {
        await tab.go('/')
        await tab.page.type('[name=name]', 'Ada')
        await tab.click('button')
        await tab.sees('Podaj numer')
      },
      events: {},
    },
  ],
)
