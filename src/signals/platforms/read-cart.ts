// Reads the cart where a shop system keeps it: its count, its lines, and a mark of its state.
import type { Item } from '../../events/event.ts'
import { numberOf, own } from '../own-data.ts'
import { readItems } from '../read-item.ts'
import type { Platform } from './platform.ts'
import { find, parsed, type View } from './read-places.ts'

export interface KeptCart {
  count: number
  /** Null where only the count is kept. */
  lines: Item[] | null
}

const MAX_HTML = 60_000

/** What it is now, to be compared: text as it is kept, or a number. */
export const stateOf = ({ cart }: Platform, view: View): unknown => {
  const kept = find(cart?.at, undefined, view)
  return typeof kept === 'string' ? kept : find(cart?.count, kept, view)
}

function readLines({ cart }: Platform, root: unknown, view: View): Item[] | null {
  if (cart?.lines === undefined) return null
  if (cart.html) {
    const html = own(root, cart.lines)
    if (typeof html !== 'string') return null
    return [...html.slice(0, MAX_HTML).matchAll(cart.html)].map(([, id = '', quantity]) => ({
      item_id: id,
      quantity: Number(quantity),
    }))
  }
  const list = find(cart.lines, root, view)
  return Array.isArray(list) ? readItems(list) : null
}

/** Null where none is kept, or it cannot be read. */
export function readKeptCart(platform: Platform, view: View): KeptCart | null {
  const kept = find(platform.cart?.at, undefined, view)
  if (kept === undefined) return null
  const root = parsed(kept)
  const lines = readLines(platform, root, view)
  const told = numberOf(find(platform.cart?.count, root, view))
  const count = told ?? lines?.reduce((sum, { quantity = 1 }) => sum + quantity, 0)
  return count === undefined || count < 0 ? null : { count, lines }
}
