// The public face: a tracker that watches a storefront.
import { createBrowser } from './browser.ts'
import { stepOf } from './events/aftercare.ts'
import { createDetectors } from './events/detectors.ts'
import { createHooks } from './hooks.ts'
import type { TrackerOptions } from './options.ts'
import { cartStateSource } from './signals/cart-state.ts'
import { clickSource } from './signals/clicks.ts'
import { watchConsent } from './signals/consent-manager.ts'
import { dataLayerSource } from './signals/data-layer.ts'
import { navigationSource } from './signals/navigation.ts'
import { storageSource } from './signals/storage.ts'
import { visibilitySource } from './signals/visibility.ts'
import { vitalsSource } from './signals/vitals.ts'
import { lay, type Tracker } from './tracker.ts'

/**
 * Starts to watch the page.
 *
 * @throws TypeError that names the option and the fix, where an option is wrong.
 */
export function createTracker(options: TrackerOptions): Tracker {
  const hooks = createHooks()
  const env = createBrowser(window, (error, where) => hooks.emit('error', { error, where }))
  return lay(options, {
    env,
    hooks,
    detect: createDetectors,
    // The page comes first, and what it says as it goes is told before its going.
    sources: ({ dataLayer }) => [
      navigationSource,
      dataLayerSource(dataLayer),
      clickSource,
      cartStateSource,
      vitalsSource,
      storageSource,
      visibilitySource,
    ],
    consentFrom: (answer) =>
      watchConsent(
        { now: env.now, after: env.after, report: (error, where) => hooks.emit('error', { error, where }) },
        answer,
      ),
    stepOf,
    seesPages: true,
  })
}

export type { EventDraft, EventName, EventProperties, Item, Source } from './events/event.ts'
export type { StorefrontEvent } from './events/stamped.ts'
export type { HookArguments, HookName } from './hooks.ts'
export type { KnownCustomer } from './identity.ts'
export type { Journey, Moment, MomentRecord, Stage, Transition } from './moments/moment.ts'
export type { ShopRule } from './moments/shop-rule.ts'
export type { Consent, TrackerOptions } from './options.ts'
export type { Emit, Signal, SignalSource, Watch } from './signals/signal.ts'
export type { Tracker } from './tracker.ts'
