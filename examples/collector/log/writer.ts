// Writes to the newest segment, in groups, and begins another one where that is large or is to be loaded.
import { createGroupCommit } from '../store/group-commit.ts'
import { LogFull } from './log.ts'
import type { LogRecord } from './record.ts'
import { createSegment, type Segment } from './segment.ts'

/** One transaction of the database takes one segment. */
const MAX_PLAIN_BYTES = 16 * 1024 * 1024
const MAX_BYTES = 16 * 1024 * 1024
const MAX_GROUP = 1_000

export interface Sealed {
  readonly number: number
  readonly bytes: number
}

export interface Writer {
  /** Resolves once it is written. */
  append(record: LogRecord): Promise<void>
  waiting(): number
  /** Bytes of the segment that is being written. */
  bytes(): number
  /** Ends the segment that is being written, where there is one. */
  seal(): Promise<void>
  close(): Promise<void>
}

export interface WriterPlace {
  readonly folder: string
  /** Of the first segment. */
  readonly number: number
  readonly toDisk: boolean
  /** Whether so many bytes more may be kept. */
  hasRoom(bytes: number): boolean
  onSealed(sealed: Sealed): void
}

export function createWriter({ folder, number, toDisk, hasRoom, onSealed }: WriterPlace): Writer {
  let segment: Segment | null = null
  let next = number

  const end = async (): Promise<void> => {
    const ended = segment
    if (!ended) return
    segment = null
    onSealed({ number: ended.number, bytes: ended.bytes() })
    await ended.close()
  }

  const begin = async (): Promise<Segment> => {
    // A number is used once, also where no file could be made of it.
    segment = await createSegment(folder, next++, toDisk)
    return segment
  }

  const write = async (records: readonly LogRecord[]): Promise<void> => {
    const current = segment ?? (await begin())
    await current.write(records)
    if (current.plainBytes() >= MAX_PLAIN_BYTES || current.bytes() >= MAX_BYTES) await end()
  }

  // A null is the wish to have the segment ended, in turn.
  const groups = createGroupCommit<LogRecord | null, Error | null>(async (group) => {
    const records = group.filter((entry) => entry !== null)
    const bytes = records.reduce((sum, { body }) => sum + body.length, 0)
    let failure: Error | null = null
    try {
      if (records.length && !hasRoom(bytes)) throw new LogFull('the log is as large as it may be')
      if (records.length) await write(records)
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error))
    }
    // After a failure, too: what comes next has a file of its own.
    if (failure || group.includes(null)) await end()
    return group.map((entry) => (entry === null ? null : failure))
  }, MAX_GROUP)

  return {
    async append(record) {
      const failure = await groups.add(record)
      if (failure) throw failure
    },
    waiting: groups.waiting,
    bytes: () => segment?.bytes() ?? 0,
    async seal() {
      if (segment || groups.waiting()) await groups.add(null)
    },
    async close() {
      await groups.close()
      await end()
    },
  }
}
