// What a shop can set: each option with its default, and the one place that checks them.
import type { Environment } from './environment.ts'
import type { Ms } from './events/event.ts'
import type { StorefrontEvent } from './events/stamped.ts'
import type { ShopRule } from './moments/shop-rule.ts'
import {
  amount,
  callable,
  fail,
  group,
  layers,
  listOf,
  oneOf,
  type Read,
  read,
  shortText,
  show,
  yesNo,
} from './option-checks.ts'
import type { SignalSource } from './signals/signal.ts'

/** A size in bytes of UTF-8. */
export type Bytes = number

/** The part of the environment that a shop can put in place. */
export type Surroundings = Partial<Pick<Environment, 'local' | 'session' | 'page' | 'device'>>

export type Consent = 'pending' | 'denied' | 'anonymous' | 'granted'
/** Calls back with what the shopper allows, each time it changes; may give back what stops it. */
export type AskConsent = (answer: (consent: Consent) => void) => unknown

export interface TrackerOptions {
  /** Where events are sent: an address, or a path on the shop's own host. */
  endpoint: string
  /** Name of the shop at the collector. @default the page's host */
  shop?: string
  /** Public write key; travels in the query string. */
  key?: string
  /**
   * What the shopper has allowed; `auto` asks the page's consent manager. A function is given what to tell each answer to,
   * and may give back what stops it; until its first answer nothing is stored or sent. @default 'auto'
   */
  consent?: Consent | 'auto' | AskConsent
  /**
   * Takes more out of a text, after Kairos has; `where` is `url`, `title`, `referrer`, `source`, `campaign`, or a property's name. A
   * text is dropped where it fails.
   */
  redact?: (text: string, where: string) => string
  /**
   * Called with a copy of each event before it waits to be sent: its properties, and its page's `url`, `title` and
   * `referrer`, go as they are given back; null drops it. Where it fails, the event goes as it was.
   */
  beforeSend?: (event: StorefrontEvent) => StorefrontEvent | null
  /** What becomes of events of automated browsers. @default 'mark' */
  bots?: 'mark' | 'drop' | 'send'
  /** Writes stage and moment as `data-kairos-*` onto `<html>`, after load. @default false */
  mark?: boolean
  /** Sends click ids whole, not only their kind. @default false */
  clickIds?: boolean
  /** Names of the data layers to watch; false for none. @default ['dataLayer'] */
  dataLayer?: string | readonly string[] | false
  /**
   * What shoppers write on the page, as a CSS selector: attributes inside of it make no event. What has the attribute
   * `data-user-content`, or can be edited, is always taken for that. @default '.review, .reviews, .comment, …'
   */
  userContent?: string
  /** Own sources of signals, in place of the storefront's. */
  sources?: readonly SignalSource[]
  /** What takes the place of the browser's own: where a sandbox has another storage, or shows another page than its own. */
  environment?: Surroundings
  /** Rules of the shop's own, asked before the table. */
  rules?: readonly ShopRule[]
  /** A visit ends after so long without an event. @default 1_800_000 */
  visitIdleMs?: Ms
  batch?: {
    /** @default 100 */
    maxEvents?: number
    /** @default 256_000 */
    maxBytes?: Bytes
    /** How long the first waiting event waits for company. @default 2_000 */
    delayMs?: Ms
  }
  queue?: {
    /** @default 10_000 */
    maxEvents?: number
    /** @default 5_000_000 */
    maxBytes?: Bytes
    /** @default 604_800_000 (7 days) */
    maxAgeMs?: Ms
  }
}

/** Options as the parts read them: all there, all checked. */
export interface Settings {
  endpoint: string
  shop: string
  key: string
  consent: Consent | 'auto' | AskConsent
  redact: TrackerOptions['redact']
  beforeSend: TrackerOptions['beforeSend']
  bots: 'mark' | 'drop' | 'send'
  mark: boolean
  clickIds: boolean
  dataLayer: readonly string[]
  userContent: string | undefined
  sources: readonly SignalSource[] | undefined
  rules: readonly ShopRule[]
  visitIdleMs: Ms
  batch: { maxEvents: number; maxBytes: Bytes; delayMs: Ms }
  queue: { maxEvents: number; maxBytes: Bytes; maxAgeMs: Ms }
}

