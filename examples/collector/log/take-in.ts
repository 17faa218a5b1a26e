// Takes one segment into the store; what the store refuses is found by halving, and set aside, so that it holds up nothing.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checks } from '../ingest/schema.ts'
import type { LoadedStore } from '../store/duckdb-store.ts'
import { recordsOf, submissionOf } from './prepare.ts'
import type { Preparer } from './preparer.ts'
import { segmentFile } from './segment.ts'
import type { Sealed } from './writer.ts'

/** What the content is to blame for; anything else, such as a full disk, may pass. */
const BY_CONTENT = /Conversion Error|Invalid Input Error|Constraint Error|Out of Range Error|refused now|JSON/

const isByContent = (error: unknown): boolean => error instanceof Error && BY_CONTENT.test(error.message)

export interface TakeInPlace {
  readonly folder: string
  readonly store: LoadedStore
  readonly preparer: Preparer
  readonly checks: Checks
  readonly onError: (error: unknown) => void
}

async function bytesOf(file: string, from: number, to: number): Promise<Uint8Array> {
  return (await readFile(file)).subarray(from, to)
}

export function createTakeIn({ folder, store, preparer, checks, onError }: TakeInPlace) {
  const rows = join(folder, 'rows')
  const aside = join(folder, 'aside')
  let isAgain = false

  const setAside = async (name: string, bytes: Uint8Array, why: string): Promise<void> => {
    const file = join(aside, name)
    await mkdir(aside, { recursive: true })
    await writeFile(file, bytes, { mode: 0o600 })
    onError(new Error(`${why}; it is kept as it came in ${file}, and all else goes on`))
  }

  /** A row that a file of rows cannot carry may still go by itself. */
  const takeOne = async (segment: Sealed, place: number): Promise<void> => {
    const record = recordsOf(segmentFile(folder, segment.number)).records[place]
    if (!record) return
    try {
      await store.save(submissionOf(record, checks))
    } catch (error) {
      if (!isByContent(error)) throw error
      await setAside(`${segment.number}-batch-${place}`, record.body, `a batch of the log cannot be stored (${error})`)
    }
  }

  const takeRange = async (segment: Sealed, first: number, last: number, isAll: boolean): Promise<void> => {
    const file = segmentFile(folder, segment.number)
    let count = last - first
    try {
      const preparation = { segment: file, folder: rows, first, last, isAgain }
      isAgain = true
      const { staged, records, broken } = await preparer.prepare(preparation)
      count = records
      for (const { from, to } of broken) {
        const why = `bytes ${from} to ${to} of segment ${segment.number} of the log cannot be read`
        await setAside(`${segment.number}-bytes-${from}`, await bytesOf(file, from, to), why)
      }
      await store.load(staged, isAll ? segment.number : null)
      isAgain = false
    } catch (error) {
      if (!isByContent(error)) throw error
      if (!Number.isFinite(count)) count = recordsOf(file).records.length
      if (count <= 1) await takeOne(segment, first)
      else {
        const middle = first + Math.ceil(count / 2)
        await takeRange(segment, first, middle, false)
        await takeRange(segment, middle, first + count, false)
      }
      if (isAll) await store.load(null, segment.number)
    }
  }

  return (segment: Sealed): Promise<void> => takeRange(segment, 0, Number.POSITIVE_INFINITY, true)
}
