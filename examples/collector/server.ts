// The collector: what comes in, what is asked of it, and the journey map, laid on one HTTP server.
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import { refuse, tooLarge, unavailable } from './ingest/refusal.ts'
import { addTouchpoints } from './ingest/touchpoints.ts'
import { addVisitors } from './ingest/visitors.ts'
import { type CheckedOptions, type CollectorOptions, checkOptions } from './options.ts'
import { addPage } from './page.ts'
import { addApi } from './reports/api.ts'
import { BadParameter } from './reports/period.ts'
import { openDuckDBStore } from './store/duckdb-store.ts'
import type { EventStore } from './store/store.ts'
import { addStream } from './stream.ts'

export type { CollectorOptions } from './options.ts'

export interface Collector {
  /** The Fastify server, not yet listening. */
  readonly app: FastifyInstance
  readonly store: EventStore
  /** Listens on 127.0.0.1; resolves with the URL. */
  listen(port: number): Promise<string>
  /** Takes nothing new, finishes what it has, and closes the database. */
  close(): Promise<void>
}

/** For the whole of a request to arrive. */
const REQUEST_TIMEOUT_MS = 30_000

function answerError(
  error: FastifyError,
  { maxBodyBytes, onError }: CheckedOptions,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof BadParameter) {
    return reply.code(400).send({ error: 'bad-parameter', where: error.parameter, why: error.message })
  }
  if (error.statusCode === 413)
    return refuse(reply, tooLarge(`the body is over ${maxBodyBytes} bytes; send fewer events at once`))
  if (error.statusCode && error.statusCode < 500) {
    return reply.code(error.statusCode).send({ error: 'bad-request', where: '', why: error.message })
  }
  onError(error)
  return refuse(reply, unavailable('the collector could not do this now; try again'))
}

export async function createCollector(options: CollectorOptions = {}): Promise<Collector> {
  const checked = checkOptions(options)
  const store = await openDuckDBStore(checked.data)
  const app = fastify({
    bodyLimit: checked.maxBodyBytes,
    forceCloseConnections: 'idle',
    requestTimeout: REQUEST_TIMEOUT_MS,
  })
  // Bodies are read as JSON whatever their content type says: a browser sends them as text to spare the preflight.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    reply.header('x-content-type-options', 'nosniff')
    // Before any handler, so that also an error can be read by the page that sent the batch.
    if (request.url.split('?')[0] !== checked.path) return
    reply.header('access-control-allow-origin', '*')
    // Fastify refuses a content type that it cannot parse before any parser is asked.
    request.raw.headers['content-type'] = 'application/octet-stream'
  })
  app.setErrorHandler((error: FastifyError, _, reply) => answerError(error, checked, reply))

  let closing = false
  addTouchpoints(app, store, checked)
  addVisitors(app, store, checked)
  addApi(app, store, checked.now)
  addStream(app, store)
  await addPage(app)
  app.get('/healthz', async (_, reply) => {
    if (closing) return refuse(reply, unavailable('the collector is shutting down'))
    try {
      const [row] = await store.query('count-events')
      return { ok: true, events: row?.events ?? 0 }
    } catch (error) {
      checked.onError(error)
      return refuse(reply, unavailable('the store cannot be read'))
    }
  })

  return {
    app,
    store,
    listen: (port) => app.listen({ host: '127.0.0.1', port }),
    async close() {
      if (closing) return
      closing = true
      await app.close()
      await store.close()
    },
  }
}
