// Where the work is shared between processes: what this one does not do, and which one does.
import type { FastifyInstance } from 'fastify'
import { elsewhere, refuse } from '../ingest/refusal.ts'

const LOADER = 'the loader (npm run loader), which has the store'

export const MAP_ELSEWHERE: string = `this collector only takes batches: the journey map, its API and backups are at ${LOADER}`
export const ERASURE_ELSEWHERE: string = `this collector has no store to erase from: send it to ${LOADER}`
export const BATCHES_ELSEWHERE = 'this is the loader: batches go to a collector, which publishes them to the log'

export function addElsewhere(app: FastifyInstance, paths: readonly string[], why: string): void {
  for (const path of paths) app.all(path, (_, reply) => refuse(reply, elsewhere(why)))
}
