// A recorded step as the things to do in it, one after the other, with the pauses that the shopper and the shop made.

import type { Wanted } from './page-acts.ts'
import type { RecordedEvent, RecordedMutation, RecordedRequest, RecordedStep } from './recording.ts'

export type Act = { gapMs: number; label: string } & (
  | { kind: 'load'; url: string; how: 'typed' | 'reload' | 'followed' }
  | { kind: 'click' | 'press'; wanted: Wanted }
  | { kind: 'fill'; wanted: Wanted }
  | { kind: 'history'; method: 'pushState' | 'replaceState' | 'popstate'; url: string }
  | { kind: 'request'; request: RecordedRequest; isXhr: boolean }
  | { kind: 'mutate'; mutation: RecordedMutation }
  | { kind: 'notify'; el: string; txt: string }
  /** The page becomes what it was at the end of the step; or a new route's page without its contents. */
  | { kind: 'settle' | 'wait' }
)

type Untimed = Act extends infer One ? (One extends Act ? Omit<One, 'gapMs' | 'label'> : never) : never

const LONGEST_GAP_MS = 900
/** What a rendering library takes to draw a route. */
const DRAWING_MS = 40

const wantedOf = ({
  target,
  btn,
  text,
  href,
}: {
  target: string
  btn?: string
  text?: string | null
  href?: string | null
}): Wanted => ({
  target,
  btn: btn ?? undefined,
  text: text ?? undefined,
  href: href ?? undefined,
})

const howOf = ({ type, referrer }: { type: string; referrer: string }): 'typed' | 'reload' | 'followed' =>
  type === 'reload' ? 'reload' : referrer ? 'followed' : 'typed'

const isRequest = (event: RecordedEvent): boolean =>
  event.k === 'resource' && /^(fetch|xmlhttprequest)$/.test(event.d.initiatorType)

function actOf(event: RecordedEvent, requests: RecordedRequest[]): Untimed | null {
  switch (event.k) {
    case 'nav':
      return { kind: 'load', url: event.d.name, how: howOf(event.d) }
    case 'dom': {
      const wanted = wantedOf(event.d)
      if (event.d.type === 'click') return { kind: event.d.trusted ? 'click' : 'press', wanted }
      // Boxes change by the click on them.
      if (event.d.type === 'change' && !/\[type=(radio|checkbox)\]/.test(event.d.target))
        return { kind: 'fill', wanted }
      return null
    }
    case 'history':
      return { kind: 'history', method: event.d.m, url: event.d.u }
    case 'mut-cart':
      return { kind: 'mutate', mutation: event.d }
    case 'mut-alert':
      return { kind: 'notify', ...event.d }
    case 'resource': {
      if (!isRequest(event)) return null
      const index = requests.findIndex(({ url }) => url === event.d.name)
      const [request] = index < 0 ? [] : requests.splice(index, 1)
      return request ? { kind: 'request', request, isXhr: event.d.initiatorType === 'xmlhttprequest' } : null
    }
    default:
      return null
  }
}

const isOtherPath = (to: string, from: string): boolean => new URL(to, from).pathname !== new URL(from).pathname

/** A router shows a new route when it changes the address, or, where its contents come later, a page without them until then. */
function routeActs(step: RecordedStep, { t, doc, url }: RecordedEvent, to: string): Act[] {
  const { pathname } = new URL(to, url)
  const ends = step.events.flatMap((event) =>
    isRequest(event) && event.doc === doc && event.k === 'resource' && new URL(event.d.name).pathname === pathname
      ? [event.d.start + event.d.dur]
      : [],
  )
  const laterMs = Math.min(Math.max(0, ...ends.map((end) => end - t)), LONGEST_GAP_MS)
  const settle: Act = { kind: 'settle', gapMs: laterMs, label: 'route' }
  return laterMs ? [{ kind: 'wait', gapMs: 0, label: 'wait' }, settle] : [settle]
}

export function actsOf(step: RecordedStep): Act[] {
  const requests = step.requests.filter(({ nav }) => !nav)
  const docs = [...new Set(step.events.map(({ doc }) => doc))]
  const startOf = (event: RecordedEvent): number => (event.k === 'resource' ? event.d.start : event.t)
  const events = [...step.events]
    .filter((event) => event.k !== 'nav' || /^https?:/.test(event.d.name))
    .sort(
      (a, b) =>
        docs.indexOf(a.doc) - docs.indexOf(b.doc) ||
        Number(b.k === 'nav') - Number(a.k === 'nav') ||
        startOf(a) - startOf(b),
    )
  const acts: Act[] = []
  const counts = new Map<string, number>()
  let last: RecordedEvent | undefined
  let settled = 0
  let settledAt = 0
  for (const event of events) {
    const act = actOf(event, requests)
    if (!act) continue
    const gap = last?.doc === event.doc ? startOf(event) - startOf(last) : 0
    const nth = counts.get(act.kind) ?? 0
    counts.set(act.kind, nth + 1)
    acts.push({ ...act, gapMs: Math.min(Math.max(gap, 0), LONGEST_GAP_MS), label: `${act.kind}:${nth}` } as Act)
    last = event
    if (act.kind === 'history' && isOtherPath(act.url, event.url)) acts.push(...routeActs(step, event, act.url))
    if (act.kind === 'request' && /_rsc=/.test(act.request.url)) continue
    settled = acts.length
    settledAt = event.k === 'resource' ? event.d.dur : 0
  }
  const gapMs = Math.min(settledAt, LONGEST_GAP_MS) + DRAWING_MS
  acts.splice(settled, 0, { kind: 'settle', gapMs, label: 'settle' })
  return acts
}
