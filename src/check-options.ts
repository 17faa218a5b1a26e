// The one place that checks what a shop has set: a wrong option is told by its name, with the fix.
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
import type { Consent, Settings, TrackerOptions } from './options.ts'

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
