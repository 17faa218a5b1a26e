// A temporary table that rows are appended to in bulk, so that one statement can then take them into the real one.
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBTimestampValue,
  type DuckDBValue,
  INTEGER,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api'
import type { Columns, RowOf } from './columns.ts'

/** Rows that a chunk of DuckDB can hold. */
const CHUNK_ROWS = 2048

const TYPES = { VARCHAR, INTEGER, BIGINT, DOUBLE, BOOLEAN, TIMESTAMP }

const convert = {
  VARCHAR: (value: unknown) => value as string,
  INTEGER: (value: unknown) => value as number,
  DOUBLE: (value: unknown) => value as number,
  BOOLEAN: (value: unknown) => value as boolean,
  BIGINT: (value: unknown) => BigInt(value as number),
  TIMESTAMP: (value: unknown) => new DuckDBTimestampValue(BigInt(Math.round(value as number)) * 1000n),
}

export interface Staging<C extends Columns> {
  /** The table holds these rows afterwards, and no others. */
  fill(rows: readonly RowOf<C>[]): Promise<void>
}

export interface FileStaging<C extends Columns> extends Staging<C> {
  /** The same of a file of JSON lines, which the database reads itself. */
  read(file: string): Promise<void>
}

export async function createStaging<C extends Columns>(
  connection: DuckDBConnection,
  table: string,
  columns: C,
): Promise<FileStaging<C>> {
  const names = Object.keys(columns)
  const kinds = Object.values(columns)
  const list = names.map((name) => `"${name}" ${columns[name]}`).join(', ')
  const inFile = names
    .map((name) => `'${name}': '${columns[name] === 'TIMESTAMP' ? 'BIGINT' : columns[name]}'`)
    .join(', ')
  const fromFile = names.map((name) => (columns[name] === 'TIMESTAMP' ? `epoch_ms("${name}")` : `"${name}"`)).join(', ')
  const readFile = `INSERT INTO temp.${table} SELECT ${fromFile} FROM read_json($file, format = 'newline_delimited', columns = {${inFile}})`
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (${list})`)
  const chunkOf = (rows: readonly RowOf<C>[]): DuckDBDataChunk => {
    const chunk = DuckDBDataChunk.create(
      kinds.map((kind) => TYPES[kind]),
      rows.length,
    )
    chunk.setColumns(
      names.map((name, i) => {
        const to = convert[kinds[i] ?? 'VARCHAR']
        return rows.map((row): DuckDBValue => (row[name] == null ? null : to(row[name])))
      }),
    )
    return chunk
  }
  return {
    async fill(rows) {
      await connection.run(`DELETE FROM temp.${table}`)
      if (!rows.length) return
      const appender = await connection.createAppender(table, 'main', 'temp')
      try {
        for (let i = 0; i < rows.length; i += CHUNK_ROWS)
          appender.appendDataChunk(chunkOf(rows.slice(i, i + CHUNK_ROWS)))
        appender.flushSync()
      } finally {
        appender.closeSync()
      }
    },
    async read(file) {
      await connection.run(`DELETE FROM temp.${table}`)
      await connection.run(readFile, { file })
    },
  }
}
