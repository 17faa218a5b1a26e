// An Environment for unit tests: time moves by hand, storage is memory, the collector answers as it is told.
import { gzipSync } from 'node:zlib'
import type { Environment, PostRequest } from '../../src/environment.ts'
import { type Answering, createFakeCollector, type FakeCollector, payloadOf } from './fake-collector.ts'
import { createMemoryStorage } from './memory-storage.ts'

export interface FakeOptions {
  /** What a request meets; undefined for the usual answer. */
  answer?: Answering
  /** The clock at the start; 2026-11-22T10:00:00Z where nothing is said. */
  now?: number
  /** From `fake-indexeddb`; none where nothing is said. */
  indexedDB?: IDBFactory
  gzip?: boolean
  /** False for a browser without keepalive. */
  keepalive?: boolean
  /** Another tab of the same shop: one clock, one collector, one local storage, the same locks and database. */
  beside?: FakeEnvironment
  url?: string
  referrer?: string
  title?: string
  agent?: Partial<ReturnType<Environment['agent']>>
}

export interface FakeEnvironment extends Environment {
  /** Moves the clock, and runs on the way whatever is due. */
  advance(ms: number): Promise<void>
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>
  /** How many timers wait. */
  readonly timers: number
  /** Every request, in order. */
  readonly posts: PostRequest[]
  readonly beacons: { url: string; body: string }[]
  readonly collector: FakeCollector
  /** The names of the locks that are held. */
  readonly locks: Set<string>
  /** Changed by a test to go to another page. */
  readonly place: { url: string; referrer: string; title: string }
  readonly clock: Clock
}

interface Clock {
  now: number
  timers: Set<{ at: number; run: () => void }>
}

// Turns of the event loop that are enough for the longest chain of work (fake-indexeddb takes several for each request).
const TURNS = 30

export function createFakeEnvironment(options: FakeOptions = {}): FakeEnvironment {
  const { beside, gzip = false, keepalive = true, agent } = options
  const clock: Clock = beside?.clock ?? { now: options.now ?? Date.UTC(2026, 10, 22, 10), timers: new Set() }
  const collector = beside?.collector ?? createFakeCollector(options.answer)
  const locks = beside?.locks ?? new Set<string>()
  const posts: PostRequest[] = []
  const beacons: { url: string; body: string }[] = []
  const place = {
    url: options.url ?? 'https://shop.example/p/1',
    referrer: options.referrer ?? '',
    title: options.title ?? 'A product',
  }
  let seed = beside ? 2 : 1

  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  const after = (delayMs: number, run: () => void) => {
    const timer = { at: clock.now + delayMs, run }
    clock.timers.add(timer)
    return () => void clock.timers.delete(timer)
  }
  const settle = async () => {
    for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve))
  }

  return {
    now: () => clock.now,
    after,
    idle: (run) => after(0, () => run(() => 1)),
    microtask: queueMicrotask,
    random,
    randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
    post(request) {
      posts.push(request)
      const answer = collector.receive(request)
      if (answer instanceof Error) return Promise.reject(answer)
      if (answer === 'lost') return Promise.reject(new TypeError('Failed to fetch'))
      if (answer !== 'never') return Promise.resolve(answer)
      return new Promise((_, reject) =>
        after(request.timeoutMs, () => reject(new DOMException('timed out', 'TimeoutError'))),
      )
    },
    beacon(url, body) {
      beacons.push({ url, body })
      collector.payloads.push(payloadOf(body))
      return true
    },
    hasKeepalive: keepalive,
    gzip: async (text) => (gzip ? new Uint8Array(gzipSync(text)) : null),
    async exclusively(name, run) {
      if (locks.has(name)) return undefined
      locks.add(name)
      try {
        return await run()
      } finally {
        locks.delete(name)
      }
    },
    local: beside?.local ?? createMemoryStorage(),
    session: createMemoryStorage(),
    indexedDB: options.indexedDB ?? beside?.indexedDB,
    page: () => ({ ...place }),
    device: () => ({ form: 'desktop', language: 'en', viewport: 'large' }),
    agent: () => ({ userAgent: 'Mozilla/5.0 (fake)', webdriver: false, gpc: false, ...agent }),

    async advance(ms) {
      const end = clock.now + ms
      await settle()
      for (;;) {
        const due = [...clock.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        clock.timers.delete(due)
        clock.now = Math.max(clock.now, due.at)
        due.run()
        await settle()
      }
      clock.now = end
    },
    settle,
    get timers() {
      return clock.timers.size
    },
    posts,
    beacons,
    collector,
    locks,
    place,
    clock,
  }
}
