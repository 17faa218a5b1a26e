// Whether a request comes from this machine, for this machine.
import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** A name or an address that nobody else can reach. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (host.startsWith('127.') && isIP(host) === 4)

/** `[::1]:4300` and `localhost:4300` without their ports. */
const nameOf = (host: string): string => host.replace(/:\d*$/, '').replace(/^\[|\]$/g, '')

/**
 * By its sender and by the name that it asks for: a page of a stranger can have its own name point to this machine, and a
 * proxy passes on what the shopper's browser has asked for.
 */
export const isLocal = (request: FastifyRequest): boolean =>
  isLoopback(request.ip) && isLoopback(nameOf(request.headers.host ?? ''))
