// The five moments of truth, and what is said and kept about each.
import type { Ms } from '../events/event.ts'

export type Moment = 'zmot' | 'fmot' | 'smot' | 'tmot' | 'umot'
export type Half = 'purchase' | 'experience'
export type Stage = 'prospect' | 'buyer' | 'loyal' | 'advocate'
export type Outcome = 'won' | 'lost'

/** A moment with its half, as one word: what can be opened, won or lost. */
export type Spot = 'zmot' | 'fmot' | 'smot/purchase' | 'smot/experience' | 'tmot' | 'umot'

/** What an event did to a moment. */
export interface Transition {
  moment: Moment
  half?: Half
  outcome: 'open' | Outcome
  /** From the opening to this decision; absent where the opening was not seen. */
  after_ms?: Ms
  recovered?: true
}

/** One moment of a cycle (`zmot` and `fmot`: of a visit), and its result. */
export interface MomentRecord {
  moment: Moment
  half?: Half
  cycle: number
  visit?: number
  openedAt: Ms
  decidedAt?: Ms
  outcome?: Outcome
  /** The rule that opened it, or that decided it. */
  why: string
  recovered?: true
}

/** Where a shopper stands with a shop. */
export interface Journey {
  readonly stage: Stage
  readonly cycle: number
  /** The moment of the last decisive event. */
  readonly moment: Moment | null
  /** Of the running and the previous cycle, and of the current visit. */
  readonly moments: readonly MomentRecord[]
  /** The visit that runs, counted from 1; 0 before the first. */
  readonly visit: number
  /** Orders known to have been placed. */
  readonly orders: number
}

/** What `classify` answers. */
export interface Classification {
  /** The one moment that the event belongs to, or none. */
  moment: Moment | null
  half?: Half
  /** The id of the rule that said so. */
  why: string
  transitions: Transition[]
}

/** What `classify` and `advance` read of an event. Times are milliseconds, or ISO 8601. */
export interface MomentEvent {
  name: string
  time: Ms | string
  properties?: object
}

export const momentOf = (spot: Spot): Moment => spot.slice(0, 4) as Moment
export const halfOf = (spot: Spot): Half | undefined => spot.slice(5) as Half || undefined
