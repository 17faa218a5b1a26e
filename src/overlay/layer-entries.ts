// What the page's data layers tell of e-commerce, as plain and bounded data: own data only, so that no getter of the page's runs.

/** An amount that is told as text. */
export interface TextAmount {
  /** `value`, or `price` of an item. */
  field: string
  text: string
}

/** A GA4 e-commerce entry, as far as it says what it is about. */
export interface LayerEntry {
  /** The name of the data layer. */
  layer: string
  event: string
  /** When it was first seen. */
  at: number
  /** It was there before the overlay was. */
  isEarly: boolean
  items: { id?: string; name?: string }[]
  orderId?: string
  amounts: TextAmount[]
  /** Undefined until it is judged; `unknown` where nobody was there to hear. */
  verdict?: 'matched' | 'unmatched' | 'unknown'
  /** The event that it became, or became a part of. */
  eventId?: string
}

const NAMES =
  ' view_item_list select_item view_item add_to_wishlist add_to_cart remove_from_cart view_cart begin_checkout add_shipping_info add_payment_info purchase refund view_promotion select_promotion '
const AMOUNTS = ['value', 'tax', 'shipping']
const OF_ITEM = ['price', 'discount']
const MAX_ITEMS = 20
const MAX_AMOUNTS = 5
const MAX_TEXT = 100
const MAX_CONTAINERS = 10
const MAX_LAYERS = 5

const own = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null ? Object.getOwnPropertyDescriptor(holder, key)?.value : undefined

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value).slice(0, MAX_TEXT).trim() || undefined
    : undefined

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? Array.from({ length: Math.min(value.length, MAX_ITEMS) }, (_, at) => own(value, `${at}`)) : []

/** Google's tag manager says itself what its data layers are called; most are called `dataLayer`. */
export function layerNames(view: object): string[] {
  const containers = own(view, 'google_tag_manager')
  const keys =
    typeof containers === 'object' && containers !== null ? Object.keys(containers).slice(0, MAX_CONTAINERS) : []
  const named = keys.map((key) => own(own(own(containers, key), 'dataLayer'), 'name'))
  const names = named.filter((name): name is string => typeof name === 'string' && name.length < MAX_TEXT)
  return [...new Set(['dataLayer', ...names])].slice(0, MAX_LAYERS)
}

const textAmounts = (holder: unknown, fields: readonly string[]): TextAmount[] =>
  fields.flatMap((field) => {
    const value = own(holder, field)
    return typeof value === 'string' && /\d/.test(value) ? [{ field, text: value.slice(0, MAX_TEXT) }] : []
  })

/** Null where the entry is about something else. */
export function readLayerEntry(entry: unknown, layer: string, at: number, isEarly: boolean): LayerEntry | null {
  // `gtag` pushes its arguments: 'event', a name, parameters.
  const isCommand = own(entry, '0') === 'event'
  const event = own(entry, isCommand ? '1' : 'event')
  if (typeof event !== 'string' || !NAMES.includes(` ${event} `)) return null
  const data = isCommand ? own(entry, '2') : (own(entry, 'ecommerce') ?? entry)
  const list = listOf(own(data, 'items'))
  const orderId = textOf(own(data, 'transaction_id'))
  if (!list.length && orderId === undefined) return null
  const items = list.map((item) => {
    const [id, name] = [textOf(own(item, 'item_id')), textOf(own(item, 'item_name'))]
    return { ...(id !== undefined && { id }), ...(name !== undefined && { name }) }
  })
  const amounts = [...textAmounts(data, AMOUNTS), ...list.flatMap((item) => textAmounts(item, OF_ITEM))]
  return {
    layer,
    event,
    at,
    isEarly,
    items,
    ...(orderId !== undefined && { orderId }),
    amounts: amounts.slice(0, MAX_AMOUNTS),
  }
}

/** The array itself; nothing of what only looks like one. */
export function layerOf(view: object, name: string): readonly unknown[] {
  const layer = own(view, name)
  return Array.isArray(layer) ? layer : []
}

/** One entry of it. */
export const entryAt = (layer: readonly unknown[], at: number): unknown => own(layer, `${at}`)
