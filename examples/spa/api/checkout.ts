// The checkout: address, shipping, payment, and the order that comes of it.
import { type Address, addressProblems } from '../../storefront/state/address.ts'
import { newCart } from '../../storefront/state/cart.ts'
import { paymentMethodOf, paymentMethods } from '../../storefront/state/order.ts'
import { shippingCentsFor, shippingMethodOf, shippingMethods, totalsOf } from '../../storefront/state/totals.ts'
import { paymentProblems } from '../../storefront/web/card.ts'
import { field } from '../../storefront/web/fields.ts'
import type { Handlers } from './ask.ts'
import type { Answer, CheckoutFacts, Problems } from './shapes.ts'

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

export const checkoutHandlers: Handlers = {
  'GET /api/checkout': ({ shop, session }): CheckoutFacts => {
    const totals = totalsOf(session.cart, session.shipping)
    const paidCents = totals.goodsCents - totals.discountCents
    const address = session.address ?? shop.accounts.find(session.account)?.address
    return {
      totals,
      ...(address ? { address } : {}),
      ...(session.shipping ? { shipping: session.shipping.id } : {}),
      methods: shippingMethods.map((method) => ({ method, cents: shippingCentsFor(method, paidCents) })),
      payments: paymentMethods,
    }
  },

  'POST /api/checkout/address': ({ keep, body }): { problems: Problems } => {
    const address = addressIn(body)
    const problems = addressProblems(address)
    if (problems.size === 0) keep().address = address
    return { problems: Object.fromEntries(problems) }
  },

  'POST /api/checkout/shipping': ({ keep, body }): { problems: Problems } => {
    const method = shippingMethodOf(field(body, 'shipping', 20))
    if (!method) return { problems: { shipping: 'Please choose how we shall send it.' } }
    keep().shipping = method
    return { problems: {} }
  },

  'POST /api/checkout/payment': ({ shop, keep, body }): Answer<{ problems: Problems; order?: string }> => {
    const session = keep()
    const { address, shipping, cart } = session
    if (!address || !shipping || cart.entries.length === 0) return { error: 'Please start again at the cart.' }
    const payment = paymentMethodOf(field(body, 'payment', 20))
    const problems = paymentProblems(body, payment)
    if (!payment || problems.size > 0) return { problems: Object.fromEntries(problems) }
    const order = shop.orders.place({ address, shipping, payment, totals: totalsOf(cart, shipping) })
    session.orders.add(order.id)
    const account = shop.accounts.find(session.account)
    account?.orders.add(order.id)
    if (account) account.address = address
    session.cart = newCart()
    delete session.shipping
    return { problems: {}, order: order.id }
  },
}
