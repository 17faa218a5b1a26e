// What the journey remembers of an event: its name, its time, the order it names, and one small number.
import { eventNames, type Ms } from '../events/event.ts'
import { shortHash } from '../events/short-hash.ts'
import { type MomentEvent, SPOTS, type Spot } from './moment.ts'

export interface Fact {
  readonly name: string
  readonly time: Ms
  /** What the number says depends on the event: see VALUES. */
  readonly value: number
  /** Its place among the facts of the same millisecond; absent for the first. */
  readonly nth?: number
  /** The order that the event names, as a short hash. */
  readonly order?: string
  /** The id of the shop's own rule that spoke first, and what it said: see shop-rule. */
  readonly why?: string
  readonly verdict?: number
}

/** Bits of a `session_start` or `page_view`. */
export const RESEARCHES = 1
export const WAITS = 2
/** The number of a `purchase` whose customer the shop knows from before. */
export const KNOWN_CUSTOMER = 2

/** A survey's topics; the score is kept beside the topic's place. */
export const TOPICS: readonly (Spot | undefined)[] = [undefined, ...SPOTS]
/** A survey about `smot`, its half not named: the customer's is the experience. */
export const EITHER_HALF = 7

/**
 * The place of a name in this list is how it is kept: another order of the names is another version of what is kept.
 * `identify` is what a shop tells of its customer, `custom` an event that only a shop's own rule knows.
 */
export const FACT_NAMES: readonly string[] = [...eventNames(), 'identify', 'custom']
const KNOWN = new Set(FACT_NAMES.slice(0, -1))

type Properties = Readonly<Record<string, unknown>>

const RESEARCH_SOURCES = ['search', 'ai', 'ads', 'social', 'compare', 'referral']
const WAITING_PAGES = ['order_status', 'help']
const WAITING_STEPS = ['shipped', 'out_for_delivery', 'arrived']
const includes = (list: readonly unknown[], value: unknown): boolean => list.includes(value)
const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null

const count = (value: unknown, most: number): number =>
  Number.isInteger(value) && (value as number) > 0 ? Math.min(value as number, most) : 0
/** Five points at most; what is outside the scale says nothing. */
const points = (value: unknown): number => count(value, 6) % 6

const landing = (p: Properties): number =>
  includes(WAITING_PAGES, p.page_kind) || includes(WAITING_STEPS, p.step) ? WAITS : 0

const topic = (about: unknown): number =>
  about === 'smot' ? EITHER_HALF : Math.max(0, TOPICS.indexOf(about as Spot | undefined))

const VALUES: Readonly<Record<string, (p: Properties) => number>> = {
  session_start: (p) => {
    const source = p.source
    return landing(p) + (isObject(source) && includes(RESEARCH_SOURCES, source.kind) ? RESEARCHES : 0)
  },
  page_view: landing,
  purchase: (p) => (p.new_customer === false ? KNOWN_CUSTOMER : 0),
  survey_response: (p) => topic(p.about) * 8 + points(p.score),
  write_review: (p) => points(p.rating),
  remove_from_cart: (p) => (p.cart_quantity === 0 ? 0 : 1),
  view_cart: (p) => {
    const items = p.items
    const quantity = p.cart_quantity ?? (Array.isArray(items) ? items.length : 1)
    return quantity === 0 ? 0 : 1
  },
  identify: (p) => count(p.orders, 99_999),
}

const isId = (id: unknown): boolean => (typeof id === 'string' && id !== '') || Number.isFinite(id)

/** A guest's order without a name of its own is known by its checkout. */
function orderOf(name: string, p: Properties): string | undefined {
  const named = p[name === 'identify' ? 'lastOrder' : 'transaction_id']
  const id = isId(named) || name !== 'purchase' ? named : p.checkout_id
  return isId(id) ? shortHash(String(id)) : undefined
}

/** The last day that a `Date` can name. */
const LATEST: Ms = 8.64e15

/** Whole milliseconds of a time that may be ISO 8601; not-a-time is the epoch, so that nothing throws. */
export const timeOf = (time: Ms | string): Ms => {
  const ms = typeof time === 'string' ? Date.parse(time) : time
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.round(ms)), LATEST) : 0
}

/** The fact of an event, or null where no rule ever asks for it. */
export function readFact({ name, time, properties }: MomentEvent): Fact | null {
  if (!KNOWN.has(name)) return null
  const p: Properties = isObject(properties) ? properties : {}
  const value = VALUES[name]?.(p) ?? 0
  const order = orderOf(name, p)
  return order === undefined ? { name, time: timeOf(time), value } : { name, time: timeOf(time), value, order }
}
