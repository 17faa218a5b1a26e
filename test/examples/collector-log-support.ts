// What the tests of the collector's log share: segments of it as a process would have left them, and stores that wait or fail.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createChecks } from '../../examples/collector/ingest/schema.ts'
import { type FileLog, type FileLogOptions, logFolder, openFileLog } from '../../examples/collector/log/file-log.ts'
import { keysOf } from '../../examples/collector/log/id-keys.ts'
import type { LogRecord } from '../../examples/collector/log/record.ts'
import { createSegment, segmentFile } from '../../examples/collector/log/segment.ts'
import { type LoadedStore, openDuckDBStore } from '../../examples/collector/store/duckdb-store.ts'
import { batchOf, NOW, type Wire } from './collector-support.ts'

export function recordOf(events: readonly Wire[], more: Wire = {}): LogRecord {
  const body = Buffer.from(JSON.stringify(batchOf([...events], more)))
  return { body, plainBytes: body.length, received: NOW, trusted: false, actor: null }
}

/** Resolves with the segment's file. */
export async function leaveSegment(data: string, number: number, records: readonly LogRecord[]): Promise<string> {
  const folder = logFolder(data)
  mkdirSync(folder, { recursive: true })
  const segment = await createSegment(folder, number, false)
  await segment.write(records)
  await segment.close()
  return segmentFile(folder, number)
}

interface OpenLog {
  readonly log: FileLog
  readonly store: LoadedStore
  readonly errors: unknown[]
  append(events: readonly Wire[]): Promise<{ accepted: number; duplicates: number }>
  close(): Promise<void>
}

/** A log before a store of which some is otherwise. */
export async function openLog(
  folder: string,
  otherwise: (store: LoadedStore) => Partial<LoadedStore> = () => ({}),
  options: Partial<FileLogOptions> = {},
): Promise<OpenLog> {
  const data = join(folder, 'kairos.duckdb')
  const store = await openDuckDBStore(data)
  const errors: unknown[] = []
  const log = await openFileLog(
    {
      folder: logFolder(data),
      store: { ...store, ...otherwise(store) },
      checks: createChecks(),
      isBusy: () => false,
      onError: (error) => errors.push(error),
    },
    { maxLogBytes: 1_000_000, logSync: 'system', graceMs: 50, ...options },
  )
  let closed: Promise<void> | null = null
  const close = (): Promise<void> => {
    closed ??= log.close().then(() => store.close())
    return closed
  }
  onTestFinished(close)
  return {
    log,
    store,
    errors,
    append: (events) => log.append({ ...recordOf(events), keys: keysOf(events.map(({ id }) => String(id))) }),
    close,
  }
}

export async function countEvents(store: LoadedStore): Promise<number> {
  return Number((await store.query('count-events'))[0]?.events)
}
