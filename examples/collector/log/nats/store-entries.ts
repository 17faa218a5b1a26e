// Stores a group of entries: one that the store does not take goes to quarantine, and holds up no other.
import type { EventStore } from '../../store/store.ts'
import { type Entry, togetherOf } from './entries.ts'

const TRIES = 3

export interface Storing {
  readonly save: EventStore['save']
  /** Between two tries. */
  readonly pause: () => Promise<void>
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What fails more than once, alone, is at fault itself, provided that the store takes what is said of it. */
async function storeOne(entry: Entry, { save, pause }: Storing): Promise<number> {
  for (let tried = 1; ; tried++) {
    try {
      await save(entry.submission)
      return 0
    } catch (error) {
      if (tried >= TRIES) {
        await save({ events: [], quarantine: [entry.quarantined(whyOf(error))], drops: [] })
        return 1
      }
      await pause()
    }
  }
}

/**
 * Resolves with how many went to quarantine because the store did not take them.
 * @throws what the store threw where it takes nothing at all; then all of it has to be tried again
 */
export async function storeEntries(entries: readonly Entry[], storing: Storing): Promise<number> {
  const [only, ...more] = entries
  if (!only) return 0
  if (!more.length) return storeOne(only, storing)
  try {
    await storing.save(togetherOf(entries))
    return 0
  } catch {
    const middle = Math.ceil(entries.length / 2)
    const first = await storeEntries(entries.slice(0, middle), storing)
    return first + (await storeEntries(entries.slice(middle), storing))
  }
}
