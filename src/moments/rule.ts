// What a rule is: the events that it is about, when it fits, and what it does.
import type { Fact } from './fact.ts'
import type { Spot } from './moment.ts'
import type { JourneyState } from './state.ts'

/**
 * What a rule does: to a moment (`settle` wins it only where it is open), or, where no moment is named, to what is known
 * of the shopper. What is known stays true also where a shop's own rule says which moment an event belongs to.
 */
export type Effect =
  | readonly ['open' | 'win' | 'lose' | 'settle' | 'bounce', Spot]
  | readonly ['order' | 'proof' | 'help' | 'advocate']

export type Asked<T> = T | ((fact: Fact, state: JourneyState) => T)

export interface Rule {
  /** The rule's id, told with every event that it classifies. */
  readonly why: string
  readonly events: readonly string[]
  /** Prospect: no order is known. Customer: one is. */
  readonly who?: 'prospect' | 'customer'
  readonly when?: (fact: Fact, state: JourneyState) => boolean
  readonly belongsTo: Asked<Spot | null>
  readonly does?: Asked<readonly Effect[]>
}

export const ask = <T>(asked: Asked<T>, fact: Fact, state: JourneyState): T =>
  typeof asked === 'function' ? (asked as (fact: Fact, state: JourneyState) => T)(fact, state) : asked
