// What a collector can be told, a default for each; the one place that checks it.

export interface CollectorOptions {
  /** The database file; its folder is made. */
  readonly data?: string
  /** Where batches are posted. Blockers know words like events, track and collect. */
  readonly path?: string
  /** The secret key of the shop's servers; without one nothing that needs it is taken. */
  readonly secret?: string
  /** Of a request, as it comes and unzipped. */
  readonly maxBodyBytes?: number
  /** Milliseconds since 1970 UTC. */
  readonly now?: () => number
  /** Told what went wrong behind a 503. */
  readonly onError?: (error: unknown) => void
}

export type CheckedOptions = {
  readonly [K in keyof CollectorOptions]-?: CollectorOptions[K] | (K extends 'secret' ? undefined : never)
}

export const DEFAULT_DATA = '.data/kairos.duckdb'
const KNOWN = ['data', 'path', 'secret', 'maxBodyBytes', 'now', 'onError']
const printError = (error: unknown): void => console.error('collector:', error instanceof Error ? error.message : error)
const MIN_SECRET_LENGTH = 16

const wrong = (name: string, must: string, value: unknown): TypeError =>
  new TypeError(`createCollector: option ${name} must be ${must}, not ${JSON.stringify(value) ?? String(value)}`)

export function checkOptions(options: CollectorOptions = {}): CheckedOptions {
  const unknown = Object.keys(options).find((name) => !KNOWN.includes(name))
  if (unknown)
    throw new TypeError(`createCollector: there is no option ${unknown}; the options are ${KNOWN.join(', ')}`)
  const { data = DEFAULT_DATA, path = '/v1/touchpoints', secret, maxBodyBytes = 1024 * 1024 } = options
  const { now = Date.now, onError = printError } = options
  if (typeof data !== 'string' || !data) throw wrong('data', 'the path of a file', data)
  if (typeof path !== 'string' || !/^\/[\w./-]*$/.test(path) || /^\/(api(\/.*)?|healthz)?$/.test(path)) {
    throw wrong('path', 'a path such as /v1/touchpoints that is none of /, /api/... and /healthz', path)
  }
  if (secret !== undefined && (typeof secret !== 'string' || secret.length < MIN_SECRET_LENGTH)) {
    throw new TypeError(`createCollector: option secret must be a text of at least ${MIN_SECRET_LENGTH} characters`)
  }
  if (!Number.isInteger(maxBodyBytes) || maxBodyBytes < 1024)
    throw wrong('maxBodyBytes', 'a whole number from 1024', maxBodyBytes)
  if (typeof now !== 'function') throw wrong('now', 'a function', now)
  if (typeof onError !== 'function') throw wrong('onError', 'a function', onError)
  return { data, path, secret, maxBodyBytes, now, onError }
}
