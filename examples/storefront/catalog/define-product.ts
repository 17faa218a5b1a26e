// Builds a product from the few facts a shopkeeper writes down: fills in article numbers, GTINs and picture names.
import type { CategoryId, Product, Variant } from './product.ts'

interface VariantFacts {
  readonly id: string
  readonly label: string
  readonly cents: number
  readonly listCents?: number
  readonly stock?: number
}

export interface ProductFacts {
  /** The article number: three digits, unique in the shop. */
  readonly number: number
  readonly slug: string
  readonly name: string
  readonly tagline: string
  readonly brand: string
  readonly category: CategoryId
  readonly description: readonly string[]
  readonly details: readonly (readonly [string, string])[]
  readonly stars: readonly [number, number, number, number, number]
  readonly option?: string
  readonly swatches?: boolean
  readonly preselected?: boolean
  readonly badge?: string
  readonly variants: readonly VariantFacts[]
}

const usualStock = 40

/** GTIN-13 in the range 200-299, which GS1 keeps for use inside a shop: no real article has such a number. */
function inStoreGtin(article: number, variant: number): string {
  const digits = `2000${String(article).padStart(5, '0')}${String(variant).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

export function defineProduct(facts: ProductFacts): Product {
  const id = `BK-${facts.number}`
  const single = facts.variants.length === 1
  const variants = facts.variants.map(
    (variant, index): Variant => ({
      id: variant.id,
      label: variant.label,
      priceCents: variant.cents,
      ...(variant.listCents === undefined ? {} : { listPriceCents: variant.listCents }),
      stock: variant.stock ?? usualStock,
      sku: single ? id : `${id}-${variant.id.toUpperCase()}`,
      gtin: inStoreGtin(facts.number, index),
      picture: `/pictures/${facts.slug}${facts.swatches ? `-${variant.id}` : ''}.svg`,
    }),
  )
  return {
    id,
    slug: facts.slug,
    name: facts.name,
    tagline: facts.tagline,
    brand: facts.brand,
    category: facts.category,
    description: facts.description,
    details: facts.details,
    ...(single || facts.option === undefined ? {} : { option: facts.option }),
    swatches: facts.swatches ?? false,
    preselected: facts.preselected ?? true,
    variants,
    vatPercent: facts.category === 'tea' ? 7 : 19,
    starsOnly: facts.stars,
    ...(facts.badge === undefined ? {} : { badge: facts.badge }),
  }
}
