// What the journey remembers of an event: its name, its time, the order it names, and one small number.
import { eventNames, type Ms } from '../events/event.ts'
import type { MomentEvent, Spot } from './moment.ts'

export type FactName = string

export interface Fact {
  readonly name: FactName
  readonly time: Ms
  /** What the number says depends on the event: see VALUES. */
  readonly value: number
  /** The order that the event names, as a short hash. */
  readonly order?: string
  /** The id of the shop's own rule that said what the event does. */
  readonly why?: string
}

/** Bits of a `session_start` or `page_view`. */
export const RESEARCHES = 1
export const WAITS = 2
/** Numbers of a `purchase`: what the shop says of its customer. */
export const NEW_CUSTOMER = 1
export const KNOWN_CUSTOMER = 2

/** A survey's topics; the score is kept beside the topic's place. */
export const TOPICS: readonly (Spot | undefined)[] = [
  undefined,
  'zmot',
  'fmot',
  'smot/purchase',
  'smot/experience',
  'tmot',
  'umot',
]
/** A survey about `smot`, its half not named: the customer's is the experience. */
export const EITHER_HALF = 7

/** The place of a name in this list is how it is kept; new names go to the end. */
export const FACT_NAMES: readonly FactName[] = [...eventNames(), 'identify', 'shop', 'shop-order']
const KNOWN = new Set(FACT_NAMES.slice(0, -2))

type Properties = Readonly<Record<string, unknown>>

const RESEARCH_SOURCES = ['search', 'ai', 'ads', 'social', 'compare', 'referral']
const WAITING_PAGES = ['order_status', 'help']
const WAITING_STEPS = ['shipped', 'out_for_delivery', 'arrived']
const includes = (list: readonly string[], value: unknown): boolean => list.includes(value as string)
const wholeNumber = (value: unknown): number =>
  Number.isInteger(value) && (value as number) > 0 ? Math.min(value as number, 99_999) : 0
const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null

const landing = (p: Properties): number =>
  includes(WAITING_PAGES, p['page_kind']) || includes(WAITING_STEPS, p['step']) ? WAITS : 0

const topic = (about: unknown): number => {
  if (about === 'smot') return EITHER_HALF
  return Math.max(0, TOPICS.indexOf(about as Spot))
}

const VALUES: Readonly<Record<string, (p: Properties) => number>> = {
  session_start: (p) => {
    const source = p['source']
    return landing(p) + (isObject(source) && includes(RESEARCH_SOURCES, source['kind']) ? RESEARCHES : 0)
  },
  page_view: landing,
  purchase: (p) => (p['new_customer'] === false ? KNOWN_CUSTOMER : p['new_customer'] === true ? NEW_CUSTOMER : 0),
  survey_response: (p) => topic(p['about']) * 8 + Math.min(wholeNumber(p['score']), 5),
  write_review: (p) => Math.min(wholeNumber(p['rating']), 5),
  remove_from_cart: (p) => (p['cart_quantity'] === 0 ? 0 : 1),
  view_cart: (p) => {
    const items = p['items']
    const empty = p['cart_quantity'] ?? (Array.isArray(items) ? items.length : 1)
    return empty === 0 ? 0 : 1
  },
  identify: (p) => wholeNumber(p['orders']),
}

/** FNV-1a, 32 bits: short, and stable from one release to the next. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

const orderOf = (name: FactName, p: Properties): string | undefined => {
  const id = p['transaction_id'] ?? p['lastOrder'] ?? (name === 'purchase' ? p['checkout_id'] : undefined)
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? shortHash(String(id)) : undefined
}

/** Milliseconds of a time that may be ISO 8601; not-a-time is the epoch, so that nothing throws. */
export const timeOf = (time: Ms | string): Ms => {
  const ms = typeof time === 'string' ? Date.parse(time) : time
  return Number.isFinite(ms) ? ms : 0
}

/** The fact of an event, or null where no rule ever asks for it. */
export function readFact(event: MomentEvent): Fact | null {
  const { name } = event
  if (!KNOWN.has(name)) return null
  const p: Properties = isObject(event.properties) ? event.properties : {}
  const value = VALUES[name]?.(p) ?? 0
  const order = orderOf(name, p)
  const time = timeOf(event.time)
  return order === undefined ? { name, time, value } : { name, time, value, order }
}
