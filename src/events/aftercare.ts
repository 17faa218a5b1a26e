// After an order: links of messages (`kt=…`), order-status and help pages, mail and phone links, sharing.
import type { Page } from '../pages/page.ts'
import type { ControlFacts, Signal } from '../signals/signal.ts'
import { RETURN } from './deeds.ts'
import type { Detector } from './detector.ts'
import type { EventDraft } from './event.ts'
import { pathOf } from './items.ts'
import { fold } from './words.ts'

const SHARERS =
  /(facebook\.com\/(sharer|dialog)|(twitter|x)\.com\/(intent|share)|pinterest\.[a-z.]+\/pin\/create|wa\.me\/\?|api\.whatsapp\.com\/send\?|t\.me\/share|linkedin\.com\/share|reddit\.com\/submit|vk\.com\/share|social-plugins\.line\.me)/i
/** What opens a chat, or the chat's own frame. */
const CHATS =
  /intercom|zendesk|webwidget|(^| )launcher( |$)|tawk|crisp|gorgias|hubspot-(conv|mess)|livechat|chat-widget|tidio|drift-(widget|frame)|freshchat|fc_(frame|widget)|olark|smartsupp|jivo|userlike|chatwoot/i
const COPIES = /cop(y|ier|iar|ia)|kopi|скопир|копі|コピー|복사|[复複]制/i
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

function byControl({ tag, id, classes, name, text, href = '', around = '' }: ControlFacts): EventDraft[] {
  const marks = `${id} ${classes} ${name}`
  if (CHATS.test(tag === 'iframe' ? `${marks} ${text} ${href}` : `${marks} ${around}`)) {
    return [{ name: 'contact_support', properties: { method: 'chat' }, found: ['click'] }]
  }
  const copies =
    text.length < 40 && COPIES.test(`${text} ${marks}`) && /share|teilen|partag|social/i.test(`${marks} ${around}`)
  return copies ? [{ name: 'share', properties: { method: 'link' }, found: ['click'] }] : byLink(href)
}

export function createAftercareDetector(): Detector {
  let hasChatted = false
  return (signal, page) => {
    if (signal.kind === 'click') {
      const drafts = byControl(signal.control)
      const isChat = drafts.some((draft) => draft.name === 'contact_support' && draft.properties.method === 'chat')
      if (isChat && hasChatted) return []
      hasChatted ||= isChat
      return drafts
    }
    if (signal.kind !== 'page') return []
    hasChatted = false
    return byPage(signal, page)
  }
}

function byPage(signal: Extract<Signal, { kind: 'page' }>, page: Page): EventDraft[] {
  const drafts = signal.how === 'load' ? byMessage(signal.url, page.orderId) : []
  const ofOrder = page.orderId === undefined ? {} : { transaction_id: page.orderId }
  // A form that asks for the order shows none yet; one that takes it back is about something else.
  const { fields, headings } = signal.snapshot
  const isShown = !fields.includes('order-number') && !RETURN.test(fold(`${pathOf(page.url)} ${headings[0]}`))
  if (page.kind === 'order_status' && isShown)
    drafts.push({ name: 'track_order', properties: ofOrder, found: ['page'] })
  if (page.kind === 'help') drafts.push({ name: 'contact_support', properties: { method: 'page' }, found: ['page'] })
  return drafts
}
