// Where an event is on its way to the collector, in words.
import { clockOf } from './format.ts'
import type { Way } from './record.ts'

/** What an event is filtered by: the states, and that nothing was told yet. */
export const STATES: readonly string[] = 'queued sending delivered retrying unanswered held dropped untold'.split(' ')

const COLOURS: Readonly<Record<string, string>> = {
  delivered: 'good',
  retrying: 'warn',
  unanswered: 'warn',
  held: 'bad',
  dropped: 'bad',
}

export const stateOf = (way: Way | undefined): string => way?.state ?? 'untold'

export const colourOf = (way: Way | undefined): string => COLOURS[stateOf(way)] ?? 'muted'

/** Short enough for a row: `retrying at 10:04:30`. */
export function wayOf(way: Way | undefined): string {
  if (way?.state === 'retrying') return `retrying at ${clockOf(way.at)}`
  if (way?.state === 'dropped') return `dropped, ${way.because}`
  return stateOf(way)
}

/** With all that was said of it. */
export function wholeWayOf(way: Way): string {
  const why = 'why' in way && way.why ? `: ${way.why}` : ''
  return `${wayOf(way)}${why}`
}
