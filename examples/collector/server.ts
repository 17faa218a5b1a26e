// The collector: what comes in, what is asked of it, and the journey map, laid on one HTTP server.
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import { addAdmission } from './guard/admission.ts'
import { isLocal } from './guard/local.ts'
import { addLogin } from './guard/login.ts'
import { addRates } from './guard/rates.ts'
import { createRoom } from './guard/room.ts'
import { refuse, tooLarge, unavailable } from './ingest/refusal.ts'
import { addTouchpoints } from './ingest/touchpoints.ts'
import { addVisitors } from './ingest/visitors.ts'
import { storeAfter } from './log/after-log.ts'
import { logFolder, openFileLog } from './log/file-log.ts'
import { loadedWithin } from './log/loaded-within.ts'
import { addBackups } from './operations/backups.ts'
import { addHeaders } from './operations/headers.ts'
import { logAnswers, logOptions } from './operations/log.ts'
import { createMetrics } from './operations/metrics.ts'
import { startRetention } from './operations/retention.ts'
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
  /** Listens where the options say; resolves with the URL. */
  listen(port: number): Promise<string>
  /** Takes nothing new, finishes what it has, and closes the database. */
  close(): Promise<void>
}

/** Headers are small: whoever needs longer for them is not on a bad network. */
const MAX_HEADERS_TIMEOUT_MS = 10_000
/** Neither asks nor reads for so long; a stream of changes says something more often. */
const SILENCE_TIMEOUT_MS = 120_000
/** How often Node looks for requests that are late. */
const MAX_LOOK_MS = 5_000
/** Who asks for the health has not much time. */
const HEALTH_MS = 1_000
/** A visitor's id has 128 characters at most, which may be three each in an address. */
const MAX_PARAMETER_CHARACTERS = 512

function answerError(
  error: FastifyError,
  { maxBodyBytes }: CheckedOptions,
  onError: (error: unknown) => void,
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

function createApp({ maxBodyBytes, requestTimeoutMs, trustProxy, logLevel, maxConnections }: CheckedOptions) {
  const app = fastify({
    ...logOptions(logLevel),
    bodyLimit: maxBodyBytes,
    forceCloseConnections: 'idle',
    requestTimeout: requestTimeoutMs,
    connectionTimeout: SILENCE_TIMEOUT_MS,
    http: {
      headersTimeout: Math.min(MAX_HEADERS_TIMEOUT_MS, requestTimeoutMs),
      connectionsCheckingInterval: Math.min(MAX_LOOK_MS, requestTimeoutMs / 2),
    },
    trustProxy: trustProxy.length ? [...trustProxy] : false,
    routerOptions: { maxParamLength: MAX_PARAMETER_CHARACTERS },
  })
  app.server.maxConnections = maxConnections
  // Bodies are read as JSON whatever their content type says: a browser sends them as text to spare the preflight.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  return app
}

export async function createCollector(options: CollectorOptions = {}): Promise<Collector> {
  const checked = checkOptions(options)
  const app = createApp(checked)
  const onError = checked.onError ?? ((error: unknown) => app.log.error(error))
  const database = await openDuckDBStore(checked.data)
  const log = await openFileLog(logFolder(checked.data), database, checked, onError)
  const store = storeAfter(log, database)
  const room = createRoom(checked.maxInFlightBytes)
  const metrics = createMetrics(log, room)
  logAnswers(app)
  metrics.watch(app, checked.path)
  await addHeaders(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    // Before any refusal, so that also that can be read by the page that sent the batch.
    if (request.url.split('?')[0] !== checked.path) return
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
      'cross-origin-resource-policy': 'cross-origin',
    })
    // Fastify refuses a content type that it cannot parse before any parser is asked.
    request.raw.headers['content-type'] = 'application/octet-stream'
  })
  const rates = await addRates(app, checked)
  addAdmission(app, rates, room, checked.maxBodyBytes)
  app.setErrorHandler((error: FastifyError, _, reply) => answerError(error, checked, onError, reply))

  let closing = false
  addTouchpoints(app, { log, rates, room, metrics, onError }, checked)
  addVisitors(app, store, onError, checked)
  addBackups(app, store, onError, checked)
  await app.register(async (map) => {
    await addLogin(map, checked)
    addApi(map, database, log, checked.now)
    addStream(map, store)
    metrics.add(map)
    await addPage(map)
  })
  const { mapPassword, mapToken } = checked
  app.get('/healthz', async (request, reply) => {
    if (closing) return refuse(reply, unavailable('the collector is shutting down'))
    try {
      await loadedWithin(log, HEALTH_MS)
      const [row] = await database.query('count-events')
      // How busy a shop is, is not for everybody.
      const isOpen = !mapPassword && !mapToken && isLocal(request)
      return { ok: true, ...(isOpen && { events: row?.events ?? 0 }) }
    } catch (error) {
      onError(error)
      return refuse(reply, unavailable('the store cannot be read'))
    }
  })

  const stopRetention = await startRetention(store, onError, checked)

  return {
    app,
    store,
    listen: (port) => app.listen({ host: checked.host, port }),
    async close() {
      if (closing) return
      closing = true
      // Whoever is still sending by then has not been answered, and will send again.
      const late = setTimeout(() => app.server.closeAllConnections(), checked.graceMs)
      await app.close()
      clearTimeout(late)
      await stopRetention()
      await log.close()
      await database.close()
    },
  }
}
