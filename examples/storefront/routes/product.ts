// The product page, and the reviews written on it.
import type { FastifyInstance } from 'fastify'
import { productBySlug } from '../catalog/catalog.ts'
import { field, manyLines } from '../web/fields.ts'
import { productPage, type ReviewDraft } from '../web/product-page.ts'
import { goTo, keptSession, type Storefront } from '../web/storefront.ts'

function problemOf(draft: ReviewDraft): string | undefined {
  if (!/^[1-5]$/.test(draft.rating)) return 'Please choose a rating of one to five stars.'
  if (draft.title === '' || draft.text === '') return 'Please write a title and a few words.'
  if (draft.author === '') return 'Please tell us the name that we may show.'
  return undefined
}

export function productRoutes(app: FastifyInstance, storefront: Storefront): void {
  const { shop } = storefront

  app.get<{ Params: { slug: string } }>('/p/:slug', (request, reply) => {
    const product = productBySlug(request.params.slug)
    if (!product) return reply.callNotFound()
    return productPage(storefront, request, reply, product, {
      variantId: field(request.query, 'variant', 40),
      writing: field(request.query, 'kt', 20) === 'review',
    })
  })

  app.post<{ Params: { slug: string } }>('/p/:slug/reviews', (request, reply) => {
    const product = productBySlug(request.params.slug)
    if (!product) return reply.callNotFound()
    const draft: ReviewDraft = {
      rating: field(request.body, 'rating', 2),
      title: field(request.body, 'title', 80),
      text: manyLines(request.body, 'review', 1000),
      author: field(request.body, 'author', 40),
    }
    const reviewProblem = problemOf(draft)
    if (reviewProblem !== undefined) {
      return productPage(storefront, request, reply, product, { status: 422, writing: true, draft, reviewProblem })
    }
    const date = new Date(shop.now()).toISOString().slice(0, 10)
    shop.reviews.write(product, { ...draft, rating: Number(draft.rating), date })
    keptSession(shop, request, reply).flash.notice = 'Thank you for your review. It is shown below.'
    return goTo(reply, `/p/${product.slug}#reviews`)
  })
}
