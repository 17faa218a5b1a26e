// Opens the store that the options name, with the log before it: in files before DuckDB's; another one keeps each batch itself.
import type { CheckedOptions } from '../options.ts'
import { openDuckDBStore } from '../store/duckdb-store.ts'
import type { EventStore } from '../store/store.ts'
import { storeAfter } from './after-log.ts'
import { createDirectLog } from './direct-log.ts'
import { type FileLogPlace, logFolder, openFileLog } from './file-log.ts'
import type { EventLog } from './log.ts'
import { openAtRest } from './store-at-rest.ts'

interface Logged {
  readonly log: EventLog
  /** As it is once the log is loaded, for which it waits. */
  readonly store: EventStore
  /** As it is. */
  readonly direct: EventStore
}

export async function openLogged(
  options: CheckedOptions,
  place: Pick<FileLogPlace, 'checks' | 'isBusy' | 'onError'>,
): Promise<Logged> {
  const { data, clickhouseUrl, log: elsewhere } = options
  if (clickhouseUrl !== undefined || elsewhere !== undefined) {
    // What a log of files has left goes into that file's database, also where the next batches come from another log.
    const store = await openAtRest(options)
    return { log: createDirectLog(store), store, direct: store }
  }
  const direct = await openDuckDBStore(data)
  try {
    const log = await openFileLog({ ...place, folder: logFolder(data), store: direct }, options)
    return { log, store: storeAfter(log, direct), direct }
  } catch (error) {
    await direct.close()
    throw error
  }
}
