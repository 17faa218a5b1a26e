// What the shopper allows: where things are kept, whether they are sent, and what is erased when that changes.
import type { ListedStore } from './context/held-storage.ts'
import type { Store } from './context/kept.ts'
import type { Redact } from './context/shop-redaction.ts'
import { type Delivering, QUEUE_NAME, startDelivering } from './delivering.ts'
import type { Environment, Report } from './environment.ts'
import { eraseDatabase, eraseKeys } from './erase.ts'
import type { Hooks } from './hooks.ts'
import type { Inspection } from './inspection.ts'
import type { Consent, Settings } from './options.ts'
import type { Recorder } from './recorder.ts'

export interface Gate {
  readonly consent: Consent
  /** Null while nothing is sent. */
  readonly delivering: Delivering | null
  /** `explicit` is the shop's own word: it stands against the consent manager's, and against Global Privacy Control. */
  allow(consent: Consent, explicit: boolean): void
  /** Erases all that is kept of the shopper; what the consent is stays. */
  erase(): void
  inspect(): Promise<Inspection>
  pause(isPaused: boolean): void
}

interface GateParts {
  settings: Settings
  env: Environment
  hooks: Hooks
  report: Report
  redact: Redact
  recorder: Recorder
  /** Where things are kept with consent to storage. */
  kept: { local: ListedStore; session: ListedStore }
  /** Where they are kept without. */
  memory: Store
  /** Called when what was held back may be recorded. */
  opened(): void
  /** Called when it must be let go of. */
  denied(): void
}

export function createGate(parts: GateParts): Gate {
  const { settings, env, hooks, report, redact, recorder, kept, memory, opened, denied } = parts
  let consent: Consent = 'pending'
  let delivering: Delivering | null = null
  /** Begun with its first use, or a moment later: the task in which a page starts us is long enough. */
  let begin: (() => Delivering) | null = null
  let cancel = (): void => {}
  const running = (): Delivering | null => {
    const start = begin
    // First, as a listener that hears of its beginning may ask for it.
    begin = null
    if (start) {
      cancel()
      delivering = start()
      if (isPaused) delivering.pause(true)
    }
    return delivering
  }
  let isPaused = false
  let isExplicit = false
  let saidBy: Inspection['saidBy'] = 'nobody'
  const tell = (error: unknown): void => report(error, 'consent')

  const eraseAll = (before: Delivering | null): void => {
    denied()
    recorder.forget()
    eraseKeys(kept)
    const stopped = before?.stop() ?? Promise.resolve()
    stopped.then(() => eraseDatabase(env, QUEUE_NAME)).catch(tell)
  }
  const open = (allowed: 'anonymous' | 'granted', before: Delivering | null, isLess: boolean): void => {
    begin = () => startDelivering({ settings, env, hooks, report, redact, consent: allowed })
    cancel = env.after(0, running)
    if (isLess) eraseKeys(kept)
    // What waited goes on under the new consent, as far as that allows it; less consent leaves nothing on the device.
    if (before) {
      const now = running()
      before
        .stop(isLess || undefined)
        .then((waiting) => {
          now?.takeOver(waiting)
          return isLess ? eraseDatabase(env, QUEUE_NAME) : undefined
        })
        .catch(tell)
    }
    opened()
  }

  return {
    get consent() {
      return consent
    },
    get delivering() {
      return running()
    },
    allow(next, explicit) {
      if (isExplicit && !explicit) return
      isExplicit ||= explicit
      saidBy = explicit ? 'shop' : 'page'
      const allowed = next === 'granted' && !explicit && env.agent().gpc ? 'anonymous' : next
      if (allowed === consent && consent !== 'denied') return
      const isLess = consent === 'granted'
      consent = allowed
      const before = running()
      delivering = null
      recorder.keep(consent, consent === 'granted' ? kept.local : memory)
      if (consent === 'anonymous' || consent === 'granted') open(consent, before, isLess)
      else if (consent === 'denied') eraseAll(before)
      else before?.stop().catch(tell)
    },
    erase() {
      eraseKeys(kept)
      recorder.forget()
      running()?.erase().catch(tell)
    },
    async inspect() {
      const waiting = (await running()?.inspect()) ?? { count: 0, bytes: 0, unsaved: 0 }
      return { consent, saidBy, gpc: env.agent().gpc, isPaused, waiting }
    },
    pause(isNow) {
      isPaused = isNow
      running()?.pause(isNow)
    },
  }
}
