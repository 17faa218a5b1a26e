// One collector on each store, which are told the same and asked the same.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Collector, createCollector } from '../../examples/collector/server.ts'
import type { EventStore, Row, Value } from '../../examples/collector/store/store.ts'
import { fromServer, NOW, PATH, SECRET, type Wire } from '../examples/collector-support.ts'

export interface Both {
  readonly duckdb: EventStore
  readonly clickhouse: EventStore
  /** Both give the same answer. */
  post(batch: Wire): Promise<void>
  close(): Promise<void>
}

export async function startBoth(clickhouseUrl: string): Promise<Both> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-both-'))
  const options = { secret: SECRET, now: () => NOW, logLevel: 'error', data: join(folder, 'kairos.duckdb') }
  const duckdb = await createCollector(options)
  const clickhouse = await createCollector({ ...options, store: 'clickhouse', clickhouseUrl })
  const send = async ({ app }: Collector, batch: Wire): Promise<unknown> => {
    const { statusCode, body } = await app.inject({ method: 'POST', url: PATH, headers: fromServer, payload: batch })
    expect(statusCode, body).toBe(200)
    return JSON.parse(body)
  }
  return {
    duckdb: duckdb.store,
    clickhouse: clickhouse.store,
    async post(batch) {
      const [one, other] = await Promise.all([send(duckdb, batch), send(clickhouse, batch)])
      expect(other).toEqual(one)
    },
    async close() {
      await duckdb.close()
      await clickhouse.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A sum of fractions depends on their order in its last digits. */
const steady = (value: Value): Value => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)

/** As texts, so that a difference is shown as one; in their order where they have one. */
export async function rowsOf(
  store: EventStore,
  name: string,
  parameters: Record<string, Value>,
  isOrdered: boolean,
): Promise<string[]> {
  const rows = await store.query(name, parameters)
  const texts = rows.map((row: Row) =>
    JSON.stringify(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, steady(value)]))),
  )
  return isOrdered ? texts : texts.sort()
}
