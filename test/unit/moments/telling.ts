// Tells a journey event by event, and writes what is said of each in one line that a test can read.

import type { Classification, Half, Moment, MomentRecord } from '../../../src/moments/moment.ts'
import { advance, classify, type Journey, type MomentEvent, newJourney, type ShopRule } from '../../../src/moments.ts'

/** A name, its properties, and the minute in which it happens: without one, a minute after the one before. */
export type Told = string | readonly [name: string, properties?: object | null, minute?: number]

export const START = Date.UTC(2026, 10, 22, 10)
export const MINUTE = 60_000

export function eventsOf(told: readonly Told[], start: number = START): MomentEvent[] {
  let minute = -1
  return told.map((line) => {
    const [name, properties, at] = typeof line === 'string' ? [line] : line
    minute = at ?? minute + 1
    const event = { name, time: start + minute * MINUTE }
    // What a caller without types may give.
    return properties === undefined ? event : { ...event, properties: properties as object }
  })
}

const spot = ({ moment, half }: { moment: Moment | null; half?: Half }): string =>
  half ? `${moment}/${half}` : (moment ?? 'none')

/** `fmot left-at-once: fmot lost, zmot lost`; what is recovered is marked with `again`. */
export function lineOf(classification: Classification): string {
  const { why, transitions } = classification
  const told = transitions.map((t) => `${spot(t)} ${t.outcome}${t.recovered ? ' again' : ''}`)
  return `${spot(classification)} ${why}${told.length ? `: ${told.join(', ')}` : ''}`
}

/** `tmot 1 won`: the moment, its cycle, or its visit as `v1`, and its result. */
export const recordLine = (record: MomentRecord): string =>
  `${spot(record)} ${record.visit === undefined ? record.cycle : `v${record.visit}`} ${record.outcome ?? 'open'}`

export interface Telling {
  readonly journey: Journey
  readonly lines: string[]
  readonly classifications: Classification[]
}

export function follow(
  events: readonly MomentEvent[],
  from: Journey = newJourney(),
  shopRules: readonly ShopRule[] = [],
): Telling {
  let journey = from
  const classifications = events.map((event) => {
    const classification = classify(event, journey, shopRules)
    journey = advance(journey, event, shopRules)
    return classification
  })
  return { journey, classifications, lines: classifications.map(lineOf) }
}

export const journeyOf = (told: readonly Told[]): Journey => follow(eventsOf(told)).journey

/** What is said of the last event told. */
export const lastLine = (told: readonly Told[]): string => follow(eventsOf(told)).lines.at(-1) ?? ''

export const STAGES = ['prospect', 'buyer', 'loyal', 'advocate']
/** A moment of its cycle or visit. */
export const keyOf = (r: MomentRecord): string =>
  [r.moment, r.half, r.visit === undefined ? r.cycle : `v${r.visit}`].join(' ')
export const outcomes = (journey: Journey): string[] =>
  journey.moments.map((r) => `${keyOf(r)} ${r.outcome}`).toSorted()
/** What a shop reads of a journey, but for its records. */
export const standing = ({ stage, cycle, orders, visit, moment }: Journey): object => ({
  stage,
  cycle,
  orders,
  visit,
  moment,
})
/** Plain data, as it comes back from where it was kept. */
export const copyOf = (journey: Journey): Journey => JSON.parse(JSON.stringify(journey)) as Journey
