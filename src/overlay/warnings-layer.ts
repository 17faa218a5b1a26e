// Warnings of what data layers tell: orders twice, entries that became no event, amounts as text. Pure.
import type { StorefrontEvent } from '../index.ts'
import type { LayerEntry } from './layer-entries.ts'
import { itemsOf, toldBy } from './told-properties.ts'
import type { Warning, WarningFacts } from './warning.ts'

function ofEntries(layer: readonly LayerEntry[]): Warning[] {
  const orders = new Set<string>()
  return layer.flatMap((entry): Warning[] => {
    const { event, orderId, at } = entry
    if (event !== 'purchase' || orderId === undefined) return []
    if (!orders.has(orderId)) {
      orders.add(orderId)
      return []
    }
    return [
      {
        id: `order-twice ${orderId}`,
        text: `The page tells the order ${orderId} twice. Kairos counts it once; other tools may not.`,
        fix: 'Push the purchase once: remove one of the tags, or let both go by one data layer entry.',
        since: at,
      },
    ]
  })
}

function ofUnmatched({ event, layer, verdict, at, orderId }: LayerEntry, orders: number): Warning[] {
  // An order is told once: a confirmation that is loaded again tells the page's data layer, and nobody else.
  if (verdict !== 'unmatched' || (event === 'purchase' && orderId !== undefined && orders > 0)) return []
  const isWithoutId = event === 'purchase' && orderId === undefined
  return [
    {
      id: `unmatched ${layer} ${event}`,
      text: `${event} in ${layer} became no event within five seconds.`,
      fix: isWithoutId
        ? 'Push its `transaction_id`: without one an order could not be told from the same one again.'
        : `Check that the option \`dataLayer\` names ${layer}, that \`items\` has an \`item_id\` or \`item_name\`, and the Queue view’s errors.`,
      since: at,
    },
  ]
}

function ofTextAmounts(
  { event, layer, amounts, at, eventId }: LayerEntry,
  events: readonly StorefrontEvent[],
): Warning[] {
  const became = events.find(({ id }) => id === eventId)
  return amounts.map(({ field, text }) => {
    const holder = became && (field === 'price' || field === 'discount' ? itemsOf(became)[0] : toldBy(became))
    const made = (holder as Record<string, unknown> | undefined)?.[field]
    const result = !became
      ? ''
      : typeof made === 'number'
        ? ` The event tells ${made}.`
        : ' It could not be read, and was left out.'
    return {
      id: `text-amount ${layer} ${event} ${field}`,
      text: `${event} in ${layer} tells \`${field}\` as text («${text}»).${result}`,
      fix: `Push a number, with a point and without a sign: \`${field}: 49.9\`.`,
      since: at,
      ...(became && { eventId: became.id }),
    }
  })
}

export const layerWarnings = ({ layer, orders }: WarningFacts, events: readonly StorefrontEvent[]): Warning[] => [
  ...ofEntries(layer),
  ...layer.flatMap((entry) => [...ofUnmatched(entry, orders), ...ofTextAmounts(entry, events)]),
]
