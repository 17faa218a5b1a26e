// ClickHouse's engine in this process, as far as the tests use it; installed by `npm run test:clickhouse` alone.
import { createRequire } from 'node:module'

export interface Engine {
  query(sql: string, format?: string): string
  close(): void
}

interface Chdb {
  readonly Session: new () => Engine
}

/** A process has one at a time. */
export function openEngine(): Engine {
  const { Session } = createRequire(import.meta.url)('chdb') as Chdb
  return new Session()
}
