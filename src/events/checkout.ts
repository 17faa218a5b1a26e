// The checkout: that it was reached, here or elsewhere, and the order at its end where the page itself tells it.
import type { Page } from '../pages/page.ts'
import { leadsAway, leadsToCheckout } from './controls.ts'
import type { Detector, Notes } from './detector.ts'
import type { EventDraft, Item, Ms } from './event.ts'
import { heldBy } from './items.ts'

/** How long a shop's own data layer may take to tell the order before the page's word is taken. */
const OWN_WORD_MS: Ms = 1_000
/** How long its number may take to be drawn. */
const NUMBER_MS: Ms = 3_500
/** How long a page that is drawn late may take to show what it is. */
const DRAWN_MS: Ms = 5_000
/** A checkout elsewhere is reached when the page goes there this soon. */
const FOLLOWED_MS: Ms = 10_000
/** Units in the cart when the checkout began; `x` where that is not known. */
const BEGUN = 'checkout'
/** What the checkout showed last of its contents and total: a page that confirms the order may show none. */
const HELD = 'held'

const originOf = (url: string): string => /^[a-z]+:\/\/[^/?#]+/i.exec(url)?.[0] ?? ''

interface Held {
  total?: number
  currency?: string
  lines?: Item[]
}

function readHeld(notes: Notes): Held {
  try {
    const held = JSON.parse(notes.get(HELD) ?? '{}') as Held | null
    return typeof held?.lines === 'object' || typeof held?.total === 'number' ? held : {}
  } catch {
    return {}
  }
}

/** What the page tells of the order, and the checkout before it; without its name, a total or an emptied cart must prove it. */
function order(page: Page, units: string, held: Held): EventDraft[] {
  const { id = page.orderId, total, currency } = page.order ?? {}
  const isEmptied = Number(units) > 0 && page.cartCount === 0
  if (id === undefined && total === undefined && !isEmptied) return []
  const value = total ?? held.total
  const unit = currency ?? held.currency
  const known = Array.isArray(held.lines) ? held.lines : []
  const items =
    page.lines?.map((line) => ({ ...known.find((one) => one.item_name === line.item_name), ...line })) ?? known
  const properties = {
    ...(id !== undefined && { transaction_id: id }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { currency: unit }),
    ...(items.length && { items }),
  }
  return [{ name: 'purchase', properties, found: ['page'] }]
}

export function createCheckoutDetector(notes: Notes): Detector {
  let shownAt: Ms = 0
  let confirmedAt: Ms | null = null
  let led: { time: Ms; isAway: boolean } | null = null
  let system: string | undefined

  const keep = ({ cart, currency, lines }: Page, before: Held): void => {
    const total = cart?.total === undefined ? {} : { total: cart.total, currency: cart.currency ?? currency }
    notes.set(HELD, JSON.stringify({ ...before, ...total, ...(lines && { lines }) }))
  }
  const begin = (page: Page, found: string[]): EventDraft[] => {
    if (notes.get(BEGUN)) return []
    notes.set(BEGUN, notes.get('count') ?? 'x')
    keep(page, {})
    return [{ name: 'begin_checkout', properties: heldBy(page), found }]
  }
  const place = (page: Page): EventDraft[] => {
    const drafts = order(page, notes.get(BEGUN) ?? '', readHeld(notes))
    if (drafts.length) {
      confirmedAt = null
      notes.remove(BEGUN)
      notes.remove(HELD)
    }
    return drafts
  }

  return (signal, page) => {
    switch (signal.kind) {
      case 'page':
      case 'snapshot': {
        const isFresh = signal.kind === 'page' && signal.how !== 'restore'
        system = signal.snapshot.system?.system
        if (signal.kind === 'page') {
          shownAt = signal.time
          confirmedAt = led = null
        }
        if (page.kind === 'checkout' && notes.get(BEGUN)) keep(page, readHeld(notes))
        if (confirmedAt === null && signal.time - shownAt > DRAWN_MS) return []
        if (page.kind === 'cart') notes.remove(BEGUN)
        if (page.kind === 'checkout') return begin(page, ['page'])
        if (page.kind !== 'confirmation' || !notes.get(BEGUN)) return []
        if (isFresh || confirmedAt === null) confirmedAt ??= signal.time
        const patienceMs = page.orderId === undefined ? NUMBER_MS : OWN_WORD_MS
        return signal.time - confirmedAt < patienceMs ? [] : place(page)
      }
      case 'click':
      case 'submit': {
        const { control } = signal
        const form = signal.kind === 'submit' ? signal.form : control?.form
        if (signal.kind === 'submit' && led && signal.time - led.time < OWN_WORD_MS) return []
        const leads = page.kind !== 'checkout' && leadsToCheckout(control, form)
        led = leads ? { time: signal.time, isAway: system === 'shopify' || leadsAway(control, form) } : null
        return []
      }
      case 'leave': {
        if (confirmedAt !== null) return place(page)
        const isReached = led && signal.to && signal.time - led.time < FOLLOWED_MS
        const isAway = led?.isAway || (signal.to && originOf(signal.to) !== originOf(page.url))
        return isReached && isAway ? begin(page, ['click', 'leave']) : []
      }
      case 'data-layer':
        if (signal.event === 'purchase' && confirmedAt !== null) {
          confirmedAt = null
          notes.remove(BEGUN)
        }
        return []
      default:
        return []
    }
  }
}
