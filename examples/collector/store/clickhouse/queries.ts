// The queries for ClickHouse: DuckDB's text by the dialect, or a text of their own in sql/clickhouse.
import { fileURLToPath } from 'node:url'
import { type Queries, readQueries } from '../queries.ts'
import { toClickHouse } from './dialect.ts'

const OWN = fileURLToPath(new URL('../../sql/clickhouse/', import.meta.url))

export function readClickHouseQueries(shared: Queries = readQueries(), own: Queries = readQueries(OWN)): Queries {
  const others = [...shared].filter(([name]) => !own.has(name.split('/')[0] ?? ''))
  return new Map([...others, ...own].map(([name, sql]) => [name, toClickHouse(sql)]))
}