const isRule = (rule: unknown): boolean => {
  const { why, events, moment } = (rule ?? {}) as Partial<ShopRule>
  return typeof why === 'string' && Array.isArray(events) && moment !== undefined
}
/** Each member is a function, or has the four of a small storage. */
const readEnvironment: Read = (value, name) => {
  const isRight = Object.entries(typeof value === 'object' && value ? value : { none: 0 }).every(([key, part]) =>
    /^(page|device)$/.test(key)
      ? typeof part === 'function'
      : /^(local|session)$/.test(key) &&
        ['get', 'set', 'remove', 'keys'].every((call) => typeof part?.[call] === 'function'),
  )
  return isRight
    ? value
    : fail(
        `option \`${name}\` cannot be used`,
        'Give `local` and `session` with get, set, remove and keys; `page`, `device`',
      )
}
const CONSENTS = ['pending', 'denied', 'anonymous', 'granted']
const readConsent = oneOf(...CONSENTS)
const readAnyConsent = oneOf('auto', ...CONSENTS)

/** @throws TypeError that names what is possible. */
export const checkConsent = (consent: Consent): Consent => readConsent(consent, 'consent') as Consent

const DAY_MS = 86_400_000

const READS: Record<string, Read> = {
  endpoint: shortText,
  shop: shortText,
  key: shortText,
  consent: (value, name) => (typeof value === 'function' ? value : readAnyConsent(value, name)),
  redact: callable,
  beforeSend: callable,
  bots: oneOf('mark', 'drop', 'send'),
  mark: yesNo,
  clickIds: yesNo,
  dataLayer: layers,
  userContent: shortText,
  sources: listOf(
    'sources (functions that start to watch and give back what stops it)',
    (s) => typeof s === 'function',
  ),
  environment: readEnvironment,
  rules: listOf('rules, each with `why`, `events` and `moment`', isRule),
  visitIdleMs: amount(1_000, DAY_MS),
  batch: group({ maxEvents: amount(1, 100), maxBytes: amount(1_000, 256_000), delayMs: amount(0, 600_000) }),
  queue: group({
    maxEvents: amount(1, 100_000),
    maxBytes: amount(1_000, 50_000_000),
    maxAgeMs: amount(1_000, 30 * DAY_MS),
  }),
}

function checkEndpoint(endpoint: string, base: string): string {
  let url: URL | undefined
  try {
    url = new URL(endpoint, base)
  } catch {
    // Told below, with the fix.
  }
  const isAddress = /^https?:\/\//i.test(endpoint) || endpoint.startsWith('/')
  if (!url || !isAddress || !/^https?:$/.test(url.protocol)) {
    return fail(
      `option \`endpoint\` is ${show(endpoint)}`,
      "Give an http(s) address such as 'https://shop.example/k/v1/touchpoints', or a path such as '/k/v1/touchpoints'",
    )
  }
  return url.href
}

/** Throws a TypeError that names the option and the fix. `base` is the page's address. */
export function checkOptions(options: TrackerOptions, base: string): Settings {
  if (typeof options !== 'object' || options === null) {
    fail(`createTracker was given ${show(options)}`, "Give an object such as { endpoint: '/k/v1/touchpoints' }")
  }
  const given = read(options as unknown as Record<string, unknown>, READS)
  if (given.endpoint === undefined) {
    fail('option `endpoint` is missing', "Give the collector's address, such as '/k/v1/touchpoints'")
  }
  return {
    shop: new URL(base).hostname || 'shop',
    key: '',
    consent: 'auto',
    bots: 'mark',
    redact: undefined,
    beforeSend: undefined,
    mark: false,
    clickIds: false,
    dataLayer: ['dataLayer'],
    userContent: undefined,
    sources: undefined,
    rules: [],
    visitIdleMs: 30 * 60_000,
    ...given,
    endpoint: checkEndpoint(given.endpoint as string, base),
    batch: { maxEvents: 100, maxBytes: 256_000, delayMs: 2_000, ...(given.batch as object) },
    queue: { maxEvents: 10_000, maxBytes: 5_000_000, maxAgeMs: 7 * DAY_MS, ...(given.queue as object) },
  }
}
