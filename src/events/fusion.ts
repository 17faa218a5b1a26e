// One real action seen through several channels is one event; two real actions stay two.
import type { EventDraft, Item, Ms } from './event.ts'

/** How far apart two channels may tell of one action. */
const ACTION_WINDOW_MS: Ms = 3_000
const MAX_SEEN = 40

/** Shown once by a page, however late a channel tells of it. */
const OF_PAGE =
  ' view_item view_item_list view_cart search begin_checkout add_shipping_info add_payment_info purchase track_order '
const ACTIONS =
  ' add_to_cart remove_from_cart select_item add_to_wishlist apply_coupon view_promotion select_promotion share login sign_up contact_support write_review request_return refund '

type Channel = 'shop' | 'page'
interface Seen {
  readonly key: number
  draft: EventDraft
  readonly time: Ms
  readonly page: string
  readonly channels: Set<Channel>
}

/** What became of a draft: a new action, or more about one that is known already. */
export interface Fused {
  key: number
  isNew: boolean
  draft: EventDraft
}

export interface Fusion {
  take(draft: EventDraft, time: Ms, page: string): Fused
}

/** The shop's own word (data layer, attributes, calls) is one channel; what is read off the page is the other. */
const channelOf = ({ found }: EventDraft): Channel =>
  found.some((f) => /^(data-layer|call|source)/.test(f)) ? 'shop' : 'page'

const propertiesOf = (draft: EventDraft): Record<string, unknown> => draft.properties as Record<string, unknown>
const itemsOf = (draft: EventDraft): Item[] => (propertiesOf(draft).items as Item[] | undefined) ?? []
const word = (text: string | undefined): string | undefined => text?.toLowerCase().replace(/\s+/g, ' ').trim()

/** The same thing as far as both tell: systems name one product by several ids, but not by two other names. */
function agree(a: EventDraft, b: EventDraft): boolean {
  const [p, q] = [propertiesOf(a), propertiesOf(b)]
  const terms = [p.search_term, q.search_term]
  if (terms[0] !== undefined && terms[1] !== undefined && terms[0] !== terms[1]) return false
  const [x, y] = [itemsOf(a)[0], itemsOf(b)[0]]
  if (!x || !y || a.name === 'view_item_list') return true
  if (x.item_id !== undefined && x.item_id === y.item_id) return true
  const [m, n] = [word(x.item_name), word(y.item_name)]
  if (m === undefined || n === undefined) return x.item_id === undefined || y.item_id === undefined || m === n
  return m.includes(n) || n.includes(m)
}

const same = (a: EventDraft, b: EventDraft): boolean => JSON.stringify(a.properties) === JSON.stringify(b.properties)

/** The shop's own word goes first; what it leaves out is filled in. */
function merge(known: EventDraft, more: EventDraft): EventDraft {
  const shopFirst = channelOf(more) === 'shop' && channelOf(known) !== 'shop'
  const [first, second] = shopFirst ? [more, known] : [known, more]
  const [a, b] = [itemsOf(first), itemsOf(second)]
  const items = a.length === 1 && b.length === 1 ? [{ ...b[0], ...a[0] }] : a.length ? a : b
  const properties = { ...propertiesOf(second), ...propertiesOf(first), ...(items.length && { items }) }
  return { ...known, properties, found: [...new Set([...known.found, ...more.found])] } as EventDraft
}

export function createFusion(): Fusion {
  const seen: Seen[] = []
  let lastKey = 0
  return {
    take(draft, time, page) {
      const ofPage = OF_PAGE.includes(` ${draft.name} `)
      const isAction = ACTIONS.includes(` ${draft.name} `)
      const channel = channelOf(draft)
      const known = seen.findLast(
        (s) =>
          s.draft.name === draft.name &&
          s.page === page &&
          (ofPage || (isAction && Math.abs(time - s.time) <= ACTION_WINDOW_MS)) &&
          (s.channels.has(channel) ? ofPage && same(s.draft, draft) : agree(s.draft, draft)),
      )
      if (known) {
        known.channels.add(channel)
        known.draft = merge(known.draft, draft)
        return { key: known.key, isNew: false, draft: known.draft }
      }
      lastKey++
      if (ofPage || isAction) {
        seen.push({ key: lastKey, draft, time, page, channels: new Set([channel]) })
        if (seen.length > MAX_SEEN) seen.shift()
      }
      return { key: lastKey, isNew: true, draft }
    },
  }
}
