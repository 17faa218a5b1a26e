// Value propositions and offers that came into view: `data-kairos-value` and `data-kairos-promotion`.
import type { Ms } from '../events/event.ts'
import { declaredBy, textOfMark, userContent } from './declared.ts'
import { createListeners } from './listeners.ts'
import { all } from './read-dom.ts'
import type { SignalSource } from './signal.ts'

const MARKED = '[data-kairos-value],[data-kairos-promotion]'
/** How long at least half of it must be visible. */
const SEEN_MS: Ms = 1_000
/** How long changes of the document are collected before it is looked through. */
const PAUSE_MS: Ms = 500
const MAX_ELEMENTS = 100
/** Also what is larger than the window must be asked about, each time that a little more of it is seen. */
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20)

const isHalfSeen = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean => {
  const area = intersectionRect.width * intersectionRect.height
  return area > 0 && (intersectionRatio >= 0.5 || (!!rootBounds && area * 2 >= rootBounds.width * rootBounds.height))
}
/** Slides that wait for their turn lie in the window, too. */
const isShown = (element: Element): boolean =>
  element.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) !== false

export const valueSource =
  (selector?: string): SignalSource =>
  (emit, watch) => {
    const isForeign = userContent(selector)
    /** What is half in view, with what stops its second. */
    const inView = new Map<Element, () => void>()
    const told = new Set<string>()
    let watched = new WeakSet<Element>()
    let route = ''
    let cancel: (() => void) | undefined

    const tell = (element: Element): void => {
      if (!isShown(element)) {
        arm(element)
        return
      }
      for (const mark of ['value', 'promotion'] as const) {
        const key = `${mark} ${textOfMark(element, mark)}`
        if (key === `${mark} ` || told.has(key) || told.size >= MAX_ELEMENTS) continue
        told.add(key)
        emit({ kind: 'event', draft: { ...declaredBy(element, `view_${mark}`), time: watch.now() } })
      }
    }
    const arm = (element: Element): void => {
      inView.set(
        element,
        watch.after(SEEN_MS, () => tell(element)),
      )
    }
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const { target } = entry
          const isSeen = isHalfSeen(entry)
          if (isSeen === inView.has(target)) continue
          inView.get(target)?.()
          inView.delete(target)
          if (isSeen) arm(target)
        }
      },
      { threshold: STEPS },
    )
    const clear = (): void => {
      observer.disconnect()
      watched = new WeakSet()
      for (const stop of inView.values()) stop()
      inView.clear()
    }
    const look = (): void => {
      cancel = undefined
      if (document.visibilityState !== 'visible') return
      const here = location.href.replace(/[?#](?!!?\/).*/, '')
      if (route !== here) {
        // Another page: what is still there is seen anew.
        route = here
        told.clear()
        clear()
      }
      for (const element of all(document, MARKED, MAX_ELEMENTS)) {
        if (watched.has(element) || isForeign(element)) continue
        watched.add(element)
        observer.observe(element)
      }
    }
    const changes = new MutationObserver(() => {
      cancel ??= watch.after(PAUSE_MS, look)
    })
    // A page that comes back begins its seconds anew.
    const listeners = createListeners(watch, 'value').on(document, 'visibilitychange', () => {
      clear()
      look()
    })
    changes.observe(document, { childList: true, subtree: true, attributeFilter: MARKED.match(/data[\w-]+/g) ?? [] })
    look()
    return () => {
      cancel?.()
      changes.disconnect()
      listeners.clear()
      clear()
    }
  }
