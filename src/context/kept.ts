// What is kept of a visitor between pages, for all tabs of the shop: small, and read as if a stranger had written it.
import type { Ms } from '../events/event.ts'
import type { Visit } from './visit.ts'

export interface Kept {
  visitor: string
  visit?: Visit
  /** A product page was seen, ever. */
  viewed?: boolean
  /** Short hashes of the products seen, newest last. */
  items?: string[]
  /** The cart that is open: since when. */
  cart?: { at: Ms; quantity?: number }
  /** Our own id, from the first checkout event to the order. */
  checkout?: string
  /** Names of the checkout's events that were told. */
  steps?: string[]
  /** Hash of the customer that the shop named. */
  customer?: string
  /** Orders that the shop told of. */
  orders?: number
}

export interface Store {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
}

const MAX_BYTES = 8_000

const isKept = (value: unknown): value is Kept => {
  if (typeof value !== 'object' || value === null) return false
  const { visitor, visit, items, cart } = value as Partial<Kept>
  return (
    typeof visitor === 'string' &&
    (visit === undefined ||
      (typeof visit === 'object' && typeof visit?.last === 'number' && typeof visit.id === 'string')) &&
    (items === undefined || Array.isArray(items)) &&
    (cart === undefined || typeof cart?.at === 'number')
  )
}

/** What was kept; null where there is nothing, or nothing that can be used. */
function readKept(text: string | null): Kept | null {
  if (text === null || text.length > MAX_BYTES) return null
  try {
    const value: unknown = JSON.parse(text)
    return isKept(value) ? value : null
  } catch {
    return null
  }
}

export interface KeptText {
  /** What stands there and was neither read nor written from here; null where there is no such thing, or it is of no use. */
  news(store: Store): Kept | null
  write(store: Store, kept: Kept): void
}

/** Parses and writes only what is new: it is asked at every event. */
export function createKeptText(key: string): KeptText {
  let known: string | null = null
  return {
    news(store) {
      const text = store.get(key)
      if (text === known) return null
      known = text
      return readKept(text)
    },
    write(store, kept) {
      const text = JSON.stringify(kept)
      if (text !== known) store.set(key, text)
      known = text
    },
  }
}

/** A store that forgets with its page. */
export function createMemoryStore(): Store {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  }
}
