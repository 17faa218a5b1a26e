// Has bodies judged: here, or by threads from when who answers has too much to do.
import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { type Busy, createBusy } from '../operations/busy.ts'
import type { Ask } from './asked-group.ts'
import { createJudgingThread, type JudgingThread, startJudging } from './judging-thread.ts'
import type { Verdict } from './verdict.ts'

export interface Judges {
  /** `here` judges at once; it is asked where there is no thread, and where one has failed. */
  judge(ask: Ask, here: () => Verdict): Promise<Verdict>
  isBusy(): boolean
  close(): Promise<void>
}

export interface JudgesPlace {
  readonly maxBodyBytes: number
  readonly onError: (error: unknown) => void
  readonly busy?: Busy
  /** As many as may be begun. */
  readonly threads?: number
  readonly start?: () => Worker
}

/** Two can judge what one thread that answers can take in. */
const MAX_THREADS = 2
/** So long none is begun after one has failed. */
const PAUSE_MS = 60_000

/** A lone core has no room for another thread. */
const threadsHere = (): number => Math.min(MAX_THREADS, availableParallelism() - 1)

export function createJudges({
  maxBodyBytes,
  onError,
  busy = createBusy(),
  threads = threadsHere(),
  start = () => startJudging(maxBodyBytes),
}: JudgesPlace): Judges {
  const team = new Set<JudgingThread>()
  let notBefore = 0
  let isClosed = false

  const begin = (): void => {
    const thread = createJudgingThread(start(), (error) => {
      team.delete(thread)
      busy.unwatch(thread.loop)
      if (isClosed) return
      notBefore = performance.now() + PAUSE_MS
      onError(error)
    })
    team.add(thread)
    busy.watch(thread.loop)
  }

  const leastAsked = (): JudgingThread | undefined => {
    let least: JudgingThread | undefined
    for (const thread of team) if (thread.isReady() && (!least || thread.waiting() < least.waiting())) least = thread
    return least
  }

  return {
    async judge(ask, here) {
      if (team.size < threads && !isClosed && performance.now() >= notBefore && busy.isBusy()) begin()
      try {
        return (await leastAsked()?.ask(ask)) ?? here()
      } catch {
        // Of a thread that has ended is told once, by itself; what it did not judge is judged all the same.
        return here()
      }
    },
    isBusy: busy.isBusy,
    async close() {
      isClosed = true
      await Promise.all(Array.from(team, (thread) => thread.close()))
    },
  }
}
