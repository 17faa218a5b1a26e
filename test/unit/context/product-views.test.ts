// What a product view is the first of.
import { expect, it } from 'vitest'
import type { Kept } from '../../../src/context/kept.ts'
import { seeProduct } from '../../../src/context/product-views.ts'
import { beginVisit } from '../../../src/context/visit.ts'
import type { EventDraft } from '../../../src/events/event.ts'

const view = (item_id: string): EventDraft => ({ name: 'view_item', properties: { items: [{ item_id }] }, found: [] })
const visit = (number: number): Kept['visit'] => ({
  ...beginVisit(`v${number}`, undefined, 0, { kind: 'direct' }),
  number,
})

it('tells the first ever, the first of a visit, the first of a product, and no first', () => {
  const seen: unknown[] = []
  let kept: Kept = { visitor: 'a', visit: visit(1) as NonNullable<Kept['visit']> }
  const see = (id: string): void => {
    const { first, kept: next } = seeProduct(view(id), kept)
    seen.push(first)
    kept = next
  }
  for (const id of ['A', 'B', 'A']) see(id)
  kept = { ...kept, visit: visit(2) as NonNullable<Kept['visit']> }
  for (const id of ['A', 'C', 'C']) see(id)
  expect(seen).toEqual(['ever', 'item', false, 'visit', 'item', false])
})

it('remembers a bounded number of products, the newest of them', () => {
  let kept: Kept = { visitor: 'a' }
  for (let at = 0; at < 10_000; at++) kept = seeProduct(view(`P${at}`), kept).kept
  expect(JSON.stringify(kept).length).toBeLessThan(1_000)
  expect(seeProduct(view('P9999'), kept).first).not.toBe('item')
})
