// All detectors of a storefront, as one: what a signal says becomes events.
import { describePage, describing, type Page } from '../pages/page.ts'
import type { Signal } from '../signals/signal.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { createAftercareDetector } from './aftercare.ts'
import { createBrowseDetector } from './browse.ts'
import { createCartDetector } from './cart.ts'
import { createCheckoutDetector } from './checkout.ts'
import { createDeedDetector } from './deed-detector.ts'
import { DEEDS } from './deeds.ts'
import type { Detector, Notes } from './detector.ts'
import { createEngagementDetector } from './engagement.ts'
import type { EventDraft } from './event.ts'
import { createShopWordsDetector } from './shop-words.ts'

/** What a signal amounts to: the page as it is now understood, and the events. */
export interface Detected {
  page: Page | null
  drafts: EventDraft[]
}

export interface Detect {
  (signal: Signal): Detected
  /** Understands a page in steps before it is told, as it takes long. */
  understand?(snapshot: PageSnapshot): Generator<undefined, void>
}

/** Signals that come before their page is understood wait for it. */
const MAX_WAITING = 300

export function createDetectors(notes: Notes): Detect {
  let page: Page | null = null
  let described: PageSnapshot | undefined
  let waiting: Signal[] | null = []
  const understood = new WeakMap<PageSnapshot, Page>()
  // Message links come before the page view, so that a visit is known by them.
  const detectors: Detector[] = [
    createBrowseDetector(),
    createAftercareDetector(),
    createShopWordsDetector(),
    createCartDetector(notes),
    createDeedDetector(DEEDS, notes),
    createCheckoutDetector(notes),
    createEngagementDetector(),
  ]
  const run = (signal: Signal): EventDraft[] => {
    const snapshot = signal.kind === 'page' || signal.kind === 'snapshot' ? signal.snapshot : described
    if (snapshot && snapshot !== described) page = understood.get(snapshot) ?? describePage(snapshot)
    described = snapshot
    const known = page
    return known ? detectors.flatMap((detect) => detect(signal, known)) : []
  }
  const detect: Detect = (signal) => {
    if (signal.kind === 'route') {
      waiting ??= []
      return { page, drafts: [] }
    }
    if (signal.kind === 'page' || signal.kind === 'leave') {
      const held = waiting ?? []
      waiting = null
      const first = signal.kind === 'page' ? run(signal) : []
      const drafts = [...first, ...held.flatMap(run), ...(signal.kind === 'leave' ? run(signal) : [])]
      return { page, drafts }
    }
    if (waiting) {
      if (waiting.length < MAX_WAITING) waiting.push(signal)
      return { page, drafts: [] }
    }
    return { page, drafts: run(signal) }
  }
  detect.understand = function* (snapshot) {
    understood.set(snapshot, yield* describing(snapshot))
  }
  return detect
}
