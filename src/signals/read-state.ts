// Reads what a page's scripts were given to start from: how its products are numbered, and the currency. Data only, in steps.
import { isData, listOf, own, plainName, textOf } from './own-data.ts'
import type { PageSnapshot } from './snapshot.ts'

/** Where frameworks keep it. */
const PLACES =
  '__NEXT_DATA__ __NUXT__ __INITIAL_STATE__ __PRELOADED_STATE__ __APOLLO_STATE__ __STATE__ __remixContext eContext'
const NAMES = ['name', 'title', 'productName', 'productTitle', 'product_title', 'product_name']
/** The number that is told beside a product goes before the one that its database has for it. */
const IDS = ['sku', 'productSku', 'product_sku', 'productId', 'product_id', 'id']
const SOLD = /pri[cs]e|variants|sku/i
const IN_CART = /^(qty|quantity)$/i
const CURRENCY = /^currency_?(code)?$/i
const MAX_OBJECTS = 2_000
const MAX_KEYS = 60
const MAX_ID = 64
const OBJECTS_A_STEP = 100

const firstOf = (holder: unknown, keys: readonly string[]): string | undefined =>
  keys.map((key) => textOf(own(holder, key))).find((text) => text)

export function* readState(view: object): Generator<undefined, Pick<PageSnapshot, 'ids' | 'currency'>> {
  const found = PLACES.split(' ')
    .map((place) => own(view, place))
    .filter(isData)
  // Two numbers for one name say nothing.
  const ids = new Map<string, string | null>()
  const codes = new Set<string>()
  for (let at = 0; at < found.length; at++) {
    if (at % OBJECTS_A_STEP === OBJECTS_A_STEP - 1) yield
    const one = found[at]
    const keys = Array.isArray(one) ? [] : Object.keys(one ?? {}).slice(0, MAX_KEYS)
    const name = keys.some((key) => SOLD.test(key)) && firstOf(one, NAMES)
    // A line of a cart has a number of its own.
    const id = firstOf(one, keys.some((key) => IN_CART.test(key)) ? IDS.slice(0, -1) : IDS)
    if (name && id && id.length <= MAX_ID) {
      const key = plainName(name)
      ids.set(key, (ids.get(key) ?? id) === id ? id : null)
    }
    for (const key of keys) {
      const code = CURRENCY.test(key) && textOf(own(one, key))
      if (code && /^[A-Z]{3}$/i.test(code)) codes.add(code.toUpperCase())
    }
    const inner = Array.isArray(one) ? listOf(one, MAX_KEYS) : keys.map((key) => own(one, key))
    found.push(...inner.filter(isData).slice(0, MAX_OBJECTS - found.length))
  }
  const [currency] = codes
  const known: Record<string, string> = Object.create(null)
  for (const [name, id] of ids) if (id !== null) known[name] = id
  return {
    ...(ids.size && { ids: known }),
    ...(currency && codes.size === 1 && { currency }),
  }
}
