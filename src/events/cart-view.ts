// The cart as the page shows it: its units, when they can be believed, and that it was looked at.
import type { Page } from '../pages/page.ts'
import type { Signal } from '../signals/signal.ts'
import type { Notes } from './detector.ts'
import type { EventDraft, Ms } from './event.ts'
import { EMPTY, fold } from './words.ts'

/** Mini-carts are filled by scripts: when the count of a fresh page is believed. */
const SETTLED_MS: Ms = 1_200
const COUNT = 'count'

type PageSignal = Extract<Signal, { kind: 'page' }>
type Seen = Extract<Signal, { kind: 'cart' | 'snapshot' }>

export interface View {
  arrive(signal: PageSignal, page: Page): void
  see(signal: Seen, page: Page): void
  /** Units that the page shows now. */
  shown(): number | null
  /** Units that were believed last in this tab. */
  noted(): number | null
  /** Units before an action of now: a fresh page may not have counted yet. */
  baseline(): number | null
  isSettled(): boolean
  /** Whether nothing is known of the cart but what a page shows that is not settled yet. */
  isNew(): boolean
  /** That the cart was looked at, once it is known what is in it. */
  tell(time: Ms, isLast: boolean): EventDraft[]
}

export function createCartView(notes: Notes): View {
  let count: number | null = null
  let isSettled = false
  let isEmpty = false
  let lines = 0
  let since: Ms = 0
  let isViewed = true

  const noted = (): number | null => {
    const text = notes.get(COUNT)
    return text === null || !/^\d+$/.test(text) ? null : Number(text)
  }
  const know = (now: number | null): void => {
    if (now !== null) count = now
    if (now !== null && isSettled) notes.set(COUNT, String(now))
  }
  const read = ({ snapshot }: { snapshot: PageSignal['snapshot'] }, page: Page): void => {
    lines = snapshot.lines
    isEmpty = page.kind === 'cart' && !lines && EMPTY.test(fold(`${snapshot.headings.join(' ')} ${snapshot.text}`))
    if (isEmpty) {
      isSettled = true
      know(0)
    } else know(page.cartCount)
  }
  return {
    arrive(signal, page) {
      if (signal.how !== 'route') isSettled = false
      if (signal.how !== 'route' || page.cartCount !== null) count = null
      since = signal.time
      isViewed = page.kind !== 'cart'
      read(signal, page)
    },
    see(signal, page) {
      isSettled ||= signal.kind === 'cart' ? signal.settled : signal.time - since >= SETTLED_MS
      if (signal.kind === 'snapshot') read(signal, page)
      else know(signal.count)
    },
    shown: () => count,
    noted,
    baseline() {
      const before = noted()
      return isSettled || before === null ? count : Math.max(count ?? 0, before)
    },
    isSettled: () => isSettled,
    isNew: () => !isSettled && noted() === null,
    tell(time, isLast) {
      const isKnown = isEmpty || lines > 0 || !!count
      if (isViewed || !(isKnown || isLast || time - since >= SETTLED_MS)) return []
      isViewed = true
      const isCounted = count !== null && (count > 0 || isEmpty || (isSettled && !lines))
      return [
        { name: 'view_cart', properties: isCounted && count !== null ? { cart_quantity: count } : {}, found: ['page'] },
      ]
    },
  }
}
