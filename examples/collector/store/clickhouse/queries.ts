// The statements of each query: DuckDB's text by the dialect, or a text of ClickHouse's own in sql/clickhouse.
import { fileURLToPath } from 'node:url'
import { type Queries, readQueries } from '../queries.ts'
import { toClickHouse } from './dialect.ts'

export type Statements = ReadonlyMap<string, readonly string[]>

const OWN = fileURLToPath(new URL('../../sql/clickhouse/', import.meta.url))

const statementsOf = (sql: string): string[] =>
  toClickHouse(sql)
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')

export function readStatements(shared: Queries = readQueries(), own: Queries = readQueries(OWN)): Statements {
  return new Map([...shared, ...own].map(([name, sql]) => [name, statementsOf(sql)]))
}

export function statementsFor(all: Statements, name: string): readonly string[] {
  const statements = all.get(name)
  if (!statements) throw new Error(`there is no query sql/${name}.sql`)
  return statements
}
