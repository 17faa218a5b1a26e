// Says when the page is hidden or goes, and for how long it had been looked at.
import type { Ms } from '../events/event.ts'
import { createListeners } from './listeners.ts'
import type { SignalSource } from './signal.ts'

/** How long a page must be visible and focused for its visit to count as engaged. */
const ATTENTION_MS: Ms = 10_000
/** A link or form that was used this recently is still being followed. */
const FOLLOWING_MS: Ms = 5_000

interface NavigateEvent extends Event {
  destination?: { url: string }
  hashChange?: boolean
  downloadRequest?: string | null
}

export const visibilitySource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'visibility')
  const start = watch.now()
  let visibleMs: Ms = 0
  let since: Ms | null = null
  let followedAt: Ms = Number.NEGATIVE_INFINITY
  let to: { url: string; at: Ms } | undefined
  let gone = false
  let cancelTimer = (): void => {}

  const looked = (): Ms => visibleMs + (since === null ? 0 : Math.max(0, watch.now() - since))
  const isLookedAt = (): boolean => document.visibilityState === 'visible' && Document.prototype.hasFocus.call(document)
  const tellAttention = (): void => {
    if (looked() >= ATTENTION_MS) emit({ kind: 'attention', time: watch.now(), visibleMs: looked() })
    else look()
  }
  const look = (): void => {
    cancelTimer()
    visibleMs = looked()
    since = isLookedAt() ? watch.now() : null
    if (since !== null && visibleMs < ATTENTION_MS) cancelTimer = watch.after(ATTENTION_MS - visibleMs, tellAttention)
  }
  const follow = (url: string | null | undefined): void => {
    if (!url) return
    const { href, origin } = new URL(url, document.baseURI)
    to = { url: href, at: watch.now() }
    if (origin === location.origin) followedAt = watch.now()
  }
  /** A page that is only hidden goes nowhere. */
  const leave = (event?: Event): void => {
    if (gone) return
    gone = true
    look()
    const following = watch.now() - followedAt < FOLLOWING_MS && followedAt >= start
    const goes = event?.type === 'pagehide' && to && watch.now() - to.at < FOLLOWING_MS * 2
    emit({ kind: 'leave', time: watch.now(), following, visibleMs: looked(), ...(goes && to && { to: to.url }) })
  }
  const come = (): void => {
    gone = false
    followedAt = Number.NEGATIVE_INFINITY
    look()
    emit({ kind: 'return', time: watch.now() })
  }

  listeners
    .on(document, 'click', (event) => {
      const target = event.target as Element | null
      const link = event.isTrusted ? target?.closest?.('a[href], area[href]') : null
      if (link) follow(link.getAttribute('href'))
    })
    .on(document, 'submit', (event) => {
      if (event.isTrusted) follow((event.target as Element | null)?.getAttribute?.('action') ?? location.href)
    })
    .on(window, 'focus blur', look)
    .on(window, 'online', () => emit({ kind: 'return', time: watch.now() }))
    .on(document, 'visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : come()))
    .on(window, 'pagehide', leave)
    .on(window, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) come()
    })
  const navigation = (window as { navigation?: EventTarget }).navigation
  if (navigation) {
    listeners.on(navigation, 'navigate', (event) => {
      const { destination, hashChange, downloadRequest } = event as NavigateEvent
      if (!hashChange && downloadRequest == null) follow(destination?.url)
    })
  }
  look()
  return () => {
    cancelTimer()
    listeners.clear()
  }
}
