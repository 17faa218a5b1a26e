// One walk over the document: texts that look like prices, controls that buy, and the beginning of the main text.
import { attr, codeOf, textOf, within } from './read-dom.ts'
import { isHidden, isStruck, type Money, moneyAround } from './read-money.ts'
import { CART } from './read-words.ts'

export interface Shown extends Money {
  /** Place in the walk, to tell what is near. */
  at: number
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
const NODES_A_STEP = 100
const MAX_PRICES = 300
const MAX_TEXT = 3000
const SKIPPED = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|SELECT|TEXTAREA|IFRAME|OBJECT|NAV|FOOTER)$/i
/** Blocks that repeat the cart or cover the page; a heading inside makes them the page itself. */
const ASIDE = /mini-?(cart|basket|bag)|(cart|basket)-?(drawer|popup|dropdown)|off-?canvas|cookie|consent|footer|navbar/i

const DIGIT = /\d/

/** «Add to …», «In den …»: a cart with a word before or after it; and the words for buying. */
const BUY = new RegExp(
  `\\p{L}[ '](?!(cart|bag|basket)[\\p{L}-])(${CART})|(カート|장바구니|[加放]入).|^(jetzt |sofort )?(buy|pre-?order|kaufen|acheter|comprar|acquista|koupit|kúpiť|kup|adaug[aă]|cump[aă]r|ajouter|bestellen|köp|kjøp|køb|osta|satın al)(?!\\p{L})|куп|購入|구매하기|바로구매|(立即|我要|直接)[购購]|קנה|اشتر`,
  'iu',
)
const BUY_CODE =
  /add-?_?(item-?_?)?to-?_?(cart|basket|bag|trolley)|(^|[\s_-])buy-?_?(now|button|btn)?($|[\s_-])|(cart|basket)-?_?add|addcart|button-cart/i
const NOT_BUY =
  /wish|merk|favor|compare|view|show|zum |voir|\bver\b|vedi|vai |go to|edit|your|zobrazit|przejd|перейти|remove|gift|check|how to|guide|^(shopping|my|mein|mon|mi) /i
/** A link to the cart does not fill it. */
const CART_PAGE = new RegExp(`(${CART})(\\.\\w+)?/?$`, 'i')
const CHECKOUT =
  /check-?\s?out|kasse|commander|tramitar|finali[sz]|pagar|procedi|cassa|afrekenen|kassan|złóż zam|pokladn|pokra[cč]ova|pénztár|оформ|заказать|レジ|購入手続|결제|结算|結帳|place (my |your )?order|zahlungspflichtig/i

const siteOf = (url: string): string => /\/\/[^/?#:]*?([^/?#:.]+\.[^/?#:.]+)(?=[/?#:]|$)/.exec(url)?.[1] ?? ''

const labelOf = (el: Element): string =>
  `${attr(el, 'value') || textOf(el, 80)} ${attr(el, 'aria-label')} ${attr(el, 'title') || attr(el, 'alt')} ${attr(el.querySelector('img') ?? undefined, 'alt')}`
    .replace(/\s+/g, ' ')
    .trim()

/** Pauses every so many nodes. */
export function* scan(
  document: Document,
  heading: Element | undefined,
  main: Element | undefined,
  title: string,
  url: string,
): Generator<undefined, Scan> {
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
      !chrome || node === root || (heading ? within(node, heading) : false) || (main ? within(node, main) : false)
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
    if (label.length > 60) return
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
    if (at % NODES_A_STEP === 0) yield
    if (node === heading) found.headingAt = at
    if (node instanceof Element) control(node)
    else words(node)
  }
  found.text = found.text.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT)
  return found
}
