// The cart: a shopper's intent, then its confirmation by the cart itself; a refused add is none.
import type { Page } from '../pages/page.ts'
import { CART } from '../signals/read-words.ts'
import type { Signal } from '../signals/signal.ts'
import { draftOf, INTENT, type Intent, nameOf, type Proof, readIntent } from './cart-intent.ts'
import { createCartView, type View } from './cart-view.ts'
import { type CartDeed, deedOf, deedOfForm } from './controls.ts'
import type { Detector, Notes } from './detector.ts'
import type { EventDraft, Item, Ms } from './event.ts'
import { isElsewhere, type Meant, meantBy } from './items.ts'
import { said } from './words.ts'

/** How long an intent waits for the cart on its own page, and on the next one. */
const PATIENCE_MS: Ms = 10_000
const NEXT_PAGE_PATIENCE_MS: Ms = 30_000
/** A form's submit follows the click on its button: one intent. */
const SAME_INTENT_MS: Ms = 1_000
/** How long a count may be only hoped for, or lag behind a message; and an error message behind the cart's page. */
const LAG_MS: Ms = 700
const PAGE_LAG_MS: Ms = 400
/** What a system says of an action that is told already. */
const SAME_ACTION_MS: Ms = 3_000
/** What was chosen just before an add is read just after it. */
const CHOSEN_MS: Ms = 2_000

const ofCart = new RegExp(`${CART}|line-?items?`, 'i')

