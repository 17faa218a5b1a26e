// Lets a request in or sends it away before anything of its body is read: too many, or no room for it.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse, unavailable } from '../ingest/refusal.ts'
import type { Rates } from './rates.ts'
import type { Room } from './room.ts'

/** Of a body that does not tell its length, as much as it may have. */
function bytesOf({ headers }: FastifyRequest, maxBodyBytes: number): number {
  if (headers['transfer-encoding'] !== undefined) return maxBodyBytes
  const told = Number(headers['content-length'] ?? 0)
  // What is larger is refused by the server without being read.
  return told <= maxBodyBytes ? told : 0
}

export function addAdmission(app: FastifyInstance, rates: Rates, room: Room, maxBodyBytes: number): void {
  app.addHook('onRequest', async (request, reply) => {
    const refusal = await rates.ofAddress(request)
    if (refusal) return refuse(reply, refusal)
    const bytes = bytesOf(request, maxBodyBytes)
    if (bytes === 0) return undefined
    if (!room.take(bytes)) return refuse(reply, unavailable('too much is being read at once; send it again'))
    let isTaken = true
    const give = (): void => {
      if (isTaken) room.give(bytes)
      isTaken = false
    }
    // Answered, or gone.
    reply.raw.once('finish', give)
    reply.raw.once('close', give)
    return undefined
  })
}
