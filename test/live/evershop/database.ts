// The shop's own database, by the driver that the shop's installation brings.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Installed } from './install.ts'
import { type Postgres, SUPERUSER } from './postgres.ts'

export type Row = Record<string, string | number | boolean | null>

export interface Database {
  query(sql: string, values?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

interface Client {
  connect(): Promise<void>
  query(sql: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>
  end(): Promise<void>
  on(name: 'error', heard: (error: Error) => void): void
}
interface Driver {
  Client: new (settings: Record<string, unknown>) => Client
}

const START_MS = 20_000
const LOOK_MS = 100

export async function openDatabase(installed: Installed, { port }: Postgres, database: string): Promise<Database> {
  const { Client } = createRequire(join(installed.folder, 'package.json'))('pg') as Driver
  const end = Date.now() + START_MS
  for (;;) {
    const client = new Client({ host: '127.0.0.1', port, user: SUPERUSER, database })
    // The server goes before the run's last client where the run is broken off.
    client.on('error', () => {})
    try {
      await client.connect()
      return { query: async (sql, values) => (await client.query(sql, values)).rows, close: () => client.end() }
    } catch (error) {
      // It takes connections some time after its start.
      if (Date.now() > end) throw new Error(`No connection to the database «${database}»: ${String(error)}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }
}
