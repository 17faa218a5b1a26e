// What waits, and what could not: the interface that every queue keeps to, and the names of losses.
import type { WireContext, WireEvent } from '../events/stamped.ts'

export interface QueueEntry {
  /** The event's id, a UUIDv7: the order of ids is the order of time. */
  id: string
  event: WireEvent
  context: WireContext
}

export interface EventQueue {
  /** Takes entries at once; an entry with a known id takes the place of the old one. */
  add(entries: readonly QueueEntry[]): void
  /** The oldest entries, at most so many. */
  peek(limit: number): Promise<QueueEntry[]>
  remove(ids: readonly string[]): Promise<void>
  /** How many wait. */
  count(): Promise<number>
  /** Entries that are not on disk yet. */
  unsaved(): QueueEntry[]
  /** Resolves when all that was added is on disk (or in memory, where there is no disk). */
  saved(): Promise<void>
  clear(): Promise<void>
  close(): void
}

export type DropReason = 'queue-full' | 'too-old' | 'too-large' | 'refused' | 'rejected' | 'no-storage' | 'denied'

/** How many events were lost on purpose, and why; reported until the collector has acknowledged it. */
export interface Drop {
  id: string
  reason: DropReason
  count: number
}
