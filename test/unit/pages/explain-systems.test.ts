// @vitest-environment happy-dom
// What is explained of a page is what is told of it, on the pages of invented shops.
import { expect, it } from 'vitest'
import { explainPage } from '../../../src/pages/explain.ts'
import { describePage } from '../../../src/pages/page.ts'
import { readNow } from '../../support/read-now.ts'
import { sfra } from '../../systems/pages/sfra.ts'
import { shopifyDawn } from '../../systems/pages/shopify-dawn.ts'
import { wooStorefront } from '../../systems/pages/woo-storefront.ts'

const pages = [wooStorefront, shopifyDawn, sfra].flatMap((system) => system.pages.slice(0, 8))
const FIELDS = [
  ['name', 'item_name'],
  ['price', 'price'],
  ['id', 'item_id'],
  ['brand', 'item_brand'],
  ['category', 'item_category'],
  ['variant', 'item_variant'],
] as const

it('is of pages of several kinds', () => {
  expect(new Set(pages.map(({ kinds }) => kinds[0])).size).toBeGreaterThan(3)
})

it.each(pages.map((page) => [page.id, page] as const))('%s', (_, { html, url }) => {
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>[\s\S]*$/g, '')
  const snapshot = readNow(document, url)
  const page = describePage(snapshot)
  const told = explainPage(snapshot)
  expect([told.kind, told.listLength, told.searchTerm, told.orderId, told.cartCount]).toEqual([
    page.kind,
    page.list.length,
    page.searchTerm,
    page.orderId,
    page.cartCount,
  ])
  const [heaviest] = told.kinds
  expect(page.kind).toBe(heaviest && heaviest.sum >= told.threshold ? heaviest.kind : 'other')
  if (page.kind !== 'other') {
    expect(heaviest?.votes.flatMap(({ weight, reason }) => (weight > 0 ? reason : []))).toEqual(page.reasons)
  }
  expect(told.product?.isTold ?? false).toBe(page.product !== null)
  for (const [field, key] of page.product ? FIELDS : []) {
    const explained = told.product?.fields.find((one) => one.field === field)
    expect([field, explained?.value]).toEqual([field, page.product?.item[key]])
    const taken = explained?.told.filter(({ state }) => state === 'taken') ?? []
    expect(taken.length).toBeLessThan(2)
    for (const { state, why } of explained?.told ?? []) expect(why !== undefined).toBe(state === 'rejected')
  }
})
