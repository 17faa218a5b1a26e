// Systems of Russian and Ukrainian shops: Bitrix, InSales, Horoshop.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, og, picture } from '../write.ts'

const TOOLS = goods(`Самовар угольный «Тулица» 5 л | 18 490 ₽ | 21 990 ₽
Чайник заварочный 0,8 л | 2 350 ₽
Поднос жостовский | 4 700 ₽
Труба самоварная | 1 190 ₽
Дрова берёзовые, сетка | 390 ₽`)
const bCard = (good: Good): string =>
  `<div class="product-item-container" id="bx_39_${good.slug.length}" data-entity="item"><div class="product-item"><a class="product-item-image-wrapper" href="/catalog/samovary/${good.slug}/" title="${good.name}"><span class="product-item-image-original">${picture(good.name, 250)}</span></a><h3 class="product-item-title"><a href="/catalog/samovary/${good.slug}/" title="${good.name}">${good.name}</a></h3><div class="product-item-info-container product-item-price-container" data-entity="price-block">${good.was ? `<span class="product-item-price-old" style="text-decoration:line-through">${good.was}</span>&nbsp;` : ''}<span class="product-item-price-current">${good.price}</span></div><div class="product-item-info-container" data-entity="buttons-block"><a class="btn btn-default btn-sm" href="javascript:void(0)" rel="nofollow">В корзину</a></div></div></div>`
const bShell = (title: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'ru',
      title: `${title} — купить в Туле`,
      body: 'class="bx-background-image bx-theme-blue"',
      css: '.popup-window,.fancybox,.bx-basket-item-list{display:none}',
    },
    `<div id="panel"></div><div class="bx-wrapper"><header class="bx-header"><div class="bx-logo"><a href="/">Чайный двор</a></div><div class="bx-inc-orginfo"><a href="tel:+74872550101">8 (4872) 55-01-01</a> <span>пн–сб 9:00–19:00</span> <a href="#callback">Заказать звонок</a></div><div class="bx-basket bx-opener"><div class="bx-hdr-profile"><a href="/login/">Войти</a><a href="/personal/cart/">Корзина</a> ${count ? `${count} позиции на сумму <strong>7 050 ₽</strong>` : '0 позиций'}</div></div><form action="/catalog/"><input name="q" placeholder="Поиск"></form><nav>${links('Каталог | Акции | Доставка | Оплата | О компании | Контакты')}</nav></header><div class="workarea"><div class="bx-breadcrumb"><a href="/">Главная</a> ${title}</div><h1 class="bx-title dbg_title" id="pagetitle">${title}</h1><div class="bx-content">${main}</div></div><footer class="bx-footer"><p>© Чайный двор. Не является публичной офертой.</p><form><input type="email" placeholder="Подписка на новости"></form>${links('Возврат товара | Гарантия | Вакансии')}</footer></div><div class="popup-window">Товар добавлен в корзину <a href="/personal/cart/">Перейти в корзину</a></div>`,
  )

