// After the order: how far it has come, what is sent back, and questions.
import { looksLikeEmail } from '../../storefront/state/address.ts'
import { deliverySteps, type Order, returnReasons, stepReached } from '../../storefront/state/order.ts'
import { ownOrder } from '../../storefront/state/shop.ts'
import { field, manyLines } from '../../storefront/web/fields.ts'
import { type Ask, type Handlers, notFound } from './ask.ts'
import type { Answer, OrderFacts } from './shapes.ts'

const orderIn = ({ shop, session, params }: Ask): Order => ownOrder(shop, session, params.order ?? '') ?? notFound()

export const orderHandlers: Handlers = {
  'GET /api/orders/:order': (ask): OrderFacts => {
    const order = orderIn(ask)
    return {
      order,
      steps: deliverySteps.map(({ name }) => name),
      reached: stepReached(order, ask.shop.now(), field(ask.query, 'kt', 30)),
      returnReasons,
    }
  },

  'POST /api/orders/track': ({ shop, keep, body }): Answer<{ order: string }> => {
    const order = shop.orders.find(field(body, 'order', 30))
    if (!order || order.address.email.toLowerCase() !== field(body, 'email').toLowerCase()) {
      return { error: 'We have no such order under this e-mail address. Please check both.' }
    }
    keep().orders.add(order.id)
    return { order: order.id }
  },

  'POST /api/orders/:order/returns': (ask): Answer<{ id: string }> => {
    const order = orderIn(ask)
    const line = order.totals.lines.find(({ variant }) => variant.sku === field(ask.body, 'sku', 60))
    const reason = returnReasons.find((each) => each === field(ask.body, 'reason', 100))
    if (!line || reason === undefined) return { error: 'Please choose an article and a reason.' }
    if (order.returns.some(({ sku }) => sku === line.variant.sku)) {
      return { error: `A return of ${line.product.name} is already on its way.` }
    }
    const id = `R-${order.id.slice(3)}-${order.returns.length + 1}`
    order.returns = [...order.returns, { id, sku: line.variant.sku, reason }]
    return { id }
  },

  'POST /api/contact': ({ body }): Answer<object> =>
    field(body, 'name', 60) === '' || manyLines(body, 'message', 2000) === '' || !looksLikeEmail(field(body, 'email'))
      ? { error: 'Please tell us your name, an e-mail address and what it is about.' }
      : {},
}
