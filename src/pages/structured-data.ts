// What a page's JSON-LD and microdata say, as plain products and types; bounded, tolerant of broken blocks.
import type { MicrodataItem, PageSnapshot } from '../signals/snapshot.ts'
import { currencyCode, readNumber } from './price.ts'

export interface Offer {
  price: number
  currency?: string
  availability?: string
  url?: string
  /** The lowest of several. */
  from?: true
}

export interface MarkedProduct {
  by: 'json-ld' | 'microdata'
  name: string
  url: string
  /** sku, productID, gtin, mpn: the most stable first. */
  ids: string[]
  brand?: string
  category?: string
  variant?: string
  offers: Offer[]
  rating?: number
  /** Offers of several sellers, as price comparisons show. */
  sellers: number
  /** The item's element holds the main heading or what buys. */
  main: boolean
}

export interface StructuredData {
  /** Products that are neither part of a list nor related to another. */
  products: MarkedProduct[]
  /** Products and entries of lists. */
  listed: MarkedProduct[]
  /** Types of all main entities, lower case. */
  types: Set<string>
}

type Node = Record<string, unknown>
const MAX_DEPTH = 12
const MAX_NODES = 4000
const PRODUCT = /^(product|productgroup|individualproduct|productmodel|vehicle|car|book)$/
/** Below these a product is another one. */
const APART =
  /^(isrelatedto|issimilarto|isaccessoryorsparepartfor|isconsumablefor|itemreviewed|review|reviews|hasvariant|isvariantof|offers|mentions|about|itemoffered|subjectof)$/i

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 200) : value == null ? [] : [value])
const own = (node: Node, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined)
const string = (value: unknown): string => {
  const one = list(value)[0]
  if (isNode(one)) return string(own(one, 'name') ?? own(one, '@value'))
  return typeof one === 'string' || typeof one === 'number' ? decode(String(one)).slice(0, 300) : ''
}
/** JSON-LD often holds text that was escaped for HTML once too often. */
const decode = (text: string): string =>
  text
    .replace(/&#(\d{2,5});/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+|&nbsp;/g, ' ')
    .trim()

const typesOf = (node: Node): string[] =>
  list(own(node, '@type')).map((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '').toLowerCase() : ''))

const number = (value: unknown): number => {
  const text = string(value).replace(/[^\d.,]/g, '')
  return text ? (/^\d+(\.\d+)?$/.test(text) ? Number(text) : readNumber(text)) : Number.NaN
}

const offersOf = (value: unknown, depth = 0): Offer[] =>
  list(value).flatMap((one): Offer[] => {
    if (!isNode(one) || depth > 3) return []
    const specs = list(own(one, 'priceSpecification')).filter(isNode)
    const spec = specs.find((s) => !/list|strike|regular|rrp|msrp/i.test(string(own(s, 'priceType')))) ?? specs[0] ?? {}
    const low = number(own(one, 'lowPrice'))
    const stated = number(own(one, 'price'))
    const price = stated >= 0 ? stated : low >= 0 ? low : number(own(spec, 'price') ?? own(spec, 'minPrice'))
    const inner = offersOf(own(one, 'offers'), depth + 1)
    if (!(price >= 0)) return inner
    const currency = currencyCode(string(own(one, 'priceCurrency') ?? own(spec, 'priceCurrency')))
    const availability = string(own(one, 'availability')).replace(/^.*\//, '')
    const url = string(own(one, 'url'))
    const from = !(stated >= 0) && number(own(one, 'highPrice')) > low
    return [
      {
        price,
        ...(currency && { currency }),
        ...(availability && { availability }),
        ...(url && { url }),
        ...(from && { from }),
      },
      ...inner,
    ]
  })

const productFrom = (node: Node, by: MarkedProduct['by']): MarkedProduct => {
  const ids = ['sku', 'productID', 'gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8', 'isbn', 'mpn', 'productGroupID']
    .map((key) => string(own(node, key)).replace(/^(sku|isbn|gtin\d*|mpn):/i, ''))
    .filter((id) => id)
  const variants = list(own(node, 'hasVariant')).filter(isNode)
  const offers = [...offersOf(own(node, 'offers')), ...variants.flatMap((variant) => offersOf(own(variant, 'offers')))]
  const rating = number(own((list(own(node, 'aggregateRating')).find(isNode) ?? {}) as Node, 'ratingValue'))
  const sellers = Math.max(
    0,
    ...list(own(node, 'offers')).map((offer) => (isNode(offer) ? number(own(offer, 'offerCount')) || 0 : 0)),
  )
  const brand = string(own(node, 'brand') ?? own(node, 'manufacturer'))
  const category = string(own(node, 'category'))
  const variant = string(own(node, 'color'))
  return {
    by,
    name: string(own(node, 'name')),
    url: string(own(node, 'url')) || string(own(node, '@id')),
    ids,
    offers: offers.slice(0, 100),
    sellers,
    ...(brand && { brand }),
    ...(category && { category }),
    ...(variant && { variant }),
    ...(rating > 0 && { rating }),
    main: own(node, '@main') === true,
  }
}

/** Comments, CDATA marks, control characters and trailing commas are what breaks most blocks. */
export const parseJsonLd = (text: string): unknown => {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/)?\s*<!\[CDATA\[)|(?:(?:\/\/)?\s*-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)\s*;?\s*$/g,
    '',
  )
  for (const mend of [
    (json: string) => json,
    (json: string) =>
      json
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/,(\s*[}\]])/g, '$1')
        .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(mend(bare))
    } catch {}
  }
  return undefined
}

/** Microdata in the shape of JSON-LD, so that one reading serves both. */
const fromMicrodata = ({ type, properties, main }: MicrodataItem): Node => {
  const node: Node = Object.create(null)
  for (const [key, values] of Object.entries(properties)) {
    node[key] = values.map((value) => (typeof value === 'string' ? value : fromMicrodata(value)))
  }
  node['@type'] = type.split(/\s+/)
  node['@main'] = main === true
  return node
}

export const readStructuredData = ({
  jsonLd,
  microdata,
}: Pick<PageSnapshot, 'jsonLd' | 'microdata'>): StructuredData => {
  const data: StructuredData = { products: [], listed: [], types: new Set() }
  let nodes = 0
  const visit = (value: unknown, by: MarkedProduct['by'], depth: number, apart: boolean): void => {
    for (const node of list(value)) {
      if (!isNode(node) || depth > MAX_DEPTH || ++nodes > MAX_NODES) continue
      const types = typesOf(node)
      const isProduct = types.some((type) => PRODUCT.test(type)) && (string(own(node, 'name')) || own(node, 'offers'))
      if (isProduct) (apart ? data.listed : data.products).push(productFrom(node, by))
      if (!apart) for (const type of types) data.types.add(type)
      const listed = apart || types.some((type) => /list$|searchresults/.test(type))
      for (const key of Object.keys(node)) {
        if (key[0] === '_' || key === 'constructor' || typeof node[key] !== 'object') continue
        visit(node[key], by, depth + 1, listed || APART.test(key) || !!isProduct)
      }
    }
  }
  for (const text of jsonLd) visit(parseJsonLd(text), 'json-ld', 0, false)
  visit(microdata.map(fromMicrodata), 'microdata', 0, false)
  return data
}
