// Asks the page's consent manager what the shopper has allowed, where the page has one.
import type { Ms } from '../events/event.ts'
import { createListeners } from './listeners.ts'
import type { Watch } from './signal.ts'

type Answer = 'granted' | 'denied' | 'anonymous'

/** Globals that consent managers set. */
const MANAGERS =
  '__tcfapi __gpp OneTrust Cookiebot CookieConsent UC_UI Didomi axeptioSDK klaro cookieyes _iub Osano truste'.split(' ')
/** How long after `load` a consent manager may still come. */
const LATE_MS: Ms = 2_000
const LOOK_MS: Ms = 250

interface TcData {
  eventStatus?: string
  gdprApplies?: boolean
  listenerId?: number
  purpose?: { consents?: Record<string, boolean> }
}
type TcfApi = (command: string, version: number, call: (data: TcData, ok: boolean) => void, argument?: number) => void

const globals = (): Record<string, unknown> => globalThis as unknown as Record<string, unknown>
const hasManager = (): boolean => MANAGERS.some((name) => globals()[name] !== undefined)

/** Storage, and the measurement of content: both must be allowed. */
const answerOf = ({ gdprApplies, purpose }: TcData): Answer => {
  if (gdprApplies === false) return 'granted'
  return purpose?.consents?.[1] && purpose.consents[8] ? 'granted' : 'denied'
}

/**
 * Calls back with what is allowed, each time it changes: `anonymous` where the page has no manager, nothing while its
 * manager has not answered.
 */
export function watchConsent(watch: Watch, answer: (answer: Answer) => void): () => void {
  let cancel = (): void => {}
  let stopTcf = (): void => {}
  let until = Number.POSITIVE_INFINITY

  const askTcf = (api: TcfApi): void => {
    let listener: number | undefined
    stopTcf = () => {
      if (listener !== undefined) api('removeEventListener', 2, () => {}, listener)
    }
    api('addEventListener', 2, (data, ok) => {
      listener = data?.listenerId
      if (ok && (data.eventStatus === 'tcloaded' || data.eventStatus === 'useractioncomplete')) answer(answerOf(data))
    })
  }
  const look = (): void => {
    try {
      const api = globals().__tcfapi
      if (typeof api === 'function') askTcf(api as TcfApi)
      if (hasManager()) return
      if (document.readyState === 'complete') until = Math.min(until, watch.now() + LATE_MS)
      if (watch.now() >= until) answer('anonymous')
      else cancel = watch.after(LOOK_MS, look)
    } catch (error) {
      watch.report(error, 'consent-manager')
    }
  }
  // A page that goes before a manager has come had none.
  const listeners = createListeners(watch, 'consent-manager').on(window, 'visibilitychange pagehide', ({ type }) => {
    const goes = type === 'pagehide' || document.visibilityState === 'hidden'
    if (goes && !hasManager()) answer('anonymous')
  })
  look()
  return () => {
    cancel()
    listeners.clear()
    try {
      stopTcf()
    } catch (error) {
      watch.report(error, 'consent-manager')
    }
  }
}
