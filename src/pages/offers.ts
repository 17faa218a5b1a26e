// What the offers of a marked product say: prices, currency, availability.
import { isNode, list, type Node, number, own, string } from './nodes.ts'
import { currencyCode } from './price.ts'

export interface Offer {
  price: number
  currency?: string
  availability?: string
  url?: string
  sku?: string
  /** The lowest of several. */
  from?: true
}

/** Prices that are not asked, as price specifications call them. */
const NOT_ASKED = /list|strike|regular|rrp|msrp|srp|invoice|minimumadvertised/i
const MAX_DEPTH = 3

/** The price that is asked for one piece: a sale before the usual, no list price, none per unit. */
const specOf = (offer: Node): Node => {
  const specs = list(own(offer, 'priceSpecification')).filter(isNode)
  const asked = specs.filter(
    (spec) =>
      !NOT_ASKED.test(string(own(spec, 'priceType'))) &&
      !own(spec, 'referenceQuantity') &&
      !own(spec, 'validForMemberTier'),
  )
  return asked.find((spec) => /sale/i.test(string(own(spec, 'priceType')))) ?? asked[0] ?? {}
}

export const offersOf = (value: unknown, resolve: (value: unknown) => unknown = (one) => one, depth = 0): Offer[] =>
  list(value).flatMap((raw): Offer[] => {
    const one = resolve(raw)
    if (!isNode(one) || depth > MAX_DEPTH) return []
    const spec = specOf(one)
    const low = number(own(one, 'lowPrice'))
    const stated = number(own(one, 'price'))
    const price = stated >= 0 ? stated : low >= 0 ? low : number(own(spec, 'price') ?? own(spec, 'minPrice'))
    const inner = offersOf(own(one, 'offers'), resolve, depth + 1)
    if (!(price >= 0)) return inner
    const currency = currencyCode(string(own(one, 'priceCurrency') ?? own(spec, 'priceCurrency')))
    const availability = string(own(one, 'availability')).replace(/^.*[/:]/, '')
    const url = string(own(one, 'url'))
    const sku = string(own(one, 'sku'))
    const from = !(stated >= 0) && number(own(one, 'highPrice')) > low
    return [
      {
        price,
        ...(currency && { currency }),
        ...(availability && { availability }),
        ...(url && { url }),
        ...(sku && { sku }),
        ...(from && { from }),
      },
      ...inner,
    ]
  })
