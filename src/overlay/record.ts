// What the overlay has heard of a tracker: events with their ways, drops, errors, and what the collector answered.
import type { HookArguments, HookName, StorefrontEvent } from '../index.ts'

type Way = HookArguments['delivery']
/** The state that an event is in, with what was said of it. */
export type WayOfOne = Omit<Way, 'ids'> extends infer State ? State : never

export interface Heard {
  readonly event: StorefrontEvent
  /** The last that was heard of its way; undefined while nothing was. */
  way: Way | undefined
  /** All that was heard of it, oldest first. */
  readonly ways: { at: number; way: Way }[]
}

export interface HeardError {
  readonly at: number
  readonly where: string
  readonly text: string
}

export interface OverlayRecord {
  /** Oldest first, at most 10,000: the oldest are let go of. */
  readonly events: readonly Heard[]
  /** The last 100 decisions of moments. */
  readonly decisions: readonly HookArguments['moment'][]
  /** The last 100 things that were heard of batches: sent, answered, retried. */
  readonly ways: readonly { at: number; way: Way }[]
  readonly drops: ReadonlyMap<string, number>
  /** The last 100. */
  readonly errors: readonly HeardError[]
  /** Grows with each thing heard: what was drawn at this count is still right. */
  readonly count: number
  hear(name: HookName, given: unknown, at: number): void
  /** Calls back, at most once a task, when something was heard. */
  onChange(call: () => void): () => void
  clear(): void
}
