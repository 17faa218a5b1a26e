// The wish list: a product is put on it and taken off it by the same button.
import type { FastifyInstance } from 'fastify'
import { productById, productBySlug } from '../catalog/catalog.ts'
import { shownVariant } from '../catalog/product.ts'
import { dataLayer } from '../web/data-layer.ts'
import { field } from '../web/fields.ts'
import { goTo, keptSession, type Storefront, sessionOf, wantsJson } from '../web/storefront.ts'

export function wishlistRoutes(app: FastifyInstance, { shop, show }: Storefront): void {
  app.post('/wishlist', (request, reply) => {
    const product = productById(field(request.body, 'product', 20))
    if (!product) return reply.callNotFound()
    const session = keptSession(shop, request, reply)
    const wished = !session.wishlist.delete(product.slug)
    if (wished) session.wishlist.add(product.slug)
    const events = wished ? [dataLayer.addToWishlist({ product, variant: shownVariant(product, undefined) })] : []
    if (wantsJson(request)) return reply.send({ ok: true, wished, count: session.wishlist.size, events })
    session.flash.events.push(...events)
    session.flash.notice = wished ? `${product.name} is on your wish list.` : `${product.name} is off your wish list.`
    return goTo(reply, `/p/${product.slug}`)
  })

  app.get('/wishlist', (request, reply) => {
    const wished = [...sessionOf(shop, request).wishlist].map(productBySlug).filter((product) => product !== undefined)
    return show(request, reply, 'wishlist', {
      title: 'Your wish list',
      personal: true,
      data: { list: { id: 'wishlist', name: 'Wish list', products: wished } },
    })
  })
}
