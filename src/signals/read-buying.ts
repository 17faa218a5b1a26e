// Reads what the place where a product is bought tells besides its price: its number, its currency, whether it is there.
import { all, attr, first, has, parents } from './read-dom.ts'
import type { Scan } from './read-scan.ts'
import type { PageSnapshot } from './snapshot.ts'

const NAMES = 'product_id product-id id_product productId product pid item_id add-to-cart'.split(' ')
const FIELDS = NAMES.map((name) => `[name="${name}"][value]`).join()
const DATA = 'data-product-id data-product_id data-productid data-id-product data-pid data-item-id'.split(' ')
const WITH_DATA = DATA.map((name) => `[${name}]`).join()
const ID = /^[\w-]{1,40}$/
const CURRENCY =
  '[itemprop="priceCurrency"],[property="priceCurrency"],meta[name="currency" i],[data-currency],[data-currency-code],select[name*="currency" i] option[selected],input[name="currency" i]'

const fieldIn = (el: Element): string =>
  [el, ...all(el, FIELDS, 6)]
    .filter((field) => NAMES.includes(attr(field, 'name')))
    .map((field) => attr(field, 'value'))
    .find((id) => ID.test(id) && /\d/.test(id)) ?? ''

/** The number of the product that an element is about: by its own attributes or those around it, and its form's fields. */
const productIdOf = (el: Element, levels: number): string | undefined => {
  for (const around of [el, ...parents(el, levels)]) {
    const isForm = around.tagName === 'FORM'
    const told = DATA.map((name) => attr(around, name)).find((id) => ID.test(id))
    const id = told || (isForm || around === el ? fieldIn(around) : '')
    if (id) return id
    if (isForm) return
  }
  return
}

/** The number of the product that a card shows. */
export const cardIdOf = (card: Element): string | undefined => {
  const inner = first(card, WITH_DATA)
  return productIdOf(card, 0) ?? (inner && productIdOf(inner, 0))
}

const codeIn = (el: Element): string | undefined =>
  ['content', 'data-currency', 'data-currency-code', 'value']
    .map((name) => attr(el, name))
    .find((text) => /^[A-Z]{3}$/.test(text))

export const readBuying = (
  document: Document,
  buys: Scan['buys'],
  { headingAt, soldOutAt }: Scan,
): Pick<PageSnapshot, 'stock' | 'productId' | 'currency'> => {
  const buy = buys.find(({ at }) => at > headingAt) ?? buys[0]
  const open = buys.some(({ element }) => !has(element, 'disabled') && attr(element, 'aria-disabled') !== 'true')
  const productId = buy && productIdOf(buy.element, 6)
  const codes = new Set(all(document, CURRENCY, 40).map(codeIn))
  codes.delete(undefined)
  const [currency] = codes
  const gone = soldOutAt >= 0
  return {
    ...((open || gone) && { stock: open ? ('InStock' as const) : ('OutOfStock' as const) }),
    ...(productId && { productId }),
    ...(currency && codes.size === 1 && { currency }),
  }
}
