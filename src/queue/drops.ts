// How many events were lost on purpose, by reason: kept for all tabs, told until the collector has acknowledged it.
import type { KeyValue } from '../environment.ts'
import type { Drop, DropReason } from './queue.ts'

export interface Drops {
  add(reason: DropReason, count: number): void
  /** What is to be told; from now on these counts stand, and what is lost later has an id of its own. */
  pending(): Drop[]
  acknowledge(told: readonly Drop[]): void
  clear(): void
}

interface Counts {
  /** Counted, not told yet. */
  open: { [reason in DropReason]?: number }
  /** Told at least once, and not acknowledged. */
  told: Drop[]
}

// What was told must not change any more; so that the list stays short, the later losses wait in one count a reason.
const MAX_TOLD = 20

const isDrop = (value: Partial<Drop> | null): value is Drop =>
  typeof value?.id === 'string' && typeof value.reason === 'string' && Number.isInteger(value.count)

function parse(text: string | null): Counts {
  try {
    const { open, told } = JSON.parse(text ?? '') as Partial<Counts>
    return { open: { ...open }, told: Array.isArray(told) ? told.filter(isDrop) : [] }
  } catch {
    return { open: {}, told: [] }
  }
}

export function createDrops(
  storage: Pick<KeyValue, 'get' | 'set' | 'remove'>,
  key: string,
  newId: () => string,
): Drops {
  /** Where the storage takes nothing. */
  let memory: string | null = null
  const change = (edit: (counts: Counts) => void): Drop[] => {
    const counts = parse(memory ?? storage.get(key))
    edit(counts)
    const text = counts.told.length || Object.keys(counts.open).length ? JSON.stringify(counts) : null
    if (text) storage.set(key, text)
    else storage.remove(key)
    memory = storage.get(key) === text ? null : text
    return counts.told
  }
  return {
    add(reason, count) {
      change(({ open }) => {
        open[reason] = (open[reason] ?? 0) + count
      })
    },
    pending: () =>
      change(({ open, told }) => {
        for (const [reason, count] of Object.entries(open) as [DropReason, number][]) {
          if (told.length >= MAX_TOLD) return
          told.push({ id: newId(), reason, count })
          delete open[reason]
        }
      }),
    acknowledge(acknowledged) {
      const ids = new Set(acknowledged.map(({ id }) => id))
      if (!ids.size) return
      change((counts) => {
        counts.told = counts.told.filter(({ id }) => !ids.has(id))
      })
    },
    clear() {
      memory = null
      storage.remove(key)
    },
  }
}
