// Scores what was recognised: precision and recall by kind, exactness by field; each site weighs the same.
import type { Page } from '../../src/pages/page.ts'
import type { Case } from './cases.ts'

export interface Ratio {
  hits: number
  of: number
}

export interface Score {
  pages: number
  /** By kind: precision and recall. */
  kinds: Record<string, { precision: Ratio; recall: Ratio }>
  /** By field of products: how often reported, and how often right of those. */
  fields: Record<'name' | 'price' | 'currency' | 'availability', { reported: Ratio; right: Ratio }>
  /** Kinds taken for others: `expected > called`, and how often. */
  mistaken: Record<string, number>
  misses: string[]
}

/** What a page of the corpus may be called: its kinds are coarser than ours. */
const ALLOWED: Readonly<Record<string, string>> = {
  listing: 'listing search',
  contact: 'help',
  returns: 'help',
  account_login: 'account',
  order_status: 'order_status account',
  order_details: 'order_status account',
  order_history: 'order_status account',
  other: 'other help account order_status article',
  article: 'article other',
  spec_article_page: 'article other',
}
const ours = (one: Case): string[] => (ALLOWED[one.subkind ?? ''] ?? ALLOWED[one.kind] ?? one.kind).split(' ')

const normalName = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
/** What can be bought now, however markup spells it. */
const plainStock = (text: string | null | undefined): string | undefined =>
  text ? (/^in_?stock|limited|online/i.test(text.trim()) ? 'in' : 'out') : undefined

const asShare = ({ hits, of }: Ratio): number => (of ? hits / of : 1)
export const share = (ratio: Ratio | undefined): number => (ratio ? asShare(ratio) : Number.NaN)

export const scorePages = (cases: Case[], pages: Map<string, Page>): Score => {
  const ratio = (): Ratio => ({ hits: 0, of: 0 })
  const score: Score = {
    pages: cases.length,
    kinds: {},
    fields: {
      name: { reported: ratio(), right: ratio() },
      price: { reported: ratio(), right: ratio() },
      currency: { reported: ratio(), right: ratio() },
      availability: { reported: ratio(), right: ratio() },
    },
    mistaken: {},
    misses: [],
  }
  const sizes = new Map<string, number>()
  const group = (one: Case): string => `${one.site} ${one.kind}`
  for (const one of cases) sizes.set(group(one), (sizes.get(group(one)) ?? 0) + 1)
  const count = (into: Ratio, hit: boolean, weight: number): void => {
    into.of += weight
    if (hit) into.hits += weight
  }
  const kind = (name: string) => (score.kinds[name] ??= { precision: ratio(), recall: ratio() })

  for (const one of cases) {
    const page = pages.get(one.id)
    if (!page) throw new Error(`No page was read for «${one.id}»; read all cases before scoring them.`)
    const weight = 1 / (sizes.get(group(one)) ?? 1)
    const right = ours(one).includes(page.kind)
    count(kind(one.kind).recall, right, weight)
    count(kind(right ? one.kind : page.kind).precision, right, weight)
    const mistake = `${one.kind} > ${page.kind}`
    if (!right) score.mistaken[mistake] = (score.mistaken[mistake] ?? 0) + 1
    if (!right)
      score.misses.push(`${one.id}: ${one.subkind ?? one.kind}, called ${page.kind} by ${page.reasons.join(', ')}`)
    if (!one.expected || page.kind !== 'product') continue
    const { item, currency, availability } = page.product ?? { item: {} }
    const fields = [
      ['name', item.item_name && normalName(item.item_name), one.expected.name && normalName(one.expected.name)],
      ['price', item.price, one.expected.price],
      ['currency', currency, one.expected.currency],
      ['availability', plainStock(availability), plainStock(one.expected.availability)],
    ] as const
    for (const [field, told, expected] of fields) {
      const into = score.fields[field]
      // What nobody could read off the page must not be told either; whether it is reported is asked of the rest.
      if (expected !== null && expected !== undefined) count(into.reported, told !== undefined && told !== '', weight)
      else if (field === 'currency' && one.expected.price === null) continue
      if (told === undefined || told === '' || (field === 'availability' && !expected)) continue
      const isOf = (price: unknown): boolean =>
        typeof told === 'number' && typeof price === 'number' && Math.abs(told - price) < 0.005
      const same = told === expected || isOf(expected) || (field === 'price' && isOf(one.expected.withTax))
      count(into.right, same, weight)
      if (!same) score.misses.push(`${one.id}: ${field} «${told}», expected «${expected}»`)
      else if (told === undefined) score.misses.push(`${one.id}: ${field} missing`)
    }
  }
  return score
}
