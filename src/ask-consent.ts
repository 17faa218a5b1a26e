// Asks what the shopper allows where the shop has not said it: the page's consent manager, or a function of the shop's.

import { checkConsent } from './check-options.ts'
import type { Gate } from './gate.ts'
import type { Consent, Settings } from './options.ts'
import type { Parts } from './parts.ts'

/** Whether the shop has said it. */
export const isTold = (consent: Settings['consent']): consent is Consent =>
  typeof consent === 'string' && consent !== 'auto'

/** Gives back what stops it. */
export function askConsent(settings: Settings, parts: Pick<Parts, 'consentFrom'>, allow: Gate['allow']): () => void {
  const { consent } = settings
  if (consent === 'auto') return parts.consentFrom((answer) => allow(answer, false), settings)
  if (typeof consent !== 'function') return () => {}
  // The shop's own word, as if it called `tracker.consent`.
  const stop = consent((answer) => allow(checkConsent(answer), true))
  return typeof stop === 'function' ? () => stop() : () => {}
}
