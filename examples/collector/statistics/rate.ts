// Rates of a fixed number of tries, and how two of them differ: 95 % intervals for figures that nobody decides by.
import jstat from 'jstat'

export interface Tally {
  readonly won: number
  readonly decided: number
}

export type Interval = readonly [low: number, high: number]

export const CONFIDENCE = 0.95
const Z = jstat.jStat.normal.inv((1 + CONFIDENCE) / 2, 0, 1)

/** Wilson 1927, Probable inference: right also for few tries and for rates near 0 and 1. */
export function rateInterval({ won, decided }: Tally): Interval {
  const rate = won / decided
  const middle = (rate + Z ** 2 / (2 * decided)) / (1 + Z ** 2 / decided)
  const half = (Z / (1 + Z ** 2 / decided)) * Math.sqrt((rate * (1 - rate)) / decided + Z ** 2 / (4 * decided ** 2))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** Of the first rate less the second. Newcombe 1998, Interval estimation for the difference between independent proportions, method 10. */
export function differenceInterval(one: Tally, other: Tally): Interval {
  const [a, b] = [one.won / one.decided, other.won / other.decided]
  const [[aLow, aHigh], [bLow, bHigh]] = [rateInterval(one), rateInterval(other)]
  const difference = a - b
  return [difference - Math.hypot(a - aLow, bHigh - b), difference + Math.hypot(aHigh - a, b - bLow)]
}
