// Ranks the prices that a page shows outside of its cards: the one that a shopper takes for the price comes first.
import { codeOf, parents, textOf } from './read-dom.ts'
import type { Scan, Shown } from './read-scan.ts'

const MAX_PRICES = 8
/** What a price is of, if not of the product. */
const OTHER =
  /ship|versand|liefer|livraison|env[ií]o|spedizione|dostaw|doprav|достав|frais|sav(e|ing)|spar|rabatt|discount|remise|ahorr|risparm|month|monat|\bmes\b|mensual|mois|rat[ey]|raten|installment|parcel|cuota|vezes|\bx de\b|instal|financ|points?|gift|coupon|voucher|warranty|garant|deposit|pfand|subtotal|total|unit-?price|grundpreis|base-?price|per-?unit|je \d|\d ?(kg|g|ml|l|m|cl)\b|\/ ?\d*(kg|g|ml|l|m|st|pc|oz|lb)\b|free |over |ab einem|budget|filter|range|slider|from-to|min-?price|max-?price/i
const CURRENT = /sale|special|current|now|final|actual|offer|our|sell|main|aktuell|promo|active|today/i

export const rankPrices = (prices: Shown[], { buys, headingAt }: Pick<Scan, 'buys' | 'headingAt'>): string[] => {
  const spots = [headingAt, ...buys.map(({ at }) => at)].filter((at) => at >= 0)
  const weigh = (price: Shown): number => {
    const around = parents(price.element, 2)
    const code = [price.element, ...around].map(codeOf).join(' ')
    const told = `${price.text} ${around[0] && around[0].childElementCount < 8 ? textOf(around[0], 60) : ''}`
    const far = Math.min(...spots.map((at) => Math.abs(at - price.at) * (at === headingAt && price.at < at ? 2 : 1)), 400)
    return (
      (price.named ? 3 : 0) +
      (CURRENT.test(code) ? 1.5 : 0) -
      (OTHER.test(code) ? 4 : 0) -
      (OTHER.test(told) ? 3 : 0) -
      (price.text.length > 30 ? 1 : 0) -
      far / 40
    )
  }
  return prices
    .map((price) => ({ text: price.text, weight: weigh(price) }))
    .filter(({ weight }) => weight > -6)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_PRICES)
    .map(({ text }) => text)
}
