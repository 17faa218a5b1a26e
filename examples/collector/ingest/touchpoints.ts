// POST /v1/touchpoints: takes a batch, and answers once it is in the log.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Rates } from '../guard/rates.ts'
import type { Room } from '../guard/room.ts'
import { refusalOfWriter } from '../guard/writers.ts'
import { type Arrived, type EventLog, LogFull, TooLargeForLog } from '../log/log.ts'
import type { Metrics } from '../operations/metrics.ts'
import type { CheckedOptions } from '../options.ts'
import type { Stored } from '../store/store.ts'
import { actorOfRequest } from './actor.ts'
import { type JudgedBatch, judgeBatch } from './batch.ts'
import { isGzip, readBody } from './body.ts'
import type { Fault } from './judge.ts'
import { type Refusal, refuse, tooLarge, unavailable } from './refusal.ts'
import { createChecks } from './schema.ts'
import { trustOf } from './secret.ts'

const ALLOWED_HEADERS = 'content-type, content-encoding'
const PREFLIGHT_SECONDS = 86_400
const FULL = 'too much is being read at once; nothing of the batch was kept, send it again'
const BEHIND = 'more waits for the store than may be kept; nothing of the batch was kept, send it again'

export interface Intake {
  readonly log: EventLog
  readonly rates: Rates
  readonly room: Room
  readonly metrics: Metrics
  readonly onError: (error: unknown) => void
}

interface Judged {
  readonly judged: JudgedBatch
  readonly arrived: Arrived
}

interface Taken {
  readonly stored: Promise<Stored>
  /** Of the body. */
  readonly plainBytes: number
  readonly rejected: JudgedBatch['rejected']
  /** Of each rejected one. */
  readonly reasons: readonly Fault['reason'][]
}

export function addTouchpoints(app: FastifyInstance, intake: Intake, options: CheckedOptions): void {
  const checks = createChecks()
  const { log, rates, room, metrics, onError } = intake
  const { path, maxBodyBytes, secret, now } = options

  app.options(path, (_, reply) =>
    reply
      .headers({
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': ALLOWED_HEADERS,
        'access-control-max-age': String(PREFLIGHT_SECONDS),
      })
      .code(204)
      .send(),
  )

  const judge = ({ headers, body }: FastifyRequest): Judged | { refusal: Refusal } => {
    const received = now()
    const bytes = Buffer.isBuffer(body) ? body : new Uint8Array()
    let unzipped = 0
    const read = readBody(bytes, maxBodyBytes, (more) => {
      unzipped += more
    })
    metrics.countBytes(bytes.length, unzipped)
    if ('refusal' in read) return read
    const trusted = trustOf(headers.authorization, secret) === 'trusted'
    const arrival = { received, trusted, actor: trusted ? null : actorOfRequest(headers) }
    const judged = judgeBatch(read.json, arrival, checks)
    if ('refusal' in judged) return judged
    return { judged, arrived: { ...arrival, body: bytes, plainBytes: read.plainBytes, ids: judged.ids } }
  }

  /** By itself, so that nothing of what a batch says is held while its answer waits for the disk: it is much, and soon old. */
  const take = (request: FastifyRequest): Taken | { refusal: Refusal } => {
    const read = judge(request)
    if ('refusal' in read) return read
    const { submission, faults, rejected } = read.judged
    return {
      stored: metrics.timeStore(log.append(submission, read.arrived)),
      plainBytes: read.arrived.plainBytes,
      reasons: faults.map(({ reason }) => reason),
      rejected,
    }
  }

  app.post(path, {
    // Before the body is read.
    async onRequest(request, reply) {
      const refusal = refusalOfWriter(request, options) ?? (await rates.ofKey(request))
      return refusal ? refuse(reply, refusal) : undefined
    },
    async handler(request, reply) {
      // What came has its room already; what it becomes by unzipping has not.
      let extra = Buffer.isBuffer(request.body) && isGzip(request.body) ? maxBodyBytes : 0
      if (!room.take(extra)) return refuse(reply, unavailable(FULL))
      try {
        const taken = take(request)
        if ('refusal' in taken) return refuse(reply, taken.refusal)
        const unused = Math.max(0, extra - taken.plainBytes)
        room.give(unused)
        extra -= unused
        const stored = await taken.stored
        metrics.countStored(stored)
        for (const reason of taken.reasons) metrics.countRejected(reason)
        return { ...stored, rejected: taken.rejected }
      } catch (error) {
        if (error instanceof LogFull) return refuse(reply, unavailable(BEHIND))
        if (error instanceof TooLargeForLog) return refuse(reply, tooLarge(error.message))
        onError(error)
        return refuse(reply, unavailable('the batch could not be stored; send it again, nothing is stored twice'))
      } finally {
        room.give(extra)
      }
    },
  })
}