export function createCartDetector(notes: Notes): Detector {
  const view: View = createCartView(notes)
  let intent: Intent | null = null
  let last: { name: string; time: Ms } | undefined

  const keep = (): void => notes.set(INTENT, JSON.stringify(intent))
  const forget = (): void => {
    intent = null
    notes.remove(INTENT)
  }
  const confirm = (time: Ms, by: string, change = 0, cartQuantity: number | null = null): EventDraft[] => {
    if (!intent) return []
    const draft = draftOf(intent, by, change, cartQuantity)
    last = { name: draft.name, time }
    forget()
    return [draft]
  }
  /** What nothing has spoken against for long enough, or until the shopper goes on. */
  const settle = (time: Ms, isLast: boolean): EventDraft[] => {
    const proof = intent?.proof
    const lagMs = intent?.beside ? CHOSEN_MS : proof?.by === 'cart-page' ? PAGE_LAG_MS : LAG_MS
    if (!proof || (!isLast && time - proof.at < lagMs)) return []
    return confirm(time, proof.by, proof.change, proof.units)
  }
  const prove = (by: Proof['by'], at: Ms, change = 0, units: number | null = null): void => {
    if (!intent) return
    intent.proof = { by, at, change, units }
    keep()
  }
  const intend = (deed: CartDeed, time: Ms, from: string, meant: Meant, url: string): EventDraft[] => {
    if (intent && intent.deed === deed && time - intent.time < SAME_INTENT_MS && from === 'form') {
      intent.item = { ...intent.item, ...meant.item }
      keep()
      return []
    }
    const drafts = settle(time, true)
    intent = { deed, time, before: view.baseline(), from, url, ...meant }
    keep()
    return drafts
  }
  const readAgain = (time: Ms, { kind, url, product }: Page): void => {
    const { item_name, price } = product?.item ?? {}
    // The variant may be in the address.
    if (intent?.deed !== 'add' || kind !== 'product' || isElsewhere(url, intent.url)) return
    if (price === undefined || item_name !== intent.item.item_name) return
    if (!intent.beside && time - intent.time > CHOSEN_MS) return
    if (price === intent.beside) delete intent.beside
    intent.item.price = price
    keep()
  }
  /** What the cart's count says of the intent; one that falls back was only hoped for. */
  const weigh = (time: Ms, isServed = false): EventDraft[] => {
    const now = intent?.deed === 'add' ? view.shown() : view.units()
    if (!intent || now === null) return []
    const { deed, item, before, proof } = intent
    // A badge that is not there before the first unit.
    const isFirst = before === null
    const change = now - (before ?? 0)
    const isMeant = deed === 'change' ? change !== 0 && !isFirst : deed === 'add' ? change > 0 : change < 0
    // A mini-cart that is filled late counts nothing at first, and then what was in it before.
    const isLate = (!now && !view.isSettled()) || ((isFirst || view.isNew()) && change > (item.quantity ?? 1))
    if (!isMeant || isLate) {
      if (proof?.by === 'cart-count') {
        delete intent.proof
        intent.isTakenBack = true
      }
      return []
    }
    const isProven = isServed || (!intent.beside && (view.isEmpty() || proof?.by === 'notice'))
    if (isProven) return confirm(time, 'cart-count', change, now)
    if (proof?.units !== now) prove('cart-count', time, change, now)
    return []
  }
  const arrive = (signal: Extract<Signal, { kind: 'page' }>, page: Page): EventDraft[] => {
    intent = readIntent(notes)
    const drafts = settle(signal.time, true)
    if (intent && signal.time - intent.time > NEXT_PAGE_PATIENCE_MS) forget()
    if (intent) intent.before ??= view.noted()
    view.arrive(signal, page)
    const isLoad = signal.how === 'load'
    drafts.push(...weigh(signal.time, isLoad))
    const hasLeft = intent?.url !== page.url && !intent?.isAstray
    // The count may stand still where the cart page shows none, or counts lines.
    if (intent?.deed === 'add' && page.kind === 'cart' && isLoad && hasLeft && view.shown() !== 0) {
      prove('cart-page', signal.time)
    }
    return drafts
  }
  const hear = (signal: Extract<Signal, { kind: 'notice' }>): EventDraft[] => {
    if (!intent) return []
    const word = said(signal.text, signal.tone)
    if (word === 'refused') forget()
    else if (word && (intent.deed === 'add' ? word === 'added' : word !== 'listed')) {
      const { deed, before, proof } = intent
      if (proof?.by === 'cart-count' && !intent.beside) return confirm(signal.time, proof.by, proof.change, proof.units)
      // Where the page counts nothing, its word must do.
      if (deed !== 'change' && before === null && view.shown() === null) return confirm(signal.time, 'notice')
      if (deed === 'add' && !intent.isTakenBack) prove('notice', signal.time)
    }
    return []
  }
  const believe = ({ done, draft, time }: Extract<Signal, { kind: 'told' }>): EventDraft[] => {
    const { name } = draft
    if (name !== 'add_to_cart' && name !== 'remove_from_cart') return []
    const isMeant = intent && (intent.deed === 'change' || nameOf(intent.deed, 0) === name)
    if (!done) {
      if (isMeant) forget()
      return []
    }
    const { items = [], ...more } = draft.properties
    if (intent && isMeant) {
      const [own] = confirm(time, draft.found[0] ?? 'told', name === 'add_to_cart' ? 1 : -1)
      const { properties } = own as { properties: { items?: Item[] } }
      const merged = items.length > 1 ? items : [{ ...properties.items?.[0], ...items[0] }]
      const all = { ...properties, ...more, items: Object.keys(merged[0] ?? {}).length ? merged : [] }
      return [{ ...own, name, properties: all } as EventDraft]
    }
    const isKnown = last?.name === name && time - last.time < SAME_ACTION_MS
    return items.length && !isKnown ? [draft] : []
  }

  return (signal, page) => {
    const { kind } = signal
    if (kind === 'event' || kind === 'storage') return []
    const { time } = signal
    const wait = intent?.url === page.url ? PATIENCE_MS : NEXT_PAGE_PATIENCE_MS
    if (kind !== 'page' && intent && !intent.proof && time - intent.time > wait) forget()
    switch (kind) {
      case 'page':
        return [...arrive(signal, page), ...view.tell(time, false)]
      case 'click':
      case 'submit': {
        const { control } = signal
        const form = kind === 'submit' ? signal.form : control?.form
        const onCart = page.kind === 'cart'
        const deed = kind === 'click' ? deedOf(signal.control, onCart) : deedOfForm(signal.form, control, onCart)
        if (deed) return intend(deed, time, kind === 'click' ? kind : 'form', meantBy(page, control, form), page.url)
        if (intent && control?.href && !/^(#|javascript:)/.test(control.href)) {
          intent.isAstray = true
          keep()
        }
        return []
      }
      case 'notice':
        return hear(signal)
      case 'told':
        return believe(signal)
      case 'request':
        if (signal.status >= 400 && ofCart.test(signal.url)) forget()
        return []
      case 'cart':
      case 'snapshot':
        if (kind === 'snapshot') readAgain(time, page)
        view.see(signal, page)
        return [...weigh(time), ...settle(time, false), ...view.tell(time, false)]
      case 'leave':
        view.leave()
        return [...weigh(time), ...settle(time, true), ...view.tell(time, true)]
      default:
        return settle(time, false)
    }
  }
}
