// @vitest-environment happy-dom
// Pages and routes where there is no Navigation API, and before a prerendered page is shown.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { navigationSource } from '../../../src/signals/navigation.ts'
import type { Signal } from '../../../src/signals/signal.ts'
import { watchOf } from '../../support/watching.ts'

let signals: Signal[]
let stop: (() => void) | undefined
const reported: unknown[] = []
const watch = watchOf(reported)
const start = (): void => {
  stop = navigationSource((signal) => signals.push(signal), watch)
  vi.advanceTimersByTime(100)
}
const pages = (): string[] =>
  signals.flatMap((signal) => (signal.kind === 'page' ? [`${signal.how} ${new URL(signal.url).pathname}`] : []))

beforeEach(() => {
  vi.useFakeTimers()
  signals = []
  history.replaceState({}, '', '/')
  document.body.innerHTML = '<h1>Tea</h1>'
})
afterEach(() => {
  stop?.()
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'prerendering')
})

describe('where there is no Navigation API', () => {
  it('tells routes of a wrapped history, which gives back what it gave', () => {
    const own = history.pushState
    start()
    expect(pages()).toEqual(['load /'])
    expect(history.pushState({ at: 1 }, '', '/a')).toBe(own.call(history, { at: 1 }, '', '/a'))
    expect(history.state).toEqual({ at: 1 })
    vi.advanceTimersByTime(2_000)
    expect(pages()).toEqual(['load /', 'route /a'])
  })

  it('tells a replaced address of the same page no more than once', () => {
    start()
    history.replaceState({}, '', '/?variant=2')
    vi.advanceTimersByTime(2_000)
    expect(pages()).toEqual(['load /'])
  })

  it('puts history back when it stops, but not over somebody else’s wrapping', () => {
    const own = history.pushState
    start()
    stop?.()
    expect(history.pushState).toBe(own)
    start()
    const ours = history.pushState
    const theirs: History['pushState'] = (...given) => ours.apply(history, given)
    history.pushState = theirs
    stop?.()
    expect(history.pushState).toBe(theirs)
    history.pushState = own
  })

  it('holds what follows a route until it is drawn', () => {
    start()
    history.pushState({}, '', '/b')
    expect(signals.at(-1)).toMatchObject({ kind: 'route' })
    expect(pages()).toEqual(['load /'])
    vi.advanceTimersByTime(2_000)
    expect(pages()).toEqual(['load /', 'route /b'])
  })
})

describe('a page that a script draws', () => {
  const kinds = (): string[] => signals.map(({ kind }) => kind)
  it('is read when its heading is there and nothing stands for what is to come', async () => {
    document.body.innerHTML = '<div id="root"></div>'
    start()
    vi.advanceTimersByTime(600)
    expect(kinds()).toEqual([])
    document.body.innerHTML = '<main aria-busy="true"><h1>Tea</h1></main>'
    await vi.advanceTimersByTimeAsync(400)
    expect(kinds()).toEqual([])
    document.body.innerHTML = '<main><h1>Tea</h1></main>'
    await vi.advanceTimersByTimeAsync(300)
    expect(kinds()).toEqual(['page'])
  })

  it('is read after the longest wait where nothing is ever drawn, and at once where it goes', () => {
    document.body.innerHTML = '<div id="root"></div>'
    start()
    vi.advanceTimersByTime(2_000)
    expect(pages()).toEqual(['load /'])
    stop?.()
    signals = []
    start()
    window.dispatchEvent(new Event('pagehide'))
    expect(pages()).toEqual(['load /'])
  })
})

describe('a prerendered page', () => {
  it('is told when it is shown, and not before', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    start()
    vi.advanceTimersByTime(10_000)
    expect(pages()).toEqual([])
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    document.dispatchEvent(new Event('prerenderingchange'))
    vi.advanceTimersByTime(100)
    expect(pages()).toEqual(['load /'])
  })
})
