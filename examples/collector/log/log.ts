// Where what was judged goes first: once it is there it cannot be lost, and the store takes it from there.
import type { Stored, Submission } from '../store/store.ts'

/** A number about a log or its loader, for `/metrics`; one whose name ends in `_total` only grows. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly read: () => number
}

/** A batch as it came, with all that it takes to judge it again to the same end. */
export interface Arrived {
  /** Zipped where it came so. */
  readonly body: Uint8Array
  readonly plainBytes: number
  readonly received: number
  readonly trusted: boolean
  /** Who the request's headers say sends it, where they say it. */
  readonly actor: string | null
  /** Of the events that are good, as `keysOf` makes them of their ids. */
  readonly keys: Int32Array
}

interface Log {
  /** Resolves once all that this process appended before the call can be asked of the store. */
  loaded(): Promise<void>
  /** Batches that wait to be appended. */
  waiting(): number
  readonly figures?: readonly Figure[]
  /** Takes nothing more; resolves once nothing waits. The store is still open then. */
  close(): Promise<void>
}

/** Resolves once what was handed in survives the end of this process, or of this machine where the log is on several. */
type Append<T> = (batch: T) => Promise<Stored>

/** Keeps what a batch becomes. Rows of a submission are made when they are first asked for. */
export interface RowLog extends Log {
  readonly keeps: 'rows'
  readonly append: Append<Submission>
}

/** Keeps a batch as it came; it is judged again when it is loaded. */
export interface BodyLog extends Log {
  readonly keeps: 'bodies'
  readonly append: Append<Arrived>
}

export type EventLog = RowLog | BodyLog

/** There is no room, or no disk: nothing of the batch was kept. */
export class LogFull extends Error {}

/** One of its events is larger than the log takes any: to send it again is of no use, to send fewer at once may be. */
export class TooLargeForLog extends Error {}
