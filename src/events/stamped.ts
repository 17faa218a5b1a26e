// An event as it waits and travels: stamped with who, where, when, and what was decided.

/** A page as events are stamped with it. */
export interface StorefrontPage {
  id: string
  url: string
  title: string
  kind?: string
  referrer: string
}

/** What an event was stamped with: who, in which visit, from where. */
export interface WireContext {
  sdk: string
  visitor?: string
  session?: string
  visit?: number
  consent: string
  gpc: boolean
  actor: string
  customer?: string
  orders_known?: number
  page: StorefrontPage
  source?: object
  device: object
  experiments: Record<string, string>
}

/** An event as it travels, without its context's place. */
export interface WireEvent {
  id: string
  name: string
  /** ISO 8601. */
  time: string
  seq: number
  properties: object
  first?: 'ever' | 'visit' | 'item' | false
  stage?: string
  cycle?: number
  moment?: string
  half?: string
  why?: string
  found?: string[]
  transitions?: object[]
}

/** An event as listeners see it: what travels, with the context that it travels under. */
export interface StorefrontEvent extends WireEvent {
  context: WireContext
}
