// The statistics of the map: intervals that hold while one watches, and a split that is told from chance.
import { describe, expect, it } from 'vitest'
import { conclude } from '../../examples/collector/analyses/conclusion.ts'
import { differenceSequence, halfWidth, rateSequence } from '../../examples/collector/statistics/confidence-sequence.ts'
import { differenceInterval, rateInterval } from '../../examples/collector/statistics/rate.ts'
import { sampleRatio } from '../../examples/collector/statistics/sample-ratio.ts'

const ALPHA = 0.05
const EXPERIMENTS = 600
const SHOPPERS = 3_000

/** Mulberry32: the same numbers at every run. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Count {
  won: number
  decided: number
}

/** Experiments one after the other, watched after every shopper: of how many `isTold` was ever true, and how soon. */
function watch(
  rates: readonly [number, number],
  split: number,
  isTold: (a: Count, b: Count) => boolean,
): { share: number; after: number } {
  const random = randomOf(42)
  const told: number[] = []
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const a = { won: 0, decided: 0 }
    const b = { won: 0, decided: 0 }
    for (let shopper = 1; shopper <= SHOPPERS; shopper++) {
      const isA = random() < split
      const arm = isA ? a : b
      arm.decided++
      if (random() < rates[isA ? 0 : 1]) arm.won++
      if (!isTold(a, b)) continue
      told.push(shopper)
      break
    }
  }
  const sorted = told.sort((x, y) => x - y)
  return { share: told.length / EXPERIMENTS, after: sorted[sorted.length >> 1] ?? Number.POSITIVE_INFINITY }
}

const excludesZero = (a: Count, b: Count): boolean => {
  const interval = differenceSequence(b, a, ALPHA)
  return interval !== null && (interval[0] > 0 || interval[1] < 0)
}

describe('the difference of two variants, watched after every shopper', () => {
  it.each([
    [0.03, 0.5],
    [0.3, 0.5],
    [0.5, 0.5],
    [0.3, 0.8],
  ])('is ever told in at most one of twenty experiments without any: rate %d, split %d', (rate, split) => {
    expect(watch([rate, rate], split, excludesZero).share).toBeLessThanOrEqual(ALPHA)
  })

  it('is found where there is one', () => {
    const { share, after } = watch([0.2, 0.3], 0.5, excludesZero)
    expect(share).toBeGreaterThan(0.95)
    expect(after).toBeLessThan(SHOPPERS / 2)
  })

  it('would be told of nothing far more often by an interval for one look', () => {
    const naive = (a: Count, b: Count): boolean => {
      if (Math.min(a.won, b.won, a.decided - a.won, b.decided - b.won) < 20) return false
      const [low, high] = differenceInterval(b, a)
      return low > 0 || high < 0
    }
    expect(watch([0.3, 0.3], 0.5, naive).share).toBeGreaterThan(3 * ALPHA)
  })

  it('is not told while there are too few', () => {
    expect(differenceSequence({ won: 30, decided: 30 }, { won: 0, decided: 30 }, ALPHA)).toBeNull()
    expect(halfWidth(100, 1, ALPHA)).toBeGreaterThan(2 * halfWidth(1_000, 1, ALPHA))
  })
})

describe('the rate of one variant', () => {
  it.each([0.02, 0.3, 0.9])(
    'is ever missed in at most one of twenty: %d',
    (rate) => {
      // The bound moves only when it is looked at; at every 25th shopper is as often as the time of a test allows.
      const misses = (a: Count): boolean => {
        if (a.decided % 25) return false
        const [low, high] = rateSequence(a, ALPHA)
        return low > rate || high < rate
      }
      expect(watch([rate, rate], 1, misses).share).toBeLessThanOrEqual(ALPHA)
    },
    30_000,
  )

  it('is anything before the first shopper, and within 0 and 1 always', () => {
    expect(rateSequence({ won: 0, decided: 0 }, ALPHA)).toEqual([0, 1])
    const [low, high] = rateSequence({ won: 0, decided: 10 }, ALPHA)
    expect([low, high > 0.3, high < 1]).toEqual([0, true, true])
    // Wilson's of 8 of 10, as in the tables.
    expect(rateInterval({ won: 8, decided: 10 }).map((edge) => edge.toFixed(3))).toEqual(['0.490', '0.943'])
  })
})

describe('the split', () => {
  it('is chance or is not, by the chi-square', () => {
    expect(sampleRatio([1_000, 1_000], [1, 1])).toBeCloseTo(1, 6)
    // A distance of 1.6 with one degree of freedom.
    expect(sampleRatio([520, 480], [1, 1])).toBeCloseTo(0.2059, 3)
    expect(sampleRatio([600, 400], [1, 1])).toBeLessThan(0.001)
    expect(sampleRatio([900, 100], [0.9, 0.1])).toBeCloseTo(1, 6)
    expect(sampleRatio([900], [1])).toBeNull()
  })
})

describe('what may be concluded', () => {
  const arm = (variant: string, won: number, decided: number) => ({ variant, won, decided })
  it.each([
    [3_100, 10_000, 2_700, 10_000, 100, '“b” wins FMOT more often than “a” (31 % against 27 %); one may stop.'],
    [2_700, 10_000, 3_100, 10_000, 100, '“b” wins FMOT less often than “a” (27 % against 31 %); one may stop.'],
    [
      30_000,
      99_000,
      30_000,
      99_000,
      100,
      'A difference of 2 points can be ruled out (30 % against 30 %); one may stop.',
    ],
    [10, 400, 100, 400, 100, 'Too few yet: “b” and “a” need 20 won and 20 lost each.'],
    [
      120,
      400,
      120,
      400,
      0,
      'No difference can be told yet (30 % against 30 %). Nobody new came in the last week, so waiting will not tell more.',
    ],
    [
      120,
      400,
      120,
      400,
      1,
      'No difference can be told yet (30 % against 30 %). At today’s pace it takes over a year to tell one of 2 points.',
    ],
  ])('%d of %d against %d of %d at %d a day', (won, decided, other, of, perDay, sentence) => {
    expect(conclude(arm('b', won, decided), arm('a', other, of), 'FMOT', perDay, ALPHA).sentence).toBe(sentence)
  })

  it('says how many days are left, and it is so', () => {
    const { sentence } = conclude(arm('b', 120, 400), arm('a', 120, 400), 'FMOT', 1_000, ALPHA)
    const days = Number(/about (\d+) more days/.exec(sentence)?.[1])
    const width = (tries: number): number => halfWidth(tries, 2 * Math.sqrt(0.3 * 0.7), ALPHA)
    expect(width(800 + days * 1_000)).toBeLessThanOrEqual(0.02)
    expect(width(800 + (days - 1) * 1_000)).toBeGreaterThan(0.02)
  })
})
