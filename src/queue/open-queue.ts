// The queue of a shopper who lets us store: on disk where there is one, with what earlier pages have left.
import type { Environment, Report } from '../environment.ts'
import { createIndexedDbQueue } from './indexeddb-queue.ts'
import type { QueueSettings } from './ledger.ts'
import { createMemoryQueue } from './memory-queue.ts'
import type { EventQueue } from './queue.ts'
import { createSpill } from './spill.ts'

export interface OpenSettings extends Omit<QueueSettings, 'now'> {
  env: Environment
  /** Name of the database, and of our keys in localStorage. */
  name: string
  /** A disk that did not answer at first does now. */
  onBack: () => void
  /** A name that no other page has. */
  page: string
  report: Report
}

export interface OpenQueue extends EventQueue {
  /** As the page goes: leaves what is not on disk yet to the next page. */
  leave(): void
  /** The page came back: takes what it left to the next page into its own hands again. */
  back(): void
}

export function openQueue({ env, name, page, limits, report, onDrop, onBack }: OpenSettings): OpenQueue {
  const factory = env.indexedDB
  const settings = { limits, onDrop, now: env.now }
  if (!factory) report(new Error('no IndexedDB: events wait in memory, and a few in localStorage'), 'queue')
  const queue = factory
    ? createIndexedDbQueue({ ...settings, env, factory, name, report, onBack })
    : createMemoryQueue(settings)
  const spill = createSpill(env.local, `${name}.spill.`, page)

  const { entries, lost } = spill.take()
  if (lost) onDrop('no-storage', lost, [])
  queue.add(entries)
  const ids = new Set(entries.map(({ id }) => id))
  void queue.saved().then(() => {
    if (!queue.unsaved().some(({ id }) => ids.has(id))) spill.taken()
  })

  /** Hidden, perhaps for good: what it has left is there for any page that starts. */
  let isAway = false
  const leave = (): void => spill.leave(queue.unsaved())

  return {
    ...queue,
    leave() {
      isAway = true
      leave()
    },
    back() {
      isAway = false
      spill.back()
    },
    remove(removed) {
      const removing = queue.remove(removed)
      // Answered for in the meantime: the next page has no work with it.
      if (isAway) leave()
      return removing
    },
    async clear() {
      spill.clear()
      await queue.clear()
    },
  }
}
