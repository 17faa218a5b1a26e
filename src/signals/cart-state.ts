// Says what follows when a shopper has used something: the cart's count, messages, and what became of the control.
import type { Ms } from '../events/event.ts'
import { controlOf, isPressed } from './control.ts'
import { asksOf, formOf } from './form.ts'
import { createListeners } from './listeners.ts'
import { type Notices, newNotices, readNotices } from './notices.ts'
import { readCartCount } from './read-cart-count.ts'
import type { SignalSource } from './signal.ts'
import { atOnce } from './slices.ts'

/** How long a cart is watched after a click or submit. */
const WATCH_MS: Ms = 10_000
const PAUSE_MS: Ms = 120
/** Mini-carts are filled by scripts: when the count of a fresh page is believed. */
const SETTLED_MS: Ms = 1_200
/** What a style sheet hides: a step that is done. */
const FOLDED = '.collapse:not(.in):not(.show)'

export const cartStateSource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'cart-state')
  let count: number | null = null
  let before: Notices = new Map()
  let stopTimers = (): void => {}
  let due = false
  /** What was used last, and what was told of it. */
  let used: { control: Element; form: Element | null; told: string } | undefined

  const guarded = (run: () => void) => () => {
    try {
      run()
    } catch (error) {
      watch.report(error, 'cart-state')
    }
  }
  const tell = (settled: boolean): void => {
    const now = atOnce(readCartCount(document))
    if (now === null || (now === count && !settled)) return
    count = now
    emit({ kind: 'cart', time: watch.now(), count: now, settled })
  }
  const tellNotices = (): void => {
    const now = readNotices(document)
    for (const notice of newNotices(before, now)) emit({ kind: 'notice', time: watch.now(), ...notice })
    before = now
  }
  const tellAfter = (): void => {
    if (!used) return
    const { control, form } = used
    const isGone = (el: Element): boolean => !el.getClientRects().length || !!el.closest(FOLDED)
    const pressed = isPressed(control)
    const gone = isGone(control) && (!form || isGone(form))
    const asks = asksOf(document)
    const told = `${pressed} ${gone} ${asks}`
    if (told === used.told) return
    used.told = told
    emit({ kind: 'after', time: watch.now(), ...(pressed !== undefined && { pressed }), gone, asks })
  }
  const look = guarded(() => {
    due = false
    tell(false)
    tellNotices()
    tellAfter()
  })
  const observer = new MutationObserver(() => {
    if (due) return
    due = true
    watch.after(PAUSE_MS, look)
  })
  const begin = (event: Event): void => {
    const control = event.type === 'click' ? controlOf(event) : ((event as SubmitEvent).submitter ?? event.target)
    if (!event.isTrusted || !(control instanceof Element)) return
    stopTimers()
    before = readNotices(document)
    if (event.type !== 'change') used = { control, form: formOf(control), told: '' }
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: [
        'class',
        'style',
        'aria-label',
        'aria-pressed',
        'aria-invalid',
        'hidden',
        'data-count',
        'value',
      ],
    })
    stopTimers = watch.after(WATCH_MS, () => {
      observer.disconnect()
      used = undefined
    })
  }

  listeners.on(document, 'click submit change', begin)
  // What the server has written into a fresh page was said of what led to it.
  const greet = (): (() => void) => watch.idle(guarded(tellNotices))
  if (document.readyState === 'loading') listeners.on(document, 'DOMContentLoaded', greet)
  else greet()
  const settle = watch.after(
    SETTLED_MS,
    guarded(() => tell(true)),
  )
  return () => {
    settle()
    stopTimers()
    observer.disconnect()
    listeners.clear()
  }
}
