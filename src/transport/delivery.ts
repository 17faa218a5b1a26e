// What became of a batch: the collector's answer, in the words that the dispatcher acts on.
import type { Ms } from '../events/event.ts'
import type { DropReason } from '../queue/queue.ts'

export interface Rejection {
  id: string
  why: string
}

export type Delivery =
  /** The collector answered for all of them; the rejected ones are final, too. */
  | { kind: 'accepted'; rejected: Rejection[] }
  /** No answer, or one that asks for patience; unreached where nobody seems to be there at all. */
  | { kind: 'retry'; why: string; afterMs?: Ms; isUnreached?: true }
  /** Too large, or refused as a whole: 413, or 400 and 422. */
  | { kind: 'halve'; status: number }
  /** Handed over to the browser, which does not tell what became of it. */
  | { kind: 'unanswered' }
  /** The endpoint will not take anything before the next page load; `why` names what to mend. */
  | { kind: 'stop'; status: number; why: string }

/** Where events are on their way to the collector. */
export type Way = { ids: readonly string[] } & (
  | { state: 'queued' | 'sending' | 'delivered' }
  /** Given to the browser as the page goes: nobody tells what became of them, and they wait on. */
  | { state: 'unanswered' }
  /** `at`: when they are tried again, in milliseconds since 1970. */
  | { state: 'retrying'; at: Ms; why: string }
  /** They wait for the next page: nothing is sent from this one any more. */
  | { state: 'held'; why: string }
  | { state: 'dropped'; because: DropReason; why?: string }
)

export interface SendOptions {
  /** The page may be gone before the answer: nothing may be awaited before the request starts. */
  leaving: boolean
  /** The request has room to go on without its page. */
  keepalive: boolean
}

/** Carries a payload; never throws. */
export interface Transport {
  send(body: string, options: SendOptions): Promise<Delivery>
}
