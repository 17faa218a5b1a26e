// Ranks the prices that a page shows outside of its cards: the one that a shopper takes for the price comes first.
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
/** What a price is of, if not of the product. */
const OTHER =
  /ship|versand|liefer|livraison|env[ií]o|frete|spedizione|dost[aá]v|doprav|frais|доставк|משלוח|送料|[运運]費|运费|배송|免運|sav(e|ing)|spar|rabatt|discount|remise|ahorr|month|monat|\bmes\b|mois|мес|月|期|instal|cuota|vezes|\d ?x\b|\bx de\b|points?|點|gift|coupon|voucher|warranty|garant|deposit|subtotal|total|grundpreis|\bje \d|[每/] ?\p{L}|\d ?(kg|g|ml|l|m|cl)\b|\bex(cl)?[.\s]|bez (DPH|VAT)|netto|no-?tax|zzgl|без ндс|税[抜別]|(^|\P{L})(rat[ey]|unit|per\P{L}|free |over\P{L}|more\P{L}|plus\P{L}|other|used\P{L})|\+ ?\p{Sc}|filter|range|slider|m(in|ax)-?price/iu
const CURRENT =
  /sale|new|special|current|now|final|actual|offer|our|sell|main|aktuell|promo|active|today|buy-?box|deal/i
/** What stands before a price that is no longer asked, or never was. */
const OLD =
  /^de:?$|소비자가|(^|\P{L})(was|rrp|uvp|msrp|list( price)?|statt|bisher|antes|prima|listino|pvp|au lieu de|avant|original( price)?|old( price)?|before|instead of|adviesprijs|van|före|før|compare at|zamiast|было)[\s:.]*$|p[uô]vodn|b[ěe]žn|стар|вместо|원가|정가|[定原][價価价]|通常/iu

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

/** What is said right before a price: in its own block, or in the one before. */
const labelOf = (element: Element, text: string): string => {
  for (const el of [element, ...parents(element, 2)]) {
    const whole = smallText(el)
    const before =
      whole
        .slice(0, Math.max(0, whole.indexOf(text)))
        .split(/\d/)
        .pop() ?? ''
    const label = before.trim() || (el.previousElementSibling ? smallText(el.previousElementSibling) : '')
    if (label) return /\d/.test(label) ? '' : label.slice(-30)
  }
  return ''
}

export const rankPrices = (prices: Shown[], { buys, headingAt }: Pick<Scan, 'buys' | 'headingAt'>): RankedPrice[] => {
  const buyAt = (buys.find(({ at }) => at > headingAt) ?? buys[0])?.at
  const spots = [headingAt, buyAt ?? headingAt + WITHOUT_BUY].filter((at) => at >= 0)
  const begin = Math.min(...spots)
  const end = Math.max(...spots) + BEYOND
  const weigh = ({ element, text, at, named }: Shown): number => {
    const around = parents(element, 2)
    const code = [element, ...around]
      .map(codeOf)
      .join(' ')
      .replace(/discount(ed)?[-_]?price/gi, 'sale')
    const told = `${text} ${around[0] && around[0].childElementCount < 8 ? smallText(around[0]).slice(0, 60) : ''}`
    const label = labelOf(element, text)
    const far = at < begin ? begin - at : Math.max(0, at - end)
    return (
      (named ? 2 : 0) +
      (attr(element, 'itemprop') === 'price' || attr(around[0], 'itemprop') === 'price' ? 1.5 : 0) +
      (CURRENT.test(code) ? 1 : 0) -
      (OLD.test(label) || OTHER.test(label) ? 3 : 0) -
      (OTHER.test(code) ? 3 : 0) -
      (OTHER.test(text) ? 3 : OTHER.test(told) ? 1.5 : 0) -
      (text.length > 20 ? 1 : 0) -
      Math.min(far / 40, 6)
    )
  }
  const all = prices
    .map((price) => ({ element: price.element, text: price.text, weight: weigh(price) }))
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
