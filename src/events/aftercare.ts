// After an order: links of messages (`kt=…`), order-status and help pages, mail and phone links, sharing.
import type { Detector } from './detector.ts'
import type { EventDraft } from './event.ts'

const SHARERS =
  /(facebook\.com\/(sharer|dialog)|(twitter|x)\.com\/(intent|share)|pinterest\.[a-z.]+\/pin\/create|wa\.me\/\?|api\.whatsapp\.com\/send\?|t\.me\/share|linkedin\.com\/share|reddit\.com\/submit|vk\.com\/share|social-plugins\.line\.me)/i
const STEPS: Readonly<Record<string, 'delivery_update' | 'order_delivered' | 'follow_up'>> = {
  shipped: 'delivery_update',
  out_for_delivery: 'delivery_update',
  arrived: 'order_delivered',
  offer: 'follow_up',
  care: 'follow_up',
  review: 'follow_up',
}

/** The message step in a page's address: `kt=shipped`. */
export const stepOf = (url: string): string | undefined => {
  const step = /[?&#]kt=([a-z_]{1,20})(?:&|#|$)/.exec(url)?.[1]
  return step !== undefined && Object.hasOwn(STEPS, step) ? step : undefined
}

function byMessage(url: string, orderId: string | undefined): EventDraft[] {
  const step = stepOf(url)
  const name = step === undefined ? undefined : STEPS[step]
  if (!name || step === undefined) return []
  const ofOrder = orderId === undefined ? {} : { transaction_id: orderId }
  const properties = name === 'order_delivered' ? ofOrder : { ...ofOrder, step }
  return [{ name, properties, found: ['link'] } as EventDraft]
}

/** `mailto:` without a receiver hands a page on; with one it asks the shop. */
function byLink(href: string): EventDraft[] {
  if (/^mailto:\?|^sms:[?&]/i.test(href)) return [{ name: 'share', properties: { method: 'email' }, found: ['click'] }]
  if (/^mailto:/i.test(href)) return [{ name: 'contact_support', properties: { method: 'email' }, found: ['click'] }]
  if (/^tel:/i.test(href)) return [{ name: 'contact_support', properties: { method: 'phone' }, found: ['click'] }]
  const sharer = SHARERS.exec(href)?.[0]
  return sharer
    ? [{ name: 'share', properties: { method: sharer.split('.')[0]?.toLowerCase() ?? '' }, found: ['click'] }]
    : []
}

export const createAftercareDetector = (): Detector => (signal, page) => {
  if (signal.kind === 'click') return byLink(signal.control.href ?? '')
  if (signal.kind !== 'page') return []
  const drafts = signal.how === 'load' ? byMessage(signal.url, page.orderId) : []
  const ofOrder = page.orderId === undefined ? {} : { transaction_id: page.orderId }
  if (page.kind === 'order_status') drafts.push({ name: 'track_order', properties: ofOrder, found: ['page'] })
  if (page.kind === 'help') drafts.push({ name: 'contact_support', properties: { method: 'page' }, found: ['page'] })
  return drafts
}
