// What the pages tell search engines: JSON-LD in schema.org's words.
import { categoryOf } from '../catalog/catalog.ts'
import type { Review } from '../catalog/product.ts'
import type { Article } from '../state/cart.ts'
import type { Rating } from '../state/review-book.ts'
import type { ProductList } from './data-layer.ts'
import { amount, currency } from './text.ts'

export type StructuredData = Readonly<Record<string, unknown>>

const context = { '@context': 'https://schema.org' } as const
const price = (cents: number): string => amount(cents).toFixed(2)

export interface Crumb {
  readonly name: string
  readonly path: string
}

export const breadcrumbData = (origin: string, crumbs: readonly Crumb[]): StructuredData => ({
  ...context,
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map((crumb, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: crumb.name,
    item: `${origin}${crumb.path}`,
  })),
})

export function productData(
  origin: string,
  { product, variant }: Article,
  rating: Rating,
  reviews: readonly Review[],
): StructuredData {
  const url = `${origin}/p/${product.slug}${product.variants.length > 1 ? `?variant=${variant.id}` : ''}`
  const strikethrough = {
    '@type': 'UnitPriceSpecification',
    priceType: 'https://schema.org/StrikethroughPrice',
    price: price(variant.listPriceCents ?? 0),
    priceCurrency: currency,
  }
  return {
    ...context,
    '@type': 'Product',
    '@id': `${origin}/p/${product.slug}#product`,
    name: product.name,
    description: product.description.join(' '),
    image: [`${origin}${variant.picture}`],
    productID: product.id,
    sku: variant.sku,
    gtin13: variant.gtin,
    brand: { '@type': 'Brand', name: product.brand },
    category: categoryOf(product).name,
    url,
    offers: {
      '@type': 'Offer',
      url,
      price: price(variant.priceCents),
      priceCurrency: currency,
      ...(variant.listPriceCents === undefined ? {} : { priceSpecification: [strikethrough] }),
      availability: `https://schema.org/${variant.stock === 0 ? 'OutOfStock' : variant.stock < 5 ? 'LimitedAvailability' : 'InStock'}`,
      itemCondition: 'https://schema.org/NewCondition',
    },
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: rating.average,
      bestRating: 5,
      ratingCount: rating.count,
      reviewCount: rating.reviewCount,
    },
    review: reviews.slice(0, 3).map((review) => ({
      '@type': 'Review',
      author: { '@type': 'Person', name: review.author },
      datePublished: review.date,
      name: review.title,
      reviewBody: review.text,
      reviewRating: { '@type': 'Rating', ratingValue: review.rating, bestRating: 5 },
    })),
  }
}

export const listData = (origin: string, list: ProductList): StructuredData => ({
  ...context,
  '@type': 'ItemList',
  name: list.name,
  numberOfItems: list.products.length,
  itemListElement: list.products.map((product, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: `${origin}/p/${product.slug}`,
    name: product.name,
  })),
})

export const shopData = (origin: string): readonly StructuredData[] => [
  {
    ...context,
    '@type': 'Organization',
    name: 'Blatt & Kessel',
    url: `${origin}/`,
    logo: `${origin}/pictures/mark.svg`,
    email: 'hello@blatt-und-kessel.example',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'Lindenallee 12',
      postalCode: '04103',
      addressLocality: 'Leipzig',
      addressCountry: 'DE',
    },
  },
  {
    ...context,
    '@type': 'WebSite',
    name: 'Blatt & Kessel',
    url: `${origin}/`,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  },
]

export const articleData = (
  origin: string,
  article: { readonly slug: string; readonly title: string; readonly date: string; readonly author: string },
): StructuredData => ({
  ...context,
  '@type': 'BlogPosting',
  headline: article.title,
  datePublished: article.date,
  author: { '@type': 'Person', name: article.author },
  image: `${origin}/pictures/${article.slug}.svg`,
  url: `${origin}/journal/${article.slug}`,
})
