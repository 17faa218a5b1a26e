// A collector with faults: stores each event once by its id, as a real one does, and counts what came more than once.
import type { Answer, CollectorLog, LoggedBatch } from '../support/collector-log.ts'

/** Name of the events that rows make; each has its number in `n`. */
export const NUMBERED = 'custom:fault'

/** What meets a request; `stores` where it is to differ from what the answer says. */
export interface Fault extends Answer {
  stores?: boolean
  /** These numbers are rejected one by one. */
  rejects?: readonly number[]
}

export type Faulty = (batch: LoggedBatch, nth: number) => Fault | undefined

export interface FaultCollector {
  /** From now on, counted from 1; undefined is the usual answer. */
  fail(faulty: Faulty): void
  heal(): void
  /** Stored events by their number, as often as they are in the store. */
  stored(): number[]
  /** Copies that came of numbered events in the store, and were dropped by their id. */
  copies(): number
  /** Events that were counted as lost on purpose, as told. */
  counted(): number
}

const numberOf = ({ properties }: LoggedBatch['body']['events'][number]): number => Number(properties.n)

export function createFaultCollector(log: CollectorLog): FaultCollector {
  const store = new Map<string, { name: string; n: number }>()
  const drops = new Map<string, number>()
  let copies = 0
  let faulty: Faulty = () => undefined
  let since = 0

  const keep = ({ body }: LoggedBatch, rejects: readonly number[]): void => {
    for (const event of body.events) {
      const n = event.name === NUMBERED ? numberOf(event) : 0
      if (store.has(event.id)) copies += n ? 1 : 0
      else if (!rejects.includes(n)) store.set(event.id, { name: event.name, n })
    }
    for (const { id, count } of body.dropped ?? []) drops.set(id, count)
  }
  log.answer((batch, nth) => {
    const { stores, rejects = [], ...answer } = faulty(batch, nth - since) ?? {}
    const { status = 200 } = answer
    if (stores ?? (typeof status === 'number' && status < 300)) keep(batch, rejects)
    if (!rejects.length) return answer
    const rejected = batch.body.events
      .filter((event) => event.name === NUMBERED && rejects.includes(numberOf(event)))
      .map(({ id }) => ({ id, why: 'a fault' }))
    return { ...answer, body: { accepted: batch.body.events.length - rejected.length, rejected } }
  })
  return {
    fail(next) {
      faulty = next
      since = log.batches.length
    },
    heal() {
      faulty = () => undefined
    },
    stored: () => [...store.values()].filter(({ name }) => name === NUMBERED).map(({ n }) => n),
    copies: () => copies,
    counted: () => [...drops.values()].reduce((sum, count) => sum + count, 0),
  }
}
