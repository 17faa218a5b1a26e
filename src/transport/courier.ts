// Takes entries to the collector, one request at a time, and does to the queue what became of them.
import type { Environment } from '../environment.ts'
import type { Drops } from '../queue/drops.ts'
import type { OwnEntries } from '../queue/own-entries.ts'
import type { Drop, DropReason, EventQueue, QueueEntry } from '../queue/queue.ts'
import { chooseBatch } from './batch.ts'
import type { Delivery, Transport } from './delivery.ts'
import type { Flights } from './flights.ts'
import type { Pace, Verdict } from './pace.ts'
import { writePayload } from './payload.ts'

export interface CourierSettings {
  queue: EventQueue
  transport: Transport
  env: Pick<Environment, 'now' | 'hasKeepalive'>
  shop: string
  drops: Drops
  /** Tells what became of a request; only the rejections of its own events are in it. */
  onDelivery: (delivery: Delivery, ids: readonly string[]) => void
  onDrop: (reason: DropReason, count: number) => void
}

export interface Courier {
  /** Sends what fits; where the page is leaving, the request is started before this returns. */
  carry(free: readonly QueueEntry[], maxBytes: number, leaving: boolean): Promise<Verdict>
  /** From now on no answer counts. */
  stop(): void
}

/** A request that small may as well survive its page. */
const SMALL_BYTES = 15_000

export function createCourier(settings: CourierSettings, pace: Pace, flights: Flights, own: OwnEntries): Courier {
  const { queue, transport, env, shop, drops, onDelivery, onDrop } = settings
  let isStopped = false

  async function lose(reason: DropReason, entries: readonly string[]) {
    const lost = entries.filter((id) => !own.isSettled(id))
    if (!lost.length) return
    own.settle(lost)
    drops.add(reason, lost.length)
    onDrop(reason, lost.length)
    await queue.remove(lost)
  }

  async function settle(answer: Delivery, ids: readonly string[], dropped: readonly Drop[]): Promise<Verdict> {
    const delivery = { ...answer }
    if (delivery.kind === 'accepted') {
      const rejected = new Map(delivery.rejected.map((one) => [one.id, one]))
      delivery.rejected = ids.flatMap((id) => (own.isSettled(id) ? [] : (rejected.get(id) ?? [])))
      if (delivery.rejected.length) drops.add('rejected', delivery.rejected.length)
      drops.acknowledge(dropped)
      own.settle(ids)
      await queue.remove(ids)
    }
    if (delivery.kind === 'unanswered') own.handOver(ids)
    const verdict = pace.judge(delivery, ids)
    if (verdict.drop) await lose(verdict.drop, ids)
    onDelivery(delivery, ids)
    return verdict
  }

  return {
    async carry(free, maxBytes, leaving) {
      const dropped = drops.pending()
      const { entries, bytes, tooLarge } = chooseBatch(free, { maxEvents: pace.size(), maxBytes }, { shop, dropped })
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
      const body = writePayload({ shop, sentAt: new Date(env.now()).toISOString(), dropped, entries })
      const delivery = await transport
        .send(body, { leaving, keepalive })
        .catch((error): Delivery => ({ kind: 'retry', why: String(error) }))
      flights.landed(flight)
      return isStopped ? {} : settle(delivery, ids, dropped)
    },
    stop() {
      isStopped = true
    },
  }
}
