// One walk over the document: texts that look like prices, controls that buy, and the beginning of the main text.
import { attr, codeOf, first, remembered, textOf, within } from './read-dom.ts'
import { isHidden, isStruck, type Money, moneyAround } from './read-money.ts'
import { CART, CART_PAGE } from './read-words.ts'

export interface Shown extends Money {
  /** Place in the walk, to tell what is near. */
  at: number
  /** Beside the product: after a picture that leads to another page. */
  aside?: boolean
}

export interface Scan {
  prices: Shown[]
  buys: { element: Element; at: number }[]
  checkouts: Element[]
  headingAt: number
  /** Where something is called sold out first, after the heading. */
  soldOutAt: number
  text: string
  full: boolean
}

const MAX_NODES = 30_000
const NODES_A_STEP = 100
const MAX_PRICES = 300
const MAX_TEXT = 3000
/** What is called sold out so near to the heading is the product. */
const NEAR = 200
const SKIPPED = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|SELECT|TEXTAREA|IFRAME|OBJECT|NAV|FOOTER)$/i
/** Blocks that repeat the cart or cover the page; a heading inside makes them the page itself. */
const ASIDE = /mini-?(cart|basket|bag)|(cart|basket)-?(drawer|popup|dropdown)|off-?canvas|cookie|consent|footer|navbar/i

const DIGIT = /\d/

/** «Add to …», «In den …»: a cart with a word before or after it; and the words for buying. */
const BUY = new RegExp(
  `\\p{L}[ '](?!(cart|bag|basket)[\\p{L}-])(${CART})|(カート|장바구니|[加放]入|หยิบ|เพิ่ม|ใส่).|^(jetzt |sofort )?(buy|pre-?order|kaufen|acheter|comprar|acquista|koupit|kúpiť|kup|adaug[aă]|cump[aă]r|ajouter|bestellen|köp|kjøp|køb|osta|satın al|beli|mua|kupi)(?!\\p{L})|куп|αγορά|ซื้อ|購入|구매하기|바로구매|(立即|我要|直接)[购購]|sepete|kos[aá]rba|קנה|اشتر`,
  'iu',
)
const BUY_CODE =
  /add-?_?(item-?_?)?to-?_?(cart|basket|bag|trolley)|(^|[\s_-])buy-?_?(now|button|btn)?($|[\s_-])|(cart|basket)-?_?add|addcart|button-cart/i
const NOT_BUY =
  /wish|merk|favor|compare|view|show|zum |voir|\bver\b|vedi|vai |go to|edit|your|zobrazit|przejd|перейти|remove|gift|check|how to|guide|^(shopping|my|mein|mon|mi) /i
const CHECKOUT =
  /check-?\s?out|kasse|commander|tramitar|finali[sz]|pagar|procedi|cassa|afrekenen|kassan|złóż zam|pokladn|pokra[cč]ova|pénztár|оформ|заказать|レジ|購入手続|결제|结算|結帳|place (my |your )?order|zahlungspflichtig/i

const SOLD_OUT =
  /sold.?out|out of stock|ausverkauft|nicht (verfügbar|lieferbar)|rupture|épuisé|indisponible|agotado|esaurito|esgotado|uitverkocht|wyprzeda|niedost|vyprod|nedostup|elfogyott|epuizat|slutsåld|u[dt]solgt|loppu|tükendi|нет в нал|немає в|売り?切|在庫切|품절|缺[貨货]|售完/i

const siteOf = (url: string): string => /\/\/[^/?#:]*?([^/?#:.]+\.[^/?#:.]+)(?=[/?#:]|$)/.exec(url)?.[1] ?? ''

const labelOf = (el: Element): string => {
  const text = attr(el, 'value') || textOf(el, 80)
  const told = `${text} ${attr(el, 'aria-label')} ${attr(el, 'title') || attr(el, 'alt')}`
  return (text ? told : `${told} ${attr(first(el, 'img'), 'alt')}`).replace(/\s+/g, ' ').trim()
}

/** Pauses every so many nodes. */
export function* scan(
  document: Document,
  heading: Element | undefined,
  main: Element | undefined,
  title: string,
  url: string,
): Generator<undefined, Scan> {
  const found: Scan = { prices: [], buys: [], checkouts: [], headingAt: -1, soldOutAt: -1, text: '', full: true }
  const root = Document.prototype.querySelector.call(document, 'body')
  if (!root) return found
  let at = 0
  let claimed: Element | undefined
  const isAside = remembered(ASIDE)

  const isSkipped = (node: Element): boolean => {
    if (node === heading) return false
    if (SKIPPED.test(node.tagName) || isHidden(node)) return true
    const chrome = node.tagName === 'HEADER' || isAside(attr(node, 'id')) || isAside(attr(node, 'class'))
    return chrome && node !== root && !(heading && within(node, heading)) && !(main && within(node, main))
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
    if (label.length > 60) return
    const code = `${codeOf(el)} ${attr(el, 'onclick').slice(0, 100)}`
    const sells = BUY.test(label) || (BUY_CODE.test(code) && !NOT_BUY.test(code))
    const href = attr(el, 'href')
    // What another site sells is not bought here.
    const elsewhere = /^(https?:)?\/\//.test(href) && siteOf(href) !== siteOf(url)
    if (sells && !elsewhere && !NOT_BUY.test(label) && !CART_PAGE.test(href)) found.buys.push({ element: el, at })
    else if (CHECKOUT.test(label)) found.checkouts.push(el)
  }
  const words = (node: Node): void => {
    const value = node.nodeValue ?? ''
    const el = node.parentElement
    if (!el || !value.trim()) return
    if (found.text.length < MAX_TEXT && (!main || within(main, el))) found.text += ` ${value.slice(0, 1000)}`
    // Where no heading agrees with the title, the text that does stands for it.
    if (!heading && found.headingAt < 0 && value.trim().length > 4 && title.includes(value.trim())) found.headingAt = at
    const near = found.soldOutAt < 0 && found.headingAt >= 0 && at - found.headingAt < NEAR && value.length < 50
    if (near && SOLD_OUT.test(value)) found.soldOutAt = at
    if (
      !DIGIT.test(value) ||
      value.length > 200 ||
      found.prices.length >= MAX_PRICES ||
      (claimed && within(claimed, el))
    )
      return
    const price = moneyAround(el, value)
    if (!price || isStruck(el)) return
    claimed = price.claimed
    found.prices.push({ ...price, at })
  }

  // A filter would be called back for each node, which costs more than the walk.
  const walker = Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  )
  const beyond = (): Node | null => {
    let next = walker.nextSibling()
    while (!next && walker.parentNode()) next = walker.nextSibling()
    return next
  }
  let visited = 0
  for (let node = walker.nextNode(); node; ) {
    if (++visited % NODES_A_STEP === 0) yield
    if (node instanceof Element && isSkipped(node)) {
      node = beyond()
      continue
    }
    if (++at > MAX_NODES) {
      found.full = false
      break
    }
    if (node === heading) found.headingAt = at
    if (node instanceof Element) control(node)
    else words(node)
    node = walker.nextNode()
  }
  found.text = found.text.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT)
  return found
}
