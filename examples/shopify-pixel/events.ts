// Shopify's customer events of a checkout, in Kairos's words. Pure; payloads: https://shopify.dev/docs/api/web-pixels-api/standard-events
import type { EventDraft, Item } from 'kairosjs/core'

interface Money {
  amount?: number | null
  currencyCode?: string | null
}

interface LineItem {
  title?: string | null
  quantity?: number | null
  finalLinePrice?: Money | null
  variant?: {
    id?: string | null
    title?: string | null
    price?: Money | null
    product?: { id?: string | null; title?: string | null; vendor?: string | null; type?: string | null } | null
  } | null
}

/** What is read of a checkout; no name, address, mail or phone. */
export interface Checkout {
  token?: string | null
  currencyCode?: string | null
  totalPrice?: Money | null
  totalTax?: Money | null
  shippingLine?: { price?: Money | null } | null
  delivery?: { selectedDeliveryOptions?: { title?: string | null; cost?: Money | null }[] | null } | null
  discountApplications?: { type?: string | null; title?: string | null }[] | null
  lineItems?: LineItem[] | null
  transactions?: { gateway?: string | null }[] | null
  order?: { id?: string | null; customer?: { isFirstOrder?: boolean | null } | null } | null
}

export interface PixelEvent {
  name: string
  /** ISO 8601. */
  timestamp?: string
  data?: { checkout?: Checkout | null } | null
}

/** Only what the storefront's script cannot see: it does not run in the checkout. */
export const NAMES = {
  checkout_started: 'begin_checkout',
  checkout_shipping_info_submitted: 'add_shipping_info',
  payment_info_submitted: 'add_payment_info',
  checkout_completed: 'purchase',
} as const

const FOUND = ['source:shopify-pixel']

/** `gid://shopify/Order/5001` and `5001` are one order; servers know it by its number. */
const plainId = (id: string): string => id.replace(/^gid:.*\//, '')
const isNamed = (text: string | null | undefined): text is string => !!text && text !== 'Default Title'
const round = (amount: number): number => Math.round(amount * 100) / 100

function itemOf({ title, quantity, finalLinePrice, variant }: LineItem): Item {
  const { product, price, title: variantTitle } = variant ?? {}
  const name = product?.title ?? title
  const units = quantity ?? 1
  const unit = price?.amount
  const off = typeof unit === 'number' && finalLinePrice?.amount != null ? unit - finalLinePrice.amount / units : 0
  return {
    ...(product?.id && { item_id: plainId(product.id) }),
    ...(name && { item_name: name }),
    ...(product?.vendor && { item_brand: product.vendor }),
    ...(product?.type && { item_category: product.type }),
    ...(isNamed(variantTitle) && { item_variant: variantTitle }),
    ...(typeof unit === 'number' && { price: unit }),
    ...(off > 0.004 && { discount: round(off) }),
    quantity: units,
  }
}

/** The event that one of Shopify's stands for; null for all others. */
export function draftOf({ name, timestamp, data }: PixelEvent): EventDraft | null {
  const known = Object.hasOwn(NAMES, name) ? NAMES[name as keyof typeof NAMES] : undefined
  const checkout = data?.checkout
  if (!known || !checkout) return null
  const { totalPrice, totalTax, order } = checkout
  const currency = checkout.currencyCode ?? totalPrice?.currencyCode
  const options = checkout.delivery?.selectedDeliveryOptions ?? []
  const coupon = checkout.discountApplications?.find(({ type }) => type === 'DISCOUNT_CODE')?.title
  const common = {
    ...(currency && { currency }),
    ...(typeof totalPrice?.amount === 'number' && { value: totalPrice.amount }),
    ...(coupon && { coupon }),
    items: (checkout.lineItems ?? []).map(itemOf),
  }
  const time = Date.parse(timestamp ?? '')
  const more = { found: FOUND, ...(Number.isFinite(time) && { time }) }
  if (known === 'add_shipping_info') {
    const tier = options[0]?.title
    return { name: known, properties: { ...common, ...(tier && { shipping_tier: tier }) }, ...more }
  }
  if (known === 'add_payment_info') {
    const gateway = checkout.transactions?.[0]?.gateway
    return { name: known, properties: { ...common, ...(gateway && { payment_type: gateway }) }, ...more }
  }
  if (known === 'begin_checkout') return { name: known, properties: common, ...more }
  const id = order?.id ?? checkout.token
  const isFirst = order?.customer?.isFirstOrder
  const costs = options.flatMap(({ cost }) => cost?.amount ?? [])
  const shipping = costs.length
    ? round(costs.reduce((sum, cost) => sum + cost, 0))
    : checkout.shippingLine?.price?.amount
  const properties = {
    ...common,
    ...(id && { transaction_id: plainId(id) }),
    ...(typeof totalTax?.amount === 'number' && { tax: totalTax.amount }),
    ...(typeof shipping === 'number' && { shipping }),
    ...(typeof isFirst === 'boolean' && { new_customer: isFirst }),
  }
  return { name: known, properties, ...more }
}
