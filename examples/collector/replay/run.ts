// Replays a file of history into a collector: read, stamp, send in batches, a few at a time.
import { writePayload } from '../../../src/transport/payload.ts'
import type { HistoryEvent, HistoryFormat, Reading } from './history.ts'
import { openHistory } from './open-history.ts'
import { type Answer, sendBatch, type Target } from './send.ts'
import { createStamper, type StampedEvent } from './stamp.ts'

export interface ReplayOptions extends Target {
  readonly file: string
  /** The name of the format, unless given. */
  readonly shop?: string
  readonly onStart?: (format: HistoryFormat, bytes: number) => void
  readonly onProgress?: (bytes: number, events: number) => void
}

export interface ReplaySummary extends Reading {
  readonly shop: string
  sent: number
  accepted: number
  alreadyThere: number
  readonly rejected: { id: string | null; why: string }[]
  readonly names: Record<string, number>
  readonly stages: Record<string, number>
  readonly durationMs: number
}

const BATCH_EVENTS = 100
/** Well under what a collector takes in one body. */
const BATCH_CHARACTERS = 400_000
const MAX_IN_FLIGHT = 4

async function* inBatches(source: AsyncIterable<HistoryEvent>): AsyncIterable<HistoryEvent[]> {
  let batch: HistoryEvent[] = []
  let characters = 0
  for await (const event of source) {
    characters += JSON.stringify(event.properties).length
    if (batch.push(event) < BATCH_EVENTS && characters < BATCH_CHARACTERS) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length) yield batch
}

export async function replay({
  file,
  shop: given,
  onStart,
  onProgress,
  ...target
}: ReplayOptions): Promise<ReplaySummary> {
  const start = performance.now()
  const history = await openHistory(file)
  const shop = given ?? history.format.name
  onStart?.(history.format, history.bytes)
  const stamper = createStamper()
  const totals = { sent: 0, accepted: 0, alreadyThere: 0 }
  const rejected: ReplaySummary['rejected'] = []
  const names: Record<string, number> = {}
  const inFlight = new Set<Promise<void>>()

  const count = (batch: readonly StampedEvent[], answer: Answer): void => {
    totals.sent += batch.length
    totals.accepted += answer.accepted
    totals.alreadyThere += answer.duplicates
    rejected.push(...answer.rejected)
    onProgress?.(history.position(), totals.sent)
  }
  const send = async (batch: readonly StampedEvent[]): Promise<void> => {
    const sentAt = new Date().toISOString()
    const payload = writePayload({ shop, sentAt, backfill: true, dropped: [], entries: batch })
    count(batch, await sendBatch(payload, target))
  }

  for await (const events of inBatches(history.events(shop))) {
    for (const { name } of events) names[name] = (names[name] ?? 0) + 1
    const task = send(events.map((event) => stamper.stamp(event))).finally(() => inFlight.delete(task))
    inFlight.add(task)
    // A failure is taken up by whoever waits next, here or at the end.
    task.catch(() => undefined)
    if (inFlight.size >= MAX_IN_FLIGHT) await Promise.race(inFlight)
  }
  await Promise.all(inFlight)
  return {
    shop,
    ...history.reading,
    ...totals,
    rejected,
    names,
    stages: stamper.stages(),
    durationMs: performance.now() - start,
  }
}
