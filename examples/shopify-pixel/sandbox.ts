// What Shopify's sandbox gives a pixel, as Kairos asks for it: the shop's storage, the shopper's consent, the checkout's events.
import type { Consent, KeyValue, SignalSource } from 'kairosjs/core'
import { draftOf, NAMES, type PixelEvent } from './events.ts'

/** The shop's `localStorage` or `sessionStorage`, asked from within the sandbox. */
export interface SandboxStorage {
  getItem(key: string): Promise<string | null>
  setItem(key: string, value: string): Promise<unknown>
  removeItem(key: string): Promise<unknown>
}

export interface Privacy {
  analyticsProcessingAllowed: boolean
}

export interface Sandbox {
  analytics: { subscribe(name: string, call: (event: PixelEvent) => void): unknown }
  browser: { localStorage: SandboxStorage; sessionStorage: SandboxStorage }
  customerPrivacy: {
    subscribe(name: 'visitorConsentCollected', call: (event: { customerPrivacy: Privacy }) => void): unknown
  }
  init: {
    context: {
      document: { location: { href: string }; referrer: string; title: string }
      window: { innerWidth: number }
      navigator: { language: string; userAgent: string }
    }
    customerPrivacy: Privacy
  }
}

/** Who the shopper is, in which visit, and where in the journey: what the storefront's script has kept. */
const KEYS = ['kairos', 'kairos.journey', 'kairos.journey.aside', 'kairos.drops']

/** Read once, before the tracker starts; afterwards every write goes to the shop's storage, too. */
export async function mirror(storage: SandboxStorage): Promise<KeyValue> {
  const values = new Map<string, string>()
  const put = (writing: Promise<unknown>): void => void writing.catch(() => {})
  for (const key of KEYS) {
    const value = await storage.getItem(key).catch(() => null)
    if (typeof value === 'string') values.set(key, value)
  }
  return {
    get: (key) => values.get(key) ?? null,
    set(key, value) {
      values.set(key, value)
      put(storage.setItem(key, value))
    },
    remove(key) {
      values.delete(key)
      put(storage.removeItem(key))
    },
    keys: () => [...values.keys()],
  }
}

export const consentOf = ({ analyticsProcessingAllowed }: Privacy): Consent =>
  analyticsProcessingAllowed ? 'granted' : 'denied'

/** Shopify keeps what happened before a pixel subscribed, and tells it then. */
export const shopifyPixelSource =
  (analytics: Sandbox['analytics']): SignalSource =>
  (emit, watch) => {
    let isStopped = false
    for (const name of Object.keys(NAMES)) {
      analytics.subscribe(name, (event) => {
        if (isStopped) return
        try {
          const draft = draftOf(event)
          if (draft) emit({ kind: 'event', draft })
        } catch (error) {
          watch.report(error, 'shopify-pixel')
        }
      })
    }
    return () => {
      isStopped = true
    }
  }
