// Which products a visitor has seen: what a product view is the first of.
import type { EventDraft } from '../events/event.ts'
import { shortHash } from '../events/short-hash.ts'
import type { Kept } from './kept.ts'

export type First = 'ever' | 'visit' | 'item' | false

/** How many products are remembered, the newest of them. */
const MAX_ITEMS = 40

export function seeProduct({ properties }: EventDraft, kept: Kept): { first: First; kept: Kept } {
  const { viewed, items = [], visit } = kept
  const [item] = (properties as { items?: { item_id?: string; item_name?: string }[] }).items ?? []
  const name = shortHash(item?.item_id ?? item?.item_name ?? '')
  const first = !viewed ? 'ever' : !visit?.viewed ? 'visit' : !items.includes(name) ? 'item' : false
  const next = {
    ...kept,
    viewed: true,
    items: [...items.filter((i) => i !== name), name].slice(-MAX_ITEMS),
    ...(visit && { visit: { ...visit, viewed: true } }),
  }
  return { first, kept: next }
}
