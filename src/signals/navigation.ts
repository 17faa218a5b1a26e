// Says which page or route is shown: loads, routes of a single-page shop, and returns from the back-forward cache.
import type { Ms } from '../events/event.ts'
import { createListeners } from './listeners.ts'
import { readPage } from './page-snapshot.ts'
import type { SignalSource } from './signal.ts'

/** A route counts as drawn when its document has been quiet for so long, or after the longest wait. */
const QUIET_MS: Ms = 150
const LONGEST_WAIT_MS: Ms = 1_500
/** When a page is read again: what its scripts draw comes late. */
const READ_AGAIN_MS: readonly Ms[] = [500, 1_500, 4_000]

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
  let shown = ''
  const cancel: (() => void)[] = []
  const calm = (): void => {
    for (const stop of cancel.splice(0)) stop()
  }
  const guard = (run: () => void) => () => {
    try {
      run()
    } catch (error) {
      watch.report(error, 'navigation')
    }
  }

  const readAgain = (): void => {
    for (const delayMs of READ_AGAIN_MS) {
      const read = guard(() =>
        emit({ kind: 'snapshot', time: watch.now(), snapshot: readPage(document, location.href) }),
      )
      cancel.push(watch.after(delayMs, read))
    }
  }
  const show = (how: How, time: Ms, referrer: string): void => {
    calm()
    shown = location.href
    const snapshot = readPage(document, shown)
    emit({ kind: 'page', how, time, url: shown, referrer, title: snapshot.title, snapshot })
    readAgain()
  }

  /** The document of a route is drawn after its address has changed. */
  const showWhenDrawn = (time: Ms, referrer: string): void => {
    calm()
    emit({ kind: 'route', time })
    let quiet = (): void => {}
    const done = guard(() => show('route', time, referrer))
    const observer = new MutationObserver(() => {
      quiet()
      quiet = watch.after(QUIET_MS, done)
    })
    observer.observe(document, { childList: true, subtree: true })
    quiet = watch.after(QUIET_MS, done)
    const atLast = watch.after(LONGEST_WAIT_MS, done)
    cancel.push(
      () => observer.disconnect(),
      () => quiet(),
      atLast,
    )
  }
  const changed = (type: string | null | undefined): void => {
    const url = location.href
    if (!shown || routeOf(url, type !== 'replace') === routeOf(shown, type !== 'replace')) return
    const referrer = shown
    shown = url
    showWhenDrawn(watch.now(), referrer)
  }

  const begin = (): void => {
    const entry = performance.getEntriesByType?.('navigation')[0] as { type?: string } | undefined
    show(entry?.type === 'reload' ? 'reload' : 'load', watch.now(), document.referrer)
    const navigation = (window as { navigation?: EventTarget }).navigation
    if (navigation) {
      listeners.on(navigation, 'currententrychange', (event) => changed((event as EntryChange).navigationType))
    } else {
      unwrap = wrapHistory(changed, watch.report)
      listeners.on(window, 'popstate hashchange', () => changed('traverse'))
    }
  }
  let unwrap = (): void => {}
  let begun = false
  const beginOnce = guard(() => {
    if (begun || (document as { prerendering?: boolean }).prerendering) return
    begun = true
    begin()
  })
  listeners
    .on(document, 'prerenderingchange', () => document.readyState !== 'loading' && beginOnce())
    .on(document, 'DOMContentLoaded', beginOnce)
    .on(window, 'pagehide', beginOnce)
    .on(window, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) guard(() => show('restore', watch.now(), document.referrer))()
    })
  if (document.readyState !== 'loading') beginOnce()
  return () => {
    calm()
    unwrap()
    listeners.clear()
  }
}

/** Only where there is no Navigation API; what history gives back is given back unchanged. */
function wrapHistory(changed: (type: string) => void, report: (error: unknown, where: string) => void): () => void {
  const undo: (() => void)[] = []
  for (const name of ['pushState', 'replaceState'] as const) {
    const own = history[name]
    const isShadowed = Object.hasOwn(history, name)
    const wrapped = function (this: History, ...args: Parameters<History['pushState']>): unknown {
      const answer = own.apply(this, args)
      try {
        changed(name === 'pushState' ? 'push' : 'replace')
      } catch (error) {
        report(error, 'navigation')
      }
      return answer
    }
    history[name] = wrapped
    undo.push(() => {
      // Somebody else may have wrapped it since: theirs stays.
      if (history[name] !== wrapped) return
      if (isShadowed) history[name] = own
      else Reflect.deleteProperty(history, name)
    })
  }
  return () => {
    for (const run of undo) run()
  }
}
