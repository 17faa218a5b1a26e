// The names that a shop's server gives one order: its own, and those that its page, its mails or its database use. Pure.
import type { EventRow, OrderNameRow } from './columns.ts'

const MAX_NAMES = 20
const MAX_CHARACTERS = 500
/** In the event's properties. */
const ALIASES = 'transaction_aliases'

/** Each other name, with the server's own; a browser's word joins nothing. */
export function orderNamesOf({ shop, from_server, properties, order_ref }: EventRow): OrderNameRow[] {
  if (!from_server || order_ref === null || !properties?.includes(`"${ALIASES}"`)) return []
  const { [ALIASES]: told } = JSON.parse(properties) as { [ALIASES]?: unknown }
  const names = (Array.isArray(told) ? told : []).slice(0, MAX_NAMES)
  return [...new Set(names)]
    .filter((name) => typeof name === 'string' && name !== '' && name.length <= MAX_CHARACTERS && name !== order_ref)
    .map((name) => ({ shop, name, order_ref }))
}
