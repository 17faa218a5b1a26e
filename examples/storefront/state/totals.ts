// What a cart costs: lines, coupon, shipping and the VAT contained in it, in cents.
import type { Article, Cart } from './cart.ts'
import { articleOf } from './cart.ts'

export interface ShippingMethod {
  readonly id: string
  readonly name: string
  readonly promise: string
  readonly cents: number
  readonly freeFromCents?: number
}

interface CartLine extends Article {
  readonly quantity: number
  readonly totalCents: number
  readonly discountCents: number
}

export interface Totals {
  readonly lines: readonly CartLine[]
  readonly count: number
  readonly goodsCents: number
  readonly discountCents: number
  readonly shippingCents: number
  readonly totalCents: number
  /** Contained in the total, as prices to consumers are shown in Europe. */
  readonly vatCents: number
  readonly coupon?: string
}

export const freeShippingFromCents = 6000

export const shippingMethods: readonly [ShippingMethod, ...ShippingMethod[]] = [
  {
    id: 'standard',
    name: 'Standard',
    promise: '2 to 3 working days',
    cents: 490,
    freeFromCents: freeShippingFromCents,
  },
  { id: 'express', name: 'Express', promise: 'Tomorrow, if you order before noon', cents: 990 },
  { id: 'pickup', name: 'Collect in Leipzig', promise: 'Ready in two hours, Lindenallee 12', cents: 0 },
]

export const shippingMethodOf = (id: string): ShippingMethod | undefined =>
  shippingMethods.find((method) => method.id === id)

const coupons: ReadonlyMap<string, number> = new Map([['WELCOME10', 10]])
const shippingVatPercent = 19

/** The coupon's code as the shop writes it, or nothing where there is no such coupon. */
export function couponOf(text: string): string | undefined {
  const code = text.trim().toUpperCase()
  return coupons.has(code) ? code : undefined
}

const containedVat = (cents: number, percent: number): number => cents - Math.round((cents * 100) / (100 + percent))

export function shippingCentsFor(method: ShippingMethod, paidGoodsCents: number): number {
  return method.freeFromCents !== undefined && paidGoodsCents >= method.freeFromCents ? 0 : method.cents
}

export function totalsOf(cart: Cart, method: ShippingMethod = shippingMethods[0]): Totals {
  const percent = cart.coupon === undefined ? 0 : (coupons.get(cart.coupon) ?? 0)
  const lines = cart.entries.flatMap(({ sku, quantity }): CartLine[] => {
    const article = articleOf(sku)
    if (!article) return []
    const totalCents = article.variant.priceCents * quantity
    return [{ ...article, quantity, totalCents, discountCents: Math.round((totalCents * percent) / 100) }]
  })
  const sum = (of: (line: CartLine) => number): number => lines.reduce((total, line) => total + of(line), 0)
  const goodsCents = sum((line) => line.totalCents)
  const discountCents = sum((line) => line.discountCents)
  const shippingCents = lines.length === 0 ? 0 : shippingCentsFor(method, goodsCents - discountCents)
  return {
    lines,
    count: sum((line) => line.quantity),
    goodsCents,
    discountCents,
    shippingCents,
    totalCents: goodsCents - discountCents + shippingCents,
    vatCents:
      sum((line) => containedVat(line.totalCents - line.discountCents, line.product.vatPercent)) +
      containedVat(shippingCents, shippingVatPercent),
    ...(cart.coupon === undefined ? {} : { coupon: cart.coupon }),
  }
}
