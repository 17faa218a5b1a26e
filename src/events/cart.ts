// The cart: a shopper's intent, then its confirmation by the cart itself; a refused add is none.
import type { Page } from '../pages/page.ts'
import { CART } from '../signals/read-words.ts'
import type { ControlFacts, FormFacts, Signal } from '../signals/signal.ts'
import { draftOf, INTENT, type Intent, nameOf, readIntent } from './cart-intent.ts'
import { createCartView, type View } from './cart-view.ts'
import { type CartDeed, deedOf, deedOfForm } from './controls.ts'
import type { Detector, Notes } from './detector.ts'
import type { EventDraft, Item, Ms } from './event.ts'
import { meantBy } from './items.ts'
import { said } from './words.ts'

/** How long an intent waits for the cart on its own page, and on the next one. */
const PATIENCE_MS: Ms = 10_000
const NEXT_PAGE_PATIENCE_MS: Ms = 30_000
/** A form's submit follows the click on its button: one intent. */
const SAME_INTENT_MS: Ms = 1_000
/** How long the count may lag behind a message, and an error message behind the cart's page. */
const LAG_MS: Ms = 400
/** What a system says of an action that is told already. */
const SAME_ACTION_MS: Ms = 3_000

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
  const intend = (
    deed: CartDeed,
    time: Ms,
    from: string,
    page: Page,
    control?: ControlFacts,
    form?: FormFacts,
  ): void => {
    const meant = meantBy(page, control, form)
    if (intent && intent.deed === deed && time - intent.time < SAME_INTENT_MS && from === 'form') {
      intent.item = { ...intent.item, ...meant.item }
    } else intent = { deed, time, before: view.baseline(), from, url: page.url, ...meant }
    keep()
  }
  /** What the cart's count says of the intent. */
  const weigh = (now: number | null, time: Ms): EventDraft[] => {
    if (!intent || now === null || intent.before === null) return []
    const change = now - intent.before
    const { deed, item } = intent
    if (!change || (deed === 'add' && change < 0) || (deed === 'remove' && change > 0)) return []
    // A mini-cart that is filled late counts nothing at first, and then what was in it before.
    if (change < 0 && !view.isSettled()) return []
    if (view.isNew() && change > (item.quantity ?? 1)) return []
    return confirm(time, 'cart-count', change, now)
  }
  /** What nothing has spoken against for long enough. */
  const settle = (time: Ms, isLast: boolean): EventDraft[] => {
    if (!intent?.by || intent.at === undefined || (!isLast && time - intent.at < LAG_MS)) return []
    return confirm(time, intent.by)
  }
  const expect = (by: string, time: Ms): void => {
    if (!intent || intent.by) return
    intent.by = by
    intent.at = time
    keep()
  }
  const arrive = (signal: Extract<Signal, { kind: 'page' }>, page: Page): EventDraft[] => {
    intent = readIntent(notes)
    const drafts = settle(signal.time, true)
    if (intent && signal.time - intent.time > NEXT_PAGE_PATIENCE_MS) forget()
    if (intent) intent.before ??= view.noted()
    view.arrive(signal, page)
    drafts.push(...weigh(view.shown(), signal.time))
    const hasLeft = intent?.url !== page.url && !intent?.isAstray
    // The count may stand still where the cart page shows none, or counts lines.
    if (intent?.deed === 'add' && page.kind === 'cart' && signal.how === 'load' && hasLeft && view.shown() !== 0) {
      expect('cart-page', signal.time)
    }
    return drafts
  }
  const hear = (signal: Extract<Signal, { kind: 'notice' }>): EventDraft[] => {
    if (!intent) return []
    const word = said(signal.text, signal.tone)
    if (word === 'refused') forget()
    else if (word && (intent.deed === 'add' ? word === 'added' : word !== 'listed')) {
      // Where the page counts nothing, its word must do.
      if (intent.deed !== 'change' && intent.before === null && view.shown() === null)
        return confirm(signal.time, 'notice')
      if (intent.deed === 'add') expect('notice', signal.time)
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
    if (kind !== 'page' && intent && time - intent.time > wait) forget()
    if (kind === 'page') return [...arrive(signal, page), ...view.tell(time, false)]
    if (kind === 'click' || kind === 'submit') {
      const { control } = signal
      const onCart = page.kind === 'cart'
      const deed = kind === 'click' ? deedOf(signal.control, onCart) : deedOfForm(signal.form, control, onCart)
      if (deed)
        intend(
          deed,
          time,
          kind === 'click' ? 'click' : 'form',
          page,
          control,
          kind === 'submit' ? signal.form : undefined,
        )
      else if (intent && control?.href && !/^(#|javascript:)/.test(control.href)) {
        intent.isAstray = true
        keep()
      }
      return []
    }
    if (kind === 'notice') return hear(signal)
    if (kind === 'told') return believe(signal)
    if (kind === 'request') {
      if (signal.status >= 400 && ofCart.test(signal.url)) forget()
      return []
    }
    if (kind === 'cart' || kind === 'snapshot') {
      view.see(signal, page)
      return [...weigh(view.shown(), time), ...settle(time, false), ...view.tell(time, false)]
    }
    return kind === 'leave' ? [...settle(time, true), ...view.tell(time, true)] : []
  }
}
