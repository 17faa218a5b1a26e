// The words of data layers, pixels and tag managers for what happened, and what each must say to be believed.

import { once } from '../signals/once.ts'
import { type Data, isData, listOf, own, textOf } from '../signals/own-data.ts'
import { readFacts, readItem, readItems } from '../signals/read-item.ts'
import type { EventDraft, EventName, Item } from './event.ts'

/** GA4's names: believed as they stand. */
const OWN_NAMES =
  'view_item_list select_item view_item add_to_wishlist add_to_cart remove_from_cart view_cart begin_checkout add_shipping_info add_payment_info purchase refund view_promotion select_promotion search login sign_up share apply_coupon write_review contact_support'
const GA4 = ` ${OWN_NAMES.replace(/ apply_coupon.*/, '')} view_search_results `
/** What others say for them, letters only. */
const SYNONYMS: Readonly<Record<string, string>> = {
  view_item_list: 'productlistviewed collectionviewed viewcategory categoryresultsview',
  select_item: 'productclicked searchproductclick productclick',
  view_item: 'productviewed viewedproduct viewcontent productpageview productview productdetail productdetailview',
  add_to_wishlist: 'productaddedtowishlist addedtowishlist',
  add_to_cart: 'productadded addedtocart productaddedtocart cartadd',
  remove_from_cart: 'productremoved removedfromcart productremovedfromcart cartremove',
  view_cart: 'cartviewed viewedcart shoppingcartview',
  begin_checkout: 'checkoutstarted startedcheckout initiatecheckout',
  add_shipping_info: 'checkoutshippinginfosubmitted',
  add_payment_info: 'paymentinfoentered paymentinfosubmitted',
  purchase: 'ordercompleted placedorder placeorder checkoutcompleted completepayment',
  refund: 'orderrefunded',
  view_promotion: 'promotionviewed',
  select_promotion: 'promotionclicked',
  search: 'viewsearchresults productssearched searchsubmitted searchrequestsent',
  login: 'signin signedin loggedin',
  sign_up: 'signedup completeregistration createaccount',
  share: 'productshared cartshared',
  apply_coupon: 'couponapplied',
  write_review: 'productreviewed',
  contact_support: 'contact',
}
const names = once(
  (): ReadonlyMap<string, EventName> =>
    new Map(
      OWN_NAMES.split(' ').flatMap((name) =>
        [name.replaceAll('_', ''), ...(SYNONYMS[name] ?? '').split(' ')].map((word) => [word, name as EventName]),
      ),
    ),
)
/** What says nothing without a product. */
const OF_ITEMS = / (view_item|view_item_list|select_item|add_to_wishlist|add_to_cart|remove_from_cart) /
const PREFIX = /^(dl|ga4|eec?)[_. -]/i
const LISTS = 'items products contents line_items lineItems Items'.split(' ')
/** What only a product is called. */
const OF_ONE = /^(added_?item_?)?(item|product|content)_?(id|name|sku)$|^sku$/i
const MAX_KEYS = 80

const nameOf = (word: string): EventName | undefined =>
  names().get(
    word
      .slice(0, 60)
      .replace(PREFIX, '')
      .replace(/[^a-z]/gi, '')
      .toLowerCase(),
  )

function itemsOf(data: Data): Item[] | undefined {
  // Klaviyo tells the whole cart besides the item that was added.
  const keys = Object.keys(data).slice(0, MAX_KEYS)
  const list = keys.some((key) => /^added_?item/i.test(key))
    ? undefined
    : LISTS.map((key) => own(data, key)).find(Array.isArray)
  if (list) return readItems(list)
  const ids = own(data, 'content_ids')
  if (Array.isArray(ids)) return listOf(ids).flatMap((id) => (textOf(id) ? { item_id: textOf(id) as string } : []))
  const inner = own(data, 'product') ?? own(data, 'item')
  const one = isData(inner) ? inner : keys.some((key) => OF_ONE.test(key)) ? data : undefined
  const item = one && readItem(one)
  return item ? [item] : undefined
}

/** An event by its own name and its facts; null where it says too little to be one. */
export function draftOf(name: EventName, facts: Data, items: Item[] | undefined, found: string): EventDraft | null {
  const { search_term, ...rest } = facts
  const properties: Record<string, unknown> = name === 'search' ? { ...rest, search_term } : rest
  if (items) properties.items = items
  if (name === 'purchase' && !properties.transaction_id) return null
  return { name, properties, found: [found] } as EventDraft
}

/**
 * The event that a word and what is said with it stand for, or null. A word that is not GA4's, from where anybody may
 * push anything, must say something of the shop.
 */
export function readEvent(word: string, data: Data, found: string, isVendor = false): EventDraft | null {
  const name = nameOf(word)
  if (!name) return null
  const isGa4 = GA4.includes(` ${word} `)
  const nested = own(data, 'ecommerce')
  const ecommerce = isData(nested) ? nested : {}
  const facts = { ...readFacts(data), ...readFacts(ecommerce) }
  const items = itemsOf(ecommerce) ?? itemsOf(data)
  const newCustomer = own(ecommerce, 'new_customer') ?? own(data, 'new_customer')
  if (name === 'purchase' && typeof newCustomer === 'boolean') facts.new_customer = newCustomer
  if (!isGa4) {
    const says = items?.some(
      ({ item_id, item_name, price }) => (item_id ?? item_name) && (isVendor || name !== 'view_item' || price),
    )
    if (OF_ITEMS.test(` ${name} `) ? !says : name === 'search' ? !facts.search_term : !isVendor && !says) return null
  }
  return draftOf(name, facts, items, found)
}
