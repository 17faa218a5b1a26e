// All that the shop remembers while it runs, in one place.
import type { Accounts } from './accounts.ts'
import { createAccounts } from './accounts.ts'
import type { Order, OrderBook } from './order.ts'
import { createOrderBook } from './order.ts'
import type { ReviewBook } from './review-book.ts'
import { createReviewBook } from './review-book.ts'
import type { Session, Sessions } from './session.ts'
import { createSessions } from './session.ts'

export interface Shop {
  readonly now: () => number
  readonly sessions: Sessions
  readonly accounts: Accounts
  readonly orders: OrderBook
  readonly reviews: ReviewBook
}

export const createShop = (now: () => number): Shop => ({
  now,
  sessions: createSessions(),
  accounts: createAccounts(),
  orders: createOrderBook(now),
  reviews: createReviewBook(),
})

/** The order, if it was placed or looked up in this session, or belongs to the account that is logged in. */
export function ownOrder(shop: Shop, session: Session, id: string): Order | undefined {
  const order = shop.orders.find(id)
  if (!order) return undefined
  const known = session.orders.has(order.id) || shop.accounts.find(session.account)?.orders.has(order.id)
  return known ? order : undefined
}
