// From a segment of the log to files of rows that the store reads itself. In turn and without a pause: for a thread of its own.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { judgeBatch } from '../ingest/batch.ts'
import { readBody } from '../ingest/body.ts'
import type { Checks } from '../ingest/schema.ts'
import type { StagedFiles } from '../store/committer.ts'
import { createExposures } from '../store/exposures.ts'
import { factsOf, NOTHING, STAGED, type StagedFacts, stagedOf, together } from '../store/staged.ts'
import type { Submission } from '../store/store.ts'
import { type Broken, isBroken, type LogRecord, readRecords } from './record.ts'
import { HEAD_BYTES, markOf } from './segment.ts'

type Files = StagedFiles['files']

const WRITE_CHARACTERS = 1_000_000

export interface Preparation {
  readonly segment: string
  /** Where the files go; it is there. */
  readonly folder: string
  /** Places of its records, the last not among them. */
  readonly first: number
  readonly last: number
  /** What was prepared before has not been stored. */
  readonly isAgain: boolean
}

export interface Prepared {
  readonly staged: StagedFiles
  /** How many records there are from `first` to `last`. */
  readonly records: number
  readonly broken: readonly Broken[]
}

/** A lone file of lines, written in large pieces. */
function createLines(file: string) {
  const descriptor = openSync(file, 'w', 0o600)
  let text = ''
  const flush = (): void => {
    writeSync(descriptor, text)
    text = ''
  }
  return {
    add(row: object): void {
      text += `${JSON.stringify(row)}\n`
      if (text.length > WRITE_CHARACTERS) flush()
    },
    close(): void {
      flush()
      closeSync(descriptor)
    },
  }
}

/** Judged again, as of then: to the same end, unless the rules have changed meanwhile. */
export function submissionOf({ body, plainBytes, ...arrival }: LogRecord, checks: Checks): Submission {
  const read = readBody(body, plainBytes)
  const judged = 'refusal' in read ? read : judgeBatch(read.json, arrival, checks)
  if ('refusal' in judged) throw new Error(`a batch of the log is refused now: ${judged.refusal.why}`)
  return judged.submission
}

export function recordsOf(segment: string): { records: LogRecord[]; broken: Broken[] } {
  const bytes = readFileSync(segment)
  const mark = markOf(bytes)
  const records: LogRecord[] = []
  const broken: Broken[] = []
  if (!mark) return { records, broken: bytes.length ? [{ from: 0, to: bytes.length }] : [] }
  for (const read of readRecords(bytes, mark, HEAD_BYTES)) {
    if (isBroken(read)) broken.push(read)
    else records.push(read)
  }
  return { records, broken }
}

export function createPrepare(checks: Checks): (preparation: Preparation) => Prepared {
  let exposures = createExposures()

  return ({ segment, folder, first, last, isAgain }) => {
    // What it holds for known may not be.
    if (isAgain) exposures = createExposures()
    const { records, broken } = recordsOf(segment)
    const files = Object.fromEntries(STAGED.map((kind) => [kind, join(folder, `${kind}.json`)])) as Files
    const lines = STAGED.map((kind) => [kind, createLines(files[kind])] as const)
    const seen = new Set<string>()
    const isFirst = (id: string): boolean => seen.size < seen.add(id).size
    let facts: StagedFacts = NOTHING
    const wanted = records.slice(first, last)
    try {
      for (const record of wanted) {
        const all = stagedOf(submissionOf(record, checks), isFirst)
        const rows = { ...all, marks: exposures.news(all.marks) }
        exposures.remember(rows.marks)
        for (const [kind, file] of lines) for (const row of rows[kind]) file.add(row)
        facts = together(facts, factsOf(rows))
      }
    } finally {
      for (const [, file] of lines) file.close()
    }
    return { staged: { files, facts }, records: wanted.length, broken: first === 0 ? broken : [] }
  }
}
