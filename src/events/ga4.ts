// What is pushed into a data layer: GA4's objects and its commands, and Universal Analytics' `ecommerce` by its keys.
import { type Data, isData, listOf, own } from '../signals/own-data.ts'
import { readFacts, readItem, readItems } from '../signals/read-item.ts'
import type { EventDraft, EventName } from './event.ts'
import { draftOf, readEvent } from './vocabulary.ts'

/** By key, since the event's name is free text; where several are told at once, the first one is what was done. */
const BY_KEY: readonly (readonly [string, EventName])[] = [
  ['purchase', 'purchase'],
  ['refund', 'refund'],
  ['checkout', 'begin_checkout'],
  ['checkout_option', 'begin_checkout'],
  ['add', 'add_to_cart'],
  ['remove', 'remove_from_cart'],
  ['detail', 'view_item'],
  ['click', 'select_item'],
  ['promoClick', 'select_promotion'],
  ['impressions', 'view_item_list'],
  ['promoView', 'view_promotion'],
]
/** What the option of a step of the checkout is about. */
const PAYS = /pay|card|kredit|klarna|rechnung|vorkasse|invoice|visa|sepa|bank|twint|pix|boleto/i
const SHIPS = /ship|deliver|express|standard|post|dhl|ups|fedex|pickup|versand|livraison|env[ií]o/i

export const foundIn = (layer: string): string => (layer === 'dataLayer' ? 'data-layer' : `data-layer:${layer}`)

/** Shops number the steps of their checkout as they like: only the first one, and what an option tells, is known. */
function stepOf(action: Data): EventName | null {
  const option = `${own(action, 'option') ?? ''}`.slice(0, 100)
  if (PAYS.test(option)) return 'add_payment_info'
  if (SHIPS.test(option)) return 'add_shipping_info'
  return Number(own(action, 'step') ?? 1) === 1 ? 'begin_checkout' : null
}

function readUniversal(ecommerce: Data): EventDraft | null {
  const told = BY_KEY.find(([key]) => isData(own(ecommerce, key)))
  if (!told) return null
  const [key, known] = told
  const said = own(ecommerce, key) as Data
  const inner = own(said, 'actionField')
  const action: Data = isData(inner) ? inner : {}
  const name = known === 'begin_checkout' ? stepOf(action) : known
  const list = Array.isArray(said) ? said : (own(said, 'products') ?? own(said, 'promotions'))
  if (!name || (known !== 'purchase' && known !== 'refund' && known !== 'begin_checkout' && !listOf(list, 1).length))
    return null
  const facts: Record<string, unknown> = { ...readFacts(ecommerce), ...readFacts(action) }
  if (/promo/.test(key)) {
    const { item_id, item_name } = readItem(listOf(list, 1)[0]) ?? {}
    return draftOf(name, { ...facts, promotion_id: item_id, promotion_name: item_name }, undefined, 'data-layer:ua')
  }
  const { item_id } = readItem(action) ?? {}
  if (name === 'purchase' || name === 'refund') facts.transaction_id ??= item_id
  const option = own(action, 'option')
  if (name === 'add_payment_info') facts.payment_type = option
  if (name === 'add_shipping_info') facts.shipping_tier = option
  return draftOf(name, facts, readItems(list), 'data-layer:ua')
}

/** The event that an entry of a data layer stands for, or null. */
export function readGa4(event: string, data: Data, layer: string): EventDraft | null {
  const ecommerce = own(data, 'ecommerce')
  const isOlder = isData(ecommerce) && !Array.isArray(own(ecommerce, 'items'))
  return (isOlder && readUniversal(ecommerce)) || (event ? readEvent(event, data, foundIn(layer)) : null)
}
