// One connection to the database, its tasks one after the other, with queries by their name.
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Columns } from './columns.ts'
import { parametersOf, type Queries, queryOf } from './queries.ts'
import { createStaging, type Staging } from './staging.ts'
import type { Row, Value } from './store.ts'
import { createTurns } from './turns.ts'

export type Query = (name: string, parameters?: Record<string, Value>) => Promise<Row[]>

export interface Session {
  readonly query: Query
  /** All of it or nothing; no other task of this session comes in between. The task queries by what it is given. */
  transaction<T>(task: (query: Query) => Promise<T>): Promise<T>
  /** A table of this session alone. */
  staging<C extends Columns>(table: string, columns: C): Promise<Staging<C>>
  close(): Promise<void>
}

export interface DuckDBSession extends Session {
  readonly connection: DuckDBConnection
}

const plain = (value: unknown): Value => {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date ? value.toISOString() : String(value)
}

export async function openSession(database: DuckDBInstance, queries: Queries): Promise<DuckDBSession> {
  const connection = await database.connect()
  const turns = createTurns()

  const run: Query = async (name, given = {}) => {
    const sql = queryOf(queries, name, given)
    const wanted = [...parametersOf(sql)].map((key): [string, Value] => [key, given[key] ?? null])
    const reader = await connection.runAndReadAll(sql, Object.fromEntries(wanted))
    return reader
      .getRowObjectsJS()
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])))
  }

  return {
    connection,
    query: (name, parameters) => turns.take(() => run(name, parameters)),
    transaction: (task) =>
      turns.take(async () => {
        await connection.run('BEGIN')
        try {
          const result = await task(run)
          await connection.run('COMMIT')
          return result
        } catch (error) {
          // A commit that failed has already rolled back, and then this has nothing to undo.
          await connection.run('ROLLBACK').catch(() => undefined)
          throw error
        }
      }),
    staging: (table, columns) => createStaging(connection, table, columns),
    async close() {
      await turns.end()
      connection.closeSync()
    },
  }
}
