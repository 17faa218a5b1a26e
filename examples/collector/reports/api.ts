// GET /api/...: the figures and lists behind the journey map.
import type { FastifyInstance } from 'fastify'
import { loadedWithin } from '../log/loaded-within.ts'
import type { EventLog } from '../log/log.ts'
import type { EventStore, Row } from '../store/store.ts'
import { csvOf } from './csv.ts'
import { derivedFor } from './derived-for.ts'
import { EXPORTS } from './exports.ts'
import { reportJourney } from './journey.ts'
import { readMoment, reportMoment } from './moment.ts'
import { type QueryString, readLimit, readScope, readText } from './period.ts'
import { whileWanted } from './while-wanted.ts'

const LATEST = 50
const MOST = 1000
const MAX_WAIT_MS = 5_000

/** Lists and properties are kept as text; here they are given back as what they were. */
function opened(row: Row): Record<string, unknown> {
  const { properties, found, ...rest } = row
  const parse = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : null)
  return { ...rest, found: parse(found) ?? [], properties: parse(properties) ?? {} }
}

type Loaded = Pick<EventLog, 'loaded'>

export function addApi(app: FastifyInstance, store: EventStore, log: Loaded, now: () => number): void {
  const queryOf = (request: { query: unknown }): QueryString => request.query as QueryString

  /** Who asks sees all that was answered for before, unless that is very much. */
  const loaded = { preHandler: () => loadedWithin(log, MAX_WAIT_MS) }

  app.get('/api/journey', loaded, (request) =>
    reportJourney(whileWanted(store, request), readScope(queryOf(request)), now()),
  )

  app.get('/api/moment', loaded, (request) => {
    const query = queryOf(request)
    return reportMoment(whileWanted(store, request), readMoment(query), readScope(query), now())
  })

  app.get('/api/choices', loaded, async (request) => {
    const choices = await store.query('choices', { ...readScope(queryOf(request)), now: now() })
    const of = (kind: string): Row[] => choices.filter((row) => row.kind === kind).map(({ kind: _, ...row }) => row)
    return { source: of('source'), device: of('device'), page: of('page'), product: of('product') }
  })

  app.get('/api/events', loaded, async (request) => {
    const query = queryOf(request)
    const limit = readLimit(query, LATEST, MOST)
    const scope = readScope(query)
    await derivedFor(store, scope)
    const rows = await store.query('latest', { ...scope, limit, visitor: readText(query, 'visitor') })
    return { events: rows.map(opened) }
  })

  app.get('/api/quarantine', loaded, async (request) => {
    const query = queryOf(request)
    const limit = readLimit(query, LATEST, MOST)
    return { quarantine: await store.query('quarantine', { limit, shop: readText(query, 'shop') }) }
  })

  app.get('/api/shops', loaded, async () => ({ shops: await store.query('shops') }))

  app.get<{ Params: { table: string } }>('/api/export/:table', loaded, async (request, reply) => {
    const name = /^([a-z-]+)\.csv$/.exec(request.params.table)?.[1] ?? ''
    const tableOf = EXPORTS.get(name)
    if (!tableOf) {
      const why = `there is no such table; there are ${[...EXPORTS.keys()].map((key) => `${key}.csv`).join(', ')}`
      return reply.code(404).send({ error: 'not-found', where: 'table', why })
    }
    const query = queryOf(request)
    const table = await tableOf({ store: whileWanted(store, request), query, scope: readScope(query), now: now() })
    return reply
      .header('content-disposition', `attachment; filename="kairos-${name}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(csvOf(table))
  })
}
