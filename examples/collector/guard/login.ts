// Who may see the map, its API and the metrics: this machine, or whoever has the password or the token.
import basicAuth from '@fastify/basic-auth'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { forbidden, refuse, tooMany, unauthorised } from '../ingest/refusal.ts'
import { isSame, trustOf } from '../ingest/secret.ts'
import type { CheckedOptions } from '../options.ts'
import { isLocal } from './local.ts'

/** Of one address, a minute; then also the right password is not looked at. */
const MAX_WRONG = 20
const MINUTE_MS = 60_000

const UNPROTECTED =
  'the journey map has no password, so it is shown on this machine only: set KAIROS_MAP_PASSWORD or KAIROS_MAP_TOKEN'
const NEEDED = 'the journey map needs its password (KAIROS_MAP_PASSWORD) or its token (KAIROS_MAP_TOKEN)'

/** All routes of `app` are behind it. */
export async function addLogin(app: FastifyInstance, { mapPassword, mapToken }: CheckedOptions): Promise<void> {
  const wrongOnes = app.createRateLimit({ max: MAX_WRONG, timeWindow: MINUTE_MS })
  await app.register(basicAuth, {
    authenticate: { realm: 'Kairos' },
    validate: async (_, given) => {
      // Whatever the name: there is one password and nobody is told apart by it.
      if (!mapPassword || !isSame(given, mapPassword)) throw new Error('wrong')
    },
  })
  const isRight = (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const { authorization } = request.headers
    if (mapToken && trustOf(authorization, mapToken) === 'trusted') return Promise.resolve(true)
    if (!mapPassword) return Promise.resolve(false)
    return new Promise((resolve) => {
      app.basicAuth.call(app, request, reply, (error?: Error) => resolve(error === undefined))
    })
  }

  app.addHook('onRequest', async (request, reply) => {
    if (!mapPassword && !mapToken) return isLocal(request) ? undefined : refuse(reply, forbidden(UNPROTECTED))
    const tried = await wrongOnes(request, { increment: false })
    if (!tried.isAllowed && tried.remaining === 0)
      return refuse(reply, tooMany('too many wrong passwords', tried.ttlInSeconds))
    if (await isRight(request, reply)) return undefined
    // A browser asks without a password first; nobody has guessed then.
    if (request.headers.authorization) await wrongOnes(request)
    return refuse(reply, unauthorised('', NEEDED))
  })
}
