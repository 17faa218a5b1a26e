// All prices that a page shows and tells of its product, and why each was not taken.
import type { PageSnapshot } from '../signals/snapshot.ts'
import { candidatesOf } from './choose-price.ts'
import { from, OTHER_PRODUCT, type Told } from './explained-field.ts'
import { cents, readPrice } from './price.ts'
import { type Product, tellersOf } from './product.ts'
import type { StructuredData } from './structured-data.ts'

/** The prices that are shown, the markup's and the system's. */
export function tellPrices(snapshot: PageSnapshot, data: StructuredData, product: Product): Told[] {
  const { told, marks, sources, hints } = tellersOf(snapshot, data)
  const heard = sources.map((offers) => offers.filter(({ price }) => price > 0)).filter((offers) => offers.length)
  const candidates = candidatesOf(snapshot, heard, hints)
  const chosen = product.item.price
  const weightOf = (price: number) => candidates.find((one) => cents(one.price) === cents(price))?.weight
  const isShown = chosen !== undefined && weightOf(chosen) !== undefined
  const shown = snapshot.prices.flatMap((text): Told[] => {
    const price = readPrice(text, hints)?.price
    if (!price) return [{ source: 'shown-price', value: text, why: 'no price can be read from it' }]
    // «59» and «99» in elements of their own are 59.99: see how candidates are made.
    const split = chosen !== undefined && chosen % 1 && cents(chosen) === price ? chosen : price
    const weight = weightOf(split)
    const own = `it weighs ${weight?.toFixed(1)}`
    const why =
      weight === undefined
        ? 'it does not stand where the product’s price would'
        : chosen === undefined
          ? `not sure enough: ${own}, and nothing confirms it`
          : `another price stands better: ${own}, the other ${weightOf(chosen)?.toFixed(1) ?? 'is told by markup'}`
    return [{ source: 'shown-price', value: split, why }]
  })
  const because = isShown
    ? 'another price is shown'
    : chosen === undefined
      ? 'the sources contradict each other or what is shown, or it is sold out'
      : 'the lowest that all sources tell is taken'
  const used = new Set(sources.flat().map(({ price }) => cents(price)))
  const of = (source: string, prices: (number | undefined)[], why: string): Told[] =>
    prices.flatMap(
      (price) => from(source, price, price && !used.has(cents(price)) ? 'it is of another variant' : why) ?? [],
    )
  return [
    ...shown,
    ...of(
      snapshot.system?.system ?? '',
      (told?.variants ?? []).map(({ price }) => price),
      because,
    ),
    ...marks.flatMap(({ by, offers }) =>
      of(
        by,
        offers.map(({ price }) => price),
        because,
      ),
    ),
    ...data.products
      .filter((one) => !marks.includes(one))
      .flatMap(({ by, offers }) => offers.flatMap(({ price }) => from(by, price, OTHER_PRODUCT) ?? [])),
    ...of(
      'open-graph',
      (sources.at(-1) ?? []).map(({ price }) => price),
      because,
    ),
  ]
}
