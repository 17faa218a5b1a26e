// One real action seen through several channels is one event; two real actions stay two.
import type { Notes } from './detector.ts'
import type { EventDraft, Item, Ms } from './event.ts'

/** How far apart two channels may tell of one action; measured from when the shopper acted. */
const ACTION_WINDOW_MS: Ms = 3_000
const MAX_SEEN = 40
/** Actions that are remembered over a page load: a form is told of on one page and confirmed on the next. */
const MAX_KEPT = 8
const KEPT = 'actions'

/** Shown once by a page, however late a channel tells of it. */
const OF_PAGE =
  ' view_item view_item_list view_cart search begin_checkout add_shipping_info add_payment_info purchase track_order read_reviews '
const ACTIONS =
  ' add_to_cart remove_from_cart select_item add_to_wishlist compare_items apply_coupon view_promotion select_promotion share login sign_up contact_support write_review request_return refund join_loyalty '

/** Channels by trust: whose word goes first. What is read off the page comes last, all of it as one channel. */
const TRUST = ['call', 'attribute', 'source', 'data-layer', 'hit']

interface Seen {
  readonly key: number
  draft: EventDraft
  readonly time: Ms
  /** Empty where the page is gone. */
  readonly page: string
  readonly channels: Set<string>
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

const rank = (channel: string): number => {
  const at = TRUST.findIndex((word) => channel.startsWith(word))
  return at < 0 ? TRUST.length : at
}
/** Each of the shop's own words (a call, an attribute, a data layer, a pixel's request) is a channel of its own. */
const channelOf = ({ found }: EventDraft): string => found.find((word) => rank(word) < TRUST.length) ?? 'page'

const propertiesOf = (draft: EventDraft): Record<string, unknown> => draft.properties as Record<string, unknown>
const itemsOf = (draft: EventDraft): Item[] => (propertiesOf(draft).items as Item[] | undefined) ?? []
const word = (text: string | undefined): string | undefined => text?.toLowerCase().replace(/\s+/g, ' ').trim()

/** What names an action besides its item; two that differ in it are two. */
const KEYS = ['search_term', 'coupon', 'promotion_id']

/** The same thing as far as both tell: systems name one product by several ids, but not by two other names. */
function agree(a: EventDraft, b: EventDraft): boolean {
  const [p, q] = [propertiesOf(a), propertiesOf(b)]
  if (KEYS.some((key) => p[key] !== undefined && q[key] !== undefined && p[key] !== q[key])) return false
  const [x, y] = [itemsOf(a)[0], itemsOf(b)[0]]
  // Lists, carts and orders may be told in another order.
  if (!x || !y || (a.name !== 'view_item' && OF_PAGE.includes(` ${a.name} `))) return true
  if (x.item_id !== undefined && x.item_id === y.item_id) return true
  const [m, n] = [word(x.item_name), word(y.item_name)]
  if (m === undefined || n === undefined) return x.item_id === undefined || y.item_id === undefined || m === n
  return m.includes(n) || n.includes(m)
}

const same = (a: EventDraft, b: EventDraft): boolean => JSON.stringify(a.properties) === JSON.stringify(b.properties)

/** The more trusted word goes first; what it leaves out is filled in. */
function merge(known: EventDraft, more: EventDraft): EventDraft {
  const best = ({ found }: EventDraft): number => Math.min(...found.map(rank))
  const [first, second] = best(more) < best(known) ? [more, known] : [known, more]
  const [a, b] = [itemsOf(first), itemsOf(second)]
  const items = a.length === 1 && b.length === 1 ? [{ ...b[0], ...a[0] }] : a.length ? a : b
  const properties = { ...propertiesOf(second), ...propertiesOf(first), ...(items.length && { items }) }
  return { ...known, properties, found: [...new Set([...known.found, ...more.found])] } as EventDraft
}

interface Kept {
  draft: EventDraft
  time: Ms
  channels: string[]
}
/** What this tab's last page knew of; null where its notes cannot be read. */
function recall(notes: Notes): Seen[] {
  try {
    const kept = JSON.parse(notes.get(KEPT) ?? '[]') as Kept[]
    return kept.slice(0, MAX_KEPT).map(({ draft: { name, properties, found }, time, channels }) => {
      const draft = { name, properties: { ...properties }, found: [...found] } as EventDraft
      return { key: 0, draft, time, page: '', channels: new Set(channels) }
    })
  } catch {
    return []
  }
}

export function createFusion(notes: Notes): Fusion {
  const seen: Seen[] = []
  let isRecalled = false
  let lastKey = 0

  const keep = (): void => {
    const actions = seen.filter(({ draft }) => ACTIONS.includes(` ${draft.name} `)).slice(-MAX_KEPT)
    const kept = actions.map(({ draft: { name, properties, found }, time, channels }): Kept => {
      return { draft: { name, properties, found } as EventDraft, time, channels: [...channels] }
    })
    notes.set(KEPT, JSON.stringify(kept))
  }
  const find = (draft: EventDraft, time: Ms, page: string, ofPage: boolean): Seen | undefined => {
    const channel = channelOf(draft)
    const alike = seen.filter(
      (s) =>
        s.draft.name === draft.name &&
        (ofPage ? s.page === page : Math.abs(time - s.time) <= ACTION_WINDOW_MS) &&
        (s.channels.has(channel) ? ofPage && same(s.draft, draft) : agree(s.draft, draft)),
    )
    const id = itemsOf(draft)[0]?.item_id
    return alike.find((s) => id !== undefined && itemsOf(s.draft)[0]?.item_id === id) ?? alike[0]
  }

  return {
    take(draft, time, page) {
      const ofPage = OF_PAGE.includes(` ${draft.name} `)
      const isAction = ACTIONS.includes(` ${draft.name} `)
      if (!ofPage && !isAction) return { key: ++lastKey, isNew: true, draft }
      if (isAction && !isRecalled) {
        isRecalled = true
        seen.unshift(...recall(notes))
      }
      let known = find(draft, time, page, ofPage)
      const isNew = !known
      if (known) {
        known.channels.add(channelOf(draft))
        known.draft = merge(known.draft, draft)
      } else {
        known = { key: ++lastKey, draft, time, page, channels: new Set([channelOf(draft)]) }
        seen.push(known)
        if (seen.length > MAX_SEEN) seen.shift()
      }
      if (isAction) keep()
      return { key: known.key, isNew, draft: known.draft }
    },
  }
}
