// After the order: tracking, status, returns, and the demo's mailbox.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { countryName } from '../state/address.ts'
import { deliverySteps, type Order, returnReasons, stepReached } from '../state/order.ts'
import { ownOrder } from '../state/shop.ts'
import { field } from '../web/fields.ts'
import { mailsFor } from '../web/mails.ts'
import { goTo, keptSession, type Storefront, sessionOf } from '../web/storefront.ts'

const headlines: Readonly<Record<string, string>> = {
  received: 'We have your order and will pack it today.',
  packed: 'Packed by hand, and waiting for the carrier.',
  shipped: 'Your parcel has left the shop.',
  out: 'The carrier has it on the van. It will be with you today.',
  delivered: 'Your parcel was delivered. Enjoy the first cup.',
}

export function orderRoutes(app: FastifyInstance, { shop, show }: Storefront): void {
  const showTracking = (
    request: FastifyRequest,
    reply: FastifyReply,
    data: { readonly orderId: string; readonly email?: string; readonly problem?: string },
  ): FastifyReply =>
    show(request, reply, 'track', {
      title: 'Track an order',
      status: data.problem === undefined ? 200 : 422,
      personal: data.orderId !== '',
      data,
    })

  app.get('/orders/track', (request, reply) =>
    showTracking(request, reply, { orderId: field(request.query, 'order', 30) }),
  )

  app.post('/orders/track', (request, reply) => {
    const orderId = field(request.body, 'order', 30)
    const email = field(request.body, 'email')
    const order = shop.orders.find(orderId)
    if (!order || order.address.email.toLowerCase() !== email.toLowerCase()) {
      const problem = 'We have no such order under this e-mail address. Please check both.'
      return showTracking(request, reply, { orderId, email, problem })
    }
    keptSession(shop, request, reply).orders.add(order.id)
    return goTo(reply, `/orders/${order.id}`)
  })

  /** Who did not place the order is asked for the e-mail, and not told whether there is such an order. */
  app.get<{ Params: { order: string } }>('/orders/:order', (request, reply) => {
    const order = ownOrder(shop, sessionOf(shop, request), request.params.order)
    if (!order) return showTracking(request, reply, { orderId: request.params.order.slice(0, 30) })
    const reached = stepReached(order, shop.now(), field(request.query, 'kt', 30))
    return show(request, reply, 'order', {
      title: `Order ${order.id}`,
      personal: true,
      data: {
        order,
        steps: deliverySteps,
        reached,
        headline: headlines[deliverySteps[reached]?.id ?? ''],
        countryName,
      },
    })
  })

  const showReturn = (request: FastifyRequest, reply: FastifyReply, order: Order, problem?: string): FastifyReply =>
    show(request, reply, 'return-new', {
      title: 'Return an article',
      status: problem === undefined ? 200 : 422,
      personal: true,
      data: { order, reasons: returnReasons, problem },
    })

  app.get('/account/returns/new', (request, reply) => {
    const order = ownOrder(shop, sessionOf(shop, request), field(request.query, 'order', 30))
    return order ? showReturn(request, reply, order) : goTo(reply, '/orders/track')
  })

  app.post('/account/returns', (request, reply) => {
    const order = ownOrder(shop, sessionOf(shop, request), field(request.body, 'order', 30))
    if (!order) return reply.callNotFound()
    const line = order.totals.lines.find(({ variant }) => variant.sku === field(request.body, 'sku', 60))
    const reason = returnReasons.find((each) => each === field(request.body, 'reason', 100))
    if (!line || reason === undefined)
      return showReturn(request, reply, order, 'Please choose an article and a reason.')
    if (order.returns.some((each) => each.sku === line.variant.sku)) {
      return showReturn(request, reply, order, `A return of ${line.product.name} is already on its way.`)
    }
    const id = `R-${order.id.slice(3)}-${order.returns.length + 1}`
    order.returns = [...order.returns, { id, sku: line.variant.sku, reason }]
    return goTo(reply, `/account/returns/${id}?order=${order.id}`)
  })

  app.get<{ Params: { id: string } }>('/account/returns/:id', (request, reply) => {
    const order = ownOrder(shop, sessionOf(shop, request), field(request.query, 'order', 30))
    const found = order?.returns.find((each) => each.id === request.params.id)
    if (!order || !found) return reply.callNotFound()
    return show(request, reply, 'return-thanks', {
      title: 'Your return is registered',
      personal: true,
      data: { order, request: found },
    })
  })

  app.get('/mails', (request, reply) => {
    const session = sessionOf(shop, request)
    const ids = new Set([...session.orders, ...(shop.accounts.find(session.account)?.orders ?? [])])
    const orders = [...ids].map((id) => shop.orders.find(id)).filter((order) => order !== undefined)
    return show(request, reply, 'mails', {
      title: 'Your mailbox',
      personal: true,
      data: { mails: orders.reverse().flatMap(mailsFor) },
    })
  })
}
