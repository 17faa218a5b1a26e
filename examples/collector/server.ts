// The collector: what comes in, what is asked of it, and the journey map, laid on one HTTP server.
import type { FastifyInstance } from 'fastify'
import { addAnalyses } from './analyses/api.ts'
import { createEdge } from './edge.ts'
import { isLocal } from './guard/local.ts'
import { addLogin } from './guard/login.ts'
import { createJudges } from './ingest/judges.ts'
import { refuse, unavailable } from './ingest/refusal.ts'
import { createChecks } from './ingest/schema.ts'
import { takeBodies, takeRows } from './ingest/take.ts'
import { addTouchpoints } from './ingest/touchpoints.ts'
import { addVisitors } from './ingest/visitors.ts'
import { loadedWithin } from './log/loaded-within.ts'
import { startLoader } from './log/nats/loader.ts'
import { openLogged } from './log/open-logged.ts'
import { addBackups } from './operations/backups.ts'
import { addElsewhere, BATCHES_ELSEWHERE } from './operations/elsewhere.ts'
import { createMetrics } from './operations/metrics.ts'
import { startRetention } from './operations/retention.ts'
import { type CollectorOptions, checkOptions } from './options.ts'
import { addPage } from './page.ts'
import { addApi } from './reports/api.ts'
import type { EventStore } from './store/store.ts'
import { addStream } from './stream.ts'

export type { CollectorOptions } from './options.ts'

export interface Collector {
  /** The Fastify server, not yet listening. */
  readonly app: FastifyInstance
  readonly store: EventStore
  /** Listens where the options say; resolves with the URL. */
  listen(port: number): Promise<string>
  /** Takes nothing new, finishes what it has, and closes the database. */
  close(): Promise<void>
}

/** Who asks for the health has not much time. */
const HEALTH_MS = 1_000

/** Where the option `log` names one, it loads that log into its store, and batches are for the collectors before it. */
export async function createCollector(options: CollectorOptions = {}): Promise<Collector> {
  const checked = checkOptions(options)
  const { app, room, rates, onError, close } = await createEdge(checked)
  const checks = createChecks()
  const judges = createJudges({ ...checked, onError })
  const { log, store, direct } = await openLogged(checked, { checks, isBusy: judges.isBusy, onError })
  const loader = checked.log === undefined ? null : startLoader({ ...checked, log: checked.log }, store, onError)
  const metrics = createMetrics(loader ?? log, room)
  metrics.watch(app, checked.path)
  const place = { checks, room, metrics }
  const take =
    log.keeps === 'rows' ? takeRows({ ...place, log }, checked) : takeBodies({ ...place, log, judges }, checked)

  let closing = false
  if (loader) addElsewhere(app, [checked.path], BATCHES_ELSEWHERE)
  else addTouchpoints(app, { take, rates, metrics, onError }, checked)
  const eraser: Pick<EventStore, 'erase'> = {
    async erase(visitor, shop) {
      await loader?.caughtUp()
      return store.erase(visitor, shop)
    },
  }
  addVisitors(app, eraser, onError, checked)
  addBackups(app, store, onError, checked)
  await app.register(async (map) => {
    await addLogin(map, checked)
    addApi(map, direct, log, checked.now)
    addAnalyses(map, direct, log, checked.now)
    addStream(map, store)
    metrics.add(map)
    await addPage(map)
  })
  const { mapPassword, mapToken } = checked
  app.get('/healthz', async (request, reply) => {
    if (closing) return refuse(reply, unavailable('the collector is shutting down'))
    try {
      await loadedWithin(log, HEALTH_MS)
      const [row] = await direct.query('count-events')
      // How busy a shop is, is not for everybody.
      const isOpen = !mapPassword && !mapToken && isLocal(request)
      return { ok: true, ...(isOpen && { events: row?.events ?? 0 }) }
    } catch (error) {
      onError(error)
      return refuse(reply, unavailable('the store cannot be read'))
    }
  })

  const stopRetention = await startRetention(store, onError, checked)

  return {
    app,
    store,
    listen: (port) => app.listen({ host: checked.host, port }),
    async close() {
      if (closing) return
      closing = true
      await close()
      await stopRetention()
      await loader?.close()
      await judges.close()
      await log.close()
      await direct.close()
    },
  }
}
