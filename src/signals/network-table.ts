// What requests say of the cart, by the table of shop systems: what was asked of it, and whether it was done.
import type { EventDraft, Item } from '../events/event.ts'
import { type Data, isData, listOf, own, textOf } from './own-data.ts'
import { readFacts, readItem } from './read-item.ts'

type Name = 'add_to_cart' | 'remove_from_cart' | 'apply_coupon'

/** What a request asks of the cart; without a name it may tell how many units there are. */
export interface Asked {
  name?: Name
  fields: Data
}

const OTHER = '(?!.?(coupon|promo|voucher|disc|gift))'
/** Paths of requests that change something, with what a GraphQL document calls it; the first that fits counts. */
const CHANGES: readonly (readonly [Name, RegExp])[] = [
  ['apply_coupon', /apply[-_]?coupon|coupon_?post|addcoupon|promotion\/add$|addPromoCode/i],
  [
    'remove_from_cart',
    RegExp(
      `(cart[/.]|line-item/)(remove|delete)${OTHER}|remove_from_cart|cart-remove|LinesRemove|removeItem|LinesDelete|remove(Order|Line)`,
      'i',
    ),
  ],
  [
    'add_to_cart',
    RegExp(
      `cart[/.]add(?!r)${OTHER}|action=add\\b|add_to_cart|(carts|baskets)/[^/]+/(line-)?items$|storefront/carts$|cart-addproduct|line-item(/add)?$|orders/populate|cart/entries|cartCreate\\b.*merchandiseId|LinesAdd|add\\w*ProductsToCart|addItemToOrder|addLineItem`,
      'i',
    ),
  ],
]
const LINE = /(carts|baskets)\/[^/]+\/(line-)?items\/|cart\/line-item/i
/** What answers with the cart as it is. */
const CART = /cart[/.](change|update|clear)|\/cart(\.js(on)?)?$|section\/load|cart-summary/i
const isLater = ({ quantity }: Item): boolean => quantity === 0

/** Null where it asks nothing of the cart. `path` is with its query. */
export function askedOf(method: string, path: string, fields: Data): Asked | null {
  const target = (/[?&](wc-ajax|action|route)=/.test(path) ? path : path.replace(/\?.*/, '')).replace(/%2f/gi, '/')
  const isCart = CART.test(target)
  if (method === 'GET') return isCart ? { fields } : null
  // PrestaShop posts everything to its cart, and says in fields what is meant.
  const said = own(fields, 'action') === 'update' && ['add', 'delete'].find((key) => own(fields, key) !== undefined)
  const query = own(fields, 'query')
  const isGraph = typeof query === 'string' && /graphql/i.test(target)
  const text = isGraph && /^\s*mutation/.test(query) ? query + JSON.stringify(own(fields, 'variables')) : target
  let [name] = CHANGES.find(([, mark]) => (!isGraph || text !== target) && mark.test(text)) ?? []
  if (said) name = said === 'add' ? 'add_to_cart' : 'remove_from_cart'
  else if (own(fields, 'remove') === '1') name = undefined
  else if (method === 'DELETE') name = LINE.test(target) ? 'remove_from_cart' : undefined
  else if (method !== 'POST' && name === 'add_to_cart') name = undefined
  else if (isCart && isLater(readItem(fields) ?? {})) name = 'remove_from_cart'
  return name ? { name, fields } : isCart ? { fields } : null
}

const MAX_OBJECTS = 300
/** The objects of an answer, outer ones first. */
function objectsIn(answer: unknown, withLists: boolean): Data[] {
  const found = [answer].filter(isData)
  for (let at = 0; at < found.length && found.length < MAX_OBJECTS; at++) {
    const one = found[at] ?? {}
    if (!Array.isArray(one) || withLists) found.push(...Object.values(one).filter(isData).slice(0, MAX_OBJECTS))
  }
  return found
}

const FAULT = /^(has_?)?(user_?)?err(or)?s?(_?(code|message))?$/i
/** Shops refuse with a good status, too: each in its own words. */
const refuses = ([key, value]: [string, unknown]): boolean =>
  FAULT.test(key)
    ? isData(value)
      ? Object.keys(value).length > 0
      : !!value
    : /^(is_?)?success$/i.test(key)
      ? value === false
      : /^(status|result)$/.test(key)
        ? value === false || Number(value) >= 400 || /^(err|fail)/.test(`${value}`)
        : key === 'backUrl'
const COUNT =
  /^(items?_?count|total_?quantity|quantity_?total|num_?items|summary_(count|qty)|products_count|cart_?(count|quantity))$/i

/** Prices that are told in parts of the currency's unit; where that is not known, there is no price. */
function priceOf(line: Data, price: number | undefined): Pick<Item, 'price'> {
  const minor = own(own(line, 'prices'), 'currency_minor_unit')
  const parts = own(line, 'line_price') !== undefined ? 100 : typeof minor === 'number' ? 10 ** minor : 0
  return parts && price !== undefined ? { price: price / parts } : {}
}

function linesOf(fields: Data, answer: unknown): { items: Item[]; currency?: unknown } {
  const asked = listOf(own(fields, 'items'), 20)
  const wanted = asked.length ? asked : [own(fields, 'cartItem') ?? fields]
  const lines = objectsIn(answer, true)
  const found = wanted.flatMap((one) => {
    const { item_id, quantity = 1 } = readItem(one) ?? {}
    const line = lines.find(
      (l) =>
        item_id !== undefined &&
        ['variant_id', 'id', 'product_id', 'sku'].some((key) => textOf(own(l, key)) === item_id) &&
        readItem(l)?.item_name,
    )
    if (!line) return []
    const { price, discount: _, index: __, ...item } = readItem(line) ?? {}
    return [{ ...item, ...priceOf(line, price), quantity, currency: own(own(line, 'prices'), 'currency_code') }]
  })
  const { currency } = found[0] ?? {}
  return { items: found.map(({ currency: _, ...item }) => item), currency }
}

export interface Answered {
  told?: { done: boolean; draft: EventDraft }
  /** Units in the cart. */
  count?: number
}

/** What an answer says; `answer` is undefined where it was not read, or could not be. */
export function answerTo({ name, fields }: Asked, status: number, answer: unknown): Answered {
  const objects = objectsIn(answer, false)
  const entries = objects.filter((one) => !Array.isArray(one)).flatMap((one) => Object.entries(one))
  const isRefused = status >= 400 || entries.some(refuses)
  const [, count] =
    entries.find(([key, value]) => COUNT.test(key) && Number.isInteger(value) && (value as number) >= 0) ?? []
  const counted = isRefused || typeof count !== 'number' ? {} : { count }
  if (!name || (!isRefused && answer === undefined)) return counted
  const { items, currency } = isRefused || name !== 'add_to_cart' ? { items: [] } : linesOf(fields, answer)
  const coupon = name === 'apply_coupon' && (readFacts(fields).coupon ?? textOf(own(fields, 'code')))
  const properties = {
    ...(typeof currency === 'string' && { currency }),
    ...(items.length && { items }),
    ...(coupon && { coupon }),
    ...(counted.count !== undefined && { cart_quantity: counted.count }),
  }
  return { ...counted, told: { done: !isRefused, draft: { name, properties, found: ['network'] } as EventDraft } }
}
