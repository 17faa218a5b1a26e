// A product of the shop and its variants: the types, and what can be read off them.

export type CategoryId = 'tea' | 'teapots' | 'cups' | 'accessories'

export interface Category {
  readonly id: CategoryId
  readonly name: string
  readonly intro: string
}

export interface Review {
  readonly author: string
  readonly rating: number
  readonly title: string
  readonly text: string
  /** ISO date without a time. */
  readonly date: string
}

export interface Variant {
  /** Stands in URLs and forms: `100g`, `moss`. */
  readonly id: string
  readonly label: string
  readonly priceCents: number
  /** The price before the sale, struck through. */
  readonly listPriceCents?: number
  readonly stock: number
  readonly sku: string
  readonly gtin: string
  readonly picture: string
}

export interface Product {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly tagline: string
  readonly brand: string
  readonly category: CategoryId
  readonly description: readonly string[]
  readonly details: readonly (readonly [string, string])[]
  /** What the variants differ in; absent where there is only one. */
  readonly option?: string
  /** Colours are chosen by radios, the rest by a select. */
  readonly swatches: boolean
  /** Whether a variant is chosen before the shopper chooses; where not, an add without a choice is refused. */
  readonly preselected: boolean
  readonly variants: readonly Variant[]
  /** VAT in percent: Germany taxes tea less than teaware. */
  readonly vatPercent: number
  /** Ratings given without a text, by stars: how many gave one, two, three, four, five. */
  readonly starsOnly: readonly [number, number, number, number, number]
  readonly badge?: string
}

export const firstVariant = (product: Product): Variant => {
  const [variant] = product.variants
  if (!variant) throw new Error(`The product "${product.slug}" has no variant: give it at least one in catalog/.`)
  return variant
}

export const findVariant = (product: Product, id: string | undefined): Variant | undefined =>
  product.variants.find((variant) => variant.id === id)

/** The variant a page shows: the one asked for, else the first that can be bought. */
export const shownVariant = (product: Product, id: string | undefined): Variant =>
  findVariant(product, id) ?? product.variants.find((variant) => variant.stock > 0) ?? firstVariant(product)

/** Whether the page starts with a variant already chosen. */
export const startsChosen = (product: Product, id: string | undefined): boolean =>
  product.variants.length === 1 || product.preselected || findVariant(product, id) !== undefined

export const lowestPriceCents = (product: Product): number =>
  Math.min(...product.variants.map((variant) => variant.priceCents))
