// When to try again: later each time, never all at once, and as late as the collector asks for. Pure.
import type { Ms } from '../events/event.ts'

const FIRST_MS = 1_000
const LAST_MS = 300_000
/** A page hardly lives longer; what asks for more is a mistake. */
const MAX_ASKED_MS = 3_600_000

/**
 * Exponential backoff with full jitter, from 1 s to 5 min. `attempt` counts from 1, `random` is from 0 up to 1.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(attempt: number, random: number): Ms {
  const ceiling = Math.min(LAST_MS, FIRST_MS * 2 ** attempt)
  return Math.round(FIRST_MS + random * (ceiling - FIRST_MS))
}

/** The wait that `Retry-After` asks for, as seconds or as a date; undefined where it asks for none. */
export function retryAfterMs(header: string | null, now: Ms): Ms | undefined {
  const text = header?.trim() ?? ''
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : /[a-z]/i.test(text) ? Date.parse(text) - now : 0
  return wait > 0 ? Math.min(wait, MAX_ASKED_MS) : undefined
}
