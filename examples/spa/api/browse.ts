// What can be looked at: the home page's products, lists piece by piece, a product, and the reviews written on it.
import {
  categories,
  categoryById,
  categoryOf,
  productBySlug,
  products,
  searchProducts,
  sortingOf,
  sortProducts,
} from '../../storefront/catalog/catalog.ts'
import { type Product, shownVariant } from '../../storefront/catalog/product.ts'
import type { Shop } from '../../storefront/state/shop.ts'
import { field, manyLines } from '../../storefront/web/fields.ts'
import { plural } from '../../storefront/web/text.ts'
import { type Handlers, notFound } from './ask.ts'
import type { Answer, Chunk, Door, Listed, ProductFacts } from './shapes.ts'

const chunkSize = 6
const favourites = ['sencha-yama', 'nord-mug', 'jasmine-pearls', 'nord-teapot']
const doors = ['earl-grey-bergamot', 'clara-glass-teapot', 'yuki-matcha-bowl', 'bamboo-whisk']

const bySlugs = (slugs: readonly string[]): readonly Product[] =>
  slugs.map(productBySlug).filter((product) => product !== undefined)

const listed = (shop: Shop, list: readonly Product[]): readonly Listed[] =>
  list.map((product) => ({
    product,
    variant: shownVariant(product, undefined),
    rating: shop.reviews.ratingOf(product),
  }))

/** The next ones of the same category, and the first ones of others. */
function neighboursOf(product: Product): readonly Product[] {
  const others = products.filter((other) => other !== product && other.variants.some(({ stock }) => stock > 0))
  const same = others.filter(({ category }) => category === product.category)
  return [...same.slice(0, 2), ...others.filter(({ category }) => category !== product.category).slice(0, 2)]
}

function chunkOf(shop: Shop, query: Readonly<Record<string, string>>): Chunk {
  const text = field(query, 'q', 100)
  const category = categoryById(field(query, 'category', 20))
  if (!category && query.category !== undefined) return notFound()
  const found = category ? products.filter((product) => product.category === category.id) : searchProducts(text)
  const sorted = sortProducts(found, sortingOf(field(query, 'sort', 20)), (each) => shop.reviews.ratingOf(each).average)
  const from = Number(/^\d{1,4}$/.exec(query.from ?? '')?.[0] ?? 0)
  const count = sorted.length === 0 ? 'Nothing found.' : `${plural(sorted.length, 'product', 'products')}.`
  return {
    heading: category?.name ?? (text === '' ? 'What are you looking for?' : `Results for “${text}”`),
    intro: category?.intro ?? (text === '' ? 'Type a word into the field above.' : count),
    total: sorted.length,
    items: listed(shop, sorted.slice(from, from + chunkSize)),
    ...(from + chunkSize < sorted.length ? { next: from + chunkSize } : {}),
  }
}

export const browseHandlers: Handlers = {
  'GET /api/home': ({ shop }): { favourites: readonly Listed[]; doors: readonly Door[] } => ({
    favourites: listed(shop, bySlugs(favourites)),
    doors: categories.map((category, index) => ({
      category,
      picture: bySlugs([doors[index] ?? ''])[0]?.variants[0]?.picture ?? '/pictures/home.svg',
    })),
  }),

  'GET /api/products': ({ shop, query }) => chunkOf(shop, query),

  /** Several by their names in the address: the wish list, a comparison. */
  'GET /api/products/some': ({ shop, query }) => listed(shop, bySlugs(field(query, 'slugs', 500).split(','))),

  'GET /api/products/:slug': ({ shop, params }): ProductFacts => {
    const product = productBySlug(params.slug ?? '') ?? notFound()
    const [one] = listed(shop, [product])
    if (!one) return notFound()
    return {
      ...one,
      category: categoryOf(product),
      reviews: shop.reviews.of(product),
      goesWell: listed(shop, neighboursOf(product)),
    }
  },

  'POST /api/products/:slug/reviews': ({ shop, params, body }): Answer<object> => {
    const product = productBySlug(params.slug ?? '') ?? notFound()
    const rating = field(body, 'rating', 2)
    const [title, text, author] = [field(body, 'title', 80), manyLines(body, 'review', 1000), field(body, 'author', 40)]
    if (!/^[1-5]$/.test(rating)) return { error: 'Please choose a rating of one to five stars.' }
    if (title === '' || text === '') return { error: 'Please write a title and a few words.' }
    if (author === '') return { error: 'Please tell us the name that we may show.' }
    const date = new Date(shop.now()).toISOString().slice(0, 10)
    shop.reviews.write(product, { rating: Number(rating), title, text, author, date })
    return {}
  },
}
