// Which product a page is about, from all that tells it; a field that is not sure enough is left out.
import type { Item } from '../events/event.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { nameOf, sameName } from './name.ts'
import { currencyCode, currencyOfPlace, type PriceHints, readNumber, readPrice } from './price.ts'
import { type MarkedProduct, type Offer, readStructuredData, type StructuredData } from './structured-data.ts'

export interface Product {
  item: Item
  currency?: string
  /** schema.org's short name: `InStock`, `OutOfStock`, ... */
  availability?: string
  rating?: number
  /** The price is the lowest of several. */
  from?: true
  /** Signals that the item was read from. */
  found: string[]
  /** How sure it is that the page is about this one product, 0 to 1. */
  confidence: number
}

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? ''
const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/]+|[?#].*$/gi, '').replace(/\/$/, '')

/** The one product among several that the page is about. */
const mainOf = (products: MarkedProduct[], snapshot: PageSnapshot): { marked?: MarkedProduct; sure: boolean } => {
  const { headings, title, canonical, url, metas } = snapshot
  const here = [canonical, url].map(pathOf).filter((path) => path)
  const weigh = (product: MarkedProduct): number =>
    (product.main ? 3 : 0) +
    (headings.some((heading) => sameName(heading, product.name)) ? 3 : 0) +
    ([title, metas['og:title'] ?? ''].some((text) => sameName(text, product.name)) ? 2 : 0) +
    (product.url && here.includes(pathOf(product.url)) ? 2 : 0) +
    (product.offers.length ? 1 : 0)
  const ranked = products.map((marked) => ({ marked, weight: weigh(marked) })).sort((a, b) => b.weight - a.weight)
  const best = ranked[0]
  if (!best || (best.weight < 2 && products.length > 1)) return { sure: false }
  return { marked: best.marked, sure: best.weight >= 3 }
}

interface Priced {
  price?: number
  currency?: string
  from?: true
  by: string[]
}

/** The price that the shopper sees wins; what the markup says confirms it, and stands in where nothing is seen. */
const priceOf = (snapshot: PageSnapshot, sources: Offer[][], hints: PriceHints): Priced => {
  const shown = snapshot.prices.map((text) => ({ text, read: readPrice(text, hints) })).filter(({ read }) => read)
  const told = sources.map((offers) => offers.filter(({ price }) => price > 0)).filter((offers) => offers.length)
  const marked = told.flat()
  const agreed = shown.find(({ read }) => marked.some(({ price }) => price === read?.price))
  if (agreed?.read) return { ...agreed.read, by: ['shown-price', 'markup'] }
  // «59» and «99» in elements of their own read as 5999.
  const digits = (text: string | number): string => String(text).replace(/\D/g, '')
  const split = marked.find(({ price }) => shown.some(({ text }) => digits(text) === digits(price.toFixed(2))))
  if (split) return { price: split.price, by: ['shown-price', 'markup'] }
  const best = shown[0]?.read
  if (best && best.price > 0) return { ...best, by: ['shown-price'] }
  const low = [...marked].sort((a, b) => a.price - b.price)[0]
  // Sources that contradict each other, with nothing to see, tell nothing.
  const common = marked.find(({ price }) => told.every((offers) => offers.some((offer) => offer.price === price)))
  if (!low || !common) return { by: [] }
  const ranged = marked.some(({ price }) => price > low.price) || low.from
  return { price: low.price, ...(ranged && { from: true as const }), by: ['markup'] }
}

const openGraphOffer = (metas: Record<string, string>): Offer[] => {
  const amount =
    metas['product:sale_price:amount'] ??
    metas['product:price:amount'] ??
    metas['og:price:amount'] ??
    metas['product:price']
  const price = amount
    ? /^\d+(\.\d+)?$/.test(amount)
      ? Number(amount)
      : readNumber(amount.replace(/[^\d.,]/g, ''))
    : 0
  const currency = currencyCode(metas['product:price:currency'] ?? metas['og:price:currency'])
  return price > 0 ? [{ price, ...(currency && { currency }) }] : []
}

export const productOf = (
  snapshot: PageSnapshot,
  data: StructuredData = readStructuredData(snapshot),
): Product | null => {
  const { metas, url, language } = snapshot
  const found: string[] = []
  const by = (kind: MarkedProduct['by']) =>
    mainOf(
      data.products.filter((product) => product.by === kind),
      snapshot,
    )
  const mains = [by('json-ld'), by('microdata')]
  const marks = mains.flatMap(({ marked }) => marked ?? [])
  const openGraph = /product|^og:product|:item$/.test(metas['og:type'] ?? '')
  const social = openGraphOffer(metas)
  for (const { by: source } of marks) found.push(source)
  if (openGraph || social.length) found.push('open-graph')

  const offers = [...marks.flatMap((mark) => mark.offers), ...social]
  const marked = offers.find(({ currency }) => currency)?.currency
  const hints: PriceHints = { language, host: hostOf(url), ...(marked && { currency: marked }) }
  const name = nameOf(
    snapshot,
    marks.map((mark) => mark.name),
  )
  const price = priceOf(snapshot, [...marks.map((mark) => mark.offers), social], hints)
  if (name.fromHeading) found.push('heading')
  if (price.by.includes('shown-price')) found.push('shown-price')
  if (!name.text) return null

  const currency = price.price === undefined ? undefined : (price.currency ?? marked ?? currencyOfPlace(hints))
  const [mark] = marks
  const id = mark?.ids[0] ?? metas['product:retailer_item_id'] ?? metas['product:retailer_part_no']
  const pick = <K extends 'brand' | 'category' | 'variant' | 'rating'>(key: K) => marks.find((one) => one[key])?.[key]
  const brand = pick('brand') ?? metas['product:brand'] ?? metas['og:brand']
  const category = pick('category')
  const variant = pick('variant')
  const rating = pick('rating')
  const told = offers.filter((offer) => offer.availability)
  const availability = (told.find((offer) => /in_?stock/i.test(offer.availability ?? '')) ?? told[0])?.availability
  const confidence = Math.min(
    1,
    (mains.some(({ sure }) => sure) ? 0.6 : marks.length ? 0.3 : 0) +
      (openGraph ? 0.3 : 0) +
      (price.by.length > 1 ? 0.3 : price.by.length ? 0.15 : 0) +
      (snapshot.buyControls ? 0.25 : 0),
  )
  return {
    item: {
      ...(id && { item_id: id.trim() }),
      item_name: name.text,
      ...(brand && { item_brand: brand }),
      ...(category && { item_category: category }),
      ...(variant && { item_variant: variant }),
      ...(price.price !== undefined && { price: price.price }),
    },
    ...(currency && { currency }),
    ...(availability && { availability }),
    ...(rating && { rating }),
    ...(price.from && { from: true as const }),
    found,
    confidence,
  }
}
