// Compares what the collector was told with what the shop's database says, event by event.
import type { LoggedEvent } from '../../support/collector-log.ts'
import type { Verdict } from '../shop.ts'
import type { Walked } from './drive.ts'
import type { Cart, Ledger, Line, Order } from './ledger.ts'
import { SHIPPING } from './seed.ts'
import type { Expectation } from './walk.ts'

interface Item {
  item_id?: string
  item_name?: string
  price?: number
  quantity?: number
}
interface Told {
  currency?: string
  value?: number
  cart_quantity?: number
  transaction_id?: string
  search_term?: string
  page_kind?: string
  shipping_tier?: string
  payment_type?: string
  items?: Item[]
}
interface World {
  products: Ledger['products']
  order: Order
  before: Cart
  cart: Cart
}
type Judged = { told: string[]; faults: string[] }

/** They come with every page and visit, and say nothing of the shop. */
const NOT_JUDGED = /^(session_start|engage|bounce|web_vital|return_visit)$/
const VALUED = ['value', 'currency'] as const

const same = (told: unknown, real: number): boolean => typeof told === 'number' && Math.abs(told - real) < 0.005

/** What is `needed` must be told; the rest must be right where it is told. */
function judgeFields<T extends object>(
  told: T,
  real: { [field in keyof T]?: string | number },
  needed: readonly (keyof T)[],
): Judged {
  const judged: Judged = { told: [], faults: [] }
  for (const [field, value] of Object.entries(real) as [keyof T & string, string | number][]) {
    const said = told[field]
    if (said !== undefined) judged.told.push(`${field} ${said}`)
    const right = typeof value === 'number' ? same(said, value) : said === value
    if (said === undefined ? needed.includes(field) : !right)
      judged.faults.push(`${field} ${said ?? 'missing'}, the shop has ${value}`)
  }
  return judged
}

/** Each item tells the shop's own id, name and price of its product; which of the shop's ids it is, is shown. */
function judgeItem(item: Item | undefined, line: Line, quantity?: number): Judged {
  if (!item) return { told: ['no item'], faults: [`no item, expected ${line.sku}`] }
  const { item_id, item_name, price } = item
  const id = Object.entries(line.ids).find(([, value]) => value === item_id)?.[0]
  const real = { item_name: line.name, price: line.price, ...(quantity !== undefined && { quantity }) }
  const { faults } = judgeFields(item, real, ['item_name', 'price', 'quantity'])
  if (!id) faults.push(`item_id ${item_id ?? 'missing'}, the shop has ${Object.values(line.ids).join(' / ')}`)
  const named = item_id === undefined ? 'no id' : `${id ?? '?'} ${item_id}`
  return { told: [`${named} «${item_name ?? ''}» ${price ?? 'no price'} × ${item.quantity ?? '?'}`], faults }
}

function judgeLines(items: Told['items'], lines: readonly Line[]): Judged {
  if (!items?.length) return { told: ['no items'], faults: [`no items, expected ${lines.length}`] }
  const judged = items.map((item) => {
    const names = [item.item_id, item.item_name]
    const line = lines.find(({ ids, name }) => [...Object.values(ids), name].some((one) => names.includes(one)))
    if (!line) return { told: [String(item.item_name)], faults: [`«${item.item_name}» is not in the shop's`] }
    return judgeItem(item, line, line.quantity)
  })
  const faults = judged.flatMap((one) => one.faults)
  if (items.length !== lines.length) faults.push(`${items.length} items, the shop has ${lines.length}`)
  return { told: judged.flatMap((one) => one.told), faults }
}

