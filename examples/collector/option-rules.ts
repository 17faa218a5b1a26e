// What each option has to be, and the setting of the environment that it is read from.
import { isIP } from 'node:net'
import { isLoopback } from './guard/local.ts'
import { faultOfAddress } from './log/nats/address.ts'
import type { CheckedOptions, CollectorOptions } from './options.ts'

interface Rule {
  readonly must: string
  readonly fits: (value: unknown) => boolean
  /** Its value is nobody's business, also not a log's. */
  readonly isSecret?: boolean
}

const MIN_SECRET_LENGTH = 16
const MIN_PASSWORD_LENGTH = 12
const HOUR_SECONDS = 3600
/** A few batches; less would turn away all of them. */
const MIN_STREAM_BYTES = 1024 * 1024
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const SYNCS = ['disk', 'system']
const STORES = ['duckdb', 'clickhouse']

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const texts = (fits: (text: string) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every((one) => isText(one) && fits(one))
const whole = (least: number): Rule => ({
  must: `a whole number from ${least}`,
  fits: (value) => Number.isSafeInteger(value) && Number(value) >= least,
})
const aFunction: Rule = { must: 'a function', fits: (value) => typeof value === 'function' }
const hidden = (length: number): Rule => ({
  must: `a text of at least ${length} characters`,
  fits: (value) => isText(value) && value.length >= length,
  isSecret: true,
})

/** An origin is what a browser says of itself; `null` is what it says in a sandbox, as that of Shopify's pixels. */
function isOrigin(text: string): boolean {
  if (text === 'null') return true
  return URL.canParse(text) && new URL(text).origin === text
}

const protocolOf = (text: string): string => (URL.canParse(text) ? new URL(text).protocol : '')

function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  return isIP(address) !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits)) && !more.length
}

const RULES: { readonly [Name in keyof Required<CollectorOptions>]: Rule } = {
  data: { must: 'the path of a file', fits: isText },
  store: { must: `one of ${STORES.join(', ')}`, fits: (value) => STORES.includes(String(value)) },
  clickhouseUrl: {
    must: 'an address such as http://user:password@host:8123/database',
    fits: (value) => isText(value) && /^https?:$/.test(protocolOf(value)) && new URL(value).pathname.length > 1,
    isSecret: true,
  },
  path: {
    must: 'a path such as /v1/touchpoints that is none of /, /api/..., /metrics and /healthz',
    fits: (value) => isText(value) && /^\/[\w./-]*$/.test(value) && !/^\/(api(\/.*)?|healthz|metrics)?$/.test(value),
  },
  secret: hidden(MIN_SECRET_LENGTH),
  host: { must: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0', fits: isText },
  mapPassword: hidden(MIN_PASSWORD_LENGTH),
  mapToken: hidden(MIN_SECRET_LENGTH),
  writeKeys: {
    must: 'a list of keys, each of the letters A-Z, a-z, 0-9, _ and -',
    fits: texts((key) => /^[\w-]+$/.test(key)),
  },
  origins: { must: 'a list of origins such as https://shop.example', fits: texts(isOrigin) },
  addressRequests: whole(0),
  keyRequests: whole(0),
  trustProxy: { must: 'a list of addresses, networks or words such as loopback', fits: texts(isProxy) },
  maxBodyBytes: whole(1024),
  maxInFlightBytes: whole(1024),
  maxConnections: whole(1),
  requestTimeoutMs: whole(100),
  graceMs: whole(0),
  retentionDays: whole(0),
  logSync: { must: `one of ${SYNCS.join(', ')}`, fits: (value) => SYNCS.includes(String(value)) },
  maxLogBytes: whole(1024),
  logLevel: { must: `one of ${LEVELS.join(', ')}`, fits: (value) => LEVELS.includes(String(value)) },
  // Its address can have a password in it.
  log: {
    must: 'one address or several divided by commas, such as nats://user:password@host:4222 or tls://host:4222',
    fits: (value) => isText(value) && faultOfAddress(value) === null,
    isSecret: true,
  },
  natsCredentials: { must: 'the path of a file', fits: isText },
  natsStream: {
    must: 'a name of the letters A-Z, a-z, 0-9, _ and -',
    fits: (value) => isText(value) && /^[\w-]{1,64}$/.test(value),
  },
  natsReplicas: { must: 'a whole number from 0 to 5', fits: (value) => [0, 1, 2, 3, 4, 5].includes(Number(value)) },
  natsMaxBytes: whole(MIN_STREAM_BYTES),
  natsMaxAgeHours: whole(0),
  natsDuplicateSeconds: whole(1),
  now: aFunction,
  onError: aFunction,
}

const isKnown = (name: string): name is keyof typeof RULES => Object.hasOwn(RULES, name)

export function checkRules(options: CheckedOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (!isKnown(name)) {
      throw new TypeError(
        `createCollector: there is no option ${name}; the options are ${Object.keys(RULES).join(', ')}`,
      )
    }
    const { must, fits, isSecret } = RULES[name]
    if (fits(value)) continue
    const not = isSecret ? '' : `, not ${JSON.stringify(value) ?? String(value)}`
    const why = name === 'log' ? `: ${faultOfAddress(String(value))}` : ''
    throw new TypeError(`createCollector: option ${name} must be ${must}${not}${why}`)
  }
  const { host, mapPassword, mapToken, writeKeys, secret, maxBodyBytes, maxInFlightBytes } = options
  const { log, natsCredentials, natsMaxAgeHours, natsDuplicateSeconds } = options
  if (!isLoopback(host) && !mapPassword && !mapToken) {
    throw new TypeError(
      `the journey map would be open to everybody who reaches ${host}: set KAIROS_MAP_PASSWORD (option mapPassword) or KAIROS_MAP_TOKEN (option mapToken), or listen on 127.0.0.1 (KAIROS_HOST)`,
    )
  }
  if ((options.store === 'clickhouse') !== (options.clickhouseUrl !== undefined)) {
    throw new TypeError(
      'the store on ClickHouse needs both KAIROS_STORE=clickhouse (option store) and KAIROS_CLICKHOUSE_URL (option clickhouseUrl), such as http://user:password@host:8123/database; that on DuckDB needs neither',
    )
  }
  if (secret && writeKeys.includes(secret)) {
    throw new TypeError('the secret key is among the public ones: set KAIROS_WRITE_KEYS (option writeKeys) to others')
  }
  if (natsCredentials && log === undefined) {
    throw new TypeError('KAIROS_NATS_CREDS (option natsCredentials) is for a log: set KAIROS_LOG (option log), too')
  }
  if (natsMaxAgeHours && natsDuplicateSeconds > natsMaxAgeHours * HOUR_SECONDS) {
    throw new TypeError(
      'KAIROS_NATS_DUPLICATE_SECONDS (option natsDuplicateSeconds) must be no longer than KAIROS_NATS_MAX_AGE_HOURS (option natsMaxAgeHours)',
    )
  }
  // A batch that is zipped needs the room of what it was and of what it is.
  if (maxInFlightBytes < 2 * maxBodyBytes) {
    throw new TypeError(
      `createCollector: option maxInFlightBytes must be twice maxBodyBytes (${maxBodyBytes}) at least`,
    )
  }
}
