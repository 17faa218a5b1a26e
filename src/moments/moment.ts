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
  /** Of the running and the previous cycle, and of the current visit; of an older one only what its last event did. */
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

interface Parts {
  readonly moment: Moment
  readonly half?: Half
}

const PARTS: Readonly<Record<Spot, Parts>> = {
  zmot: { moment: 'zmot' },
  fmot: { moment: 'fmot' },
  'smot/purchase': { moment: 'smot', half: 'purchase' },
  'smot/experience': { moment: 'smot', half: 'experience' },
  tmot: { moment: 'tmot' },
  umot: { moment: 'umot' },
}

/** A kept journey names a spot by its place in this list. */
export const SPOTS = Object.keys(PARTS) as readonly Spot[]
export const partsOf = (spot: Spot): Parts => PARTS[spot]
export const spotOf = ({ moment, half }: Parts): Spot => (half ? `${moment}/${half}` : moment) as Spot
/** `zmot` and `fmot` are decided once in a visit, the others once in a cycle. */
export const isOfVisit = (spot: Spot): boolean => spot === 'zmot' || spot === 'fmot'
