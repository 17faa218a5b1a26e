// Who sent a batch, as only its headers tell: programs that call themselves people in the page, and not to the server.
import type { IncomingHttpHeaders } from 'node:http'
import { type Actor, actorOf } from '../../../src/context/actor.ts'

const NAMED: ReadonlySet<Actor> = new Set(['crawler', 'preview', 'agent'])

/**
 * Null where the headers tell of nobody else than the events do. A browser that is driven by a program is left as the shop
 * has it marked, as its own tests are such.
 */
export function actorOfRequest(headers: IncomingHttpHeaders): Actor | null {
  // Agents that shop for somebody sign their requests (datatracker.ietf.org/wg/webbotauth).
  if (headers['signature-agent']) return 'agent'
  // Crawlers leave the address of who is responsible for them (RFC 9110).
  if (headers.from) return 'crawler'
  const told = headers['user-agent'] ?? ''
  const actor = actorOf({ userAgent: /^mozilla\//i.test(told) ? told : `Mozilla/5.0 ${told}`, webdriver: false })
  return NAMED.has(actor) ? actor : null
}
