// When the next attempt is: one timer at most, and whether it is the end of a wait that must not be cut short.
import type { Environment } from '../environment.ts'
import type { Ms } from '../events/event.ts'

export interface Schedule {
  /** Unless an attempt is due already. */
  soon(delayMs: Ms): void
  /** After a failure; what the collector asked for stands above what we would do by ourselves. */
  wait(waitMs: Ms, isAsked: boolean): void
  isWaiting(): boolean
  /** Waiting because the collector asked for it. */
  isAsked(): boolean
  clear(): void
}

export function createSchedule({ after }: Pick<Environment, 'after'>, run: () => void): Schedule {
  let timer: { cancel: () => void; kind: 'soon' | 'wait' | 'asked' } | undefined
  const clear = () => {
    timer?.cancel()
    timer = undefined
  }
  const start = (delayMs: Ms, kind: 'soon' | 'wait' | 'asked') => {
    clear()
    const fire = () => {
      timer = undefined
      run()
    }
    timer = { cancel: after(delayMs, fire), kind }
  }
  const isAsked = () => timer?.kind === 'asked'
  return {
    soon(delayMs) {
      if (!timer) start(delayMs, 'soon')
    },
    wait(waitMs, asked) {
      if (asked || !isAsked()) start(waitMs, asked ? 'asked' : 'wait')
    },
    isWaiting: () => timer !== undefined && timer.kind !== 'soon',
    isAsked,
    clear,
  }
}
