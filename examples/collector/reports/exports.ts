// GET /api/export/<table>.csv: each table of the map as a file.
import { ANALYSIS_TABLES } from '../analyses/tables.ts'
import type { EventStore, Row } from '../store/store.ts'
import type { Table } from './csv.ts'
import { derivedFor } from './derived-for.ts'
import { type JourneyReport, reportJourney } from './journey.ts'
import { readMoment, reportMoment } from './moment.ts'
import { keyOf } from './moment-rows.ts'
import { type QueryString, readText, type Scope } from './period.ts'

export interface Question {
  readonly store: EventStore
  readonly scope: Scope
  readonly query: QueryString
  readonly now: number
}

const MOST = 1000

const EVENT_COLUMNS =
  'id shop name time received clock visitor session actor page_kind page_title source_kind stage moment half why found first properties'
const OUTCOMES = ['reached', 'won', 'lost', 'open', 'win_rate'] as const

const journey = ({ store, scope, now }: Question): Promise<JourneyReport> => reportJourney(store, scope, now)
const table = (columns: string, rows: Table['rows']): Table => ({ columns: columns.split(' '), rows })

function momentsTable({ moments }: JourneyReport): Table {
  const rows = moments.map(({ before, ...moment }) => ({
    moment: keyOf(moment),
    ...Object.fromEntries(OUTCOMES.map((name) => [name, moment[name]])),
    median_ms: moment.median_ms,
    ...Object.fromEntries(OUTCOMES.map((name) => [`${name}_before`, before?.[name]])),
  }))
  return table(`moment ${OUTCOMES.join(' ')} median_ms ${OUTCOMES.map((name) => `${name}_before`).join(' ')}`, rows)
}

function metricsTable({ metrics }: JourneyReport): Table {
  const { bounce_rate, satisfaction, retention } = metrics
  const rows = [
    { metric: 'bounce_rate', part: bounce_rate.bounced, whole: bounce_rate.visits, of: bounce_rate },
    ...satisfaction.map((of) => ({ metric: `satisfaction ${of.moment}`, part: of.positive, whole: of.answers, of })),
    ...retention.map((of) => ({ metric: `retention ${of.days} days`, part: of.returned, whole: of.buyers, of })),
  ]
  return table(
    'metric part whole rate rate_before',
    rows.map(({ of, ...row }) => ({ ...row, rate: of.rate, rate_before: of.before?.rate })),
  )
}

async function momentTable({ store, scope, query, now }: Question): Promise<Table> {
  const report = await reportMoment(store, readMoment(query), scope, now)
  const parts = (['touchpoints', 'sources', 'pages', 'products', 'devices', 'whys'] as const).flatMap((part) =>
    report[part].map((row) => ({ part, ...row })),
  )
  return table('part name label touchpoints visitors', parts)
}

async function newest(name: string, { store, query, scope }: Question): Promise<Row[]> {
  await derivedFor(store, scope)
  return store.query(name, { ...scope, limit: MOST, visitor: readText(query, 'visitor') })
}

/** By its name, what it is made of. */
export const EXPORTS: ReadonlyMap<string, (question: Question) => Promise<Table>> = new Map([
  ['moments', async (question) => momentsTable(await journey(question))],
  ['metrics', async (question) => metricsTable(await journey(question))],
  [
    'flow',
    async (question) =>
      table(
        'from to journeys',
        [...(await journey(question)).flow].map((link) => ({ ...link })),
      ),
  ],
  ['stages', async (question) => table('stage visitors', (await journey(question)).stages)],
  ['capture', async (question) => table('day told captured', (await journey(question)).capture?.days ?? [])],
  ['moment', momentTable],
  ['events', async (question) => table(EVENT_COLUMNS, await newest('latest', question))],
  ['quarantine', async (question) => table('received shop id why raw', await newest('quarantine', question))],
  ...ANALYSIS_TABLES,
])
