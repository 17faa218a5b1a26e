// Says what follows when a shopper has used something: the cart's count, messages, and what became of the control.
import type { Ms } from '../events/event.ts'
import { controlOf, isPressed } from './control.ts'
import { asksOf, formOf } from './form.ts'
import { createListeners } from './listeners.ts'
import { type Notices, newNotices, readNotices } from './notices.ts'
import { readCartCount } from './read-cart-count.ts'
import type { SignalSource } from './signal.ts'
import { atOnce, inSlices, type Work } from './slices.ts'

/** How long a cart is watched after a click or submit. */
const WATCH_MS: Ms = 10_000
const PAUSE_MS: Ms = 120
/** How much of a look is had at once. */
const AT_ONCE_MS: Ms = 5
/** Mini-carts are filled by scripts: when the count of a fresh page is believed. */
const SETTLED_MS: Ms = 1_200
/** What a style sheet hides: a step that is done. */
const FOLDED = '.collapse:not(.in):not(.show)'

function* readAll(): Generator<undefined, [number | null, Notices]> {
  const count = yield* readCartCount(document)
  yield
  return [count, yield* readNotices(document)]
}

export const cartStateSource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'cart-state')
  let count: number | null = null
  let before: Notices = new Map()
  let stopTimers = (): void => {}
  let due = false
  /** Something has changed since the last look began. */
  let isStale = false
  let greeting: Work | undefined
  let work: Work | undefined
  /** What was used last, and what was told of it. */
  let used: { control: Element; form: Element | null; told: string } | undefined

  const tellCount = (now: number | null, settled: boolean): void => {
    if (now === null || (now === count && !settled)) return
    count = now
    emit({ kind: 'cart', time: watch.now(), count: now, settled })
  }
  const tellNotices = (now: Notices): void => {
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
  /** What takes longer on a large page goes on when the page has nothing else to do. */
  const read = <T>(steps: Generator<undefined, T>, done: (found: T) => void): Work =>
    inSlices(steps, done, watch, 'cart-state', AT_ONCE_MS)
  const look = (): void => {
    isStale = false
    work = read(readAll(), ([count, notices]) => {
      due = false
      lookLater()
      tellCount(count, false)
      tellNotices(notices)
      tellAfter()
    })
  }
  const lookLater = (): void => {
    if (due || !isStale) return
    due = true
    watch.after(PAUSE_MS, look)
  }
  const observer = new MutationObserver(() => {
    isStale = true
    lookLater()
  })
  const begin = (event: Event): void => {
    const control = event.type === 'click' ? controlOf(event) : ((event as SubmitEvent).submitter ?? event.target)
    if (!event.isTrusted || !(control instanceof Element)) return
    stopTimers()
    work?.finish()
    due = false
    before = atOnce(readNotices(document))
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
  const greet = (): void => {
    greeting = inSlices(readNotices(document), tellNotices, watch, 'cart-state')
  }
  if (document.readyState === 'loading') listeners.on(document, 'DOMContentLoaded', greet)
  else greet()
  let settling: Work | undefined
  const settle = watch.after(SETTLED_MS, () => {
    settling = read(readCartCount(document), (count) => tellCount(count, true))
  })
  return () => {
    settle()
    for (const one of [greeting, settling, work]) one?.cancel()
    stopTimers()
    observer.disconnect()
    listeners.clear()
  }
}
