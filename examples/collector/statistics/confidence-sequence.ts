// Intervals that stay right however often one looks and whenever one stops: confidence sequences.
import jstat from 'jstat'
import type { Interval, Tally } from './rate.ts'

const { betaln } = jstat.jStat

const BISECTIONS = 60

/**
 * How much the tries speak against a rate: the likelihood under a mixture of all rates over that under this one. It is a
 * martingale that begins at 1 where the rate is true, so it ever reaches 1/alpha with a probability of alpha at most (Ville).
 */
function logEvidence({ won, decided }: Tally, rate: number): number {
  const lost = decided - won
  const likelihood = (won && won * Math.log(rate)) + (lost && lost * Math.log1p(-rate))
  return betaln(1 + won, 1 + lost) - likelihood
}

/** The rates against which too little speaks lie around the rate that was seen. */
function edge(from: number, to: number, tally: Tally, limit: number): number {
  let [inside, outside] = [from, to]
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (inside + outside) / 2
    if (logEvidence(tally, middle) < limit) inside = middle
    else outside = middle
  }
  return outside
}

/**
 * Of a rate, by the beta-binomial mixture: Robbins 1970, Statistical methods related to the law of the iterated logarithm;
 * Howard, Ramdas, McAuliffe and Sekhon 2021, Time-uniform, nonparametric, nonasymptotic confidence sequences.
 */
export function rateSequence(tally: Tally, alpha: number): Interval {
  if (!tally.decided) return [0, 1]
  const rate = tally.won / tally.decided
  const limit = Math.log(1 / alpha)
  return [edge(rate, 0, tally, limit), edge(rate, 1, tally, limit)]
}

/** The tries of both variants together at which the interval of a difference is narrowest for what it is. */
const TIGHTEST_AT = 2_000
/** Fewer won or lost tries of a variant than this, and its spread is not known well enough. */
export const FEWEST = 20

/** Theorem 2.2 of the paper below gives the half-width, and its appendix this rho, which makes it narrowest at that many tries. */
function rhoOf(alpha: number): number {
  const log = -2 * Math.log(alpha)
  return Math.sqrt((log + Math.log(log + 1)) / TIGHTEST_AT)
}

/** For so many tries of the two together, whose spread for one of them is this. */
export function halfWidth(tries: number, spread: number, alpha: number): number {
  const rho2 = rhoOf(alpha) ** 2
  const scaled = tries * rho2 + 1
  return spread * Math.sqrt(((2 * scaled) / (tries ** 2 * rho2)) * Math.log(Math.sqrt(scaled) / alpha))
}

const varianceOf = ({ won, decided }: Tally): number => (won / decided) * (1 - won / decided)

/** Of the difference of two rates, for one try of the two together. */
export const spreadOf = (one: Tally, other: Tally): number =>
  Math.sqrt((one.decided + other.decided) * (varianceOf(one) / one.decided + varianceOf(other) / other.decided))

export const isEnough = ({ won, decided }: Tally): boolean => won >= FEWEST && decided - won >= FEWEST

/**
 * Of the first rate less the second; null while there are too few tries. Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024,
 * Time-uniform central limit theory and asymptotic confidence sequences: it holds in the long run, which is why the
 * first tries are waited for.
 */
export function differenceSequence(one: Tally, other: Tally, alpha: number): Interval | null {
  if (!isEnough(one) || !isEnough(other)) return null
  const difference = one.won / one.decided - other.won / other.decided
  const half = halfWidth(one.decided + other.decided, spreadOf(one, other), alpha)
  return [difference - half, difference + half]
}
