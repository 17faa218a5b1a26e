// PrestaShop 1.6 with its default theme, microdata: a Spanish shop for ceramics.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, links, picture } from '../write.ts'

const POTS = goods(`Botijo blanco Agost | 28,00 €
Lebrillo verde Úbeda | 45,50 €
Azulejo Triana nº 7 | 6,80 € | 8,50 €
Maceta colgante | 12,00 €
Plato granadino 30 cm | 33,20 €`)
const card = (good: Good, at: number): string =>
  `<li class="ajax_block_product col-xs-12 col-sm-6 col-md-4"><div class="product-container" itemscope itemtype="https://schema.org/Product"><div class="left-block"><div class="product-image-container"><a class="product_img_link" href="/${at}-${good.slug}.html" itemprop="url">${picture(good.name, 250)}</a></div></div><div class="right-block"><h5 itemprop="name"><a class="product-name" href="/${at}-${good.slug}.html">${good.name}</a></h5><div class="content_price" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" class="price product-price">${good.price}</span><meta itemprop="priceCurrency" content="EUR">${good.was ? `<span class="old-price product-price">${good.was}</span>` : ''}</div><div class="button-container"><a class="button ajax_add_to_cart_button btn btn-default" href="/carrito?add=1&id_product=${at}" data-id-product="${at}"><span>Añadir al carrito</span></a><a class="button lnk_view btn btn-default" href="#"><span>Más</span></a></div></div></div></li>`
const shell = (title: string, page: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'es-es',
      title: `${title} - Barro y Cal`,
      body: `id="${page}" class="${page} hide-left-column hide-right-column lang_es"`,
      css: '.old-price{text-decoration:line-through}.unvisible,.cart_block{display:none}#layer_cart{display:none}',
    },
    `<div id="page"><div class="header-container"><header id="header"><div class="nav"><div id="contact-link"><a href="/contactenos">Contacte con nosotros</a></div><span class="shop-phone">Llámenos ahora: <strong>958 55 01 22</strong></span><div class="header_user_info"><a class="login" href="/mi-cuenta">Iniciar sesión</a></div></div><div id="header_logo"><a href="/"><img class="logo" src="/l.jpg" alt="Barro y Cal" width="350" height="99"></a></div><div id="search_block_top"><form id="searchbox"><input class="search_query" name="search_query" placeholder="Buscar"></form></div><div class="shopping_cart"><a href="/pedido-rapido" title="Ver mi carrito de compra" rel="nofollow"><b>Carrito</b><span class="ajax_cart_quantity${count ? '' : ' unvisible'}">${count}</span><span class="ajax_cart_product_txt${count ? '' : ' unvisible'}">producto</span><span class="ajax_cart_no_product${count ? ' unvisible' : ''}">vacío</span></a><div class="cart_block block exclusive"><p>Ningún producto</p><a id="button_order_cart" href="/pedido">Confirmar</a></div></div><div id="layer_cart"><h2>Producto añadido correctamente a su carrito de la compra</h2><a href="/pedido">Ir a la caja</a></div><div id="block_top_menu"><ul class="sf-menu">${links('Cocina | Mesa | Jardín | Azulejos | Ofertas')}</ul></div></header></div>
<div class="columns-container"><div id="columns" class="container"><div class="breadcrumb clearfix"><a class="home" href="/"></a><span class="navigation-pipe">&gt;</span>${title}</div><div class="row"><div id="center_column" class="center_column col-xs-12">${main}</div></div></div></div>
<div class="footer-container"><footer id="footer"><div id="newsletter_block_left"><h4>Boletín</h4><input name="email"></div><ul>${links('Novedades | Los más vendidos | Nuestras tiendas | Condiciones de uso | Sobre nosotros | Mapa del sitio')}</ul><h4>Mi cuenta</h4></footer></div></div>`,
  )

