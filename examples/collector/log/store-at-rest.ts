// The store of a collector that is stopped, with all that its log still had.
import { createChecks } from '../ingest/schema.ts'
import type { CheckedOptions } from '../options.ts'
import { openClickHouseStore } from '../store/clickhouse/clickhouse-store.ts'
import { type LoadedStore, openDuckDBStore } from '../store/duckdb-store.ts'
import type { EventStore } from '../store/store.ts'
import { logFolder, openFileLog } from './file-log.ts'

const GRACE_MS = 5_000
/** It is only read here. */
const NO_LIMIT = { maxLogBytes: Number.POSITIVE_INFINITY, logSync: 'disk', graceMs: GRACE_MS } as const

export async function openStoreAtRest(data: string): Promise<LoadedStore> {
  const store = await openDuckDBStore(data)
  try {
    const place = {
      folder: logFolder(data),
      store,
      checks: createChecks(),
      isBusy: () => false,
      onError: console.error,
    }
    const log = await openFileLog(place, NO_LIMIT)
    await log.loaded().finally(() => log.close())
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

/** The same of whatever store the options name: before another than DuckDB's there is no log of files. */
export const openAtRest = ({
  data,
  clickhouseUrl,
}: Pick<CheckedOptions, 'data' | 'clickhouseUrl'>): Promise<EventStore> =>
  clickhouseUrl === undefined ? openStoreAtRest(data) : openClickHouseStore(clickhouseUrl)
