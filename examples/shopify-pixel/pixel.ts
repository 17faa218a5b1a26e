// The custom pixel: what is pasted into Shopify's admin once it is built into one file.
import { createTracker, type Tracker } from 'kairosjs/core'
import { consentOf, mirror, type Sandbox, shopifyPixelSource } from './sandbox.ts'

/** The shop's own: the same endpoint and shop as in the theme's script tag. */
const ENDPOINT = 'https://collector.example/v1/touchpoints'
const SHOP = 'demo'

// Shopify's sandbox has these ready.
declare const analytics: Sandbox['analytics']
declare const browser: Sandbox['browser']
declare const customerPrivacy: Sandbox['customerPrivacy']
declare const init: Sandbox['init']

async function start(): Promise<Tracker> {
  const { document, window, navigator } = init.context
  let privacy = init.customerPrivacy
  let tracker: Tracker | undefined
  customerPrivacy.subscribe('visitorConsentCollected', (event) => {
    privacy = event.customerPrivacy
    tracker?.consent(consentOf(privacy))
  })
  const [local, session] = await Promise.all([mirror(browser.localStorage), mirror(browser.sessionStorage)])
  tracker = createTracker({
    endpoint: ENDPOINT,
    shop: SHOP,
    consent: consentOf(privacy),
    sources: [shopifyPixelSource(analytics)],
    // A checkout's page goes soon.
    batch: { delayMs: 0 },
    environment: {
      local,
      session,
      page: () => ({ url: document.location.href, referrer: document.referrer, title: document.title }),
      device: () => ({
        form: /Mobi|iPhone|Android/.test(navigator.userAgent) ? 'phone' : 'desktop',
        language: navigator.language,
        viewport: window.innerWidth < 600 ? 'small' : window.innerWidth < 1024 ? 'medium' : 'large',
      }),
    },
  })
  return tracker
}

start().catch((error: unknown) => console.warn('kairos: the pixel has not started', error))
