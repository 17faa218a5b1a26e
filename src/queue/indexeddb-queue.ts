// The queue on disk, on idb-keyval's functions. What is not on disk yet, or cannot get there, is in memory as well.
import { clear, delMany, promisifyRequest, setMany } from 'idb-keyval'
import type { Environment, Report } from '../environment.ts'
import { isEntry } from './entry.ts'
import { createLedger, type QueueSettings } from './ledger.ts'
import { byId } from './memory-queue.ts'
import { createPatience, inTime } from './patience.ts'
import type { EventQueue, QueueEntry } from './queue.ts'
import { commit, createWarmStore } from './use-store.ts'

export interface DiskSettings extends QueueSettings {
  env: Pick<Environment, 'after' | 'microtask' | 'exclusively'>
  factory: IDBFactory
  /** Name of the database. */
  name: string
  /** A disk that did not answer does again: what it has waits, too. */
  onBack?: () => void
  report: Report
}

/** So many rows are read at once to know their weight: a long queue must not hold up the page, nor fill its memory. */
const PAGE_ROWS = 200
const PROBE = 'probe'
const WHERE = 'queue'

export function createIndexedDbQueue(settings: DiskSettings): EventQueue {
  const { env, factory, name, report, limits } = settings
  const disk = createWarmStore(factory, name)
  const again = (): void => {
    const goOn = async (): Promise<void> => {
      await start()
      await writeAll()
      if (!isBroken()) settings.onBack?.()
    }
    goOn().catch(giveUp)
  }
  const { onDisk, giveUp, isBroken, end } = createPatience(disk, env, (error) => report(error, WHERE), again)
  const ledger = createLedger(settings)
  const unsaved = new Map<string, QueueEntry>()
  /** Writes that failed one after the other; after two no more is tried, until something was deleted. */
  let aborts = 0
  /** The write that this task's events join. */
  let joined: { store: IDBObjectStore; entries: QueueEntry[] } | undefined
  let written: Promise<void> = Promise.resolve()
  let writing: Promise<void> | undefined
  let trimming = false

  const rowsFrom = (range: IDBKeyRange | null, limit: number): Promise<unknown[]> =>
    onDisk<unknown[]>(() => disk.use('readonly', (store) => promisifyRequest(store.getAll(range, limit))), [])
  async function read(limit: number): Promise<QueueEntry[]> {
    const rows = await rowsFrom(null, limit)
    // What is in memory as well is the newer form.
    const entries = new Map([...rows.filter(isEntry), ...unsaved.values()].map((entry) => [entry.id, entry]))
    return [...entries.values()].sort(byId).slice(0, limit)
  }

  /** Throws where the connection, or the task's transaction, is over. */
  function put(added: readonly QueueEntry[]) {
    if (!joined) {
      const { store, done } = disk.begin()
      const entries: QueueEntry[] = []
      joined = { store, entries }
      env.microtask(() => {
        joined = undefined
        commit(store.transaction)
      })
      const onSaved = () => {
        aborts = 0
        for (const entry of entries) if (unsaved.get(entry.id) === entry) unsaved.delete(entry.id)
      }
      written = done.then(onSaved, (error) => {
        aborts++
        if (aborts < 2) void writeAll()
        if (aborts === 2) report(error, WHERE)
      })
    }
    const { store, entries } = joined
    const pairs = added.map((entry): [string, QueueEntry] => [entry.id, entry])
    setMany(pairs, (_, work) => Promise.resolve(work(store))).catch(() => {})
    entries.push(...added)
  }
  /** Once there is a connection. */
  const writeAll = (): Promise<void> =>
    (writing ??= onDisk(async () => {
      await disk.warm()
      if (unsaved.size) put([...unsaved.values()])
    }, undefined).finally(() => {
      writing = undefined
    }))

  async function remove(ids: readonly string[]) {
    for (const id of ids) {
      ledger.forget(id)
      unsaved.delete(id)
    }
    if (!ids.length) return
    await onDisk(() => delMany([...ids], disk.use), undefined)
    // There may be room again.
    if (aborts > 1) await writeAll()
  }

  /** Page by page, from the one that is given. */
  async function weighAll(first: unknown[]) {
    ledger.reset([...unsaved.values()])
    let rows = first
    for (let read = 0; read < limits.maxEvents * 2; read += rows.length) {
      const entries = rows.filter(isEntry)
      for (const entry of entries) if (!unsaved.has(entry.id)) ledger.put(entry)
      const last = entries.at(-1)
      if (rows.length < PAGE_ROWS || !last) return
      rows = await rowsFrom(IDBKeyRange.lowerBound(last.id, true), PAGE_ROWS)
    }
  }
  /** Asks the disk first: other tabs have taken from it, too. */
  async function trim() {
    if (trimming) return
    trimming = true
    try {
      await env.exclusively(`${name}-trim`, async () => {
        await weighAll(await rowsFrom(null, PAGE_ROWS))
        if (ledger.isOver()) await remove(ledger.trim())
      })
    } finally {
      trimming = false
    }
  }

  async function start() {
    const rows = await onDisk<unknown[]>(
      () =>
        disk.use('readwrite', (store) => {
          store.put(0, PROBE)
          store.delete(PROBE)
          return promisifyRequest(store.getAll(null, PAGE_ROWS))
        }),
      [],
    )
    await weighAll(rows)
    if (ledger.isOver()) await trim()
  }
  start().catch(giveUp)

  return {
    add(added) {
      const clean: QueueEntry[] = []
      for (const entry of added) {
        ledger.put(entry)
        try {
          // A copy, and nothing in it that a database cannot hold.
          const copy = JSON.parse(JSON.stringify(entry)) as QueueEntry
          unsaved.set(entry.id, copy)
          clean.push(copy)
        } catch {
          ledger.forget(entry.id)
          settings.onDrop('too-large', 1, [entry.id])
        }
      }
      try {
        if (aborts < 2 && !isBroken() && clean.length) put(clean)
      } catch {
        joined = undefined
        void writeAll()
      }
      if (ledger.isOver()) trim().catch(giveUp)
    },
    async peek(limit) {
      if (ledger.isOver()) await trim()
      return read(limit)
    },
    remove,
    async count() {
      const rows = await onDisk(() => disk.use('readonly', (store) => promisifyRequest(store.count())), 0)
      return rows + unsaved.size
    },
    unsaved: () => [...unsaved.values()].sort(byId),
    async saved() {
      const all = async () => {
        for (let last = written; ; last = written) {
          await writing
          await last
          if (!writing && last === written) return
        }
      }
      await inTime(all(), env).catch(() => {})
    },
    async clear() {
      unsaved.clear()
      ledger.reset([])
      await onDisk(() => clear(disk.use), undefined)
    },
    close: end,
  }
}
