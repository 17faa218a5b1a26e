// What the shop remembers of one browser: cart, orders, account, the checkout so far. In memory, by a random cookie.
import { randomBytes } from 'node:crypto'
import type { Address } from './address.ts'
import type { Cart } from './cart.ts'
import { newCart } from './cart.ts'
import type { ShippingMethod } from './totals.ts'

/** What is pushed to the page's `window.dataLayer`. */
export type DataLayerEvent = Readonly<Record<string, unknown>> & { readonly event: string }

/** Said once, on the next page the browser gets. */
export interface Flash {
  events: DataLayerEvent[]
  notice?: string
  error?: string
}

export interface Session {
  id: string
  cart: Cart
  /** The e-mail of the account that is logged in. */
  account?: string
  address?: Address
  shipping?: ShippingMethod
  readonly orders: Set<string>
  readonly wishlist: Set<string>
  flash: Flash
}

export interface Sessions {
  find(id: string | undefined): Session | undefined
  /** Keeps the session under a fresh id: at its start, and when someone logs in or out. */
  keep(session: Session): void
}

const mostSessions = 20_000

export const newSession = (): Session => ({
  id: '',
  cart: newCart(),
  orders: new Set(),
  wishlist: new Set(),
  flash: { events: [] },
})

export function takeFlash(session: Session): Flash {
  const { flash } = session
  session.flash = { events: [] }
  return flash
}

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>()
  return {
    find(id) {
      const session = id === undefined ? undefined : sessions.get(id)
      if (session && id !== undefined) {
        sessions.delete(id)
        sessions.set(id, session)
      }
      return session
    },
    keep(session) {
      sessions.delete(session.id)
      session.id = randomBytes(18).toString('base64url')
      sessions.set(session.id, session)
      const [longestUnseen] = sessions.keys()
      if (sessions.size > mostSessions && longestUnseen !== undefined) sessions.delete(longestUnseen)
    },
  }
}
