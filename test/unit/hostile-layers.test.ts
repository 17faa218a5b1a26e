// @vitest-environment happy-dom
// Data layers that lie in wait: no getter of theirs runs, nothing is thrown, and only so much of them is read.
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { redactProperties } from '../../src/context/property-redaction.ts'
import { createDetectors } from '../../src/events/detectors.ts'
import type { EventDraft } from '../../src/events/event.ts'
import { tidy } from '../../src/events/tidy.ts'
import { dataLayerSource } from '../../src/signals/data-layer.ts'
import { readFacts, readItem } from '../../src/signals/read-item.ts'
import type { Signal, Watch } from '../../src/signals/signal.ts'
import { bounded, RUNS, repeat } from '../support/bounded.ts'
import { pageSignal } from '../support/signals.ts'

const globals = globalThis as unknown as Record<string, unknown>
/** As JSON, where half a character takes six. */
const MAX_EVENT_CHARACTERS = 1_000_000

/** What a layer amounts to, from its entries to what would be stored. */
function readLayer(layer: unknown): { drafts: EventDraft[]; faults: unknown[] } {
  const notes = { get: () => null, set: () => {}, remove: () => {} }
  const detect = createDetectors(notes)
  const faults: unknown[] = []
  const drafts: EventDraft[] = []
  const take = (signal: Signal): void => {
    drafts.push(...detect(signal).drafts.filter(({ name }) => name !== 'page_view'))
  }
  take(pageSignal(1))
  globals.dataLayer = layer
  const watch: Watch = {
    now: () => 2,
    after: () => () => {},
    idle: () => () => {},
    report: (error) => faults.push(error),
  }
  const stop = bounded(() => dataLayerSource(['dataLayer'])(take, watch))
  stop()
  for (const { name, properties } of drafts)
    expect(JSON.stringify(tidy(name, redactProperties(properties))).length).toBeLessThan(MAX_EVENT_CHARACTERS)
  return { drafts, faults }
}
afterEach(() => void delete globals.dataLayer)

const view = (item: object): object => ({ event: 'view_item', ecommerce: { currency: 'EUR', items: [item] } })

describe('a data layer', () => {
  it('has none of its getters called', () => {
    const called = vi.fn(() => 'x')
    const trap = (target: object, ...keys: string[]): object => {
      for (const key of keys) Object.defineProperty(target, key, { get: called, enumerable: true })
      return target
    }
    readLayer([
      trap({ event: 'view_item' }, 'ecommerce'),
      view(trap({ item_id: 'a' }, 'item_name', 'price')),
      { event: 'view_item', ecommerce: trap({}, 'items', 'currency') },
      trap({}, 'event'),
      ['event', 'view_item', trap({}, 'items')],
    ])
    expect(called).not.toHaveBeenCalled()
  })

  it('that throws from every trap throws nothing into the page, and the rest of it is read', () => {
    const fails = (): never => {
      throw new Error('trap')
    }
    const traps = Object.fromEntries(
      ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'apply'].map((name) => [name, fails]),
    )
    const evil = (): object => new Proxy({}, traps)
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const entries = [
      evil(),
      proxy,
      { event: 'view_item', ecommerce: evil() },
      { event: 'view_item', ecommerce: { items: [evil()] } },
      { event: 'view_item', ecommerce: { items: evil() } },
      [evil(), evil()],
    ]
    for (const entry of entries) {
      const { drafts } = readLayer([entry, view({ item_id: 'ok', item_name: 'Tea' })])
      globals.dataLayer = undefined
      expect(drafts.length).toBeLessThanOrEqual(2)
    }
    expect(() => readLayer(evil())).not.toThrow()
  })

  it('without an end is read to a bound', () => {
    const circle: Record<string, unknown> = { event: 'view_item', item_id: 'a' }
    circle.ecommerce = circle
    circle.items = [circle, circle]
    circle.product = circle
    let deep: Record<string, unknown> = {}
    for (let level = 0; level < 10_000; level++) deep = { product: deep, items: [deep], ecommerce: deep }
    let asked = 0
    const keys = Array.from({ length: 100_000 }, (_, at) => `k${at}`)
    const endless = new Proxy(
      {},
      {
        ownKeys: () => keys,
        getOwnPropertyDescriptor: () => {
          asked++
          return { value: 'x', enumerable: true, configurable: true }
        },
      },
    )
    const { drafts } = readLayer([
      circle,
      { event: 'view_item', ecommerce: deep },
      { event: 'view_item', ecommerce: { items: Array(100_000).fill(circle) } },
      { event: 'view_item', ecommerce: { items: [endless] } },
    ])
    expect(drafts.length).toBeLessThanOrEqual(4)
    expect(asked).toBeLessThan(400_000)
  })

  it('of 100,000 entries and one that says that it has more is read a part at a time', () => {
    const many = Array(100_000).fill(view({ item_id: 'a', item_name: 'Tea' }))
    expect(readLayer(many).drafts.length).toBeLessThanOrEqual(500)
    expect(readLayer({ length: 1e15 }).drafts).toEqual([])
    expect(
      readLayer({ length: Number.POSITIVE_INFINITY, 0: view({ item_id: 'a' }) }).drafts.length,
    ).toBeLessThanOrEqual(1)
    expect(readLayer({ length: -5 }).drafts).toEqual([])
  })

  it('cannot reach the prototype of anything', () => {
    const evil = JSON.parse(
      '{"event":"view_item","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"ecommerce":{"__proto__":{"polluted":1},"items":[{"item_id":"a","__proto__":{"polluted":1}}]}}',
    )
    const { drafts } = readLayer([evil, ['event', 'view_item', evil]])
    for (const { properties } of drafts) redactProperties(properties)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it.each(RUNS)('whose texts are a million times %j makes small events', (part) => {
    const run = repeat(part, 1_000_000)
    const item = { item_id: run, item_name: run, price: run, quantity: run, [repeat(part, 10_000)]: run }
    readLayer([
      { event: run },
      { event: 'view_item', ecommerce: { currency: run, value: run, coupon: run, items: Array(1_000).fill(item) } },
      ['event', 'search', { search_term: run }],
      { [repeat(part, 10_000)]: run, ecommerce: { detail: { products: [item] } } },
    ])
    expect(JSON.stringify(bounded(() => [readItem(item), readFacts(item)])).length).toBeLessThan(10_000)
  })

  it('of any shape makes events and no error', () => {
    const names = fc.constantFrom(
      'view_item',
      'add_to_cart',
      'purchase',
      'search',
      'view_item_list',
      'refund',
      'gtm.js',
    )
    const inner = fc.dictionary(
      fc.constantFrom(
        'items',
        'currency',
        'value',
        'detail',
        'add',
        'products',
        'purchase',
        'actionField',
        'transaction_id',
        'event',
        'length',
        '0',
      ),
      fc.anything({
        maxDepth: 3,
        withNullPrototype: true,
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSparseArray: true,
        withTypedArray: true,
      }),
    )
    const entry = fc.oneof(
      fc.anything(),
      fc.record({ event: fc.oneof(names, fc.anything()), ecommerce: inner }),
      fc.tuple(fc.constant('event'), names, inner),
      inner,
    )
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (layer) => {
        expect(readLayer(layer).faults).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
