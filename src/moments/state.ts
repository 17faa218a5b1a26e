// What is known of a journey at one point of it: plain data, replaced and never changed.
import { isOfVisit, type Moment, type MomentRecord, type Outcome, partsOf, type Spot, type Stage } from './moment.ts'

/** A cycle that began with an order: what must outlive its records. */
export interface Cycle {
  readonly number: number
  /** Short hash of the order that began it; empty where the order has no name. */
  readonly order: string
  /** The same for all orders of one number: a shop may know an order by another name than its page told. */
  readonly done: number
}

/** Bits of `Cycle.done`. */
export const SUPPORTED = 1
/** Two bits each: opened, decided. */
const OPENED: Partial<Record<Spot, number>> = { tmot: 2, 'smot/experience': 8 }

/** Bits of `JourneyState.seen`: what this visit has shown so far. */
export const PAGE_SEEN = 1
export const PRODUCT_SEEN = 2
export const WAITING = 4
export const BOUNCED = 8
export const BOUNCED_RESEARCH = 16
export const ENGAGED = 32

export interface JourneyState {
  readonly visit: number
  readonly seen: number
  /** Orders known to have been placed, this shop's word included. */
  readonly orders: number
  readonly advocate: boolean
  /** A cart was filled again after the purchase had been lost. */
  readonly retries: boolean
  /** Newest last. */
  readonly cycles: readonly Cycle[]
  readonly records: readonly MomentRecord[]
  /** The moment of the last decisive event. */
  readonly moment: Moment | null
}

export const MAX_CYCLES = 16
/** Seven of the running and the previous cycle, two of the visit, two that an event gave to an older cycle. */
export const MAX_RECORDS = 11

export const emptyState: JourneyState = Object.freeze({
  visit: 0,
  seen: 0,
  orders: 0,
  advocate: false,
  retries: false,
  cycles: [],
  records: [],
  moment: null,
})

export const isCustomer = (state: JourneyState): boolean => state.orders > 0
export const runningCycle = (state: JourneyState): number => Math.max(1, state.orders)

export function stageOf(state: JourneyState): Stage {
  if (state.advocate) return 'advocate'
  if (state.orders > 1) return 'loyal'
  return state.orders ? 'buyer' : 'prospect'
}

export const cycleOfOrder = (state: JourneyState, order: string | undefined): Cycle | undefined =>
  order === undefined ? undefined : state.cycles.find((cycle) => cycle.order === order)

/** The cycle that an event after an order belongs to: the named order's, else the newest. */
export const cycleOf = (state: JourneyState, order: string | undefined): number =>
  cycleOfOrder(state, order)?.number ?? runningCycle(state)

export function findRecord(state: JourneyState, spot: Spot, cycle: number): MomentRecord | undefined {
  const { moment, half } = partsOf(spot)
  const ofVisit = isOfVisit(spot)
  return state.records.find(
    (r) => r.moment === moment && r.half === half && (ofVisit ? r.visit === state.visit : r.cycle === cycle),
  )
}

const doneOf = (state: JourneyState, cycle: number): number => state.cycles.find((c) => c.number === cycle)?.done ?? 0

export const wasSupported = (state: JourneyState, cycle: number): boolean => (doneOf(state, cycle) & SUPPORTED) > 0

/** The bits that a moment has in its cycle when it is open, or decided. */
export const doneBits = (spot: Spot, outcome?: Outcome): number => (OPENED[spot] ?? 0) * (outcome ? 3 : 1)

/** True where a moment was opened, or decided, and its record may no longer be kept. */
export function isDone(state: JourneyState, spot: Spot, cycle: number, outcome?: Outcome): boolean {
  if (spot === 'smot/purchase') return isCustomer(state)
  const bits = doneBits(spot, outcome)
  return bits > 0 && (doneOf(state, cycle) & bits) === bits
}

export function markCycle(state: JourneyState, cycle: number, done: number): JourneyState {
  if (!done || !state.cycles.some((c) => c.number === cycle)) return state
  const cycles = state.cycles.map((c) => (c.number === cycle ? { ...c, done: c.done | done } : c))
  return { ...state, cycles }
}

/** Without the records of cycles older than the previous one. */
export function recent(state: JourneyState): JourneyState {
  const isKept = (r: MomentRecord): boolean => r.visit !== undefined || r.cycle >= state.orders - 1
  return state.records.every(isKept) ? state : { ...state, records: state.records.filter(isKept) }
}

/** An order is placed, or told of: a cycle begins, and what is older than the one before it is let go. */
export function addOrder(state: JourneyState, orders: number, order = ''): JourneyState {
  const known = state.cycles.filter((c) => c.order || c.number < orders)
  const cycles = [...known, { number: orders, order, done: doneOf(state, orders) }].slice(-MAX_CYCLES)
  return recent({ ...state, orders, cycles })
}

/** A record takes the place of the one with the same key. */
export function putRecord(state: JourneyState, old: MomentRecord | undefined, record: MomentRecord): JourneyState {
  const records = old ? state.records.map((r) => (r === old ? record : r)) : [...state.records, record]
  return { ...state, records }
}

/** This visit has shown something. */
export const see = (state: JourneyState, bits: number): JourneyState =>
  (state.seen & bits) === bits ? state : { ...state, seen: state.seen | bits }
