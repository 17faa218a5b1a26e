// What the tests of the log on several machines share: collectors before it, loaders behind it, and waiting for what comes.
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createFront } from '../../examples/collector/front.ts'
import { type Link, openLink } from '../../examples/collector/log/nats/link.ts'
import { ensureStream } from '../../examples/collector/log/nats/stream.ts'
import { checkOptions } from '../../examples/collector/options.ts'
import { type Collector, type CollectorOptions, createCollector } from '../../examples/collector/server.ts'
import { type Answer, NOW, PATH, SECRET, temporaryFolder } from '../examples/collector-support.ts'

const LOOK_EVERY_MS = 50

/** Resolves with what it gives, once that is something; a bound that is far from what it takes. */
export async function until<T>(what: string, look: () => Promise<T | null>, withinMs = 60_000): Promise<T> {
  const late = Date.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (Date.now() > late) throw new Error(`not within ${withinMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

interface TestFront {
  post(body: unknown): Promise<Answer>
  get(url: string): Promise<{ readonly status: number; readonly body: string }>
}

const common: CollectorOptions = { secret: SECRET, now: () => NOW, logLevel: 'silent' }

export async function startFront(log: string, options: CollectorOptions = {}): Promise<TestFront> {
  const front = await createFront({ ...common, ...options, log })
  onTestFinished(() => front.close())
  await until('it has a stream', async () => ((await front.app.inject('/healthz')).statusCode === 200 ? true : null))
  return {
    async post(body) {
      const payload = JSON.stringify(body)
      const headers = { 'content-type': 'text/plain' }
      const answer = await front.app.inject({ method: 'POST', url: PATH, headers, payload })
      return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
    },
    async get(url) {
      const { statusCode: status, body } = await front.app.inject({ url })
      return { status, body }
    },
  }
}

export async function startLoader(log: string, options: CollectorOptions = {}): Promise<Collector> {
  const data = options.data ?? join(temporaryFolder(), 'kairos.duckdb')
  const loader = await createCollector({ ...common, ...options, data, log })
  onTestFinished(() => loader.close())
  return loader
}

export const countOf = async ({ store }: Collector): Promise<number> =>
  Number((await store.query('count-events'))[0]?.events)

export const untilStored = (loader: Collector, count: number): Promise<number> =>
  until(`${count} events stored`, async () => {
    const stored = await countOf(loader)
    return stored >= count ? stored : null
  })

/** The name of the server that leads the stream. */
export async function leaderOf(log: string): Promise<string | undefined> {
  const link = await strangerAt(log)
  const { cluster } = await ensureStream(link.connection(), { ...checkOptions({ log }), log })
  return cluster?.leader
}

/** Who may publish to the stream, and is no collector. */
export async function strangerAt(log: string): Promise<Link> {
  const link = openLink({ ...checkOptions({ log }), log }, () => undefined)
  onTestFinished(() => link.close())
  return until('a stranger is connected', async () => (link.isUp() ? link : null))
}
