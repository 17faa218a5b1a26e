// The ids of the events that came last, to say of a batch how many were copies. What is stored does not depend on it.

/** Two tables of so many, of which the older is let go when the newer is full: one to two million ids in 32 MB. */
export const MAX_IDS = 1_048_576
const SLOTS = 2 * MAX_IDS

export interface KnownIds {
  /** Remembers them, as `keysOf` makes them of ids; how many were new. Two that fall together make one count wrong, no more. */
  add(keys: Int32Array): number
  clear(): void
}

interface Table {
  readonly keys: Int32Array
  size: number
}

const createTable = (): Table => ({ keys: new Int32Array(2 * SLOTS), size: 0 })

/** Where a key is, or would be: the place of its first half. The second is 0 in empty slots alone. */
function placeOf({ keys }: Table, high: number, low: number): number {
  const mixed = Math.imul(high ^ (low >>> 15), 0x9e37_79b1) ^ Math.imul(low, 0x85eb_ca6b)
  let place = 2 * ((mixed ^ (mixed >>> 13)) & (SLOTS - 1))
  while (keys[place + 1] !== 0 && (keys[place] !== high || keys[place + 1] !== low)) place = (place + 2) % keys.length
  return place
}

export function createKnownIds(): KnownIds {
  let newer = createTable()
  let older: Table | null = null
  const isNew = (high: number, low: number): boolean => {
    const place = placeOf(newer, high, low)
    if (newer.keys[place + 1] !== 0) return false
    if (older && older.keys[placeOf(older, high, low) + 1] !== 0) return false
    newer.keys[place] = high
    newer.keys[place + 1] = low
    newer.size++
    if (newer.size === MAX_IDS) {
      older = newer
      newer = createTable()
    }
    return true
  }
  return {
    add(keys) {
      let news = 0
      for (let at = 0; at < keys.length; at += 2) if (isNew(keys[at] as number, keys[at + 1] as number)) news++
      return news
    },
    clear() {
      newer = createTable()
      older = null
    },
  }
}
