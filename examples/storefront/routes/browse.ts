// Home, categories, search and the journal.
import type { FastifyInstance } from 'fastify'
import { articleBySlug, articles } from '../catalog/articles.ts'
import {
  categories,
  categoryById,
  productBySlug,
  products,
  searchProducts,
  sortingOf,
  sortings,
  sortProducts,
} from '../catalog/catalog.ts'
import type { Category, Product } from '../catalog/product.ts'
import { shownVariant } from '../catalog/product.ts'
import { dataLayer, type ProductList } from '../web/data-layer.ts'
import { field } from '../web/fields.ts'
import { originOf } from '../web/page.ts'
import type { Storefront } from '../web/storefront.ts'
import { articleData, breadcrumbData, listData, shopData } from '../web/structured-data.ts'
import { plural } from '../web/text.ts'

const favourites: readonly Product[] = ['sencha-yama', 'nord-mug', 'jasmine-pearls', 'nord-teapot']
  .map(productBySlug)
  .filter((product) => product !== undefined)

const doorOf = (category: Category, slug: string) => {
  const product = productBySlug(slug)
  return { category, picture: product ? shownVariant(product, undefined).picture : '/pictures/home.svg' }
}
const doorProducts: Readonly<Record<Category['id'], string>> = {
  tea: 'earl-grey-bergamot',
  teapots: 'clara-glass-teapot',
  cups: 'yuki-matcha-bowl',
  accessories: 'bamboo-whisk',
}

export function browseRoutes(app: FastifyInstance, { shop, show }: Storefront): void {
  const sorted = (list: readonly Product[], sort: string): readonly Product[] =>
    sortProducts(list, sortingOf(sort), (product) => shop.reviews.ratingOf(product).average)

  app.get('/', (request, reply) => {
    const list: ProductList = { id: 'home_favourites', name: 'What people come back for', products: favourites }
    return show(request, reply, 'home', {
      title: 'Tea, teaware and slow mornings',
      description: 'Seven honest teas, and the pots and cups to drink them from. Packed by hand in Leipzig.',
      events: [dataLayer.viewList(list)],
      structured: shopData(originOf(request)),
      openGraph: { 'og:type': 'website', 'og:image': `${originOf(request)}/pictures/home.svg` },
      data: { list, doors: categories.map((category) => doorOf(category, doorProducts[category.id])) },
    })
  })

  app.get<{ Params: { category: string } }>('/c/:category', (request, reply) => {
    const category = categoryById(request.params.category)
    if (!category) return reply.callNotFound()
    const sort = field(request.query, 'sort', 20)
    const inCategory = products.filter((product) => product.category === category.id)
    const list: ProductList = { id: category.id, name: category.name, products: sorted(inCategory, sort) }
    const crumbs = [
      { name: 'Home', path: '/' },
      { name: category.name, path: `/c/${category.id}` },
    ]
    const origin = originOf(request)
    return show(request, reply, 'listing', {
      title: category.name,
      description: category.intro,
      events: [dataLayer.viewList(list)],
      structured: [listData(origin, list), breadcrumbData(origin, crumbs)],
      openGraph: { 'og:type': 'website' },
      data: { crumbs, heading: category.name, intro: category.intro, list, sort: sortingOf(sort), sortings },
    })
  })

  app.get('/search', (request, reply) => {
    const query = field(request.query, 'q', 100)
    const sort = field(request.query, 'sort', 20)
    const list: ProductList = { id: 'search', name: 'Search results', products: sorted(searchProducts(query), sort) }
    const found = list.products.length === 0 ? 'Nothing found' : plural(list.products.length, 'product', 'products')
    return show(request, reply, 'listing', {
      title: query === '' ? 'Search' : `Search: ${query}`,
      personal: true,
      events: query === '' ? [] : [dataLayer.search(query), dataLayer.viewList(list)],
      data: {
        query,
        heading: query === '' ? 'What are you looking for?' : `Results for “${query}”`,
        intro: query === '' ? 'Type a word into the field above.' : `${found}.`,
        list,
        sort: sortingOf(sort),
        sortings,
      },
    })
  })

  app.get('/journal', (request, reply) =>
    show(request, reply, 'journal', {
      title: 'Journal',
      description: 'Notes from behind the counter.',
      data: { articles },
    }),
  )

  app.get<{ Params: { slug: string } }>('/journal/:slug', (request, reply) => {
    const article = articleBySlug(request.params.slug)
    if (!article) return reply.callNotFound()
    const origin = originOf(request)
    const crumbs = [
      { name: 'Home', path: '/' },
      { name: 'Journal', path: '/journal' },
      { name: article.title, path: `/journal/${article.slug}` },
    ]
    return show(request, reply, 'article', {
      title: article.title,
      description: article.teaser,
      structured: [articleData(origin, article), breadcrumbData(origin, crumbs)],
      openGraph: { 'og:type': 'article', 'og:image': `${origin}/pictures/${article.slug}.svg` },
      data: { article, crumbs },
    })
  })
}
