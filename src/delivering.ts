// What is recorded waits and is sent, as far as the shopper's consent allows: on disk, in memory, or not at all.
import { createBeforeSend } from './before-send.ts'
import { createIds } from './context/ids.ts'
import { createMemoryStore } from './context/kept.ts'
import { redactProperties } from './context/property-redaction.ts'
import type { Redact } from './context/shop-redaction.ts'
import { createDispatcher, type Dispatcher, type Flushed } from './dispatcher.ts'
import type { Environment, Report } from './environment.ts'
import type { EventDraft } from './events/event.ts'
import { tidy } from './events/tidy.ts'
import type { Hooks } from './hooks.ts'
import type { Waiting } from './inspection.ts'
import type { Consent, Settings } from './options.ts'
import { jsonBytes } from './queue/bytes.ts'
import { createDrops } from './queue/drops.ts'
import { createMemoryQueue } from './queue/memory-queue.ts'
import { type OpenQueue, openQueue } from './queue/open-queue.ts'
import type { DropReason, EventQueue, QueueEntry } from './queue/queue.ts'
import { createBeaconTransport } from './transport/beacon-transport.ts'
import type { Way } from './transport/delivery.ts'
import { collectorUrl, createFetchTransport } from './transport/fetch-transport.ts'

export interface Delivering {
  add(entry: QueueEntry): void
  /** What has waited elsewhere, as far as the consent that it was made under is still given. */
  takeOver(entries: readonly QueueEntry[]): void
  /** So many were let go of before they could wait here. */
  lost(reason: DropReason, count: number): void
  /** Another channel has told more about an event: the entry is replaced while it was not sent. */
  enrich(id: string | undefined, draft: EventDraft): void
  flush(): Promise<Flushed>
  /** As the page goes. */
  leave(): void
  resume(): void
  erase(): Promise<void>
  inspect(): Promise<Waiting>
  /** What happens while it is true waits. */
  pause(isPaused: boolean): void
  /** Nothing is sent any more; gives back what waits in memory only, or all of it. */
  stop(all?: boolean): Promise<QueueEntry[]>
  /** Resolves when what was added is kept. */
  readonly ready: Promise<void>
}

export interface DeliveringParts {
  settings: Settings
  env: Environment
  hooks: Hooks
  report: Report
  redact: Redact
  consent: Extract<Consent, 'anonymous' | 'granted'>
}

/** Name of the database, and of the lock that its tabs share. */
export const QUEUE_NAME = 'kairos.queue'
/** Where this tab notes that nobody could be reached. */
const UNREACHED = 'kairos.unreached'
/** Entries of this page that can still be enriched. */
const MAX_RECENT = 50
/** A memory queue gives back what it holds when consent to storage comes. */
const MAX_MOVED = 1_000

export function startDelivering({ settings, env, hooks, report, redact, consent }: DeliveringParts): Delivering {
  const id = createIds(env)
  const isKept = consent === 'granted'
  /** What was made under a wider consent than is given now does not go. */
  const mayGo = ({ context }: QueueEntry): boolean =>
    context.consent === consent || (isKept && context.consent === 'anonymous')
  const drops = createDrops(isKept ? env.local : createMemoryStore(), 'kairos.drops', id)
  const notes = isKept ? env.session : createMemoryStore()
  const onWay = (way: Way): void => hooks.emit('delivery', way)
  let dispatcher: Dispatcher | undefined
  const queueSettings = {
    limits: settings.queue,
    now: env.now,
    onDrop: (reason: DropReason, count: number, ids: readonly string[]) => {
      drops.add(reason, count)
      dispatcher?.forget(ids)
      if (ids.length) onWay({ ids, state: 'dropped', because: reason })
      hooks.emit('drop', { reason, count })
    },
  }
  const disk: OpenQueue | null = isKept
    ? openQueue({ ...queueSettings, env, name: QUEUE_NAME, page: id(), report, onBack: () => dispatcher?.resume() })
    : null
  const queue: EventQueue = disk ?? createMemoryQueue(queueSettings)
  const url = collectorUrl(settings.endpoint, settings.key)
  const fetching = createFetchTransport({ env, url })
  const recent = new Map<string, QueueEntry>()

  const running = createDispatcher({
    queue,
    transport: env.hasKeepalive ? fetching : createBeaconTransport(env, url, fetching),
    env,
    shop: settings.shop,
    batch: settings.batch,
    drops,
    mayGo,
    ...(isKept && { lock: QUEUE_NAME }),
    onWay,
    reach: {
      get: () => notes.get(UNREACHED) !== null,
      set: (isBlocked) => (isBlocked ? notes.set(UNREACHED, '1') : notes.remove(UNREACHED)),
    },
    onDrop: (reason, count) => hooks.emit('drop', { reason, count }),
    report,
  })

  dispatcher = running
  const put = (entry: QueueEntry): void => {
    queue.add([entry])
    onWay({ ids: [entry.id], state: 'queued' })
    running.added([entry])
  }
  const lost = (reason: DropReason, count: number): void => {
    if (count) queueSettings.onDrop(reason, count, [])
  }
  const beforeSend = createBeforeSend(settings.beforeSend, report)
  const offer = (entry: QueueEntry): void => {
    const told = beforeSend(entry)
    if (told) {
      put(told)
      return
    }
    recent.delete(entry.id)
    queueSettings.onDrop('denied', 1, [entry.id])
    // What was told of it first may wait already.
    queue.remove([entry.id]).catch((error) => report(error, 'beforeSend'))
  }
  running.resume()

  return {
    add(entry) {
      recent.set(entry.id, entry)
      for (const [oldest] of recent) {
        if (recent.size <= MAX_RECENT) break
        recent.delete(oldest)
      }
      offer(entry)
    },
    takeOver(entries) {
      entries.filter(mayGo).forEach(put)
      lost('denied', entries.filter((entry) => !mayGo(entry)).length)
    },
    lost,
    enrich(known, { name, properties, found }) {
      const entry = known === undefined ? undefined : recent.get(known)
      if (!entry || !running.canUpdate(entry.id)) return
      const told = { ...entry.event.properties, ...tidy(name, redactProperties(properties, redact)) }
      const richer = { ...entry, event: { ...entry.event, properties: told, found } }
      recent.set(entry.id, richer)
      offer(richer)
    },
    flush: () => running.flush(),
    leave() {
      running.leave()
      disk?.leave()
    },
    resume() {
      disk?.back()
      running.resume()
    },
    async erase() {
      recent.clear()
      running.clear()
      drops.clear()
      await queue.clear()
    },
    async inspect() {
      const waiting = await queue.peek(MAX_MOVED)
      return { count: await queue.count(), bytes: jsonBytes(waiting), unsaved: queue.unsaved().length }
    },
    pause: (isPaused) => running.setSending(!isPaused),
    async stop(all = !isKept) {
      const waiting = all ? await queue.peek(MAX_MOVED) : []
      running.stop()
      await queue.saved()
      queue.close()
      return waiting
    },
    get ready() {
      return queue.saved()
    },
  }
}
