// The settings of a collector process, from the environment; the collector and the replay read the same ones.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CheckedOptions, type CollectorOptions, checkOptions, DEFAULT_DATA } from './options.ts'

type Environment = Readonly<Record<string, string | undefined>>

export const DEFAULT_PORT = 4300

/** Beside this file unless KAIROS_DATA says otherwise, wherever the process was started from. */
export const dataFile = (env: Environment): string =>
  env.KAIROS_DATA || fileURLToPath(new URL(DEFAULT_DATA, import.meta.url))

export function portOf(env: Environment): number {
  const { PORT = String(DEFAULT_PORT) } = env
  const port = Number(PORT)
  if (!/^\d+$/.test(PORT) || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not "${PORT}"`)
  return port
}

type Role = 'collector' | 'loader'

/** What this process does: with a log on several machines, taking batches and storing them are two processes. */
export function roleOf({ KAIROS_ROLE: role = 'collector', KAIROS_LOG }: Environment): Role {
  if (role !== 'collector' && role !== 'loader')
    throw new Error(`KAIROS_ROLE must be collector or loader, not "${role}"`)
  if (role === 'loader' && !KAIROS_LOG)
    throw new Error('a loader needs a log to load: set KAIROS_LOG, such as nats://127.0.0.1:4222')
  return role
}

const TEXTS: readonly (readonly [option: keyof CollectorOptions, setting: string])[] = [
  ['store', 'KAIROS_STORE'],
  ['clickhouseUrl', 'KAIROS_CLICKHOUSE_URL'],
  ['path', 'KAIROS_PATH'],
  ['host', 'KAIROS_HOST'],
  ['mapPassword', 'KAIROS_MAP_PASSWORD'],
  ['mapToken', 'KAIROS_MAP_TOKEN'],
  ['logLevel', 'KAIROS_LOG_LEVEL'],
  ['logSync', 'KAIROS_LOG_SYNC'],
  ['log', 'KAIROS_LOG'],
  ['natsCredentials', 'KAIROS_NATS_CREDS'],
  ['natsStream', 'KAIROS_NATS_STREAM'],
]
const LISTS: typeof TEXTS = [
  ['writeKeys', 'KAIROS_WRITE_KEYS'],
  ['origins', 'KAIROS_ORIGINS'],
  ['trustProxy', 'KAIROS_TRUST_PROXY'],
]
const NUMBERS: typeof TEXTS = [
  ['addressRequests', 'KAIROS_ADDRESS_REQUESTS'],
  ['keyRequests', 'KAIROS_KEY_REQUESTS'],
  ['maxBodyBytes', 'KAIROS_MAX_BODY_BYTES'],
  ['maxInFlightBytes', 'KAIROS_MAX_IN_FLIGHT_BYTES'],
  ['maxConnections', 'KAIROS_MAX_CONNECTIONS'],
  ['requestTimeoutMs', 'KAIROS_REQUEST_TIMEOUT_MS'],
  ['maxLogBytes', 'KAIROS_MAX_LOG_BYTES'],
  ['retentionDays', 'KAIROS_RETENTION_DAYS'],
  ['natsReplicas', 'KAIROS_NATS_REPLICAS'],
  ['natsMaxBytes', 'KAIROS_NATS_MAX_BYTES'],
  ['natsMaxAgeHours', 'KAIROS_NATS_MAX_AGE_HOURS'],
  ['natsDuplicateSeconds', 'KAIROS_NATS_DUPLICATE_SECONDS'],
]

function numberOf(setting: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${setting} must be a whole number, not "${text}"`)
  return Number(text)
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'none')

/** What is not set, or set to nothing, is left to its default; `none` is an empty list. */
export function optionsOf(env: Environment): CollectorOptions {
  const read = <T>(table: typeof TEXTS, parse: (setting: string, text: string) => T): [string, T][] =>
    table.flatMap(([option, setting]) => {
      const text = env[setting]
      return text ? [[option, parse(setting, text)]] : []
    })
  return Object.fromEntries<unknown>([
    ...read(TEXTS, (_, text) => text),
    ...read(LISTS, (_, text) => listOf(text)),
    ...read(NUMBERS, numberOf),
    ['data', dataFile(env)],
    ['secret', readOrMakeSecret(env)],
  ])
}

/** For a program that opens the store alone. */
export function storeOptionsOf(env: Environment): CheckedOptions {
  const { KAIROS_STORE: store, KAIROS_CLICKHOUSE_URL: clickhouseUrl } = env
  return checkOptions({ data: dataFile(env), ...(store && { store }), ...(clickhouseUrl && { clickhouseUrl }) })
}

const secretFile = (data: string): string => join(dirname(data), 'secret')

/** The key that was set, else the one a collector made for itself; undefined where there is neither. */
export function readSecret(env: Environment): string | undefined {
  if (env.KAIROS_SECRET) return env.KAIROS_SECRET
  const file = secretFile(dataFile(env))
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** Where none is set it makes its own, so that a replay works out of the box. */
function readOrMakeSecret(env: Environment): string {
  const known = readSecret(env)
  if (known) return known
  if (env.KAIROS_LOG)
    throw new Error('several processes share one secret key where there is a log: set KAIROS_SECRET for each of them')
  const secret = randomBytes(24).toString('base64url')
  const file = secretFile(dataFile(env))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
