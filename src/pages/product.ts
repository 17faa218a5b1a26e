// Which product a page is about, from all that tells it; a field that is not sure enough is left out.
import type { Item } from '../events/event.ts'
import { plainName } from '../signals/own-data.ts'
import type { PageSnapshot, SystemProduct } from '../signals/snapshot.ts'
import { choosePrice, openGraphOffer } from './choose-price.ts'
import { skuIn } from './lines.ts'
import { nameOf, sameName } from './name.ts'
import type { Offer } from './offers.ts'
import { currencyOfPlace, hostOf, type PriceHints } from './price.ts'
import { type MarkedProduct, readStructuredData, type StructuredData } from './structured-data.ts'

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

const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/]+|[?#].*$/gi, '').replace(/\/$/, '')

export interface Ranked {
  marked: MarkedProduct
  weight: number
}

/** Marked products by how well each fits what the page is about, the best first. */
export const rankProducts = (products: MarkedProduct[], snapshot: PageSnapshot): Ranked[] => {
  const { headings, title, canonical, url, metas } = snapshot
  const here = [canonical, url].map(pathOf).filter((path) => path)
  const weigh = (product: MarkedProduct): number =>
    (product.main ? 3 : 0) +
    (headings.some((heading) => sameName(heading, product.name)) ? 3 : 0) +
    ([title, metas['og:title'] ?? ''].some((text) => sameName(text, product.name)) ? 2 : 0) +
    (product.url && here.includes(pathOf(product.url)) ? 2 : 0) +
    (product.offers.length ? 1 : 0)
  return products.map((marked) => ({ marked, weight: weigh(marked) })).sort((a, b) => b.weight - a.weight)
}

/** The one product among several that the page is about. */
const mainOf = ([best, ...others]: Ranked[]): { marked?: MarkedProduct; sure: boolean } => {
  if (!best || (best.weight < 2 && others.length)) return { sure: false }
  return { marked: best.marked, sure: best.weight >= 3 }
}

type Told = SystemProduct | undefined
type Variant = SystemProduct['variants'][number] | undefined

/** Of the variant that is chosen, or else of all. */
const systemOffers = (told: Told): Offer[] => {
  const variants = told?.variants ?? []
  const chosen = variants.filter(({ selected, price }) => selected && price !== undefined)
  return (chosen.length ? chosen : variants).flatMap(({ price }) => (price === undefined ? [] : [{ price }]))
}

/** The offers of the variant that the address or the shop system names, or else all. */
const ofVariant = (offers: Offer[], url: string, chosen: Variant): Offer[] => {
  const asked = /[?&]variant=([^&#]+)/.exec(url)?.[1] ?? chosen?.id
  const own = offers.filter(
    (offer) => (asked && offer.url?.includes(`variant=${asked}`)) || (chosen?.sku && offer.sku === chosen.sku),
  )
  return own.length ? own : offers
}

/** The only variant of a product that has no choices is called so by its system. */
const variantOf = (told: Told, chosen: Variant): string | undefined => {
  const name = /^default( title)?$/i.test(chosen?.name ?? '') ? undefined : (chosen?.name ?? chosen?.id)
  return (told?.variants.length ?? 0) > 1 || chosen?.name ? name : undefined
}

const availabilityOf = (chosen: Variant, offers: Offer[]): string | undefined => {
  if (chosen?.available !== undefined) return chosen.available ? 'InStock' : 'OutOfStock'
  const told = offers.filter((offer) => offer.availability)
  return (told.find((offer) => /in_?stock/i.test(offer.availability ?? '')) ?? told[0])?.availability
}

/** All that tells of the page's product, before it is decided between them. */
export interface Tellers {
  told: Told
  chosen: Variant
  mains: ReturnType<typeof mainOf>[]
  /** Of each kind of markup the product that the page is about. */
  marks: MarkedProduct[]
  /** Of all of them. */
  offers: Offer[]
  /** What each of them says of the price. */
  sources: Offer[][]
  /** The currency that one of them tells. */
  currency: string | undefined
  hints: PriceHints
}

export const tellersOf = (snapshot: PageSnapshot, data: StructuredData): Tellers => {
  const { metas, url, language, system } = snapshot
  const by = (kind: MarkedProduct['by']) =>
    mainOf(
      rankProducts(
        data.products.filter((product) => product.by === kind),
        snapshot,
      ),
    )
  const mains = [by('json-ld'), by('microdata')]
  const marks = mains.flatMap(({ marked }) => marked ?? [])
  const social = openGraphOffer(metas)
  const told = system?.product
  const chosen = told?.variants.find(({ selected }) => selected)
  const offers = [...marks.flatMap((mark) => mark.offers), ...social]
  const currency = told?.currency ?? offers.find(({ currency }) => currency)?.currency
  const likely = currency ?? snapshot.currency
  const hints: PriceHints = { language, host: hostOf(url), ...(likely && { currency: likely }) }
  // The chosen variant's price weighs twice: markup may still tell the first one's.
  const own = systemOffers(told)
  const sources = [own, chosen ? own : [], ...marks.map((mark) => ofVariant(mark.offers, url, chosen)), social]
  return { told, chosen, mains, marks, offers, sources, currency, hints }
}

export const productOf = (
  snapshot: PageSnapshot,
  data: StructuredData = readStructuredData(snapshot),
): Product | null => {
  const { metas, system } = snapshot
  const { told, chosen, mains, marks, offers, sources, currency: marked, hints } = tellersOf(snapshot, data)
  const found: string[] = []
  const openGraph = /product|^og:product|:item$/.test(metas['og:type'] ?? '')
  if (system && told) found.push(system.system)
  for (const { by: source } of marks) found.push(source)
  if (openGraph || sources.at(-1)?.length) found.push('open-graph')
  const name = nameOf(snapshot, [told?.name ?? '', ...marks.map((mark) => mark.name)])
  const price = choosePrice(snapshot, sources, hints)
  if (name.fromHeading) found.push('heading')
  if (price.shown) found.push('shown-price')
  if (!name.text) return null

  const known = price.shown || price.marked
  const currency = known ? (price.currency ?? marked ?? currencyOfPlace(hints)) : undefined
  const [mark] = marks
  const id =
    told?.id ??
    snapshot.productId ??
    mark?.ids[0] ??
    metas['product:retailer_item_id'] ??
    metas['product:retailer_part_no'] ??
    skuIn(snapshot.text) ??
    snapshot.ids?.[plainName(name.text)]
  const pick = <K extends 'brand' | 'category' | 'variant' | 'rating'>(key: K) => marks.find((one) => one[key])?.[key]
  const brand = told?.brand ?? pick('brand') ?? metas['product:brand'] ?? metas['og:brand']
  const category = told?.category ?? pick('category')
  const variant = variantOf(told, chosen) ?? pick('variant')
  const rating = pick('rating')
  const availability = availabilityOf(chosen, offers) ?? snapshot.stock
  const confidence = Math.min(
    1,
    (mains.some(({ sure }) => sure) ? 0.6 : told ? 0.5 : marks.length ? 0.3 : 0) +
      (openGraph ? 0.3 : 0) +
      (price.shown && price.marked ? 0.3 : known ? 0.15 : 0) +
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
