// Says which page or route is shown: loads, routes of a single-page shop, and returns from the back-forward cache.
import type { Ms } from '../events/event.ts'
import { addressOf } from './address.ts'
import { createListeners } from './listeners.ts'
import { first } from './read-dom.ts'
import { createReading } from './reading.ts'
import type { SignalSource } from './signal.ts'
import { wrap } from './wrap.ts'

/** A page counts as drawn when it has been quiet for so long and nothing is missing, or after the longest wait. */
const QUIET_MS: Ms = 150
const LONGEST_WAIT_MS: Ms = 1_500
const HEADING = 'h1,h2,[role=heading]'
/** What stands for content that is still to come. */
const PLACEHOLDER = '[aria-busy=true],main [class*=skeleton]'
/** What a script is about to draw into. */
const SHELL = 'body>div[id]:empty'

/** Where pages have headings, one without is not drawn yet. */
const isDrawn = (hadHeading: boolean): boolean =>
  !first(document, PLACEHOLDER) && (!!first(document, HEADING) || !(hadHeading || first(document, SHELL)))

type How = 'load' | 'route' | 'restore' | 'reload'
interface EntryChange extends Event {
  navigationType?: 'push' | 'replace' | 'reload' | 'traverse' | null
}

const isHashRoute = (hash: string): boolean => /^#!?\//.test(hash)
/** What must change for a route to be another page. */
const routeOf = (url: string, withQuery: boolean): string => {
  const { origin, pathname, search, hash } = new URL(url)
  return origin + pathname + (withQuery ? search : '') + (isHashRoute(hash) ? hash : '')
}

export const navigationSource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'navigation')
  const reading = createReading(watch, (snapshot) => emit({ kind: 'snapshot', time: watch.now(), snapshot }))
  const unwraps: (() => void)[] = []
  let shown = ''
  let hadHeading = false
  /** A route that is not drawn yet. */
  let drawing: { done(): void; cancel(): void } | undefined
  const guard = (run: () => void) => () => {
    try {
      run()
    } catch (error) {
      watch.report(error, 'navigation')
    }
  }

  const show = (how: How, time: Ms, referrer: string): void => {
    drawing?.cancel()
    const url = addressOf(window)
    shown = url
    hadHeading ||= !!first(document, HEADING)
    reading.begin((snapshot) => emit({ kind: 'page', how, time, url, referrer, title: snapshot.title, snapshot }))
  }

  /** What a script draws comes after the document, or after its address has changed. */
  const showWhenDrawn = (how: How, time: Ms, referrer: string): void => {
    drawing?.cancel()
    let quiet = (): void => {}
    const done = guard(() => show(how, time, referrer))
    const wait = (): void => {
      quiet()
      quiet = watch.after(QUIET_MS, () => isDrawn(hadHeading) && done())
    }
    const observer = new MutationObserver(wait)
    observer.observe(document, { childList: true, subtree: true, attributeFilter: ['aria-busy'] })
    wait()
    const atLast = watch.after(LONGEST_WAIT_MS, done)
    const cancel = (): void => {
      observer.disconnect()
      quiet()
      atLast()
      drawing = undefined
    }
    drawing = { done, cancel }
  }
  const changed = (type: string | null | undefined): void => {
    const url = addressOf(window)
    if (!shown || routeOf(url, type !== 'replace') === routeOf(shown, type !== 'replace')) return
    const referrer = shown
    // What is left before it was read to its end was seen, all the same.
    reading.finish()
    shown = url
    reading.stop()
    emit({ kind: 'route', time: watch.now(), url, referrer })
    showWhenDrawn('route', watch.now(), referrer)
  }

  const begin = (): void => {
    const entry = performance.getEntriesByType?.('navigation')[0] as { type?: string } | undefined
    const how = entry?.type === 'reload' ? 'reload' : 'load'
    const begin = isDrawn(false) ? show : showWhenDrawn
    shown = addressOf(window)
    begin(how, watch.now(), document.referrer)
    const navigation = (window as { navigation?: EventTarget }).navigation
    if (navigation) {
      listeners.on(navigation, 'currententrychange', (event) => changed((event as EntryChange).navigationType))
    } else {
      unwraps.push(
        wrap(history, 'pushState', () => guard(() => changed('push'))()),
        wrap(history, 'replaceState', () => guard(() => changed('replace'))()),
      )
      listeners.on(window, 'popstate hashchange', () => changed('traverse'))
    }
  }
  let begun = false
  const beginOnce = guard(() => {
    if (begun || (document as { prerendering?: boolean }).prerendering) return
    begun = true
    begin()
  })
  /** What a page that goes has not told yet. */
  const finish = (): void => {
    drawing?.done()
    reading.finish()
  }
  listeners
    .on(document, 'prerenderingchange', () => document.readyState !== 'loading' && beginOnce())
    .on(document, 'DOMContentLoaded', beginOnce)
    .on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && finish())
    .on(window, 'pagehide', () => {
      beginOnce()
      finish()
    })
    .on(window, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) guard(() => show('restore', watch.now(), document.referrer))()
    })
  if (document.readyState !== 'loading') beginOnce()
  return () => {
    drawing?.cancel()
    reading.clear()
    for (const unwrap of unwraps) unwrap()
    listeners.clear()
  }
}
