// Finds what a number on a page is the price in: the smallest element around it that tells a currency, or is called a price.
import { attr, codeOf, has, parents } from './read-dom.ts'

export interface Money {
  element: Element
  text: string
  /** Whether its classes call it a price. */
  named: boolean
  /** The element that says the same price and nothing else; what else is in it need not be read. */
  claimed: Element
}

const SIGN =
  '\\p{Sc}|￥|[Kk]r|[Rr]s|Kč|zł|[Ll]ei|Ft|TL|грн|руб|р|тг|тенге|лв|Fr|円|元|원|[Ee]uros?|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|RON|UAH|RUB|TRY|ILS|AED|SAR|INR|CAD|AUD|JPY|KRW|CNY|BRL|KZT|BYN|ر\\.?س|د\\.?إ|ريال|درهم|جنيه|R[pM]|S/|din|ден|KM'
/** A number beside a currency. */
export const MONEY: RegExp = new RegExp(
  `(?:^|[^\\p{L}])(?:${SIGN})[.:]?\\s?\\d|\\d(?:[.,]?[-–]+)?\\s?(?:${SIGN})(?!\\p{L})|\\d,-`,
  'u',
)
/** The currency beside a number, if it is not as near to another number. */
const BEFORE = new RegExp(`(?:^|[^\\p{L}\\d])(?:${SIGN})[.:]?\\s?$`, 'u')
const AFTER = new RegExp(`^\\s?(?:${SIGN})(?!\\p{L}|\\s?\\d)`, 'u')
const NUMBER_IN = /\d+(?: \d{3}(?!\d))*(?:[.,'’]\d+)*/
/** Two prices and a dash. */
const RANGE = /^\D{0,6}\d[\d.,' ]*\D{0,8} ?[-–—~] ?\D{0,6}\d[\d.,' ]*\D{0,6}$/
const NUMBER = /^[^\d]{0,3}\d{1,3}(?:[\s.,'’]?\d{3}){0,2}(?:[.,]\d{1,2})?-?[^\d]{0,3}$/
const PRICE_NAME = /pri[cs]e|prix|prei[sz]|pre[cç]io?|prezz|cena|fiyat|hinta|amount|цена/i
const STRUCK =
  /(^|[-_\s])(old|was|rrp|uvp|msrp|before|stri(ke|ked|kethrough)|crossed|compare|retail|previous|barre|statt|original)([-_\s]|$)|list[-_]?price|price[-_]?(old|was|list|before|strike)|(old|was|regular|strike)price/i
const CENT_NAME = /cent|deci|frac/i
const UNREAD = /^(SCRIPT|STYLE|DEL|S|STRIKE|NOSCRIPT|TEMPLATE)$/
const HIDDEN = /display:\s*none|visibility:\s*hidden/i
const MAX_TEXT = 80
/** Cents, after the sign or the point where those are there. */
const CENTS = /^(?:[.,]|\s?\p{Sc})\d\d(?!\d)/u

export const isHidden = (el: Element): boolean =>
  has(el, 'hidden') || HIDDEN.test(attr(el, 'style')) || attr(el, 'type') === 'hidden'

export const isStruck = (el: Element): boolean =>
  [el, ...parents(el, 3)].some(
    (e) => /^(DEL|S|STRIKE)$/.test(e.tagName) || STRUCK.test(attr(e, 'class')) || /line-through/.test(attr(e, 'style')),
  )

const isSmall = (el: Element): boolean => el.tagName === 'SUP' || CENT_NAME.test(codeOf(el))

/** The text of a small element, without what is struck; cents in an element of their own get their point. */
export const smallText = (element: Element): string => {
  let text = ''
  let nodes = 0
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node && text.length <= MAX_TEXT && ++nodes < 60; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const value = (node.nodeValue ?? '').replace(/\s+/g, ' ')
        const cents = /^ ?\d\d ?$/.test(value) && (isSmall(parent as Element) ? /\d ?$/ : /\d$/).test(text)
        text = cents ? `${text.trimEnd()}.${value.trim()}` : text + value
      } else if (node instanceof Element && !UNREAD.test(node.tagName) && !isHidden(node)) visit(node)
    }
  }
  visit(element)
  return text.replace(/\s+/g, ' ').trim()
}

const digits = (text: string): string => text.replace(/\D/g, '')

/** The outermost element that says the same price, maybe twice: once for the eye, once for those who listen; or a range of it. */
const whole = (element: Element, text: string): Pick<Money, 'text' | 'claimed'> => {
  const own = digits(text)
  let claimed = element
  for (const parent of parents(element, 3)) {
    const more = smallText(parent)
    if (more.length < 40 && RANGE.test(more) && MONEY.test(more)) return { text: more, claimed: parent }
    const all = digits(more)
    if (all !== own && all !== own + own) break
    claimed = parent
  }
  return { text, claimed }
}

/** The money that a number in the text of an element is. */
export const moneyAround = (el: Element, value: string): Money | null => {
  const around = [el, ...parents(el, 3)]
  const called = around.find((e) => PRICE_NAME.test(`${codeOf(e)} ${attr(e, 'itemprop')}`))
  const told = (element: Element, text: string): Money => ({
    element,
    named: !!called,
    ...whole(element, text),
  })
  const number = NUMBER_IN.exec(value.replace(/\s+/g, ' '))?.[0] ?? ''
  for (const [level, element] of around.entries()) {
    const text = smallText(element)
    if (text.length > MAX_TEXT) break
    const at = text.indexOf(number)
    // Where cents follow further out, the price is only there whole.
    const wider = around[level + 1]
    const more = wider ? smallText(wider) : ''
    const cut = at >= 0 && more.length < 30 && !CENTS.test(text.slice(at + number.length)) && !/[.,]/.test(number)
    if (cut && CENTS.test(more.slice(more.indexOf(number) + number.length))) continue
    if ((element === el && MONEY.test(text)) || (element === called && NUMBER.test(text))) return told(element, text)
    if (at < 0) continue
    const found = NUMBER_IN.exec(text.slice(at))?.[0] ?? number
    const before = BEFORE.exec(text.slice(0, at))?.[0] ?? ''
    const after = AFTER.exec(text.slice(at + found.length))?.[0] ?? ''
    if (before || after) return told(element, `${before}${found}${after}`.trim())
  }
  return null
}
