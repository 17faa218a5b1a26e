// How a journey is kept: short rows of numbers, and the way back, which trusts nothing that it reads.
import { FACT_NAMES, type Fact } from './fact.ts'
import { halfOf, type Journey, type Moment, type MomentRecord, momentOf, type Outcome, type Spot } from './moment.ts'
import { type Cycle, emptyState, type JourneyState, MAX_CYCLES, MAX_RECORDS } from './state.ts'

const VERSION = 1
const SPOTS: readonly Spot[] = ['zmot', 'fmot', 'smot/purchase', 'smot/experience', 'tmot', 'umot']
const MOMENTS: readonly Moment[] = ['zmot', 'fmot', 'smot', 'tmot', 'umot']
const OUTCOMES: readonly (Outcome | undefined)[] = [undefined, 'won', 'lost']
const MAX_KEPT_FACTS = 200

/** What is kept of a journey: under 2 kB as JSON. */
export interface JourneyFacts {
  /** The state before the first of the facts, and the time up to which it holds. */
  readonly base: JourneyState
  readonly since: number
  readonly facts: readonly Fact[]
}

type Row = readonly unknown[]

const spotOf = (r: MomentRecord): Spot => (r.half ? `${r.moment}/${r.half}` : r.moment) as Spot

/** Rows end at their last value that says something. */
const trim = (row: unknown[]): unknown[] => {
  while (row.length && (row.at(-1) === undefined || row.at(-1) === 0)) row.pop()
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

export function writeJourney({ base, since, facts }: JourneyFacts, { stage, moment }: Journey): object {
  const start = facts[0]?.time ?? 0
  return {
    v: VERSION,
    stage,
    moment,
    since: Number.isFinite(since) ? since : null,
    state: [base.visit, base.seen, base.orders, base.advocate ? 1 : 0, base.retries ? 1 : 0, base.moment],
    cycles: base.cycles.map((c) => [c.number, c.order, c.done]),
    records: base.records.map(writeRecord),
    start,
    facts: facts.map((f) => trim([f.time - start, FACT_NAMES.indexOf(f.name), f.value, f.order ?? 0, f.why ?? 0])),
  }
}

const num = (value: unknown): number => {
  if (value === undefined) return 0
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('not a number')
  return value
}
const text = (value: unknown): string => {
  if (typeof value !== 'string' || value.length > 40) throw new TypeError('not a short text')
  return value
}
const list = (value: unknown, most: number): readonly unknown[] => {
  if (!Array.isArray(value) || value.length > most) throw new TypeError('not a short list')
  return value
}
const row = (value: unknown): Row => list(value, 8)
const member = <T>(all: readonly T[], index: unknown): T => {
  const found = all[num(index)]
  if (found === undefined) throw new TypeError('not a known place')
  return found
}

function readRecord(value: unknown): MomentRecord {
  const [spotIndex, cycle, openedAt, why, outcome, after, visit, recovered] = row(value)
  const spot = member(SPOTS, spotIndex)
  const half = halfOf(spot)
  const result = OUTCOMES[num(outcome)]
  return {
    moment: momentOf(spot),
    ...(half && { half }),
    cycle: num(cycle),
    ...(visit ? { visit: num(visit) } : {}),
    openedAt: num(openedAt),
    ...(result && { decidedAt: num(openedAt) + num(after), outcome: result }),
    why: text(why),
    ...(recovered ? { recovered: true as const } : {}),
  }
}

function readFactRow(value: unknown, start: number): Fact {
  const [time, name, number, order, why] = row(value)
  return {
    name: member(FACT_NAMES, name),
    time: start + num(time),
    value: num(number),
    ...(order ? { order: text(order) } : {}),
    ...(why ? { why: text(why) } : {}),
  }
}

function readState(data: Record<string, unknown>): JourneyState {
  const [visit, seen, orders, advocate, retries, moment] = row(data['state'])
  const cycles = list(data['cycles'], MAX_CYCLES).map((c): Cycle => {
    const [number, order, done] = row(c)
    return { number: num(number), order: text(order), done: num(done) }
  })
  return {
    ...emptyState,
    visit: num(visit),
    seen: num(seen),
    orders: num(orders),
    advocate: advocate === 1,
    retries: retries === 1,
    cycles,
    records: list(data['records'], MAX_RECORDS).map(readRecord),
    moment: moment === null ? null : member(MOMENTS, MOMENTS.indexOf(moment as Moment)),
  }
}

/** What was kept, or null where it is damaged or another version wrote it. */
export function readJourney(value: unknown): JourneyFacts | null {
  if (typeof value !== 'object' || value === null) return null
  const data = value as Record<string, unknown>
  if (data['v'] !== VERSION) return null
  try {
    const start = num(data['start'])
    return {
      base: readState(data),
      since: data['since'] === null ? Number.NEGATIVE_INFINITY : num(data['since']),
      facts: list(data['facts'], MAX_KEPT_FACTS).map((f) => readFactRow(f, start)),
    }
  } catch {
    return null
  }
}
