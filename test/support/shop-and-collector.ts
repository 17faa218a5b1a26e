// The demo shop and the reference collector for tests: the collector as a process of its own, so that it can be killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { createStorefront } from '../../examples/storefront/server.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LOOK_MS = 50
const WAIT_MS = 20_000

/** An event as the collector has stored it. */
export interface StoredEvent {
  id: string
  name: string
  moment: string | null
  half: string | null
  why: string
  first: string | null
  stage: string
  actor: string
  properties: Record<string, unknown>
  transitions: { moment: string; half?: string; outcome: string; recovered?: true; after_ms?: number }[]
  found: string[]
}

export interface ShopAndCollector {
  shop: string
  collector: string
  startCollector(): Promise<void>
  /** As a crash would. */
  killCollector(): Promise<void>
  /** The answer of the collector's own API. */
  get(path: string): Promise<unknown>
  /** Waits until this holds of what the collector has stored, by its own API. */
  stored(holds: (events: readonly { id: string; name: string }[]) => boolean, what: string): Promise<void>
  /** Stops the collector, and reads its database. */
  readEvents(): Promise<StoredEvent[]>
  close(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export async function until(holds: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const end = Date.now() + WAIT_MS
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${WAIT_MS} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve))

async function readTable(file: string): Promise<StoredEvent[]> {
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(
    'SELECT id::VARCHAR AS id, name, moment, half, why, first, stage, actor, properties, transitions, found FROM events ORDER BY time, id',
  )
  const rows = reader.getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  const parsed = (value: unknown, otherwise: unknown): unknown =>
    typeof value === 'string' ? JSON.parse(value) : otherwise
  return rows.map((row) => ({
    ...row,
    properties: parsed(row.properties, {}),
    transitions: parsed(row.transitions, []),
    found: parsed(row.found, []),
  })) as unknown as StoredEvent[]
}

export async function openShopAndCollector(): Promise<ShopAndCollector> {
  const folder = await mkdtemp(join(tmpdir(), 'kairos-e2e-'))
  const data = join(folder, 'kairos.duckdb')
  const port = await freePort()
  const collector = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined

  const get = async (path: string): Promise<unknown> => (await fetch(collector + path)).json()
  const isUp = (): Promise<boolean> =>
    fetch(`${collector}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child?.kill(signal)
    if (child) await ended(child)
    child = undefined
  }
  const startCollector = async (): Promise<void> => {
    child = spawn(process.execPath, ['--import', 'tsx', 'examples/collector/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(port), KAIROS_DATA: data },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await until(isUp, 'the collector to answer')
  }
  const app = createStorefront({ endpoint: `${collector}/v1/touchpoints` })
  await startCollector()
  const shop = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    shop,
    collector,
    startCollector,
    killCollector: () => end('SIGKILL'),
    get,
    stored: (holds, what) =>
      until(async () => holds(((await get('/api/events?limit=1000')) as { events: StoredEvent[] }).events), what),
    readEvents: async () => {
      await end('SIGTERM')
      return readTable(data)
    },
    close: async () => {
      await end('SIGTERM')
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
