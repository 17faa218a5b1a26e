// The databases of tests that are written for either store: that of a file's name is there again where the file is named again.
import { createHash } from 'node:crypto'
import type { CollectorOptions } from '../../examples/collector/server.ts'
import { startClickHouse } from './http-server.ts'

/** Ends with the process. */
const server = startClickHouse()

const databaseOf = (data: string): string => `of_${createHash('sha256').update(data).digest('hex').slice(0, 16)}`

export async function storeFor(data: string): Promise<Pick<CollectorOptions, 'store' | 'clickhouseUrl'>> {
  return { store: 'clickhouse', clickhouseUrl: (await server).urlOf(databaseOf(data)) }
}

/** All rows that are on the disk, also those that no reader sees any more. */
export async function countIn(data: string, table: string): Promise<number> {
  const [row] = (await server).ask(databaseOf(data), `SELECT count() AS rows FROM ${table} SETTINGS final = 0`)
  return Number(row?.rows)
}
