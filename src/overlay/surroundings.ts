// What the warnings ask of the browser: requests that a policy has forbidden, and what time it is elsewhere.
import type { Violation } from './warning.ts'

const MAX_VIOLATIONS = 50
const MAX_TEXT = 200
/** A file that hosts have, or answer for all the same; small, and made by nobody. */
const ASKED = '/robots.txt'

/** How far the clock was put back since the page began; what was put forward looks like a computer that slept. */
export const clockPutBackMs = (): number => {
  const { timeOrigin } = performance
  return Math.max(0, Math.round(timeOrigin + performance.now() - Date.now()))
}

/** A page that asks its own server for things may: one that does not may have a policy that forbids it, and tells of it. */
const mayAsk = (): boolean =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).some(
    ({ name, initiatorType }) =>
      /^(fetch|xmlhttprequest|beacon)$/.test(initiatorType) && name.startsWith(`${location.origin}/`),
  )

/** How far this clock is ahead of the shop's server; undefined where that is not told. */
export async function askClockAheadMs(): Promise<number | undefined> {
  try {
    if (!mayAsk()) return undefined
    const before = Date.now()
    const answer = await fetch(location.origin + ASKED, { method: 'HEAD', cache: 'no-store', credentials: 'omit' })
    const now = (before + Date.now()) / 2
    // What a cache has kept says how long ago that was.
    const server = Date.parse(answer.headers.get('Date') ?? '') + Number(answer.headers.get('Age') ?? 0) * 1_000
    return Number.isNaN(server) ? undefined : Math.round(now - server)
  } catch {
    return undefined
  }
}

export function watchViolations(): { readonly seen: readonly Violation[]; stop(): void } {
  const seen: Violation[] = []
  const hear = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    // A page can dispatch what is only called so.
    if (disposition !== 'enforce' || typeof blockedURI !== 'string' || typeof effectiveDirective !== 'string') return
    if (seen.length >= MAX_VIOLATIONS || blockedURI.endsWith(ASKED)) return
    seen.push({ at: Date.now(), directive: effectiveDirective, blocked: blockedURI.slice(0, MAX_TEXT) })
  }
  // On the window: a form may be called `addEventListener`, and stand in the document's place of it.
  window.addEventListener('securitypolicyviolation', hear)
  return { seen, stop: () => window.removeEventListener('securitypolicyviolation', hear) }
}
