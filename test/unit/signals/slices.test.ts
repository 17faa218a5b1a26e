// Work in slices: no slice longer than its time, nothing lost when the page goes.
import { describe, expect, it } from 'vitest'
import { inSlices } from '../../../src/signals/slices.ts'

/** Idle times that a test gives one by one; a slice has room for so many steps. */
function idleTimes() {
  const waiting: ((leftMs: () => number) => void)[] = []
  const reported: unknown[] = []
  return {
    reported,
    get waits() {
      return waiting.length
    },
    idle(run: (leftMs: () => number) => void) {
      waiting.push(run)
      return () => {
        const at = waiting.indexOf(run)
        if (at >= 0) waiting.splice(at, 1)
      }
    },
    report: (error: unknown) => reported.push(error),
    next(stepsInSlice: number) {
      let left = stepsInSlice
      waiting.shift()?.(() => --left)
    },
  }
}

function* counting(log: number[], to: number): Generator<undefined, string> {
  for (let step = 1; step <= to; step++) {
    log.push(step)
    yield
  }
  return 'done'
}

describe('work in slices', () => {
  it('does no more in a slice than there is time for, and tells its result in a slice of its own', () => {
    const times = idleTimes()
    const log: number[] = []
    const results: string[] = []
    inSlices(counting(log, 5), (result) => results.push(result), times, 'test')
    expect(log).toEqual([])
    times.next(2)
    expect(log).toEqual([1, 2])
    times.next(10)
    expect(log).toEqual([1, 2, 3, 4, 5])
    expect(results).toEqual([])
    times.next(1)
    expect(results).toEqual(['done'])
    expect(times.waits).toBe(0)
  })

  it('is told in the task that began it, where that is given the time and it ends there', () => {
    const times = idleTimes()
    const results: string[] = []
    inSlices(counting([], 5), (result) => results.push(result), times, 'test', 60_000)
    expect(results).toEqual(['done'])
    expect(times.waits).toBe(0)
  })

  it('does the rest at once where the page goes, and tells it once', () => {
    const times = idleTimes()
    const results: string[] = []
    const work = inSlices(counting([], 5), (result) => results.push(result), times, 'test')
    times.next(2)
    work.finish()
    work.finish()
    expect(results).toEqual(['done'])
    expect(times.waits).toBe(0)
  })

  it('tells nothing once it was cancelled', () => {
    const times = idleTimes()
    const results: string[] = []
    const work = inSlices(counting([], 5), (result) => results.push(result), times, 'test')
    work.cancel()
    work.finish()
    expect([results, times.waits]).toEqual([[], 0])
  })

  it('reports what fails, and ends', () => {
    const times = idleTimes()
    const failing = function* (): Generator<undefined, string> {
      yield
      throw new Error('no')
    }
    inSlices(failing(), () => {}, times, 'test')
    times.next(5)
    expect(times.reported).toEqual([new Error('no')])
    expect(times.waits).toBe(0)
  })
})
