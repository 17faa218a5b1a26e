// Who may write: pages of the allowed origins, with one of the public keys, or a server with the secret one.
import type { FastifyRequest } from 'fastify'
import { forbidden, type Refusal, unauthorised } from '../ingest/refusal.ts'
import { isSame, trustOf } from '../ingest/secret.ts'
import type { CheckedOptions } from '../options.ts'

const LEAKED = 'this is the secret key, which anybody can read in an address: send it as Authorization: Bearer <key>'

/** Null where it may; asked before the body is read. */
export function refusalOfWriter(
  { headers, query }: FastifyRequest,
  { secret, writeKeys, origins }: CheckedOptions,
): Refusal | null {
  const trust = trustOf(headers.authorization, secret)
  if (trust === 'wrong') return unauthorised('', 'this secret key is not the one of the collector')
  const { key } = query as { key?: unknown }
  if (secret && typeof key === 'string' && isSame(key, secret)) return unauthorised('?key', LEAKED)
  if (trust === 'trusted') return null
  // Only a browser says where its page is from; what is no browser could say anything.
  if (origins.length && headers.origin !== undefined && !origins.includes(headers.origin))
    return forbidden('pages of this origin may not write: add it to KAIROS_ORIGINS')
  if (!writeKeys.length) return null
  if (typeof key === 'string' && writeKeys.some((known) => isSame(key, known))) return null
  return unauthorised('?key', key === undefined ? 'a public key is needed: ?key=<key>' : 'this public key is unknown')
}
