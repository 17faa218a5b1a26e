// The journey where it is kept: one for all tabs, read again whenever another tab has written.
import type { Store } from './context/kept.ts'
import type { Report } from './environment.ts'
import { follow, mergeJourneys, newJourney, restoreJourney, tell } from './moments/journey.ts'
import type { Classification, Journey, MomentEvent } from './moments/moment.ts'
import type { ShopRule } from './moments/shop-rule.ts'

const KEY = 'kairos.journey'
/** Where a copy that cannot be read is set aside. */
const ASIDE = 'kairos.journey.aside'
const MAX_CHARACTERS = 20_000

export interface Journal {
  read(): Journey
  take(event: MomentEvent): Classification
  tell(known: { orders?: number; lastOrder?: string }, time: number): void
  merge(other: Journey): void
  /** Takes in what another tab has written, and puts back what that tab did not know. */
  heal(): void
  /** Lets go of what is remembered; what is kept is read anew. */
  reset(): void
  forget(): void
}

export function createJournal(store: Store, shopRules: readonly ShopRule[], report: Report): Journal {
  let journey = newJourney()
  let written: string | null = null

  const parse = (text: string): Journey | null => {
    if (text.length > MAX_CHARACTERS) return null
    try {
      return restoreJourney(JSON.parse(text))
    } catch {
      return null
    }
  }
  const read = (): Journey => {
    const text = store.get(KEY)
    if (text === written) return journey
    written = text
    if (text === null) {
      report(new Error('the journey was cleared; it goes on from memory'), 'journey')
      return journey
    }
    const stored = parse(text)
    if (stored) journey = mergeJourneys(stored, journey)
    else {
      store.set(ASIDE, text.slice(0, MAX_CHARACTERS))
      report(new Error('the kept journey could not be read; it was set aside and a fresh one begun'), 'journey')
    }
    return journey
  }
  const write = (next: Journey): void => {
    journey = next
    const text = JSON.stringify(next)
    // Of two tabs that write at once the later one wins: who has nothing new must not win.
    if (text === written) return
    store.set(KEY, text)
    // What still stands there was refused; what neither of the two has written is another tab's, and is read next.
    if (store.get(KEY) !== written) written = text
  }
  /** A rule of the shop's own that throws is passed over. */
  const guarded = shopRules.map((rule) => ({
    ...rule,
    when: (...given: Parameters<NonNullable<ShopRule['when']>>): boolean => {
      try {
        return rule.when ? rule.when(...given) : true
      } catch (error) {
        report(error, `rule '${rule.why}'`)
        return false
      }
    },
  }))

  const reset = (): void => {
    journey = newJourney()
    written = null
  }

  return {
    read,
    take(event) {
      const { classification, journey: next } = follow(read(), event, guarded)
      write(next)
      return classification
    },
    tell: (known, time) => write(tell(read(), known, time)),
    merge: (other) => write(mergeJourneys(read(), other)),
    heal() {
      // Chromium shows a tab what another one writes some milliseconds late: of two that write at once, one is overwritten.
      const journeyNow = read()
      if (store.get(KEY) !== null) write(journeyNow)
    },
    reset,
    forget() {
      store.remove(KEY)
      store.remove(ASIDE)
      reset()
    },
  }
}
