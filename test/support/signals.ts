// Signals and pages for tests of detectors, with only what a test is about to be named.
import type { Page } from '../../src/pages/page.ts'
import type { ControlFacts, Signal } from '../../src/signals/signal.ts'
import { snapshotOf } from './snapshot-of.ts'

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
  snapshot: snapshotOf({ url }),
})

export const addButton = (): ControlFacts => ({
  tag: 'button',
  type: 'submit',
  text: 'Add to cart',
  classes: '',
  data: {},
})
