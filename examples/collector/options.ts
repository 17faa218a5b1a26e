// What a collector can be told, and what is taken where nothing is said; `option-rules.ts` checks it.
import { checkRules } from './option-rules.ts'

export interface CollectorOptions {
  /** The database file; its folder is made. */
  readonly data?: string
  /** What keeps the events: `duckdb` (one file) or `clickhouse`. */
  readonly store?: string
  /** `http://user:password@host:8123/database`, for the store on ClickHouse; the database has to be there. */
  readonly clickhouseUrl?: string
  /** Where batches are posted. Blockers know words like events, track and collect. */
  readonly path?: string
  /** The secret key of the shop's servers; without one nothing that needs it is taken. */
  readonly secret?: string
  /** The address to listen on. On any but this machine's own, the map needs a password or a token. */
  readonly host?: string
  /** Asked of people who open the map. */
  readonly mapPassword?: string
  /** For programs that read the map's API or the metrics: `Authorization: Bearer`. */
  readonly mapToken?: string
  /** Public keys, one of which a browser names as `?key=`; with none, anybody may write. */
  readonly writeKeys?: readonly string[]
  /** Pages that may write, as `https://shop.example`; with none, those of any origin may. */
  readonly origins?: readonly string[]
  /** Requests a minute of one address; 0 is as many as it likes. */
  readonly addressRequests?: number
  /** Requests a minute with one public key; 0 is as many as it likes. */
  readonly keyRequests?: number
  /** The proxies, whose word on the sender's address is believed: addresses, networks, `loopback`; or nobody's. */
  readonly trustProxy?: readonly string[]
  /** Of a request, as it comes and unzipped. */
  readonly maxBodyBytes?: number
  /** Of all requests that are being read at once. */
  readonly maxInFlightBytes?: number
  readonly maxConnections?: number
  /** For the whole of a request to arrive. */
  readonly requestTimeoutMs?: number
  /** How long an end waits for what has begun. */
  readonly graceMs?: number
  /** What an answer waits for: the `disk`, so that a loss of power takes nothing; or the `system`, so that no kill does. */
  readonly logSync?: 'disk' | 'system'
  /** Of what was answered for and is not in the database yet; what would be more is refused for the time. */
  readonly maxLogBytes?: number
  /** After how many days an event is forgotten; 0 is never. */
  readonly retentionDays?: number
  readonly logLevel?: string
  /** Where a log on several machines is: `nats://host:4222`, several divided by commas; `tls://` where it has to be TLS. */
  readonly log?: string
  /** A file of credentials for it. */
  readonly natsCredentials?: string
  /** The stream's name, and what its subjects begin with. */
  readonly natsStream?: string
  /** On how many servers the stream is kept; 0 is three in a cluster and one elsewhere. */
  readonly natsReplicas?: number
  /** Of what has not been loaded; when it is more, senders are told to wait. */
  readonly natsMaxBytes?: number
  /** After how many hours the stream gives up what has not been loaded; 0 is never. */
  readonly natsMaxAgeHours?: number
  /** How long the stream knows an id again; what it no longer knows, the store does. */
  readonly natsDuplicateSeconds?: number
  /** Milliseconds since 1970 UTC. */
  readonly now?: () => number
  /** Told what went wrong behind a 503; logged where nobody asks for it. */
  readonly onError?: (error: unknown) => void
}

/** Those that may be left unsaid have no default. */
type Unsaid = 'clickhouseUrl' | 'secret' | 'mapPassword' | 'mapToken' | 'log' | 'natsCredentials' | 'onError'
export type CheckedOptions = Required<Omit<CollectorOptions, Unsaid>> & Pick<CollectorOptions, Unsaid>

export const DEFAULT_DATA = '.data/kairos.duckdb'
const MB = 1024 * 1024
const GB = 1024 * MB

export function checkOptions(options: CollectorOptions = {}): CheckedOptions {
  const checked: CheckedOptions = {
    data: DEFAULT_DATA,
    store: 'duckdb',
    path: '/v1/touchpoints',
    host: '127.0.0.1',
    writeKeys: [],
    origins: [],
    // Some hundred shoppers of one office, or one network of telephones, send less.
    addressRequests: 12_000,
    keyRequests: 600_000,
    trustProxy: ['loopback'],
    maxBodyBytes: MB,
    maxInFlightBytes: 64 * MB,
    maxConnections: 10_000,
    requestTimeoutMs: 30_000,
    graceMs: 5_000,
    retentionDays: 0,
    logSync: 'disk',
    maxLogBytes: 1024 * MB,
    logLevel: 'info',
    natsStream: 'kairos',
    natsReplicas: 0,
    natsMaxBytes: 10 * GB,
    natsMaxAgeHours: 0,
    natsDuplicateSeconds: 120,
    now: Date.now,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  }
  checkRules(checked)
  return checked
}
