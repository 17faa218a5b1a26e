// Work in slices: it pauses when its time is over, so that the page's own work goes on.
import type { Watch } from './signal.ts'

export interface Work {
  /** Does the rest at once, as the page goes. */
  finish(): void
  cancel(): void
}

/** All steps at once, where there is no time to wait. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Each `yield` is where the work can pause; `done` has a slice of its own. */
export function inSlices<T>(
  steps: Generator<undefined, T>,
  done: (value: T) => void,
  watch: Pick<Watch, 'idle' | 'report'>,
  where: string,
  /** How long it goes on in the task that began it; most of what is asked for is answered there. */
  atOnceMs = 0,
): Work {
  let isOver = false
  let result: { value: T } | undefined
  let stop = (): void => {}
  const end = (): void => {
    isOver = true
    stop()
  }
  const guard = (run: () => void): void => {
    try {
      run()
    } catch (error) {
      end()
      watch.report(error, where)
    }
  }
  const step = (): void => {
    const { done: isDone, value } = steps.next()
    if (isDone) result = { value }
  }
  const deliver = (): void => {
    end()
    if (result) done(result.value)
  }
  const slice = (leftMs: () => number): void =>
    guard(() => {
      if (isOver) return
      if (result) return deliver()
      do step()
      while (!result && leftMs() > 0)
      if (result && atOnceMs && leftMs() > 0) return deliver()
      stop = watch.idle(slice)
    })
  const until = Date.now() + atOnceMs
  if (atOnceMs) slice(() => until - Date.now())
  else stop = watch.idle(slice)
  return {
    finish: () =>
      guard(() => {
        if (isOver) return
        while (!result) step()
        deliver()
      }),
    cancel: end,
  }
}
