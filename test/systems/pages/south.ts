// Systems and shops of Turkey, Saudi Arabia, Israel, Greece.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, og, picture } from '../write.ts'

const RUG = goods(`Bakır Cezve 4 Kişilik | 649,90 TL | 799,90 TL
Çini Tabak 25 cm | 1.150,00 TL
Peştamal Denizli | 289,00 TL
Lokum Güllü 500 g | 174,50 TL
Nargile Maşası | 95,00 TL`)
const trCard = (good: Good): string =>
  `<div class="col-6 col-md-3 productItem" data-id="12"><div class="w-100 productitem-inner"><a href="/${good.slug}" class="image-wrapper">${picture(good.name, 260)}</a><div class="product-detail-card"><a class="product-title" href="/${good.slug}">${good.name}</a><div class="product-price-wrapper">${good.was ? `<div class="product-price-not-discounted" style="text-decoration:line-through"><span class="product-price-not-vat">${good.was}</span></div>` : ''}<div class="current-price"><span class="product-price">${good.price.replace(' TL', '')}</span> TL</div></div><a href="javascript:void(0)" class="add-to-cart-btn">Sepete Ekle</a></div></div></div>`
const trShell = (title: string, id: string, main: string, count = 0, head = ''): string =>
  doc(
    {
      lang: 'tr',
      title: `${title} - Bakırcılar Çarşısı`,
      body: `class="${id}-body"`,
      head,
      css: '.drawer,.d-none{display:none}',
    },
    `<header id="header"><a id="logo" href="/">Bakırcılar</a><form action="/arama"><input name="q" placeholder="Aradığınız ürünü yazınız"></form><a href="/uye-girisi-sayfasi">Giriş Yap</a> <a href="/siparis-takip">Sipariş Takip</a><a id="header-cart-btn" href="/sepet" title="Sepetim"><span class="cart-soft-count badge">${count}</span> Sepetim</a><nav>${links('Mutfak | Tekstil | Çini | Lezzet | Kampanyalar')}</nav></header><div id="cart-drawer" class="drawer">Sepetiniz boş <a href="/odeme">Satın Al</a></div><main>${main}</main><footer><p>500 TL üzeri kargo bedava · Mesafeli Satış Sözleşmesi · İptal ve İade Koşulları</p></footer>`,
  )

