// What a shopper means to do with the cart: kept until the cart confirms it, over a page load too; and the event that it becomes.
import type { CartDeed } from './controls.ts'
import type { Notes } from './detector.ts'
import type { EventDraft, Item, Ms } from './event.ts'

export interface Proof {
  by: 'cart-count' | 'notice' | 'cart-page'
  at: Ms
  /** By how many units the cart has changed, and how many it has now; 0 and null where it does not tell. */
  change: number
  units: number | null
}

export interface Intent {
  deed: CartDeed
  time: Ms
  item: Item
  currency?: string
  /** Units in the cart before it; null where the page does not tell. */
  before: number | null
  /** The price that stands beside the control: until the page is read with it, the item's is an old one. */
  beside?: number
  from: string
  url: string
  /** The shopper has followed another link since: an arrival says nothing of the intent. */
  isAstray?: true
  /** A count that had risen fell again: no message makes up for that. */
  isTakenBack?: true
  /** What confirms it, unless something speaks against it soon. */
  proof?: Proof
}

export const INTENT = 'intent'

export function readIntent(notes: Notes): Intent | null {
  try {
    const intent = JSON.parse(notes.get(INTENT) ?? 'null') as Intent | null
    return intent && typeof intent.time === 'number' && typeof intent.item === 'object' ? intent : null
  } catch {
    return null
  }
}

export const nameOf = (deed: CartDeed, change: number): 'add_to_cart' | 'remove_from_cart' =>
  deed === 'add' || (deed === 'change' && change > 0) ? 'add_to_cart' : 'remove_from_cart'

export const draftOf = (intent: Intent, by: string, change: number, cartQuantity: number | null): EventDraft => {
  const { item, currency, deed, time } = intent
  const quantity = deed === 'change' && change ? Math.abs(change) : (item.quantity ?? 1)
  return {
    name: nameOf(deed, change),
    properties: {
      ...(currency !== undefined && { currency }),
      ...(item.price !== undefined && { value: Math.round(item.price * quantity * 100) / 100 }),
      items: Object.keys(item).length > 1 ? [{ ...item, quantity }] : [],
      ...(cartQuantity !== null && { cart_quantity: cartQuantity }),
    },
    found: [intent.from, by],
    time,
  }
}
