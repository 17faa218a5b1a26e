// When an event happened, by the collector's clock.

type Clock = 'good' | 'corrected' | 'bad' | 'backfill'

export interface CorrectedTime {
  readonly time: number
  readonly clock: Clock
}

/** The network's own delay; a smaller difference says nothing about the clock. */
const MIN_SKEW_MS = 5_000
/** A clock further off than this is not to be believed at all. */
const MAX_SKEW_MS = 24 * 60 * 60 * 1000

/** `skewMs` is received minus sent, both of the request that carried the event. */
export function correctTime(time: number, received: number, skewMs: number): CorrectedTime {
  const skew = Math.abs(skewMs)
  const corrected = skew >= MIN_SKEW_MS ? time + skewMs : time
  // An event from long after its own sending is a clock that was set while the event waited.
  if (skew > MAX_SKEW_MS || corrected - received > MAX_SKEW_MS) return { time: received, clock: 'bad' }
  return { time: corrected, clock: skew >= MIN_SKEW_MS ? 'corrected' : 'good' }
}
