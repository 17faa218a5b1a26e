// What of an event's properties and context the map's queries ask for, a row each: queries read nothing out of JSON. Pure.
import { cleanText } from '../ingest/event-row.ts'
import type { EventRow, MarkRow } from './columns.ts'

type Members = Readonly<Record<string, unknown>>
/** What of a stored event its marks are made from; the database has it, too, for events of older collectors. */
export type MarkedEvent = Pick<
  EventRow,
  'id' | 'shop' | 'visitor' | 'session' | 'time' | 'actor' | 'experiments' | 'order_ref'
> & { readonly name: string; readonly properties: string }
type Mark = Pick<MarkRow, 'kind' | 'name'> & { value?: string | null; amount?: number | null }

const MAX_PRODUCTS = 20
const MAX_OFFERS = 20
const MAX_EXPERIMENTS = 20
const MAX_CHARACTERS = 500

/** What a shopper looked at, chose, took or gave back; not all that a list or a cart showed once more. */
const WITH_PRODUCTS = new Set(
  'view_item select_item compare_items add_to_wishlist read_reviews add_to_cart remove_from_cart purchase refund request_return write_review share refer'.split(
    ' ',
  ),
)
/** What these say of an offer: it was seen, or it was taken. */
const PROMOTIONS: Readonly<Record<string, string>> = { view_promotion: 'seen', select_promotion: 'taken' }
/** Not the order: its coupon would go with having bought, always. */
const WITH_COUPON = new Set(['apply_coupon', 'redeem_offer'])
const VITALS = new Set(['LCP', 'INP', 'CLS'])
/** Those that are read out of JSON text: all others are left alone. */
const OWN = new Set([...WITH_PRODUCTS, ...WITH_COUPON, ...Object.keys(PROMOTIONS)])
OWN.add('web_vital').add('view_value').add('view_experiment').add('message_sent').add('follow_up')

const members = (value: unknown): Members => (value !== null && typeof value === 'object' ? (value as Members) : {})
/** What is escaped in the JSON may be half of a surrogate pair still. */
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? cleanText(value.slice(0, MAX_CHARACTERS)) : null
const itemsOf = ({ items }: Members): Members[] => (Array.isArray(items) ? items.map(members) : [])

function productsOf(properties: Members): Mark[] {
  const products = new Map<string, Mark>()
  for (const { item_id, item_name } of [...itemsOf(properties), { item_id: properties.item_id, item_name: null }]) {
    const name = textOf(item_id) ?? textOf(item_name)
    if (name !== null && !products.has(name)) products.set(name, { kind: 'product', name, value: textOf(item_name) })
    if (products.size === MAX_PRODUCTS) break
  }
  return [...products.values()]
}

const nameOfPromotion = ({ promotion_id, promotion_name, creative_name }: Members): string | null =>
  textOf(promotion_id) ?? textOf(promotion_name) ?? textOf(creative_name)

/** An offer without any name is one still: of it is told with and without. */
function promotionsOf(properties: Members, value: string): Mark[] {
  const own = nameOfPromotion(properties)
  const names = own === null ? itemsOf(properties).map(nameOfPromotion) : [own]
  const known = [...new Set(names.filter((name) => name !== null))].slice(0, MAX_OFFERS)
  return (known.length ? known : ['']).map((name) => ({ kind: 'offer', name, value }))
}

function ownMarks({ name, order_ref }: MarkedEvent, properties: Members): Mark[] {
  const coupon = WITH_COUPON.has(name) ? textOf(properties.coupon) : null
  const promotion = PROMOTIONS[name]
  const marks = WITH_PRODUCTS.has(name) ? productsOf(properties) : []
  if (coupon !== null || name === 'redeem_offer') marks.push({ kind: 'offer', name: coupon ?? '', value: 'taken' })
  if (promotion) marks.push(...promotionsOf(properties, promotion))
  if (name === 'follow_up' && properties.step === 'offer') marks.push({ kind: 'offer', name: '', value: 'seen' })
  if (name === 'web_vital' && VITALS.has(String(properties.metric))) {
    const { metric, rating, value } = properties
    marks.push({ kind: 'vital', name: String(metric), value: textOf(rating), amount: Number(value) })
  }
  const proposition = name === 'view_value' ? textOf(properties.value_id) : null
  if (proposition !== null) marks.push({ kind: 'value', name: proposition })
  if (name === 'message_sent' && order_ref !== null)
    marks.push({ kind: 'message', name: order_ref, value: textOf(properties.step) })
  return marks
}

function exposuresOf(event: MarkedEvent, properties: Members): Mark[] {
  const told: [string, unknown, unknown?][] = event.experiments ? Object.entries(JSON.parse(event.experiments)) : []
  const { experiment, variant, share } = properties
  if (event.name === 'view_experiment') told.unshift([String(experiment), variant, share])
  return told
    .slice(0, MAX_EXPERIMENTS)
    .map(([name, value, share]) => ({
      kind: 'experiment',
      name: textOf(name) ?? '',
      value: textOf(value),
      amount: typeof share === 'number' && share > 0 ? share : null,
    }))
    .filter(({ name, value }) => name !== '' && value !== null)
}

/** Nothing of what is automated: no figure counts that. */
export function marksOf(event: MarkedEvent): MarkRow[] {
  const hasExperiments = event.experiments !== null && event.experiments !== '{}'
  if (event.actor !== 'human' || !(hasExperiments || OWN.has(event.name))) return []
  const properties: Members = OWN.has(event.name) ? JSON.parse(event.properties) : {}
  const { shop, visitor, session, time, id } = event
  return [...ownMarks(event, properties), ...exposuresOf(event, properties)].map((mark) => ({
    ...{ shop, visitor, session, time, event: id, value: null, amount: null },
    ...mark,
  }))
}
