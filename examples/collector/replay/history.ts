// What a file of somebody's history is read into, and what a format of such files has to say.

export interface HistoryEvent {
  /** The same for the same content, so that a second replay adds nothing. */
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970 UTC. */
  readonly time: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly visitor: string
  /** Absent where the history knows no visits. */
  readonly session?: string
  readonly pageKind?: string
}

/** What was left out while reading. */
export interface Reading {
  rows: number
  broken: number
  duplicates: number
  /** What was read and cannot be told as an event of somebody, by its kind. */
  readonly leftOut: Record<string, number>
}

export type CsvRow = Readonly<Record<string, string>>

export interface HistoryFormat {
  readonly name: string
  /** A file is of this format when it has all of these. */
  readonly columns: readonly string[]
  /** What is not in the file and is made up, told to whoever replays it. */
  readonly madeUp: readonly string[]
  /** Gives each visitor's events by time, then id: the order in which a collector takes them. */
  read(rows: AsyncIterable<CsvRow>, shop: string, reading: Reading, file: string): AsyncIterable<HistoryEvent>
}

export const newReading = (): Reading => ({ rows: 0, broken: 0, duplicates: 0, leftOut: {} })

export function leaveOut({ leftOut }: Reading, kind: string, count = 1): void {
  leftOut[kind] = (leftOut[kind] ?? 0) + count
}

export const byId = (a: HistoryEvent, b: HistoryEvent): number => (a.id < b.id ? -1 : 1)

const TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)( UTC)?$/

/** `2019-10-01 00:00:00`, with or without ` UTC`: a file that names no zone is taken as UTC. NaN for anything else. */
export function readTime(text = ''): number {
  const [, day, clock] = TIME.exec(text) ?? []
  return Date.parse(`${day}T${clock}Z`)
}
