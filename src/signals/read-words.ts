// What shops call a cart, for all that looks for one.

export const CART =
  'cart|basket|bag|trolley|warenkorb|panier|carrit?o|carrello|carrinho|winkelwagen|winkelmand|koszyk|ko[sš][ií]k|kosár|varukorg|handlekurv|kurv|ostoskori|sepet|корзин|кошик|количка|カート|장바구니|购物车|購物車|עגלה|לסל|سلة|حقيبة'

/** A link to the cart does not fill it. */
export const CART_PAGE: RegExp = new RegExp(`(${CART})(\\.\\w+)?/?$`, 'i')
