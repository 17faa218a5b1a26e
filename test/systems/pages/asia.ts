// Systems of East Asian shops: Cafe24 (Korean), EC-CUBE (Japanese), Shopline (Chinese, Taiwan).
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, og, picture } from '../write.ts'

const BAGS = goods(`달빛 캔버스 토트백 | 38,000원 | 46,000원
고요 반지갑 | 29,800원
물결 코튼 파우치 | 12,500원
느린 가죽 키링 | 9,900원
새벽 백팩 20L | 89,000원`)
const kCard = (good: Good, at: number): string =>
  `<li id="anchorBoxId_${at}" class="xans-record-"><div class="thumbnail"><div class="prdImg"><a href="/product/${good.slug}/${at}/category/24/display/1/" name="anchorBoxName_${at}">${picture(good.name, 300)}</a></div></div><div class="description"><strong class="name"><a href="/product/${good.slug}/${at}/category/24/display/1/"><span class="title displaynone"><span>상품명</span> :</span> <span>${good.name}</span></a></strong><ul class="xans-element- xans-product xans-product-listitem spec">${good.was ? `<li class="xans-record-"><strong class="title displaynone">소비자가 :</strong> <span style="text-decoration:line-through;">${good.was}</span></li>` : ''}<li class="xans-record-"><strong class="title displaynone">판매가 :</strong> <span>${good.price}</span></li></ul></div></li>`
const kShell = (title: string, main: string, count = 0, head = ''): string =>
  doc(
    {
      lang: 'ko',
      title: `${title} - 달빛상점`,
      head,
      body: 'class="xans-element- xans-layout"',
      css: '.displaynone{display:none!important}#ec-basket-layer{display:none}',
    },
    `<div id="skipNavigation"><p><a href="#category">전체상품목록 바로가기</a></p></div><div id="wrap"><div id="header"><h1 class="xans-element- xans-layout xans-layout-logotop"><a href="/index.html">달빛상점</a></h1><ul class="xans-element- xans-layout xans-layout-statelogoff"><li><a href="/member/login.html">로그인</a></li><li><a href="/member/join.html">회원가입</a></li><li><a href="/order/basket.html">장바구니 <span class="count EC-Layout-Basket-count">${count}</span></a></li><li><a href="/myshop/order/list.html">주문조회</a></li><li><a href="/myshop/index.html">마이쇼핑</a></li></ul><div id="category"><ul>${links('가방 | 지갑 | 파우치 | 액세서리 | 세일', '/category/')}</ul></div></div><div id="container"><div id="contents">${main}</div></div><div id="footer"><p>상호: 달빛상점 대표: 김새벽 전화: 02-555-0199 통신판매업신고 2024-서울-001</p><ul><li><a href="/shopinfo/guide.html">이용안내</a></li><li><a href="/member/agreement.html">이용약관</a></li><li><a href="/member/privacy.html">개인정보처리방침</a></li></ul></div><div id="ec-basket-layer">장바구니에 상품이 담겼습니다. <a href="/order/basket.html">장바구니 이동</a></div></div>`,
  )
const row = (label: string, value: string, css = ''): string =>
  `<tr class="xans-record- ${css}"><th scope="row"><span style="font-size:12px;">${label}</span></th><td>${value}</td></tr>`

