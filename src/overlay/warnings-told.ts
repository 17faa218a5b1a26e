// Warnings of what is told: amounts without currency or as text, orders told twice, products that cannot be told apart. Pure.
import type { StorefrontEvent } from '../index.ts'
import { itemsOf, toldBy } from './told-properties.ts'
import { short } from './view-parts.ts'
import type { Warning, WarningFacts } from './warning.ts'
import { layerWarnings } from './warnings-layer.ts'

/** How far back events are looked through. */
const MAX_EVENTS = 500
const TWICE_MS = 60_000
const NUMERIC = /^\s*[^\d\s]{0,4}\s*\d[\d.,'\s]*[^\d\s]{0,4}\s*$/
const AMOUNT_KEY = /price|value|revenue|total|amount/i
const NEEDS_AMOUNT = /^(add_to_cart|begin_checkout|purchase|refund)$/
const OF_MONEY =
  /^(view_item|add_to_wishlist|add_to_cart|remove_from_cart|view_cart|begin_checkout|add_shipping_info|add_payment_info|purchase|refund)$/

const since = ({ time }: StorefrontEvent): { since?: number } => {
  const at = Date.parse(time)
  return Number.isNaN(at) ? {} : { since: at }
}
/** Whether the shop itself tells it, by call or data layer. */
const isOwnWord = ({ found = [] }: StorefrontEvent): boolean =>
  found.some((word) => /^(call|data-layer|attribute)/.test(word))

function ofCurrency(event: StorefrontEvent): Warning[] {
  const { currency, value } = toldBy(event)
  const hasAmount = typeof value === 'number' || itemsOf(event).some(({ price }) => typeof price === 'number')
  if (!OF_MONEY.test(event.name) || !hasAmount || currency) return []
  return [
    {
      id: `no-currency ${event.name}`,
      text: `${event.name} tells an amount without a currency: nobody can add it up.`,
      fix: isOwnWord(event)
        ? `Add \`currency: 'EUR'\` (three letters, ISO 4217) beside \`value\`, where the shop tells ${event.name}.`
        : 'Show the currency beside the price, or tell it by `priceCurrency` in the JSON-LD of the product.',
      ...since(event),
      eventId: event.id,
    },
  ]
}

/** What a call told as a text that is no number was left out before anybody could hear it. */
function ofNoAmount(event: StorefrontEvent): Warning[] {
  const hasPrice = itemsOf(event).some(({ price }) => price !== undefined)
  if (!NEEDS_AMOUNT.test(event.name) || !event.found?.includes('call')) return []
  if (hasPrice || toldBy(event).value !== undefined) return []
  return [
    {
      id: `no-amount ${event.name}`,
      text: `${event.name} was told by a call without an amount that can be read.`,
      fix: 'Tell `value` and each `price` as numbers: `value: 49.9`. A text such as «49,90» is left out.',
      ...since(event),
      eventId: event.id,
    },
  ]
}

function ofCustomText(event: StorefrontEvent): Warning[] {
  if (!event.name.startsWith('custom:')) return []
  return Object.entries(event.properties)
    .slice(0, 50)
    .filter(
      ([key, value]) => AMOUNT_KEY.test(key) && typeof value === 'string' && value.length < 40 && NUMERIC.test(value),
    )
    .map(([key, value]) => ({
      id: `text-amount ${event.name} ${key}`,
      text: `${short(event.name, 80)} tells \`${short(key, 40)}\` as text («${value}»): it goes as it is, and cannot be added up.`,
      fix: `Track a number: \`${short(key, 40)}: 49.9\`.`,
      ...since(event),
      eventId: event.id,
    }))
}

function ofPurchases(purchases: readonly StorefrontEvent[]): Warning[] {
  const linesOf = (event: StorefrontEvent): string =>
    itemsOf(event)
      .map(({ item_id, item_name, quantity }) => `${item_id ?? item_name} ${quantity ?? 1}`)
      .sort()
      .join()
  const warnings: Warning[] = []
  for (const [at, event] of purchases.entries()) {
    const { transaction_id: id } = toldBy(event)
    if (id === undefined) {
      warnings.push({
        id: 'order-without-id',
        text: 'An order was told without its number: a page that is loaded again tells it a second time.',
        fix: 'Tell `transaction_id` with the purchase, or show the number of the order on the page.',
        ...since(event),
        eventId: event.id,
      })
    }
    const before = purchases.slice(0, at).find((other) => {
      const isNear = Math.abs(Date.parse(event.time) - Date.parse(other.time)) < TWICE_MS
      return isNear && linesOf(event) !== '' && linesOf(event) === linesOf(other)
    })
    if (!before || toldBy(before).transaction_id === id) continue
    warnings.push({
      id: 'two-orders-of-the-same',
      text: `The same items were told as two orders within a minute: ${short(toldBy(before).transaction_id, 40)} and ${short(id, 40)}.`,
      fix: 'Tell one order with one `transaction_id`, the same in the data layer, in calls and on the page.',
      ...since(event),
      eventId: event.id,
    })
  }
  return warnings
}

function ofPage({ page }: WarningFacts): Warning[] {
  const [one, other] = page?.undecided ?? []
  if (page?.kind !== 'product' || !one || !other) return []
  const tell = ({ name, price }: typeof one): string => `«${name}»${price === undefined ? '' : ` for ${price}`}`
  return [
    {
      id: `two-products ${page.url}`,
      text: `The page’s ${one.source} tells two products that cannot be told apart: ${tell(one)} and ${tell(other)}.`,
      fix: 'Leave the markup of one product on its page; tell others by `isRelatedTo`, or as an `ItemList`.',
    },
  ]
}

export function toldWarnings(facts: WarningFacts): Warning[] {
  const events = facts.events.slice(-MAX_EVENTS).map(({ event }) => event)
  return [
    ...events.flatMap((event) => [...ofCurrency(event), ...ofNoAmount(event), ...ofCustomText(event)]),
    ...ofPurchases(events.filter(({ name }) => name === 'purchase')),
    ...layerWarnings(facts, events),
    ...ofPage(facts),
  ]
}
