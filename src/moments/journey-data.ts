// How a journey is kept: short rows of numbers, and the way back, which trusts nothing that it reads.
import { FACT_NAMES, type Fact } from './fact.ts'
import { isOfVisit, type Moment, type MomentRecord, type Outcome, partsOf, SPOTS, spotOf } from './moment.ts'
import { type Cycle, type JourneyState, MAX_CYCLES, MAX_RECORDS, stageOf } from './state.ts'
import { fold, stateOf, type Timeline, timelineFrom } from './timeline.ts'

const VERSION = 1
const MAX_CHARACTERS = 1_990
const MAX_KEPT_FACTS = 200
const MOMENTS: readonly (Moment | null)[] = [null, 'zmot', 'fmot', 'smot', 'tmot', 'umot']
const OUTCOMES: readonly (Outcome | undefined)[] = [undefined, 'won', 'lost']

type Row = readonly unknown[]

/** Rows end at their last value that says something. */
const trim = (row: unknown[]): Row => {
  while (row.length && !row.at(-1)) row.pop()
  return row
}

const writeRecord = (r: MomentRecord): Row =>
  trim([
    SPOTS.indexOf(spotOf(r)),
    r.cycle,
    r.openedAt,
    r.why,
    OUTCOMES.indexOf(r.outcome),
    r.decidedAt === undefined ? 0 : r.decidedAt - r.openedAt,
    r.visit ?? 0,
    r.recovered ? 1 : 0,
  ])

/** Each row begins with the milliseconds since the one before. */
function writeFacts(facts: readonly Fact[], since: number): Row[] {
  let last = since
  return facts.map(({ name, time, value, nth = 0, order = 0, why = 0, verdict = 0 }) => {
    const row = trim([time - last, FACT_NAMES.indexOf(name), value, nth, order, why, verdict])
    last = time
    return row
  })
}

function writeTimeline(timeline: Timeline, most?: number): object {
  const { base, since, steps } = fold(timeline, most)
  const { moment } = stateOf(timeline)
  return {
    v: VERSION,
    // For whoever reads what is kept before this code has loaded.
    stage: stageOf(stateOf(timeline)),
    moment,
    since,
    state: [base.visit, base.seen, base.orders, +base.advocate, +base.retries, MOMENTS.indexOf(base.moment)],
    cycles: base.cycles.map((c) => [c.number, c.order, c.done]),
    records: base.records.map(writeRecord),
    facts: writeFacts(
      steps.map((step) => step.fact),
      since,
    ),
  }
}

/** What is kept of a journey: under 2 kB as JSON; where names and times are long, fewer of the newest facts. */
export function writeJourney(timeline: Timeline): object {
  let data = writeTimeline(timeline)
  for (let most = 28; most >= 0 && JSON.stringify(data).length > MAX_CHARACTERS; most -= 4) {
    data = writeTimeline(timeline, most)
  }
  return data
}

function check(holds: boolean): asserts holds {
  if (!holds) throw new TypeError('damaged')
}
const num = (value: unknown = 0): number => {
  check(Number.isSafeInteger(value))
  return value as number
}
const text = (value: unknown): string => {
  check(typeof value === 'string' && value.length <= 40)
  return value
}
const list = (value: unknown, most: number): Row => {
  check(Array.isArray(value) && value.length <= most)
  return value
}
const row = (value: unknown): Row => list(value, 8)
const member = <T>(all: readonly T[], index: unknown): T => {
  const place = num(index)
  check(place in all)
  return all[place] as T
}

function readRecord(value: unknown): MomentRecord {
  const [place, cycle, opened, why, result, after, visit, recovered] = row(value)
  const spot = member(SPOTS, place)
  const outcome = member(OUTCOMES, result)
  const openedAt = num(opened)
  return {
    ...partsOf(spot),
    cycle: num(cycle),
    ...(isOfVisit(spot) && { visit: num(visit) }),
    openedAt,
    why: text(why),
    ...(outcome && { decidedAt: openedAt + num(after), outcome }),
    ...(recovered === 1 && { recovered: true as const }),
  }
}

function readFacts(value: unknown, since: number): Fact[] {
  let time = since
  return list(value, MAX_KEPT_FACTS).map((given) => {
    const [after, name, number, nth, order, why, verdict] = row(given)
    time += Math.max(0, num(after))
    return {
      name: member(FACT_NAMES, name),
      time,
      value: num(number),
      ...(nth ? { nth: num(nth) } : {}),
      ...(order ? { order: text(order) } : {}),
      ...(why ? { why: text(why), verdict: num(verdict) } : {}),
    }
  })
}

function readState(data: Readonly<Record<string, unknown>>): JourneyState {
  const [visit, seen, orders, advocate, retries, moment] = row(data.state)
  return {
    visit: num(visit),
    seen: num(seen),
    orders: num(orders),
    advocate: advocate === 1,
    retries: retries === 1,
    cycles: list(data.cycles, MAX_CYCLES).map((c): Cycle => {
      const [number, order, done] = row(c)
      return { number: num(number), order: text(order), done: num(done) }
    }),
    records: list(data.records, MAX_RECORDS).map(readRecord),
    moment: member(MOMENTS, moment),
  }
}

/** What was kept, or null where it is damaged or another version wrote it. */
export function readJourney(value: unknown): Timeline | null {
  const data = Object(value) as Readonly<Record<string, unknown>>
  if (data.v !== VERSION) return null
  try {
    const since = num(data.since)
    return timelineFrom(readState(data), since, readFacts(data.facts, since))
  } catch {
    return null
  }
}
