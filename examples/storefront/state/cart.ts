// The cart: what may be put into it, and what is refused and why.
import { productById, products } from '../catalog/catalog.ts'
import type { Product, Variant } from '../catalog/product.ts'
import { findVariant, firstVariant } from '../catalog/product.ts'

interface CartEntry {
  readonly sku: string
  readonly quantity: number
}

export interface Cart {
  entries: readonly CartEntry[]
  coupon?: string
}

export interface Article {
  readonly product: Product
  readonly variant: Variant
}

export type CartAnswer =
  | { readonly ok: true; readonly article: Article; readonly quantity: number }
  /** `invalid`: the request makes no sense as it is. `refused`: it does, but the shop cannot fulfil it. */
  | {
      readonly ok: false
      readonly kind: 'unknown' | 'invalid' | 'refused'
      readonly field?: string
      readonly error: string
    }

export interface Wanted {
  readonly productId: string
  readonly variantId: string
  readonly quantity: string
}

const mostPerLine = 20

const articles: ReadonlyMap<string, Article> = new Map(
  products.flatMap((product) => product.variants.map((variant) => [variant.sku, { product, variant }] as const)),
)

export const articleOf = (sku: string): Article | undefined => articles.get(sku)

export const newCart = (): Cart => ({ entries: [] })

const quantityIn = (cart: Cart, sku: string): number => cart.entries.find((entry) => entry.sku === sku)?.quantity ?? 0

export const countOf = (cart: Cart): number => cart.entries.reduce((sum, entry) => sum + entry.quantity, 0)

/** A whole number written in digits, or nothing: `1e9`, `-1` and `2.5` are none. */
function wholeNumber(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined
}

const invalidQuantity: CartAnswer = {
  ok: false,
  kind: 'invalid',
  field: 'quantity',
  error: `Please enter a quantity between 1 and ${mostPerLine}.`,
}

function overStock({ product, variant }: Article, already: number): CartAnswer {
  const name = product.variants.length > 1 ? `${product.name}, ${variant.label}` : product.name
  const limit = Math.min(variant.stock, mostPerLine)
  const reason = variant.stock <= mostPerLine ? `Only ${limit} left of ${name}` : `We send at most ${limit} of ${name}`
  return {
    ok: false,
    kind: 'refused',
    field: 'quantity',
    error: already > 0 ? `${reason}: you already have ${already} in your cart.` : `${reason}.`,
  }
}

function setEntry(cart: Cart, sku: string, quantity: number): void {
  const known = cart.entries.some((entry) => entry.sku === sku)
  const entries = known
    ? cart.entries.map((entry) => (entry.sku === sku ? { sku, quantity } : entry))
    : [...cart.entries, { sku, quantity }]
  cart.entries = entries.filter((entry) => entry.quantity > 0)
  if (cart.entries.length === 0) delete cart.coupon
}

/** Puts an article into the cart, or says why not and leaves the cart as it was. */
export function addToCart(cart: Cart, wanted: Wanted): CartAnswer {
  const product = productById(wanted.productId)
  if (!product) return { ok: false, kind: 'unknown', error: 'We do not have this product.' }
  const variant = product.variants.length === 1 ? firstVariant(product) : findVariant(product, wanted.variantId)
  if (!variant) {
    return {
      ok: false,
      kind: 'invalid',
      field: 'variant',
      error: `Please choose a ${(product.option ?? 'variant').toLowerCase()} first.`,
    }
  }
  const quantity = wholeNumber(wanted.quantity)
  if (quantity === undefined || quantity < 1) return invalidQuantity
  const article = { product, variant }
  if (variant.stock === 0) return { ok: false, kind: 'refused', error: `${product.name} is sold out at the moment.` }
  const already = quantityIn(cart, variant.sku)
  if (already + quantity > Math.min(variant.stock, mostPerLine)) return overStock(article, already)
  setEntry(cart, variant.sku, already + quantity)
  return { ok: true, article, quantity }
}

/** Sets the quantity of an article that is in the cart; the answer's quantity is the change, with its sign. */
export function setQuantity(cart: Cart, sku: string, text: string): CartAnswer {
  const article = articleOf(sku)
  const already = quantityIn(cart, sku)
  if (!article || already === 0) return { ok: false, kind: 'unknown', error: 'This article is not in your cart.' }
  const quantity = wholeNumber(text)
  if (quantity === undefined) return invalidQuantity
  if (quantity > Math.min(article.variant.stock, mostPerLine)) return overStock(article, already)
  setEntry(cart, sku, quantity)
  return { ok: true, article, quantity: quantity - already }
}
