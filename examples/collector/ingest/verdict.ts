// What is said of a body: all that its answer and the log need, and no more, so that it may be found in another thread.
import { keysOf } from '../log/id-keys.ts'
import { type Arrival, type JudgedBatch, judgeBatch, type Rejection } from './batch.ts'
import { readBody } from './body.ts'
import type { Fault } from './judge.ts'
import type { Refusal } from './refusal.ts'
import type { Checks } from './schema.ts'

interface Judgement<Good> {
  /** Also of a body that is refused, as far as it was unzipped. */
  readonly unzippedBytes: number
  readonly said: Good | { readonly refusal: Refusal }
}

export interface Good {
  readonly plainBytes: number
  readonly rejected: readonly Rejection[]
  /** Of each rejected one. */
  readonly reasons: readonly Fault['reason'][]
}

export type Verdict = Judgement<Good & { /** Of the events that are good. */ readonly keys: Int32Array }>
type Judged = Judgement<Good & Pick<JudgedBatch, 'submission' | 'ids'>>

export function judgeBody(body: Uint8Array, arrival: Arrival, maxBodyBytes: number, checks: Checks): Judged {
  let unzippedBytes = 0
  const read = readBody(body, maxBodyBytes, (more) => {
    unzippedBytes += more
  })
  if ('refusal' in read) return { unzippedBytes, said: read }
  const judged = judgeBatch(read.json, arrival, checks)
  if ('refusal' in judged) return { unzippedBytes, said: judged }
  const { submission, ids, rejected, faults } = judged
  const reasons = faults.map(({ reason }) => reason)
  return { unzippedBytes, said: { plainBytes: read.plainBytes, submission, ids, rejected, reasons } }
}

export function verdictOf(body: Uint8Array, arrival: Arrival, maxBodyBytes: number, checks: Checks): Verdict {
  const { unzippedBytes, said } = judgeBody(body, arrival, maxBodyBytes, checks)
  if ('refusal' in said) return { unzippedBytes, said }
  const { submission, ids, ...rest } = said
  return { unzippedBytes, said: { ...rest, keys: keysOf(ids) } }
}
