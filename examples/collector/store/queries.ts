// The queries: files of ./sql, read once at start, each with named parameters ($name).
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Queries = ReadonlyMap<string, string>

const FOLDER = fileURLToPath(new URL('../sql/', import.meta.url))

export function readQueries(folder: string = FOLDER): Queries {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return new Map(files.map((file) => [file.slice(0, -4), readFileSync(`${folder}/${file}`, 'utf8')]))
}

export function queryOf(queries: Queries, name: string): string {
  const sql = queries.get(name)
  if (sql === undefined) throw new Error(`there is no query sql/${name}.sql`)
  return sql
}

/** The names of the parameters that a query uses. */
export const parametersOf = (sql: string): Set<string> =>
  new Set([...sql.matchAll(/\$([a-z_]+)/g)].map(([, name]) => name ?? ''))
