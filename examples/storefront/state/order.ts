// Orders: placing one, whose it is, and how far its parcel has come.
import type { Address } from './address.ts'
import type { ShippingMethod, Totals } from './totals.ts'

export interface PaymentMethod {
  readonly id: string
  readonly name: string
  readonly note: string
}

interface ReturnRequest {
  readonly id: string
  readonly sku: string
  readonly reason: string
}

export interface Order {
  readonly id: string
  readonly placedAtMs: number
  readonly address: Address
  readonly totals: Totals
  readonly shipping: ShippingMethod
  readonly payment: PaymentMethod
  returns: readonly ReturnRequest[]
}

export interface DeliveryStep {
  readonly id: string
  readonly name: string
  /** The value of `kt=` in the mail that tells of this step. */
  readonly kt?: string
  /** By the shop's usual pace, this long after the order. */
  readonly afterMs: number
}

const hourMs = 3_600_000

export const deliverySteps: readonly [DeliveryStep, ...DeliveryStep[]] = [
  { id: 'received', name: 'Order received', afterMs: 0 },
  { id: 'packed', name: 'Packed by hand', afterMs: 3 * hourMs },
  { id: 'shipped', name: 'Handed to the carrier', kt: 'shipped', afterMs: 20 * hourMs },
  { id: 'out', name: 'Out for delivery', kt: 'out_for_delivery', afterMs: 44 * hourMs },
  { id: 'delivered', name: 'Delivered', kt: 'arrived', afterMs: 50 * hourMs },
]

export const paymentMethods: readonly [PaymentMethod, ...PaymentMethod[]] = [
  { id: 'invoice', name: 'Invoice', note: 'Pay within 14 days of delivery' },
  { id: 'card', name: 'Credit card', note: 'Visa or Mastercard' },
  { id: 'transfer', name: 'Bank transfer', note: 'We ship when the money has arrived' },
]

export const paymentMethodOf = (id: string): PaymentMethod | undefined =>
  paymentMethods.find((method) => method.id === id)

export const returnReasons: readonly [string, ...string[]] = [
  'It arrived damaged',
  'It is not what I ordered',
  'It is not what I expected',
  'I changed my mind',
]

/** The index of the step reached: by the time gone by, or further where a mail already told of more. */
export function stepReached(order: Order, nowMs: number, kt: string): number {
  const byTime = deliverySteps.filter((step) => nowMs - order.placedAtMs >= step.afterMs).length - 1
  const byMail = deliverySteps.findIndex((step) => step.kt !== undefined && step.kt === kt)
  return Math.max(0, byTime, byMail)
}

export interface OrderBook {
  place(order: Omit<Order, 'id' | 'placedAtMs' | 'returns'>): Order
  find(id: string): Order | undefined
}

const mostOrders = 20_000

/** Keeps orders in memory. Ids carry the time, so that a shop started again does not give one out twice. */
export function createOrderBook(now: () => number): OrderBook {
  const orders = new Map<string, Order>()
  let last = 0
  return {
    place(facts) {
      const placedAtMs = now()
      last = Math.max(placedAtMs, last + 1)
      const order: Order = { ...facts, id: `BK-${last.toString(36).toUpperCase()}`, placedAtMs, returns: [] }
      orders.set(order.id, order)
      const [oldest] = orders.keys()
      if (orders.size > mostOrders && oldest !== undefined) orders.delete(oldest)
      return order
    },
    find: (id) => orders.get(id.trim().toUpperCase()),
  }
}
