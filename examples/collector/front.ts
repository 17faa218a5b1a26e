// A collector without a store: it judges batches and publishes them to a log on several machines, side by side with others.
import type { FastifyInstance } from 'fastify'
import { createEdge } from './edge.ts'
import { addLogin } from './guard/login.ts'
import { refuse, unavailable } from './ingest/refusal.ts'
import { createChecks } from './ingest/schema.ts'
import { takeRows } from './ingest/take.ts'
import { addTouchpoints } from './ingest/touchpoints.ts'
import { openNatsLog } from './log/nats/nats-log.ts'
import { addElsewhere, ERASURE_ELSEWHERE, MAP_ELSEWHERE } from './operations/elsewhere.ts'
import { createMetrics } from './operations/metrics.ts'
import { type CollectorOptions, checkOptions } from './options.ts'

export interface Front {
  /** The Fastify server, not yet listening. */
  readonly app: FastifyInstance
  /** Listens where the options say; resolves with the URL. */
  listen(port: number): Promise<string>
  /** Takes nothing new, and answers what it has. */
  close(): Promise<void>
}

/** Begins also where no server of the log can be reached, and answers with 503 until one can. */
export async function createFront(options: CollectorOptions & { readonly log: string }): Promise<Front> {
  const checked = checkOptions(options)
  const { app, room, rates, onError, close } = await createEdge(checked)
  const log = openNatsLog({ ...checked, log: options.log }, onError)
  const metrics = createMetrics(log, room)
  metrics.watch(app, checked.path)

  let closing = false
  const take = takeRows({ log, checks: createChecks(), room, metrics }, checked)
  addTouchpoints(app, { take, rates, metrics, onError }, checked)
  addElsewhere(app, ['/v1/visitors/:id'], ERASURE_ELSEWHERE)
  addElsewhere(app, ['/', '/api/*', '/v1/backup'], MAP_ELSEWHERE)
  await app.register(async (inner) => {
    await addLogin(inner, checked)
    metrics.add(inner)
  })
  app.get('/healthz', async (_, reply) => {
    if (closing) return refuse(reply, unavailable('the collector is shutting down'))
    try {
      await log.check()
      return { ok: true }
    } catch (error) {
      onError(error)
      return refuse(reply, unavailable('the log has no stream that answers'))
    }
  })

  return {
    app,
    listen: (port) => app.listen({ host: checked.host, port }),
    async close() {
      if (closing) return
      closing = true
      await close()
      await log.close()
    },
  }
}
