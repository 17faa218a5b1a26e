// @vitest-environment happy-dom
// A page is read again where it has changed, and told again where it was to be looked at, however slowly it is read.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createReading, type Reading } from '../../../src/signals/reading.ts'
import type { Watch } from '../../../src/signals/signal.ts'
import { watchOf } from '../../support/watching.ts'

let reading: Reading
let idle: (() => void)[]
let told: number
const reported: unknown[] = []
const watch: Watch = {
  ...watchOf(reported),
  idle(run) {
    const slice = (): void => run(() => 1_000)
    idle.push(slice)
    return () => {
      idle = idle.filter((one) => one !== slice)
    }
  },
}
/** The page has nothing else to do until nothing of ours waits. */
const rest = (): void => {
  while (idle.length) idle.shift()?.()
}

beforeEach(() => {
  vi.useFakeTimers()
  idle = []
  told = 0
  document.body.innerHTML = '<h1>Tea</h1>'
  reading = createReading(watch, () => told++)
  reading.begin(() => {})
  rest()
})
afterEach(() => {
  reading.clear()
  expect(reported).toEqual([])
  vi.useRealTimers()
})

describe('a page', () => {
  it('is told three times again in its first seconds', () => {
    for (let at = 0; at < 5; at++) {
      vi.advanceTimersByTime(1_000)
      rest()
    }
    expect(told).toBe(3)
  })

  it('that is still being read when it is to be looked at is told again after it', async () => {
    document.body.append('more')
    await Promise.resolve()
    vi.advanceTimersByTime(600)
    expect(idle.length).toBe(1)
    // The page is busy over the second look.
    vi.advanceTimersByTime(1_000)
    rest()
    expect(told).toBe(2)
  })
})
