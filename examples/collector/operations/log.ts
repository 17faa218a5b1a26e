// What the collector writes down of itself: JSON lines, and nothing of anybody: no address, query, header or body.
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'

/** Long enough to tell what is wrong; a database puts values into some of its messages. */
const MAX_MESSAGE = 300

interface ErrorFacts {
  readonly [more: string]: unknown
  readonly type: string
  readonly message: string
  readonly stack: string
}

function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error).slice(0, MAX_MESSAGE), stack: '' }
  // Without its first lines, which are the message again.
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { type: error.name, message: error.message.slice(0, MAX_MESSAGE), stack: stack.join('\n') }
}

/** To stderr: on stdout is what a person has started the collector for, its URL. */
export const logOptions = (level: string): FastifyServerOptions => ({
  logger: { level, stream: process.stderr, base: null, serializers: { err: errorFacts } },
  // Its own lines tell addresses and queries.
  logController: new LogController({ disableRequestLogging: true }),
})

/** One line for each answer: the good ones for who wants them, the others for all. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode } = reply
    const level = statusCode >= 500 ? 'warn' : statusCode >= 400 ? 'info' : 'debug'
    // The pattern of the route, as a path itself can name a visitor.
    const facts = { method: request.method, route: request.routeOptions.url ?? null, status: statusCode }
    request.log[level]({ ...facts, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
}