export const prestashop16: System = system('prestashop-16', 'http://www.barroycal.example', [
  [
    'product',
    '/azulejos/12-azulejo-triana.html',
    shell(
      'Azulejo Triana nº 7',
      'product',
      `<div itemscope itemtype="https://schema.org/Product"><meta itemprop="url" content="http://www.barroycal.example/azulejos/12-azulejo-triana.html"><div class="primary_block row"><div class="pb-left-column"><div id="image-block"><img id="bigpic" itemprop="image" src="/b.jpg" alt="x" width="458" height="458"></div></div><div class="pb-center-column"><h1 itemprop="name">Azulejo Triana nº 7</h1><p id="product_reference"><label>Referencia: </label><span class="editable" itemprop="sku">AT7</span></p><p id="product_condition"><label>Estado: </label><link itemprop="itemCondition" href="https://schema.org/NewCondition"><span>Nuevo</span></p><div id="short_description_block"><p>Pintado a mano en Sevilla.</p></div><p id="availability_statut"><span id="availability_value" class="label label-success">En stock</span></p></div><div class="pb-right-column"><form id="buy_block" action="/carrito" method="post"><input type="hidden" name="id_product" value="12" id="product_page_product_id"><div class="box-info-product"><div class="content_prices"><p class="our_price_display" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><link itemprop="availability" href="https://schema.org/InStock"><span id="our_price_display" class="price" itemprop="price" content="6.8">6,80 €</span> impuestos inc.<meta itemprop="priceCurrency" content="EUR"></p><p id="reduction_percent"><span>-20%</span></p><p id="old_price"><span id="old_price_display"><span class="price" style="text-decoration:line-through">8,50 €</span></span></p></div><div class="product_attributes"><p id="quantity_wanted_p"><label>Cantidad</label><input type="text" name="qty" id="quantity_wanted" class="text" value="1"></p></div><div class="box-cart-bottom"><p id="add_to_cart" class="buttons_bottom_block"><button type="submit" name="Submit" class="exclusive"><span>Añadir al carrito</span></button></p><p><a id="wishlist_button" href="#">Añadir a la lista de deseos</a></p></div></div></form></div></div><section class="page-product-box"><h3 class="page-product-heading">Más</h3><div class="rte"><p>14 x 14 cm, apto para exterior.</p></div></section></div><section class="page-product-box blockproductscategory"><h3 class="productscategory_h3">4 otros productos en la misma categoría:</h3><ul class="product_list">${each(POTS.slice(0, 2).concat(POTS.slice(3)), card)}</ul></section>`,
      1,
    ),
    { name: 'Azulejo Triana nº 7', price: 6.8, currency: 'EUR', count: 1 },
  ],
  [
    'listing',
    '/3-cocina',
    shell(
      'Cocina',
      'category',
      `<h1 class="page-heading product-listing"><span class="cat-name">Cocina&nbsp;</span><span class="heading-counter">Hay 5 productos.</span></h1><div class="content_sortPagiBar"><select id="selectProductSort"><option>--</option></select><a class="bt_compare" href="#">Comparar (0)</a></div><ul class="product_list grid row">${each(POTS, card)}</ul>`,
    ),
    { items: 5 },
  ],
  [
    'cart',
    '/pedido',
    shell(
      'Su carrito de compra',
      'order',
      `<h1 id="cart_title" class="page-heading">Resumen del carrito de compra<span class="heading-counter">Su carrito contiene: <span id="summary_products_quantity">2 productos</span></span></h1><ul class="step clearfix" id="order_step"><li class="step_current first"><span><em>01.</em> Resumen</span></li><li class="step_todo"><em>02.</em> Iniciar sesión</li><li class="step_todo"><em>03.</em> Dirección</li><li class="step_todo"><em>04.</em> Transporte</li><li class="step_todo"><em>05.</em> Pago</li></ul><div id="order-detail-content"><table id="cart_summary" class="table table-bordered stock-management-on"><thead><tr><th class="cart_product">Producto</th><th>Descripción</th><th>Disponibilidad</th><th>Precio unitario</th><th>Cant.</th><th>Total</th></tr></thead><tfoot><tr><td colspan="3" class="cart_voucher"><form action="/pedido" method="post" id="voucher"><h4>Vales</h4><input class="discount_name" id="discount_name" name="discount_name"><button name="submitAddDiscount">OK</button></form></td><td>Total</td><td id="total_price_container"><span id="total_price">41,60 €</span></td></tr></tfoot><tbody>${each(POTS.slice(2, 4), (good) => `<tr class="cart_item address_0"><td class="cart_product">${picture(good.name, 98)}</td><td class="cart_description"><p class="product-name"><a href="#">${good.name}</a></p></td><td>En stock</td><td class="cart_unit"><span class="price">${good.price}</span></td><td class="cart_quantity"><input size="2" type="text" class="cart_quantity_input" value="1" name="quantity_1"></td><td class="cart_total"><span class="price">${good.price}</span></td><td class="cart_delete"><a class="cart_quantity_delete" href="#">x</a></td></tr>`)}</tbody></table></div><p class="cart_navigation clearfix"><a href="/pedido?step=1" class="button btn btn-default standard-checkout"><span>Ir a la caja</span></a><a href="/" class="button-exclusive">Continuar comprando</a></p>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'checkout',
    '/pedido?step=1',
    shell(
      'Direcciones',
      'order',
      '<h1 class="page-heading">Direcciones</h1><ul class="step" id="order_step"><li class="step_done">01. Resumen</li><li class="step_done">02. Iniciar sesión</li><li class="step_current">03. Dirección</li><li class="step_todo">04. Transporte</li><li class="step_todo">05. Pago</li></ul><form action="/pedido" method="post"><label>Elija una dirección de entrega<select name="id_address_delivery" id="id_address_delivery"><option>Casa</option></select></label><ul class="address item box" id="address_delivery"><li>Ada López</li><li>Calle Real 4</li></ul><textarea name="message"></textarea><button type="submit" name="processAddress" class="button btn btn-default"><span>Ir a la caja</span></button></form>',
      2,
    ),
    { count: 2 },
  ],
  [
    'confirmation',
    '/confirmacion-pedido?id_cart=8&id_module=3&id_order=412&key=x',
    shell(
      'Confirmación del pedido',
      'order-confirmation',
      '<h1 class="page-heading">Confirmación del pedido</h1><ul class="step" id="order_step"><li class="step_current last">05. Pago</li></ul><div class="box"><p class="cheque-indent"><strong class="dark">Su pedido en Barro y Cal está completo.</strong></p>- Importe del pago <span class="price"><strong>41,60 €</strong></span><br>- No olvide incluir la referencia de su pedido: GWQPZLKXM.<br><p>Se ha enviado un correo con esta información.</p></div><p class="cart_navigation exclusive"><a class="button-exclusive" href="/historial">Ver su historial de pedidos</a></p>',
    ),
    { order: 'GWQPZLKXM|412' },
  ],
])
