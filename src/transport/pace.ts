// How fast and in what portions the endpoint takes events, learnt from what became of each request. Pure.
import type { Ms } from '../events/event.ts'
import type { DropReason } from '../queue/queue.ts'
import type { Delivery } from './delivery.ts'
import { backoffMs } from './retry.ts'

export interface Verdict {
  /** The lone event of this request will never be taken. */
  drop?: DropReason
  /** How long to wait; `asked` where the collector said so itself. */
  waitMs?: Ms
  asked?: boolean
  /** Nothing more in this page's life. */
  stop?: boolean
  /** What the shop is to be told of it. */
  tell?: string
}

export interface Pace {
  /** How many events may travel together. */
  size(): number
  /** Refused alone, by an endpoint that has not taken any other yet: it is to let others go first. */
  isSuspect(id: string): boolean
  suspects(): number
  judge(delivery: Delivery, ids: readonly string[]): Verdict
  /** Only suspects are left: how long until they may try again. */
  pardon(): Verdict
}

/** Whether nobody could be reached at all, remembered from page to page. */
export interface Reach {
  get(): boolean
  set(isBlocked: boolean): void
}

/** After so many refusals in a row each further one is followed by a wait: the fault is hardly with the events. */
const MAX_REFUSALS = 16
/** After so many requests that nobody answered something stands between: each further one is a fault in the console. */
const MAX_UNREACHED = 6
const BLOCKED_MS: Ms = 300_000
const BLOCKED =
  'the collector cannot be reached: a blocker, the network, or a wrong `endpoint`; one request in five minutes goes on trying'

export function createPace(maxEvents: number, random: () => number, reach: Reach): Pace {
  const suspects = new Set<string>()
  let size = maxEvents
  let failures = 0
  let refusals = 0
  let isProven = false
  /** The endpoint has answered this page. */
  let hasMet = false
  let unreached = reach.get() ? MAX_UNREACHED : 0

  const wait = (afterMs?: Ms): Verdict => ({
    waitMs: Math.max(backoffMs(++failures, random()), afterMs ?? 0),
    asked: afterMs !== undefined,
  })

  /** Nobody is there; a shopper who is offline comes back, a blocker stays. */
  const miss = (): Verdict => {
    if (unreached < MAX_UNREACHED) unreached++
    if (hasMet || unreached < MAX_UNREACHED) return wait()
    const tell = reach.get() ? {} : { tell: BLOCKED }
    reach.set(true)
    return { waitMs: Math.round(BLOCKED_MS * (0.9 + random() * 0.2)), ...tell }
  }
  const meet = (): void => {
    if (!hasMet) reach.set(false)
    hasMet = true
  }

  const refuse = (status: number, ids: readonly string[]): Verdict => {
    const verdict = ++refusals > MAX_REFUSALS ? wait() : {}
    size = Math.max(1, ids.length >> 1)
    if (ids.length > 1) return verdict
    if (status === 413) return { ...verdict, drop: 'too-large' }
    if (isProven) return { ...verdict, drop: 'refused' }
    for (const id of ids) suspects.add(id)
    return verdict
  }

  return {
    size: () => size,
    isSuspect: (id) => suspects.has(id),
    suspects: () => suspects.size,
    judge(delivery, ids) {
      if (delivery.kind === 'retry' && delivery.isUnreached) return miss()
      if (delivery.kind !== 'unanswered') meet()
      if (delivery.kind === 'retry') return wait(delivery.afterMs)
      if (delivery.kind === 'halve') return refuse(delivery.status, ids)
      if (delivery.kind === 'stop') return { stop: true, tell: delivery.why }
      if (delivery.kind === 'accepted') {
        failures = refusals = 0
        size = Math.min(maxEvents, size * 2)
        isProven ||= delivery.rejected.length < ids.length
        if (isProven) suspects.clear()
      }
      return {}
    },
    pardon() {
      suspects.clear()
      return wait()
    },
  }
}
