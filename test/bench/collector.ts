// How much the collector takes in, beside a route that only parses and answers; and that what it answered for survives SIGKILL.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { createIds } from '../../src/context/ids.ts'
import { writePayload } from '../../src/transport/payload.ts'
import { type Load, load } from './load.ts'
import { type ShopperEvent, shopperEvents } from './streams/shopper-events.ts'

const BATCH = 50
/** As many as there is time for; where they are at an end earlier, so is the load. */
const BATCHES = 300_000
const SHOPPERS = 60_000
const SECONDS = 60
const BESIDE_SECONDS = 15
const KILLED_AFTER_MS = 4_000
const GOAL = 0.5
const POLL_MS = 250

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Server {
  readonly url: string
  readonly process: ChildProcess
}

export async function start(file: string, env: NodeJS.ProcessEnv = {}): Promise<Server> {
  const child = spawn(join(ROOT, 'node_modules/.bin/tsx'), [join(ROOT, file)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  for await (const text of child.stdout) {
    const [origin] = /http:\/\/[\w.:]+/.exec(String(text)) ?? []
    if (origin) return { url: `${origin}/v1/touchpoints`, process: child }
  }
  throw new Error(`${file} ended before it listened`)
}

/** All of it: what tsx has started, too. */
export async function stop({ process: child }: Server, signal: NodeJS.Signals): Promise<void> {
  if (child.pid) process.kill(-child.pid, signal)
  await once(child, 'exit')
}

/** Of the process that answers, the largest that it ever was. */
export function peakMegabytes({ process: { pid } }: Server): string {
  const [own] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${own || pid}/status`, 'utf8')) ?? []
  return (Number(kilobytes) / 1_000).toFixed(0)
}

const contextOf = (shopper: number): object => ({
  sdk: 'kairosjs/0.1.0',
  visitor: `shopper-${shopper}`,
  session: `visit-${shopper}`,
  visit: 1,
  consent: 'granted',
  gpc: false,
  actor: 'human',
  page: {
    id: `page-${shopper}`,
    url: `https://shop.example/p/${shopper % 97}`,
    title: 'Sencha',
    kind: 'product',
    referrer: '',
  },
  source: { kind: 'search', name: 'google', campaign: {} },
  device: { form: 'phone', language: 'de', viewport: 'small' },
  experiments: {},
})

/** `seq` is the batch's place: what became of it can be found by that. */
export function bodyOf(events: readonly ShopperEvent[], place: number, id: () => string): Uint8Array {
  const now = new Date().toISOString()
  const entries = events.map(({ name, properties, shopper }) => ({
    event: { id: id(), name, time: now, seq: place, properties: properties ?? {}, found: ['page'] },
    context: contextOf(shopper),
  }))
  return gzipSync(writePayload({ shop: 'bench', sentAt: now, dropped: [], entries }), { level: 1 })
}

function makeBodies(): Uint8Array[] {
  const id = createIds({ now: Date.now, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)) })
  const bodies: Uint8Array[] = []
  let batch: ShopperEvent[] = []
  for (const event of shopperEvents(BATCHES * BATCH * 1.03, SHOPPERS)) {
    // What only a server may tell.
    if (/^order_/.test(event.name) || batch.push(event) < BATCH) continue
    bodies.push(bodyOf(batch, bodies.length, id))
    batch = []
  }
  return bodies
}

const rateOf = ({ answered, seconds }: Load): number => (answered.length * BATCH) / seconds

export function tell(name: string, done: Load, peak: string): void {
  const sorted = done.tookMs.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0)
  const rate = Math.round(rateOf(done)).toLocaleString('en')
  console.log(
    `${name.padEnd(22)} ${rate} events/s for ${done.seconds.toFixed(0)} s; answered in ${at(0.5)} ms, p99 ${at(0.99)} ms; peak ${peak} MB; refused ${done.refused}`,
  )
}

const settings = (folder: string, name: string): NodeJS.ProcessEnv => ({
  PORT: '0',
  KAIROS_DATA: join(folder, name, 'kairos.duckdb'),
  KAIROS_ADDRESS_REQUESTS: '0',
  KAIROS_LOG_LEVEL: 'silent',
})

/** Until nothing that was answered for waits for the database any more. */
async function untilLoaded({ url }: Server): Promise<number> {
  const start = performance.now()
  for (;;) {
    const metrics = await (await fetch(new URL('/metrics', url))).text()
    if (/^kairos_log_bytes 0$/m.test(metrics)) return (performance.now() - start) / 1_000
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

async function compare(folder: string, bodies: readonly Uint8Array[]): Promise<void> {
  const beside = await start('test/bench/parsing-server.ts', settings(folder, 'beside'))
  const only = await load(beside.url, bodies, BESIDE_SECONDS, true)
  tell('parses and answers', only, peakMegabytes(beside))
  await stop(beside, 'SIGTERM')
  const collector = await start('examples/collector/main.ts', settings(folder, 'compare'))
  const done = await load(collector.url, bodies, SECONDS)
  const behind = await untilLoaded(collector)
  tell('collector', done, peakMegabytes(collector))
  const events = done.answered.length * BATCH
  const loaded = Math.round(events / (done.seconds + behind)).toLocaleString('en')
  console.log(
    `all ${events.toLocaleString('en')} events were in the database ${behind.toFixed(0)} s after the last answer: ${loaded} events/s`,
  )
  await stop(collector, 'SIGTERM')
  console.log(`ratio: ${(rateOf(done) / rateOf(only)).toFixed(2)} (goal: over ${GOAL})`)
}

async function kill(folder: string, bodies: readonly Uint8Array[]): Promise<void> {
  const env = settings(folder, 'kill')
  const collector = await start('examples/collector/main.ts', env)
  const timer = setTimeout(() => void stop(collector, 'SIGKILL'), KILLED_AFTER_MS)
  const { answered } = await load(collector.url, bodies, SECONDS)
  clearTimeout(timer)
  const again = await start('examples/collector/main.ts', env)
  await untilLoaded(again)
  await stop(again, 'SIGTERM')
  const database = await DuckDBInstance.create(env.KAIROS_DATA ?? '')
  const connection = await database.connect()
  const rows = await connection.runAndReadAll(
    'SELECT seq::INTEGER AS place, count(*)::INTEGER AS events FROM events GROUP BY seq',
  )
  const stored = new Map(rows.getRowObjectsJS().map(({ place, events }) => [Number(place), Number(events)]))
  connection.closeSync()
  database.closeSync()
  const lost = answered.filter((place) => stored.get(place) !== BATCH)
  const torn = [...stored.values()].filter((events) => events !== BATCH)
  console.log(
    `killed in the middle: ${answered.length} batches acknowledged, ${lost.length} of them not whole in the store; ${stored.size} stored, ${torn.length} in part`,
  )
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-load-'))
  try {
    const bodies = makeBodies()
    await compare(folder, bodies)
    await kill(folder, bodies)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
