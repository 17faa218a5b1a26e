// A warning, and what warnings are found by.
import type { Inspection } from '../index.ts'
import type { PageExplanation } from '../pages.ts'
import type { LayerEntry } from './layer-entries.ts'
import type { OverlayRecord } from './record.ts'

export interface Warning {
  /** Of what it is about: the same thing is warned of once. */
  readonly id: string
  readonly text: string
  /** What to do. */
  readonly fix: string
  /** When it was first seen. */
  readonly since?: number
  /** The event that shows it. */
  readonly eventId?: string
}

/** A request that the page's policy has forbidden. */
export interface Violation {
  readonly at: number
  readonly directive: string
  readonly blocked: string
}

export interface WarningFacts extends Pick<OverlayRecord, 'events' | 'errors' | 'ways' | 'drops'> {
  readonly now: number
  /** When the overlay began, and when the page did. */
  readonly began: number
  readonly pageBegan: number
  /** Undefined while it was not read. */
  readonly page: PageExplanation | undefined
  readonly layer: readonly LayerEntry[]
  readonly inspection: Inspection | undefined
  readonly violations: readonly Violation[]
  /** How far the clock was put back since the page began. */
  readonly clockPutBackMs: number
  /** How far the clock is before the shop's server; undefined where that is not known. */
  readonly clockAheadMs: number | undefined
  /** The journey has begun: events were found, here or before. */
  readonly hasJourney: boolean
  /** That the journey knows of. */
  readonly orders: number
}
