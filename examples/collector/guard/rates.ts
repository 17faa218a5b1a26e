// How many requests one address, or one public key, may send in a minute.
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Refusal, tooMany } from '../ingest/refusal.ts'
import { trustOf } from '../ingest/secret.ts'
import type { CheckedOptions } from '../options.ts'
import { isLoopback } from './local.ts'

/** Null where the request may go on. */
export type RateCheck = (request: FastifyRequest) => Promise<Refusal | null>

const MINUTE_MS = 60_000
/** Addresses that are remembered at once; the one that has been silent longest is forgotten. */
const MAX_REMEMBERED = 50_000

export interface Rates {
  readonly ofAddress: RateCheck
  readonly ofKey: RateCheck
}

const keyOf = ({ query }: FastifyRequest): string => {
  const { key } = query as { key?: unknown }
  return typeof key === 'string' ? key : ''
}

export async function addRates(
  app: FastifyInstance,
  { addressRequests, keyRequests, writeKeys, secret }: CheckedOptions,
): Promise<Rates> {
  await app.register(rateLimit, { global: false, cache: MAX_REMEMBERED })
  const check = (max: number, what: string, keyGenerator?: (request: FastifyRequest) => string): RateCheck => {
    const take = app.createRateLimit({ max, timeWindow: MINUTE_MS, ...(keyGenerator && { keyGenerator }) })
    return async (request) => {
      const taken = await take(request)
      if (taken.isAllowed || !taken.isExceeded) return null
      return tooMany(`more than ${max} requests a minute ${what}`, taken.ttlInSeconds)
    }
  }
  const byAddress = check(addressRequests, 'from one address')
  const byKey = check(keyRequests, 'with one key', keyOf)
  // The shop's own server and this machine's own programs may send a history as fast as it is taken.
  const isFree = ({ ip, headers }: FastifyRequest): boolean =>
    isLoopback(ip) || trustOf(headers.authorization, secret) === 'trusted'
  return {
    ofAddress: async (request) => (addressRequests === 0 || isFree(request) ? null : byAddress(request)),
    ofKey: async (request) => (keyRequests === 0 || !writeKeys.includes(keyOf(request)) ? null : byKey(request)),
  }
}
