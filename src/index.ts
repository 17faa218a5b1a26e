// The public face: a tracker that watches a storefront.
import { createBrowser } from './browser.ts'
import { stepOf } from './events/aftercare.ts'
import { createDetectors } from './events/detectors.ts'
import type { Tracker } from './face.ts'
import { createHooks } from './hooks.ts'
import { layers } from './option-checks.ts'
import type { TrackerOptions } from './options.ts'
import { attributeSource } from './signals/attributes.ts'
import { cartStateSource } from './signals/cart-state.ts'
import { clickSource } from './signals/clicks.ts'
import { watchConsent } from './signals/consent/consent-manager.ts'
import { dataLayerSource } from './signals/data-layer.ts'
import { navigationSource } from './signals/navigation.ts'
import { platformSource } from './signals/platforms/source.ts'
import { resourceSource } from './signals/resources.ts'
import { seenSource } from './signals/seen.ts'
import type { SignalSource } from './signals/signal.ts'
import { storageSource } from './signals/storage.ts'
import { valueSource } from './signals/value.ts'
import { visibilitySource } from './signals/visibility.ts'
import { vitalsSource } from './signals/vitals.ts'
import { lay } from './tracker.ts'

/** What the storefront's own sources can be told. */
export interface SourceOptions {
  dataLayer?: TrackerOptions['dataLayer'] | undefined
  userContent?: TrackerOptions['userContent'] | undefined
}

/**
 * Starts to watch the page.
 *
 * @throws TypeError that names the option and the fix, where an option is wrong.
 */
export function createTracker(options: TrackerOptions): Tracker {
  const hooks = createHooks()
  const own = createBrowser(window, (error, where) => hooks.emit('error', { error, where }))
  const env = { ...own, ...options?.environment }
  return lay(options, {
    env,
    hooks,
    detect: createDetectors,
    sources: storefrontSources,
    consentFrom: (answer, settings) =>
      watchConsent(
        {
          now: env.now,
          after: env.after,
          idle: env.idle,
          report: (error, where) => hooks.emit('error', { error, where }),
        },
        settings.dataLayer,
        answer,
      ),
    stepOf,
    seesPages: true,
  })
}

/**
 * What watches a storefront, to be added to: `sources: [...storefrontSources(), networkSource()]`. The options
 * `dataLayer` and `userContent` are given here where sources are.
 *
 * @throws TypeError that names the option and the fix, where an option is wrong.
 */
export function storefrontSources({
  dataLayer = 'dataLayer',
  userContent,
}: SourceOptions = {}): readonly SignalSource[] {
  // The page comes first, and what it says as it goes is told before its going.
  return [
    navigationSource,
    dataLayerSource(layers(dataLayer, 'dataLayer') as string[]),
    clickSource,
    attributeSource(userContent),
    cartStateSource,
    seenSource,
    platformSource,
    resourceSource,
    valueSource(userContent),
    vitalsSource,
    storageSource,
    visibilitySource,
  ]
}

export type { KeyValue } from './environment.ts'
export type { EventDraft, EventName, EventProperties, Item, Source } from './events/event.ts'
export type { StorefrontEvent } from './events/stamped.ts'
export type { Tracker } from './face.ts'
export type { HookArguments, HookName } from './hooks.ts'
export type { KnownCustomer } from './identity.ts'
export type { Inspection, Waiting } from './inspection.ts'
export type { Journey, Moment, MomentRecord, Stage, Transition } from './moments/moment.ts'
export type { ShopRule } from './moments/shop-rule.ts'
export type { AskConsent, Consent, Surroundings, TrackerOptions } from './options.ts'
export { networkSource } from './signals/network.ts'
export type { Emit, Signal, SignalSource, Watch } from './signals/signal.ts'