export const cafe24: System = system('cafe24', 'https://dalbit.example', [
  [
    'product',
    '/product/%EB%8B%AC%EB%B9%9B-%EC%BA%94%EB%B2%84%EC%8A%A4-%ED%86%A0%ED%8A%B8%EB%B0%B1/41/category/24/display/1/',
    kShell(
      '달빛 캔버스 토트백',
      `<div class="xans-element- xans-product xans-product-detail"><div class="detailArea"><div class="xans-element- xans-product xans-product-image imgArea"><div class="keyImg">${picture('토트백', 500)}</div></div><div class="infoArea"><div class="headingArea"><h2>달빛 캔버스 토트백</h2></div><div class="xans-element- xans-product xans-product-detaildesign"><table border="1"><caption>기본 정보</caption><tbody>${row('상품명', '<span style="font-size:16px;">달빛 캔버스 토트백</span>')}${row('소비자가', '<span id="span_product_price_custom"><strike>46,000원</strike></span>')}${row('판매가', '<strong id="span_product_price_text">38,000원</strong><input id="product_price" name="product_price" value="" type="hidden">', 'product_price_css')}${row('적립금', '380원 (1%)')}${row('배송비', '<span class="delv_price_B"><strong>3,000원</strong> (50,000원 이상 구매 시 무료)</span>')}</tbody></table></div><table class="xans-element- xans-product xans-product-option"><tr><th>색상</th><td><select option_title="색상" name="option1" id="product_option_id1" class="ProductOption0"><option value="*">- [필수] 옵션을 선택해 주세요 -</option><option>먹색</option></select></td></tr></table><div id="totalProducts"><p class="ec-base-help displaynone">최소주문수량 1개 이상</p></div><div id="totalPrice" class="totalPrice">총 상품금액(수량) : <span class="total"><strong><em>0</em></strong> (0개)</span></div><div class="xans-element- xans-product xans-product-action"><a href="#none" class="btnSubmit gFull" onclick="product_submit(1)">바로구매하기</a><button type="button" class="btnNormal" onclick="product_submit(2)">장바구니 담기</button><button type="button" class="btnNormal" onclick="add_wishlist(this)">관심상품</button></div></div></div><div id="prdDetail"><p>두꺼운 16온스 캔버스, 안주머니 두 개.</p></div><div id="prdReview"><h3>상품사용후기</h3><p>게시물이 없습니다</p></div></div>`,
      0,
      og({ 'og:type': 'product', 'og:title': '달빛 캔버스 토트백' }),
    ),
    { name: '달빛 캔버스 토트백', price: 38000, currency: 'KRW', count: 0 },
  ],
  [
    'listing',
    '/category/%EA%B0%80%EB%B0%A9/24/',
    kShell(
      '가방',
      `<div class="xans-element- xans-product xans-product-menupackage"><div class="title"><h2>가방</h2></div></div><div class="xans-element- xans-product xans-product-normalpackage"><p class="prdCount">등록 제품 : 5개</p><ul id="type"><li><a>신상품</a></li><li><a>낮은가격</a></li></ul><ul class="prdList grid4">${each(BAGS, kCard)}</ul></div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/order/basket.html',
    kShell(
      '장바구니',
      `<div class="titleArea"><h2>장바구니</h2></div><div class="xans-element- xans-order xans-order-basketpackage"><ul class="ec-base-tab"><li class="selected"><a>국내배송상품 (2)</a></li></ul><table border="1" class="xans-element- xans-order xans-order-normnormal"><thead><tr><th>이미지</th><th>상품정보</th><th>판매가</th><th>수량</th><th>적립금</th><th>배송구분</th><th>합계</th><th>선택</th></tr></thead><tbody>${each(BAGS.slice(1, 3), (good) => `<tr class="xans-record-"><td class="thumb">${picture(good.name, 80)}</td><td class="left"><strong class="name"><a href="#">${good.name}</a></strong></td><td><strong>${good.price}</strong></td><td><span class="ec-base-qty"><input id="quantity_id_0" name="quantity_name_0" size="2" value="1" type="text"></span><a href="javascript:;" class="btnNormal">변경</a></td><td>-</td><td>기본배송</td><td><strong>${good.price}</strong></td><td><a href="javascript:;" class="btnSubmit">주문하기</a><a href="javascript:;" class="btnNormal btn_delete">삭제</a></td></tr>`)}</tbody></table><div class="totalSummary">결제예정금액 <strong>=45,300원</strong></div><div class="xans-element- xans-order xans-order-totalorder"><a href="#none" class="btnSubmitFix sizeM">전체상품주문</a><a href="#none" class="btnEmFix sizeM">선택상품주문</a></div></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'cart',
    '/order/basket.html',
    kShell(
      '장바구니',
      '<div class="titleArea"><h2>장바구니</h2></div><div class="xans-element- xans-order xans-order-empty"><p>장바구니가 비어 있습니다.</p></div><div class="base-help"><h3>이용안내</h3><p>장바구니 상품은 최대 7일간 저장됩니다.</p></div>',
    ),
    { count: 0 },
  ],
  [
    'checkout',
    '/order/orderform.html?basket_type=all_buy',
    kShell(
      '주문서 작성',
      `<form id="frm_order_act" name="frm_order_act"><div id="mCafe24Order"><div class="titleArea"><h1>주문/결제</h1></div><div id="ec-jigsaw-area-shippingInfo"><h2>배송지</h2><input id="rname" name="rname" placeholder="받는사람"><input id="rzipcode1" placeholder="우편번호" readonly><input id="raddr1" placeholder="기본주소"><input id="raddr2" placeholder="나머지 주소"><input name="rphone2_2" type="tel"><input id="oemail1" type="text" placeholder="이메일"></div><div><h2>주문상품</h2><p>고요 반지갑 29,800원</p></div><div><h2>결제수단</h2><label><input type="radio" name="addr_paymethod" value="card"> 신용카드</label><label><input type="radio" value="cash"> 무통장입금</label></div><div class="ec-base-button"><button type="button" id="btn_payment" class="btnSubmit">42,300원 결제하기</button></div></div></form>`,
    ),
  ],
  [
    'confirmation',
    '/order/order_result.html?order_id=20240503-0000117',
    kShell(
      '주문완료',
      '<div class="xans-element- xans-order xans-order-result"><div class="titleArea"><h1>주문완료</h1></div><div class="resultInfo"><p class="message">고객님의 주문이 완료 되었습니다.</p><table><tr><th>주문번호</th><td><strong>20240503-0000117</strong></td></tr><tr><th>결제금액</th><td>42,300원</td></tr></table></div><div class="ec-base-button"><a class="btnNormal" href="/myshop/order/list.html">주문확인하기</a><a class="btnSubmit" href="/">쇼핑계속하기</a></div></div>',
    ),
    { order: '20240503-0000117' },
  ],
  [
    'order_status account',
    '/myshop/order/list.html',
    kShell(
      '주문조회',
      '<div class="titleArea"><h2>주문조회</h2></div><div class="xans-element- xans-myshop xans-myshop-orderhistorytab"><ul><li>주문내역조회 (1)</li><li>취소/반품/교환 내역 (0)</li></ul></div><table><thead><tr><th>주문일자 [주문번호]</th><th>상품정보</th><th>수량</th><th>상품구매금액</th><th>주문처리상태</th></tr></thead><tbody><tr><td>2024-05-03 [20240503-0000117]</td><td>고요 반지갑</td><td>1</td><td>29,800원</td><td>배송중 <a href="#">[배송조회]</a></td></tr></tbody></table>',
    ),
  ],
])

const TEA = goods(`南部鉄器 急須 0.6L | ￥8,800
美濃焼 湯呑み 藍 | ￥1,650
茶筒 桜皮 大 | ￥5,280
竹ざる 七寸 | ￥2,420
手ぬぐい 波千鳥 | ￥1,320`)
const jShell = (title: string, page: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'ja',
      title: `折節堂 / ${title}`,
      body: `id="page_${page}" class="${page.startsWith('product') ? 'product_page' : 'other_page'}"`,
      css: '.ec-cartNavi__label.is-hidden,.ec-modal,.ec-cartNaviIsset,.ec-drawerRole{display:none}',
    },
    `<div class="ec-layoutRole"><div class="ec-layoutRole__header"><div class="ec-headerNaviRole"><div class="ec-headerSearch"><form method="get" action="/products/list"><input class="search-name" type="search" name="name" placeholder="キーワードを入力"></form></div><div class="ec-headerNav"><a href="/entry">新規会員登録</a><a href="/mypage/favorite">お気に入り</a><a href="/mypage/login">ログイン</a></div><div class="ec-cartNaviWrap"><div class="ec-cartNavi"><i class="ec-cartNavi__icon fas fa-shopping-cart"><span class="ec-cartNavi__badge">${count}</span></i><div class="ec-cartNavi__label"><div class="ec-cartNavi__price">￥0</div></div></div><div class="ec-cartNaviIsset"><a href="/cart">カートへ進む</a></div></div></div><div class="ec-headerRole__title"><div class="ec-headerTitle__title"><h1><a href="/">折節堂</a></h1></div></div><div class="ec-categoryNaviRole">${links('茶器 | 器 | 布 | 竹 | 季節のもの', '/products/list?category_id=')}</div></div><div class="ec-layoutRole__contents"><div class="ec-layoutRole__main">${main}</div></div><div class="ec-layoutRole__footer"><ul class="ec-footerNavi">${links('当サイトについて | プライバシーポリシー | 特定商取引法に基づく表記 | お問い合わせ', '/help/')}</ul></div></div>`,
  )
