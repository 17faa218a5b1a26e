// The newest facts in order of time, each with the state after it, over a state that the older ones have become.
import type { Ms } from '../events/event.ts'
import { type Decision, decide } from './decide.ts'
import type { Fact } from './fact.ts'
import { emptyState, type JourneyState } from './state.ts'

/** How many facts can still be put in order when another tab's come late. */
const MAX_FACTS = 32
/** Counts for more than any number of orders. */
const ADVOCATE = 1e9

interface Step {
  readonly fact: Fact
  readonly state: JourneyState
}

export interface Timeline {
  readonly base: JourneyState
  /** All facts up to this time are in the base; those of the steps are later. */
  readonly since: Ms
  readonly steps: readonly Step[]
  /** How much was known of the shopper when this base was chosen. */
  readonly rank: number
  /** What a merge brought that is no later than `since`: of use only where it is merged again. */
  readonly stale: readonly Fact[]
}

/** A fact in its place, and what it decides there. */
export interface Placed {
  readonly fact: Fact
  readonly place: number
  readonly decision: Decision
}

export const stateOf = ({ base, steps }: Timeline): JourneyState => steps.at(-1)?.state ?? base

function stepsFrom(start: JourneyState, facts: readonly Fact[]): Step[] {
  let state = start
  return facts.map((fact) => {
    state = decide(state, fact).state
    return { fact, state }
  })
}

const textOf = (fact: Fact): string =>
  JSON.stringify([fact.time, fact.nth, fact.name, fact.value, fact.order, fact.why, fact.verdict])

/** Each copy's facts keep their own order, also within a millisecond; those of two copies are told apart by their text. */
const inOrder = (facts: readonly Fact[]): Fact[] =>
  [...new Map(facts.map((fact) => [textOf(fact), fact]))]
    .sort(([s, f], [t, g]) => f.time - g.time || (f.nth ?? 0) - (g.nth ?? 0) || (s < t ? -1 : 1))
    .map(([, fact]) => fact)

const timelineOf = (base: JourneyState, since: Ms, steps: readonly Step[], rank: number): Timeline => {
  const { orders, advocate } = steps.at(-1)?.state ?? base
  return { base, since, steps, rank: Math.max(rank, advocate ? orders + ADVOCATE : orders), stale: [] }
}

export const timelineFrom = (base: JourneyState, since: Ms, facts: readonly Fact[]): Timeline =>
  timelineOf(base, since, stepsFrom(base, inOrder(facts)), 0)

export const emptyTimeline: Timeline = timelineOf(emptyState, -1, [], 0)

/** Where a fact belongs: behind those of its millisecond; what is older than all that is kept counts as the oldest. */
export function placeFact({ base, since, steps }: Timeline, given: Fact): Placed {
  const time = Math.max(given.time, since + 1)
  let place = steps.length
  while (place && (steps[place - 1] as Step).fact.time > time) place--
  const before = steps[place - 1]
  const nth = before?.fact.time === time ? (before.fact.nth ?? 0) + 1 : 0
  const fact = nth ? { ...given, time, nth } : time === given.time ? given : { ...given, time }
  return { fact, place, decision: decide(before?.state ?? base, fact) }
}

export function takeFact(timeline: Timeline, { fact, place, decision }: Placed): Timeline {
  const { state } = decision
  const later = timeline.steps.slice(place).map((step) => step.fact)
  const steps = [...timeline.steps.slice(0, place), { fact, state }, ...stepsFrom(state, later)]
  return fold(timelineOf(timeline.base, timeline.since, steps, timeline.rank))
}

/** The oldest facts become part of the state that the others build on: those of one millisecond together. */
export function fold(timeline: Timeline, most: number = MAX_FACTS): Timeline {
  const { steps } = timeline
  let cut = steps.length - most
  if (cut <= 0) return timeline
  while (steps[cut]?.fact.time === steps[cut - 1]?.fact.time) cut++
  const { fact, state } = steps[cut - 1] as Step
  return { ...timeline, base: state, since: fact.time, steps: steps.slice(cut) }
}

/** The copy that knew the further stage is built on, else the newer one, so that merging takes no stage back. */
const firmer = (a: Timeline, b: Timeline): Timeline => {
  const difference = a.rank - b.rank || a.since - b.since
  if (difference) return difference > 0 ? a : b
  return JSON.stringify(a.base) >= JSON.stringify(b.base) ? a : b
}

const factsOf = ({ stale, steps }: Timeline): Fact[] => [...stale, ...steps.map((step) => step.fact)]

/** Two copies as one: commutative, associative and idempotent. What is over the bound is folded later. */
export function mergeTimelines(a: Timeline, b: Timeline): Timeline {
  const { base, since, rank } = firmer(a, b)
  const facts = inOrder([...factsOf(a), ...factsOf(b)])
  const isStale = (fact: Fact): boolean => fact.time <= since
  return {
    base,
    since,
    rank,
    stale: facts.filter(isStale),
    steps: stepsFrom(
      base,
      facts.filter((fact) => !isStale(fact)),
    ),
  }
}
