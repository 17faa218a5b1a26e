// Why a whole request is refused: the status, and a body that names the place and the reason.
import type { FastifyReply } from 'fastify'

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 413 | 429 | 503
  readonly error: 'bad-envelope' | 'unauthorised' | 'forbidden' | 'elsewhere' | 'too-large' | 'too-many' | 'unavailable'
  /** JSON pointer into the body; empty for the body itself. */
  readonly where: string
  readonly why: string
  /** When a sender that is turned away for a moment may come back. */
  readonly retryAfterSeconds?: number
}

const RETRY_AFTER_SECONDS = 5

export const badEnvelope = (where: string, why: string): Refusal => ({ status: 400, error: 'bad-envelope', where, why })
export const tooLarge = (why: string): Refusal => ({ status: 413, error: 'too-large', where: '', why })
export const unauthorised = (where: string, why: string): Refusal => ({
  status: 401,
  error: 'unauthorised',
  where,
  why,
})
export const forbidden = (why: string): Refusal => ({ status: 403, error: 'forbidden', where: '', why })
/** Another process of the same deployment does it. */
export const elsewhere = (why: string): Refusal => ({ status: 404, error: 'elsewhere', where: '', why })
export const tooMany = (why: string, retryAfterSeconds: number): Refusal => ({
  status: 429,
  error: 'too-many',
  where: '',
  why,
  retryAfterSeconds: Math.max(1, retryAfterSeconds),
})
export const unavailable = (why: string): Refusal => ({
  status: 503,
  error: 'unavailable',
  where: '',
  why,
  retryAfterSeconds: RETRY_AFTER_SECONDS,
})

export function refuse(reply: FastifyReply, { status, retryAfterSeconds, ...body }: Refusal): FastifyReply {
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds)
  return reply.code(status).send(body)
}
