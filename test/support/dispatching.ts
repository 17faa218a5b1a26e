// A dispatcher with all that it works with, for tests: its queue in memory, and a collector that answers as it is told.
import { createDispatcher, type Dispatcher, type DispatcherSettings } from '../../src/dispatcher.ts'
import { createDrops, type Drops } from '../../src/queue/drops.ts'
import { createMemoryQueue } from '../../src/queue/memory-queue.ts'
import type { EventQueue, QueueEntry } from '../../src/queue/queue.ts'
import { createBeaconTransport } from '../../src/transport/beacon-transport.ts'
import type { Way } from '../../src/transport/delivery.ts'
import { createFetchTransport } from '../../src/transport/fetch-transport.ts'
import { createFakeEnvironment, type FakeEnvironment } from './fake-environment.ts'

export interface Dispatching {
  env: FakeEnvironment
  queue: EventQueue
  drops: Drops
  dispatcher: Dispatcher
  /** Where events were on their way, in order; that they are being sent is left out. */
  ways: Way[]
  lost: { reason: string; count: number }[]
  reports: unknown[]
  /** Into the queue, and told to the dispatcher. */
  add(...added: QueueEntry[]): void
}

const URL = 'https://shop.example/k/v1/touchpoints'

const numbers = () => {
  let last = 0
  return () => `drop-${++last}`
}

export function createDispatching(
  env: FakeEnvironment = createFakeEnvironment(),
  settings: Partial<DispatcherSettings> = {},
  newId = numbers(),
): Dispatching {
  const ways: Way[] = []
  let isBlocked = false
  const lost: Dispatching['lost'] = []
  const reports: unknown[] = []
  const drops = createDrops(env.local, 'kairos.drops', newId)
  const queue =
    settings.queue ??
    createMemoryQueue({
      limits: { maxEvents: 10_000, maxBytes: 5_000_000, maxAgeMs: 604_800_000 },
      now: env.now,
      onDrop: (reason, count) => drops.add(reason, count),
    })
  const fetching = createFetchTransport({ env, url: URL })
  const dispatcher = createDispatcher({
    queue,
    transport: env.hasKeepalive ? fetching : createBeaconTransport(env, URL, fetching),
    env,
    shop: 'demo',
    batch: { maxEvents: 100, maxBytes: 256_000, delayMs: 2_000 },
    drops,
    mayGo: () => true,
    lock: 'kairos',
    onWay: (way) => void (way.state !== 'sending' && ways.push(way)),
    reach: {
      get: () => isBlocked,
      set: (now) => {
        isBlocked = now
      },
    },
    onDrop: (reason, count) => void lost.push({ reason, count }),
    report: (error) => void reports.push(error),
    ...settings,
  })
  const add = (...added: QueueEntry[]) => {
    queue.add(added)
    dispatcher.added(added)
  }
  return { env, queue, drops, dispatcher, ways, lost, reports, add }
}
