// What a tracker says of itself to whoever looks: the consent that it goes by, and what waits.
import type { Bytes, Consent } from './options.ts'

export interface Waiting {
  /** How many events wait, those of other tabs and earlier pages too. */
  count: number
  /** Of the oldest of them, at most 1,000. */
  bytes: Bytes
  /** How many of them are not on disk: all, where nothing may be stored or nothing can be. */
  unsaved: number
}

export interface Inspection {
  consent: Consent
  /** Who said it: the shop, the page's consent manager (or that there is none), or nobody yet. */
  saidBy: 'shop' | 'page' | 'nobody'
  /** Global Privacy Control, which under `auto` never gives more than `anonymous`. */
  gpc: boolean
  isPaused: boolean
  waiting: Waiting
}
