// One walk over the document: texts that look like prices, controls that buy, and the beginning of the main text.
import { attr, codeOf, parents, textOf } from './read-dom.ts'

export interface Shown {
  element: Element
  text: string
  /** Place in the walk, to tell what is near. */
  at: number
  /** Whether its classes call it a price. */
  named: boolean
}

export interface Scan {
  prices: Shown[]
  buys: { element: Element; at: number }[]
  checkouts: Element[]
  headingAt: number
  text: string
  full: boolean
}

const MAX_NODES = 30_000
const MAX_PRICES = 300
const MAX_TEXT = 3000
const SKIPPED = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|SELECT|TEXTAREA|IFRAME|OBJECT|NAV|FOOTER)$/i
/** Blocks that repeat the cart or cover the page; a heading inside makes them the page itself. */
const ASIDE =
  /mini-?_?(cart|basket|bag)|(cart|basket)-?_?(drawer|popup|dropdown|preview|flyout)|off-?canvas|cookie|consent|newsletter|mega-?menu|footer|navbar/i
const HIDDEN = /display:\s*none|visibility:\s*hidden/i

const SIGN =
  '\\p{Sc}|￥|[Kk][Rr]|[Rr]s|Kč|zł|lei|Lei|Ft|TL|грн|руб|р|тг|тенге|лв|Fr|RM|Rp|円|元|원|EUR|[Ee]uros?|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|UAH|RUB|BYN|KZT|TRY|ILS|AED|SAR|INR|IDR|CAD|AUD|NZD|SGD|HKD|TWD|JPY|KRW|CNY|BRL|MXN|ZAR'
