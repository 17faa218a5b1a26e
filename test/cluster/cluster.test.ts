// Three servers that are a cluster, two collectors, one loader, all processes of their own: what is killed takes nothing along.
import { once } from 'node:events'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { spawnCollector } from '../examples/collector-process.ts'
import { SECRET, temporaryFolder } from '../examples/collector-support.ts'
import { type NatsServers, startNats } from './nats-node.ts'
import { send } from './senders.ts'
import { leaderOf, until } from './support.ts'

const EVENTS = 100_000
const SENDERS = 16
const LOADED_WITHIN_MS = 180_000

type Process = Awaited<ReturnType<typeof spawnCollector>>

const envOf = (log: string) => ({ KAIROS_LOG: log, KAIROS_SECRET: SECRET })

async function startCollectors(log: string, count: number): Promise<Process[]> {
  const processes = await Promise.all(
    Array.from({ length: count }, () => spawnCollector(join(temporaryFolder(), 'none'), envOf(log))),
  )
  for (const { url } of processes)
    await until('a collector has a stream', async () => ((await fetch(`${url}/healthz`)).ok ? true : null))
  return processes
}

const startLoading = (log: string, data: string): Promise<Process> =>
  spawnCollector(data, { ...envOf(log), KAIROS_ROLE: 'loader' })

async function kill({ process: child }: Process, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** SIGKILL for the server that leads the stream. */
async function killLeader({ nodes, url }: NatsServers): Promise<string> {
  const name = await leaderOf(url)
  const leader = nodes.find((node) => node.name === name)
  if (!leader) throw new Error(`${name} leads, which is none of them`)
  await leader.kill()
  return leader.name
}

const untilLoaded = ({ url }: Process, count: number): Promise<number> =>
  until(
    `${count} events in the store`,
    async () => {
      const { events } = (await (await fetch(`${url}/healthz`)).json()) as { events: number }
      return events >= count ? events : null
    },
    LOADED_WITHIN_MS,
  )

/** What is in the file of a loader that has ended. */
async function readStore(file: string): Promise<{ ids: string[]; quarantined: number }> {
  const database = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
  const connection = await database.connect()
  const ids = await connection.runAndReadAll('SELECT id::VARCHAR AS id FROM events')
  const [row] = (await connection.runAndReadAll('SELECT count(*)::INTEGER AS n FROM quarantine')).getRowObjectsJS()
  connection.closeSync()
  database.closeSync()
  return { ids: ids.getRowObjectsJS().map(({ id }) => String(id)), quarantined: Number(row?.n) }
}

function expectAll({ ids, quarantined }: { ids: string[]; quarantined: number }, acknowledged: Set<string>): void {
  const stored = new Set(ids)
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([])
  expect(ids.length).toBe(stored.size)
  expect(stored.size).toBe(acknowledged.size)
  expect(quarantined).toBe(0)
}

it('stores 100,000 events once each while the leader of the stream and a collector are killed', async () => {
  const servers = await startNats(3)
  const collectors = await startCollectors(servers.url, 2)
  const data = join(temporaryFolder(), 'kairos.duckdb')
  const loader = await startLoading(servers.url, data)
  const began = performance.now()
  const killed: string[] = []
  const sending = send(
    collectors.map(({ url }) => url),
    EVENTS,
    SENDERS,
  )
  const reached = (share: number) =>
    until(`${share} of the events answered for`, async () =>
      sending.acknowledged.size >= EVENTS * share ? true : null,
    )
  await reached(0.3)
  killed.push(await killLeader(servers))
  await reached(0.6)
  const [first] = collectors
  if (first) await kill(first)
  await sending.done
  const sentAfter = (performance.now() - began) / 1000
  await untilLoaded(loader, EVENTS)
  const loadedAfter = (performance.now() - began) / 1000
  await kill(loader, 'SIGTERM')
  const store = await readStore(data)
  console.log(
    `${sending.acknowledged.size} events acknowledged in ${sentAfter.toFixed(1)} s, ${sending.refused()} answers were none (killed: ${killed.join()}, a collector); ${store.ids.length} rows, ${new Set(store.ids).size} distinct in the store after ${loadedAfter.toFixed(1)} s`,
  )
  expectAll(store, sending.acknowledged)
})

it('stores each event once where the loader is killed again and again', async () => {
  const servers = await startNats(1)
  const collectors = await startCollectors(servers.url, 1)
  const data = join(temporaryFolder(), 'kairos.duckdb')
  const events = 10_000
  const sending = send(
    collectors.map(({ url }) => url),
    events,
    4,
  )
  let loader = await startLoading(servers.url, data)
  for (const share of [0.3, 0.7]) {
    await untilLoaded(loader, events * share)
    await kill(loader)
    loader = await startLoading(servers.url, data)
  }
  await sending.done
  await untilLoaded(loader, events)
  await kill(loader, 'SIGTERM')
  expectAll(await readStore(data), sending.acknowledged)
})

it('answers for nothing while the stream has no majority, and loses nothing that it answered for', async () => {
  const servers = await startNats(3)
  const collectors = await startCollectors(servers.url, 1)
  const urls = collectors.map(({ url }) => url)
  await send(urls, 500, 2).done
  const [first, second] = servers.nodes
  await Promise.all([first?.kill(), second?.kill()])
  const sending = send(urls, 1_000, 2)
  await until('batches are refused', async () => (sending.refused() >= 4 ? true : null))
  expect(sending.acknowledged.size).toBeLessThan(1_000)
  await Promise.all([first?.restart(), second?.restart()])
  await sending.done
  const data = join(temporaryFolder(), 'kairos.duckdb')
  const loader = await startLoading(servers.url, data)
  await untilLoaded(loader, 1_000)
  await kill(loader, 'SIGTERM')
  expectAll(await readStore(data), sending.acknowledged)
})
