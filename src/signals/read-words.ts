// What shops call a cart and shipping, for all that looks for them.

export const CART =
  'cart|basket|bag|trolley|warenkorb|panier|carrit?o|carrello|carrinho|winkelwagen|winkelmand|koszyk|ko[sš][ií]k|kosár|varukorg|handlekurv|kurv|ostoskori|sepet|корзин|кошик|количка|カート|장바구니|购物车|購物車|עגלה|לסל|(?:ال|لل)?(?:سلة|حقيبة)|καλάθι|giỏ|keranjang|ตะกร้า|krepšel|ko[sš]aric|korpa|korpu(?!s)|ostukorv'

export const SHIPPING =
  'shipp|deliver|versand|liefer(?!bar)|livraison|livrar|env[ií]o|entrega|spedizion|consegna|bezorg|verzend|dost[aá][wv]|wysy[lł]|doprav|szállít|fra[kg]t|levering|toimitus|доставк|kargo|teslimat|配送|送货|배송'

/** A link to the cart does not fill it. */
export const CART_PAGE: RegExp = new RegExp(`(${CART})(\\.\\w+)?/?$`, 'i')
