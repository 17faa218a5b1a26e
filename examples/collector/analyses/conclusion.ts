// What may be concluded of two variants, and how much longer it takes where nothing may: one plain sentence.
import { differenceSequence, FEWEST, halfWidth, spreadOf } from '../statistics/confidence-sequence.ts'
import type { Interval, Tally } from '../statistics/rate.ts'
import { count, percent, rateOf } from './words.ts'

export interface Arm extends Tally {
  readonly variant: string
}

export interface Conclusion {
  /** Of the rate of the first, less that of the second; holds however often it is looked at. */
  readonly difference: Interval | null
  readonly verdict: 'more' | 'less' | 'same' | 'open'
  readonly sentence: string
}

/** A difference that is worth waiting for. */
const WORTH = 0.02
const MAX_DAYS = 365
const MAX_TRIES = 1e9

/** How many tries of both together it takes until the interval is this narrow on either side. */
function triesFor(half: number, spread: number, alpha: number): number {
  let [low, high] = [1, MAX_TRIES]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (halfWidth(middle, spread, alpha) > half) low = middle
    else high = middle
  }
  return high
}

function waitFor(one: Arm, other: Arm, perDay: number, alpha: number): string {
  if (perDay <= 0) return 'Nobody new came in the last week, so waiting will not tell more.'
  const missing = triesFor(WORTH, spreadOf(one, other), alpha) - one.decided - other.decided
  const days = Math.max(1, Math.ceil(missing / perDay))
  if (days > MAX_DAYS) return 'At today’s pace it takes over a year to tell one of 2 points.'
  return `At today’s pace about ${count(days)} more ${days === 1 ? 'day' : 'days'} to tell one of 2 points.`
}

/** `name` is the moment's; `perDay` how many of the two together are decided on a day of late. */
export function conclude(one: Arm, other: Arm, name: string, perDay: number, alpha: number): Conclusion {
  const difference = differenceSequence(one, other, alpha)
  if (!difference) {
    const sentence = `Too few yet: “${one.variant}” and “${other.variant}” need ${FEWEST} won and ${FEWEST} lost each.`
    return { difference, verdict: 'open', sentence }
  }
  const [low, high] = difference
  const rates = `(${percent(rateOf(one))} against ${percent(rateOf(other))})`
  if (low > 0 || high < 0) {
    const verdict = low > 0 ? 'more' : 'less'
    const sentence = `“${one.variant}” wins ${name} ${verdict} often than “${other.variant}” ${rates}; one may stop.`
    return { difference, verdict, sentence }
  }
  if (low > -WORTH && high < WORTH)
    return {
      difference,
      verdict: 'same',
      sentence: `A difference of 2 points can be ruled out ${rates}; one may stop.`,
    }
  const sentence = `No difference can be told yet ${rates}. ${waitFor(one, other, perDay, alpha)}`
  return { difference, verdict: 'open', sentence }
}