export const tsoft: System = system('t-soft', 'https://bakircilar.example', [
  [
    'product',
    '/bakir-cezve-4-kisilik',
    trShell(
      'Bakır Cezve 4 Kişilik',
      'product',
      `<div id="productDetail"><div class="product-images">${picture('Cezve', 500)}</div><div id="product-right"><h1 id="productName" class="product-title">Bakır Cezve 4 Kişilik</h1><div>Marka: <a href="/m">Çarşı</a> Stok Kodu: BC4</div><div class="product-price-group"><div class="discount-box">%19 İndirim</div><div class="product-price-not-discounted" style="text-decoration:line-through">799,90 TL</div><div class="product-current-price"><span class="product-price">649,90</span> TL</div></div><div>Havale ile 617,41 TL</div><div class="taksit">3 x 216,63 TL taksitle</div><input type="number" id="Adet1" value="1"><a id="addToCartBtn" class="btn btn-primary add-to-cart-btn" href="javascript:void(0)">Sepete Ekle</a><a class="btn" id="buyNow">Hemen Al</a><a>Favorilere Ekle</a></div><div id="productTabs">El dövmesi, kalaylı. Gaziantep işi.</div></div><h3>Benzer ürünler</h3>${each(RUG.slice(1), trCard)}`,
      0,
      ld({
        '@context': 'https://schema.org/',
        '@type': 'Product',
        name: 'Bakır Cezve 4 Kişilik',
        offers: { '@type': 'Offer', priceCurrency: 'TRY', price: '649.90' },
      }),
    ),
    { name: 'Bakır Cezve 4 Kişilik', price: 649.9, currency: 'TRY', count: 0 },
  ],
  [
    'product',
    '/cini-tabak-25-cm',
    trShell(
      'Çini Tabak 25 cm',
      'product',
      `<div>${picture('Tabak', 500)}<h1 class="product-title">Çini Tabak 25 cm</h1><span class="product-price">1.150,00 TL</span><span>KDV Dahil</span><a class="btn" href="javascript:void(0)">Sepete At</a></div>`,
    ),
    { name: 'Çini Tabak 25 cm', price: 1150, currency: 'TRY' },
  ],
  [
    'listing',
    '/mutfak',
    trShell(
      'Mutfak',
      'category',
      `<h1 id="category-title">Mutfak</h1><select id="sort"><option>Sıralama</option></select><div id="productPageProductList" class="row">${each(RUG, trCard)}</div>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/sepet',
    trShell(
      'Sepetim',
      'cart',
      `<h1>Sepetim (1 ürün)</h1><div id="cart-items"><div class="cart-item">${picture('Cezve', 90)}<a href="#">Peştamal Denizli</a><span>289,00 TL</span><div class="qty"><input type="number" value="1"></div><a class="delete">Sil</a></div></div><div class="cart-summary"><h2>Sipariş Özeti</h2><p>Genel Toplam 318,90 TL</p><input placeholder="Kupon Kodu"><a href="/odeme" class="btn btn-primary">Sepeti Onayla</a></div>`,
      1,
    ),
    { count: 1 },
  ],
  [
    'confirmation',
    '/siparis-onay?siparis=TS240503',
    trShell(
      'Siparişiniz Alındı',
      'order',
      '<div class="order-success"><h1>Siparişiniz alındı, teşekkür ederiz!</h1><p>Sipariş Numarası: <b>TS240503118</b></p><p>Genel Toplam: 318,90 TL</p></div>',
    ),
    { order: 'TS240503118' },
  ],
])

const arShell = (title: string, main: string, count = 0, head = ''): string =>
  doc(
    {
      lang: 'ar',
      title: `${title} | متجر عود الرياض`,
      head,
      body: 'class="theme-raed rtl"',
      css: '.s-modal,.hidden{display:none}',
    },
    `<div class="app-inner"><header class="store-header"><a class="navbar-brand" href="/ar/">عود الرياض</a><nav class="main-menu">${links('العطور | البخور | الهدايا | العروض', '/ar/')}</nav><salla-cart-summary class="ml-4"><a href="/ar/cart"><span class="s-cart-summary-count">${count}</span><b class="s-cart-summary-total">٠ ر.س</b></a></salla-cart-summary></header>${main}<footer class="store-footer"><p>الحقوق محفوظة © عود الرياض. الرقم الضريبي 300000000</p>${links('سياسة الاستبدال والاسترجاع | تواصل معنا | من نحن', '/ar/')}</footer></div>`,
  )
export const salla: System = system('salla', 'https://oudriyadh.example', [
  [
    'product',
    '/ar/عود-كمبودي-فاخر/p1330',
    arShell(
      'عود كمبودي فاخر',
      `<div class="product-single"><div>${picture('عود', 500)}</div><div class="main-content"><h1 class="text-xl md:text-2xl leading-10 font-bold">عود كمبودي فاخر</h1><div class="flex price-wrapper"><h2 class="total-price text-red-500 font-bold text-xl">349 ر.س</h2><span class="before-price text-sm text-gray-500" style="text-decoration:line-through">420 ر.س</span></div><small>السعر شامل الضريبة</small><form class="form product-form"><salla-quantity-input><input name="quantity" value="1" type="number"></salla-quantity-input><salla-add-product-button class="w-full" product-status="sale"><button type="submit"><span class="s-button-text">إضافة للسلة</span></button></salla-add-product-button></form><div class="product__description"><p>قطع منتقاة وزن أوقية.</p></div></div></div>`,
      0,
      og({ 'og:type': 'product', 'product:price:amount': '349', 'product:price:currency': 'SAR' }),
    ),
    { name: 'عود كمبودي فاخر', price: 349, currency: 'SAR', count: 0 },
  ],
  [
    'cart',
    '/ar/cart',
    arShell(
      'سلة المشتريات',
      `<h1>سلة المشتريات</h1><form class="cart-item"><section>${picture('بخور', 80)}<a href="#">بخور معمول ١٠٠ جرام</a><span>85 ر.س</span><input name="quantity" type="number" value="2"><span class="item-total">170 ر.س</span><button class="btn--delete" aria-label="حذف">×</button></section></form><div class="summary"><h2>ملخص الطلب</h2><div>مجموع المنتجات 170 ر.س</div><div>الإجمالي 170 ر.س</div><input placeholder="كود الكوبون"><a id="cart-submit" class="btn">إتمام الطلب</a></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'confirmation',
    '/ar/thank-you/92411203',
    arShell(
      'شكرا لك',
      '<div class="thank-you"><h1>شكراً لك، تم استلام طلبك بنجاح</h1><p>رقم الطلب <b>92411203</b></p><p>إجمالي الطلب 195 ر.س</p></div>',
    ),
    { order: '92411203' },
  ],
])

const heShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'he', title: `${title} | נגריית הגליל`, css: '.d-none,.mini{display:none}' },
    `<header><a href="/">נגריית הגליל</a><nav>${links('שולחנות | כיסאות | מדפים | אודות | צור קשר')}</nav><a class="cart-link" href="/cart" aria-label="עגלת קניות">עגלה <span class="cart-count">${count}</span></a></header><main>${main}</main><footer><p>משלוחים עד 10 ימי עסקים. תקנון האתר. מדיניות ביטולים והחזרות.</p></footer>`,
  )
