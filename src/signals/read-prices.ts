// Ranks the prices that a page shows outside of its cards: the one that a shopper takes for the price comes first.
import { attr, codeOf, parents, textOf } from './read-dom.ts'
import type { Scan, Shown } from './read-scan.ts'

const MAX_PRICES = 8
/** What a price is of, if not of the product. */
const OTHER =
  /ship|versand|liefer|livraison|env[ií]o|spedizione|dosta|doprav|frais|sav(e|ing)|spar|rabatt|discount|remise|ahorr|month|monat|\bmes\b|mois|rat[ey]|instal|cuota|vezes|\bx de\b|points?|gift|coupon|voucher|warranty|garant|deposit|subtotal|total|grundpreis|unit|je \d|\d ?(kg|g|ml|l|m|cl)\b|\/ ?\d*(kg|g|ml|l|m|st|pc|oz|lb)\b|\bex(cl)?[.\s]|bez (DPH|VAT)|netto|no-?tax|free |over |filter|range|slider|m(in|ax)-?price/i
const CURRENT = /sale|new|special|current|now|final|actual|offer|our|sell|main|aktuell|promo|active|today/i

/** Between the main heading and what buys, and a little beyond, is where the price stands. */
const BEYOND = 40
const WITHOUT_BUY = 150

export const rankPrices = (prices: Shown[], { buys, headingAt }: Pick<Scan, 'buys' | 'headingAt'>): string[] => {
  const buyAt = (buys.find(({ at }) => at > headingAt) ?? buys[0])?.at
  const spots = [headingAt, buyAt ?? headingAt + WITHOUT_BUY].filter((at) => at >= 0)
  const begin = Math.min(...spots)
  const end = Math.max(...spots) + BEYOND
  const weigh = ({ element, text, at, named }: Shown): number => {
    const around = parents(element, 2)
    const code = [element, ...around].map(codeOf).join(' ')
    const told = `${text} ${around[0] && around[0].childElementCount < 8 ? textOf(around[0], 60) : ''}`
    const far = at < begin ? begin - at : Math.max(0, at - end)
    return (
      (named ? 2 : 0) +
      (attr(element, 'itemprop') === 'price' || attr(around[0], 'itemprop') === 'price' ? 1.5 : 0) +
      (CURRENT.test(code) ? 1 : 0) -
      (OTHER.test(code) ? 3 : 0) -
      (OTHER.test(text) ? 3 : OTHER.test(told) ? 1.5 : 0) -
      (text.length > 20 ? 1 : 0) -
      Math.min(far / 40, 6)
    )
  }
  return prices
    .map((price) => ({ text: price.text, weight: weigh(price) }))
    .filter(({ weight }) => weight > -2)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_PRICES)
    .map(({ text }) => text)
}
