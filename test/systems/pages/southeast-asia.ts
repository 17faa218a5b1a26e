// Shops of Vietnam (Haravan), Thailand, Indonesia, India.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, picture } from '../write.ts'

const VN = goods(`Cà phê phin nhôm số 3 | 85,000₫ | 110,000₫
Nón lá Huế | 120.000₫
Gốm Bát Tràng ấm trà | 450,000₫
Khăn lụa Vạn Phúc | 690,000₫`)
const vnCard = (good: Good): string =>
  `<div class="col-md-3 col-6 pro-loop"><div class="product-block" data-id="1"><div class="product-img"><a href="/products/${good.slug}" title="${good.name}">${picture(good.name, 240)}</a></div><div class="product-detail"><h3 class="pro-name"><a href="/products/${good.slug}">${good.name}</a></h3><p class="pro-price${good.was ? ' highlight' : ''}"><span>${good.price}</span>${good.was ? `<span class="pro-price-del"><del class="compare-price">${good.was}</del></span>` : ''}</p></div></div></div>`
const vnShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'vi', title: `${title} – Phố Cổ`, css: '.mini-cart,.modal{display:none}' },
    `<header class="main-header"><a href="/">Phố Cổ</a><ul>${links('Trang chủ | Sản phẩm | Giới thiệu | Blog | Liên hệ')}</ul><a href="/cart" class="header-action__link"><span class="box-text">Giỏ hàng</span><span class="count-holder"><span class="count">${count}</span></span></a><div class="mini-cart">Hiện chưa có sản phẩm <a href="/checkout">Thanh toán</a></div></header><main>${main}</main><footer>Hotline 1900 55 01. Chính sách đổi trả. Miễn phí giao hàng từ 499.000₫.</footer>`,
  )
export const haravan: System = system('haravan', 'https://phoco.example', [
  [
    'product',
    '/products/ca-phe-phin-nhom',
    vnShell(
      'Cà phê phin nhôm số 3',
      `<div class="productDetail-information"><div>${picture('phin', 500)}</div><div class="info"><div class="product-heading"><h1>Cà phê phin nhôm số 3</h1><span id="pro_sku">Mã sản phẩm: <strong>PN3</strong></span> <span class="pro-soldold">Tình trạng: <strong>Còn hàng</strong></span></div><div class="product-price" id="price-preview"><span class="pro-title">Giá: </span><span class="pro-price">85,000₫</span><del>110,000₫</del><span class="pro-percent">-23%</span></div><form id="add-item-form" action="/cart/add" method="post"><input type="text" id="quantity" name="quantity" value="1"><button type="button" id="add-to-cart" class="add-to-cartProduct button btn-addtocart" name="add"><span>Thêm vào giỏ</span></button><button type="button" id="buy-now">Mua ngay</button></form></div></div><h2>Sản phẩm liên quan</h2>${each(VN.slice(1), vnCard)}`,
      1,
    ),
    { name: 'Cà phê phin nhôm số 3', price: 85000, currency: 'VND', count: 1 },
  ],
  [
    'listing',
    '/collections/all',
    vnShell(
      'Tất cả sản phẩm',
      `<h1 class="title">Tất cả sản phẩm</h1><div class="product-list">${each(VN, vnCard)}</div>`,
    ),
    { items: 4 },
  ],
  [
    'cart',
    '/cart',
    vnShell(
      'Giỏ hàng của bạn',
      `<h1>Giỏ hàng của bạn</h1><p>Bạn đang có <strong>1 sản phẩm</strong> trong giỏ hàng</p><form action="/cart" method="post" id="cartformpage"><table class="table-cart"><tr class="line-item">${''}<td>${picture('nón', 80)}</td><td><h3><a href="#">Nón lá Huế</a></h3></td><td>120,000₫</td><td><input name="updates[]" value="1" class="item-quantity"></td><td><a class="cart" href="/cart/change?line=1&quantity=0">Xóa</a></td></tr></table></form><div class="order-summary-block"><h2>Thông tin đơn hàng</h2><p>Tổng tiền: <span>120,000₫</span></p><a id="btnCart-checkout" class="checkout-btn" href="/checkout">THANH TOÁN</a></div>`,
      1,
    ),
    { count: 1 },
  ],
  [
    'confirmation',
    '/checkouts/ab12/thank_you',
    doc(
      { lang: 'vi', title: 'Phố Cổ - Cảm ơn' },
      '<div class="content"><h1 class="logo-text">Phố Cổ</h1><div class="section-header"><h2 class="os-header-title">Đặt hàng thành công</h2><span class="os-order-number">Mã đơn hàng #100482</span><p class="os-description">Cảm ơn bạn đã mua hàng!</p></div><div>Tổng cộng 150,000₫</div></div>',
    ),
    { order: '100482' },
  ],
])

const thShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'th', title: `${title} | บ้านคราม`, css: '.hide{display:none}' },
    `<header><a href="/">บ้านคราม</a><nav>${links('หน้าแรก | สินค้าทั้งหมด | แจ้งชำระเงิน | ติดต่อเรา')}</nav><a href="/cart">ตะกร้าสินค้า <span class="badge cart-count">${count}</span></a></header><main>${main}</main><footer>LINE: @baankram โทร 02-555-0191 จัดส่งทั่วประเทศ</footer>`,
  )
