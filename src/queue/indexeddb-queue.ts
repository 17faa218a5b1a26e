// The queue on disk, on idb-keyval's functions. What is not on disk yet, or cannot get there, is in memory as well.
import { clear, delMany, promisifyRequest, setMany } from 'idb-keyval'
import type { Environment, Report } from '../environment.ts'
import { createLedger, type QueueSettings } from './ledger.ts'
import { byId } from './memory-queue.ts'
import type { EventQueue, QueueEntry } from './queue.ts'
import { commit, createWarmStore } from './use-store.ts'

export interface DiskSettings extends QueueSettings {
  env: Pick<Environment, 'after' | 'microtask' | 'exclusively'>
  factory: IDBFactory
  /** Name of the database. */
  name: string
  report: Report
}

// A database that another page has left in a bad state does not fail, it hangs.
const PATIENCE_MS = 2_000
// How many entries are read at the start, to know their weight; where there are more, all of them are.
const FIRST_READ = 500
const WHERE = 'queue'

export function createIndexedDbQueue(settings: DiskSettings): EventQueue {
  const { env, factory, name, report, limits } = settings
  const disk = createWarmStore(factory, name)
  const ledger = createLedger(settings)
  const unsaved = new Map<string, QueueEntry>()
  /** No disk any more, for this page. */
  let broken = false
  /** Nothing can be written, until something was deleted. */
  let full = false
  /** The write that this task's events join. */
  let joined: { store: IDBObjectStore; entries: QueueEntry[] } | undefined
  let written: Promise<void> = Promise.resolve()

  const inTime = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const giveUp = () => reject(new DOMException('no answer from IndexedDB', 'TimeoutError'))
      const cancel = env.after(PATIENCE_MS, giveUp)
      work.then(resolve, reject).finally(cancel)
    })
  const giveUp = (error: unknown) => {
    if (broken) return
    broken = true
    disk.close()
    report(error, WHERE)
  }
  /** Tries twice, over a new connection; then there is only memory. */
  async function onDisk<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    for (let again = false; !broken; again = true) {
      try {
        return await inTime(work())
      } catch (error) {
        disk.close()
        if (again || (error as Error).name === 'TimeoutError') giveUp(error)
      }
    }
    return otherwise
  }
  const read = (limit: number) =>
    onDisk<QueueEntry[]>(() => disk.use('readonly', (store) => promisifyRequest(store.getAll(null, limit))), [])

  // ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────
  function join(): NonNullable<typeof joined> | undefined {
    const store = disk.begin()
    if (!store) return undefined
    const entries: QueueEntry[] = []
    const tx = store.transaction
    written = new Promise((resolve) => {
      // Listeners of our own: idb-keyval's, one for each call, take each other's place.
      tx.addEventListener('complete', () => {
        for (const entry of entries) if (unsaved.get(entry.id) === entry) unsaved.delete(entry.id)
        resolve()
      })
      tx.addEventListener('abort', () => {
        if (!full) report(tx.error, WHERE)
        full = true
        resolve()
      })
    })
    env.microtask(() => {
      joined = undefined
      commit(tx)
    })
    return { store, entries }
  }
  function put(entries: readonly QueueEntry[]) {
    joined ??= join()
    if (!joined) return false
    const { store } = joined
    setMany(
      entries.map((entry) => [entry.id, entry]),
      async (_, work) => work(store),
    ).catch(() => {})
    joined.entries.push(...entries)
    return true
  }
  return {} as EventQueue
}
