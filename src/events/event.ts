// What happened: the events (touchpoints) of a journey, a union by name, with GA4's property names.

/** Milliseconds; as a point in time, since 1970-01-01 UTC. */
export type Ms = number

/** One line of a product list or cart, in GA4's sense. */
export interface Item {
  item_id?: string
  item_name?: string
  item_brand?: string
  item_category?: string
  item_variant?: string
  /** Price of one unit, in `currency` of the event. */
  price?: number
  quantity?: number
  discount?: number
  coupon?: string
  index?: number
  item_list_id?: string
  item_list_name?: string
}

/** Where a visit came from. */
export type SourceKind = 'search' | 'ai' | 'ads' | 'social' | 'email' | 'compare' | 'referral' | 'direct' | 'unknown'

export interface Source {
  kind: SourceKind
  name?: string
  campaign?: Record<string, string>
}

export type PageKind =
  | 'product'
  | 'listing'
  | 'search'
  | 'cart'
  | 'checkout'
  | 'confirmation'
  | 'order_status'
  | 'account'
  | 'help'
  | 'home'
  | 'article'
  | 'other'

export type Rating = 1 | 2 | 3 | 4 | 5

/** The five moments, as a survey names them. */
export type SurveyTopic = 'zmot' | 'fmot' | 'smot' | 'tmot' | 'umot' | 'smot/purchase' | 'smot/experience'

interface Valued {
  /** ISO 4217. */
  currency?: string
  value?: number
  items?: Item[]
}
interface Listed {
  item_list_id?: string
  item_list_name?: string
  items?: Item[]
}
interface InCart extends Valued {
  /** Units in the cart after the action, where it could be read. */
  cart_quantity?: number
}
interface InCheckout extends Valued {
  coupon?: string
  /** Our own, from the first checkout event to the order. */
  checkout_id?: string
}
interface OfOrder {
  transaction_id?: string
}
interface Promoted {
  promotion_id?: string
  promotion_name?: string
  creative_name?: string
  creative_slot?: string
  items?: Item[]
}
interface Method {
  method?: string
}

/** The properties of each event, by its name. */
export interface EventProperties {
  session_start: { source?: Source; page_kind?: PageKind; step?: string }
  page_view: { page_kind?: PageKind }
  engage: { by?: 'time' | 'page' | 'action' }
  bounce: { visible_ms?: Ms }
  web_vital: {
    metric: 'LCP' | 'INP' | 'CLS' | 'FCP' | 'TTFB'
    value: number
    rating: 'good' | 'needs-improvement' | 'poor'
  }
  search: { search_term?: string; results?: number }
  view_item_list: Listed
  select_item: Listed
  read_reviews: { item_id?: string }
  compare_items: { items?: Item[] }
  add_to_wishlist: Valued
  view_item: Valued
  view_value: { value_id: string }
  view_promotion: Promoted
  select_promotion: Promoted
  view_experiment: { experiment: string; variant: string }
  add_to_cart: InCart
  remove_from_cart: InCart
  view_cart: InCart
  begin_checkout: InCheckout
  add_shipping_info: InCheckout & { shipping_tier?: string }
  add_payment_info: InCheckout & { payment_type?: string }
  apply_coupon: InCart & { coupon?: string }
  purchase: InCheckout & OfOrder & { tax?: number; shipping?: number; new_customer?: boolean }
  cart_abandoned: InCart & { opened_at?: string }
  message_sent: OfOrder & { step?: string }
  delivery_update: OfOrder & { step?: string }
  track_order: OfOrder
  order_shipped: OfOrder
  order_delivered: OfOrder
  contact_support: OfOrder & Method
  survey_response: OfOrder & { score: Rating; about?: SurveyTopic }
  write_review: OfOrder & { rating?: Rating; item_id?: string }
  request_return: OfOrder & { reason?: string; items?: Item[] }
  refund: OfOrder & Valued
  return_visit: { days?: number }
  follow_up: OfOrder & { step?: string }
  login: Method
  sign_up: Method
  join_loyalty: Method
  redeem_offer: { coupon?: string }
  share: Method & { item_id?: string }
  refer: Method
}

export type EventName = keyof EventProperties
/** What a shop names itself. */
export type CustomName = `custom:${string}`
export type CustomProperties = Record<string, string | number | boolean | null>
export type PropertiesOf<N extends EventName | CustomName> = N extends EventName ? EventProperties[N] : CustomProperties

/** An event before it is stamped with who, where and when. */
export type EventDraft =
  | {
      [N in EventName]: { name: N; properties: EventProperties[N]; found: string[]; time?: Ms }
    }[EventName]
  | { name: CustomName; properties: CustomProperties; found: string[]; time?: Ms }

const GROUPS: { readonly [group: string]: string } = {
  visit: 'session_start page_view engage bounce web_vital',
  research: 'search view_item_list select_item read_reviews compare_items add_to_wishlist',
  impression: 'view_item view_value view_promotion select_promotion view_experiment',
  buying:
    'add_to_cart remove_from_cart view_cart begin_checkout add_shipping_info add_payment_info apply_coupon purchase cart_abandoned',
  after:
    'message_sent delivery_update track_order order_shipped order_delivered contact_support survey_response write_review request_return refund',
  return: 'return_visit follow_up login sign_up join_loyalty redeem_offer share refer',
}

/** The names of the groups given, in the order of the table of events. */
export const eventNames = (...groups: string[]): EventName[] =>
  (groups.length ? groups : Object.keys(GROUPS)).flatMap((g) => (GROUPS[g] ?? '').split(' ')) as EventName[]

const NAMES: ReadonlySet<string> = new Set(eventNames())
const CUSTOM = /^custom:[a-z0-9_:.-]{1,64}$/

/**
 * What a shop calls, as a draft.
 *
 * @throws TypeError where no event is called so.
 */
export function draftOf(name: unknown, properties: object | undefined, time: Ms): EventDraft {
  if (typeof name === 'string' && (NAMES.has(name) || CUSTOM.test(name))) {
    return { name, properties: properties ?? {}, found: ['call'], time } as unknown as EventDraft
  }
  throw new TypeError(
    `kairos: no event is called ${JSON.stringify(name)}. Name an own one 'custom:<name>', of a-z, 0-9 and _:.-`,
  )
}
