// POST /v1/backup: copies the data of a collector that runs, to a place beside it, for a program of the same machine.
import { randomUUID } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { isLocal } from '../guard/local.ts'
import { forbidden, refuse, unauthorised, unavailable } from '../ingest/refusal.ts'
import { trustOf } from '../ingest/secret.ts'
import type { CheckedOptions } from '../options.ts'
import type { EventStore } from '../store/store.ts'

export const BACKUP_PATH = '/v1/backup'

export function addBackups(
  app: FastifyInstance,
  store: EventStore,
  onError: (error: unknown) => void,
  { secret, data }: CheckedOptions,
): void {
  app.post<{ Querystring: { as?: string } }>(BACKUP_PATH, async (request, reply) => {
    if (!isLocal(request)) return refuse(reply, forbidden('a backup is made for this machine only'))
    if (trustOf(request.headers.authorization, secret) !== 'trusted')
      return refuse(reply, unauthorised('', 'a backup needs the secret key: Authorization: Bearer <key>'))
    // Nobody says anything while a large one is made.
    request.raw.socket.setTimeout(0)
    const suffix = request.query.as === 'parquet' ? '' : '.duckdb'
    // The place is not the sender's to choose: whoever asks moves it.
    const file = join(dirname(resolve(data)), `backup-${randomUUID()}${suffix}`)
    try {
      await store.backup(file)
      return { file }
    } catch (error) {
      onError(error)
      return refuse(reply, unavailable('the backup could not be made; the log of the collector has the reason'))
    }
  })
}
