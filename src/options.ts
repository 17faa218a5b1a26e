// What a shop can set: each option with its default.
import type { Environment } from './environment.ts'
import type { Ms } from './events/event.ts'
import type { StorefrontEvent } from './events/stamped.ts'
import type { ShopRule } from './moments/shop-rule.ts'
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
