// Shopify's webhooks of orders, in Kairos's words. Pure; payloads: https://shopify.dev/docs/api/webhooks
import type { Item } from 'kairosjs/server'
import { amountOf, known, type Loose, namesOf, type Told, textOf } from './told.ts'

/** What is read of them; no name, address, mail or phone. */
export interface ShopifyPayload {
  id?: Loose
  order_id?: Loose
  name?: string | null
  order_number?: Loose
  confirmation_number?: string | null
  checkout_token?: string | null
  created_at?: string | null
  updated_at?: string | null
  currency?: string | null
  total_price?: Loose
  total_tax?: Loose
  total_shipping_price_set?: { shop_money?: { amount?: Loose } | null } | null
  shipment_status?: string | null
  customer?: { id?: Loose; orders_count?: Loose } | null
  discount_codes?: { code?: string | null }[] | null
  line_items?:
    | {
        product_id?: Loose
        title?: string | null
        variant_title?: string | null
        vendor?: string | null
        price?: Loose
        quantity?: number | null
      }[]
    | null
  transactions?: { amount?: Loose; currency?: string | null; kind?: string | null }[] | null
}

const itemsOf = ({ line_items }: ShopifyPayload): Item[] =>
  (line_items ?? []).map(({ product_id, title, variant_title, vendor, price, quantity }) =>
    known<Item>({
      item_id: textOf(product_id),
      item_name: textOf(title),
      item_brand: textOf(vendor),
      item_variant: textOf(variant_title),
      price: amountOf(price),
      quantity: quantity ?? 1,
    }),
  )

/** The thank-you page tells the id, a mail the name with its `#`, the order's page the number. */
function ordered(order: ShopifyPayload, id: string): Told {
  const { name, order_number, confirmation_number, customer } = order
  return {
    name: 'purchase',
    properties: known({
      transaction_id: id,
      checkout_id: textOf(order.checkout_token),
      currency: textOf(order.currency),
      value: amountOf(order.total_price),
      tax: amountOf(order.total_tax),
      shipping: amountOf(order.total_shipping_price_set?.shop_money?.amount),
      coupon: textOf(order.discount_codes?.[0]?.code),
      items: itemsOf(order),
    }),
    options: known({
      time: textOf(order.created_at),
      aliases: namesOf(id, name, name?.replace(/^#/, ''), order_number, confirmation_number),
      customer: textOf(customer?.id),
      orders: amountOf(customer?.orders_count),
    }),
  }
}

function refunded({ transactions, created_at }: ShopifyPayload, order: string): Told {
  const paid = (transactions ?? []).filter(({ kind }) => kind === 'refund' || kind === undefined || kind === null)
  const value = paid.reduce((sum, { amount }) => sum + (amountOf(amount) ?? 0), 0)
  return {
    name: 'refund',
    properties: known({ transaction_id: order, value, currency: textOf(paid[0]?.currency) }),
    // An order may be refunded in parts: each has its time.
    options: known({ time: textOf(created_at) }),
  }
}

/** Undefined for what tells nothing of a shopper's journey. */
export function toldByShopify(topic: string, payload: ShopifyPayload): Told | undefined {
  const id = textOf(payload.id)
  const order = textOf(payload.order_id)
  if (topic === 'orders/create' && id) return ordered(payload, id)
  if (topic === 'refunds/create' && order) return refunded(payload, order)
  if (!topic.startsWith('fulfillments/') || !order) return undefined
  const name = payload.shipment_status === 'delivered' ? 'order_delivered' : 'order_shipped'
  const at = name === 'order_delivered' ? payload.updated_at : payload.created_at
  // Known by its name and order: of an order that comes in several parcels the first one counts.
  return { name, properties: { transaction_id: order }, options: known({ time: textOf(at), id: `${name} ${order}` }) }
}
