// The cart: a shopper's intent, then its confirmation by the cart itself; a refused add is none.
import type { Page } from '../pages/page.ts'
import type { ControlFacts, FormFacts, Signal } from '../signals/signal.ts'
import { type CartDeed, deedOf, deedOfForm } from './controls.ts'
import type { Detector, Notes } from './detector.ts'
import type { EventDraft, Item, Ms } from './event.ts'

/** How long an intent waits for the cart on its own page, and on the next one. */
const PATIENCE_MS: Ms = 10_000
const NEXT_PAGE_PATIENCE_MS: Ms = 30_000
/** A form's submit follows the click on its button: one intent. */
const SAME_INTENT_MS: Ms = 1_000

interface Intent {
  deed: CartDeed
  time: Ms
  item: Item
  currency?: string
  /** Units in the cart before it; null where the page does not tell. */
  before: number | null
  from: string
  url: string
}

const INTENT = 'intent'
const COUNT = 'count'
const MAX_QUANTITY = 1_000

const quantityOf = (form: FormFacts | undefined): number => {
  const [, value] = Object.entries(form?.values ?? {}).find(([name]) => /qty|quantity/i.test(name)) ?? []
  const quantity = Number(value ?? 1)
  return Number.isInteger(quantity) && quantity > 0 && quantity <= MAX_QUANTITY ? quantity : 1
}

const idOf = (control: ControlFacts | undefined, form: FormFacts | undefined): string | undefined => {
  const data = control?.data ?? {}
  const marked = data['product-id'] ?? data.product_id ?? data['item-id'] ?? data.sku ?? data.id
  const [, field] =
    Object.entries(form?.values ?? {}).find(([name]) => /product|sku|^id$|^pid$|add-to-cart/i.test(name)) ?? []
  return marked || field || undefined
}

function itemOf(page: Page, control: ControlFacts | undefined, form: FormFacts | undefined): Item {
  const quantity = quantityOf(form ?? control?.form)
  const near = control?.near?.name
  const product = page.kind === 'product' ? page.product?.item : undefined
  if (product) return { ...product, quantity }
  const id = idOf(control, form ?? control?.form)
  return { ...(id !== undefined && { item_id: id }), ...(near && { item_name: near }), quantity }
}

function readIntent(notes: Notes): Intent | null {
  try {
    const intent = JSON.parse(notes.get(INTENT) ?? 'null') as Intent | null
    return intent && typeof intent.time === 'number' && typeof intent.item === 'object' ? intent : null
  } catch {
    return null
  }
}

const draftOf = (intent: Intent, by: string, cartQuantity: number | null): EventDraft => {
  const { item, currency } = intent
  const quantity = item.quantity ?? 1
  return {
    name: intent.deed === 'add' ? 'add_to_cart' : 'remove_from_cart',
    properties: {
      ...(currency !== undefined && { currency }),
      ...(item.price !== undefined && { value: Math.round(item.price * quantity * 100) / 100 }),
      items: Object.keys(item).length > 1 ? [item] : [],
      ...(cartQuantity !== null && { cart_quantity: cartQuantity }),
    },
    found: [intent.from, by],
  }
}

const confirms = ({ deed, before }: Intent, count: number | null): boolean =>
  count !== null && before !== null && (deed === 'add' ? count > before : count < before)

export function createCartDetector(notes: Notes): Detector {
  let count: number | null = null
  let intent: Intent | null = null

  const forget = (): void => {
    intent = null
    notes.remove(INTENT)
  }
  const know = (now: number | null): void => {
    if (now === null) return
    count = now
    notes.set(COUNT, String(now))
  }
  const confirm = (by: string): EventDraft[] => {
    if (!intent) return []
    const draft = draftOf(intent, by, count)
    forget()
    return [draft]
  }
  const intend = (
    deed: CartDeed | null,
    time: Ms,
    from: string,
    page: Page,
    control?: ControlFacts,
    form?: FormFacts,
  ): void => {
    if (!deed) return
    if (intent && intent.deed === deed && time - intent.time < SAME_INTENT_MS && from === 'form') {
      intent.item = { ...intent.item, ...itemOf(page, control, form) }
    } else {
      const currency = page.product?.currency
      intent = {
        deed,
        time,
        item: itemOf(page, control, form),
        before: count,
        from,
        url: page.url,
        ...(currency !== undefined && { currency }),
      }
    }
    notes.set(INTENT, JSON.stringify(intent))
  }
  const arrive = (signal: Extract<Signal, { kind: 'page' }>, page: Page): EventDraft[] => {
    intent = readIntent(notes)
    const drafts: EventDraft[] = []
    if (intent && signal.time - intent.time > NEXT_PAGE_PATIENCE_MS) forget()
    if (intent && intent.before === null) {
      const before = notes.get(COUNT)
      if (before !== null) intent.before = Number(before)
    }
    know(page.cartCount)
    if (intent && confirms(intent, page.cartCount)) drafts.push(...confirm('cart-count'))
    else if (intent?.deed === 'add' && page.kind === 'cart' && signal.how === 'load' && intent.url !== page.url) {
      // The count may stand still where the cart page shows none, or counts lines.
      if (page.cartCount !== 0) drafts.push(...confirm('cart-page'))
    }
    if (page.kind === 'cart') {
      const quantity = page.cartCount
      const properties = quantity === null ? {} : { cart_quantity: quantity }
      drafts.push({ name: 'view_cart', properties, found: ['page'] })
    }
    return drafts
  }

  return (signal, page) => {
    switch (signal.kind) {
      case 'page':
        return arrive(signal, page)
      case 'click':
        intend(deedOf(signal.control), signal.time, 'click', page, signal.control)
        return []
      case 'submit':
        intend(deedOfForm(signal.form, signal.control), signal.time, 'form', page, signal.control, signal.form)
        return []
      case 'notice':
        if (!intent || signal.time - intent.time > PATIENCE_MS) return []
        if (signal.tone === 'error') forget()
        // Where the page counts nothing, its word must do.
        else if (intent.before === null && count === null) return confirm('notice')
        return []
      case 'cart': {
        const late = intent !== null && signal.time - intent.time > PATIENCE_MS
        if (late) forget()
        const confirmed = intent !== null && confirms(intent, signal.count)
        know(signal.count)
        return confirmed ? confirm('cart-count') : []
      }
      default:
        return []
    }
  }
}
