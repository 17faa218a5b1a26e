// Which of the prices that a page shows and tells is the product's; none where that is not sure.
import type { PageSnapshot } from '../signals/snapshot.ts'
import type { Offer } from './offers.ts'
import { cents, currencyCode, type PriceHints, readNumber, readPrice, type ShownPrice } from './price.ts'

export interface ChosenPrice {
  price?: number
  currency?: string
  from?: true
  /** Whether a price is seen near what buys, and whether markup tells one. */
  shown: boolean
  marked: boolean
}

export interface Candidate extends ShownPrice {
  /** No currency stands beside the number. */
  isBare: boolean
  /** How well it stands for the product's by itself, and with what confirms it. */
  own: number
  weight: number
}

/** What one more source that tells the same price adds; less where it tells many. */
const CONFIRMS = 2.5
const MANY = 4
/** From here on a price that nothing confirms is believed, and so far the next one must be behind. */
const ENOUGH = 0.9
const CLEAR = 0.7
const WEAK = -2
/** A price that is called one and stands where it should, against which markup is stale. */
const STRONG = 2.4
const WITNESSES = ['title', 'og:title', 'description', 'og:description', 'twitter:description', 'twitter:data1']

/** Prices of the north may end in `:-`. */
const SIGN = /\p{Sc}|\p{L}|\d[:,][-–]/u

const openGraphPrice = (metas: Record<string, string>): string | undefined =>
  ['product:sale_price:amount', 'product:price:amount', 'og:price:amount', 'product:price', 'twitter:data1']
    .map((name) => metas[name])
    .find((amount) => /\d/.test(amount ?? ''))

export const openGraphOffer = (metas: Record<string, string>): Offer[] => {
  const amount = openGraphPrice(metas)
  if (!amount) return []
  const price = /^\d+(\.\d+)?$/.test(amount) ? Number(amount) : readNumber(amount.replace(/[^\d.,]/g, ''))
  const currency = currencyCode(metas['product:price:currency'] ?? metas['og:price:currency'])
  return price > 0 ? [{ price, ...(currency && { currency }) }] : []
}

/** The shown prices, each once, confirmed by what else tells them. */
export const candidatesOf = (snapshot: PageSnapshot, told: Offer[][], hints: PriceHints): Candidate[] => {
  const { prices, priceWeights = [], metas, title } = snapshot
  const texts = [title, ...WITNESSES.map((name) => metas[name] ?? '')].join(' ')
  const marked = told.flat()
  const found = new Map<number, Candidate>()
  for (const [index, text] of prices.entries()) {
    const read = readPrice(text, hints)
    if (!read || !(read.price > 0)) continue
    // «59» and «99» in elements of their own read as 5999.
    const split = marked.find(({ price }) => price % 1 && cents(price) === read.price)
    if (split) read.price = split.price
    const seen = found.get(cents(read.price))
    const weight = priceWeights[index] ?? STRONG - index
    // Shown twice near what buys: in the text and in a bar that stays.
    if (seen) seen.weight = Math.max(seen.weight, seen.own + (weight > 0 ? 0.5 : 0))
    else found.set(cents(read.price), { ...read, isBare: !SIGN.test(text), own: weight, weight })
  }
  for (const candidate of found.values()) {
    const confirmed = told.filter((offers) => offers.some(({ price }) => cents(price) === cents(candidate.price)))
    for (const offers of confirmed)
      candidate.weight += CONFIRMS / (new Set(offers.map(({ price }) => price)).size > MANY ? 2 : 1)
    const number = String(candidate.price).replace('.', '[.,]')
    if (number.length > 2 && new RegExp(`(^|[^\\d.,])${number}0?(?![\\d]|[.,]\\d)`).test(texts)) candidate.weight++
  }
  return [...found.values()].filter(({ weight }) => weight > WEAK).sort((a, b) => b.weight - a.weight)
}

/** What all sources tell alike; the lowest of it. */
const common = (told: Offer[][]): Offer | undefined => {
  const marked = told.flat()
  const same = marked.filter(({ price }) =>
    told.every((offers) => offers.some((one) => cents(one.price) === cents(price))),
  )
  return same.sort((a, b) => a.price - b.price)[0]
}

/** The more pieces, the less each: the first is what one costs. */
const areTiers = (candidates: Candidate[]): boolean => {
  const tied = candidates.filter(({ own }) => own >= STRONG && own === candidates[0]?.own)
  return tied.length > 2 && tied.every(({ price }, at) => !at || price < (tied[at - 1]?.price ?? 0))
}

/** A sale that the shopper sees, while markup still tells the price before it, is not as well placed. */
const reduced = (lead: Candidate, all: Candidate[]): Candidate | undefined =>
  all.find(({ own, price }) => own >= STRONG && own - lead.own >= 1 && price < lead.price && price > lead.price * 0.3)

/** The price that the shopper sees wins; what the markup says confirms it, and stands in where nothing is seen. */
export const choosePrice = (snapshot: PageSnapshot, sources: Offer[][], hints: PriceHints): ChosenPrice => {
  const told = sources.map((offers) => offers.filter(({ price }) => price > 0)).filter((offers) => offers.length)
  const candidates = candidatesOf(snapshot, told, hints)
  const [lead, rival] = candidates
  const marked = common(told)
  const by = { shown: !!lead, marked: told.length > 0 }
  const isTold = ({ price }: Candidate): boolean =>
    told.some((offers) => offers.some((offer) => cents(offer.price) === cents(price)))
  // What hardly looks like the price is of something else, where markup knows another.
  if (lead && (!marked || lead.weight >= ENOUGH || isTold(lead))) {
    const best = reduced(lead, candidates) ?? lead
    const { price, currency, from, isBare } = best
    const agreed = isTold(best)
    // A number that no currency stands beside, and no markup knows, may be of anything.
    const isAnything = isBare && !marked
    const clear =
      !isAnything && lead.weight - (rival?.weight ?? -9) >= CLEAR && lead.weight >= (marked ? STRONG : ENOUGH)
    const sure = agreed || price !== lead.price || clear || (!marked && areTiers(candidates))
    return { ...(currency && { currency }), ...(sure && { price, ...(from && { from }) }), ...by }
  }
  // Sources that contradict each other, with nothing to see, tell nothing; nor does the price of what is gone.
  const gone = told.flat().every(({ availability }) => /out|discont|sold/i.test(availability ?? ''))
  if (!marked || gone) return by
  const ranged = marked.from || told.some((offers) => offers.some(({ price }) => price > marked.price))
  return { price: marked.price, ...(ranged && { from: true as const }), ...by }
}
