// Takes entries to the collector, one request at a time, and does to the queue what became of them.
import type { Environment } from '../environment.ts'
import type { Drops } from '../queue/drops.ts'
import type { OwnEntries } from '../queue/own-entries.ts'
import type { Drop, DropReason, EventQueue, QueueEntry } from '../queue/queue.ts'
import { chooseBatch } from './batch.ts'
import type { Delivery, Rejection, Transport, Way } from './delivery.ts'
import type { Flights } from './flights.ts'
import type { Pace, Verdict } from './pace.ts'
import { writePayload } from './payload.ts'

export interface CourierSettings {
  queue: EventQueue
  transport: Transport
  env: Pick<Environment, 'now' | 'hasKeepalive'>
  shop: string
  drops: Drops
  /** Whether the shopper's consent still allows an entry to be sent. */
  mayGo: (entry: QueueEntry) => boolean
  /** Tells where events are on their way. */
  onWay: (way: Way) => void
  onDrop: (reason: DropReason, count: number) => void
}

export interface Courier {
  /** Sends what fits; where the page is leaving, the request is started before this returns. */
  carry(free: readonly QueueEntry[], maxBytes: number, leaving: boolean): Promise<Verdict>
  /** How many events were answered for, the rejected ones not among them. */
  delivered(): number
  /** From now on no answer counts. */
  stop(): void
}

/** A request that small may as well survive its page. */
const SMALL_BYTES = 15_000

export function createCourier(settings: CourierSettings, pace: Pace, flights: Flights, own: OwnEntries): Courier {
  const { queue, transport, env, shop, drops, mayGo, onWay, onDrop } = settings
  let isStopped = false
  let delivered = 0

  async function lose(reason: DropReason, entries: readonly string[]) {
    const lost = entries.filter((id) => !own.isSettled(id))
    if (!lost.length) return
    own.settle(lost)
    drops.add(reason, lost.length)
    onDrop(reason, lost.length)
    onWay({ ids: lost, state: 'dropped', because: reason })
    await queue.remove(lost)
  }

  /** Accepted for good, but for those that the collector names. */
  async function accept(rejections: readonly Rejection[], ids: readonly string[]) {
    const fresh = ids.filter((id) => !own.isSettled(id))
    const why = new Map(rejections.map((one) => [one.id, one.why]))
    const taken = fresh.filter((id) => !why.has(id))
    const rejected = fresh.filter((id) => why.has(id))
    delivered += taken.length
    own.settle(ids)
    if (taken.length) onWay({ ids: taken, state: 'delivered' })
    if (rejected.length) {
      drops.add('rejected', rejected.length)
      onDrop('rejected', rejected.length)
    }
    for (const id of rejected) onWay({ ids: [id], state: 'dropped', because: 'rejected', why: why.get(id) ?? '' })
    await queue.remove(ids)
  }

  async function settle(answered: Delivery, ids: readonly string[], dropped: readonly Drop[]): Promise<Verdict> {
    const answer = { ...answered }
    if (answer.kind === 'accepted') {
      // What it says of others is not heard.
      answer.rejected = answer.rejected.filter(({ id }) => ids.includes(id))
      drops.acknowledge(dropped)
      await accept(answer.rejected, ids)
    }
    if (answer.kind === 'unanswered') {
      own.handOver(ids)
      onWay({ ids, state: 'unanswered' })
    }
    const verdict = pace.judge(answer, ids)
    if (verdict.drop) await lose(verdict.drop, ids)
    else if (answer.kind === 'retry') {
      onWay({ ids, state: 'retrying', at: env.now() + (verdict.waitMs ?? 0), why: answer.why })
    } else if (answer.kind === 'stop') onWay({ ids, state: 'held', why: answer.why })
    else if (answer.kind === 'halve') onWay({ ids, state: 'queued' })
    return verdict
  }

  return {
    async carry(free, maxBytes, leaving) {
      const denied = free.filter((entry) => !mayGo(entry)).map(({ id }) => id)
      if (denied.length && !leaving) await lose('denied', denied)
      const dropped = drops.pending()
      const allowed = denied.length ? free.filter(mayGo) : free
      const { entries, bytes, tooLarge } = chooseBatch(allowed, { maxEvents: pace.size(), maxBytes }, { shop, dropped })
      // What is too large for the last request of a page is not too large for the next page.
      if (!leaving)
        await lose(
          'too-large',
          tooLarge.map(({ id }) => id),
        )
      if (!entries.length || isStopped) return {}
      const ids = entries.map(({ id }) => id)
      const keepalive = leaving || bytes <= Math.min(SMALL_BYTES, flights.room())
      const flight = { ids: new Set(ids), bytes, keepalive: keepalive && env.hasKeepalive }
      flights.add(flight)
      onWay({ ids, state: 'sending' })
      const body = writePayload({ shop, sentAt: new Date(env.now()).toISOString(), dropped, entries })
      const delivery = await transport
        .send(body, { leaving, keepalive })
        .catch((error): Delivery => ({ kind: 'retry', why: String(error) }))
      flights.landed(flight)
      return isStopped ? {} : settle(delivery, ids, dropped)
    },
    delivered: () => delivered,
    stop() {
      isStopped = true
    },
  }
}
