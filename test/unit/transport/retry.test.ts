// When another attempt is made.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs, retryAfterMs } from '../../../src/transport/retry.ts'

const NOW = Date.UTC(2026, 10, 22, 10)

describe('the wait after a failure', () => {
  it('grows from one second to five minutes, and is anything between', () => {
    expect(backoffMs(1, 0)).toBe(1_000)
    expect(backoffMs(1, 0.5)).toBe(1_500)
    expect(backoffMs(3, 0.999999)).toBe(8_000)
    expect(backoffMs(30, 0.999999)).toBe(300_000)
    expect(backoffMs(30, 0)).toBe(1_000)
  })

  it('is within its bounds after however many failures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const ms = backoffMs(attempt, random)
          expect(ms).toBeGreaterThanOrEqual(1_000)
          expect(ms).toBeLessThanOrEqual(300_000)
        },
      ),
    )
  })
})

describe('Retry-After', () => {
  it('is read as seconds and as a date', () => {
    expect(retryAfterMs('120', NOW)).toBe(120_000)
    expect(retryAfterMs(' Sun, 22 Nov 2026 10:00:30 GMT ', NOW)).toBe(30_000)
  })

  it('asks for nothing where it is past, empty, or no such thing', () => {
    for (const header of [null, '', '0', '-5', '1.5', 'soon', 'Sun, 22 Nov 2026 09:00:00 GMT', 'NaN', '1e9x']) {
      expect(retryAfterMs(header, NOW)).toBeUndefined()
    }
  })

  it('holds for an hour at most', () => {
    expect(retryAfterMs('99999999999999999999', NOW)).toBe(3_600_000)
    expect(retryAfterMs('Fri, 31 Dec 9999 23:59:59 GMT', NOW)).toBe(3_600_000)
  })
})
