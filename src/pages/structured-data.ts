// What a page's JSON-LD and microdata say, as plain products and types; bounded, tolerant of broken blocks.
import type { MicrodataItem, PageSnapshot } from '../signals/snapshot.ts'
import { isNode, list, type Node, number, own, string, typesOf } from './nodes.ts'
import { type Offer, offersOf } from './offers.ts'

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

const MAX_DEPTH = 12
const MAX_NODES = 4000
const PRODUCT = /^(product|productgroup|individualproduct|productmodel|vehicle|car|book)$/
/** Below these a product is another one. */
const APART =
  /^(isrelatedto|issimilarto|isaccessoryorsparepartfor|isconsumablefor|itemreviewed|review|reviews|hasvariant|isvariantof|offers|mentions|about|itemoffered|subjectof)$/i

type Resolve = (value: unknown) => unknown

const IDS = 'sku productID gtin gtin13 gtin14 gtin12 gtin8 isbn mpn productGroupID'.split(' ')

const productFrom = (node: Node, by: MarkedProduct['by'], resolve: Resolve): MarkedProduct => {
  const ids = IDS.map((key) => string(own(node, key)).replace(/^(sku|isbn|gtin\d*|mpn):/i, '')).filter((id) => id)
  const variants = list(own(node, 'hasVariant')).map(resolve).filter(isNode)
  const at = (one: Node): Offer[] => offersOf(own(one, 'offers'), resolve)
  // An offer of a variant is told by the variant's own address and number.
  const ofVariant = (variant: Node): Offer[] => {
    const [url, sku] = [string(own(variant, 'url')) || string(own(variant, '@id')), string(own(variant, 'sku'))]
    return at(variant).map((offer) => ({ ...(url && { url }), ...(sku && { sku }), ...offer }))
  }
  const offers = [...at(node), ...variants.flatMap(ofVariant)]
  const rated = resolve(list(own(node, 'aggregateRating'))[0])
  const rating = isNode(rated) ? number(own(rated, 'ratingValue')) : 0
  const sellers = Math.max(
    0,
    ...list(own(node, 'offers')).map((offer) => (isNode(offer) ? number(own(offer, 'offerCount')) || 0 : 0)),
  )
  const brand = string(resolve(own(node, 'brand') ?? own(node, 'manufacturer')))
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

const BEGIN = /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/)?\s*<!\[CDATA\[)/
const END = /(?:(?:\/\/)?\s*-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)\s*;?$/
const ENDS = 60

/** Comments and CDATA marks stand around a block; looked for at its two ends only. */
const withoutMarks = (text: string): string => {
  const bare = text.trim()
  const begin = BEGIN.exec(bare.slice(0, ENDS))?.[0].length ?? 0
  const end = END.exec(bare.slice(-ENDS))?.[0].length ?? 0
  return bare.slice(begin, bare.length - end)
}

/** Marks around it, control characters and trailing commas are what breaks most blocks. */
export const parseJsonLd = (text: string): unknown => {
  for (const mend of [
    (json: string) => json,
    withoutMarks,
    (json: string) =>
      withoutMarks(json)
        .replace(/\p{Cc}/gu, ' ')
        .replace(/,(?=\s{0,20}[}\]])/g, '')
        .replace(/;\s{0,20}$/, ''),
  ]) {
    try {
      return JSON.parse(mend(text))
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
  const named = new Map<string, Node>()
  /** What only names another node by its id stands for that node. */
  const resolve: Resolve = (value) => {
    const id = isNode(value) ? own(value, '@id') : undefined
    return (typeof id === 'string' && Object.keys(value as Node).length < 3 && named.get(id)) || value
  }
  let nodes = 0
  const name = (value: unknown, depth: number): void => {
    for (const node of list(value)) {
      if (!isNode(node) || depth > 4 || ++nodes > MAX_NODES) continue
      const id = own(node, '@id')
      if (typeof id === 'string' && Object.keys(node).length > 2) named.set(id, node)
      for (const key of Object.keys(node)) if (typeof node[key] === 'object') name(node[key], depth + 1)
    }
  }
  const visit = (value: unknown, by: MarkedProduct['by'], depth: number, apart: boolean): void => {
    for (const node of list(value)) {
      if (!isNode(node) || depth > MAX_DEPTH || ++nodes > MAX_NODES) continue
      const types = typesOf(node)
      const isProduct = types.some((type) => PRODUCT.test(type)) && (string(own(node, 'name')) || own(node, 'offers'))
      if (isProduct) (apart ? data.listed : data.products).push(productFrom(node, by, resolve))
      if (!apart) for (const type of types) data.types.add(type)
      const listed = apart || types.some((type) => /list$|searchresults/.test(type))
      for (const key of Object.keys(node)) {
        if (key[0] === '_' || key === 'constructor' || typeof node[key] !== 'object') continue
        visit(node[key], by, depth + 1, listed || APART.test(key) || !!isProduct)
      }
    }
  }
  const blocks = jsonLd.map(parseJsonLd)
  for (const block of blocks) name(block, 0)
  nodes = 0
  for (const block of blocks) visit(block, 'json-ld', 0, false)
  visit(microdata.map(fromMicrodata), 'microdata', 0, false)
  return data
}
