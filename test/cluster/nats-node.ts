// Servers of NATS on this machine's own address: one alone, or three that are a cluster.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface NatsNode {
  readonly name: string
  readonly url: string
  /** SIGKILL: it can say nothing any more. */
  kill(): Promise<void>
  /** Again, on what it has on disk. */
  restart(): Promise<void>
}

export interface NatsServers {
  readonly nodes: readonly NatsNode[]
  /** As `KAIROS_LOG` has them. */
  readonly url: string
}

const HOST = '127.0.0.1'
const READY_WITHIN_MS = 20_000
const MIN_SERVERS = 3

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}

/** Resolves once it takes connections. */
async function start(args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.env.NATS_SERVER ?? 'nats-server', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`nats-server was not ready: ${log}`)), READY_WITHIN_MS)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`nats-server ended: ${log}`)))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = `${log}${text}`.slice(-10_000)
      if (!/Server is ready/.test(log)) return
      clearTimeout(late)
      resolve()
    })
  })
  await ready
  return child
}

async function startNode(name: string, port: number, args: readonly string[]): Promise<NatsNode> {
  const all = ['--addr', HOST, '--port', String(port), '--name', name, '--jetstream', ...args]
  let child = await start(all)
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  return {
    name,
    url: `nats://${HOST}:${port}`,
    kill,
    async restart() {
      await kill()
      child = await start(all)
    },
  }
}

/** One alone, or a cluster. */
export async function startNats(count: 1 | typeof MIN_SERVERS): Promise<NatsServers> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-nats-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const ports = await Promise.all(Array.from({ length: count * 2 }, freePort))
  const routes = ports.slice(count).map((port) => `nats://${HOST}:${port}`)
  const nodes = await Promise.all(
    ports.slice(0, count).map((port, i) => {
      const name = `node-${i + 1}`
      const cluster = ['--cluster_name', 'kairos', '--cluster', routes[i] ?? '', '--routes', routes.join(',')]
      return startNode(name, port, ['--store_dir', join(folder, name), ...(count > 1 ? cluster : [])])
    }),
  )
  return { nodes, url: nodes.map(({ url }) => url).join(',') }
}
