// The ids of the events that came last, to say of a batch how many were copies. What is stored does not depend on it.

/** Two tables of so many, of which the older is let go when the newer is full: one to two million ids in 32 MB. */
export const MAX_IDS = 1_048_576
const SLOTS = 2 * MAX_IDS

export interface KnownIds {
  /** Remembers it; whether it was new. */
  add(id: string): boolean
  clear(): void
}

interface Table {
  readonly keys: Int32Array
  size: number
}

const createTable = (): Table => ({ keys: new Int32Array(2 * SLOTS), size: 0 })
/** Of digits 0-9 and a-f, as many as 32 bits have. */
function wordOf(id: string, from: number, to: number, before = 0): number {
  let word = before
  for (let i = from; i < to; i++) {
    const code = id.charCodeAt(i)
    word = (word << 4) | ((code & 15) + 9 * (code >> 6))
  }
  return word
}

/** Where a key is, or would be: the place of its first half. */
function placeOf({ keys }: Table, high: number, low: number): number {
  const mixed = Math.imul(high ^ (low >>> 15), 0x9e37_79b1) ^ Math.imul(low, 0x85eb_ca6b)
  let slot = (mixed ^ (mixed >>> 13)) & (SLOTS - 1)
  for (;;) {
    const [a, b] = [keys[2 * slot], keys[2 * slot + 1]]
    if ((a === high && b === low) || (a === 0 && b === 0)) return 2 * slot
    slot = (slot + 1) & (SLOTS - 1)
  }
}

/** Of a UUID in small letters all 128 bits go into 64: two ids that fall together make one count wrong, and no more. */
export function createKnownIds(): KnownIds {
  let newer = createTable()
  let older: Table | null = null
  return {
    add(id) {
      const high = wordOf(id, 0, 8) ^ wordOf(id, 28, 36)
      // Never both halves 0, as those of an empty slot.
      const low = wordOf(id, 14, 18, wordOf(id, 9, 13)) ^ wordOf(id, 24, 28, wordOf(id, 19, 23)) || 1
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
    },
    clear() {
      newer = createTable()
      older = null
    },
  }
}
