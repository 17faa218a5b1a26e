// The checkout: that it was reached, here or elsewhere, and the order at its end where the page itself tells it.
import type { Page } from '../pages/page.ts'
import { leadsAway, leadsToCheckout } from './controls.ts'
import type { Detector, Notes } from './detector.ts'
import type { EventDraft, Item, Ms } from './event.ts'
import { heldBy, readShown } from './items.ts'

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
/** The total as the checkout showed it last: a page that confirms the order may show none. */
const TOTAL = 'total'
/** What the checkout showed last of its contents. */
const LINES = 'lines'
const TOTALS =
  /(sub|zwischen|sous|částečn)?[- ]?(?:total|gesamt(?:summe|betrag)|totaal|razem|celkem|spolu|összesen|yhteensä|toplam|итого|всего|разом|σύνολο|סה"כ|合計|합계|[总總][计計额額])(?: (?:amount|price|due|ttc|inkl?\S*|to pay))?[^\p{L}\d]{0,6}?((?:\p{Sc}|[A-Z]{3} )\s?\d[\d.,' ]*|\d[\d.,' ]*(?:\p{Sc}|kr|zł|Kč|Ft|lei|руб|円|원|元|TL|[A-Z]{3})|\d[\d ]*[.,]\d\d)/giu

const originOf = (url: string): string => /^[a-z]+:\/\/[^/?#]+/i.exec(url)?.[0] ?? ''

/** What the page tells of the order; without its name, a total or an emptied cart must prove it. */
function order(page: Page, units: string, carried: string | null, items: Item[]): EventDraft[] {
  const { id = page.orderId, total, currency } = page.order ?? {}
  const isEmptied = Number(units) > 0 && page.cartCount === 0
  if (id === undefined && total === undefined && !isEmptied) return []
  const shown = carried === null ? {} : readShown(carried, page)
  const value = total ?? shown.price
  const unit = currency ?? shown.currency
  const properties = {
    ...(id !== undefined && { transaction_id: id }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { currency: unit }),
    ...(items.length && { items }),
  }
  return [{ name: 'purchase', properties, found: ['page'] }]
}

function readItems(notes: Notes): Item[] {
  try {
    const items = JSON.parse(notes.get(LINES) ?? '[]') as unknown
    return Array.isArray(items) ? items : []
  } catch {
    return []
  }
}

export function createCheckoutDetector(notes: Notes): Detector {
  let shownAt: Ms = 0
  let confirmedAt: Ms | null = null
  let led: { time: Ms; isAway: boolean } | null = null
  let system: string | undefined

  const keep = ({ lines }: Page): void => (lines ? notes.set(LINES, JSON.stringify(lines)) : notes.remove(LINES))
  const begin = (page: Page, found: string[]): EventDraft[] => {
    if (notes.get(BEGUN)) return []
    notes.set(BEGUN, notes.get('count') ?? 'x')
    keep(page)
    return [{ name: 'begin_checkout', properties: heldBy(page), found }]
  }
  /** The order's own word goes before the checkout's, which may know more of each product. */
  const itemsOf = ({ lines }: Page): Item[] => {
    const known = readItems(notes)
    if (!lines) return known
    return lines.map((line) => ({ ...known.find(({ item_name }) => item_name === line.item_name), ...line }))
  }
  const place = (page: Page): EventDraft[] => {
    const drafts = order(page, notes.get(BEGUN) ?? '', notes.get(TOTAL), itemsOf(page))
    if (drafts.length) {
      confirmedAt = null
      notes.remove(BEGUN)
      notes.remove(TOTAL)
      notes.remove(LINES)
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
        if (page.kind === 'checkout') {
          // What is in brackets are taxes.
          const totals = [...signal.snapshot.text.replace(/\([^)]*\)/g, '').matchAll(TOTALS)]
          const total = totals.reverse().find(([, part]) => !part)?.[2]
          if (total) notes.set(TOTAL, total.trim().slice(0, 40))
          if (page.lines) keep(page)
        }
        if (signal.time - shownAt > DRAWN_MS) return []
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
