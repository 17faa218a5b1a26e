// Ranks the prices that a page shows outside of its cards: the one that a shopper takes for the price comes first.
import { CURRENT, DAYS, isOld, isOther, isOtherCode } from './price-words.ts'
import { attr, codeOf, parents } from './read-dom.ts'
import { smallText } from './read-money.ts'
import type { Scan, Shown } from './read-scan.ts'

export interface RankedPrice {
  text: string
  weight: number
}

const MAX_PRICES = 8
const ENOUGH = -2
const FAR = -5
/** How many are looked at as they are drawn, which costs. */
const MAX_DRAWN = 16
/** «79,90 instead of 99,90»: the first of them is asked. */
const TWO = /\d[^\d]{3,}\d/
const NEXT_PRICE = /\d\s?\p{Sc}|\p{Sc}\s?\d/u
/** How much of what is said after a price is about it. */
const AFTER = 14

/** Between the main heading and what buys, and a little beyond, is where the price stands. */
const BEYOND = 40
const WITHOUT_BUY = 150

/** How large it is drawn; nothing where it is not, or struck through by a style sheet. */
const sizeOf = (element: Element): number => {
  if (element.checkVisibility?.({ visibilityProperty: true }) === false) return 0
  const styles = [element, ...parents(element, 2)].map((el) => getComputedStyle(el))
  if (styles.some(({ textDecorationLine }) => /line-through/.test(textDecorationLine))) return 0
  return Number.parseFloat(styles[0]?.fontSize ?? '') || 1
}

/** A number that is a time is none of those that end a label. */
const THIRTY = /\b30(?=[- ]?\p{L})/u
const CURRENCY = /\p{Sc}|\b(?:[A-Z]{1,3}|[Rr][ps]|[Kk]r)\b/gu

/** What is said right before a price: with it, in its own block, or in the one before. */
const labelOf = (element: Element, text: string): string => {
  const own = text.replace(/\d.*$/, '')
  if (/\p{L}{2}/u.test(own.replace(CURRENCY, ''))) return own
  for (const el of [element, ...parents(element, 2)]) {
    const whole = smallText(el).replace(THIRTY, DAYS)
    const before = whole.slice(0, Math.max(0, whole.indexOf(text)))
    const beside = el.previousElementSibling
    // The name of the product says nothing about its price.
    if (!before && beside && /^H[12]$/.test(beside.tagName)) return ''
    const label = (before.split(/\d/).pop() ?? '').trim() || (beside ? smallText(beside) : '')
    if (label) return /\d/.test(label) ? '' : label.slice(-30)
  }
  return ''
}

/** What is said right after a price on its line; what stands before the next price is of that: «$5.99 Save $20». */
const afterOf = (around: Element | undefined, text: string): string => {
  const whole = around && around.childElementCount < 8 ? smallText(around, true) : ''
  const at = whole.indexOf(text)
  const [rest = ''] = at < 0 ? [] : whole.slice(at + text.length).split('\n', 1)
  return NEXT_PRICE.test(rest.slice(0, AFTER + 10)) ? '' : rest.slice(0, AFTER)
}

export const rankPrices = (prices: Shown[], { buys, headingAt }: Pick<Scan, 'buys' | 'headingAt'>): RankedPrice[] => {
  const buyAt = (buys.find(({ at }) => at > headingAt) ?? buys[0])?.at
  const spots = [headingAt, buyAt ?? headingAt + WITHOUT_BUY].filter((at) => at >= 0)
  const begin = Math.min(...spots)
  const end = Math.max(...spots) + BEYOND
  const weigh = ({ element, text, at, named, aside }: Shown) => {
    const around = parents(element, 2)
    const code = [element, ...around]
      .map(codeOf)
      .join(' ')
      .replace(/(has|with|is|on)[-_]discount|discount(ed)?[-_]?price/gi, 'sale')
    const label = labelOf(element, text)
    const after = afterOf(around[0], text)
    const far = at < begin ? begin - at : Math.max(0, at - end)
    const weight =
      (named ? 2 : 0) +
      (attr(element, 'itemprop') === 'price' || attr(around[0], 'itemprop') === 'price' ? 1.5 : 0) +
      (CURRENT.test(code) ? 1 : 0) -
      (isOther(label) ? 3 : 0) -
      (aside ? 3 : 0) -
      (isOtherCode(code) ? 3 : 0) -
      (isOther(text) ? 3 : isOther(after) ? 1.5 : 0) -
      (text.length > 20 && /^\P{N}*\p{L}{2}/u.test(text) ? 1 : 0) -
      Math.min(far / 40, 6)
    return { element, text, weight, old: [label, TWO.test(text) ? '' : text, after].some(isOld) }
  }
  const weighed = prices.map(weigh)
  // The only one that is shown is asked, whatever it is called.
  const asked = weighed.some(({ weight, old }) => !old && weight >= 0)
  const all = weighed
    .map(({ element, text, weight, old }) => ({ element, text, weight: weight - (old && asked ? 3 : 0) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_DRAWN)
  const good = all.filter(({ weight }) => weight > ENOUGH)
  // The only price that is near says at least that something is sold.
  const ranked = good.length ? good : all.slice(0, 1).filter(({ weight }) => weight > FAR)
  const sizes = ranked.map(({ element }) => sizeOf(element))
  const largest = Math.max(...sizes)
  return ranked
    .map(({ text, weight }, index) => {
      const size = sizes[index] ?? 0
      // Nothing is drawn on a page that hides itself until it is ready.
      return { text, weight: weight + (!largest ? 0 : size === 0 ? -4 : size === largest ? 1 : 0) }
    })
    .filter(({ weight }) => weight > (good.length ? ENOUGH : FAR))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_PRICES)
}
