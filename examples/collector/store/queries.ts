// The queries: files of ./sql, read once at start, each with named parameters ($name) and parts of other files ({{name}}).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Queries = ReadonlyMap<string, string>

const FOLDER = fileURLToPath(new URL('../sql/', import.meta.url))

/** Parameters that choose shoppers. */
export const FILTERS = ['source', 'device', 'page', 'product', 'stage'] as const

/** `{{name}}` is always there, `{{?name}}` only in the text for questions that choose shoppers. */
const PART = /\{\{(\??)([^{}]*)\}\}/g
const OF_CHOSEN = '/filtered'

const readFolder = (folder: string): Map<string, string> => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return new Map(files.map((file) => [file.slice(0, -4), readFileSync(`${folder}/${file}`, 'utf8')]))
}

function compose(
  name: string,
  text: string,
  parts: Queries,
  filtered: boolean,
  within: readonly string[] = [],
): string {
  return text.replaceAll(PART, (_, condition: string, part: string) => {
    if (condition && !filtered) return ''
    const inner = parts.get(part)
    if (inner === undefined)
      throw new Error(`sql/${name}.sql names the part ${JSON.stringify(part)}, and there is no sql/parts/${part}.sql`)
    if (within.includes(part)) throw new Error(`sql/parts/${part}.sql names itself: ${[...within, part].join(' > ')}`)
    return compose(name, inner.trimEnd(), parts, filtered, [...within, part])
  })
}

/**
 * A query that names parts with `?` has two texts, `name` and `name/filtered`: a condition that chooses shoppers is not free
 * where it chooses all of them.
 */
export function readQueries(folder: string = FOLDER): Queries {
  const parts = existsSync(`${folder}/parts`) ? readFolder(`${folder}/parts`) : new Map<string, string>()
  const queries = new Map<string, string>()
  for (const [name, text] of readFolder(folder)) {
    const free = compose(name, text, parts, false)
    const filtered = compose(name, text, parts, true)
    queries.set(name, free)
    if (filtered !== free) queries.set(name + OF_CHOSEN, filtered)
  }
  return queries
}

/** The text of `sql/<name>.sql`: where the parameters have a filter, with what chooses shoppers. */
export function queryOf(queries: Queries, name: string, parameters: Readonly<Record<string, unknown>> = {}): string {
  const isFiltered = FILTERS.some((filter) => parameters[filter] != null)
  const sql = (isFiltered ? queries.get(name + OF_CHOSEN) : undefined) ?? queries.get(name)
  if (sql === undefined) throw new Error(`there is no query sql/${name}.sql`)
  return sql
}

/** The names of the parameters that a query uses. */
export const parametersOf = (sql: string): Set<string> =>
  new Set([...sql.matchAll(/\$([a-z_]+)/g)].map(([, name]) => name ?? ''))
