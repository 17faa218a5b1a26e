// WooCommerce's webhooks of orders, in Kairos's words. Pure; payloads: https://woocommerce.github.io/woocommerce-rest-api-docs
import type { Item } from 'kairosjs/server'
import { amountOf, known, type Loose, namesOf, type Told, textOf } from './told.ts'

/** What is read of an order; no name, address, mail or phone. */
export interface WooOrder {
  id?: Loose
  number?: Loose
  order_key?: string | null
  status?: string | null
  currency?: string | null
  date_created_gmt?: string | null
  date_modified_gmt?: string | null
  date_completed_gmt?: string | null
  total?: Loose
  total_tax?: Loose
  shipping_total?: Loose
  customer_id?: Loose
  coupon_lines?: { code?: string | null }[] | null
  line_items?: { product_id?: Loose; name?: string | null; price?: Loose; quantity?: number | null }[] | null
}

/** Paid, or to be paid on delivery: what is only pending may still be given up. */
const PLACED = ['processing', 'on-hold']

const itemsOf = ({ line_items }: WooOrder): Item[] =>
  (line_items ?? []).map(({ product_id, name, price, quantity }) =>
    known<Item>({
      item_id: textOf(product_id),
      item_name: textOf(name),
      price: amountOf(price),
      quantity: quantity ?? 1,
    }),
  )

/** Its times are of UTC, and do not say so. */
const utc = (time: string | null | undefined): string | undefined => (time ? `${time.replace(/Z$/, '')}Z` : undefined)

function placed(order: WooOrder, id: string): Told {
  const customer = textOf(order.customer_id)
  return {
    name: 'purchase',
    properties: known({
      transaction_id: id,
      currency: textOf(order.currency),
      value: amountOf(order.total),
      tax: amountOf(order.total_tax),
      shipping: amountOf(order.shipping_total),
      coupon: textOf(order.coupon_lines?.[0]?.code),
      items: itemsOf(order),
    }),
    options: known({
      time: utc(order.date_created_gmt),
      aliases: namesOf(id, order.number, order.order_key),
      // 0 is a guest.
      customer: customer === '0' ? undefined : customer,
    }),
  }
}

/** Undefined for what tells nothing of a shopper's journey. An order is told with each change: its id says what is known. */
export function toldByWooCommerce(topic: string, order: WooOrder): Told | undefined {
  const id = textOf(order.id)
  if (!id || (topic !== 'order.created' && topic !== 'order.updated')) return undefined
  const { status } = order
  if (PLACED.includes(status ?? '')) return placed(order, id)
  const properties = { transaction_id: id }
  if (status === 'completed') {
    return {
      name: 'order_shipped',
      properties,
      options: known({ time: utc(order.date_completed_gmt), id: `order_shipped ${id}` }),
    }
  }
  if (status !== 'refunded') return undefined
  return {
    name: 'refund',
    properties: known({ ...properties, value: amountOf(order.total), currency: textOf(order.currency) }),
    options: known({ time: utc(order.date_modified_gmt), id: `refund ${id}` }),
  }
}
