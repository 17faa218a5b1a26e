// GET /api/visitor: all that is kept of one person, for who looks for a fault and for who answers a request for data.
import { BadParameter, type QueryString, readLimit, readText } from '../reports/period.ts'
import type { EventStore, Row } from '../store/store.ts'

export const VISITOR_QUERIES = ['visitor-devices', 'visitor-stage', 'visitor-moments', 'visitor-events'] as const

const SHOWN = 500
/** A person with more has them in the database still; the answer says so. */
const MOST = 100_000

export interface VisitorQuestion {
  readonly visitor: string
  readonly shop: string | null
  readonly limit: number
}

export interface VisitorReport {
  readonly id: string
  /** Browsers; more than one where the shop told that they are one customer's. */
  readonly devices: Row[]
  readonly stages: Row[]
  readonly moments: Row[]
  /** In the order in which they happened; the newest, where there are more. */
  readonly events: Record<string, unknown>[]
  readonly more: boolean
}

export function readVisitor(query: QueryString): VisitorQuestion {
  const visitor = readText(query, 'id')
  if (visitor === null) throw new BadParameter('id', 'id must name a visitor or a customer: /api/visitor?id=…')
  return { visitor, shop: readText(query, 'shop'), limit: readLimit(query, SHOWN, MOST) }
}

const parsed = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : null)

function opened(row: Row): Record<string, unknown> {
  const { properties, found, experiments, campaign, ...rest } = row
  return {
    ...rest,
    found: parsed(found) ?? [],
    experiments: parsed(experiments) ?? {},
    campaign: parsed(campaign) ?? {},
    properties: parsed(properties) ?? {},
  }
}

export async function reportVisitor(
  store: EventStore,
  { limit, ...who }: VisitorQuestion,
  now: number,
): Promise<VisitorReport> {
  await store.derive()
  const [devices = [], stages = [], moments = [], events = []] = await Promise.all(
    // One more than is given, so that it is known whether there are more.
    VISITOR_QUERIES.map((name) => store.query(name, { ...who, now, limit: limit + 1 })),
  )
  return {
    id: who.visitor,
    devices,
    stages,
    moments,
    events: events.slice(0, limit).reverse().map(opened),
    more: events.length > limit,
  }
}
