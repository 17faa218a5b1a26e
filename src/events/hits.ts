// What a pixel's request tells by its address: GA4, Meta, Matomo, Pinterest. The address only; nothing is asked for.
import type { Data } from '../signals/own-data.ts'
import { readFacts, readItem, readItems } from '../signals/read-item.ts'
import type { EventDraft, Item, Ms } from './event.ts'
import { draftOf, readEvent } from './vocabulary.ts'

const MAX_URL = 16_000
const MAX_PARAMETERS = 400
const MAX_ITEMS = 200
/** GA4 holds hits back for up to five seconds: its word is taken to be from the middle of them. */
const HELD_MS: Ms = 2_500

/** The names of an item's parts in a hit of GA4: `pr1=idA1~nmTeapot~pr48`. */
const PARTS: Readonly<Record<string, string>> = {
  id: 'item_id',
  nm: 'item_name',
  br: 'item_brand',
  ca: 'item_category',
  va: 'item_variant',
  pr: 'price',
  qt: 'quantity',
  ds: 'discount',
  cp: 'coupon',
}

type Query = ReadonlyMap<string, string>

/** There is no `URLSearchParams` in the language itself. */
const queryOf = (text: string): Query =>
  new Map(
    text
      .split('&')
      .slice(0, MAX_PARAMETERS)
      .map((part) => {
        const [key = '', value = ''] = part.split(/=(.*)/s).map((raw) => {
          try {
            return decodeURIComponent(raw.replaceAll('+', ' '))
          } catch {
            return raw
          }
        })
        return [key, value]
      }),
  )
const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
const itemOf = (text: string): Item | null =>
  readItem(Object.fromEntries(text.split('~').map((part) => [PARTS[part.slice(0, 2)] ?? '', part.slice(2)])))

/** `cd[value]`, `ep.coupon`, `epn.tax`: what stands behind the mark. */
const marked = (query: Query, mark: RegExp): Record<string, unknown> => {
  const data: Record<string, unknown> = {}
  for (const [key, value] of query) {
    const name = mark.exec(key)?.[1]
    if (name) data[name] = /^\[/.test(value) ? (parsed(value) ?? value) : value
  }
  return data
}

function readGoogle(query: Query): EventDraft | null {
  const items: Item[] = []
  for (let at = 1; at <= MAX_ITEMS && query.has(`pr${at}`); at++) {
    const item = itemOf(query.get(`pr${at}`) ?? '')
    if (item) items.push(item)
  }
  const data: Data = { ...marked(query, /^epn?\.(\w+)$/), currency: query.get('cu'), items }
  const word = query.get('en') ?? ''
  // Without its items a hit says nothing that the page does not.
  return items.length || /^(purchase|search|view_search_results)$/.test(word) ? readEvent(word, data, 'hit:ga4') : null
}

function readMatomo(query: Query): EventDraft | null {
  const id = query.get('ec_id')
  const lines = parsed(query.get('ec_items'))
  const rows = Array.isArray(lines) ? lines.slice(0, MAX_ITEMS).filter(Array.isArray) : []
  const items = readItems(
    rows.map(([sku, name, category, price, quantity]) => ({ sku, name, category, price, quantity })),
  )
  const facts = { value: query.get('revenue'), tax: query.get('ec_tx'), shipping: query.get('ec_sh'), orderid: id }
  if (id) return draftOf('purchase', readFacts(facts), items, 'hit:matomo')
  const view = readItem({ sku: query.get('_pks'), name: query.get('_pkn'), price: query.get('_pkp') })
  return view ? draftOf('view_item', {}, [view], 'hit:matomo') : null
}

const HITS: readonly (readonly [RegExp, (query: Query) => EventDraft | null])[] = [
  [/\/g\/collect$/, readGoogle],
  [/facebook\.com\/tr\/?$/, (query) => readEvent(query.get('ev') ?? '', marked(query, /^cd\[(\w+)\]$/), 'hit:meta')],
  [/\/(matomo|piwik)\.php$/, readMatomo],
  [
    /ct\.pinterest\.com\/v3\/?$/,
    (query) => readEvent(query.get('event') ?? '', (parsed(query.get('ed')) ?? {}) as Data, 'hit:pinterest'),
  ],
]

/** The event that a request stands for, or null. */
export function readHit(url: string, time: Ms): EventDraft | null {
  const cut = url.slice(0, MAX_URL)
  const [address = '', query = ''] = cut.split(/\?(.*)/s)
  const read = HITS.find(([mark]) => mark.test(address))?.[1]
  const draft = read?.(queryOf(query))
  if (!draft) return null
  return { ...draft, time: draft.found[0] === 'hit:ga4' ? time - HELD_MS : time }
}
