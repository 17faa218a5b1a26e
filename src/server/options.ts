// What a server's tracker can be told: each option with its default, checked once.
import type { Ms } from '../events/event.ts'
import { amount, callable, fail, type Read, read, shortText, show, yesNo } from '../option-checks.ts'

export interface ServerTrackerOptions {
  /** The collector's address, whole: `https://collector.example/v1/touchpoints`. */
  endpoint: string
  /** The collector's secret key. It never belongs into a browser. */
  key: string
  /** Name of the shop at the collector, as its pages tell it. @default the endpoint's host */
  shop?: string
  /** Times are taken as they are told: for what has happened long ago. @default false */
  backfill?: boolean
  /** How long one request may take. @default 10_000 */
  timeoutMs?: Ms
  /** How often a batch is tried before its touchpoints are refused, 1 to 20. @default 5 */
  tries?: number
  /** What takes the place of the runtime's own. */
  fetch?: typeof globalThis.fetch
}

export type ServerSettings = Required<ServerTrackerOptions>

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

const urlOf = (value: unknown): URL | null => {
  try {
    return new URL(String(value))
  } catch {
    return null
  }
}
const address: Read = (value, name) => {
  const url = urlOf(value)
  if (!url || !/^https?:$/.test(url.protocol)) {
    return fail(`option \`${name}\` is ${show(value)}`, "Give the collector's whole address, https://…")
  }
  // The key would be read on its way.
  return url.protocol === 'https:' || LOOPBACK.test(url.hostname)
    ? url.href
    : fail(`option \`${name}\` is ${show(value)}, and the key would travel in the clear`, 'Give an address with https:')
}
const secret: Read = (value, name) =>
  typeof value === 'string' && value !== '' && /^[\x21-\x7e]+$/.test(value)
    ? value
    : fail(`option \`${name}\` is no key`, 'Give the secret key of the collector, as it was set there')

const READS: Record<string, Read> = {
  endpoint: address,
  key: secret,
  shop: shortText,
  backfill: yesNo,
  timeoutMs: amount(100, 600_000),
  tries: amount(1, 20),
  fetch: callable,
}

/** @throws TypeError that names the option and the fix. */
export function checkServerOptions(options: ServerTrackerOptions): ServerSettings {
  if (typeof options !== 'object' || options === null) {
    fail('no options were given', 'Call createServerTracker({ endpoint, key })')
  }
  const given = read({ ...options, endpoint: options.endpoint ?? '', key: options.key ?? '' }, READS)
  return {
    shop: new URL(given.endpoint as string).host,
    backfill: false,
    timeoutMs: 10_000,
    tries: 5,
    fetch: (...request) => globalThis.fetch(...request),
    ...given,
  } as ServerSettings
}
