// Reads how many units the cart holds, off the cart's own link, badge or label, in many languages.
import { all, attr, codeOf, first, parents, piecesOf, remembered, textOf } from './read-dom.ts'
import { CART } from './read-words.ts'

const CARTS = new RegExp(CART, 'i')
const NOT_CART = /cartoon|carte|baggage|cartridge|add.?to|handbag|-item|form/i
/** What is in blocks that are more than a link to the cart; found at once where there is much. */
const LARGE = 'h1,h2,main,section,table'
const COUNTER = /count|qty|quantity|badge|number|bubble|anzahl|items/i
const EMPTY = /empty|\bleer\b|\bvide\b|vac[ií]o|vuoto|\bleeg\b|pust[ýy]|prázdn|üres|пуст|\btom\b|boş|비어|空/i
const PRICE = /\p{Sc}\s?[\d.,\s]+|\d[\d.,\s]*(\p{Sc}|[A-Z]{3}\b|kr|Kč|zł|lei|руб|Ft)|\d+[.,]\d+/gu

/** Classes are English almost everywhere; addresses and labels are of the shop's language. */
const CODE = /cart|basket|bag|trolley|warenkorb|panier|carr|winkel/i
const MAX_NODES = 30_000
const MAX_CANDIDATES = 80
const NODES_A_STEP = 1_000
/** Each is looked into. */
const CANDIDATES_A_STEP = 8
/** What is shown goes before all that is not. */
const SHOWN = 10

/** One look at each element: the browser takes several times longer for selectors that ask the same. */
function* candidatesIn(document: Document): Generator<undefined, Element[]> {
  const found: Element[] = []
  const isCart = remembered(CODE)
  const elements = Document.prototype.getElementsByTagName.call(document, '*')
  for (let at = 0; at < Math.min(elements.length, MAX_NODES) && found.length < MAX_CANDIDATES; at++) {
    if (at % NODES_A_STEP === NODES_A_STEP - 1) yield
    const el = elements[at] as Element
    const isControl = /^(A|BUTTON)$/.test(el.tagName)
    if (isCart(attr(el, 'class')) || isCart(attr(el, 'id'))) found.push(el)
    else if (isControl && CARTS.test(`${attr(el, 'href')} ${attr(el, 'aria-label')}`)) found.push(el)
  }
  return found
}

/** The one whole number that short texts tell besides prices. */
const numberIn = (texts: readonly string[]): number | null => {
  const numbers = texts
    .map((text) => text.replace(PRICE, ' '))
    .join(' ')
    .match(/\d+/g)
  const number = numbers?.length === 1 ? Number(numbers[0]) : Number.NaN
  return number < 1000 ? number : null
}

export function* readCartCount(document: Document): Generator<undefined, number | null> {
  let best: number | null = null
  let trust = 0
  const consider = (el: Element, texts: readonly string[], weight: number): void => {
    const value = texts.some((text) => EMPTY.test(text)) ? 0 : numberIn(texts)
    if (value === null || weight + SHOWN <= trust) return
    // What is not shown, as a drawer that is filled when it opens, may be what was.
    const own = el.getClientRects().length ? weight + SHOWN : weight
    if (own <= trust) return
    best = value
    trust = own
  }
  for (const [at, el] of (yield* candidatesIn(document)).entries()) {
    if (at % CANDIDATES_A_STEP === 0) yield
    const code = codeOf(el)
    if (/^(HTML|BODY|SCRIPT|STYLE|LINK|INPUT|FORM|T.*)$/.test(el.tagName) || NOT_CART.test(code) || first(el, LARGE))
      continue
    const label = attr(el, 'aria-label')
    const text = textOf(el, 90)
    const count = attr(el, 'data-count')
    if (COUNTER.test(code) && text.length < 20) consider(el, count ? [count] : piecesOf(el), 5)
    if (CARTS.test(label)) consider(el, [label], 4)
    if (text.length < 80) {
      for (const inner of all(el, '[class]', 8))
        if (COUNTER.test(codeOf(inner))) consider(inner, [textOf(inner, 20)], 3)
      consider(el, piecesOf(el), parents(el, 3).some((parent) => /^(MAIN|TABLE)$/.test(parent.tagName)) ? 1 : 2)
    }
    if (trust > 4 + SHOWN) break
  }
  return best
}
