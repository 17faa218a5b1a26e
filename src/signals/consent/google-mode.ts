// Google's consent mode as tags push it into a data layer, `['consent', 'default' | 'update', { analytics_storage }]`; it is read, never patched.
import { isData, own } from '../own-data.ts'
import type { Answer } from './answer.ts'

const MAX_ENTRIES = 5_000

export interface GoogleMode {
  /** What the shopper has allowed, where entries that came since the last time say so. */
  read(): Answer | undefined
  /** Whether a layer has told of it at all. */
  isThere(): boolean
}

/** A yes by default needs no answer; a no by default waits for one, and which region a default is for cannot be known. */
export function createGoogleMode(names: readonly string[]): GoogleMode {
  const read = new Map<string, number>()
  let isThere = false
  let isDenied = false
  let isAnswered = false

  const readEntry = (entry: unknown): Answer | undefined => {
    if (!isData(entry) || own(entry, '0') !== 'consent') return undefined
    isThere = true
    const command = own(entry, '1')
    const given = own(entry, '2')
    const storage = isData(given) ? own(given, 'analytics_storage') : undefined
    if (storage !== 'granted' && storage !== 'denied') return undefined
    if (command === 'update') {
      isAnswered = true
      return storage
    }
    isDenied ||= storage === 'denied'
    return command === 'default' && !isAnswered && !isDenied ? storage : undefined
  }

  return {
    isThere: () => isThere,
    read() {
      let answer: Answer | undefined
      for (const name of names) {
        const layer = (globalThis as Record<string, unknown>)[name]
        if (!Array.isArray(layer)) continue
        const from = read.get(name) ?? 0
        const begin = from > layer.length ? 0 : from
        for (const entry of layer.slice(begin, begin + MAX_ENTRIES)) answer = readEntry(entry) ?? answer
        read.set(name, Math.min(layer.length, begin + MAX_ENTRIES))
        // A default of another region that comes right behind takes a yes back.
        if (answer === 'granted' && isDenied && !isAnswered) answer = undefined
      }
      return answer
    },
  }
}
