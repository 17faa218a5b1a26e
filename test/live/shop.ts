// What a live shop is given, and what it answers: the same for every shop system.
import type { Processes } from './processes.ts'

export interface LiveRun {
  /** Where the shop is installed and kept for the next run. */
  folder: string
  processes: Processes
  /** Tells what is going on. */
  say(text: string): void
}

/** One event that a step had to bring, or brought. */
export interface Verdict {
  step: string
  event: string
  came: number
  /** How often it had to: at least, at most. */
  expected: readonly [number, number]
  /** What it told of its item, cart or order. */
  told: string
  faults: string[]
}

export type LiveShop = (run: LiveRun) => Promise<Verdict[]>
