// GET /api/...: the analyses below the journey map.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { EventLog } from '../log/log.ts'
import { type QueryString, readScope } from '../reports/period.ts'
import { whileWanted } from '../reports/while-wanted.ts'
import type { EventStore } from '../store/store.ts'
import { reportAssociations } from './associations.ts'
import { reportExperiments } from './experiments.ts'
import { reportMessages } from './messages.ts'
import { readGrain, reportTrends } from './trends.ts'
import { readVisitor, reportVisitor } from './visitor.ts'

const REPORTS = { associations: reportAssociations, experiments: reportExperiments, messages: reportMessages }

export function addAnalyses(app: FastifyInstance, store: EventStore, log: EventLog, now: () => number): void {
  const loaded = { preHandler: () => log.loaded() }
  /** A question as each report takes it; what nobody waits for any more is not asked. */
  const asked = (request: FastifyRequest) => ({
    query: request.query as QueryString,
    wanted: whileWanted(store, request),
  })

  app.get('/api/trends', loaded, async (request) => {
    const { query, wanted } = asked(request)
    return reportTrends(wanted, readScope(query), readGrain(query), now())
  })
  app.get('/api/visitor', loaded, async (request) => {
    const { query, wanted } = asked(request)
    return reportVisitor(wanted, readVisitor(query), now())
  })
  for (const [name, report] of Object.entries(REPORTS)) {
    app.get(`/api/${name}`, loaded, async (request) => {
      const { query, wanted } = asked(request)
      return report(wanted, readScope(query), now())
    })
  }
}
