// What the collector asks of a store, whatever keeps it.
import type { DropRow, EventRow, QuarantineRow } from './columns.ts'

/** What one request hands in; it is kept whole or not at all. */
export interface Submission {
  readonly events: readonly EventRow[]
  readonly quarantine: readonly QuarantineRow[]
  readonly drops: readonly DropRow[]
}

export interface Stored {
  readonly accepted: number
  readonly duplicates: number
}

/** How many there were. */
export interface Erased {
  readonly visitors: number
  readonly events: number
  /** Events that had been refused. */
  readonly quarantined: number
}

export interface Forgotten {
  readonly events: number
  readonly quarantined: number
}

/** Why an event cannot be stored: one of few words, and a text for who reads it. */
export interface Refused {
  readonly reason: string
  readonly why: string
}

export interface Requeued {
  readonly accepted: number
  /** Were stored already, by another copy. */
  readonly duplicates: number
  readonly refused: number
}

interface StoreStats {
  /** Commits of submissions since the store was opened. */
  readonly transactions: number
  /** Goes up with each commit. */
  readonly version: number
  /** Submissions that wait for their commit. */
  readonly waiting: number
}

export type Value = string | number | boolean | null
export type Row = Record<string, Value>

export interface EventStore {
  /** Resolves once everything is on disk; the first stored copy of an id wins. */
  save(submission: Submission): Promise<Stored>
  /** Runs the query of `sql/<name>.sql` with its parameters. */
  query(name: string, parameters?: Record<string, Value>): Promise<Row[]>
  /** Brings the derived tables up to all events that were stored before the call. */
  derive(): Promise<number>
  /** Erases a visitor, or all visitors of a customer; in one shop or, with null, in all. Resolves once nothing of it is left. */
  erase(visitor: string, shop: string | null): Promise<Erased>
  /** Judges what is in quarantine again, and stores what is good. */
  requeue(judge: (row: Row) => EventRow | Refused): Promise<Requeued>
  /** Removes all that is from before a time. */
  forget(before: number): Promise<Forgotten>
  /** Copies all of it as of one moment: to one file where the name ends in `.duckdb`, else to a folder of Parquet. */
  backup(target: string): Promise<void>
  /** Has all that is made from events made anew: what is noted of each now, the rest by the next derivation. */
  markAllDirty(): Promise<void>
  onChange(listener: () => void): () => void
  stats(): StoreStats
  close(): Promise<void>
}
