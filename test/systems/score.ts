// Compares what was recognised with what a person reads off each page.
import type { Page } from '../../src/pages/page.ts'
import type { Fixture } from './fixture.ts'

export interface Count {
  right: number
  of: number
}

export interface Miss {
  id: string
  what: string
}

export interface Result {
  pages: number
  /** Pages of a kind that were called so. */
  kinds: Record<string, Count>
  fields: Record<string, Count>
  /** Pages that were called something that makes an event of the wrong sort. */
  harm: number
  misses: Miss[]
}

/** Kinds that make events of their own: called so wrongly, a journey is told wrongly. */
const TELLING = ['product', 'cart', 'checkout', 'confirmation', 'order_status', 'search', 'listing']

const plain = (text: string | undefined): string =>
  (
    text
      ?.normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 0.005 : (a ?? null) === (b ?? null)

const isCurrency = (told: string | undefined, expected: string | null): boolean =>
  told === expected?.replace('?', '') || (!told && (expected === null || expected.endsWith('?')))

export const compare = (fixtures: readonly Fixture[], pages: ReadonlyMap<string, Page>): Result => {
  const result: Result = { pages: fixtures.length, kinds: {}, fields: {}, harm: 0, misses: [] }
  const count = (into: Record<string, Count>, name: string, right: boolean): void => {
    const { right: hits, of } = into[name] ?? { right: 0, of: 0 }
    into[name] = { right: hits + (right ? 1 : 0), of: of + 1 }
  }
  for (const fixture of fixtures) {
    const { id, kinds } = fixture
    const page = pages.get(id)
    if (!page) throw new Error(`No page was read for «${id}».`)
    const right = kinds.includes(page.kind)
    const kind = kinds[0] ?? 'other'
    count(result.kinds, kind, right)
    if (!right && TELLING.includes(page.kind)) result.harm++
    if (!right)
      result.misses.push({ id, what: `kind ${page.kind} (${page.reasons.join(', ')}), expected ${kinds.join(' or ')}` })
    const check = (field: string, told: unknown, expected: unknown, same: boolean): void => {
      count(result.fields, field, same)
      if (!same) result.misses.push({ id, what: `${field} «${told}», expected «${expected}»` })
    }
    const { name, price, currency, order, items, term, count: units } = fixture
    if (right && kind === 'product') {
      const { item, currency: told } = page.product ?? { item: {}, currency: undefined }
      if (name !== undefined) check('name', item.item_name, name, plain(item.item_name) === plain(name))
      if (price !== undefined) check('price', item.price, price, near(item.price, price))
      if (currency !== undefined) check('currency', told, currency, isCurrency(told, currency))
    }
    if (right && order !== undefined) check('order', page.orderId, order, order.split('|').includes(page.orderId ?? ''))
    if (right && items !== undefined)
      check('items', page.list.length, items, page.list.length === items && page.list.every((item) => item.item_name))
    if (right && term !== undefined) check('term', page.searchTerm, term, page.searchTerm === term)
    if (units !== undefined) check('cart count', page.cartCount, units, page.cartCount === units)
  }
  return result
}

const text = ({ right, of }: Count): string => `${right}/${of}`

/** What can be told of a result, without a word about its pages. */
export const totals = ({ pages, kinds, fields, harm }: Result): string =>
  [
    `${pages} pages, ${harm} called a wrong kind that makes events`,
    ...[kinds, fields].map((all) =>
      Object.entries(all)
        .map(([name, counted]) => `${name} ${text(counted)}`)
        .join(', '),
    ),
  ].join('\n  ')

export const share = (counts: Record<string, Count>, ...names: string[]): number => {
  const chosen = Object.entries(counts).filter(([name]) => !names.length || names.includes(name))
  return chosen.reduce((sum, [, { right }]) => sum + right, 0) / (chosen.reduce((sum, [, { of }]) => sum + of, 0) || 1)
}
