// Why a whole request is refused: the status, and a body that names the place and the reason.
import type { FastifyReply } from 'fastify'

export interface Refusal {
  readonly status: 400 | 401 | 413 | 503
  readonly error: 'bad-envelope' | 'unauthorised' | 'too-large' | 'unavailable'
  /** JSON pointer into the body; empty for the body itself. */
  readonly where: string
  readonly why: string
}

export const badEnvelope = (where: string, why: string): Refusal => ({ status: 400, error: 'bad-envelope', where, why })
export const tooLarge = (why: string): Refusal => ({ status: 413, error: 'too-large', where: '', why })
export const unauthorised = (where: string, why: string): Refusal => ({
  status: 401,
  error: 'unauthorised',
  where,
  why,
})
export const unavailable = (why: string): Refusal => ({ status: 503, error: 'unavailable', where: '', why })

/** A sender that is turned away for a moment is told when to come back. */
const RETRY_AFTER_SECONDS = 5

export function refuse(reply: FastifyReply, { status, ...body }: Refusal): FastifyReply {
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS)
  return reply.code(status).send(body)
}
