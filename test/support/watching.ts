// A source of signals under a test's clock: what it emits and reports is kept.
import { vi } from 'vitest'
import type { Signal, SignalSource, Watch } from '../../src/signals/signal.ts'

export interface Watched {
  signals: Signal[]
  reports: unknown[]
  /** Signals of one kind. */
  of<K extends Signal['kind']>(kind: K): Extract<Signal, { kind: K }>[]
  stop(): void
}

/** What a source has of the world; timers are vitest's fake ones where a test uses them. */
export const watchOf = (reports: unknown[]): Watch => ({
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
  idle(run) {
    const timer = setTimeout(() => run(() => 1), 1)
    return () => clearTimeout(timer)
  },
  report: (error) => void reports.push(error),
})

export function watchWith(source: SignalSource): Watched {
  const signals: Signal[] = []
  const reports: unknown[] = []
  const stop = source((signal) => signals.push(signal), watchOf(reports))
  return {
    signals,
    reports,
    of: (kind) => signals.filter((signal) => signal.kind === kind) as never,
    stop,
  }
}

/** A click as a shopper makes one; scripts cannot. */
export function clickAsShopper(target: EventTarget = document.body): void {
  const event = new MouseEvent('click', { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  target.dispatchEvent(event)
}

/** Globals of a page, taken away again after the test. */
export const putGlobals = (globals: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
}
