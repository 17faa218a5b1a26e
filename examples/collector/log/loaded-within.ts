// Waits for the log, but no longer than somebody who asks would: with much in the log, what is in the store is shown.
import { setTimeout as wait } from 'node:timers/promises'
import type { EventLog } from './log.ts'

/** Rejects where the store takes nothing in. */
export async function loadedWithin(log: Pick<EventLog, 'loaded'>, ms: number): Promise<void> {
  const timer = new AbortController()
  try {
    await Promise.race([log.loaded(), wait(ms, undefined, { signal: timer.signal })])
  } finally {
    timer.abort()
  }
}