export const bitrix: System = system('bitrix', 'https://chainydvor.example', [
  [
    'product',
    '/catalog/samovary/samovar-tulitsa-5l/',
    bShell(
      'Самовар угольный «Тулица» 5 л',
      `<div class="bx-catalog-element bx-blue" id="bx_117848907_18" itemscope itemtype="http://schema.org/Product"><div class="product-item-detail-slider-container">${picture('Самовар', 500)}</div><div class="product-item-detail-info-section"><div class="product-item-detail-info-container"><dl class="product-item-detail-properties"><dt>Артикул</dt><dd>TL-5</dd></dl></div><div class="product-item-detail-pay-block"><div class="product-item-detail-info-container"><div class="product-item-detail-price-old" id="bx_old_price" style="text-decoration:line-through">21 990 ₽</div><div class="product-item-detail-price-current" id="bx_price">18 490 ₽</div><div class="item_economy_price">Экономия 3 500 ₽</div></div><div class="product-item-detail-info-container"><div class="product-item-quantity-field-container"><input class="product-item-amount-field" type="number" value="1"></div></div><div data-entity="main-button-container"><a class="btn btn-primary product-item-detail-buy-button" id="bx_add" href="javascript:void(0);"><span>В корзину</span></a><a class="btn btn-link product-item-detail-buy-button" href="#oneclick">Купить в 1 клик</a></div><span class="quantity">Наличие: много</span></div></div><div class="product-item-detail-tabs-container"><ul><li>Описание</li><li>Комментарии</li></ul><p>Латунь, труба в подарок. Доставка по Туле 300 ₽.</p></div><meta itemprop="name" content="Самовар угольный «Тулица» 5 л"><span itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="18490"><meta itemprop="priceCurrency" content="RUB"><link itemprop="availability" href="http://schema.org/InStock"></span><h3>С этим товаром покупают</h3>${each(TOOLS.slice(1), bCard)}</div>`,
      2,
    ),
    { name: 'Самовар угольный «Тулица» 5 л', price: 18490, currency: 'RUB' },
  ],
  [
    'listing',
    '/catalog/samovary/',
    bShell(
      'Самовары',
      `<div class="bx-filter">Подбор параметров</div><div class="catalog-section bx-blue"><div class="row product-item-list-col-4">${each(TOOLS, bCard)}</div></div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/personal/cart/',
    bShell(
      'Корзина',
      `<div id="basket-root" class="bx-basket bx-blue"><div class="basket-checkout-container"><div class="basket-coupon-section"><span>Введите код купона для скидки:</span><input type="text" data-entity="basket-coupon-input"></div><div class="basket-checkout-section"><div class="basket-coupon-block-total-price-current">7 050 ₽</div><button class="btn btn-lg btn-default basket-btn-checkout" data-entity="basket-checkout-button">Оформить заказ</button></div></div><table class="basket-items-list-table">${each(TOOLS.slice(1, 3), (good) => `<tr class="basket-items-list-item-container" data-entity="basket-item"><td><div class="basket-item-block-image">${picture(good.name, 70)}</div><h2 class="basket-item-info-name"><a href="#">${good.name}</a></h2></td><td><div class="basket-item-price-current">${good.price}</div></td><td><input type="text" class="basket-item-amount-filed" value="1"></td><td>${good.price}</td><td><span class="basket-item-actions-remove"></span></td></tr>`)}</table></div>`,
      2,
    ),
  ],
  [
    'cart',
    '/personal/cart/',
    bShell(
      'Моя корзина',
      '<div class="bx-sbb-empty-cart-container"><div class="bx-sbb-empty-cart-image"></div><div class="bx-sbb-empty-cart-text">Ваша корзина пуста</div><div class="bx-sbb-empty-cart-desc"><a href="/">Нажмите здесь</a>, чтобы продолжить покупки</div></div>',
    ),
  ],
  [
    'checkout',
    '/personal/order/make/',
    bShell(
      'Оформление заказа',
      '<form action="/personal/order/make/" method="POST" name="ORDER_FORM" id="bx-soa-order-form"><div id="bx-soa-region" class="bx-soa-section bx-active"><h2 class="bx-soa-section-title">Регион доставки</h2><input name="ORDER_PROP_6" value="Тула"></div><div id="bx-soa-delivery" class="bx-soa-section"><h2>Доставка</h2><label><input type="radio" name="DELIVERY_ID"> Курьер 300 ₽</label></div><div id="bx-soa-paysystem" class="bx-soa-section"><h2>Оплата</h2><label><input type="radio" name="PAY_SYSTEM_ID"> Наличные курьеру</label></div><div id="bx-soa-properties"><h2>Покупатель</h2><input name="ORDER_PROP_1" autocomplete="name" placeholder="Ф.И.О."><input name="ORDER_PROP_2" autocomplete="email"><input name="ORDER_PROP_3" autocomplete="tel"><textarea name="ORDER_DESCRIPTION"></textarea></div><div id="bx-soa-total"><div>Итого: 7 350 ₽</div><a href="javascript:void(0)" class="btn btn-primary btn-order-save">Оформить заказ</a></div></form>',
      2,
    ),
  ],
  [
    'confirmation',
    '/personal/order/make/?ORDER_ID=318',
    bShell(
      'Заказ сформирован',
      '<table class="sale_order_full_table"><tr><td>Ваш заказ <b>№318</b> от 03.05.2024 12:08 успешно создан.<br>Номер вашей оплаты: <b>№318/1</b><br><br>Вы можете следить за выполнением своего заказа в <a href="/personal/orders/">Персональном разделе сайта</a>.</td></tr></table><p>Оплата заказа: Наличные курьеру. Сумма 7 350 ₽</p>',
    ),
    { order: '318' },
  ],
])

const iShell = (title: string, main: string, count = 0, head = ''): string =>
  doc(
    { title: `${title} – Лыжная мануфактура`, head, css: '.hidden,.js-modal{display:none}' },
    `<div class="page_layout page_layout-clear"><header><div class="widget-type_system_widget_v4_header"><a class="header__logo" href="/">Лыжная мануфактура</a><div class="header__icons"><a href="/client_account/orders" class="icon icon-user"></a><a href="/cart_items" class="header__cart"><span class="icon icon-cart"><span class="header__icon-counter" data-cart-positions-count>${count}</span></span></a></div>${links('Лыжи | Палки | Мази | Одежда', '/collection/')}</div></header><main>${main}</main><footer><p>Бесплатная доставка от 5 000 руб</p>${links('Доставка и оплата | Обмен и возврат | Контакты', '/page/')}</footer></div>`,
  )

export const insales: System = system('insales', 'https://lyzhnaya.example', [
  [
    'product',
    '/product/lyzhi-taiga-205',
    iShell(
      'Лыжи охотничьи «Тайга» 205 см',
      `<div class="widget-type_widget_v4_product_1"><div class="product" data-product-id="29"><form action="/cart_items" method="post" data-product-id="29" class="product__form"><div class="product__area-photo">${picture('Лыжи', 500)}</div><div class="product__area-title"><h1 class="product__title heading">Лыжи охотничьи «Тайга» 205 см</h1></div><div class="product__area-sku"><span class="product__available in-stock">В наличии</span> Артикул: Т205</div><div class="product__price"><span class="product__price-cur" data-product-card-price-from-cart>12 400 руб</span><span class="product__price-old" style="text-decoration: line-through">14 000 руб</span></div><input type="hidden" name="variant_id" value="8"><div data-quantity class="add-cart-counter"><input type="text" name="quantity" value="1"></div><button class="product__add-to-cart button button_size-l" type="submit" data-item-add>Добавить в корзину</button></form><div class="product__area-description"><h2>Описание</h2><p>Осина с камусом, вес пары 3,4 кг. Крепления 2 100 руб.</p></div></div></div>`,
      1,
      og({ 'og:type': 'website' }),
    ),
    { name: 'Лыжи охотничьи «Тайга» 205 см', price: 12400, currency: 'RUB', count: 1 },
  ],
  [
    'checkout',
    '/new_order',
    iShell(
      'Оформление заказа',
      '<form id="order_form" method="post" action="/orders"><div class="co-section"><h1>Оформление заказа</h1><div class="co-input"><label>Контактное лицо (ФИО)<input name="client[name]"></label><label>Контактный телефон<input name="client[phone]" type="tel"></label><label>Электронная почта<input name="client[email]" type="email"></label></div><div>Адрес доставки<input name="shipping_address[full_locality_name]"><input name="shipping_address[address]"></div><div>Способ оплаты<label><input type="radio" name="order[payment_gateway_id]">Картой онлайн</label></div><div class="co-order_total">Итого: 12 700 руб</div><button type="submit" id="create_order" class="co-button">Подтвердить заказ</button></div></form>',
      1,
    ),
  ],
  [
    'confirmation order_status',
    '/orders/9f21c0b4',
    iShell(
      'Заказ № 1205',
      '<div class="co-order"><h1>Заказ № 1205</h1><p class="co-notice--success">Спасибо за заказ! Мы свяжемся с вами в ближайшее время.</p><p>Статус: Новый</p><p>Сумма: 12 700 руб</p></div>',
    ),
    { order: '1205' },
  ],
])

const uCard = (good: Good): string =>
  `<li class="catalog-grid__item j-catalog-product"><div class="catalogCard"><div class="catalogCard-main"><a class="catalogCard-image" href="/${good.slug}/">${picture(good.name, 220)}</a><div class="catalogCard-title"><a href="/${good.slug}/" title="${good.name}">${good.name}</a></div><div class="catalogCard-priceBox"><div class="catalogCard-price">${good.price}</div>${good.was ? `<div class="catalogCard-oldPrice" style="text-decoration:line-through">${good.was}</div>` : ''}</div><a class="btn __special j-buy-button-add" href="#">Купити</a></div></div></li>`
const VYSH = goods(`Вишиванка «Опішня» льон | 2 480 грн | 2 900 грн
Рушник весільний | 1 150 грн
Крайка червона | 320 грн
Хустка вовняна | 890 грн
Намисто керамічне | 415 грн`)
const uShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'uk', title: `${title} | Опішнянка`, css: '.popup,.j-hidden{display:none}' },
    `<header class="header"><a class="header__logo" href="/">Опішнянка</a><div class="phones"><a href="tel:+380445550199">044 555-01-99</a></div><div class="basket"><a class="basket__link j-basket-link" href="#"><span class="basket__contents">${count ? `<span class="basket__items">${count}</span>` : 'Кошик порожній'}</span></a></div><nav>${links('Одяг | Рушники | Прикраси | Оплата і доставка | Обмін та повернення | Контакти')}</nav></header><main class="layout-main">${main}</main><footer class="footer">© Опішнянка 2024. Приймаємо Visa, Mastercard</footer>`,
  )

export const horoshop: System = system('horoshop', 'https://opishnianka.example', [
  [
    'product',
    '/vyshyvanka-opishnia-lon/',
    uShell(
      'Вишиванка «Опішня» льон',
      `<div class="product" itemscope itemtype="http://schema.org/Product"><h1 class="product-title" itemprop="name">Вишиванка «Опішня» льон</h1><div class="product__grid"><div class="gallery">${picture('Вишиванка', 500)}</div><div class="product__section--price"><div class="product-price" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="2480"><meta itemprop="priceCurrency" content="UAH"><div class="product-price__box"><div class="product-price__old-price" style="text-decoration:line-through">2 900 грн</div><div class="product-price__item">2 480 грн</div></div></div><div class="product-header__availability">В наявності</div><div class="modification__list"><span>Розмір</span><a class="modification__button">M</a><a>L</a></div><a class="btn __special j-buy-button-add" href="#"><span class="btn-content">Купити</span></a><a class="btn j-quick-order" href="#">Швидке замовлення</a></div></div><div class="product-description"><p>Ручна робота, три тижні. Прання вручну.</p></div><h2>Схожі товари</h2><ul>${each(VYSH.slice(1), uCard)}</ul></div>`,
    ),
    { name: 'Вишиванка «Опішня» льон', price: 2480, currency: 'UAH' },
  ],
  [
    'listing',
    '/odiah/',
    uShell('Одяг', `<h1 class="catalog__title">Одяг</h1><ul class="catalog-grid">${each(VYSH, uCard)}</ul>`, 1),
    { items: 5 },
  ],
  [
    'checkout',
    '/checkout/',
    uShell(
      'Оформлення замовлення',
      '<section class="checkout"><h1>Оформлення замовлення</h1><form class="checkout-main"><h2>Контактні дані</h2><input name="form[contact][name]" placeholder="Прізвище, ім’я"><input type="tel" name="form[contact][phone]"><h2>Доставка</h2><input placeholder="Місто"><select><option>Нова Пошта, відділення</option></select><h2>Оплата</h2><label><input type="radio" name="pay">Накладений платіж</label><button class="btn __special">Підтверджую замовлення</button></form><aside><div>Ваше замовлення</div>Вишиванка «Опішня» льон 1 шт. 2 480 грн<div>Разом 2 480 грн</div></aside></section>',
      1,
    ),
  ],
  [
    'confirmation',
    '/checkout/complete/5521/',
    uShell(
      'Дякуємо за замовлення',
      '<section class="checkout-complete"><h1>Дякуємо за замовлення!</h1><p>Номер вашого замовлення: <b>5521</b></p><p>Наш менеджер зв’яжеться з вами. Сума до сплати: 2 480 грн</p></section>',
    ),
    { order: '5521' },
  ],
])
