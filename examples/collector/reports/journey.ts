// The journey map's figures.
import type { EventStore, Row } from '../store/store.ts'
import { num, rate } from './figures.ts'
import { type FlowLink, flowOf } from './flow.ts'
import { type JourneyMoment, momentsOf } from './outcomes.ts'
import { isFiltered, type Scope, scopeBefore } from './period.ts'
import { METRIC_QUERIES, type Metrics, metricsOf } from './three-metrics.ts'

export interface JourneyReport {
  readonly since: string | null
  readonly until: string | null
  readonly shop: string | null
  readonly moments: JourneyMoment[]
  readonly flow: FlowLink[]
  readonly metrics: Metrics
  /**
   * Of the orders that the shop's server told, those that a browser has told, too; the rate is null where the server tells
   * none. An order that nobody has seen is no shopper's: of some shoppers there is no such figure.
   */
  readonly capture: {
    told: number
    captured: number
    rate: number | null
    days: { day: string; told: number; captured: number }[]
  } | null
  readonly stages: { stage: string; visitors: number }[]
  readonly totals: Record<'events' | 'visitors' | 'customers' | 'visits' | 'orders' | 'automated', number>
  readonly dropped: { reason: string; count: number }[]
  readonly rejected: number
}

/** What the map is made of, each a query. */
export const MAP_QUERIES = [
  'moments',
  'touchpoints',
  ...METRIC_QUERIES,
  'totals',
  'stages',
  'dropped',
  'rejected',
  'captured',
  'flow',
] as const

/** Those that are asked for the period before, too. */
const COMPARED = ['moments', ...METRIC_QUERIES] as const

const STAGES = ['prospect', 'buyer', 'loyal', 'advocate']

const isoTime = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

function captureOf(rows: readonly Row[]): NonNullable<JourneyReport['capture']> {
  const days = rows.map((row) => ({ day: String(row.day), told: num(row, 'told'), captured: num(row, 'captured') }))
  const told = days.reduce((sum, day) => sum + day.told, 0)
  const captured = days.reduce((sum, day) => sum + day.captured, 0)
  return { told, captured, rate: rate(captured, told), days }
}

/** The answers of queries by their names. */
async function answersOf(
  store: EventStore,
  names: readonly string[],
  scope: Scope,
  now: number,
): Promise<(name: string) => Row[]> {
  const answers = await Promise.all(names.map((name) => store.query(name, { ...scope, now })))
  const byName = new Map(names.map((name, i) => [name, answers[i] ?? []]))
  return (name) => byName.get(name) ?? []
}

export async function reportJourney(store: EventStore, scope: Scope, now: number): Promise<JourneyReport> {
  await store.derive()
  const past = scopeBefore(scope, now)
  const [rows, before] = await Promise.all([
    answersOf(store, MAP_QUERIES, scope, now),
    past && answersOf(store, COMPARED, past, now),
  ])
  const [total] = rows('totals')
  return {
    since: isoTime(scope.since),
    until: isoTime(scope.until),
    shop: scope.shop,
    moments: momentsOf(rows('moments'), before?.('moments') ?? null, rows('touchpoints')),
    flow: flowOf(rows('flow')),
    metrics: metricsOf(METRIC_QUERIES.map(rows), before && METRIC_QUERIES.map(before)),
    capture: isFiltered(scope) ? null : captureOf(rows('captured')),
    stages: STAGES.map((stage) => ({
      stage,
      visitors: num(
        rows('stages').find((row) => row.stage === stage),
        'visitors',
      ),
    })),
    totals: {
      events: num(total, 'events'),
      visitors: num(total, 'visitors'),
      customers: num(total, 'customers'),
      visits: num(total, 'visits'),
      orders: num(total, 'orders'),
      automated: num(total, 'automated'),
    },
    dropped: rows('dropped').map((row) => ({ reason: String(row.reason), count: num(row, 'count') })),
    rejected: num(rows('rejected')[0], 'rejected'),
  }
}
