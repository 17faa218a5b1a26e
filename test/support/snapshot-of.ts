// A snapshot of an empty page, to be filled by tests.
import type { PageSnapshot } from '../../src/signals/snapshot.ts'

export const snapshotOf = (parts: Partial<PageSnapshot> = {}): PageSnapshot => ({
  url: 'https://shop.example/a/b',
  title: '',
  language: 'en',
  canonical: '',
  bodyId: '',
  bodyClasses: '',
  metas: {},
  jsonLd: [],
  microdata: [],
  headings: [],
  prices: [],
  pageTypes: [],
  buyControls: 0,
  checkoutControls: 0,
  cards: [],
  fields: [],
  lines: 0,
  cartCount: null,
  text: '',
  skipped: [],
  ...parts,
})
