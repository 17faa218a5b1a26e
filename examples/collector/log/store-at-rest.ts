// The store of a collector that is stopped, with all that its log still had.
import { type LoadedStore, openDuckDBStore } from '../store/duckdb-store.ts'

import { logFolder, openFileLog } from './file-log.ts'

const GRACE_MS = 5_000
/** It is only read here. */
const NO_LIMIT = { maxLogBytes: Number.POSITIVE_INFINITY, logSync: 'disk', graceMs: GRACE_MS } as const

export async function openStoreAtRest(data: string): Promise<LoadedStore> {
  const store = await openDuckDBStore(data)
  try {
    const log = await openFileLog(logFolder(data), store, NO_LIMIT, (error) => console.error(error))
    await log.loaded().finally(() => log.close())
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}
