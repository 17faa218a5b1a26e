// @vitest-environment happy-dom
// How layers are watched: replaced, cut off at the front, mutated, hostile; and how much of them is looked at.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataLayerSource } from '../../../src/signals/data-layer.ts'
import { putGlobals, type Watched, watchWith } from '../../support/watching.ts'

let watched: Watched
const start = (names: readonly string[] = ['dataLayer']): void => {
  watched = watchWith(dataLayerSource(names))
}
const events = (): string[] => watched.of('data-layer').map(({ event }) => event)
const layers = (): string[] => watched.of('data-layer').map(({ layer }) => layer)
const look = (): void => void vi.advanceTimersByTime(1_000)
const view = (name: string) => ({ event: name })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  watched.stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a layer', () => {
  it('is read from its beginning, and then what comes', () => {
    const layer: object[] = [view('a')]
    putGlobals({ dataLayer: layer })
    start()
    layer.push(view('b'))
    look()
    expect(events()).toEqual(['a', 'b'])
  })

  it('is followed where its tag manager keeps only the newest entries', () => {
    const layer: object[] = Array.from({ length: 300 }, (_, at) => view(`e${at}`))
    putGlobals({ dataLayer: layer })
    start()
    for (let at = 300; at < 900; at++) {
      layer.push(view(`e${at}`))
      layer.splice(0, layer.length - 300)
      if (at % 100 === 0) look()
    }
    look()
    expect(events()).toEqual(Array.from({ length: 900 }, (_, at) => `e${at}`))
  })

  it('is followed where another array takes its place, and says nothing twice', () => {
    const first = view('a')
    putGlobals({ dataLayer: [first] })
    start()
    putGlobals({ dataLayer: [first, view('b')] })
    look()
    expect(events()).toEqual(['a', 'b'])
    const layer = (globalThis as unknown as { dataLayer: object[] }).dataLayer
    layer.length = 0
    layer.push(first, view('c'))
    look()
    expect(events()).toEqual(['a', 'b', 'c'])
  })

  it('may tell the same object twice', () => {
    const one = view('a')
    const layer = [one]
    putGlobals({ dataLayer: layer })
    start()
    layer.push(one)
    look()
    expect(events()).toEqual(['a', 'a'])
  })

  it('tells nothing of what its tag manager says to itself', () => {
    putGlobals({ dataLayer: [view('gtm.js'), view('gtm.scrollDepth'), { ecommerce: null }, { page: 1 }] })
    start()
    expect(events()).toEqual([])
  })
})

describe('the layers that are known', () => {
  const given = (...all: unknown[]) => ({ ...all, length: all.length })

  it('are read under what they are called, each as its vocabulary writes', () => {
    putGlobals({
      dataLayer: [given('event', 'purchase', { transaction_id: '1' })],
      adobeDataLayer: [{ productContext: {} }],
      _paq: [['setEcommerceView', 'T1']],
      fbq: Object.assign(() => {}, { queue: [given('track', 'AddToCart', { value: 1 })] }),
      analytics: [['track', 'Product Added', {}]],
      digitalData: { product: [] },
      utag_data: { order_id: '1' },
      mine: [view('own')],
    })
    start(['dataLayer', 'mine'])
    expect(watched.of('data-layer').map(({ layer, event, data }) => [layer, event, Object.keys(data)])).toEqual([
      ['gtag', 'purchase', ['transaction_id']],
      ['mine', 'own', ['event']],
      ['adobe', '', ['productContext']],
      ['ceddl', '', ['product']],
      ['tealium', '', ['order_id']],
      ['matomo', 'setEcommerceView', ['0', '1']],
      ['meta', 'track', expect.arrayContaining(['0', '1', '2'])],
      ['segment', 'track', ['0', '1', '2']],
    ])
  })

  it('are left alone where no layer is wanted', () => {
    putGlobals({ dataLayer: [view('a')], adobeDataLayer: [view('b')] })
    start([])
    look()
    expect(events()).toEqual([])
  })

  it('are told again where an object comes to stand for another product', () => {
    const digitalData = { product: [{ productInfo: { productID: 'A' } }] }
    putGlobals({ digitalData })
    start()
    look()
    expect(layers()).toEqual(['ceddl'])
    digitalData.product = [{ productInfo: { productID: 'B' } }]
    look()
    expect(layers()).toEqual(['ceddl', 'ceddl'])
  })

  it('may be elements, functions or nothing', () => {
    putGlobals({
      dataLayer: document.createElement('form'),
      digitalData: document.body,
      utag_data: 3,
      fbq: null,
      ttq: {},
    })
    start()
    look()
    expect(watched.signals).toEqual([])
    expect(watched.reports).toEqual([])
  })
})

describe('a hostile layer', () => {
  it('is read on where entries throw, and no getter of theirs is called', () => {
    let asked = 0
    const trap = {
      event: 'trap',
      get ecommerce() {
        asked++
        return {}
      },
    }
    const thrower = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('keys')
        },
      },
    )
    const loop: Record<string, unknown> = { event: 'loop' }
    loop.self = loop
    putGlobals({ dataLayer: [null, 7, 'x', () => {}, trap, thrower, loop, Object.create({ event: 'inherited' })] })
    start()
    look()
    expect(events()).toEqual(['trap', 'loop'])
    expect(asked).toBe(0)
    expect(watched.reports).toHaveLength(1)
  })

  it('is read a piece at a time, and never without end', () => {
    let reads = 0
    const target = Array.from({ length: 100_000 }, (_, at) => view(`${at}`))
    const layer = new Proxy(target, {
      get(of, key) {
        reads++
        return Reflect.get(of, key)
      },
    })
    putGlobals({ dataLayer: layer })
    start()
    expect(events()).toHaveLength(500)
    expect(reads).toBeLessThan(1_100)
    vi.advanceTimersByTime(60_000)
    expect(events()).toHaveLength(5_000)
    expect(reads).toBeLessThan(12_000)
  })

  it('gives no more of an entry than its first members', () => {
    const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at]))
    putGlobals({ dataLayer: [{ event: 'wide', ...wide }] })
    start()
    expect(Object.keys(watched.of('data-layer')[0]?.data ?? {})).toHaveLength(60)
  })
})
