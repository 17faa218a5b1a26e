// A page as the detectors see it: its kind and why, its product or list, its search term and order.
import type { Item, PageKind } from '../events/event.ts'
import { atOnce } from '../signals/slices.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { pageKindOf } from './kind.ts'
import { type Order, orderOf, totalOf } from './order.ts'
import { hostOf, readPrice } from './price.ts'
import { type Product, productOf } from './product.ts'
import { searchTermOf } from './search-term.ts'
import { readStructuredData, type StructuredData } from './structured-data.ts'

export interface Page {
  url: string
  kind: PageKind
  reasons: string[]
  /** On product pages only. */
  product: Product | null
  /** A product that is looked at over the page, which shows it in a card, too. */
  glance?: Product
  /** Items of a listing or search, at most 50. */
  list: Item[]
  searchTerm?: string
  cartCount: number | null
  /** On confirmation and order status pages, where it is clearly told. */
  orderId?: string
  /** On confirmation pages: what was ordered. */
  order?: Order
  /** On cart pages: rows, and what all of it costs. */
  cart?: { lines: number; total?: number; currency?: string }
}

const MAX_LIST = 50
const listOf = ({ cards, card, language, url }: PageSnapshot, { listed }: StructuredData): Item[] => {
  const host = hostOf(url)
  const fromCards = (card ? [card] : cards).map(({ id, name, price }): Item => {
    const read = readPrice(price, { language, host })
    return { ...(id && { item_id: id }), ...(name && { item_name: name }), ...(read?.price && { price: read.price }) }
  })
  const fromMarks = listed.map(({ name, ids, offers }): Item => {
    const price = offers[0]?.price
    return { ...(ids[0] && { item_id: ids[0] }), ...(name && { item_name: name }), ...(price && { price }) }
  })
  const items = fromMarks.length >= fromCards.length ? fromMarks : fromCards
  return items.slice(0, MAX_LIST).map((item, index) => ({ ...item, index }))
}

/** A dialog's heading that no card says may be of something else: a notice, an offer. */
const glanceOf = (snapshot: PageSnapshot): Product | null => {
  const { system: _ofPage, productId: _below, stock: _too, echoed: _neither, glance, ...page } = snapshot
  const isShown = glance && page.cards.some(({ name }) => plain(name) === plain(glance.title))
  return isShown ? productOf({ ...page, ...glance, metas: {}, jsonLd: [], microdata: [] }) : null
}
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** Each `yield` is where it can pause. */
export function* describing(snapshot: PageSnapshot): Generator<undefined, Page> {
  const data = readStructuredData(snapshot)
  yield
  const product = productOf(snapshot, data)
  yield
  const { kind, reasons } = yield* pageKindOf(snapshot, product, data)
  yield
  const glance = glanceOf(snapshot)
  const searchTerm = kind === 'search' ? searchTermOf(snapshot.url) : undefined
  const order = kind === 'confirmation' || kind === 'order_status' ? orderOf(snapshot) : undefined
  return {
    url: snapshot.url,
    kind,
    reasons,
    product: kind === 'product' ? product : null,
    ...(glance && { glance }),
    list: kind === 'listing' || kind === 'search' ? listOf(snapshot, data) : [],
    ...(searchTerm && { searchTerm }),
    cartCount: snapshot.cartCount,
    ...(order?.id && { orderId: order.id }),
    ...(order && kind === 'confirmation' && { order }),
    ...(kind === 'cart' && { cart: { lines: snapshot.lines, ...totalOf(snapshot) } }),
  }
}

export const describePage = (snapshot: PageSnapshot): Page => atOnce(describing(snapshot))
