// Layers that are more than single entries: contexts (Adobe), one object a page (CEDDL, Tealium), commands (Matomo).
import { type Data, isData, listOf, own, reach, textOf } from '../signals/own-data.ts'
import { readFacts, readItem, readItems } from '../signals/read-item.ts'
import type { EventDraft, Item } from './event.ts'
import { draftOf, readEvent } from './vocabulary.ts'

/** What an entry of a layer amounts to, with what the layer has said before. */
export type ReadLayer = (event: string, data: Data, found: string) => EventDraft | null

const MAX_ITEMS = 200
const MAX_KEYS = 40
const CONTEXT = /^(product|changedProducts|shoppingCart|order|searchInput)Context$/

const dataOf = (value: unknown): Data => (isData(value) ? value : {})

/** Adobe Client Data Layer: contexts are pushed first, the event follows and means them. */
export function createAdobe(): ReadLayer {
  const contexts: Record<string, unknown> = {}
  return (event, data, found) => {
    for (const holder of [data, dataOf(own(data, 'eventInfo'))]) {
      for (const key of Object.keys(holder).slice(0, MAX_KEYS)) if (CONTEXT.test(key)) contexts[key] = own(holder, key)
    }
    const cart = (key: string): Item[] => readItems(reach(contexts, `${key}Context.items`))
    switch (event) {
      case 'product-page-view':
        return readEvent(event, { product: contexts.productContext }, found, true)
      case 'place-order':
        return draftOf('purchase', readFacts(dataOf(contexts.orderContext)), cart('shoppingCart'), found)
      case 'search-request-sent':
        return readEvent(event, dataOf(reach(contexts, 'searchInputContext.units.0')), found, true)
      case 'add-to-cart':
      case 'remove-from-cart': {
        // The cart's context is the whole cart: which line was meant is told by this one, or by nobody.
        const items = cart('changedProducts')
        contexts.changedProductsContext = null
        return draftOf(event === 'add-to-cart' ? 'add_to_cart' : 'remove_from_cart', {}, items, found)
      }
    }
    return readEvent(event, data, found, true)
  }
}

const viewOf = (item: Item | null, facts: Data, found: string): EventDraft | null => {
  const { currency } = readFacts(facts)
  return item && draftOf('view_item', currency ? { currency } : {}, [item], found)
}

/** `digitalData`, the W3C's object for a page: an order, or the one product. */
export const readCeddl: ReadLayer = (event, data, found) => {
  if (event) return readEvent(event, data, found)
  const order = dataOf(own(data, 'transaction'))
  const id = textOf(own(order, 'transactionID'))
  if (id) return draftOf('purchase', readFacts(order), readItems(own(order, 'item')), found)
  const products = own(data, 'product')
  const product = Array.isArray(products) ? products.length === 1 && own(products, '0') : products
  return viewOf(readItem(product), dataOf(product), found)
}

/** `utag_data`: flat arrays, `product_id: ['7']`, of the order or of the one product. */
export const readTealium: ReadLayer = (_, data, found) => {
  const keys = Object.keys(data).filter((key) => key.startsWith('product_'))
  const count = Math.min(MAX_ITEMS, Math.max(1, listOf(own(data, 'product_id')).length))
  const items = Array.from({ length: count }, (_unused, at) => {
    const member = (key: string): unknown => listOf(own(data, key))[at] ?? (at ? undefined : own(data, key))
    return readItem(Object.fromEntries(keys.map((key) => [key, member(key)])))
  }).flatMap((item) => item ?? [])
  return own(data, 'order_id')
    ? draftOf('purchase', readFacts(data), items, found)
    : items.length === 1
      ? viewOf(items[0] ?? null, data, found)
      : null
}

/** `_paq`: commands with places instead of names, until its script takes them over. */
export function createMatomo(): ReadLayer {
  let view: Item | null = null
  const basket: Item[] = []
  return (event, { 1: first, 2: second, 3: third, 4: fourth, 5: fifth }, found) => {
    // A category's page names no product.
    const item = (): Item | null =>
      first || second ? readItem({ sku: first, name: second, category: third, price: fourth, quantity: fifth }) : null
    switch (event) {
      case 'setEcommerceView':
        view = item()
        break
      case 'trackPageView':
        return viewOf(view, {}, found)
      case 'addEcommerceItem':
        if (basket.length < MAX_ITEMS) basket.push(...[item() ?? []].flat())
        break
      case 'trackEcommerceOrder':
        return draftOf(
          'purchase',
          readFacts({ orderid: first, value: second, tax: fourth, shipping: fifth }),
          basket,
          found,
        )
      case 'trackSiteSearch':
        return readEvent('search', { query: first }, found)
    }
    return null
  }
}
