// A store as it is once the log before it is loaded: who reads, erases, forgets or copies meets all that was answered for.
import type { EventStore } from '../store/store.ts'

export interface Loads {
  loaded(): Promise<void>
  /** What was erased is known no more, so that a copy that is sent later is told to be new. */
  forgetIds(): Promise<void>
}

export function storeAfter(log: Loads, store: EventStore): EventStore {
  const after =
    <A extends unknown[], T>(task: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      await log.loaded()
      return task(...given)
    }
  return {
    ...store,
    save: after(store.save),
    query: after(store.query),
    derive: after(store.derive),
    requeue: after(store.requeue),
    backup: after(store.backup),
    markAllDirty: after(store.markAllDirty),
    erase: after(async (visitor: string, shop: string | null) => {
      const erased = await store.erase(visitor, shop)
      if (erased.events) await log.forgetIds()
      return erased
    }),
    forget: after(async (before: number) => {
      const forgotten = await store.forget(before)
      if (forgotten.events) await log.forgetIds()
      return forgotten
    }),
  }
}
