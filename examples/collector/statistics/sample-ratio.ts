// Whether as many people saw each variant as the plan says: where not, something loses some of them, and no figure can be trusted.
import jstat from 'jstat'

/** Below this the split is not chance: Fabijan et al. 2019, Diagnosing sample ratio mismatch in online controlled experiments. */
export const MISMATCH = 0.001

/** The probability of a split at least as uneven, were the plan kept; null where there is nothing to compare. */
export function sampleRatio(seen: readonly number[], planned: readonly number[]): number | null {
  const all = seen.reduce((sum, count) => sum + count, 0)
  const whole = planned.reduce((sum, share) => sum + share, 0)
  if (seen.length < 2 || !all || !(whole > 0)) return null
  const distance = seen.reduce((sum, count, i) => {
    const expected = (all * (planned[i] ?? 0)) / whole
    return sum + (count - expected) ** 2 / expected
  }, 0)
  return 1 - jstat.jStat.chisquare.cdf(distance, seen.length - 1)
}
