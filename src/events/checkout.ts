// The checkout: that it was reached, and the order at its end where the page itself tells it.
import type { Page } from '../pages/page.ts'
import type { Detector, Notes } from './detector.ts'
import type { EventDraft, Ms } from './event.ts'

/** How long a shop's own data layer may take to tell the order before the page's word is taken. */
const OWN_WORD_MS: Ms = 1_000
const BEGUN = 'checkout'

const order = ({ orderId }: Page): EventDraft[] =>
  orderId === undefined ? [] : [{ name: 'purchase', properties: { transaction_id: orderId }, found: ['page'] }]

export function createCheckoutDetector(notes: Notes): Detector {
  let arrivedAt: Ms | null = null
  return (signal, page) => {
    if (signal.kind === 'page') {
      arrivedAt = null
      if (page.kind === 'cart') notes.remove(BEGUN)
      if (page.kind === 'confirmation' && notes.get(BEGUN)) arrivedAt = signal.time
      if (page.kind !== 'checkout' || notes.get(BEGUN)) return []
      notes.set(BEGUN, '1')
      return [{ name: 'begin_checkout', properties: {}, found: ['page'] }]
    }
    if (signal.kind === 'data-layer' && signal.event === 'purchase') arrivedAt = null
    if (signal.kind !== 'snapshot' || arrivedAt === null || signal.time - arrivedAt < OWN_WORD_MS) return []
    arrivedAt = null
    notes.remove(BEGUN)
    return order(page)
  }
}
