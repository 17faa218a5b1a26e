// The cart as the page shows it: its units, when they can be believed, and that it was looked at.
import type { Page } from '../pages/page.ts'
import type { Signal } from '../signals/signal.ts'
import type { Notes } from './detector.ts'
import type { EventDraft, Ms } from './event.ts'
import { heldBy } from './items.ts'
import { EMPTY, fold } from './words.ts'

/** Mini-carts are filled by scripts: when the count of a fresh page is believed. */
const SETTLED_MS: Ms = 1_200
/** How long a badge must be gone. */
const GONE_MS: Ms = 800
const COUNT = 'count'

type PageSignal = Extract<Signal, { kind: 'page' }>
type Seen = Extract<Signal, { kind: 'cart' | 'snapshot' }>

export interface View {
  arrive(signal: PageSignal, page: Page): void
  see(signal: Seen, page: Page): void
  /** Units that the page shows now. */
  shown(): number | null
  /** The same, where a badge that is gone stands for an empty cart. */
  units(): number | null
  /** Units that were believed last in this tab. */
  noted(): number | null
  /** Units before an action of now: a fresh page may not have counted yet. */
  baseline(): number | null
  isSettled(): boolean
  /** The cart says that it is empty, or its badge has stayed away. */
  isEmpty(): boolean
  /** A badge that is away as the page goes stays so. */
  leave(): void
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
  let held: object = {}
  let snapshot: PageSignal['snapshot'] | undefined
  /** Since when a count that was shown is not there any more. */
  let goneAt: Ms | null = null
  let isGone = false

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
    held = heldBy(page)
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
      snapshot = signal.snapshot
      goneAt = null
      isGone = false
      read(signal, page)
    },
    see(signal, page) {
      isSettled ||= signal.kind === 'cart' ? signal.settled : signal.time - since >= SETTLED_MS
      if (signal.kind === 'cart') know(signal.count)
      const isThere = signal.kind === 'cart' || page.cartCount !== null || count === null
      isGone = !isThere && goneAt !== null && signal.time - goneAt > GONE_MS
      goneAt = isThere ? null : (goneAt ?? signal.time)
      if (signal.kind !== 'snapshot' || signal.snapshot === snapshot) return
      snapshot = signal.snapshot
      read(signal, page)
    },
    shown: () => count,
    units: () => (isGone ? 0 : count),
    noted,
    baseline() {
      const before = noted()
      if (isGone) return 0
      return isSettled || before === null ? count : Math.max(count ?? 0, before)
    },
    isSettled: () => isSettled,
    isEmpty: () => isEmpty || isGone,
    leave() {
      isGone ||= goneAt !== null
    },
    isNew: () => !isSettled && noted() === null,
    tell(time, isLast) {
      const isKnown = isEmpty || lines > 0 || !!count
      if (isViewed || !(isKnown || isLast || time - since >= SETTLED_MS)) return []
      isViewed = true
      const isCounted = count !== null && (count > 0 || isEmpty || (isSettled && !lines))
      const counted = isCounted && count !== null && { cart_quantity: count }
      return [{ name: 'view_cart', properties: { ...counted, ...held }, found: ['page'] }]
    },
  }
}
