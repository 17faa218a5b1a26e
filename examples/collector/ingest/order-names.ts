// The names that a shop's server gives one order: its own, and those that its page, its mails or its database use. Pure.
import type { OrderNameRow } from '../store/columns.ts'
import { cleanText, type WireEvent } from './event-row.ts'

const MAX_NAMES = 20
const MAX_CHARACTERS = 500

/** Each other name, with the server's own. */
export function orderNamesOf({ properties }: WireEvent, shop: string): OrderNameRow[] {
  const { transaction_id: own, transaction_aliases: aliases } = properties
  if (typeof own !== 'string' || !Array.isArray(aliases)) return []
  const names = aliases.slice(0, MAX_NAMES).filter((name): name is string => typeof name === 'string' && name !== '')
  return [...new Set(names)]
    .filter((name) => name !== own && name.length <= MAX_CHARACTERS)
    .map((name) => ({ shop, name: cleanText(name), order_ref: cleanText(own) }))
}
