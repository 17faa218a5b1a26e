// Asks the page's consent manager what the shopper has allowed, where the page has one.
import type { Ms } from '../../events/event.ts'
import { createListeners } from '../listeners.ts'
import type { Watch } from '../signal.ts'
import type { Answer, AskManager } from './answer.ts'
import { createGoogleMode } from './google-mode.ts'
import { askShopify } from './shopify-privacy.ts'
import { askTcf } from './tcf.ts'

/** Globals that consent managers set. */
const MANAGERS =
  '__tcfapi __gpp OneTrust Cookiebot CookieConsent UC_UI Didomi axeptioSDK klaro cookieyes _iub Osano truste'.split(' ')
/** How long after `load` a consent manager may still come. */
const LATE_MS: Ms = 2_000
const LOOK_MS: Ms = 250
const IDLE_LOOK_MS: Ms = 1_000

const globals = (): Record<string, unknown> => globalThis as unknown as Record<string, unknown>

/** These answer for themselves: one of them is enough, and no other is asked then. */
const ASK: readonly AskManager[] = [askTcf, askShopify]

/**
 * Calls back with what is allowed, each time it changes: `anonymous` where the page has no manager, nothing while its
 * manager has not answered. `layers` are the names of the data layers that tell of Google's consent mode.
 */
export function watchConsent(watch: Watch, layers: readonly string[], answer: (answer: Answer) => void): () => void {
  let cancel = (): void => {}
  let stopAsking: (() => void) | null = null
  let until = Number.POSITIVE_INFINITY
  const googleMode = createGoogleMode(layers)
  const hasManager = (): boolean =>
    stopAsking !== null || googleMode.isThere() || MANAGERS.some((name) => globals()[name] !== undefined)

  const look = (): void => {
    try {
      for (const ask of ASK) stopAsking ??= ask(answer, watch)
      if (stopAsking) return
      const told = googleMode.read()
      if (told) answer(told)
      if (document.readyState === 'complete') until = Math.min(until, watch.now() + LATE_MS)
      const isLate = watch.now() >= until
      if (isLate && !hasManager()) {
        answer('anonymous')
        return
      }
      cancel = watch.after(isLate ? IDLE_LOOK_MS : LOOK_MS, look)
    } catch (error) {
      watch.report(error, 'consent-manager')
    }
  }
  // What is answered as the page goes must not wait; a page that goes before a manager has come had none.
  const listeners = createListeners(watch, 'consent-manager').on(window, 'visibilitychange pagehide', ({ type }) => {
    const goes = type === 'pagehide' || document.visibilityState === 'hidden'
    if (!goes || stopAsking) return
    cancel()
    look()
    if (!hasManager()) answer('anonymous')
  })
  look()
  return () => {
    cancel()
    listeners.clear()
    try {
      stopAsking?.()
    } catch (error) {
      watch.report(error, 'consent-manager')
    }
  }
}
