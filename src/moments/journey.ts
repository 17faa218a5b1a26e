// A shopper's journey: what is told of it, and what an event makes of it.
import { type Fact, readFact } from './fact.ts'
import { readJourney, writeJourney } from './journey-data.ts'
import type { Classification, Journey, Moment, MomentEvent, MomentRecord, Stage } from './moment.ts'
import { type ShopRule, shopFact } from './shop-rule.ts'
import { runningCycle, stageOf } from './state.ts'
import { emptyTimeline, mergeTimelines, type Placed, placeFact, stateOf, type Timeline, takeFact } from './timeline.ts'

const isSame = (a: Fact, b: Fact): boolean =>
  a.name === b.name &&
  a.time === b.time &&
  a.value === b.value &&
  a.order === b.order &&
  a.why === b.why &&
  a.verdict === b.verdict

class Told implements Journey {
  readonly stage: Stage
  readonly cycle: number
  readonly moment: Moment | null
  readonly moments: readonly MomentRecord[]
  readonly visit: number
  readonly orders: number
  readonly #timeline: Timeline
  /** Who classifies an event takes it in next: it is decided once for both. */
  #asked: { fact: Fact; placed: Placed } | undefined

  constructor(timeline: Timeline) {
    const state = stateOf(timeline)
    this.stage = stageOf(state)
    this.cycle = runningCycle(state)
    this.moment = state.moment
    this.moments = state.records
    this.visit = state.visit
    this.orders = state.orders
    this.#timeline = timeline
  }

  /** A journey read back from JSON is plain data: its facts are told again. */
  static of(journey: Journey): Told {
    return journey instanceof Told ? journey : new Told(readJourney(journey) ?? emptyTimeline)
  }

  place(fact: Fact): Placed {
    if (this.#asked && isSame(this.#asked.fact, fact)) return this.#asked.placed
    const placed = placeFact(this.#timeline, fact)
    this.#asked = { fact, placed }
    return placed
  }

  take(fact: Fact): Told {
    return new Told(takeFact(this.#timeline, this.place(fact)))
  }

  merge(other: Told): Told {
    return new Told(mergeTimelines(this.#timeline, other.#timeline))
  }

  toJSON(): object {
    return writeJourney(this.#timeline)
  }
}

export const newJourney = (): Journey => new Told(emptyTimeline)

/** A journey from what was kept; null where that is damaged or of another version. */
export function restoreJourney(data: unknown): Journey | null {
  const timeline = readJourney(data)
  return timeline && new Told(timeline)
}

function factOf(event: MomentEvent, journey: Journey, shopRules: readonly ShopRule[]): Fact | null {
  const fact = readFact(event)
  const rule = shopRules.find((r) => r.events.includes(event.name) && (!r.when || r.when(event, journey)))
  return rule ? shopFact(rule, event, fact) : fact
}

/** Which moment an event belongs to, by which rule, and what it opens, wins or loses. */
export function classify(event: MomentEvent, journey: Journey, shopRules: readonly ShopRule[] = []): Classification {
  const told = Told.of(journey)
  const fact = factOf(event, told, shopRules)
  if (!fact) return { moment: null, why: 'not-decisive', transitions: [] }
  const { classification } = told.place(fact).decision
  return { ...classification, transitions: classification.transitions.map((transition) => ({ ...transition })) }
}

/** A new journey that has the event in it; the old one is untouched. */
export function advance(journey: Journey, event: MomentEvent, shopRules: readonly ShopRule[] = []): Journey {
  const told = Told.of(journey)
  const fact = factOf(event, told, shopRules)
  return fact ? told.take(fact) : told
}

/** Both in one: each of the shop's own rules is asked once. */
export function follow(
  journey: Journey,
  event: MomentEvent,
  shopRules: readonly ShopRule[] = [],
): { classification: Classification; journey: Journey } {
  const told = Told.of(journey)
  const fact = factOf(event, told, shopRules)
  if (!fact) return { classification: { moment: null, why: 'not-decisive', transitions: [] }, journey: told }
  return { classification: told.place(fact).decision.classification, journey: told.take(fact) }
}

/** What a shop knows of its customer: orders placed before, and the id of the last one. */
export const tell = (
  journey: Journey,
  known: { orders?: number; lastOrder?: string },
  time: number | string,
): Journey => advance(journey, { name: 'identify', time, properties: known })

/** Two copies of one journey as one: commutative, associative and idempotent. */
export const mergeJourneys = (a: Journey, b: Journey): Journey => Told.of(a).merge(Told.of(b))
