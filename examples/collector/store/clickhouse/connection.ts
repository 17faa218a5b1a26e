// ClickHouse over HTTP: statements with parameters, rows in and out, and the settings by which it answers as DuckDB does.
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client'
import type { Columns, RowOf } from '../columns.ts'
import type { Row, Value } from '../store.ts'

export interface Connection {
  /** Statements, divided by semicolons, one after the other; gives the rows of the first that has any. */
  run(sql: string, parameters?: Record<string, Value>, session?: string): Promise<Row[]>
  /** The rows of one statement as they come, so many at a time at most. */
  pages(sql: string): AsyncIterable<Row[]>
  insert<C extends Columns>(table: string, columns: C, rows: readonly RowOf<C>[], session?: string): Promise<void>
  close(): Promise<void>
}

const SETTINGS: ClickHouseSettings = {
  // Of the copies of a row the one that counts.
  final: 1,
  join_use_nulls: 1,
  aggregate_functions_null_for_empty: 1,
  cast_keep_nullable: 1,
  // A column before what the query calls by its name.
  prefer_column_name_to_alias: 1,
  union_default_mode: 'DISTINCT',
  joined_subquery_requires_alias: 0,
  date_time_output_format: 'iso',
  date_time_input_format: 'best_effort',
  output_format_json_quote_64bit_integers: 0,
  // What is answered for is written, and what is deleted is gone.
  async_insert: 0,
  wait_end_of_query: 1,
  mutations_sync: '2',
}

const TIMEOUT_MS = 120_000
const MAX_ROWS = 5_000

function encode<C extends Columns>(columns: C, row: RowOf<C>): Record<string, unknown> {
  const times = Object.keys(columns).filter((name) => columns[name] === 'TIMESTAMP' && row[name] !== null)
  return { ...row, ...Object.fromEntries(times.map((name) => [name, new Date(Number(row[name])).toISOString()])) }
}

const statementsOf = (sql: string): string[] =>
  sql
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')

/** What is not given is null. */
const parametersOf = (statement: string, given: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries([...statement.matchAll(/\{([a-z_]+):/g)].map(([, name = '']) => [name, given[name] ?? null]))

async function ask(client: ClickHouseClient, query: string, parameters: Record<string, Value>, session: string) {
  const request = { query, query_params: parametersOf(query, parameters), ...(session && { session_id: session }) }
  if (/^(SELECT|WITH)\b/i.test(query)) return (await client.query({ ...request, format: 'JSONEachRow' })).json<Row>()
  await client.command(request)
  return []
}

/** Without the password. */
const addressOf = (url: string): string => {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

export async function openConnection(url: string): Promise<Connection> {
  const client = createClient({
    url,
    clickhouse_settings: SETTINGS,
    request_timeout: TIMEOUT_MS,
    // What goes wrong is thrown, and told by whoever asked.
    log: { level: ClickHouseLogLevel.OFF },
  })
  try {
    await ask(client, 'SELECT 1', {}, '')
  } catch (cause) {
    await client.close()
    const message = cause instanceof Error ? cause.message : String(cause)
    const hint =
      'see that it runs, that the database is there, and that KAIROS_CLICKHOUSE_URL names its user and password'
    throw new Error(`cannot ask ClickHouse at ${addressOf(url)}: ${hint}\n${message}`, { cause })
  }
  return {
    async run(sql, parameters = {}, session = '') {
      let found: Row[] = []
      for (const statement of statementsOf(sql)) {
        const rows = await ask(client, statement, parameters, session)
        if (!found.length) found = rows
      }
      return found
    },
    async *pages(sql) {
      const rows = await client.query({ query: sql, format: 'JSONEachRow' })
      for await (const page of rows.stream<Row>()) yield page.map((row) => row.json())
    },
    async insert(table, columns, rows, session = '') {
      const [first, ...more] = Object.keys(columns)
      if (first === undefined) return
      for (let i = 0; i < rows.length; i += MAX_ROWS) {
        await client.insert({
          table,
          columns: [first, ...more],
          format: 'JSONEachRow',
          values: rows.slice(i, i + MAX_ROWS).map((row) => encode(columns, row)),
          ...(session && { session_id: session }),
        })
      }
    },
    close: () => client.close(),
  }
}
