// What a page declares in `data-kairos-*`: properties of an event, and where nothing that is declared counts.
import type { EventDraft, EventName, Item } from '../events/event.ts'
import { attr } from './read-dom.ts'

const PREFIX = 'data-kairos-'
const TEXTS =
  /^(item_(brand|category|variant|list_id|list_name)|(item|promotion|creative)_(id|name|slot)|currency|coupon|value_id|method|transaction_id|reason)$/
const NUMBERS = /^(price|quantity|discount|cart_quantity|rating)$/
const OF_ITEM = /^(item_(?!list)|price|quan|disc)/
/** They name their item themselves. */
const WITHOUT_ITEMS = /review|share/
const NUMBER = /^-?\d+(\.\d+)?$/
const MAX_ATTRIBUTES = 40
const MAX_TEXT = 200

/** Where shoppers write, and what they have written: another selector may be given in its place. */
const USER_CONTENT =
  '.review,.reviews,.product-reviews,.comment,.comments,.ugc,#reviews,#comments,[itemprop^=review],[itemprop=comment]'

export const textOfMark = (element: Element, mark: string): string =>
  attr(element, PREFIX + mark)
    .trim()
    .slice(0, MAX_TEXT)

/**
 * Says whether somebody else than the shop may have written what an element declares.
 *
 * @throws TypeError where the selector is none.
 */
export function userContent(selector: string = USER_CONTENT): (element: Element) => boolean {
  const selectors = `[data-user-content],[contenteditable]:not([contenteditable=false]),${selector}`
  try {
    new DocumentFragment().querySelector(selectors)
  } catch {
    throw new TypeError(
      `kairos: option \`userContent\` is "${selector}". Give a CSS selector such as '.reviews, .forum'`,
    )
  }
  return (element) => Element.prototype.closest.call(element, selectors) !== null
}

/** The event that an element declares; `complain` is told of what cannot be read. */
export function declaredBy(element: Element, name: EventName, complain?: (text: string) => void): EventDraft {
  const properties: Record<string, unknown> = {}
  const item: Record<string, unknown> = {}
  const names = Element.prototype.getAttributeNames.call(element).filter((n) => n.startsWith(PREFIX))
  for (const attribute of names.slice(0, MAX_ATTRIBUTES)) {
    const mark = attribute.slice(PREFIX.length)
    const key = mark.replaceAll('-', '_').replace(/^(value|promotion)$/, '$1_id')
    const text = textOfMark(element, mark)
    const isNumber = NUMBERS.test(key)
    if (mark === 'event' || !text) continue
    if (isNumber ? NUMBER.test(text) : TEXTS.test(key)) {
      const place = OF_ITEM.test(key) && !WITHOUT_ITEMS.test(name) ? item : properties
      place[key] = isNumber ? Number(text) : text
    } else complain?.(`${attribute}="${text}" is ${isNumber ? 'no number such as 19.90' : 'not known'}`)
  }
  const { price, quantity = 1 } = item as Item
  if (price !== undefined) properties.value = Math.round(price * quantity * 100) / 100
  if (Object.keys(item).length) properties.items = [item]
  return { name, properties, found: ['attribute'] } as EventDraft
}
