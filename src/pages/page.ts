// A page as the detectors see it: its kind and why, its product or list, its search term and order.
import type { Item, PageKind } from '../events/event.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { pageKindOf } from './kind.ts'
import { readPrice } from './price.ts'
import { type Product, productOf } from './product.ts'
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
}

const MAX_LIST = 50
const ORDER =
  /(?:order|bestell|auftrag|commande|pedido|ordine|zam[oó]wieni|objedn[aá]v|comand|rendel|tilaus|beställning|ordre|sipariş|заказ|замовлен|注文|주문|订单|訂單)[^\d#:]{0,24}?(?:number|nummer|numéro|número|numero|n[°ºo.]|no\.?|nr\.?|id|№|番号|번호|号|號|#|:)\s*[:.#]?\s*(?:is\s)?#?([A-Z\d][A-Z\d-]{2,30})/iu
const ORDER_URL =
  /order-received\/([\w-]+)|order[-_/](?:confirmation|confirmed|complete)\/([\w-]+)|\/order\/([\w-]+)\/confirmed|[?&](?:order_?(?:id|number|no)?|id_order)=([\w-]+)/i
const TERM = /[?&](?:q|s|search|query|keywords?|search_?(?:query|term)|searchterm|suchbegriff|k|text)=([^&#]+)/i

const termOf = (url: string): string | undefined => {
  const raw = TERM.exec(url)?.[1]?.replace(/\+/g, ' ')
  try {
    return raw && decodeURIComponent(raw).trim().slice(0, 100)
  } catch {
    return undefined
  }
}

const orderOf = ({ text, url, headings }: PageSnapshot): string | undefined => {
  const told = ORDER.exec(`${headings.join('. ')}. ${text}`)?.[1]
  if (told && /\d/.test(told)) return told
  return ORDER_URL.exec(url)
    ?.slice(1)
    .find((id) => id && /\d/.test(id))
}

const listOf = ({ cards, language, url }: PageSnapshot, { listed }: StructuredData): Item[] => {
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? ''
  const fromCards = cards.map(({ name, price }): Item => {
    const read = readPrice(price, { language, host })
    return { ...(name && { item_name: name }), ...(read?.price && { price: read.price }) }
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
  const searchTerm = kind === 'search' ? termOf(snapshot.url) : undefined
  const orderId = kind === 'confirmation' || kind === 'order_status' ? orderOf(snapshot) : undefined
  return {
    url: snapshot.url,
    kind,
    reasons,
    product: kind === 'product' ? product : null,
    list: kind === 'listing' || kind === 'search' ? listOf(snapshot, data) : [],
    ...(searchTerm && { searchTerm }),
    cartCount: snapshot.cartCount,
    ...(orderId && { orderId }),
  }
}
