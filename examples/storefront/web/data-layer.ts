// The shop's data layer: GA4's e-commerce events as a tag manager expects them.
import { categoryOf } from '../catalog/catalog.ts'
import type { Product, Variant } from '../catalog/product.ts'
import { shownVariant } from '../catalog/product.ts'
import type { Article } from '../state/cart.ts'
import type { Order } from '../state/order.ts'
import type { DataLayerEvent } from '../state/session.ts'
import type { Totals } from '../state/totals.ts'
import { amount, currency } from './text.ts'

export type DataLayerItem = Readonly<Record<string, string | number>>

/** A list of products on a page: a category, a search result, a row of recommendations. */
export interface ProductList {
  readonly id: string
  readonly name: string
  readonly products: readonly Product[]
}

function itemOf(product: Product, variant: Variant, quantity = 1): DataLayerItem {
  return {
    item_id: product.id,
    item_name: product.name,
    item_brand: product.brand,
    item_category: categoryOf(product).name,
    ...(product.variants.length > 1 ? { item_variant: variant.label } : {}),
    price: amount(variant.priceCents),
    ...(variant.listPriceCents === undefined ? {} : { discount: amount(variant.listPriceCents - variant.priceCents) }),
    quantity,
  }
}

export const listItem = (list: ProductList, product: Product): DataLayerItem => ({
  ...itemOf(product, shownVariant(product, undefined)),
  item_list_id: list.id,
  item_list_name: list.name,
  index: list.products.indexOf(product),
})

const ofArticle = (event: string, { product, variant }: Article, quantity: number): DataLayerEvent => ({
  event,
  ecommerce: { currency, value: amount(variant.priceCents * quantity), items: [itemOf(product, variant, quantity)] },
})

const ofTotals = (totals: Totals, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  ...more,
  currency,
  value: amount(totals.goodsCents - totals.discountCents),
  ...(totals.coupon === undefined ? {} : { coupon: totals.coupon }),
  items: totals.lines.map((line) => itemOf(line.product, line.variant, line.quantity)),
})

export const dataLayer = {
  viewList: (list: ProductList): DataLayerEvent => ({
    event: 'view_item_list',
    ecommerce: {
      item_list_id: list.id,
      item_list_name: list.name,
      items: list.products.map((product) => listItem(list, product)),
    },
  }),
  viewItem: (article: Article): DataLayerEvent => ofArticle('view_item', article, 1),
  addToCart: (article: Article, quantity: number): DataLayerEvent => ofArticle('add_to_cart', article, quantity),
  removeFromCart: (article: Article, quantity: number): DataLayerEvent =>
    ofArticle('remove_from_cart', article, quantity),
  addToWishlist: (article: Article): DataLayerEvent => ofArticle('add_to_wishlist', article, 1),
  viewCart: (totals: Totals): DataLayerEvent => ({ event: 'view_cart', ecommerce: ofTotals(totals) }),
  beginCheckout: (totals: Totals): DataLayerEvent => ({ event: 'begin_checkout', ecommerce: ofTotals(totals) }),
  shippingChosen: (totals: Totals, tier: string): DataLayerEvent => ({
    event: 'add_shipping_info',
    ecommerce: ofTotals(totals, { shipping_tier: tier }),
  }),
  /** The page fills in `payment_type` when the form is sent. */
  paymentChosen: (totals: Totals): DataLayerEvent => ({ event: 'add_payment_info', ecommerce: ofTotals(totals) }),
  purchase: (order: Order): DataLayerEvent => ({
    event: 'purchase',
    ecommerce: ofTotals(order.totals, {
      transaction_id: order.id,
      tax: amount(order.totals.vatCents),
      shipping: amount(order.totals.shippingCents),
    }),
  }),
  search: (term: string): DataLayerEvent => ({ event: 'search', search_term: term }),
  signUp: (): DataLayerEvent => ({ event: 'sign_up', method: 'email' }),
  logIn: (): DataLayerEvent => ({ event: 'login', method: 'email' }),
} as const
