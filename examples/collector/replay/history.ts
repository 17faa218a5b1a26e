// What a file of somebody's history is read into, and what a format of such files has to say.

export interface HistoryEvent {
  /** The same for the same content, so that a second replay adds nothing. */
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970 UTC. */
  readonly time: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly visitor: string
  readonly session: string
  readonly pageKind?: string
}

/** What was left out while reading. */
export interface Reading {
  rows: number
  broken: number
  duplicates: number
}

export type CsvRow = Readonly<Record<string, string>>

export interface HistoryFormat {
  readonly name: string
  /** A file is of this format when it has all of these. */
  readonly columns: readonly string[]
  /** What is not in the file and is made up, told to whoever replays it. */
  readonly madeUp: readonly string[]
  /** Gives each visitor's events by time, then id: the order in which a collector takes them. */
  read(rows: AsyncIterable<CsvRow>, shop: string, reading: Reading): AsyncIterable<HistoryEvent>
}
