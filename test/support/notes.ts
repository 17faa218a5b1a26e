// Notes of one tab, in memory.
import type { Notes } from '../../src/events/detector.ts'

export const createNotes = (): Notes => {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  }
}
