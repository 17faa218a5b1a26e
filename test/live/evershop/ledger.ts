// What the shop's database says: its products, the open cart, the newest order.
import type { Database, Row } from './database.ts'

export interface Line {
  sku: string
  name: string
  price: number
  quantity: number
  /** Every name that the shop itself has for the product. */
  ids: Record<string, string>
}

export interface Cart {
  units: number
  total: number
  currency: string
  lines: Line[]
}

export interface Order {
  ids: Record<string, string>
  /** The way to pay, as the shopper reads it. */
  payment: string
  total: number
  currency: string
  lines: Line[]
}

export interface Ledger {
  products: ReadonlyMap<string, Line>
  cart(): Promise<Cart>
  order(): Promise<Order>
}

const NO_CART: Cart = { units: 0, total: 0, currency: '', lines: [] }

export async function openLedger({ query }: Database): Promise<Ledger> {
  const rows = await query(
    `SELECT sku, name, price, product_id, uuid, url_key FROM product
     JOIN product_description ON product_description_product_id = product_id`,
  )
  const products = new Map<string, Line>()
  for (const { sku, name, price, product_id, uuid, url_key } of rows) {
    const ids = { sku: String(sku), id: String(product_id), uuid: String(uuid), slug: String(url_key) }
    products.set(ids.sku, { sku: ids.sku, name: String(name), price: Number(price), quantity: 1, ids })
  }
  const lineOf = (row: Row): Line => {
    const sku = String(row.product_sku)
    const quantity = Number(row.qty)
    const ids = products.get(sku)?.ids ?? { sku }
    return { sku, name: String(row.product_name), price: Number(row.final_price_incl_tax), quantity, ids }
  }
  return {
    products,
    cart: async () => {
      const [cart] = await query('SELECT * FROM cart WHERE status ORDER BY cart_id DESC LIMIT 1')
      if (!cart) return NO_CART
      const lines = (await query('SELECT * FROM cart_item WHERE cart_id = $1', [cart.cart_id])).map(lineOf)
      const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
      return { units, total: Number(cart.grand_total), currency: String(cart.currency), lines }
    },
    order: async () => {
      const [order] = await query('SELECT * FROM "order" ORDER BY order_id DESC LIMIT 1')
      if (!order) throw new Error('The shop has no order in its database; see its log.')
      const items = await query('SELECT * FROM order_item WHERE order_item_order_id = $1', [order.order_id])
      return {
        ids: { number: String(order.order_number), id: String(order.order_id), uuid: String(order.uuid) },
        payment: String(order.payment_method_name),
        total: Number(order.grand_total),
        currency: String(order.currency),
        lines: items.map(lineOf),
      }
    },
  }
}
