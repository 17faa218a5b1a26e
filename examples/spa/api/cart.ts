// The cart, the coupon and the wish list. What the shop refuses is answered with 200 and an `error`.
import { productBySlug } from '../../storefront/catalog/catalog.ts'
import { addToCart, type CartAnswer, setQuantity } from '../../storefront/state/cart.ts'
import type { Session } from '../../storefront/state/session.ts'
import { couponOf, totalsOf } from '../../storefront/state/totals.ts'
import { field } from '../../storefront/web/fields.ts'
import { type Ask, type Handlers, notFound } from './ask.ts'
import type { Answer, Me } from './shapes.ts'

export const meOf = ({ shop }: Pick<Ask, 'shop'>, session: Session): Me => {
  const account = shop.accounts.find(session.account)
  return {
    cart: totalsOf(session.cart),
    wishlist: [...session.wishlist],
    ...(account ? { account: { name: account.name, email: account.email } } : {}),
  }
}

/** The shopper as they are after a change, or why there was none. */
function changed(ask: Ask, change: (session: Session) => CartAnswer): Answer<Me> {
  const session = ask.keep()
  const answer = change(session)
  return answer.ok ? meOf(ask, session) : { error: answer.error }
}

export const cartHandlers: Handlers = {
  'GET /api/me': (ask) => meOf(ask, ask.session),

  'POST /api/cart/add': (ask) =>
    changed(ask, ({ cart }) =>
      addToCart(cart, {
        productId: field(ask.body, 'product', 20),
        variantId: field(ask.body, 'variant', 40),
        quantity: field(ask.body, 'quantity', 20) || '1',
      }),
    ),

  'POST /api/cart/quantity': (ask) =>
    changed(ask, ({ cart }) => setQuantity(cart, field(ask.body, 'sku', 60), field(ask.body, 'quantity', 20))),

  'POST /api/cart/coupon': (ask): Answer<Me> => {
    const session = ask.keep()
    const coupon = couponOf(field(ask.body, 'coupon', 30))
    if (coupon === undefined) return { error: 'We do not know this code.' }
    if (session.cart.entries.length > 0) session.cart.coupon = coupon
    return meOf(ask, session)
  },

  'POST /api/cart/coupon/remove': (ask): Me => {
    const session = ask.keep()
    delete session.cart.coupon
    return meOf(ask, session)
  },

  'POST /api/wishlist': (ask): Me => {
    const product = productBySlug(field(ask.body, 'slug', 60)) ?? notFound()
    const session = ask.keep()
    if (!session.wishlist.delete(product.slug)) session.wishlist.add(product.slug)
    return meOf(ask, session)
  },
}