/** A number beside a currency. */
const MONEY = new RegExp(
  `(?:^|[^\\p{L}])(?:${SIGN})[.:]?\\s?\\d|\\d(?:[.,]?[-–]+)?\\s?(?:${SIGN})(?!\\p{L})|\\d,-`,
  'u',
)
const DIGIT = /\d/
const NUMBERS = /\d[\d.,\s'’]*/g
const NUMBER = /^[^\d]{0,3}\d{1,3}(?:[\s.,'’]?\d{3}){0,2}(?:[.,]\d{1,2})?-?[^\d]{0,3}$/
const PRICE_NAME = /pri[cs]e|prix|prei[sz]|pre[cç]io?|prezz|cena|ár\b|fiyat|hinta|pris\b|amount|цена|стоимост/i
const STRUCK =
  /(^|[-_\s])(old|was|rrp|uvp|msrp|before|strike|striked|strikethrough|crossed|compare|retail|prev|previous|barr[eé]e?|instead|statt|listino|antes|original|discounted-from)([-_\s]|$)|list[-_]?price|price[-_]?(old|was|list|before|strike|original)|(old|was|compare|original|regular|strike)price/i

const BUY =
  /add\s?(item|this)?\s?to\s?(my |your |the |shopping )*(cart|basket|bag|trolley|order)|buy (it )?now|^buy$|pre-?order|in den (waren|einkaufs)|warenkorb legen|jetzt (kaufen|bestellen)|^kaufen|ajouter (au|à mon|dans le) panier|^ajouter$|acheter|a(ñ|n)adir (al?|a la) |agregar al|^comprar|aggiungi al|acquista|adicionar (ao|à)|in (de |mijn )?winkel|dodaj do|do koszyka|kup teraz|do (nákupního )?ko[sš][ií]k[au]|vložit|koupit|kúpiť|kosárba|megveszem|adaug[aă] [iî]n|cump[aă]r|comand[aă] acum|в корзин|купить|купити|до кошика|в количк|поръчай|купи\b|varukorg|handlekurv|i kurv|(^|\s)(köp|kjøp|køb|osta)(\s|$)|ostoskoriin|sepete|satın al|カートに|購入|장바구니|구매하기|바로구매|구매$|주문하기|[加放]入(购物车|購物車)|(立即|我要|直接)(购买|購買)|הוס[פף].{0,9}(סל|עגל)|לסל|קנה|أضف.{0,12}(سلة|عربة|حقيبة)|اشتر|سبد/i
const BUY_CODE =
  /add-?_?(item-?_?)?to-?_?(shopping-?_?)?(cart|basket|bag|trolley)|(^|[\s_-])(btn-?_?)?(buy-?_?(now|button|btn)|buy)($|[\s_-])|cart-?_?add|basket-?_?add|addcart|in(to)?-?_?basket|productform-?_?submit|button-cart/i
const NOT_BUY = /wish|merk|favor|compare|vergleich|view|show|zum warenkorb$|go to|remove|gift card/i
const CHECKOUT =
  /check-?\s?out|zur kasse|kasse\b|commander|passer (la |ma )?commande|tramitar|finali[sz]ar|pagar|realizar pedido|procedi|alla cassa|afrekenen|bestellen|kassan|til kassen|kassalle|do kasy|złóż zamówienie|k pokladn|pokra[cč]ova|finaliz|pénztár|оформ|заказ|ödeme|レジ|購入手続|결제|주문|结算|結帳|place (my |your )?order|zahlungspflichtig/i

const isHidden = (el: Element): boolean =>
  el.hasAttribute('hidden') || HIDDEN.test(attr(el, 'style')) || attr(el, 'type') === 'hidden'

export const isStruck = (el: Element): boolean =>
  [el, ...parents(el, 3)].some(
    (e) => /^(DEL|S|STRIKE)$/.test(e.tagName) || STRUCK.test(attr(e, 'class')) || /line-through/.test(attr(e, 'style')),
  )

/** The smallest element around a number that also tells a currency, or is called a price. */
const priceAround = (el: Element): { element: Element; text: string; named: boolean } | null => {
  const around = [el, ...parents(el, 3)]
  const called = around.find((e) => PRICE_NAME.test(`${codeOf(e)} ${attr(e, 'itemprop')}`))
  for (const element of around) {
    const text = textOf(element, 90)
    // Further out there must be no second number, or the currency may be that one's.
    if (text.length > 80 || (element !== el && (text.match(NUMBERS)?.length ?? 0) > 1)) break
    if (MONEY.test(text) || (element === called && NUMBER.test(text))) return { element, text, named: !!called }
  }
  return null
}

const labelOf = (el: Element): string =>
  `${attr(el, 'value') || textOf(el, 80)} ${attr(el, 'aria-label')} ${attr(el, 'title') || attr(el, 'alt')} ${attr(el.querySelector('img') ?? undefined, 'alt')}`
    .replace(/\s+/g, ' ')
    .trim()

export const scan = (
  document: Document,
  heading: Element | undefined,
  main: Element | undefined,
  title: string,
): Scan => {
  const found: Scan = { prices: [], buys: [], checkouts: [], headingAt: -1, text: '', full: true }
  const root = Document.prototype.querySelector.call(document, 'body')
  if (!root) return found
  let at = 0
  let claimed: Element | undefined

  const accept = (node: Node): number => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
    if (node === heading) return NodeFilter.FILTER_ACCEPT
    if (SKIPPED.test(node.tagName) || isHidden(node)) return NodeFilter.FILTER_REJECT
    const chrome = node.tagName === 'HEADER' || ASIDE.test(`${attr(node, 'id')} ${attr(node, 'class')}`)
    const wraps =
      !chrome || node === root || (heading ? node.contains(heading) : false) || (main ? node.contains(main) : false)
    return wraps ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
  }
  const control = (el: Element): void => {
    const tag = el.tagName
    if (
      tag === 'INPUT'
        ? !/^(submit|button|image)$/i.test(attr(el, 'type'))
        : tag !== 'BUTTON' && tag !== 'A' && attr(el, 'role') !== 'button'
    )
      return
    const label = labelOf(el)
    const code = `${codeOf(el)} ${attr(el, 'onclick').slice(0, 100)}`
    if (label.length > 60 || NOT_BUY.test(label)) return
    if (BUY.test(label) || (BUY_CODE.test(code) && !NOT_BUY.test(code))) found.buys.push({ element: el, at })
    else if (CHECKOUT.test(label)) found.checkouts.push(el)
  }
  const words = (node: Node): void => {
    const value = node.nodeValue ?? ''
    const el = node.parentElement
    if (!el || !value.trim()) return
    if (found.text.length < MAX_TEXT && (!main || main.contains(el))) found.text += ` ${value.slice(0, 1000)}`
    // Where no heading agrees with the title, the text that does stands for it.
    if (!heading && found.headingAt < 0 && value.trim().length > 4 && title.includes(value.trim())) found.headingAt = at
    if (!DIGIT.test(value) || value.length > 200 || found.prices.length >= MAX_PRICES || claimed?.contains(el)) return
    const price = priceAround(el)
    if (!price || isStruck(el)) return
    claimed = price.element
    found.prices.push({ ...price, at })
  }

  const walker = Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    accept,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++at > MAX_NODES) {
      found.full = false
      break
    }
    if (node === heading) found.headingAt = at
    if (node instanceof Element) control(node)
    else words(node)
  }
  found.text = found.text.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT)
  return found
}
