// The log on several machines, all of them this one: how much a collector publishes to three servers, and a loader stores.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIds } from '../../src/context/ids.ts'
import { startServers } from '../support/nats-servers.ts'
import { bodyOf, peakMegabytes, type Server, start, stop, tell } from './collector.ts'
import { load } from './load.ts'
import { type ShopperEvent, shopperEvents } from './streams/shopper-events.ts'

const BATCH = 50
const BATCHES = 8_000
const SECONDS = 20
const LOOK_EVERY_MS = 200

function makeBodies(): Uint8Array[] {
  const id = createIds({ now: Date.now, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)) })
  const events = [...shopperEvents(BATCHES * BATCH * 1.03, BATCHES * BATCH * 0.05)].filter(
    // What only a server may tell.
    ({ name }: ShopperEvent) => !/^order_/.test(name),
  )
  return Array.from({ length: Math.floor(events.length / BATCH) }, (_, place) =>
    bodyOf(events.slice(place * BATCH, (place + 1) * BATCH), place, id),
  )
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const file = statSync(join(folder, name), { throwIfNoEntry: false })
    return sum + (file?.isFile() ? file.size : 0)
  }, 0)

const perMillion = (bytes: number, events: number): string => `${(bytes / events).toFixed(0)} MB a million events`

async function untilTrue(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
}

async function countOf({ url }: Server): Promise<number> {
  const { events } = (await (await fetch(new URL('/healthz', url))).json()) as { events: number }
  return events
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-log-'))
  const servers = await startServers(3)
  const env = { PORT: '0', KAIROS_LOG: servers.url, KAIROS_SECRET: 'a-secret-of-the-bench', KAIROS_LOG_LEVEL: 'silent' }
  try {
    const bodies = makeBodies()
    const collector = await start('examples/collector/main.ts', env)
    await untilTrue(async () => (await fetch(new URL('/healthz', collector.url))).ok)
    const done = await load(collector.url, bodies, SECONDS)
    tell('collector, 3 servers', done, peakMegabytes(collector))
    const events = done.answered.length * BATCH
    console.log(`one server's stream: ${perMillion(bytesIn(join(servers.folder, 'node-1')), events)}`)
    await stop(collector, 'SIGTERM')

    const began = performance.now()
    const data = join(folder, 'kairos.duckdb')
    const loader = await start('examples/collector/main.ts', { ...env, KAIROS_ROLE: 'loader', KAIROS_DATA: data })
    await untilTrue(async () => (await countOf(loader)) >= events)
    const seconds = (performance.now() - began) / 1_000
    const rate = Math.round(events / seconds).toLocaleString('en')
    console.log(
      `loader: ${events.toLocaleString('en')} events in ${seconds.toFixed(0)} s, its start included: ${rate} events/s; peak ${peakMegabytes(loader)} MB`,
    )
    await stop(loader, 'SIGTERM')
    console.log(`the database: ${perMillion(bytesIn(folder), events)}`)
  } finally {
    await servers.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
