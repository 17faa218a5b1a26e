// What stands between the network and every collector, whether it keeps a store or not: limits, headers, rates, answers to errors.
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import { addAdmission } from './guard/admission.ts'
import { addRates, type Rates } from './guard/rates.ts'
import { createRoom, type Room } from './guard/room.ts'
import { refuse, tooLarge, unavailable } from './ingest/refusal.ts'
import { addHeaders } from './operations/headers.ts'
import { logAnswers, logOptions } from './operations/log.ts'
import type { CheckedOptions } from './options.ts'
import { BadParameter } from './reports/period.ts'

export interface Edge {
  /** The Fastify server, not yet listening. */
  readonly app: FastifyInstance
  readonly room: Room
  readonly rates: Rates
  readonly onError: (error: unknown) => void
  /** Takes nothing new, and resolves once what has begun is answered or late. */
  close(): Promise<void>
}

/** Headers are small: whoever needs longer for them is not on a bad network. */
const MAX_HEADERS_TIMEOUT_MS = 10_000
/** Neither asks nor reads for so long; a stream of changes says something more often. */
const SILENCE_TIMEOUT_MS = 120_000
/** How often Node looks for requests that are late. */
const MAX_LOOK_MS = 5_000
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

export async function createEdge(checked: CheckedOptions): Promise<Edge> {
  const app = createApp(checked)
  const onError = checked.onError ?? ((error: unknown) => app.log.error(error))
  const room = createRoom(checked.maxInFlightBytes)
  logAnswers(app)
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
  return {
    app,
    room,
    rates,
    onError,
    async close() {
      // Whoever is still sending by then has not been answered, and will send again.
      const late = setTimeout(() => app.server.closeAllConnections(), checked.graceMs)
      await app.close()
      clearTimeout(late)
    },
  }
}
