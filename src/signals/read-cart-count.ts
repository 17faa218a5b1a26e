// Reads how many units the cart holds, off the cart's own link, badge or label, in many languages.
import { all, attr, codeOf, parents, textOf } from './read-dom.ts'

const WORDS =
  'cart|basket|bag|trolley|warenkorb|panier|carrito|carrello|carrinho|winkelwagen|winkelmand|koszyk|kosik|košík|kosár|varukorg|indkøbskurv|handlekurv|ostoskori|sepet|corzina|cos-|корзин|кошик|カート|장바구니|购物车|購物車'
const CART = new RegExp(WORDS, 'i')
const NOT_CART = /cartoon|carte|bagage|baggage|cartridge|add.?to|addto|handbag|bag-?type|sandbag|cart-?item|form/i
const COUNTER = /count|qty|quantity|badge|number|amount|counter|bubble|anzahl|items|num\b|total-items/i
const EMPTY =
  /\b(is )?empty\b|\bist leer|\bvide\b|vac[ií]o|\bvuoto|\bleeg\b|pusty|prázdn|üres|пуст|\btom\b|\btyhjä|boş|비어|空/i
const PRICE =
  /(?:\p{Sc}|\b(?:[A-Z]{3}|kr|Kč|zł|Rs)\.?)\s*\d[\d.,\s]*|\d[\d.,]*\s*(?:\p{Sc}|(?:[A-Z]{3}|kr|Kč|zł|lei|руб|Ft)\b)|\d+[.,]\d+/gu

const SELECTOR = ['class', 'id', 'href', 'aria-label', 'data-testid']
  .map((name) =>
    'cart basket bag warenkorb panier carrito carrello carrinho winkelwagen winkelmand koszyk kosik sepet cesta corzin корзин カート 장바구니 购物车 購物車'
      .split(' ')
      .filter((word) => /^[a-z]+$/.test(word) || name === 'aria-label')
      .map((word) => `[${name}*="${word}" i]`)
      .join(),
  )
  .join()

/** The one whole number that a short text tells besides prices. */
const numberIn = (text: string): number | null => {
  const numbers = text.replace(PRICE, ' ').match(/\d+/g)
  const number = numbers?.length === 1 ? Number(numbers[0]) : Number.NaN
  return number < 1000 ? number : null
}

export const readCartCount = (document: Document): number | null => {
  let best: number | null = null
  let trust = 0
  const consider = (value: number | null, weight: number): void => {
    if (value !== null && weight > trust) {
      best = value
      trust = weight
    }
  }
  for (const el of all(document, SELECTOR, 80)) {
    const code = `${codeOf(el)} ${attr(el, 'data-testid')}`
    const label = attr(el, 'aria-label')
    if (/^(HTML|BODY|SCRIPT|STYLE|LINK|INPUT|FORM|TEMPLATE)$/.test(el.tagName) || NOT_CART.test(code)) continue
    const own = CART.test(code) || CART.test(label)
    const text = textOf(el, 90)
    if (COUNTER.test(code) && own) consider(numberIn(attr(el, 'data-count') || text), text.length < 20 ? 5 : 3)
    if (label && CART.test(label)) consider(EMPTY.test(label) ? 0 : numberIn(label), 4)
    if (el.childElementCount < 12 && text.length < 80) {
      for (const inner of all(el, '[class],[data-count]', 8)) {
        if (COUNTER.test(codeOf(inner))) consider(numberIn(attr(inner, 'data-count') || textOf(inner, 20)), 4)
      }
      const nested = parents(el, 3).some((parent) => /^(MAIN|FORM|TABLE)$/.test(parent.tagName))
      consider(EMPTY.test(text) ? 0 : numberIn(text), nested ? 1 : 2)
    }
    if (trust > 4) break
  }
  return best
}
