// The checkout: address, shipping, payment, and the order that comes of it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Address, addressFields, addressProblems, countries, countryName } from '../state/address.ts'
import { newCart } from '../state/cart.ts'
import { paymentMethodOf, paymentMethods } from '../state/order.ts'
import type { Session } from '../state/session.ts'
import { ownOrder } from '../state/shop.ts'
import { shippingCentsFor, shippingMethodOf, shippingMethods, totalsOf } from '../state/totals.ts'
import { paymentProblems } from '../web/card.ts'
import { dataLayer } from '../web/data-layer.ts'
import { field } from '../web/fields.ts'
import { goTo, keptSession, type Storefront, sessionOf } from '../web/storefront.ts'

const noProblems: ReadonlyMap<string, string> = new Map()
const focused = { personal: true, focused: true } as const

/** Where a shopper has to go first who is not ready for this step. */
function missingStep(session: Session, needs: 'cart' | 'address' | 'shipping'): string | undefined {
  if (session.cart.entries.length === 0) return '/cart'
  if (needs !== 'cart' && !session.address) return '/checkout'
  if (needs === 'shipping' && !session.shipping) return '/checkout/shipping'
  return undefined
}

const addressIn = (body: unknown): Address => ({
  email: field(body, 'email'),
  firstName: field(body, 'firstName', 60),
  lastName: field(body, 'lastName', 60),
  street: field(body, 'street', 120),
  postcode: field(body, 'postcode', 12),
  city: field(body, 'city', 80),
  country: field(body, 'country', 2),
  phone: field(body, 'phone', 30),
})

export function checkoutRoutes(app: FastifyInstance, { shop, show }: Storefront): void {
  app.get('/checkout', (request, reply) => {
    const session = sessionOf(shop, request)
    const missing = missingStep(session, 'cart')
    if (missing !== undefined) return goTo(reply, missing)
    const totals = totalsOf(session.cart)
    const account = shop.accounts.find(session.account)
    const address = session.address ?? account?.address ?? { email: account?.email ?? '', country: 'DE' }
    return show(request, reply, 'checkout-address', {
      ...focused,
      title: 'Checkout',
      events: [dataLayer.beginCheckout(totals)],
      data: { totals, address, addressFields, countries, problems: noProblems },
    })
  })

  app.post('/checkout', (request, reply) => {
    const session = keptSession(shop, request, reply)
    const missing = missingStep(session, 'cart')
    if (missing !== undefined) return goTo(reply, missing)
    const address = addressIn(request.body)
    const problems = addressProblems(address)
    if (problems.size > 0) {
      const totals = totalsOf(session.cart)
      return show(request, reply, 'checkout-address', {
        ...focused,
        title: 'Checkout',
        status: 422,
        data: { totals, address, addressFields, countries, problems },
      })
    }
    session.address = address
    return goTo(reply, '/checkout/shipping')
  })

  app.get('/checkout/shipping', (request, reply) => {
    const session = sessionOf(shop, request)
    const missing = missingStep(session, 'address')
    if (missing !== undefined) return goTo(reply, missing)
    const totals = totalsOf(session.cart, session.shipping)
    const paidCents = totals.goodsCents - totals.discountCents
    return show(request, reply, 'checkout-shipping', {
      ...focused,
      title: 'Shipping',
      data: {
        totals,
        address: session.address,
        methods: shippingMethods.map((method) => ({ method, cents: shippingCentsFor(method, paidCents) })),
        selected: (session.shipping ?? shippingMethods[0]).id,
      },
    })
  })

  app.post('/checkout/shipping', (request, reply) => {
    const session = keptSession(shop, request, reply)
    const missing = missingStep(session, 'address')
    if (missing !== undefined) return goTo(reply, missing)
    const method = shippingMethodOf(field(request.body, 'shipping', 20))
    if (!method) {
      session.flash.error = 'Please choose how we shall send it.'
      return goTo(reply, '/checkout/shipping')
    }
    session.shipping = method
    session.flash.events.push(dataLayer.shippingChosen(totalsOf(session.cart, method), method.name))
    return goTo(reply, '/checkout/payment')
  })

  function showPayment(
    request: FastifyRequest,
    reply: FastifyReply,
    session: Session,
    problems: ReadonlyMap<string, string>,
  ): FastifyReply {
    const totals = totalsOf(session.cart, session.shipping)
    return show(request, reply, 'checkout-payment', {
      ...focused,
      title: 'Payment',
      status: problems.size > 0 ? 422 : 200,
      data: {
        totals,
        shippingName: session.shipping?.name,
        methods: paymentMethods,
        selected: field(request.body, 'payment', 20) || paymentMethods[0].id,
        terms: field(request.body, 'terms', 5) === 'yes',
        paymentEvent: dataLayer.paymentChosen(totals),
        problems,
      },
    })
  }

  app.get('/checkout/payment', (request, reply) => {
    const session = sessionOf(shop, request)
    const missing = missingStep(session, 'shipping')
    return missing === undefined ? showPayment(request, reply, session, noProblems) : goTo(reply, missing)
  })

  app.post('/checkout/payment', (request, reply) => {
    const session = keptSession(shop, request, reply)
    const missing = missingStep(session, 'shipping')
    const { address, shipping } = session
    const placed = [...session.orders].at(-1)
    if (missing === '/cart' && placed !== undefined) return goTo(reply, `/checkout/confirmation/${placed}`)
    if (missing !== undefined || !address || !shipping) return goTo(reply, missing ?? '/checkout')
    const payment = paymentMethodOf(field(request.body, 'payment', 20))
    const problems = paymentProblems(request.body, payment)
    if (!payment || problems.size > 0) return showPayment(request, reply, session, problems)
    const order = shop.orders.place({ address, shipping, payment, totals: totalsOf(session.cart, shipping) })
    session.orders.add(order.id)
    const account = shop.accounts.find(session.account)
    account?.orders.add(order.id)
    if (account) account.address = address
    session.cart = newCart()
    delete session.shipping
    return goTo(reply, `/checkout/confirmation/${order.id}`)
  })

  app.get<{ Params: { order: string } }>('/checkout/confirmation/:order', (request, reply) => {
    const order = ownOrder(shop, sessionOf(shop, request), request.params.order)
    if (!order) return reply.callNotFound()
    return show(request, reply, 'confirmation', {
      title: 'Thank you for your order',
      personal: true,
      events: [dataLayer.purchase(order)],
      data: { order, countryName },
    })
  })
}
