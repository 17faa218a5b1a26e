// A page as the detectors see it: its kind and why, its product or list, its search term and order.
import type { Item, PageKind } from '../events/event.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { pageKindOf } from './kind.ts'
import { type Order, orderOf, totalOf } from './order.ts'
import { readPrice } from './price.ts'
import { type Product, productOf } from './product.ts'
import { searchTermOf } from './search-term.ts'
import { readStructuredData, type StructuredData } from './structured-data.ts'

export interface Page {
  url: string
  kind: PageKind
  reasons: string[]
  /** On product pages only. */
  product: Product | null
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
const listOf = ({ cards, language, url }: PageSnapshot, { listed }: StructuredData): Item[] => {
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? ''
  const fromCards = cards.map(({ id, name, price }): Item => {
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

export const describePage = (snapshot: PageSnapshot): Page => {
  const data = readStructuredData(snapshot)
  const product = productOf(snapshot, data)
  const { kind, reasons } = pageKindOf(snapshot, product, data)
  const searchTerm = kind === 'search' ? searchTermOf(snapshot.url) : undefined
  const order = kind === 'confirmation' || kind === 'order_status' ? orderOf(snapshot) : undefined
  return {
    url: snapshot.url,
    kind,
    reasons,
    product: kind === 'product' ? product : null,
    list: kind === 'listing' || kind === 'search' ? listOf(snapshot, data) : [],
    ...(searchTerm && { searchTerm }),
    cartCount: snapshot.cartCount,
    ...(order?.id && { orderId: order.id }),
    ...(order && kind === 'confirmation' && { order }),
    ...(kind === 'cart' && { cart: { lines: snapshot.lines, ...totalOf(snapshot) } }),
  }
}
