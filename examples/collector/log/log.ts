// Where what was judged goes first: once it is there it cannot be lost, and the store takes it from there.
import type { Stored, Submission } from '../store/store.ts'

/** A number about a log or its loader, for `/metrics`; one whose name ends in `_total` only grows. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly read: () => number
}

export interface EventLog {
  /** Resolves once what was handed in survives the end of this process, or of this machine where the log is on several. */
  append(submission: Submission): Promise<Stored>
  /** Resolves once all that this process appended before the call can be asked of the store. */
  loaded(): Promise<void>
  /** Submissions that wait to be appended. */
  waiting(): number
  readonly figures?: readonly Figure[]
  /** Takes nothing more; resolves once nothing waits. The store is still open then. */
  close(): Promise<void>
}

/** One of its events is larger than the log takes any: to send it again is of no use, to send fewer at once may be. */
export class TooLargeForLog extends Error {}
