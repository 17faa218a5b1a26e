// Reads which shop system made the page, and its product as the system's own data tell it: prices in units.
import { isData, listOf, numberOf, textOf } from '../own-data.ts'
import type { SystemFacts, SystemProduct } from '../snapshot.ts'
import type { Platform } from './platform.ts'
import { PLATFORMS } from './platforms.ts'
import { find, parsed, type View } from './read-places.ts'

const MAX_VARIANTS = 250

type Variant = SystemProduct['variants'][number]

const inUnits = (value: unknown, parts: number | undefined): number | undefined => {
  const price = numberOf(value)
  if (!parts || price === undefined) return price
  return Number.isInteger(price) ? price / parts : undefined
}

/** Without what is not there. */
const known = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never

function readProduct({ product: places }: Platform, view: View, url: string): SystemProduct | undefined {
  if (!places) return
  const root = parsed(find(places.at, undefined, view))
  if (places.at && !isData(root) && !places.id?.includes('@')) return
  const text = (name: 'id' | 'name' | 'brand' | 'category' | 'currency'): string | undefined =>
    textOf(find(places[name], root, view))
  const asked = places.parameter && new RegExp(`[?&]${places.parameter}=([^&#]{1,40})`).exec(url)?.[1]
  const chosen = asked || textOf(find(places.chosen, root, view))
  const { variant } = places
  const read = (one: unknown): Variant => {
    const of = (name: keyof typeof variant): unknown => find(variant[name], one, view)
    const available = of('available')
    const id = textOf(of('id'))
    return known({
      id,
      sku: textOf(of('sku')),
      name: textOf(of('name')),
      price: inUnits(of('price'), places.parts),
      available: typeof available === 'boolean' ? available : undefined,
      selected: id !== undefined && id === chosen ? (true as const) : undefined,
    }) as Variant
  }
  const list = places.variants === undefined ? [root] : listOf(find(places.variants, root, view), MAX_VARIANTS)
  const variants = list.map(read).filter((one) => Object.keys(one).length)
  const [only] = variants
  if (only && variants.length === 1) only.selected = true
  const id = text('id')
  // «Teapot - Blue» is the name of a variant.
  const name = text('name')?.replace(new RegExp(` - ${(only?.name ?? '\n').replace(/\W/g, '\\$&')}$`), '')
  if (id === undefined && name === undefined) return
  return known({
    id,
    name,
    brand: text('brand'),
    category: text('category'),
    currency: text('currency'),
    variants,
  }) as SystemProduct
}

/** The system whose product is there, or else the first one that is known. */
export function readSystem(view: View, url: string): SystemFacts | undefined {
  let named: SystemFacts | undefined
  for (const platform of PLATFORMS) {
    try {
      if (!find(platform.known, undefined, view)) continue
      const product = readProduct(platform, view, url)
      if (product) return { system: platform.name, product }
      named ??= { system: platform.name }
    } catch {
      // Its data cannot be read: it is not known, and the others may be.
    }
  }
  return named
}
