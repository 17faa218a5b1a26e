// Work that is done in its order, and where it takes long, in several tasks, so that the page's own work goes on.
import type { Environment, Report } from './environment.ts'
import type { Ms } from './events/event.ts'

/** What of ours takes longer than this goes on in a task of its own. */
const TASK_MS: Ms = 5

export interface Turns {
  /** Done at once where nothing waits and `since` is not long ago; else when its turn comes. */
  take(since: Ms, work: () => void): void
  /** Does now all that waits. */
  finish(): void
}

export interface TurnsSettings {
  env: Pick<Environment, 'now' | 'after'>
  report: Report
  where: string
  /** What is done in one task is done within this. */
  together: (run: () => void) => void
}

export function createTurns({ env: { now, after }, report, where, together }: TurnsSettings): Turns {
  const waiting: (() => void)[] = []
  let cancel: (() => void) | undefined
  let isBusy = false

  const next = (until: Ms): void => {
    cancel?.()
    cancel = undefined
    if (!waiting.length) return
    together(() => {
      isBusy = true
      while (waiting.length && now() < until) {
        try {
          waiting.shift()?.()
        } catch (error) {
          report(error, where)
        }
      }
      isBusy = false
    })
    if (waiting.length) cancel = after(0, () => next(now() + TASK_MS))
  }
  return {
    take(since, work) {
      waiting.push(work)
      // What waits goes first; what work itself brings comes after it.
      if (!cancel && !isBusy) next(since + TASK_MS)
    },
    finish: () => next(Number.POSITIVE_INFINITY),
  }
}
