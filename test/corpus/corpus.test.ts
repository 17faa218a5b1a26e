// Holds recognition to what it has reached, where the corpus is beside the repository; without it, it says so.
import { describe, expect, it } from 'vitest'
import { describePage } from '../../src/pages/page.ts'
import { type Case, corpusCases, hasCorpus, shopCases } from './cases.ts'
import { readCases } from './read-cases.ts'
import { type Score, scorePages, share } from './score.ts'

const READ_MS = 240_000

if (!hasCorpus()) console.log('The corpus is not beside this repository: recognition is not measured.')

describe.skipIf(!hasCorpus())('recognition of real shop pages', () => {
  it(
    'is no worse than it was',
    async () => {
      const cases = [...corpusCases(), ...shopCases()]
      const snapshots = await readCases(cases)
      const pages = new Map([...snapshots].map(([id, snapshot]) => [id, describePage(snapshot)]))
      const score = (of: (one: Case) => boolean): Score => scorePages(cases.filter(of), pages)
      const isShop = (one: Case): boolean => one.id.includes('/')

      const tuned = score((one) => !isShop(one) && !one.held && !one.ambiguous)
      expect.soft(share(tuned.kinds.product?.precision)).toBeGreaterThan(0.98)
      expect.soft(share(tuned.kinds.product?.recall)).toBeGreaterThan(0.95)
      expect.soft(share(tuned.fields.name.right)).toBeGreaterThan(0.95)
      expect.soft(share(tuned.fields.price.right)).toBeGreaterThan(0.95)
      expect.soft(share(tuned.fields.price.reported)).toBeGreaterThan(0.96)
      expect.soft(share(tuned.fields.currency.right)).toBeGreaterThan(0.98)
      expect.soft(share(tuned.fields.availability.right)).toBeGreaterThan(0.92)
      expect.soft(share(tuned.kinds.listing?.precision)).toBeGreaterThan(0.93)

      const held = score((one) => !isShop(one) && one.held && !one.ambiguous)
      expect.soft(share(held.kinds.product?.precision)).toBeGreaterThan(0.98)
      expect.soft(share(held.kinds.product?.recall)).toBeGreaterThan(0.91)
      expect.soft(share(held.fields.name.right)).toBeGreaterThan(0.97)
      expect.soft(share(held.fields.price.right)).toBeGreaterThan(0.91)
      expect.soft(share(held.fields.price.reported)).toBeGreaterThan(0.95)
      expect.soft(share(held.fields.currency.right)).toBeGreaterThan(0.98)
      expect.soft(share(held.fields.availability.right)).toBeGreaterThan(0.98)
      expect.soft([...Object.keys(tuned.mistaken), ...Object.keys(held.mistaken)]).not.toContain('article > product')

      const both = score((one) => !isShop(one) && !one.ambiguous)
      expect.soft(share(both.kinds.product?.precision)).toBeGreaterThan(0.97)
      expect.soft(share(both.kinds.product?.recall)).toBeGreaterThan(0.95)
      expect.soft(share(both.fields.name.right)).toBeGreaterThan(0.95)
      expect.soft(share(both.fields.price.right)).toBeGreaterThan(0.95)
      expect.soft(share(both.fields.price.reported)).toBeGreaterThan(0.95)
      expect.soft(share(both.fields.currency.right)).toBeGreaterThan(0.95)

      const shops = score(isShop)
      expect.soft(shops.mistaken).toEqual({})
    },
    READ_MS,
  )
})
