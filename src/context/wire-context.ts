// The context of an event as it travels: who, in which visit, from where, under which consent.
import type { WireContext } from '../events/stamped.ts'
import type { Kept } from './kept.ts'
import type { PageStamp } from './page-stamp.ts'

/** Name and version of this SDK. */
const SDK = 'kairosjs/0.1.0'

export interface Device {
  form: string
  language: string
  viewport: string
}

export interface Situation {
  consent: string
  actor: string
  gpc: boolean
  device: Device
}

/** Without consent to storage nothing in it tells one visitor from another. */
export function wireContext({ visitor, visit, customer, orders }: Kept, page: PageStamp, now: Situation): WireContext {
  const known = now.consent === 'granted'
  const { id, url, title, kind, referrer } = page
  return {
    sdk: SDK,
    ...(known && { visitor }),
    ...(known && visit && { session: visit.id, visit: visit.number }),
    consent: now.consent,
    gpc: now.gpc,
    actor: now.actor,
    ...(known && customer !== undefined && { customer }),
    ...(known && orders !== undefined && { orders_known: orders }),
    page: { id, url, title, ...(kind !== undefined && { kind }), referrer },
    ...(visit && { source: visit.source }),
    device: now.device,
    experiments: {},
  }
}
