// What became of a batch: the collector's answer, in the words that the dispatcher acts on.
import type { Ms } from '../events/event.ts'

export interface Rejection {
  id: string
  why: string
}

export type Delivery =
  /** The collector answered for all of them; the rejected ones are final, too. */
  | { kind: 'accepted'; rejected: Rejection[] }
  /** No answer, or one that asks for patience. */
  | { kind: 'retry'; why: string; afterMs?: Ms }
  /** Too large, or refused as a whole: 413, or 400 and 422. */
  | { kind: 'halve'; status: number }
  /** Handed over to the browser, which does not tell what became of it. */
  | { kind: 'unanswered' }
  /** The endpoint will not take anything before the next page load. */
  | { kind: 'stop'; status: number }

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
