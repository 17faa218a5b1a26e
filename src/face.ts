// What a shop holds: all that it can tell a tracker, and ask of it.
import type { Flushed } from './dispatcher.ts'
import type { CustomName, EventName, PropertiesOf } from './events/event.ts'
import type { Hooks } from './hooks.ts'
import type { KnownCustomer } from './identity.ts'
import type { Inspection } from './inspection.ts'
import type { Journey } from './moments/moment.ts'
import type { Consent } from './options.ts'

export interface Tracker {
  /** Tells of an event that no source can see. */
  track<N extends EventName | CustomName>(name: N, properties: PropertiesOf<N>): void
  on: Hooks['on']
  /** Where the shopper stands, at once. */
  journey(): Journey
  identify(known: KnownCustomer): void
  consent(consent: Consent): void
  /** Erases all that is kept of the shopper in this browser. */
  forget(): void
  /** Resolves when what is tracked is kept as the shopper's consent allows. */
  readonly ready: Promise<void>
  /** Sends what waits; resolves when all of it was answered for, or waits for another try. */
  flush(): Promise<Flushed>
  /** What it goes by, and what waits; looking changes nothing. */
  inspect(): Promise<Inspection>
  /** While true, nothing is sent, and what happens waits. */
  pause(isPaused: boolean): void
  stop(): Promise<void>
}
