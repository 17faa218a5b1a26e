// A copy of the whole database as of one moment: one file of DuckDB's, or a folder of Parquet; others go on meanwhile.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const name = (value: string): string => `"${value.replaceAll('"', '""')}"`

async function copyFile(connection: DuckDBConnection, file: string): Promise<void> {
  const [row] = (await connection.runAndReadAll('SELECT current_database() AS own')).getRowObjectsJS()
  await connection.run(`ATTACH ${text(file)} AS backup`)
  try {
    await connection.run(`COPY FROM DATABASE ${name(String(row?.own))} TO backup`)
  } finally {
    await connection.run('DETACH backup')
  }
}

const copyParquet = (connection: DuckDBConnection, folder: string): Promise<unknown> =>
  connection.run(`EXPORT DATABASE ${text(folder)} (FORMAT parquet, COMPRESSION zstd)`)

/** One file where its name ends in `.duckdb`, a folder otherwise. */
export async function backUp(database: DuckDBInstance, target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is there already: name another place, or remove it`)
  mkdirSync(dirname(target), { recursive: true })
  // Under its own name only once it is whole.
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const connection = await database.connect()
  try {
    await (target.endsWith('.duckdb') ? copyFile : copyParquet)(connection, unfinished)
    renameSync(unfinished, target)
  } finally {
    connection.closeSync()
  }
}
