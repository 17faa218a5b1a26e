// Storage in which what is set in one go is written once, at its end; what the browser refuses is remembered.
import type { Store } from './kept.ts'

/** A store that can tell what is in it. */
export interface ListedStore extends Store {
  keys(): string[]
}

export interface Holding {
  /** The same storage, but that it writes what is set during `together` at its end, each key once. */
  hold(storage: ListedStore): ListedStore
  together(run: () => void): void
}

export function createHolding(): Holding {
  const writers: (() => void)[] = []
  let depth = 0
  return {
    hold(storage) {
      const held = new Map<string, string>()
      /** What was to stand where something else still stands. */
      const refused = new Map<string, { value: string; stands: string | null }>()
      const write = (key: string, value: string): void => {
        storage.set(key, value)
        const stands = storage.get(key)
        if (stands === value) refused.delete(key)
        else refused.set(key, { value, stands })
      }
      writers.push(() => {
        for (const [key, value] of held) write(key, value)
        held.clear()
      })
      return {
        get(key) {
          const waiting = held.get(key)
          if (waiting !== undefined) return waiting
          const stands = storage.get(key)
          const wanted = refused.get(key)
          return wanted?.stands === stands ? wanted.value : stands
        },
        set(key, value) {
          if (depth) held.set(key, value)
          else write(key, value)
        },
        remove(key) {
          held.delete(key)
          refused.delete(key)
          storage.remove(key)
        },
        keys: () => [...new Set([...storage.keys(), ...held.keys(), ...refused.keys()])],
      }
    },
    together(run) {
      depth++
      try {
        run()
      } finally {
        if (!--depth) for (const write of writers) write()
      }
    },
  }
}
