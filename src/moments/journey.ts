// A shopper's journey: a state some way back, the facts since, and what follows from both.
import { decide } from './decide.ts'
import { type Fact, readFact, timeOf } from './fact.ts'
import { type JourneyFacts, readJourney, writeJourney } from './journey-data.ts'
import type { Classification, Journey, Moment, MomentEvent, MomentRecord, Stage } from './moment.ts'
import { type ShopRule, shopFact } from './shop-rule.ts'
import { emptyState, type JourneyState, runningCycle, stageOf } from './state.ts'

/** How many facts can still be put in order when another tab's come late. */
const MAX_FACTS = 32

class Told implements Journey {
  readonly stage: Stage
  readonly cycle: number
  readonly moment: Moment | null
  readonly moments: readonly MomentRecord[]
  readonly visit: number
  readonly orders: number
  readonly #kept: JourneyFacts
  readonly #state: JourneyState

  constructor(kept: JourneyFacts, state: JourneyState) {
    this.stage = stageOf(state)
    this.cycle = runningCycle(state)
    this.moment = state.moment
    this.moments = state.records
    this.visit = state.visit
    this.orders = state.orders
    this.#kept = kept
    this.#state = state
  }

  /** A journey read back from JSON is plain data: its facts are told again. */
  static of(journey: Journey): { kept: JourneyFacts; state: JourneyState } {
    if (journey instanceof Told) return { kept: journey.#kept, state: journey.#state }
    const kept = readJourney(journey) ?? NOTHING
    return { kept, state: replay(kept.base, kept.facts) }
  }

  toJSON(): object {
    return writeJourney(this.#kept, this)
  }
}

const NOTHING: JourneyFacts = { base: emptyState, since: Number.NEGATIVE_INFINITY, facts: [] }
const replay = (state: JourneyState, facts: readonly Fact[]): JourneyState =>
  facts.reduce((known, fact) => decide(known, fact).state, state)

export const newJourney = (): Journey => new Told(NOTHING, emptyState)

/** A journey from what was kept; null where that is damaged or of another version. */
export function restoreJourney(data: unknown): Journey | null {
  const kept = readJourney(data)
  return kept && new Told(kept, replay(kept.base, kept.facts))
}

/** Facts of the same millisecond keep the order in which they came; what is too late counts as the earliest. */
const placeOf = (facts: readonly Fact[], time: number): number => {
  let place = facts.length
  while (place > 0 && (facts[place - 1] as Fact).time > time) place--
  return place
}

function factOf(event: MomentEvent, journey: Journey, shopRules: readonly ShopRule[]): Fact | null {
  const fact = readFact(event)
  const rule = shopRules.find((r) => r.events.includes(event.name) && (!r.when || r.when(event, journey)))
  return rule ? shopFact(rule, event, fact) : fact
}

function stateBefore(kept: JourneyFacts, state: JourneyState, place: number): JourneyState {
  return place === kept.facts.length ? state : replay(kept.base, kept.facts.slice(0, place))
}

/** Which moment an event belongs to, by which rule, and what it opens, wins or loses. */
export function classify(event: MomentEvent, journey: Journey, shopRules: readonly ShopRule[] = []): Classification {
  const fact = factOf(event, journey, shopRules)
  if (!fact) return { moment: null, why: 'not-decisive', transitions: [] }
  const { kept, state } = Told.of(journey)
  return decide(stateBefore(kept, state, placeOf(kept.facts, fact.time)), fact).classification
}

function take(journey: Journey, fact: Fact): Journey {
  const { kept, state } = Told.of(journey)
  const time = Math.max(fact.time, kept.since)
  const placed = time === fact.time ? fact : { ...fact, time }
  const place = placeOf(kept.facts, time)
  const next = replay(decide(stateBefore(kept, state, place), placed).state, kept.facts.slice(place))
  const facts = [...kept.facts.slice(0, place), placed, ...kept.facts.slice(place)]
  return new Told(fold({ ...kept, facts }), next)
}

/** The oldest facts become part of the state that the others build on. */
function fold(kept: JourneyFacts): JourneyFacts {
  const surplus = kept.facts.length - MAX_FACTS
  if (surplus <= 0) return kept
  const folded = kept.facts.slice(0, surplus)
  const since = (folded[surplus - 1] as Fact).time
  return { base: replay(kept.base, folded), since, facts: kept.facts.slice(surplus) }
}

/** A new journey that has the event in it; the old one is untouched. */
export function advance(journey: Journey, event: MomentEvent, shopRules: readonly ShopRule[] = []): Journey {
  const fact = factOf(event, journey, shopRules)
  return fact ? take(journey, fact) : journey
}

/** What a shop knows of its customer: orders placed before, and the id of the last one. */
export function tell(journey: Journey, known: { orders?: number; lastOrder?: string }, time: number | string): Journey {
  const fact = readFact({ name: 'identify', time, properties: known })
  return fact ? take(journey, { ...fact, time: timeOf(time) }) : journey
}

const factKey = (fact: Fact): string => JSON.stringify([fact.time, fact.name, fact.value, fact.order, fact.why])
const later = (a: JourneyFacts, b: JourneyFacts): JourneyFacts => {
  if (a.since !== b.since) return a.since > b.since ? a : b
  return JSON.stringify(a.base) >= JSON.stringify(b.base) ? a : b
}

/**
 * Two copies of one journey as one. Commutative, associative and idempotent: the newer state to build on, and all facts
 * since. What is over the bound is folded when the next event is taken in.
 */
export function mergeJourneys(a: Journey, b: Journey): Journey {
  const [one, two] = [Told.of(a).kept, Told.of(b).kept]
  const { base, since } = later(one, two)
  const all = new Map([...one.facts, ...two.facts].filter((f) => f.time >= since).map((f) => [factKey(f), f]))
  const facts = [...all.entries()].sort(([k, f], [l, g]) => f.time - g.time || (k < l ? -1 : 1)).map(([, f]) => f)
  return new Told({ base, since, facts }, replay(base, facts))
}
