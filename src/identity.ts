// What a shop says of its customer, held on a confirmation page until the order on it was taken in.
import type { Environment } from './environment.ts'
import type { Ms, PageKind } from './events/event.ts'

/** What a shop says of the customer whom it knows. */
export interface KnownCustomer {
  /** Orders placed before, without one that is just being placed. */
  orders?: number
  /** Id of the last of them. */
  lastOrder?: string
  /** The shop's own name for the customer; only its hash leaves the page. */
  customer?: string
}

export interface Identity {
  know(known: KnownCustomer): void
  /** The page is understood, an order was taken in, or the page goes. */
  see(what: PageKind | 'order' | 'leave'): void
  stop(): void
}

/** How long an order may take to show up on its confirmation page. */
const ORDER_MS: Ms = 3_000

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0
const isName = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 200

/** @throws TypeError that names the member and the fix. */
function checkKnown(known: KnownCustomer): KnownCustomer {
  const { orders, lastOrder, customer } = known
  if (orders !== undefined && !isCount(orders))
    throw new TypeError('kairos: identify: `orders` is not a whole number. Give 0, 1, 2, …')
  if (lastOrder !== undefined && !isName(lastOrder))
    throw new TypeError('kairos: identify: `lastOrder` is not a text of 1 to 200 characters')
  if (customer !== undefined && !isName(customer))
    throw new TypeError('kairos: identify: `customer` is not a text of 1 to 200 characters')
  return known
}

/**
 * A shop's page tells the order that was just placed as `lastOrder`, before or after the order itself is seen: were it
 * believed first, the order would count as known.
 */
export function createIdentity(env: Pick<Environment, 'after'>, apply: (known: KnownCustomer) => void): Identity {
  const held: KnownCustomer[] = []
  let isSettled = false
  let cancel = (): void => {}
  const settle = (): void => {
    cancel()
    isSettled = true
    for (const known of held.splice(0)) apply(known)
  }
  return {
    know(known) {
      held.push(checkKnown(known))
      if (isSettled) settle()
    },
    see(what) {
      if (what !== 'confirmation') return settle()
      isSettled = false
      cancel()
      cancel = env.after(ORDER_MS, settle)
    },
    stop: () => cancel(),
  }
}
