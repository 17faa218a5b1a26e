// POST /v1/touchpoints: takes a batch, and answers once it is on disk.
import type { FastifyInstance } from 'fastify'
import type { CheckedOptions } from '../options.ts'
import type { EventStore } from '../store/store.ts'
import { actorOfRequest } from './actor.ts'
import { judgeBatch } from './batch.ts'
import { readBody } from './body.ts'
import { refuse, unauthorised, unavailable } from './refusal.ts'
import { createChecks } from './schema.ts'
import { trustOf } from './secret.ts'

const ALLOWED_HEADERS = 'content-type, content-encoding'
const PREFLIGHT_SECONDS = 86_400

export function addTouchpoints(app: FastifyInstance, store: EventStore, options: CheckedOptions): void {
  const checks = createChecks()
  const { path, maxBodyBytes, secret, now, onError } = options

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

  app.post(path, async (request, reply) => {
    const received = now()
    const trust = trustOf(request.headers.authorization, secret)
    if (trust === 'wrong') return refuse(reply, unauthorised('', 'this secret key is not the one of the collector'))
    const body = await readBody(Buffer.isBuffer(request.body) ? request.body : new Uint8Array(), maxBodyBytes)
    if ('refusal' in body) return refuse(reply, body.refusal)
    const judged = judgeBatch(
      body.json,
      { received, trusted: trust === 'trusted', actor: trust === 'trusted' ? null : actorOfRequest(request.headers) },
      checks,
    )
    if ('refusal' in judged) return refuse(reply, judged.refusal)
    const { submission, rejected } = judged
    try {
      const stored = await store.save(submission)
      return { ...stored, rejected }
    } catch (error) {
      onError(error)
      return refuse(reply, unavailable('the batch could not be stored; nothing of it was kept, send it again'))
    }
  })
}