export const thai: System = system('thai-shop', 'https://baankram.example', [
  [
    'product',
    '/product/14/ผ้าพันคอคราม',
    thShell(
      'ผ้าพันคอย้อมคราม',
      `<div class="product-detail"><div>${picture('ผ้า', 500)}</div><h1 class="name">ผ้าพันคอย้อมคราม</h1><p>รหัสสินค้า K14</p><p class="price"><span class="price_old" style="text-decoration:line-through">฿890.00</span> <span class="price_new">฿690.00</span></p><p>คงเหลือ 5 ชิ้น</p><input type="number" name="qty" value="1"><button class="btn btn-cart">หยิบใส่ตะกร้า</button><p>ผ้าฝ้ายทอมือ สกลนคร</p></div>`,
    ),
    { name: 'ผ้าพันคอย้อมคราม', price: 690, currency: 'THB', count: 0 },
  ],
  [
    'confirmation',
    '/order/success/TH00871',
    thShell('สั่งซื้อสำเร็จ', '<h1>ขอบคุณสำหรับคำสั่งซื้อ</h1><p>เลขที่คำสั่งซื้อ: TH00871</p><p>ยอดชำระ 740.00 บาท</p>'),
    { order: 'TH00871' },
  ],
  [
    'order_status',
    '/track',
    thShell(
      'ตรวจสอบสถานะสินค้า',
      '<h1>ตรวจสอบสถานะคำสั่งซื้อ</h1><form><label>เลขที่คำสั่งซื้อ<input name="order_number"></label><label>เบอร์โทรศัพท์<input type="tel" name="phone"></label><button>ค้นหา</button></form>',
    ),
  ],
])

const idShell = (title: string, main: string, count = 0): string =>
  doc(
    { lang: 'id', title: `${title} - Rumah Rotan`, css: '.hide{display:none}' },
    `<header><a href="/">Rumah Rotan</a><nav>${links('Beranda | Produk | Cara Belanja | Hubungi Kami')}</nav><a href="/keranjang" class="cart-toggle">Keranjang <span class="jumlah">${count}</span></a></header><main>${main}</main><footer>WA 0812-5555-0191. Syarat &amp; Ketentuan. Kebijakan Pengembalian.</footer>`,
  )
export const indonesian: System = system('indonesian-shop', 'https://rumahrotan.example', [
  [
    'product',
    '/produk/kursi-rotan-cirebon',
    idShell(
      'Kursi Rotan Cirebon',
      `<div class="produk-detail">${picture('Kursi', 500)}<h1>Kursi Rotan Cirebon</h1><div class="harga"><del>Rp1.450.000</del> <strong>Rp1.199.000</strong></div><p>Stok tersedia. Berat 4 kg.</p><input type="number" value="1"><button type="button" class="btn">+ Keranjang</button><button type="button" class="btn">Beli Sekarang</button></div>`,
    ),
    { name: 'Kursi Rotan Cirebon', price: 1199000, currency: 'IDR' },
  ],
  [
    'cart',
    '/keranjang',
    idShell(
      'Keranjang Belanja',
      `<h1>Keranjang Belanja</h1><table><tr><th>Produk</th><th>Harga</th><th>Jumlah</th><th>Subtotal</th></tr><tr><td>${picture('Kursi', 60)} Kursi Rotan Cirebon</td><td>Rp1.199.000</td><td><input type="number" value="1"></td><td>Rp1.199.000</td><td><a href="#">Hapus</a></td></tr></table><p>Total: Rp1.199.000</p><input placeholder="Kode voucher"><a class="btn" href="/checkout">Lanjut ke Pembayaran</a>`,
      1,
    ),
  ],
  [
    'confirmation',
    '/pesanan/sukses',
    idShell(
      'Terima kasih',
      '<h1>Terima kasih, pesanan Anda telah kami terima</h1><p>Nomor pesanan: INV-20240503-07</p><p>Total pembayaran Rp1.249.000. Silakan transfer ke BCA 555 019.</p>',
    ),
    { order: 'INV-20240503-07' },
  ],
])

const inShell = (title: string, main: string): string =>
  doc(
    { lang: 'en-IN', title: `${title} | Chowk Spices`, css: '.hide{display:none}' },
    `<header><a href="/">Chowk Spices</a><input placeholder="Deliver to pincode"><a href="/viewcart">Bag</a></header><main>${main}</main><footer>Cash on delivery available. MRP inclusive of all taxes.</footer>`,
  )
export const indian: System = system('indian-shop', 'https://chowk.example', [
  [
    'product',
    '/p/garam-masala-gift-tin',
    inShell(
      'Garam Masala Gift Tin',
      `<div class="pdp">${picture('Tin', 500)}<div class="pdp-title"><h1>Garam Masala Gift Tin</h1></div><div class="pdp-price"><strong>₹1,299</strong> <span class="pdp-mrp">MRP <s>₹1,799</s></span> <span class="pdp-discount">(27% OFF)</span></div><p>inclusive of all taxes</p><p>Extra ₹100 off with code TIN100</p><div class="pdp-add-to-bag">ADD TO BAG</div><button>WISHLIST</button><p>Hand pounded in Amritsar.</p></div>${ld({ '@context': 'http://schema.org', '@type': 'Product', name: 'Garam Masala Gift Tin', offers: { '@type': 'Offer', priceCurrency: 'INR', price: '1299' } })}`,
    ),
    { name: 'Garam Masala Gift Tin', price: 1299, currency: 'INR' },
  ],
  [
    'article other',
    '/blog/how-to-toast-cumin',
    inShell(
      'How to toast cumin',
      '<article><h1>How to toast cumin</h1><p>By Meera, 3 May 2024</p><p>Dry pan, low flame, forty seconds. Our tin at ₹1,299 has a lid that fits.</p><ol><li>Heat the pan.</li><li>Add the seeds.</li></ol></article>',
    ),
  ],
])
