// The cart: add, change, remove, coupon. Forms that work by themselves; the add also answers in JSON.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { productById } from '../catalog/catalog.ts'
import { addToCart, type CartAnswer, countOf, setQuantity } from '../state/cart.ts'
import { couponOf, freeShippingFromCents, totalsOf } from '../state/totals.ts'
import { dataLayer } from '../web/data-layer.ts'
import { field } from '../web/fields.ts'
import { productPage } from '../web/product-page.ts'
import { goTo, keptSession, type Storefront, sessionOf, wantsJson } from '../web/storefront.ts'
import { euros } from '../web/text.ts'

type Refusal = Extract<CartAnswer, { readonly ok: false }>

/** As many shops do: what the shop cannot fulfil is answered with 200, and only the body says that nothing was added. */
const statusOf: Readonly<Record<Refusal['kind'], number>> = { unknown: 404, invalid: 422, refused: 200 }

export function cartRoutes(app: FastifyInstance, storefront: Storefront): void {
  const { shop, show } = storefront

  function showCart(
    request: FastifyRequest,
    reply: FastifyReply,
    coupon: { readonly code: string; readonly problem?: string },
  ): FastifyReply {
    const totals = totalsOf(sessionOf(shop, request).cart)
    const paidCents = totals.goodsCents - totals.discountCents
    return show(request, reply, 'cart', {
      title: 'Your cart',
      personal: true,
      status: coupon.problem === undefined ? 200 : 422,
      events: totals.count === 0 ? [] : [dataLayer.viewCart(totals)],
      data: {
        totals,
        toFreeShipping: Math.max(0, freeShippingFromCents - paidCents),
        coupon: coupon.code,
        couponProblem: coupon.problem,
      },
    })
  }

  app.get('/cart', (request, reply) => showCart(request, reply, { code: '' }))

  /** For pages that come back from the browser's cache with an old count. */
  app.get('/cart/count', (request, reply) =>
    reply.header('cache-control', 'no-store').send({ count: countOf(sessionOf(shop, request).cart) }),
  )

  app.post('/cart/add', (request, reply) => {
    const session = keptSession(shop, request, reply)
    const wanted = {
      productId: field(request.body, 'product', 20),
      variantId: field(request.body, 'variant', 40),
      quantity: field(request.body, 'quantity', 20) || '1',
    }
    const answer = addToCart(session.cart, wanted)
    if (!answer.ok) {
      const { kind, ...refusal } = answer
      const product = productById(wanted.productId)
      if (wantsJson(request)) return reply.code(statusOf[kind]).send(refusal)
      if (!product) return reply.callNotFound()
      return productPage(storefront, request, reply, product, {
        status: statusOf[kind],
        variantId: wanted.variantId,
        quantity: wanted.quantity,
        problem: answer.error,
      })
    }
    const { article, quantity } = answer
    const event = dataLayer.addToCart(article, quantity)
    if (!wantsJson(request)) {
      session.flash.events.push(event)
      session.flash.notice = `${article.product.name} is in your cart.`
      return goTo(reply, '/cart')
    }
    return reply.send({
      ok: true,
      count: countOf(session.cart),
      subtotal: euros(totalsOf(session.cart).goodsCents),
      line: {
        name: article.product.name,
        variant: article.product.option === undefined ? '' : article.variant.label,
        quantity,
        price: euros(article.variant.priceCents),
        picture: article.variant.picture,
      },
      events: [event],
    })
  })

  function change(request: FastifyRequest, reply: FastifyReply, quantity: string): FastifyReply {
    const session = keptSession(shop, request, reply)
    const answer = setQuantity(session.cart, field(request.body, 'sku', 60), quantity)
    if (!answer.ok) {
      session.flash.error = answer.error
      return goTo(reply, '/cart')
    }
    const { article } = answer
    if (answer.quantity > 0) session.flash.events.push(dataLayer.addToCart(article, answer.quantity))
    if (answer.quantity < 0) session.flash.events.push(dataLayer.removeFromCart(article, -answer.quantity))
    return goTo(reply, '/cart')
  }

  app.post('/cart/update', (request, reply) => change(request, reply, field(request.body, 'quantity', 20)))
  app.post('/cart/remove', (request, reply) => change(request, reply, '0'))

  app.post('/cart/coupon', (request, reply) => {
    const session = keptSession(shop, request, reply)
    const code = field(request.body, 'coupon', 30)
    const coupon = couponOf(code)
    if (coupon === undefined) return showCart(request, reply, { code, problem: 'We do not know this code.' })
    if (session.cart.entries.length > 0) {
      session.cart.coupon = coupon
      session.flash.notice = `Coupon ${coupon} is on.`
    }
    return goTo(reply, '/cart')
  })

  app.post('/cart/coupon/remove', (request, reply) => {
    delete keptSession(shop, request, reply).cart.coupon
    return goTo(reply, '/cart')
  })
}
