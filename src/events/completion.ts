// Completes an event by what is kept of its visitor: the checkout that it belongs to, the cart that is open.
import type { EventDraft, Ms } from './event.ts'

interface Keeps {
  checkout?: string
  steps?: string[]
  cart?: { at: Ms; quantity?: number }
}

const STEPS = ['begin_checkout', 'add_shipping_info', 'add_payment_info']

/**
 * The draft with its checkout's id, and what is kept afterwards; null where this checkout has told it already, or where an
 * order has neither a name nor a checkout.
 */
export function complete<K extends Keeps>(
  draft: EventDraft,
  kept: K,
  id: () => string,
): { draft: EventDraft; kept: K } | null {
  const { name } = draft
  if (name === 'purchase') {
    const { transaction_id, checkout_id } = draft.properties
    if (transaction_id === undefined && checkout_id === undefined && kept.checkout === undefined) return null
    const properties = { ...(kept.checkout !== undefined && { checkout_id: kept.checkout }), ...draft.properties }
    const { checkout: _, steps: __, ...rest } = kept
    return { draft: { ...draft, properties }, kept: rest as K }
  }
  if (!STEPS.includes(name)) return { draft, kept }
  const { checkout = id(), steps = [] } = kept
  if (steps.includes(name)) return null
  const properties = { checkout_id: checkout, ...draft.properties }
  return { draft: { ...draft, properties } as EventDraft, kept: { ...kept, checkout, steps: [...steps, name] } }
}

/** The cart that is open after an event. */
export function settleCart<K extends Keeps>(draft: EventDraft, kept: K, time: Ms): K {
  const quantity = (draft.properties as { cart_quantity?: number }).cart_quantity
  const { cart, ...rest } = kept
  if (draft.name === 'purchase' || quantity === 0) return rest as K
  if (draft.name === 'add_to_cart' || cart) {
    const count = quantity ?? cart?.quantity
    return { ...kept, cart: { at: cart?.at ?? time, ...(count !== undefined && { quantity: count }) } }
  }
  return kept
}

/** A cart that its shopper came back to without having bought it. */
export const leftCart = ({ at, quantity }: NonNullable<Keeps['cart']>): EventDraft => ({
  name: 'cart_abandoned',
  properties: { opened_at: new Date(at).toISOString(), ...(quantity !== undefined && { cart_quantity: quantity }) },
  found: ['visit'],
})
