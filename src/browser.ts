// The real environment. Each access is guarded: what a visitor or the page's host forbids must not reach the page as an error.
import type { Environment, KeyValue, Report } from './environment.ts'
import { leased } from './lease.ts'
import { post } from './post.ts'
import { addressOf } from './signals/address.ts'

type Page = Window & typeof globalThis

/** What of ours takes longer than this waits for the next idle time. */
const SLICE_MS = 6
const IDLE_WITHIN_MS = 100

export function createBrowser(window: Page, report: Report): Environment {
  const { navigator, document } = window
  const told = new Set<string>()
  /** Tells of a fault once, however often it is met. */
  const attempt = <T>(where: string, work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch (error) {
      if (!told.has(where)) {
        told.add(where)
        report(error, where)
      }
      return otherwise
    }
  }
  /** What of ours fails in a task of its own would be told to the page. */
  const guarded = (where: string, run: () => void) => () => {
    try {
      run()
    } catch (error) {
      report(error, where)
    }
  }

  // Reading the property throws where cookies are blocked, and in sandboxed frames.
  const storage = (name: 'localStorage' | 'sessionStorage'): KeyValue => ({
    get: (key) => attempt(name, () => window[name].getItem(key), null),
    set: (key, value) => attempt(name, () => window[name].setItem(key, value), undefined),
    remove: (key) => attempt(name, () => window[name].removeItem(key), undefined),
    keys: () => attempt(name, () => Object.keys(window[name]), []),
  })

  /** A picture or form may be called `title` or `referrer`, and stand in its place. */
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')

  const local = storage('localStorage')
  const now = (): number => Date.now()
  const after: Environment['after'] = (delayMs, run) => {
    const timer = window.setTimeout(guarded('timer', run), delayMs)
    return () => window.clearTimeout(timer)
  }

  return {
    now,
    after,
    idle: (run) => whenIdle(window, (leftMs) => guarded('idle', () => run(leftMs))()),
    microtask: (run) => window.queueMicrotask(guarded('microtask', run)),
    randomBytes: (count) =>
      attempt(
        'crypto',
        () => window.crypto.getRandomValues(new Uint8Array(count)),
        Uint8Array.from({ length: count }, () => Math.random() * 256),
      ),
    random: Math.random,
    post: (request) => post(window, request),
    beacon: (url, body) => attempt('sendBeacon', () => navigator.sendBeacon(url, body), false),
    hasKeepalive: attempt('keepalive', () => 'keepalive' in window.Request.prototype, false),
    gzip: (text) => gzip(window, text).catch(() => null),
    async exclusively(name, run) {
      // Not there on http:// pages.
      const locks = attempt('locks', () => navigator.locks as LockManager | undefined, undefined)
      if (!locks) return leased({ now, after, random: Math.random, local }, name, run)
      let isAnswered = false
      const request = locks.request(name, { ifAvailable: true }, async (lock) => {
        isAnswered = true
        return lock ? run() : undefined
      })
      // Refused where the page has no origin, or is going.
      return request.catch((error) => (isAnswered ? Promise.reject(error) : run()))
    },
    local,
    session: storage('sessionStorage'),
    indexedDB: attempt('indexedDB', () => window.indexedDB as IDBFactory | undefined, undefined),
    page: () => ({
      url: addressOf(window),
      referrer: text(document.referrer),
      title: text(document.title),
    }),
    device: () => ({
      form: formOf(navigator),
      language: navigator.language ?? '',
      viewport: window.innerWidth < 600 ? 'small' : window.innerWidth < 1024 ? 'medium' : 'large',
    }),
    agent: () => ({
      userAgent: navigator.userAgent ?? '',
      webdriver: navigator.webdriver === true,
      gpc: (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true,
    }),
  }
}

/** Idle time where the browser tells it, else a task of its own. */
function whenIdle(window: Page, run: (leftMs: () => number) => void): () => void {
  // Nobody waits for a page that is not looked at, and it is given little time.
  const isHidden = window.document.visibilityState === 'hidden'
  const slice = (): void => {
    const begun = window.performance.now()
    run(() => (isHidden ? SLICE_MS : SLICE_MS - (window.performance.now() - begun)))
  }
  // Not there in WebKit.
  if (isHidden || !('requestIdleCallback' in window)) {
    const timer = (window as Page).setTimeout(slice, 1)
    return () => (window as Page).clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(slice, { timeout: IDLE_WITHIN_MS })
  return () => window.cancelIdleCallback(handle)
}

/** A Mac with a touch screen is a tablet that does not say so. */
function formOf({ userAgent, maxTouchPoints }: Navigator): 'phone' | 'tablet' | 'desktop' {
  if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet'
  if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'tablet'
  return /Mobi|iPhone|iPod|Android/i.test(userAgent) ? 'phone' : 'desktop'
}

async function gzip(window: Page, text: string): Promise<Uint8Array | null> {
  if (!('CompressionStream' in window)) return null
  const stream = new Blob([text]).stream().pipeThrough(new window.CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
