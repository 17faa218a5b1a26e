// GET /api/experiments: how often each variant wins each moment, with intervals that hold while one watches.
import { num, rate } from '../reports/figures.ts'
import { MOMENT_ROWS, type MomentRow } from '../reports/moment-rows.ts'
import type { Scope } from '../reports/period.ts'
import { rateSequence } from '../statistics/confidence-sequence.ts'
import { CONFIDENCE, type Interval, type Tally } from '../statistics/rate.ts'
import { MISMATCH, sampleRatio } from '../statistics/sample-ratio.ts'
import type { EventStore, Row } from '../store/store.ts'
import { type Arm, type Conclusion, conclude } from './conclusion.ts'
import { count } from './words.ts'

export const EXPERIMENT_QUERIES = ['exposures', 'experiments'] as const

const MOST_EXPERIMENTS = 20
const MOST_VARIANTS = 10
const ALPHA = 1 - CONFIDENCE
const DAY_MS = 86_400_000
const LATELY_DAYS = 7
/** What the variant that changes nothing is called. */
const BASELINE = /^(control|original|baseline|default|off|none|a|0)$/i

interface Variant {
  readonly variant: string
  readonly shoppers: number
  /** Of all, by the plan: equal parts, unless every exposure told its share. */
  readonly planned: number
}

interface Tried extends Tally {
  readonly variant: string
  readonly rate: number | null
  readonly interval: Interval
}

interface Tested {
  readonly id: string
  readonly half: string | null
  readonly variants: Tried[]
  /** Each other variant against the first. */
  readonly comparisons: (Conclusion & { variant: string; against: string })[]
}

export interface Experiment {
  readonly shop: string
  readonly experiment: string
  readonly since: string
  /** The first is what the others are compared with. */
  readonly variants: Variant[]
  /** Shoppers who saw more than one variant, and are left out. */
  readonly mixed: number
  readonly split: { p: number | null; mismatch: boolean; sentence: string }
  readonly moments: Tested[]
}

const isVariant = ({ variant }: Row): boolean => variant !== null
const variantOf = (row: Row): string => String(row.variant)

function variantsOf(exposures: readonly Row[]): Variant[] {
  const rows = exposures.filter(isVariant).slice(0, MOST_VARIANTS)
  const shares = rows.map((row) => num(row, 'share'))
  const planned = shares.every((share) => share > 0) ? shares : rows.map(() => 1)
  const whole = planned.reduce((sum, share) => sum + share, 0)
  const place = (name: string): number => (BASELINE.test(name) ? 0 : 1)
  return rows
    .map((row, i) => ({
      variant: variantOf(row),
      shoppers: num(row, 'shoppers'),
      planned: (planned[i] ?? 0) / whole,
    }))
    .sort((a, b) => place(a.variant) - place(b.variant) || (a.variant < b.variant ? -1 : 1))
}

function splitOf(variants: readonly Variant[]): Experiment['split'] {
  const seen = variants.map(({ shoppers }) => shoppers)
  const planned = variants.map((variant) => variant.planned)
  const p = sampleRatio(seen, planned)
  const mismatch = p !== null && p < MISMATCH
  const all = seen.reduce((sum, number) => sum + number, 0)
  const expected = planned.map((share) => count(Math.round(share * all))).join(' to ')
  const sentence = mismatch
    ? `The split is ${seen.map(count).join(' to ')} where ${expected} was to be expected (p < ${MISMATCH}): something loses shoppers of one variant. Find it first; no figure below can be trusted.`
    : 'The split is as planned.'
  return { p, mismatch, sentence: p === null ? 'Only one variant was seen.' : sentence }
}

const momentName = ({ id, half }: MomentRow): string => (half ? `${id.toUpperCase()} (${half})` : id.toUpperCase())

function testedOf(row: MomentRow, variants: readonly Variant[], tries: readonly Row[], days: number): Tested {
  const mine = (variant: string): Row | undefined => tries.find((tried) => tried.variant === variant)
  const arms: Arm[] = variants.map(({ variant }) => ({
    variant,
    won: num(mine(variant), 'won'),
    decided: num(mine(variant), 'decided'),
  }))
  const [first, ...others] = arms
  // Each of several comparisons may be wrong: together they are no more often than one alone.
  const alpha = ALPHA / Math.max(1, others.length)
  const comparisons = others.flatMap((other) => {
    if (!first) return []
    const lately = num(mine(first.variant), 'lately') + num(mine(other.variant), 'lately')
    const conclusion = conclude(other, first, momentName(row), lately / days, alpha)
    return [{ variant: other.variant, against: first.variant, ...conclusion }]
  })
  return {
    id: row.id,
    half: row.half ?? null,
    variants: arms.map((arm) => ({
      ...arm,
      rate: rate(arm.won, arm.decided),
      interval: rateSequence(arm, ALPHA),
    })),
    comparisons,
  }
}

function experimentOf(exposures: readonly Row[], tries: readonly Row[]): Experiment {
  const [{ shop, experiment, as_of } = {}] = exposures
  const variants = variantsOf(exposures)
  const since = Math.min(...exposures.map((row) => num(row, 'first_at')))
  const days = Math.min(LATELY_DAYS, Math.max(1, (Number(as_of) - since) / DAY_MS))
  const isOf = (tried: Row, { id, half }: MomentRow): boolean =>
    tried.moment === id && (tried.half ?? undefined) === half
  return {
    shop: String(shop),
    experiment: String(experiment),
    since: new Date(since).toISOString(),
    variants,
    mixed: num(
      exposures.find((row) => !isVariant(row)),
      'shoppers',
    ),
    split: splitOf(variants),
    moments: MOMENT_ROWS.map((row) =>
      testedOf(
        row,
        variants,
        tries.filter((tried) => isOf(tried, row)),
        days,
      ),
    ).filter((tested) => tested.variants.some(({ decided }) => decided > 0)),
  }
}

export async function reportExperiments(
  store: EventStore,
  scope: Scope,
  now: number,
): Promise<{ experiments: Experiment[] }> {
  await store.derive()
  const [exposures = [], tries = []] = await Promise.all(
    EXPERIMENT_QUERIES.map((name) => store.query(name, { ...scope, now })),
  )
  const keyOf = ({ shop, experiment }: Row): string => JSON.stringify([shop, experiment])
  const keys = [...new Set(exposures.map(keyOf))].slice(0, MOST_EXPERIMENTS)
  const mine = (rows: readonly Row[], key: string): Row[] => rows.filter((row) => keyOf(row) === key)
  return { experiments: keys.map((key) => experimentOf(mine(exposures, key), mine(tries, key))) }
}
