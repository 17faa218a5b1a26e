// The figures of a file of real shoppers, twice: from their journeys, and from a query that shares no code with them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from './data-sets.ts'
import { followHistory, type Rules } from './follow.ts'

export type Figures = Record<string, number>

export async function countJourneys({ file, figures }: DataSet, folder: string, rules: Rules): Promise<Figures> {
  const tally = await followHistory(join(folder, file), rules)
  const counted = Object.entries(figures).map(([figure, names]): [string, number] => [
    figure,
    names.reduce((sum, name) => sum + (tally.get(name) ?? 0), 0),
  ])
  return Object.fromEntries(counted)
}

export async function countInSql({ sql }: DataSet, folder: string): Promise<Figures> {
  const query = readFileSync(new URL(sql, import.meta.url), 'utf8')
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  try {
    await connection.run('SET VARIABLE folder = $folder::VARCHAR', { folder })
    const reader = await connection.runAndReadAll(query)
    const [row = {}] = reader.getRowObjectsJson()
    return Object.fromEntries(Object.entries(row).map(([figure, value]) => [figure, Number(value)]))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
