// POST /v1/touchpoints: takes a batch, and answers once it is in the log.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Rates } from '../guard/rates.ts'
import { refusalOfWriter } from '../guard/writers.ts'
import { LogFull, TooLargeForLog } from '../log/log.ts'
import type { Metrics } from '../operations/metrics.ts'
import type { CheckedOptions } from '../options.ts'
import { actorOfRequest } from './actor.ts'
import type { Ask } from './asked-group.ts'
import { refuse, tooLarge, unavailable } from './refusal.ts'
import { trustOf } from './secret.ts'
import type { Take } from './take.ts'

const ALLOWED_HEADERS = 'content-type, content-encoding'
const PREFLIGHT_SECONDS = 86_400
const BEHIND = 'more waits for the store than may be kept; nothing of the batch was kept, send it again'

export interface Intake {
  readonly take: Take
  readonly rates: Rates
  readonly metrics: Metrics
  readonly onError: (error: unknown) => void
}

export function addTouchpoints(app: FastifyInstance, intake: Intake, options: CheckedOptions): void {
  const { take, rates, metrics, onError } = intake
  const { path, secret, now } = options

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

  const askOf = ({ headers, body }: FastifyRequest): Ask => {
    const received = now()
    const trusted = trustOf(headers.authorization, secret) === 'trusted'
    return {
      body: Buffer.isBuffer(body) ? body : new Uint8Array(),
      arrival: { received, trusted, actor: trusted ? null : actorOfRequest(headers) },
    }
  }

  app.post(path, {
    // Before the body is read.
    async onRequest(request, reply) {
      const refusal = refusalOfWriter(request, options) ?? (await rates.ofKey(request))
      return refusal ? refuse(reply, refusal) : undefined
    },
    async handler(request, reply) {
      try {
        const taken = await take(askOf(request))
        if ('refusal' in taken) return refuse(reply, taken.refusal)
        const { stored, rejected, reasons } = taken
        metrics.countStored(stored)
        for (const reason of reasons) metrics.countRejected(reason)
        return { ...stored, rejected }
      } catch (error) {
        if (error instanceof LogFull) return refuse(reply, unavailable(BEHIND))
        if (error instanceof TooLargeForLog) return refuse(reply, tooLarge(error.message))
        onError(error)
        return refuse(reply, unavailable('the batch could not be stored; send it again, nothing is stored twice'))
      }
    },
  })
}
