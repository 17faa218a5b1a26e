// Which product a control is about: the page's own, or that of the card, dialog or line that the control stands in.
import type { Page } from '../pages/page.ts'
import { hintsOf, readPrice } from '../pages/price.ts'
import type { ControlFacts, FormFacts } from '../signals/signal.ts'
import type { Item } from './event.ts'
import { fold } from './words.ts'

const MAX_QUANTITY = 1_000
const CALLED = /\(\s*(?:['"]([\w-]+)['"]|(\d+))(?:\s*,\s*['"]?(\d{1,3})\b)?/
const IN_LINK =
  /[?&](?:add-to-cart|add_to_wishlist|product_?id|id_product|pid|id)=([\w-]+)|(?:add|remove)\/(?:product\/)?(\d+)/i
const MARKED =
  'product-id product_id id_product id-product productid product pid item-id product-sku product_sku sku variant-id id'

/** A price as the page shows it. */
function readShown(text: string, page: Page): { price?: number; currency?: string } {
  const read = readPrice(text, hintsOf(page))
  return { ...(read?.price && { price: read.price }), ...(read?.currency && { currency: read.currency }) }
}

/** What a cart or checkout shows of its contents; its value is that of the goods, where each has a price. */
export const heldBy = ({ cart, currency = cart?.currency, lines = [] }: Page): Held => {
  const sum = lines.reduce((all, { price = Number.NaN, quantity = 1 }) => all + price * quantity, 0)
  const value = lines.length && sum >= 0 ? Math.round(sum * 100) / 100 : cart?.total
  return {
    ...(value !== undefined && { value, ...(currency && { currency }) }),
    ...(lines.length && { items: lines }),
  }
}
interface Held {
  value?: number
  currency?: string
  items?: Item[]
}

export interface Meant {
  item: Item
  /** The price that stands beside the control, where the page was read with another: a variant was chosen just before. */
  beside?: number
  currency?: string
}

const quantityOf = (control: ControlFacts | undefined, form: FormFacts | undefined): number => {
  const values = Object.entries(form?.values ?? {})
  const [, value] = values.find(([name]) => /qty|quantity|menge|anzahl/i.test(name)) ?? []
  const quantity = Number(value ?? control?.data.quantity ?? CALLED.exec(control?.onclick ?? '')?.[3] ?? 1)
  return Number.isInteger(quantity) && quantity > 0 && quantity <= MAX_QUANTITY ? quantity : 1
}

export const idOf = (control: ControlFacts | undefined, form: FormFacts | undefined): string | undefined => {
  const { data = {}, near, onclick = '', href = '' } = control ?? {}
  const marked = MARKED.split(' ').find((name) => /^[\w.-]{1,64}$/.test(data[name] ?? ''))
  const called = CALLED.exec(onclick)
  const link = IN_LINK.exec(`${href} ${form?.action ?? ''}`)
  const fields = Object.entries(form?.values ?? {})
  const [, field] =
    fields.find(([name]) => /product|add-to-cart|^pid$/i.test(name)) ??
    fields.find(([name]) => /sku|^id$/i.test(name)) ??
    []
  return (
    (marked && data[marked]) || field || near?.id || called?.[1] || called?.[2] || link?.[1] || link?.[2] || undefined
  )
}

export const pathOf = (url: string): string => /^(?:[a-z]+:\/\/[^/?#]*)?([^?#]*)/i.exec(url)?.[1] ?? ''
const alike = (a: string, b: string): boolean => {
  const [x, y] = [fold(a).trim(), fold(b).trim()]
  return !!x && !!y && (x.includes(y) || y.includes(x))
}

/** Systems without speaking addresses name the product in the query. */
export const isElsewhere = (href: string, url: string): boolean =>
  pathOf(href) !== pathOf(url) || (/product_?id=/.test(href) && IN_LINK.exec(href)?.[1] !== IN_LINK.exec(url)?.[1])

/** Whether the control stands with another product than the page's own. */
function isOther({ near, around = '' }: ControlFacts, page: Page): boolean {
  const own = page.product?.item.item_name
  if (!near?.name || near.main || (own && alike(near.name, own))) return false
  const dialog = /^.{0,200}\b(dialog|modal|quick-?view)/.test(around)
  return dialog || (!!near.href && isElsewhere(near.href, page.url))
}

/** What a card tells of its product; what the page's list knows of it goes first. */
export function itemInCard(control: ControlFacts, page: Page): Meant | null {
  const { text, near: { name, price = '' } = {} } = control
  const { currency, ...priced } = readShown(price, page)
  const listed = [...page.list, ...(page.lines ?? [])].find(
    ({ item_name = '' }) => item_name && (name ? alike(item_name, name) : alike(text, item_name)),
  )
  if (!listed && !(name && price)) return null
  return {
    item: { ...(name && { item_name: name }), ...priced, ...listed },
    ...(currency && { currency }),
  }
}

/** What a use of the control is about: product, variant and quantity as they are now. */
export function meantBy(page: Page, control?: ControlFacts, form: FormFacts | undefined = control?.form): Meant {
  const quantity = quantityOf(control, form)
  const variant = form?.chosen?.variant
  const own = page.kind === 'product' && page.product && !(control && isOther(control, page)) ? page.product : null
  if (own) {
    const { item, currency } = own
    const { price } = readShown(control?.near?.price ?? '', page)
    return {
      ...(price !== undefined && price !== item.price && { beside: price }),
      item: { ...item, ...(variant && { item_variant: variant }), quantity },
      ...(currency !== undefined && { currency }),
    }
  }
  const { item: { index: _, ...item } = {}, ...more } = (control && itemInCard(control, page)) ?? {}
  const id = idOf(control, form)
  return {
    ...more,
    item: { ...(id !== undefined && { item_id: id }), ...item, ...(variant && { item_variant: variant }), quantity },
  }
}
