// Carries touchpoints to the collector: what is told in one task goes in one batch, and each is answered for alone.
import { readAnswer } from '../transport/answer.ts'
import type { Delivery } from '../transport/delivery.ts'
import { writePayload } from '../transport/payload.ts'
import { backoffMs } from '../transport/retry.ts'
import { askCollector } from './ask-collector.ts'
import type { ServerSettings } from './options.ts'
import { TouchpointRefused } from './refused.ts'
import type { Touchpoint } from './touchpoint.ts'

export interface Sender {
  /** Resolves once the collector has stored it. @throws TouchpointRefused */
  send(touchpoint: Touchpoint): Promise<void>
  /** Resolves when nothing is under way, whatever became of it. */
  settled(): Promise<void>
}

interface Waiting extends Touchpoint {
  stored(): void
  refused(error: TouchpointRefused): void
}

const MAX_BATCH = 100

export function createSender(settings: ServerSettings): Sender {
  const { shop, backfill, tries } = settings
  const waiting: Waiting[] = []
  /** One batch after the other: what happened first comes first. */
  let line: Promise<void> = Promise.resolve()

  const refuse = (batch: readonly Waiting[], why: string, isFinal: boolean): void => {
    for (const { event, refused } of batch) refused(new TouchpointRefused(event.id, why, isFinal))
  }
  const settle = (batch: readonly Waiting[], { rejected }: Extract<Delivery, { kind: 'accepted' }>): void => {
    const whys = new Map(rejected.map(({ id, why }) => [id.toLowerCase(), why]))
    for (const one of batch) {
      const why = whys.get(one.event.id)
      if (why === undefined) one.stored()
      else refuse([one], `the collector rejects ${one.event.name}: ${why}`, true)
    }
  }
  const ask = async (batch: readonly Waiting[]): Promise<Delivery> => {
    const sentAt = new Date().toISOString()
    const body = writePayload({ shop, sentAt, dropped: [], entries: batch, backfill })
    try {
      return readAnswer(await askCollector(settings, body), settings.endpoint, Date.now())
    } catch (error) {
      return { kind: 'retry', why: error instanceof Error ? error.message : String(error) }
    }
  }
  const deliver = async (batch: readonly Waiting[]): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await ask(batch)
      if (answer.kind === 'accepted') return settle(batch, answer)
      if (answer.kind === 'halve' && batch.length > 1) {
        const half = Math.ceil(batch.length / 2)
        await deliver(batch.slice(0, half))
        return deliver(batch.slice(half))
      }
      if (answer.kind === 'halve') return refuse(batch, `the collector answers ${answer.status}`, true)
      if (answer.kind === 'stop') return refuse(batch, answer.why, true)
      const why = answer.kind === 'retry' ? answer.why : answer.kind
      if (attempt >= tries) return refuse(batch, `not stored after ${attempt} tries: ${why}`, false)
      const waitMs = (answer.kind === 'retry' && answer.afterMs) || backoffMs(attempt, Math.random())
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  const sendWaiting = async (): Promise<void> => {
    while (waiting.length) await deliver(waiting.splice(0, MAX_BATCH))
  }
  return {
    send: (touchpoint) =>
      new Promise((stored, refused) => {
        // What is told in this task goes together.
        if (!waiting.length) line = line.then(sendWaiting)
        waiting.push({ ...touchpoint, stored, refused })
      }),
    settled: () => line,
  }
}
