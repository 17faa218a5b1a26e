// One visit: when it begins and ends, where it came from, and whether it became engaged.
import type { EventDraft, Ms, Source } from '../events/event.ts'

/** A visit ends when nothing was heard of it for so long. */
export const VISIT_IDLE_MS: Ms = 30 * 60_000

export interface Visit {
  id: string
  number: number
  at: Ms
  last: Ms
  source: Source
  pages: number
  engaged?: boolean
  bounced?: boolean
  /** A product page was seen in this visit. */
  viewed?: boolean
}

/** Where a page was landed on from; `landing` is false where it was reached from another page of the shop. */
export interface Landing {
  source: Source
  landing: boolean
}

const campaignKey = ({ campaign }: Source): string => JSON.stringify(campaign ?? {})

/** True where what happens now belongs to another visit than the one that is known. */
export function isOver(visit: Visit | undefined, now: Ms, idleMs: Ms): boolean {
  // A clock that was put back says nothing about how long the shopper was away.
  return !visit || now - visit.last > idleMs
}

/** A new campaign begins a new visit, as a shopper who follows an ad comes for another reason. */
export const isOtherCampaign = (visit: Visit, { source, landing }: Landing): boolean =>
  landing && source.campaign !== undefined && campaignKey(source) !== campaignKey(visit.source)

export const beginVisit = (id: string, before: Visit | undefined, now: Ms, source: Source): Visit => ({
  id,
  number: (before?.number ?? 0) + 1,
  at: now,
  last: now,
  source,
  pages: 0,
})

const DEEDS =
  ' select_item compare_items add_to_wishlist select_promotion add_to_cart remove_from_cart begin_checkout add_shipping_info add_payment_info apply_coupon purchase write_review request_return share refer login sign_up join_loyalty redeem_offer survey_response '

/** What an event says about its visit's engagement: the events that follow from it, and the visit afterwards. */
export function follow(visit: Visit, draft: EventDraft, now: Ms): { visit: Visit; drafts: EventDraft[] } {
  const { name } = draft
  const next: Visit = { ...visit, last: now, ...(name === 'page_view' && { pages: visit.pages + 1 }) }
  if (name === 'engage') return { visit: { ...next, engaged: true }, drafts: [] }
  if (name === 'bounce') return { visit: { ...next, bounced: true }, drafts: [] }
  const isDeed = DEEDS.includes(` ${name} `) || (name === 'contact_support' && draft.properties.method !== 'page')
  const by = name === 'page_view' && next.pages > 1 ? 'page' : isDeed ? 'action' : null
  if (name === 'page_view' || by) delete next.bounced
  if (!by || visit.engaged) return { visit: next, drafts: [] }
  return { visit: next, drafts: [{ name: 'engage', properties: { by }, found: ['visit'] }] }
}

/** Said once in a visit; a bounce never of an engaged one. */
export const isSaidAlready = (visit: Visit, { name }: EventDraft): boolean =>
  (name === 'engage' && visit.engaged === true) ||
  (name === 'bounce' && (visit.engaged === true || visit.bounced === true))
