// Stamps the events of a history as a browser would have: in which visit, and what kairosjs/moments says of each.
import { advance, classify, type Journey, newJourney, type Stage } from 'kairosjs/moments'
import type { WireContext, WireEvent } from '../../../src/events/stamped.ts'
import type { HistoryEvent } from './history.ts'

export interface StampedEvent {
  readonly event: WireEvent
  readonly context: WireContext
}

export interface Stamper {
  stamp(event: HistoryEvent): StampedEvent
  /** How many visitors came how far. */
  stages(): Record<Stage, number>
}

interface Visitor {
  readonly journey: Journey
  readonly visit: number
  readonly views: number
  readonly viewsOfVisit: number
}

const STRANGER: Omit<Visitor, 'journey'> = { visit: 0, views: 0, viewsOfVisit: 0 }

function firstOf({ views, viewsOfVisit }: Visitor): 'ever' | 'visit' | false {
  if (!views) return 'ever'
  return viewsOfVisit ? false : 'visit'
}

export function createStamper(): Stamper {
  const visitors = new Map<string, Visitor>()
  return {
    stamp({ id, name, time, properties, visitor, session, pageKind }) {
      const known = visitors.get(visitor) ?? { ...STRANGER, journey: newJourney() }
      const starts = name === 'session_start'
      const before: Visitor = starts ? { ...known, visit: known.visit + 1, viewsOfVisit: 0 } : known
      const { moment, half, why, transitions } = classify({ name, time, properties }, before.journey)
      const journey = advance(before.journey, { name, time, properties })
      const seen = name === 'view_item' ? 1 : 0
      visitors.set(visitor, {
        journey,
        visit: before.visit,
        views: before.views + seen,
        viewsOfVisit: before.viewsOfVisit + seen,
      })
      return {
        event: {
          id,
          name,
          time: new Date(time).toISOString(),
          seq: 0,
          properties,
          ...(seen && { first: firstOf(before) }),
          stage: journey.stage,
          cycle: journey.cycle,
          ...(moment && { moment }),
          ...(half && { half }),
          why,
          found: ['replay'],
          transitions,
        },
        context: {
          sdk: 'kairosjs-replay/1',
          visitor,
          ...(session !== undefined && { session, visit: before.visit }),
          consent: 'granted',
          gpc: false,
          actor: 'human',
          source: { kind: 'unknown' },
          page: { id: session ?? '', url: '', title: '', referrer: '', ...(pageKind && { kind: pageKind }) },
          device: {},
          experiments: {},
        },
      }
    },
    stages() {
      const stages = { prospect: 0, buyer: 0, loyal: 0, advocate: 0 }
      for (const { journey } of visitors.values()) stages[journey.stage]++
      return stages
    },
  }
}
