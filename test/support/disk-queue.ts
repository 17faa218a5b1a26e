// A queue on a watched, fake disk, for tests.
import { createIndexedDbQueue, type DiskSettings } from '../../src/queue/indexeddb-queue.ts'
import type { EventQueue } from '../../src/queue/queue.ts'
import { createFakeEnvironment, type FakeEnvironment } from './fake-environment.ts'
import { type Watched, watchIndexedDb } from './watched-indexeddb.ts'

export const LIMITS = { maxEvents: 10_000, maxBytes: 5_000_000, maxAgeMs: 604_800_000 }

export interface DiskQueue {
  env: FakeEnvironment
  watched: Watched
  queue: EventQueue
  reports: unknown[]
  /** Each loss, as its reason and count. */
  lost: string[]
  /** Resolves when the connection is open, and what begins the queue is over. */
  warm(): Promise<void>
}

export function createDiskQueue(watched = watchIndexedDb(), settings: Partial<DiskSettings> = {}): DiskQueue {
  const env = createFakeEnvironment()
  const reports: unknown[] = []
  const lost: string[] = []
  const queue = createIndexedDbQueue({
    limits: LIMITS,
    now: env.now,
    onDrop: (reason, count) => void lost.push(`${reason} ${count}`),
    env,
    factory: watched.factory,
    name: 'test',
    report: (error) => void reports.push(error),
    ...settings,
  })
  const warm = async () => {
    await env.settle()
    watched.transactions.length = 0
  }
  return { env, watched, queue, reports, lost, warm }
}
