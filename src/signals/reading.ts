// Reads the page in slices, and again where it has changed: what its scripts draw, or a shopper's choice brings, comes late.
import type { Ms } from '../events/event.ts'
import { addressOf } from './address.ts'
import { createListeners } from './listeners.ts'
import { readPage } from './page-snapshot.ts'
import type { Watch } from './signal.ts'
import { inSlices, type Work } from './slices.ts'
import type { PageSnapshot } from './snapshot.ts'

const AGAIN_MS: readonly Ms[] = [500, 1_500, 4_000]
/** After a trusted click or choice. */
const AFTER_USE_MS: readonly Ms[] = [400, 1_600]
const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'hidden', 'style', 'content', 'disabled'],
}

export interface Reading {
  /** Reads the page from now on; tells it once. */
  begin(done: (snapshot: PageSnapshot) => void): void
  /** Does at once what is left of a reading, as the page goes. */
  finish(): void
  /** Forgets the page. */
  stop(): void
  clear(): void
}

/** `again` is told of each later reading; of the same snapshot where nothing has changed. */
export function createReading(watch: Watch, again: (snapshot: PageSnapshot) => void): Reading {
  const listeners = createListeners(watch, 'reading')
  const timers = new Set<() => void>()
  let work: Work | undefined
  let known: PageSnapshot | undefined
  let hasChanged = true
  let isUsed = false
  /** It was to be looked at while it was being read. */
  let isDue = false
  // It rests from the first change to the next reading.
  const observer = new MutationObserver(() => {
    hasChanged = true
    observer.disconnect()
  })

  function* readAndUnderstand(): Generator<undefined, PageSnapshot> {
    const snapshot = yield* readPage(document, addressOf(window))
    // What cannot be understood is told all the same, and the fault with it.
    try {
      if (watch.understand) yield* watch.understand(snapshot)
    } catch {}
    return snapshot
  }
  const read = (done: (snapshot: PageSnapshot) => void): void => {
    hasChanged = false
    observer.observe(document, CHANGES)
    const told = (snapshot: PageSnapshot): void => {
      work = undefined
      known = snapshot
      done(snapshot)
      if (!isDue) return
      isDue = false
      look()
    }
    work = inSlices(readAndUnderstand(), told, watch, 'reading')
  }
  const look = (): void => {
    isDue = !!work
    if (work || !known) return
    if (hasChanged || known.url !== addressOf(window)) read(again)
    else again(known)
  }
  const later = (delays: readonly Ms[]): void => {
    for (const delayMs of delays) {
      const cancel = watch.after(delayMs, () => {
        timers.delete(cancel)
        look()
      })
      timers.add(cancel)
    }
  }
  const stop = (): void => {
    work?.cancel()
    work = known = undefined
    isDue = false
    for (const cancel of timers) cancel()
    timers.clear()
    observer.disconnect()
    isUsed = false
  }
  listeners.on(document, 'click change', (event) => {
    if (!event.isTrusted || isUsed || !known) return
    isUsed = true
    later(AFTER_USE_MS)
    timers.add(watch.after(AFTER_USE_MS[0] ?? 0, () => (isUsed = false)))
  })
  return {
    begin(done) {
      stop()
      read((snapshot) => {
        later(AGAIN_MS)
        done(snapshot)
      })
    },
    finish: () => work?.finish(),
    stop,
    clear() {
      stop()
      listeners.clear()
    },
  }
}
