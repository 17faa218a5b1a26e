// Who sent a batch, as only its headers tell: programs that call themselves people in the page, and not to the server.
import type { IncomingHttpHeaders } from 'node:http'

/** What programs call themselves: those that act for somebody, those that show a link, and those that collect. */
const NAMES: readonly (readonly [actor: string, name: RegExp])[] = [
  ['agent', /(?:gpt|claude|perplexity|mistralai|gemini|duckassist|manus|devin)-?(?:user|agent)|google-?agent|novaact/i],
  [
    'preview',
    /facebookexternalhit|(?:twitter|linkedin|slack|discord|telegram|pinterest)bot|skypeuri|embedly|iframely/i,
  ],
  [
    'crawler',
    /bots?\b|crawl|spider|slurp|lighthouse|pagespeed|gtmetrix|pingdom|google-(?:inspection|read)|compatible; (?!msie)/i,
  ],
]

/**
 * Null where the headers tell of nobody else than the events do. A browser that is driven by a program is left as the shop
 * has it marked, as its own tests are such.
 */
export function actorOfRequest(headers: IncomingHttpHeaders): string | null {
  // Agents that shop for somebody sign their requests (datatracker.ietf.org/wg/webbotauth).
  if (headers['signature-agent']) return 'agent'
  // Crawlers leave the address of who is responsible for them (RFC 9110).
  if (headers.from) return 'crawler'
  // A maker of phones, whose name ends like a robot's.
  const told = (headers['user-agent'] ?? '').replace(/cubot/gi, '')
  return NAMES.find(([, name]) => name.test(told))?.[0] ?? null
}
