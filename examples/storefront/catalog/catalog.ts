// All the shop sells: categories, look-up, search and sorting.
import { accessories } from './accessories.ts'
import { cups } from './cups.ts'
import type { Category, Product } from './product.ts'
import { lowestPriceCents } from './product.ts'
import { teas } from './tea.ts'
import { teapots } from './teapots.ts'

export const categories: readonly Category[] = [
  {
    id: 'tea',
    name: 'Loose-leaf tea',
    intro: 'Seven teas that we drink ourselves. Small lots, this year’s harvest, packed to order.',
  },
  {
    id: 'teapots',
    name: 'Teapots & kettles',
    intro: 'Clay, iron, glass and steel, from workshops whose owners we have met.',
  },
  { id: 'cups', name: 'Cups & bowls', intro: 'To hold, to warm your hands on, to put down carefully.' },
  { id: 'accessories', name: 'Accessories & gifts', intro: 'The small things around the pot, and a present or two.' },
]

export const products: readonly Product[] = [...teas, ...teapots, ...cups, ...accessories]

const bySlug: ReadonlyMap<string, Product> = new Map(products.map((product) => [product.slug, product]))
const byId: ReadonlyMap<string, Product> = new Map(products.map((product) => [product.id, product]))

export const productBySlug = (slug: string): Product | undefined => bySlug.get(slug)
export const productById = (id: string): Product | undefined => byId.get(id)
export const categoryById = (id: string): Category | undefined => categories.find((category) => category.id === id)
export const categoryOf = (product: Product): Category => {
  const category = categoryById(product.category)
  if (!category) throw new Error(`The product "${product.slug}" is in no category: add "${product.category}" to it.`)
  return category
}

export const sortings = [
  { id: 'featured', label: 'Our order' },
  { id: 'price-asc', label: 'Price, low to high' },
  { id: 'price-desc', label: 'Price, high to low' },
  { id: 'rating', label: 'Best rated' },
  { id: 'name', label: 'Name' },
] as const

export type SortingId = (typeof sortings)[number]['id']

export const sortingOf = (text: string): SortingId => sortings.find((sorting) => sorting.id === text)?.id ?? 'featured'

export function sortProducts(
  list: readonly Product[],
  by: SortingId,
  ratingOf: (product: Product) => number,
): readonly Product[] {
  const sorted = [...list]
  if (by === 'price-asc') sorted.sort((a, b) => lowestPriceCents(a) - lowestPriceCents(b))
  if (by === 'price-desc') sorted.sort((a, b) => lowestPriceCents(b) - lowestPriceCents(a))
  if (by === 'rating') sorted.sort((a, b) => ratingOf(b) - ratingOf(a))
  if (by === 'name') sorted.sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return sorted
}

/** Every word asked for has to occur; a hit in the name comes before one in the description. */
export function searchProducts(query: string): readonly Product[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const scored = products.map((product) => {
    const name = `${product.name} ${product.tagline}`.toLowerCase()
    const text = `${name} ${product.brand} ${categoryOf(product).name} ${product.description.join(' ')}`.toLowerCase()
    const fits = words.every((word) => text.includes(word))
    return { product, score: fits ? 1 + words.filter((word) => name.includes(word)).length : 0 }
  })
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ product }) => product)
}
