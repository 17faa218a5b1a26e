// Opens the database file: makes its folder and its tables, and says plainly why it cannot be opened.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { type Queries, queryOf } from './queries.ts'

/** Small on purpose: the collector shares its machine. */
const SETTINGS = { threads: '2', memory_limit: '1GB' }

/** Another process has the file. */
export class DatabaseInUse extends Error {}

export async function openDatabase(file: string, queries: Queries): Promise<DuckDBInstance> {
  mkdirSync(dirname(file), { recursive: true })
  // The lock on the file holds other processes off, not this one: two instances of one file would spoil it.
  const database = await DuckDBInstance.fromCache(file, SETTINGS).catch((cause: unknown) => {
    const message = cause instanceof Error ? cause.message : String(cause)
    const begin = `cannot open the database ${file}`
    if (/lock/i.test(message)) {
      const hint = 'another process has it open: stop that one, or set KAIROS_DATA to another file'
      throw new DatabaseInUse(`${begin}: ${hint}\n${message}`, { cause })
    }
    throw new Error(`${begin}: see the message below, or set KAIROS_DATA to another file\n${message}`, { cause })
  })
  const connection = await database.connect()
  try {
    await connection.run(queryOf(queries, 'tables'))
  } finally {
    connection.closeSync()
  }
  return database
}
