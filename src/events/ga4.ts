// The words of GA4's e-commerce events, as a shop's data layer speaks them, in ours.
import type { EventDraft, EventName, Item } from './event.ts'

type Data = Readonly<Record<string, unknown>>

const SAME_NAMES =
  'view_item_list select_item view_item add_to_wishlist add_to_cart remove_from_cart view_cart begin_checkout add_shipping_info add_payment_info purchase refund view_promotion select_promotion search login sign_up share'
const NAMES: Readonly<Record<string, EventName>> = {
  ...Object.fromEntries(SAME_NAMES.split(' ').map((name) => [name, name as EventName])),
  view_search_results: 'search',
}

const TEXTS =
  'currency coupon transaction_id shipping_tier payment_type item_list_id item_list_name promotion_id promotion_name creative_name creative_slot search_term method'.split(
    ' ',
  )
const NUMBERS = 'value tax shipping'.split(' ')
const ITEM_TEXTS = 'item_id item_name item_brand item_category item_variant coupon item_list_id item_list_name'.split(
  ' ',
)
const ITEM_NUMBERS = 'price quantity discount index'.split(' ')
/** Older names that GA4 tags still use for items. */
const ITEM_ALIASES: readonly (readonly [keyof Item, string])[] = [
  ['item_id', 'id'],
  ['item_name', 'name'],
  ['item_brand', 'brand'],
  ['item_category', 'category'],
  ['item_variant', 'variant'],
]
const MAX_ITEMS = 200
const MAX_TEXT = 300

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own data only: getters of hostile objects are not called. */
const own = (data: Data, key: string): unknown => Object.getOwnPropertyDescriptor(data, key)?.value

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, MAX_TEXT) : undefined
}
/** Numbers as shops write them: `"19.90"` is one, `"19,90 €"` is not. */
const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function pick(data: Data, texts: readonly string[], numbers: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const key of texts) {
    const text = textOf(own(data, key))
    if (text !== undefined) picked[key] = text
  }
  for (const key of numbers) {
    const number = numberOf(own(data, key))
    if (number !== undefined) picked[key] = number
  }
  return picked
}

function itemOf(value: unknown): Item | null {
  if (!isData(value)) return null
  const item = pick(value, ITEM_TEXTS, ITEM_NUMBERS) as Item & Record<string, unknown>
  for (const [key, alias] of ITEM_ALIASES) {
    const text = item[key] === undefined ? textOf(own(value, alias)) : undefined
    if (text !== undefined) item[key] = text as never
  }
  return Object.keys(item).length ? item : null
}

function itemsOf(data: Data): Item[] | undefined {
  const items = own(data, 'items')
  if (!Array.isArray(items)) return undefined
  return items
    .slice(0, MAX_ITEMS)
    .map(itemOf)
    .filter((item) => item !== null)
}

/** The event that an entry of a data layer stands for, or null. */
export function readGa4(event: string, data: Data, layer: string): EventDraft | null {
  const name = Object.hasOwn(NAMES, event) ? NAMES[event] : undefined
  if (!name) return null
  const nested = own(data, 'ecommerce')
  const ecommerce = isData(nested) ? nested : data
  const properties = { ...pick(data, TEXTS, NUMBERS), ...pick(ecommerce, TEXTS, NUMBERS) }
  const items = itemsOf(ecommerce) ?? itemsOf(data)
  if (items) properties.items = items
  const newCustomer = own(ecommerce, 'new_customer') ?? own(data, 'new_customer')
  if (name === 'purchase' && typeof newCustomer === 'boolean') properties.new_customer = newCustomer
  return { name, properties, found: [layer === 'dataLayer' ? 'data-layer' : `data-layer:${layer}`] } as EventDraft
}
