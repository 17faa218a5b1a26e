// What is in a cart or order, off the lines that a page shows: product, how many, and what one of it costs.
import type { Item } from '../events/event.ts'
import { plainName } from '../signals/own-data.ts'
import type { PageSnapshot, Row } from '../signals/snapshot.ts'
import { TOTAL } from './order.ts'
import { cents, type PriceHints, readNumber, readPrice } from './price.ts'

const MAX_QUANTITY = 1_000
/** A number that a page shows for the product, by a name that shops have for it. */
const SKU =
  /(?:^|[^\p{L}\d])(?:sku|(?:item|product|article|style) (?:no\.?|number|code|#)|art(?:ikel)?\.?[- ]?(?:nr|nummer)|réf(?:érence)?|referencia|артикул|型番|品番|商品番号|[货貨][号號])\s?[.:：#]{0,2}\s{0,2}#?((?=[\w./-]*\d)[A-Z\d][\w./-]{2,39})/giu
const COUNT =
  /^[×x*]?\s?(\d{1,4})\s?[×x]?$|(?:^|\s)[×x]\s?(\d{1,4})$|^(\d{1,4})\s?[×x]\s|^(?:qty|quantity|menge|anzahl|quantité|cantidad|quantità|quantidade|aantal|ilość|množství|кол\S*|数量|數量|수량)[^\d]{0,4}(\d{1,4})$/i

/** None where several are told. */
export const skuIn = (text: string): string | undefined => {
  const [one, ...others] = new Set([...text.matchAll(SKU)].map(([, sku]) => sku?.replace(/[./-]+$/, '')))
  return others.length ? undefined : one
}

const quantityOf = ({ texts, quantity }: Row): number | undefined => {
  // «$», «150» and «.00» are a price.
  const whole = texts.filter((_, at) => !/\p{Sc}$/u.test(texts[at - 1] ?? '') && !/^[.,]\d/.test(texts[at + 1] ?? ''))
  const told = whole.flatMap((text) => COUNT.exec(text)?.slice(1).find(Boolean) ?? [])
  const [count, ...others] = new Set([...(quantity === undefined ? told : [quantity])].map(Number))
  return !others.length && count && count <= MAX_QUANTITY ? count : undefined
}

const isTotal = new RegExp(`^\\P{L}*(?:${TOTAL})(?!\\p{L})`, 'iu')

interface Line {
  item: Item
  /** What the line shows and does not say whether it is for one or for all. */
  open?: number
}

const lineOf = (row: Row, { ids }: PageSnapshot, hints: PriceHints): Line => {
  const { name, texts, prices } = row
  const quantity = quantityOf(row)
  const id = row.id ?? skuIn(texts.join(' ')) ?? ids?.[plainName(name)]
  const item = { ...(id && { item_id: id }), item_name: name, ...(quantity && { quantity }) }
  const told = [...new Set(prices.flatMap((text) => readPrice(text, hints)?.price ?? []))].sort((a, b) => a - b)
  const [low, high, ...more] = told
  if (low === undefined || more.length || !quantity) return { item }
  if (high !== undefined) return { item: cents(low * quantity) === cents(high) ? { ...item, price: low } : item }
  return quantity === 1 ? { item: { ...item, price: low } } : { item, open: low }
}

/** A price beside several pieces is for one or for all of them: what all lines come to together tells, where the page shows it. */
const settled = (lines: Line[], text: string): Item[] => {
  const sum = (each: boolean): number =>
    lines.reduce(
      (all, { item: { price = 0, quantity = 1 }, open }) => all + (open ?? price) * (open && !each ? 1 : quantity),
      0,
    )
  const amounts = (text.match(/\d[\d.,'’ ]*/g) ?? []).map((amount) =>
    cents(readNumber(amount.replace(/[.,' ’]+$/, ''))),
  )
  // A lone line shows its own price, too.
  const isShown = (total: number): boolean =>
    amounts.filter((amount) => amount === cents(total)).length > (lines.some(({ open }) => open === total) ? 1 : 0)
  const [forAll, forOne] = [isShown(sum(false)), isShown(sum(true))]
  return lines.map(({ item, open }) => {
    const price = open === undefined || forAll === forOne ? undefined : forOne ? open : open / (item.quantity ?? 1)
    return price === undefined || cents(price) / 100 !== price ? item : { ...item, price }
  })
}

export const linesOf = (snapshot: PageSnapshot, hints: PriceHints): Item[] => {
  const lines = (snapshot.rows ?? []).filter(({ name }) => name && !isTotal.test(name))
  // What has no number of pieces is beside the lines: an offer, a way to ship.
  const counted = lines.map((row) => lineOf(row, snapshot, hints)).filter(({ item }) => item.quantity)
  return settled(counted, snapshot.text)
}
