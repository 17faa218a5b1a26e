// A page told whole: every vote for its kind, every source of its product, and what became of each.
import type { PageKind } from '../events/event.ts'
import { atOnce } from '../signals/slices.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { explainProduct } from './explain-product.ts'
import type { ExplainedField } from './explained-field.ts'
import { ENOUGH, pageKindOf } from './kind.ts'
import { sameName } from './name.ts'
import { describePage, type Page } from './page.ts'
import { cents } from './price.ts'
import { productOf, type Ranked, rankProducts } from './product.ts'
import { type MarkedProduct, readStructuredData } from './structured-data.ts'

/** One kind that something spoke for or against. */
export interface ExplainedKind {
  kind: PageKind
  sum: number
  votes: { weight: number; reason: string }[]
}

/** A product that markup tells of. */
export interface MarkedAs {
  source: 'json-ld' | 'microdata'
  name: string
  id?: string
  price?: number
  /** How well it fits what the page is about. */
  weight: number
}

export interface ExplainedProduct {
  /** False where the page is of another kind: then no view of a product is told. */
  isTold: boolean
  /** How sure it is that the page is about this one product, 0 to 1. */
  confidence: number
  /** Signals that it was read from. */
  found: string[]
  fields: ExplainedField[]
}

export interface PageExplanation {
  url: string
  title: string
  language?: string
  kind: PageKind
  /** What a kind must reach. */
  threshold: number
  /** The heaviest first. */
  kinds: ExplainedKind[]
  product: ExplainedProduct | null
  /** All products that markup has of its own, those that fit best first; at most 20. */
  marked: MarkedAs[]
  /** Two products of one kind of markup that cannot be told apart. */
  undecided: MarkedAs[]
  /** How many items a listing or search shows, at most 50. */
  listLength: number
  searchTerm?: string
  orderId?: string
  /** Units in the cart, where the page shows them. */
  cartCount: number | null
  /** What was too large or too deep to be read, or could not be. */
  skipped: string[]
}

const MAX_MARKED = 20
const MAX_TEXT = 200
const MAX_SKIPPED = 50

const cut = (text: string): string => text.slice(0, MAX_TEXT)
const priceOf = ({ offers: [offer] }: MarkedProduct): number => cents(offer?.price ?? 0)

const markedAs = ({ marked, weight }: Ranked): MarkedAs => {
  const [id] = marked.ids
  const price = marked.offers[0]?.price
  return {
    source: marked.by,
    name: cut(marked.name),
    ...(id && { id: cut(id) }),
    ...(price !== undefined && { price }),
    weight,
  }
}

/** What fits equally well, and is not the same product twice. */
const undecidedOf = ([one, other]: Ranked[]): Ranked[] => {
  if (!one || !other) return []
  const differ = !sameName(one.marked.name, other.marked.name) || priceOf(one.marked) !== priceOf(other.marked)
  return differ && one.weight === other.weight ? [one, other] : []
}

/** What a page amounts to, and how that was found: the same reading as a tracker's. */
export function explainPage(snapshot: PageSnapshot): PageExplanation {
  const data = readStructuredData(snapshot)
  const product = productOf(snapshot, data)
  const { votes } = atOnce(pageKindOf(snapshot, product, data))
  const page: Page = describePage(snapshot)
  const kinds = new Map<PageKind, ExplainedKind>()
  for (const { kind, weight, reason } of votes) {
    const known = kinds.get(kind) ?? { kind, sum: 0, votes: [] }
    known.sum += weight
    known.votes.push({ weight, reason: cut(reason) })
    kinds.set(kind, known)
  }
  const ranked = (['json-ld', 'microdata'] as const).map((by) =>
    rankProducts(
      data.products.filter((one) => one.by === by),
      snapshot,
    ),
  )
  const { searchTerm, orderId, cartCount } = page
  return {
    url: snapshot.url,
    title: cut(snapshot.title),
    ...(snapshot.language && { language: cut(snapshot.language) }),
    kind: page.kind,
    threshold: ENOUGH,
    kinds: [...kinds.values()].sort((a, b) => b.sum - a.sum),
    product: product && {
      isTold: page.product !== null,
      confidence: product.confidence,
      found: product.found.map(cut),
      fields: explainProduct(snapshot, data, product),
    },
    marked: ranked.flat().slice(0, MAX_MARKED).map(markedAs),
    undecided: ranked.flatMap(undecidedOf).map(markedAs),
    listLength: page.list.length,
    ...(searchTerm !== undefined && { searchTerm: cut(searchTerm) }),
    ...(orderId !== undefined && { orderId: cut(orderId) }),
    cartCount,
    skipped: snapshot.skipped.slice(0, MAX_SKIPPED).map(cut),
  }
}
