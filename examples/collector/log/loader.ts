// Takes ended segments into the store, one transaction each, in their order, and removes them.
import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { segmentFile } from './segment.ts'
import type { Sealed } from './writer.ts'

export interface Loader {
  take(segment: Sealed): void
  /** Resolves once all that was taken before is in the store; rejects where that has failed meanwhile. It is tried again. */
  loaded(): Promise<void>
  /** Of what was taken and is not in the store. */
  bytes(): number
  segments(): number
  /** Resolves once all is in the store, or once what has begun is and the time is over. */
  close(graceMs: number): Promise<void>
}

interface Waiting {
  readonly upTo: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export interface LoaderPlace {
  readonly folder: string
  /** One segment, all of it. */
  readonly load: (segment: Sealed) => Promise<void>
  /** How long to leave the machine to others after so long a work, while nobody waits. */
  readonly restMs: (workedMs: number) => number
  readonly onError: (error: unknown) => void
  readonly onIdle: () => void
}

const MIN_RETRY_MS = 500
const MAX_RETRY_MS = 30_000

export function createLoader({ folder, load, restMs, onError, onIdle }: LoaderPlace): Loader {
  const queue: Sealed[] = []
  const closing = new AbortController()
  const { signal } = closing
  let waiting: Waiting[] = []
  let loadedUpTo = 0
  let running: Promise<void> | null = null
  let wake = new AbortController()

  const settle = (done: (one: Waiting) => boolean, tell: (one: Waiting) => void): void => {
    const settled = waiting.filter(done)
    waiting = waiting.filter((one) => !done(one))
    settled.forEach(tell)
  }

  /** Whoever begins to wait ends it. */
  const pause = async (ms: number): Promise<void> => {
    if (ms <= 0) return
    wake = new AbortController()
    await wait(ms, null, { signal: AbortSignal.any([signal, wake.signal]) }).catch(() => undefined)
  }

  const loadNext = async (segment: Sealed): Promise<void> => {
    const start = performance.now()
    await load(segment)
    loadedUpTo = segment.number
    queue.shift()
    // One that stays is known by its number, and removed at the next start.
    await rm(segmentFile(folder, segment.number), { force: true }).catch(onError)
    settle(
      ({ upTo }) => upTo <= loadedUpTo,
      ({ resolve }) => resolve(),
    )
    if (!waiting.length && queue.length) await pause(restMs(performance.now() - start))
  }

  const run = async (): Promise<void> => {
    let retryMs = MIN_RETRY_MS
    for (let next = queue[0]; next && !signal.aborted; next = queue[0]) {
      try {
        await loadNext(next)
        retryMs = MIN_RETRY_MS
      } catch (error) {
        onError(error)
        settle(
          () => true,
          ({ reject }) => reject(error),
        )
        await pause(retryMs)
        retryMs = Math.min(MAX_RETRY_MS, 2 * retryMs)
      }
    }
    running = null
    if (!signal.aborted) onIdle()
  }

  const loaded = (): Promise<void> => {
    const last = queue.at(-1)
    if (!last) return Promise.resolve()
    return new Promise((resolve, reject) => {
      waiting.push({ upTo: last.number, resolve, reject })
      wake.abort()
    })
  }

  return {
    take(segment) {
      queue.push(segment)
      running ??= run()
    },
    loaded,
    bytes: () => queue.reduce((sum, { bytes }) => sum + bytes, 0),
    segments: () => queue.length,
    async close(graceMs) {
      await Promise.race([loaded().catch(() => undefined), wait(graceMs, null, { ref: false })])
      closing.abort()
      await running
      const error = new Error('the log is closed; what is in it is loaded at the next start')
      settle(
        () => true,
        ({ reject }) => reject(error),
      )
    },
  }
}
