// Reads items, and what is said of them together, in the words of any vocabulary: one table of synonyms.
import type { Item } from '../events/event.ts'
import { type Data, isData, listOf, numberOf, own, textOf } from './own-data.ts'

const MAX_KEYS = 80
const MAX_DEPTH = 3

/** Synonyms by property, without case and punctuation; an earlier one goes first. */
const table = (lines: string): ReadonlyMap<string, readonly [string, number]> =>
  new Map(
    lines
      .split(';')
      .flatMap((line) => line.split(' ').map((word, at) => [word.replace(/_/g, ''), [line.split(' ')[0] ?? '', at]])),
  )

const ITEM = table(
  'item_id productid idproduct contentid id sku productsku itemsku;item_name productname contentname name title producttitle;item_brand brand productbrand vendor manufacturer manufacturername;item_category category productcategory contentcategory categoryname primarycategory;item_variant variant variantname varianttitle;price itemprice productpricevalue specialprice currentprice unitprice productunitprice productprice regularprice baseprice;quantity qty cartquantity productquantity;discount;coupon;index position;item_list_id;item_list_name list',
)
const EVENT = table(
  'currency currencycode ordercurrency isocode;value revenue grandtotal totalprice total ordertotal transactiontotal;tax totaltax taxamount;shipping shippingcost shippingamount;coupon couponcode discountcode appliedcouponcode;transaction_id orderid ordernumber;shipping_tier shippingmethod;payment_type paymentmethod;search_term searchquery searchstring query phrase keyword;method;item_list_id listid;item_list_name listname list;promotion_id;promotion_name;creative_name creative;creative_slot',
)
const NUMBERS = ' price quantity discount index value tax shipping '
/** Objects whose members are said of what holds them. */
const INNER = /^(product|productinfo|merchandise|item|pricing|prices|price|total|category)$/
/** A price told as an object. */
const AMOUNT = 'currentPrice value amount basePrice'

const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]|^added_?item/g, '')

const amountOf = (value: unknown): number | undefined => {
  if (!isData(value)) return numberOf(value)
  return AMOUNT.split(' ')
    .map((key) => numberOf(own(value, key)))
    .find((amount) => amount !== undefined)
}

function pick(data: Data, words: typeof ITEM, depth = 0): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  const ranks: Record<string, number> = {}
  let inner: Record<string, unknown> = {}
  for (const key of Object.keys(data).slice(0, MAX_KEYS)) {
    const word = plain(key)
    const value = own(data, key)
    const [name = '', rank = 0] = words.get(word) ?? []
    const read = name && (NUMBERS.includes(` ${name} `) ? amountOf(value) : textOf(listOf(value, 1)[0] ?? value))
    if (read !== '' && read !== undefined && rank <= (ranks[name] ?? 99)) {
      picked[name] = read
      ranks[name] = rank
    }
    if (depth < MAX_DEPTH && INNER.test(word) && isData(value) && !Array.isArray(value)) {
      const sub = pick(value, words, depth + 1)
      // What is paid for a line goes before what its product costs.
      inner = /pric/.test(word) ? { ...inner, ...sub } : { ...sub, ...inner }
    }
  }
  return { ...inner, ...picked }
}

/** What an event says besides its items. */
export const readFacts = (data: Data): Record<string, unknown> => pick(data, EVENT)

/** Null where it names nothing. */
export function readItem(value: unknown): Item | null {
  if (!isData(value)) return null
  const item = pick(value, ITEM) as Item
  return Object.keys(item).length ? item : null
}

export const readItems = (value: unknown): Item[] => listOf(value).flatMap((one) => readItem(one) ?? [])

/** What came and what went between two states of a cart. */
export function compareLines(before: readonly Item[], after: readonly Item[]): { added: Item[]; removed: Item[] } {
  const keyOf = ({ item_id, item_name, item_variant }: Item): string => `${item_id ?? item_name} ${item_variant}`
  const count = (lines: readonly Item[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + (line.quantity ?? 1))
    return counts
  }
  const more = (some: readonly Item[], others: readonly Item[]): Item[] => {
    const [counts, known] = [count(some), count(others)]
    return [...new Map(some.map((line) => [keyOf(line), line]))].flatMap(([key, line]) => {
      const quantity = (counts.get(key) ?? 0) - (known.get(key) ?? 0)
      return quantity > 0 ? [{ ...line, quantity }] : []
    })
  }
  return { added: more(after, before), removed: more(before, after) }
}
