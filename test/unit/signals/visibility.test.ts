// @vitest-environment happy-dom
// Attention, leaving and coming back, as a page tells them.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Signal, Watch } from '../../../src/signals/signal.ts'
import { visibilitySource } from '../../../src/signals/visibility.ts'

let signals: Signal[]
let stop: () => void
let focused = true
const watch: Watch = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
  idle: () => () => {},
  report(error) {
    throw error
  },
}
const kinds = (): string[] => signals.map(({ kind }) => kind)
const show = (state: 'visible' | 'hidden'): void => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}
const focus = (is: boolean): void => {
  focused = is
  window.dispatchEvent(new Event(is ? 'focus' : 'blur'))
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Document.prototype, 'hasFocus').mockImplementation(() => focused)
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
  focused = true
  signals = []
  stop = visibilitySource((signal) => signals.push(signal), watch)
})
afterEach(() => {
  stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('tells attention after ten seconds of being seen and focused, once', () => {
  vi.advanceTimersByTime(9_900)
  expect(kinds()).toEqual([])
  vi.advanceTimersByTime(60_000)
  expect(kinds()).toEqual(['attention'])
})

it('does not count the time that a page is hidden or without focus', () => {
  vi.advanceTimersByTime(6_000)
  focus(false)
  vi.advanceTimersByTime(60_000)
  show('hidden')
  vi.advanceTimersByTime(60_000)
  show('visible')
  focus(true)
  vi.advanceTimersByTime(3_900)
  expect(kinds()).toEqual(['leave', 'return'])
  vi.advanceTimersByTime(200)
  expect(kinds()).toEqual(['leave', 'return', 'attention'])
})

it('tells one leaving for a page that is hidden and then goes, with the time that it was looked at', () => {
  vi.advanceTimersByTime(2_000)
  show('hidden')
  window.dispatchEvent(new Event('pagehide'))
  expect(signals).toMatchObject([{ kind: 'leave', following: false, visibleMs: 2_000 }])
})

it('does not take a click of a script for a link that is followed', () => {
  const link = document.createElement('a')
  link.href = '/p/1'
  document.body.append(link)
  link.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  show('hidden')
  expect(signals).toMatchObject([{ kind: 'leave', following: false }])
})

it('leaves nothing behind when it stops', () => {
  stop()
  show('hidden')
  vi.advanceTimersByTime(60_000)
  expect(kinds()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
