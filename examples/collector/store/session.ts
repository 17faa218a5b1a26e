// One connection to the database, its tasks one after the other, with queries by their name.
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { parametersOf, type Queries, queryOf } from './queries.ts'
import type { Row, Value } from './store.ts'

export type Query = (name: string, parameters?: Record<string, Value>) => Promise<Row[]>

export interface Session {
  readonly connection: DuckDBConnection
  readonly query: Query
  /** All of it or nothing; no other task of this session comes in between. The task queries by what it is given. */
  transaction<T>(task: (query: Query) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const plain = (value: unknown): Value => {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date ? value.toISOString() : String(value)
}

export async function openSession(database: DuckDBInstance, queries: Queries): Promise<Session> {
  const connection = await database.connect()
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const mine = last.then(task, task)
    last = mine.catch(() => undefined)
    return mine
  }

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
    query: (name, parameters) => inTurn(() => run(name, parameters)),
    transaction: (task) =>
      inTurn(async () => {
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
    async close() {
      await last
      connection.closeSync()
    },
  }
}