const jCard = (good: Good, at: number): string =>
  `<li class="ec-shelfGrid__item"><a href="https://orifushi.example/products/detail/${at + 1}"><p class="ec-shelfGrid__item-image">${picture(good.name, 250)}</p><p>${good.name}</p><p class="price02-default">${good.price}</p></a><form name="form${at}" action="/products/add_cart/${at}" method="post"><div class="ec-productRole__actions"><div class="ec-numberInput"><span>数量</span><input type="number" name="quantity" value="1"></div></div><div class="ec-productRole__btn"><button type="submit" class="ec-blockBtn--action add-cart" data-cartid="${at}">カートに入れる</button></div></form></li>`

export const ecCube: System = system('ec-cube', 'https://orifushi.example', [
  [
    'product',
    '/products/detail/1',
    jShell(
      '南部鉄器 急須 0.6L',
      'product_detail',
      `<div class="ec-productRole"><div class="ec-grid2"><div class="ec-grid2__cell"><div class="ec-sliderItemRole">${picture('急須', 500)}</div></div><div class="ec-grid2__cell"><div class="ec-productRole__profile"><div class="ec-productRole__title"><h2 class="ec-headingTitle">南部鉄器 急須 0.6L</h2></div><ul class="ec-productRole__tags"><li>新商品</li></ul><div class="ec-productRole__priceRegular"><span class="ec-productRole__priceRegularPrice" style="text-decoration:line-through">通常価格：<span class="price01-default">￥9,900</span></span><span class="ec-productRole__priceRegularTax">税込</span></div><div class="ec-productRole__price"><div class="ec-price"><span class="ec-price__price price02-default">￥8,800</span><span class="ec-price__tax">税込</span></div></div><div class="ec-productRole__code">商品コード： <span class="product-code-default">NT-06</span></div><form action="/products/add_cart/1" method="post" id="form1" name="form1"><div class="ec-productRole__actions"><div class="ec-numberInput"><span>数量</span><input type="number" id="quantity" name="quantity" value="1"></div></div><div class="ec-productRole__btn"><button type="submit" class="ec-blockBtn--action add-cart">カートに入れる</button></div></form><div class="ec-modal"><div class="ec-modal-box"><div>カートに追加しました。</div><a href="/cart">カートへ進む</a></div></div><button type="button" id="favorite" class="ec-blockBtn--cancel">お気に入りに追加</button><div class="ec-productRole__description">盛岡の工房で一つずつ鋳込んでいます。送料全国一律770円。</div></div></div></div></div>`,
    ),
    { name: '南部鉄器 急須 0.6L', price: 8800, currency: 'JPY', count: 0 },
  ],
  [
    'listing',
    '/products/list?category_id=2',
    jShell(
      '器',
      'product_list',
      `<div class="ec-searchnavRole"><div class="ec-searchnavRole__topicpath">全て ｜ 器</div><div class="ec-searchnavRole__counter"><span class="ec-font-bold">5件</span><span>の商品が見つかりました</span></div></div><div class="ec-shelfRole"><ul class="ec-shelfGrid">${each(TEA, jCard)}</ul></div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/cart',
    jShell(
      'ショッピングカート',
      'cart',
      `<div class="ec-role"><div class="ec-pageHeader"><h1>ショッピングカート</h1></div><div class="ec-cartRole"><div class="ec-cartRole__totalText"><p>商品の合計金額は「<strong>￥3,300</strong>」です。</p></div><form name="form" id="form_cart" class="ec-cartRole"><div class="ec-cartTable"><ol class="ec-cartHeader"><li>削除</li><li>商品内容</li><li>数量</li><li>小計</li></ol><ul class="ec-cartRow"><li class="ec-cartRow__delColumn"><a href="/cart/remove/1" class="ec-icon"></a></li><li class="ec-cartRow__contentColumn">${picture('湯呑み', 80)}<div class="ec-cartRow__name"><a href="#">美濃焼 湯呑み 藍</a></div><div class="ec-cartRow__unitPrice">￥1,650</div></li><li class="ec-cartRow__amountColumn"><div class="ec-cartRow__amount">2</div><a class="ec-cartRow__amountUpButton"></a></li><li class="ec-cartRow__subtotalColumn">￥3,300</li></ul></div><div class="ec-cartRole__actions"><div class="ec-cartRole__total">合計：<span class="ec-cartRole__totalAmount">￥3,300</span></div><a class="ec-blockBtn--action" href="/cart/buystep/1">レジに進む</a><a class="ec-blockBtn--cancel" href="/">お買い物を続ける</a></div></form></div></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'checkout',
    '/shopping',
    jShell(
      'ご注文手続き',
      'shopping',
      '<div class="ec-role"><div class="ec-pageHeader"><h1>ご注文手続き</h1></div></div><form id="shopping-form" method="post" action="/shopping/confirm"><div class="ec-orderRole"><div class="ec-orderAccount"><h2>お客様情報</h2><p>山田 花 様 〒604-0000 京都府京都市</p></div><div class="ec-orderDelivery"><h2>配送情報</h2><select><option>サンプル宅配</option></select></div><div class="ec-orderPayment"><h2>お支払方法</h2><label><input type="radio" name="pay"> 郵便振替</label><label><input type="radio" name="pay"> 代金引換</label></div><div class="ec-orderConfirm"><h2>お問い合わせ</h2><textarea></textarea></div></div><div class="ec-orderRole__summary"><dl><dt>合計</dt><dd>￥4,070 税込</dd></dl><button type="submit" class="ec-blockBtn--action">確認する</button></div></form>',
      2,
    ),
  ],
  [
    'confirmation',
    '/shopping/complete',
    jShell(
      'ご注文完了',
      'shopping_complete',
      '<div class="ec-role"><div class="ec-pageHeader"><h1>ご注文完了</h1></div></div><div class="ec-cartCompleteRole"><div class="ec-reportHeading"><h2>ご注文ありがとうございました</h2></div><p class="ec-reportDescription">ただいま、ご注文の確認メールをお送りさせていただきました。</p><p>ご注文番号：1042</p><a class="ec-blockBtn--cancel" href="/">トップページへ</a></div>',
    ),
    { order: '1042' },
  ],
  [
    'help',
    '/contact',
    jShell(
      'お問い合わせ',
      'contact',
      '<div class="ec-pageHeader"><h1>お問い合わせ</h1></div><div class="ec-contactRole"><p>内容によっては回答をさしあげるのにお時間をいただくこともございます。</p><form method="post"><input name="contact[name][name01]" placeholder="姓"><input name="contact[email]" type="email"><input type="tel" name="contact[phone_number]"><textarea name="contact[contents]"></textarea><button>確認ページへ</button></form></div>',
    ),
  ],
])

const SNACKS = goods(`台東洛神花蜜餞 120g | NT$180
花蓮縱谷米香禮盒 | NT$520 | NT$600
高山烏龍茶 150g | NT$780
手工牛軋糖 | NT$260`)
const tCard = (good: Good): string =>
  `<div class="product-item ng-scope"><product-item><a class="quick-cart-item" href="https://shanfeng.example/products/${good.slug}"><div class="boxify-image-wrapper">${picture(good.name, 260)}</div><div class="info-box"><div class="info-box-inner-wrapper"><div class="title text-primary-color ">${good.name}</div><div class="quick-cart-price">${good.was ? `<div class="global-primary dark-primary price-sale price">${good.price}</div><div class="price-crossed price" style="text-decoration:line-through">${good.was}</div>` : `<div class="global-primary dark-primary price ">${good.price}</div>`}</div></div></div></a><button class="btn-add-to-cart js-btn-add-to-cart">加入購物車</button></product-item></div>`
const tShell = (title: string, body: string, main: string, count = 0, head = ''): string =>
  doc(
    {
      lang: 'zh-hant',
      title: `${title} – 山風選物`,
      body: `class="${body} v2_theme"`,
      head,
      css: '.ng-hide,.cart-panel,.sidr{display:none}',
    },
    `<nav class="NavigationBar nav-color"><div class="NavigationBar-logo"><a href="/">山風選物</a></div><ul>${links('零食 | 茶葉 | 禮盒 | 關於我們 | 常見問題', '/categories/')}</ul><button class="List-item Cart-btn btn-cart sl-cart-toggle"><i class="icon-cart"></i><span class="Cart-count sl-cart-count">${count}</span></button></nav><div class="cart-panel"><div>購物車</div><p>你的購物車是空的</p><a class="btn btn-checkout">訂單結帳</a></div><div id="Content" class="main">${main}</div><footer class="Footer"><p>客服時間 週一至週五 10:00–18:00 LINE @shanfeng</p><p>滿 NT$1,200 免運</p></footer>`,
  )

export const shopline: System = system('shopline-tw', 'https://shanfeng.example', [
  [
    'product',
    '/products/rice-gift-box',
    tShell(
      '花蓮縱谷米香禮盒',
      'products show',
      `<div class="ProductDetail-product-info" id="product"><div class="ProductDetail-gallery">${picture('米香', 500)}</div><h1 class="Product-title">花蓮縱谷米香禮盒</h1><p class="Product-summary">八入裝，附提袋</p><div class="Product-promotions"><span>全館滿 NT$1,200 免運</span></div><div class="global-primary dark-primary price-regular price js-price price-sale">NT$520</div><div class="price-crossed price" style="text-decoration:line-through">NT$600</div><div class="form-group"><label>數量</label><input type="number" class="form-control" name="quantity" value="1"></div><button id="btn-add-to-cart" class="btn btn-color-primary btn-add-to-cart">加入購物車</button><button class="btn btn-buy-now">立即購買</button><div class="add-to-wishlist">加入追蹤清單</div><div class="ProductDetail-description"><h3>商品描述</h3><p>縱谷新米，低溫膨發。</p></div></div><div class="ProductDetail-related"><h3>相關產品</h3>${each(SNACKS.slice(2), tCard)}</div>`,
      0,
      og({ 'og:type': 'product', 'product:price:amount': '520', 'product:price:currency': 'TWD' }),
    ),
    { name: '花蓮縱谷米香禮盒', price: 520, currency: 'TWD', count: 0 },
  ],
  [
    'listing',
    '/categories/snacks',
    tShell(
      '零食',
      'categories show',
      `<h1 class="Category-title">零食</h1><div class="sorting">商品排序</div><div class="ProductList-list col-xs-12">${each(SNACKS, tCard)}</div>`,
    ),
    { items: 4 },
  ],
  [
    'cart',
    '/cart',
    tShell(
      '購物車',
      'carts show',
      `<div class="cart-page"><ul class="steps"><li class="active">購物車</li><li>填寫資料</li><li>訂單確認</li></ul><h4>購物車 (1 件)</h4><table class="items"><tr><th>商品資料</th><th>單件價格</th><th>數量</th><th>小計</th></tr><tr class="cart-item product-item"><td>${picture('茶', 70)}<a class="title" href="#">高山烏龍茶 150g</a></td><td>NT$780</td><td><input type="number" value="1"></td><td>NT$780</td><td><a class="btn-remove">×</a></td></tr></table><div class="form-inline"><input placeholder="優惠代碼"><button>套用</button></div><div class="order-summary"><h4>訂單資訊</h4><div>小計: NT$780</div><div>運費: NT$80</div><div>合計: NT$860</div><button class="btn btn-success btn-block btn-cart-checkout">前往結帳</button></div></div>`,
      1,
    ),
    { count: 1 },
  ],
  [
    'confirmation',
    '/orders/663?_tmp=1',
    tShell(
      '訂單確認',
      'orders show',
      '<div class="order-confirm"><div class="thankyou"><h3>感謝您！您的訂單已經成立！</h3><p>訂單確認電郵已經發送到您的電子郵箱: ada@mail.example</p></div><div class="panel"><dl><dt>訂單號碼:</dt><dd>20240503091244871</dd><dt>訂單日期:</dt><dd>2024-05-03</dd><dt>訂單狀態:</dt><dd>處理中</dd></dl><div>合計: NT$860</div></div></div>',
    ),
    { order: '20240503091244871' },
  ],
])
