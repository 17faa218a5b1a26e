// What a consent manager answers, and how one is asked.
import type { Watch } from '../signal.ts'

export type Answer = 'granted' | 'denied' | 'anonymous'

/** Gives back what stops it; null where the page has no such manager yet. */
export type AskManager = (answer: (answer: Answer) => void, watch: Watch) => (() => void) | null
