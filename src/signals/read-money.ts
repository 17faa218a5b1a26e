// Finds what a number on a page is the price in: the smallest element around it that tells a currency, or is called a price.
import { once } from './once.ts'
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
  '[A-Z]{0,3}\\$|\\p{Sc}|￥|[Kk]r|[Rr]s|Kč|zł|[Ll]ei|Ft|TL|грн|руб|р|тг|тенге|лв|Fr|円|元|원|[Ee]uros?|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|RON|UAH|RUB|TRY|ILS|AED|SAR|INR|CAD|AUD|JPY|KRW|CNY|BRL|KZT|BYN|RSD|HUF|MXN|ZAR|NGN|EGP|PKR|THB|ر\\.?س|د\\.?إ|ريال|درهم|جنيه|R[pM]|S/|din|ден|KM'
/** A number beside a currency; scripts without capitals write words without spaces. */
const moneyPattern = once(
  () =>
    new RegExp(
      `(?:^|[^\\p{Lu}\\p{Ll}])(?:${SIGN})[.:]?\\s?\\d|\\d(?:[.,]?[-–]+)?\\s?(?:${SIGN})(?![\\p{Lu}\\p{Ll}])|\\d[,:]-`,
      'u',
    ),
)
/** The currency beside a number, if it is not as near to another number. */
const signBefore = once(() => new RegExp(`(?:^|[^\\p{Lu}\\p{Ll}\\d])(?:${SIGN})[.:]?\\s?$`, 'u'))
const signAfter = once(() => new RegExp(`^\\s?(?:${SIGN})(?![\\p{Lu}\\p{Ll}]|\\s?\\d)`, 'u'))
const NUMBER_IN = /\d+(?: \d{3}(?!\d))*(?:[.,'’]\d+)*/
const NUMBERS = new RegExp(NUMBER_IN, 'g')
/** Two prices and a dash. */
const RANGE = /^\D{0,6}\d(?:[\d.,' ]*\d)?[^\d.,]{0,6}[-–—~]\D{0,6}\d[\d.,' ]*\D{0,6}$/
const NUMBER = /^[^\d]{0,3}\d{1,3}(?:[\s.,'’]?\d{3}){0,2}(?:[.,]\d{1,2})?-?[^\d]{0,3}$/
const PRICE_NAME = /pri[cs]e|prix|prei[sz]|pre[cç]io?|prezz|cena|fiyat|hinta|amount|цена/i
const STRUCK =
  /(^|[-_\s])(old|was|rrp|uvp|msrp|before|stri(ke|ked|kethrough)|crossed|compare|retail|previous|barre|statt|original)([-_\s]|$)|list[-_]?price|price[-_]?(old|was|list|before|strike)|(old|was|regular|strike)price/i
const CENT_NAME = /cent|deci|frac/i
const UNREAD = /^(SCRIPT|STYLE|DEL|S|STRIKE|NOSCRIPT|TEMPLATE)$/
const INLINE = /^(SPAN|B|I|STRONG|EM|SU[PB]|SMALL|BDI|FONT|INS|A|U|DATA|MARK)$/
const HIDDEN = /display:\s*none|visibility:\s*hidden/i
const MAX_TEXT = 80
const MAX_NODES = 60
const NEAR = 40
/** Cents, after the sign or the point where those are there. */
const CENTS = /^(?:[.,]|\s?\p{Sc})\d\d(?!\d)/u

export const isHidden = (el: Element): boolean =>
  has(el, 'hidden') || HIDDEN.test(attr(el, 'style')) || attr(el, 'type') === 'hidden'

export const isStruck = (el: Element): boolean =>
  [el, ...parents(el, 3)].some(
    (e) => /^(DEL|S|STRIKE)$/.test(e.tagName) || isOld(e) || /line-through/.test(attr(e, 'style')),
  )

const isOld = (el: Element): boolean => STRUCK.test(attr(el, 'class').replace(/\bwith-\S+/g, ''))

const isSmall = (el: Element): boolean => el.tagName === 'SUP' || CENT_NAME.test(codeOf(el))

/** The text of a small element, without what is struck; cents in an element of their own get their point. Longer than `MAX_TEXT` where it is cut off; with `lines`, blocks stand on lines of their own. */
export const smallText = (element: Element, lines = false): string => {
  let text = ''
  let nodes = 0
  const visit = (parent: Node): void => {
    for (
      let node = parent.firstChild;
      node && text.length <= MAX_TEXT && ++nodes < MAX_NODES;
      node = node.nextSibling
    ) {
      if (node.nodeType === 3) {
        const value = (node.nodeValue ?? '').replace(/\s+/g, ' ')
        const cents = /^ ?\d\d ?$/.test(value) && (isSmall(parent as Element) ? /\d ?$/ : /\d$/).test(text)
        // After groups of three that have points, it is a comma.
        text = cents ? `${text.trimEnd()}${/\d\.\d{3} ?$/.test(text) ? ',' : '.'}${value.trim()}` : text + value
      } else if (node instanceof Element && !UNREAD.test(node.tagName) && !isHidden(node) && !isOld(node)) {
        // Cells and blocks stand apart, whether or not there is a space between them.
        if (!INLINE.test(node.tagName)) text += '\n'
        visit(node)
      }
    }
  }
  visit(element)
  const isCut = text.length > MAX_TEXT || nodes >= MAX_NODES
  text = text.replace(lines ? / +/g : /\s+/g, ' ').trim()
  return isCut ? text.padEnd(MAX_TEXT + 1) : text
}

const digits = (text: string): string => text.replace(/\D/g, '')

/** The outermost element that says the same price, maybe twice: once for the eye, once for those who listen; or a range of it. */
const whole = (element: Element, text: string): Pick<Money, 'text' | 'claimed'> => {
  const own = digits(text)
  let claimed = element
  for (const parent of parents(element, 3)) {
    const more = smallText(parent)
    if (more.length < 40 && RANGE.test(more) && moneyPattern().test(more)) return { text: more, claimed: parent }
    const all = digits(more)
    // Of what is cut off, the other prices may not have been read.
    if (more.length > MAX_TEXT || (all !== own && all !== own + own)) break
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
  /** The whole number that begins with this text's: «1», «.», «249» and «,00» may stand in elements of their own. */
  const tokenIn = (text: string): string =>
    (text.match(NUMBERS) ?? []).find((token) => token.startsWith(number) && !/^\d/.test(token.slice(number.length))) ??
    ''
  for (const [level, element] of around.entries()) {
    const text = smallText(element)
    if (text.length > MAX_TEXT) break
    const token = tokenIn(text)
    const wider = around[level + 1]
    const more = wider ? smallText(wider) : ''
    const near = more.length < NEAR ? more : ''
    if (tokenIn(near).length > token.length) continue
    const at = text.indexOf(token)
    const end = token && near ? near.indexOf(token) + token.length : 0
    if (end && CENTS.test(near.slice(end)) && !/[.,]/.test(token) && !CENTS.test(text.slice(at + token.length)))
      continue
    if (element === el && moneyPattern().test(text)) return told(element, text)
    // The currency may be right outside of what is called the price.
    if (element === called && NUMBER.test(text)) return told(element, signed(near, token) || text)
    if (!token) continue
    const money = signed(text, token)
    if (money) return told(element, money)
  }
  return null
}

/** A number with the currency right beside it. */
const signed = (text: string, token: string): string => {
  const at = [...text.matchAll(NUMBERS)].find(([number]) => number === token)?.index ?? -1
  const before = at < 0 ? '' : (signBefore().exec(text.slice(0, at))?.[0] ?? '')
  const after = at < 0 ? '' : (signAfter().exec(text.slice(at + token.length))?.[0] ?? '')
  return before || after ? `${before}${token}${after}`.trim() : ''
}