export const konimbo: System = system('israeli-shop', 'https://nagaria.example', [
  [
    'product',
    '/items/3381-shulchan-alon',
    heShell(
      'שולחן אלון 180',
      `<div id="item_details"><h1 id="item_current_title"><span>שולחן אלון 180</span></h1><div id="item_show_price"><span class="origin_price" style="text-decoration:line-through">₪4,200</span> <span class="price_value">3,690</span><span class="currency"> ₪</span></div><div>${picture('שולחן', 500)}</div><form id="item_form"><select><option>גוון טבעי</option></select><input name="quantity" value="1"><a class="commit_to_real" id="add_to_cart">הוסף לסל</a></form><p>אלון מלא, שימון ידני.</p></div>`,
    ),
    { name: 'שולחן אלון 180', price: 3690, currency: 'ILS', count: 0 },
  ],
  [
    'cart',
    '/cart',
    heShell(
      'סל הקניות',
      `<h1>סל הקניות</h1><table class="cart"><tr><th>מוצר</th><th>כמות</th><th>מחיר</th></tr><tr><td>${picture('כיסא', 60)}<a href="#">כיסא בר</a></td><td><input type="number" value="2"></td><td>₪890</td><td><a>הסר</a></td></tr></table><p>סה"כ לתשלום: ₪890</p><a class="btn" href="/checkout">מעבר לתשלום</a>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'checkout',
    '/checkout',
    heShell(
      'תשלום',
      '<h1>תשלום</h1><form><h2>פרטי משלוח</h2><input autocomplete="name" placeholder="שם מלא"><input type="tel" placeholder="טלפון"><input type="email" placeholder="אימייל"><input placeholder="רחוב" autocomplete="street-address"><input placeholder="עיר"><h2>אמצעי תשלום</h2><label><input type="radio"> כרטיס אשראי</label><button>ביצוע הזמנה</button></form><p>סה"כ: ₪890</p>',
      2,
    ),
  ],
  [
    'confirmation',
    '/thanks?order=5582',
    heShell('תודה', '<h1>תודה על הזמנתך!</h1><p>מספר הזמנה: 5582</p><p>סכום: ₪890</p>'),
    { order: '5582' },
  ],
])

const elShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'el', title: `${title} - Ελαιώνας`, css: '.hidden{display:none}' },
    `<header><a href="/">Ελαιώνας</a><nav>${links('Λάδι | Μέλι | Κεραμικά | Προσφορές | Επικοινωνία')}</nav><a href="/kalathi" class="cart">Καλάθι (<span id="cart-items">${count}</span>)</a></header><main>${main}</main><footer>Τηλ. παραγγελίες 2810 555 019. Τρόποι πληρωμής, Επιστροφές, Όροι χρήσης.</footer>`,
  )
export const greek: System = system('greek-shop', 'https://elaionas.example', [
  [
    'product',
    '/proionta/ladi-sitias-5l',
    elShell(
      'Ελαιόλαδο Σητείας 5L',
      `<div class="product-page"><div>${picture('λάδι', 500)}</div><div class="info"><h1>Ελαιόλαδο Σητείας 5L</h1><p class="sku">Κωδικός: ES5</p><div class="prices"><span class="initial" style="text-decoration:line-through">64,00€</span> <span class="final">57,60€</span></div><p>Η τιμή περιλαμβάνει ΦΠΑ. Άμεσα διαθέσιμο.</p><input type="number" value="1"><button class="btn-buy">Προσθήκη στο καλάθι</button><p>Ψυχρή έκθλιψη, οξύτητα 0,3.</p></div></div>`,
      1,
    ),
    { name: 'Ελαιόλαδο Σητείας 5L', price: 57.6, currency: 'EUR', count: 1 },
  ],
  [
    'checkout',
    '/tameio',
    elShell(
      'Ταμείο',
      '<h1>Ταμείο</h1><form><h2>Στοιχεία χρέωσης</h2><label>Όνομα<input name="firstname"></label><label>Επώνυμο<input name="lastname"></label><label>Διεύθυνση<input name="address"></label><label>Τ.Κ.<input name="zip"></label><label>Email<input type="email"></label><h2>Τρόπος πληρωμής</h2><label><input type="radio"> Αντικαταβολή (+2,50€)</label><button>Ολοκλήρωση παραγγελίας</button></form><p>Σύνολο 60,10€</p>',
      1,
    ),
  ],
  [
    'confirmation',
    '/oloklirosi',
    elShell(
      'Ευχαριστούμε',
      '<h1>Η παραγγελία σας ολοκληρώθηκε</h1><p>Σας ευχαριστούμε! Ο αριθμός παραγγελίας σας είναι: 30217</p><p>Σύνολο: 60,10€</p>',
    ),
    { order: '30217' },
  ],
])
