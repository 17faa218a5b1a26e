// What the shop's API says to its page, in JSON.
import type { Category, Product, Review, Variant } from '../../storefront/catalog/product.ts'
import type { Address } from '../../storefront/state/address.ts'
import type { Order, PaymentMethod } from '../../storefront/state/order.ts'
import type { Rating } from '../../storefront/state/review-book.ts'
import type { ShippingMethod, Totals } from '../../storefront/state/totals.ts'

/** A product as lists show it. */
export interface Listed {
  readonly product: Product
  /** The variant that a card shows the price and picture of. */
  readonly variant: Variant
  readonly rating: Rating
}

/** A piece of a list; more follows while `next` is told. */
export interface Chunk {
  readonly heading: string
  readonly intro: string
  readonly total: number
  readonly items: readonly Listed[]
  readonly next?: number
}

export interface Door {
  readonly category: Category
  readonly picture: string
}

export interface ProductFacts extends Listed {
  readonly category: Category
  readonly reviews: readonly Review[]
  readonly goesWell: readonly Listed[]
}

/** The shopper as the header needs them. */
export interface Me {
  readonly cart: Totals
  readonly wishlist: readonly string[]
  readonly account?: { readonly name: string; readonly email: string }
}

/** What the shop cannot do is said with a status of 200, as many shops do. */
export type Answer<T> = T | { readonly error: string }

export interface CheckoutFacts {
  readonly totals: Totals
  readonly address?: Address
  readonly shipping?: string
  readonly methods: readonly { readonly method: ShippingMethod; readonly cents: number }[]
  readonly payments: readonly PaymentMethod[]
}

/** What is wrong with the fields of a form, by their names; empty where it was taken. */
export type Problems = Readonly<Record<string, string>>

export interface OrderFacts {
  readonly order: Order
  readonly steps: readonly string[]
  readonly reached: number
  readonly returnReasons: readonly string[]
}