function judgeOne(told: Told, expectation: Expectation, { products, order, before, cart }: World): Judged[] {
  const { event, kind, sku, quantity, term } = expectation
  if (event === 'page_view') return [judgeFields(told, { page_kind: kind ?? '' }, ['page_kind'])]
  if (event === 'search') return [judgeFields(told, { search_term: term ?? '' }, ['search_term'])]
  if (event === 'purchase') {
    const id = Object.entries(order.ids).find(([, value]) => value === told.transaction_id)?.[0]
    const named = { told: [`${id ?? '?'}=${told.transaction_id}`], faults: id ? [] : ["no id of the shop's order"] }
    const { total, currency } = order
    return [named, judgeFields(told, { value: total, currency }, VALUED), judgeLines(told.items, order.lines)]
  }
  if (event === 'view_item_list') {
    const names = new Map([...products.values()].map((line) => [line.name, line]))
    const items = (told.items ?? []).map((item) => {
      const line = names.get(item.item_name ?? '')
      return line ? judgeItem(item, line) : { told: [], faults: [`«${item.item_name}» is no product of the shop`] }
    })
    const none = items.length ? [] : ['no items']
    return [{ told: [`${items.length} items`], faults: [...none, ...items.flatMap(({ faults }) => faults)] }]
  }
  if (event === 'view_cart' || event === 'begin_checkout') {
    const open = event === 'view_cart' ? cart : before
    const { currency, lines } = open
    // Shipping comes on top in the course of the checkout.
    const value = told.value === order.total ? order.total : open.total
    const units = event === 'view_cart' ? [judgeFields(told, { cart_quantity: open.units }, ['cart_quantity'])] : []
    return [...units, judgeFields(told, { value, currency }, VALUED), judgeLines(told.items, lines)]
  }
  if (event === 'add_shipping_info') return [judgeFields(told, { shipping_tier: SHIPPING.name }, ['shipping_tier'])]
  if (event === 'add_payment_info') {
    // The checkout writes it with other capitals than the order.
    const said = told.payment_type?.toLowerCase() ?? ''
    return [judgeFields({ payment_type: said }, { payment_type: order.payment.toLowerCase() }, ['payment_type'])]
  }
  const line = products.get(sku ?? '')
  if (!line) throw new Error(`The walk expects «${sku}», which the shop does not have.`)
  const { currency } = order
  const [item] = told.items ?? []
  if (event === 'select_item') return [judgeItem(item, line)]
  const value = line.price * (quantity ?? 1)
  const units = event === 'view_item' ? {} : { cart_quantity: cart.units }
  return [
    judgeItem(item, line, quantity),
    judgeFields(told, { currency, value, ...units }, [...VALUED, 'cart_quantity']),
  ]
}

function judge({ step, events, before, cart }: Walked, products: Ledger['products'], order: Order): Verdict[] {
  const world = { products, order, before, cart }
  const verdicts = step.expects.map((expectation): Verdict => {
    const came = events.filter(({ name }) => name === expectation.event)
    const judged = came.flatMap(({ properties }) => judgeOne(properties as Told, expectation, world))
    const expected = expectation.may ? ([0, 1] as const) : ([1, 1] as const)
    const counted = came.length < expected[0] ? ['did not come'] : came.length > 1 ? ['came more than once'] : []
    return {
      step: step.name,
      event: expectation.event,
      came: came.length,
      expected,
      told: [...judged.flatMap(({ told }) => told), ...found(came)].join(', '),
      faults: [...counted, ...judged.flatMap(({ faults }) => faults)],
    }
  })
  const expected = new Set(step.expects.map(({ event }) => event))
  const others = events.filter(({ name }) => !expected.has(name) && !NOT_JUDGED.test(name))
  const uncalled = [...new Set(others.map(({ name }) => name))].map((event): Verdict => {
    const came = others.filter(({ name }) => name === event)
    return {
      step: step.name,
      event,
      came: came.length,
      expected: [0, 0],
      told: [...came.map(({ properties }) => JSON.stringify(properties)), ...found(came)].join(', '),
      faults: ['nothing of the kind was done'],
    }
  })
  const silent = !step.expects.length && !uncalled.length
  const quiet: Verdict[] = silent
    ? [{ step: step.name, event: '-', came: 0, expected: [0, 0], told: '', faults: [] }]
    : []
  return [...verdicts, ...uncalled, ...quiet]
}

const found = (events: readonly LoggedEvent[]): string[] => events.map((event) => `[${String(event.found)}]`)

export const compare = (walked: readonly Walked[], products: Ledger['products'], order: Order): Verdict[] =>
  walked.flatMap((one) => judge(one, products, order))
