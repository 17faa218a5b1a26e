// Shows a product: as it is, or with what went wrong in one of its forms.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { categoryOf, products } from '../catalog/catalog.ts'
import type { Product, Variant } from '../catalog/product.ts'
import { shownVariant, startsChosen } from '../catalog/product.ts'
import { dataLayer, type ProductList } from './data-layer.ts'
import { originOf } from './page.ts'
import { type Storefront, sessionOf } from './storefront.ts'
import { breadcrumbData, productData } from './structured-data.ts'
import { amount, currency, euros } from './text.ts'

export interface ReviewDraft {
  readonly rating: string
  readonly title: string
  readonly text: string
  readonly author: string
}

export interface ProductPageFacts {
  readonly variantId?: string
  readonly quantity?: string
  readonly status?: number
  /** Why the add to the cart was refused. */
  readonly problem?: string
  readonly writing?: boolean
  readonly draft?: ReviewDraft
  readonly reviewProblem?: string
}

const emptyDraft: ReviewDraft = { rating: '', title: '', text: '', author: '' }

function stockNote(variant: Variant): string {
  if (variant.stock === 0) return 'Sold out. The next lot is on its way.'
  return variant.stock < 5 ? `Only ${variant.stock} left.` : 'In stock, with you in two to three days.'
}

/** Two of the same category and two of others. */
function neighboursOf(product: Product): readonly Product[] {
  const others = products.filter((other) => other !== product && other.variants.some((variant) => variant.stock > 0))
  const start = products.indexOf(product)
  const rest = others.filter((other) => other.category !== product.category)
  const same = others.filter((other) => other.category === product.category)
  const [one, two] = [start % same.length, start % rest.length]
  return [same[one], rest[two], same[(one + 1) % same.length], rest[(two + 5) % rest.length]].filter(
    (neighbour) => neighbour !== undefined,
  )
}

/** What the page's script needs to follow a choice. */
const variantForScript = (product: Product) => (variant: Variant) => ({
  id: variant.id,
  price: euros(variant.priceCents),
  listPrice: variant.listPriceCents === undefined ? '' : euros(variant.listPriceCents),
  picture: variant.picture,
  alt: product.swatches ? `${product.name}, ${variant.label}` : product.name,
  sku: variant.sku,
  stock: stockNote(variant),
  soldOut: variant.stock === 0,
})

export function productPage(
  { shop, show }: Storefront,
  request: FastifyRequest,
  reply: FastifyReply,
  product: Product,
  facts: ProductPageFacts,
): FastifyReply {
  const origin = originOf(request)
  const category = categoryOf(product)
  const variant = shownVariant(product, facts.variantId)
  const rating = shop.reviews.ratingOf(product)
  const reviews = shop.reviews.of(product)
  const list: ProductList = { id: 'goes_well', name: 'Goes well with it', products: neighboursOf(product) }
  const crumbs = [
    { name: 'Home', path: '/' },
    { name: category.name, path: `/c/${category.id}` },
    { name: product.name, path: `/p/${product.slug}` },
  ]
  return show(request, reply, 'product', {
    title: product.name,
    description: product.tagline,
    status: facts.status ?? 200,
    events: [dataLayer.viewItem({ product, variant }), dataLayer.viewList(list)],
    structured: [productData(origin, { product, variant }, rating, reviews), breadcrumbData(origin, crumbs)],
    openGraph: {
      'og:type': 'product',
      'og:image': `${origin}${variant.picture}`,
      'product:price:amount': amount(variant.priceCents).toFixed(2),
      'product:price:currency': currency,
      'product:brand': product.brand,
      'product:availability': variant.stock === 0 ? 'out of stock' : 'in stock',
    },
    data: {
      product,
      variant,
      variants: product.variants.map(variantForScript(product)),
      chosen: startsChosen(product, facts.variantId),
      quantity: facts.quantity || '1',
      problem: facts.problem,
      stockNote: stockNote(variant),
      rating,
      reviews,
      wished: sessionOf(shop, request).wishlist.has(product.slug),
      writing: facts.writing ?? false,
      draft: facts.draft ?? emptyDraft,
      reviewProblem: facts.reviewProblem,
      crumbs,
      list,
    },
  })
}
