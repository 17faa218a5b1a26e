// Opens the store that the options name.
import type { CheckedOptions } from '../options.ts'
import { openClickHouseStore } from './clickhouse/clickhouse-store.ts'
import { openDuckDBStore } from './duckdb-store.ts'
import type { EventStore } from './store.ts'

export const openStore = ({
  data,
  clickhouseUrl,
}: Pick<CheckedOptions, 'data' | 'clickhouseUrl'>): Promise<EventStore> =>
  clickhouseUrl === undefined ? openDuckDBStore(data) : openClickHouseStore(clickhouseUrl)
