// A log in files beside the database: a batch is answered for once it is in a file, and the store takes it in later, with many.
import { mkdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Checks } from '../ingest/schema.ts'
import type { LoadedStore } from '../store/duckdb-store.ts'
import type { Stored } from '../store/store.ts'
import { keysOf } from './id-keys.ts'
import { createKnownIds, MAX_IDS } from './known-ids.ts'
import { createLoader } from './loader.ts'
import type { Arrived, BodyLog } from './log.ts'
import { createPreparer } from './preparer.ts'
import { isBroken, readRecords } from './record.ts'
import { HEAD_BYTES, markOf, segmentFile, segmentsOf } from './segment.ts'
import { createTakeIn } from './take-in.ts'
import { createWriter } from './writer.ts'

export interface FileLogOptions {
  readonly maxLogBytes: number
  /** `disk`: answered for is what survives a loss of power; `system`: what survives the end of the process. */
  readonly logSync: 'disk' | 'system'
  readonly graceMs: number
}

export interface FileLogPlace {
  readonly folder: string
  readonly store: LoadedStore
  readonly checks: Checks
  /** Whoever sends goes first then. */
  readonly isBusy: () => boolean
  readonly onError: (error: unknown) => void
}

export interface FileLog extends BodyLog {
  /** What was erased or forgotten is known no more. */
  forgetIds(): Promise<void>
}

/** So long what comes is gathered for one transaction, where nobody waits for it. */
const GATHER_MS = 100
/** A start waits so long for what the end before has left. */
const START_MS = 10_000
const REST_PER_WORK = 6
const MAX_REST_MS = 10_000

export const logFolder = (data: string): string => `${data}.log`

/** A process that was killed has left half a record at the end of its last segment: nobody was answered for it. */
async function cutTornEnd(file: string): Promise<void> {
  const bytes = await readFile(file)
  const mark = markOf(bytes)
  if (!mark) return truncate(file, 0)
  const last = [...readRecords(bytes, mark, HEAD_BYTES)].at(-1)
  if (last && isBroken(last)) await truncate(file, last.from)
}

export async function openFileLog(
  { folder, store, checks, isBusy, onError }: FileLogPlace,
  { maxLogBytes, logSync, graceMs }: FileLogOptions,
): Promise<FileLog> {
  const known = createKnownIds()
  const preparer = createPreparer(checks)
  await rm(join(folder, 'rows'), { recursive: true, force: true })
  await mkdir(join(folder, 'rows'), { recursive: true, mode: 0o700 })
  const found = await segmentsOf(folder)
  const inStore = await store.loadedSegment()
  const left = found.filter((number) => number > inStore)
  for (const number of found) if (number <= inStore) await rm(segmentFile(folder, number))
  const newest = left.at(-1)
  if (newest !== undefined) await cutTornEnd(segmentFile(folder, newest))

  const restMs = (workedMs: number): number => {
    const isHalfFull = loader.bytes() > maxLogBytes / 2
    return isHalfFull || !isBusy() ? 0 : Math.min(MAX_REST_MS, REST_PER_WORK * workedMs)
  }
  let gathering: NodeJS.Timeout | null = null
  const gather = (): void => {
    if (gathering || loader.segments() || !writer.bytes()) return
    gathering = setTimeout(() => {
      gathering = null
      writer.seal().catch(onError)
    }, GATHER_MS)
  }
  const takeIn = createTakeIn({ folder, store, preparer, checks, onError })
  const loader = createLoader({ folder, load: takeIn, restMs, onError, onIdle: gather })
  const writer = createWriter({
    folder,
    number: Math.max(inStore, found.at(-1) ?? 0) + 1,
    toDisk: logSync === 'disk',
    hasRoom: (bytes) => loader.bytes() + writer.bytes() + bytes <= maxLogBytes,
    onSealed: loader.take,
  })

  let isClosed = false
  let learning = Promise.resolve()
  const learnIds = (): Promise<void> => {
    learning = learning.then(async () => {
      known.clear()
      for await (const ids of store.newestIds(MAX_IDS)) {
        known.add(keysOf(ids))
        if (isClosed) return
      }
    })
    return learning
  }
  const loaded = async (): Promise<void> => {
    await writer.seal()
    await loader.loaded()
  }

  const append = async ({ keys, ...record }: Arrived): Promise<Stored> => {
    await writer.append(record)
    gather()
    const accepted = known.add(keys)
    return { accepted, duplicates: keys.length / 2 - accepted }
  }

  for (const number of left) loader.take({ number, bytes: (await stat(segmentFile(folder, number))).size })
  const first = loader.loaded().catch(() => undefined)
  const isLeft = await Promise.race([first, wait(START_MS, true, { ref: false })])
  await learnIds()
  if (isLeft) first.then(() => (isClosed ? undefined : learnIds())).catch(onError)

  return {
    keeps: 'bodies',
    append,
    loaded,
    waiting: writer.waiting,
    figures: [
      {
        name: 'kairos_log_bytes',
        help: 'Bytes of batches that are in the log and not in the database yet',
        read: () => loader.bytes() + writer.bytes(),
      },
    ],
    forgetIds: learnIds,
    async close() {
      isClosed = true
      if (gathering) clearTimeout(gathering)
      await writer.close()
      await loader.close(graceMs)
      await preparer.close()
      await learning.catch(() => undefined)
    },
  }
}
