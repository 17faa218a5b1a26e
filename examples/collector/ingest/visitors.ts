// DELETE /v1/visitors/:id: erases a visitor, or all of a customer, for the shop's server.
import type { FastifyInstance } from 'fastify'
import type { CheckedOptions } from '../options.ts'
import type { EventStore } from '../store/store.ts'
import { refuse, unauthorised, unavailable } from './refusal.ts'
import { trustOf } from './secret.ts'

export function addVisitors(
  app: FastifyInstance,
  store: Pick<EventStore, 'erase'>,
  onError: (error: unknown) => void,
  { secret }: CheckedOptions,
): void {
  app.delete<{ Params: { id: string }; Querystring: { shop?: string } }>('/v1/visitors/:id', async (request, reply) => {
    if (trustOf(request.headers.authorization, secret) !== 'trusted') {
      return refuse(reply, unauthorised('', 'erasure needs the secret key: Authorization: Bearer <key>'))
    }
    const { shop } = request.query
    try {
      return await store.erase(request.params.id, typeof shop === 'string' && shop ? shop : null)
    } catch (error) {
      onError(error)
      return refuse(reply, unavailable('the visitor could not be erased; nothing is certain to be gone, ask again'))
    }
  })
}
