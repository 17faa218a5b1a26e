// What the tests of the collector share: a collector on a temporary file, and batches to send it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { it, onTestFinished } from 'vitest'
import { type Collector, type CollectorOptions, createCollector } from '../../examples/collector/server.ts'

export const SECRET = 'a-secret-of-the-shop'
export const PATH = '/v1/touchpoints'
/** The collector's clock, unless a test says otherwise. */
export const NOW: number = Date.parse('2026-11-22T10:00:05.000Z')

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: {
    accepted: number
    duplicates: number
    rejected: { id: string | null; index?: number; why: string }[]
    error: string
    where: string
    why: string
  }
}

export interface TestCollector extends Collector {
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>
  get<T>(url: string): Promise<T>
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-collector-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** `npm run test:clickhouse` runs some of these tests a second time, on its store. */
const isOnClickHouse = process.env.KAIROS_TEST_STORE === 'clickhouse'
const storeFor = async (data: string): Promise<CollectorOptions> =>
  isOnClickHouse ? (await import('../clickhouse/of-tests.ts')).storeFor(data) : {}

/** Of DuckDB's file itself. */
export const itOfTheFile: typeof it = it.skipIf(isOnClickHouse) as typeof it

export async function startCollector(options: CollectorOptions = {}): Promise<TestCollector> {
  const data = options.data ?? join(temporaryFolder(), 'kairos.duckdb')
  const collector = await createCollector({
    ...{ secret: SECRET, now: () => NOW, logLevel: 'error', ...(options.store ? {} : await storeFor(data)) },
    ...options,
    data,
  })
  onTestFinished(() => collector.close())
  const { app } = collector
  return {
    ...collector,
    async post(body, headers = {}) {
      const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
      const {
        statusCode,
        headers: answered,
        body: text,
      } = await app.inject({
        method: 'POST',
        url: options.path ?? PATH,
        headers: { 'content-type': 'text/plain', ...headers },
        payload,
      })
      return { status: statusCode, headers: answered, body: JSON.parse(text) }
    },
    async get(url) {
      const answer = await app.inject({ url })
      return answer.json()
    },
  }
}

/** How many other names of orders a file has, whose collector is closed. */
export async function countOrderNames(data: string): Promise<number> {
  if (isOnClickHouse) return (await import('../clickhouse/of-tests.ts')).countIn(data, 'order_names')
  const connection = await (await DuckDBInstance.create(data, { access_mode: 'READ_ONLY' })).connect()
  const reader = await connection.runAndReadAll('SELECT count(*)::INTEGER AS names FROM order_names')
  return Number(reader.getRowObjectsJS()[0]?.names)
}

export const fromServer = { authorization: `Bearer ${SECRET}` }

/** A UUIDv7 of a time: the same number gives the same id, a higher one a later. */
export function idOf(number: number, time: number = NOW): string {
  const hex = time.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${(number >>> 12).toString(16).padStart(3, '0')}-8000-${number.toString(16).padStart(12, '0')}`
}

export type Wire = Record<string, unknown>

export const eventOf = (number: number, more: Wire = {}): Wire => ({
  id: idOf(number),
  name: 'page_view',
  time: '2026-11-22T10:00:04.998Z',
  seq: number,
  context: 0,
  properties: {},
  ...more,
})

export const contextOf = (more: Wire = {}): Wire => ({
  sdk: 'kairosjs/1.0.0',
  visitor: 'visitor-1',
  session: 'session-1',
  visit: 1,
  consent: 'granted',
  actor: 'human',
  ...more,
})

export const batchOf = (events: unknown[], more: Wire = {}): Wire => ({
  schema: 'kairos/1',
  shop: 'demo',
  sent_at: '2026-11-22T10:00:04.999Z',
  contexts: [contextOf()],
  events,
  ...more,
})

/** One step of a history: what happened, how many minutes after its beginning. */
export type Step = readonly [minutes: number, name: string, properties?: Wire]

export const HISTORY_START: number = Date.parse('2026-09-01T08:00:00Z')

/** Batches of a visitor's history; taken as they are, so sent with the secret key. */
export function historyOf(visitor: string, steps: readonly Step[], context: Wire = {}, seed = 0): Wire {
  let session = 0
  const contexts: Wire[] = []
  const events = steps.map(([minutes, name, properties = {}], i) => {
    if (name === 'session_start' || !contexts.length) {
      session++
      contexts.push(contextOf({ visitor, session: `${visitor}-${session}`, visit: session, ...context }))
    }
    const time = HISTORY_START + minutes * 60_000
    // The step comes before the hash, so that what happens at the same time keeps its order.
    const hash = [...visitor].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) & 0xfff, seed)
    const at = {
      id: idOf((i << 12) | hash, time),
      time: new Date(time).toISOString(),
      context: contexts.length - 1,
    }
    return eventOf(i, { ...at, name, properties })
  })
  return batchOf(events, { contexts, backfill: true })
}
