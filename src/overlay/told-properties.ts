// An event's properties, as warnings ask for them: whatever their types, and to a bound.
import type { StorefrontEvent } from '../index.ts'

interface Told {
  readonly currency?: unknown
  readonly value?: unknown
  readonly transaction_id?: unknown
  readonly items?: readonly { item_id?: unknown; item_name?: unknown; price?: unknown; quantity?: unknown }[]
}

export const toldBy = ({ properties }: StorefrontEvent): Told => properties as Told
export const itemsOf = (event: StorefrontEvent): NonNullable<Told['items']> => {
  const { items } = toldBy(event)
  return Array.isArray(items) ? items.slice(0, 100) : []
}
