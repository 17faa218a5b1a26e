// GET /api/...: the analyses below the journey map.
import type { FastifyInstance } from 'fastify'
import type { EventLog } from '../log/log.ts'
import { type QueryString, readScope } from '../reports/period.ts'
import type { EventStore } from '../store/store.ts'
import { reportAssociations } from './associations.ts'
import { reportExperiments } from './experiments.ts'
import { reportMessages } from './messages.ts'
import { readGrain, reportTrends } from './trends.ts'

export function addAnalyses(app: FastifyInstance, store: EventStore, log: EventLog, now: () => number): void {
  const queryOf = (request: { query: unknown }): QueryString => request.query as QueryString
  const loaded = { preHandler: () => log.loaded() }

  app.get('/api/trends', loaded, async (request) => {
    const query = queryOf(request)
    return reportTrends(store, readScope(query), readGrain(query), now())
  })
  app.get('/api/associations', loaded, (request) => reportAssociations(store, readScope(queryOf(request)), now()))
  app.get('/api/experiments', loaded, (request) => reportExperiments(store, readScope(queryOf(request)), now()))
  app.get('/api/messages', loaded, (request) => reportMessages(store, readScope(queryOf(request)), now()))
}
