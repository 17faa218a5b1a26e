// Shopify's customer privacy (shopify.dev/docs/api/customer-privacy): asked now, and when the shopper has answered.
import { createListeners } from '../listeners.ts'
import type { AskManager } from './answer.ts'

interface Privacy {
  analyticsProcessingAllowed?: () => boolean
  /** `yes`, `no`, or nothing where the shopper was not asked yet. */
  currentVisitorConsent?: () => { analytics?: string } | undefined
}

export const askShopify: AskManager = (answer, watch) => {
  const privacy = (globalThis as { Shopify?: { customerPrivacy?: Privacy } }).Shopify?.customerPrivacy
  if (typeof privacy?.analyticsProcessingAllowed !== 'function') return null
  const isAllowed = (): boolean => privacy.analyticsProcessingAllowed?.() === true
  // A no before the shopper was asked is none.
  if (isAllowed()) answer('granted')
  else if (privacy.currentVisitorConsent?.()?.analytics === 'no') answer('denied')
  return createListeners(watch, 'consent-manager').on(document, 'visitorConsentCollected', () =>
    answer(isAllowed() ? 'granted' : 'denied'),
  ).clear
}
