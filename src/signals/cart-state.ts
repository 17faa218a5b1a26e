// Says how many units the cart holds, and which notices come up, for a while after a shopper has used something.
import type { Ms } from '../events/event.ts'
import { controlOf } from './control.ts'
import { createListeners } from './listeners.ts'
import { readCartCount } from './page-snapshot.ts'
import { all } from './read-dom.ts'
import type { SignalSource } from './signal.ts'

/** How long a cart is watched after a click or submit. */
const WATCH_MS: Ms = 10_000
const PAUSE_MS: Ms = 120
/** Mini-carts are filled by scripts: when the count of a fresh page is believed. */
const SETTLED_MS: Ms = 1_200

const NOTICES = '[role=alert], [role=status], [aria-live], .alert, .notice, .message, .toast, .error, .success'
const FAILS = /error|danger|fail|warning|invalid|refus/i
const SUCCEEDS = /success|confirm|added|status/i
const MAX_NOTICES = 12

const toneOf = (element: Element): 'error' | 'success' | null => {
  const marks = `${element.getAttribute('class')} ${element.id}`
  if (FAILS.test(marks)) return 'error'
  const role = element.getAttribute('role')
  if (SUCCEEDS.test(marks) || role === 'status') return 'success'
  return role === 'alert' ? 'error' : null
}

export const cartStateSource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'cart-state')
  let count: number | null = null
  let before = new Map<Element, string>()
  let stopTimers = (): void => {}
  let due = false

  const tell = (settled: boolean): void => {
    const now = readCartCount(document)
    if (now === null || (now === count && !settled)) return
    count = now
    emit({ kind: 'cart', time: watch.now(), count: now, settled })
  }
  const notices = (): Map<Element, string> => {
    const found = all(document, NOTICES, MAX_NOTICES)
    return new Map(found.map((e) => [e, (e as HTMLElement).hidden ? '' : (e.textContent ?? '').trim().slice(0, 200)]))
  }
  const tellNotices = (): void => {
    const now = notices()
    for (const [element, text] of now) {
      const tone = text && before.get(element) !== text ? toneOf(element) : null
      if (tone) emit({ kind: 'notice', time: watch.now(), tone, text })
    }
    before = now
  }
  const look = (): void => {
    due = false
    try {
      tellNotices()
      tell(false)
    } catch (error) {
      watch.report(error, 'cart-state')
    }
  }
  const observer = new MutationObserver(() => {
    if (due) return
    due = true
    watch.after(PAUSE_MS, look)
  })
  const begin = (event: Event): void => {
    if (!event.isTrusted || (event.type === 'click' && !controlOf(event))) return
    stopTimers()
    before = notices()
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'aria-label', 'hidden', 'data-count', 'value'],
    })
    stopTimers = watch.after(WATCH_MS, () => observer.disconnect())
  }

  listeners.on(document, 'click submit', begin)
  const settle = watch.after(SETTLED_MS, () => {
    try {
      tell(true)
    } catch (error) {
      watch.report(error, 'cart-state')
    }
  })
  return () => {
    settle()
    stopTimers()
    observer.disconnect()
    listeners.clear()
  }
}
