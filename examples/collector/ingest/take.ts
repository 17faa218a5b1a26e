// Takes a body: judges it and has the log keep it, or says why not.
import type { Room } from '../guard/room.ts'
import type { BodyLog, EventLog, RowLog } from '../log/log.ts'
import type { Metrics } from '../operations/metrics.ts'
import type { CheckedOptions } from '../options.ts'
import type { Stored } from '../store/store.ts'
import type { Ask } from './asked-group.ts'
import { isGzip } from './body.ts'
import type { Judges } from './judges.ts'
import { type Refusal, unavailable } from './refusal.ts'
import type { Checks } from './schema.ts'
import { type Good, judgeBody, type Verdict, verdictOf } from './verdict.ts'

const FULL = 'too much is being read at once; nothing of the batch was kept, send it again'

export interface Taken extends Omit<Good, 'plainBytes'> {
  readonly stored: Stored
}

/** Rejects where the log does. */
export type Take = (ask: Ask) => Promise<Taken | { readonly refusal: Refusal }>

export interface TakePlace<L extends EventLog> {
  readonly log: L
  readonly checks: Checks
  readonly room: Room
  readonly metrics: Metrics
}

type Limit = Pick<CheckedOptions, 'maxBodyBytes'>

/** What a body becomes by unzipping has no room yet, other than the body itself. */
const extraOf = ({ body }: Ask, { maxBodyBytes }: Limit): number => (isGzip(body) ? maxBodyBytes : 0)

/** For a log that keeps what a batch becomes: it holds its room until it is kept. */
export function takeRows({ log, checks, room, metrics }: TakePlace<RowLog>, limit: Limit): Take {
  /** By itself, so that nothing else of what a batch says is held while its answer waits: it is much, and soon old. */
  const begin = ({ body, arrival }: Ask) => {
    const { unzippedBytes, said } = judgeBody(body, arrival, limit.maxBodyBytes, checks)
    metrics.countBytes(body.length, unzippedBytes)
    if ('refusal' in said) return said
    const { submission, plainBytes, rejected, reasons } = said
    return { storing: metrics.timeStore(log.append(submission)), plainBytes, rejected, reasons }
  }
  return async (ask) => {
    let extra = extraOf(ask, limit)
    if (!room.take(extra)) return { refusal: unavailable(FULL) }
    try {
      const begun = begin(ask)
      if ('refusal' in begun) return begun
      const { storing, plainBytes, rejected, reasons } = begun
      const unused = Math.max(0, extra - plainBytes)
      room.give(unused)
      extra -= unused
      return { stored: await storing, rejected, reasons }
    } finally {
      room.give(extra)
    }
  }
}

/** For a log that keeps a batch as it came: once it is judged, nothing of what it became is held. */
export function takeBodies(
  { log, checks, room, metrics, judges }: TakePlace<BodyLog> & { readonly judges: Judges },
  limit: Limit,
): Take {
  const here = (ask: Ask): Verdict => {
    const extra = extraOf(ask, limit)
    if (!room.take(extra)) return { unzippedBytes: 0, said: { refusal: unavailable(FULL) } }
    try {
      return verdictOf(ask.body, ask.arrival, limit.maxBodyBytes, checks)
    } finally {
      room.give(extra)
    }
  }
  return async (ask) => {
    // A thread unzips one after another, so that it needs no more room than for one.
    const { unzippedBytes, said } = await judges.judge(ask, () => here(ask))
    metrics.countBytes(ask.body.length, unzippedBytes)
    if ('refusal' in said) return said
    const { plainBytes, keys, rejected, reasons } = said
    const arrived = { ...ask.arrival, body: ask.body, plainBytes, keys }
    return { stored: await metrics.timeStore(log.append(arrived)), rejected, reasons }
  }
}
