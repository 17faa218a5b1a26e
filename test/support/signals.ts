// Signals and pages for tests of detectors, with only what a test is about to be named.
import type { Page } from '../../src/pages/page.ts'
import type { ControlFacts, Signal } from '../../src/signals/signal.ts'
import type { PageSnapshot } from '../../src/signals/snapshot.ts'

const emptySnapshot = (url = 'https://shop.example/p/1'): PageSnapshot => ({
  url,
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
  cards: [],
  fields: [],
  lines: 0,
  cartCount: null,
  checkoutControls: 0,
  text: '',
  skipped: [],
})

export const describedPage = (known: Partial<Page> = {}): Page =>
  ({
    url: 'https://shop.example/p/1',
    kind: 'other',
    reasons: [],
    product: null,
    list: [],
    cartCount: null,
    ...known,
  }) as Page

export const pageSignal = (time: number, url = 'https://shop.example/p/1'): Extract<Signal, { kind: 'page' }> => ({
  kind: 'page',
  how: 'load',
  time,
  url,
  referrer: '',
  title: '',
  snapshot: emptySnapshot(url),
})

export const addButton = (): ControlFacts => ({
  tag: 'button',
  type: 'submit',
  text: 'Add to cart',
  classes: '',
  data: {},
})
