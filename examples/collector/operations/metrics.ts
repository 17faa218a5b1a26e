// GET /metrics: what came in, what was made of it and how long that took, as Prometheus reads it.
import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Room } from '../guard/room.ts'
import type { EventLog } from '../log/log.ts'
import type { Stored } from '../store/store.ts'

export interface Metrics {
  countStored(stored: Stored): void
  /** One of few reasons: a label is not the place for what a sender has written. */
  countRejected(reason: string): void
  countBytes(arrived: number, unzipped: number): void
  timeStore<T>(saving: Promise<T>): Promise<T>
  /** The routes; `path` is where batches come in. */
  add(app: FastifyInstance): void
  /** Counts the answers to batches. */
  watch(app: FastifyInstance, path: string): void
}

const STORE_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createMetrics(log: Pick<EventLog, 'waiting' | 'figures'>, room: Room): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers })
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
  const growing = (name: string, help: string, read: () => number): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  }
  const batches = counter(
    'kairos_batches_total',
    'Requests that brought a batch, by the status of the answer',
    'status',
  )
  const accepted = counter('kairos_events_accepted_total', 'Events that were new')
  const duplicates = counter('kairos_events_duplicate_total', 'Events that had come already')
  const rejected = counter('kairos_events_rejected_total', 'Events that went to quarantine, by reason', 'reason')
  const arrivedBytes = counter('kairos_body_bytes_total', 'Bytes of bodies as they came')
  const unzippedBytes = counter('kairos_unzipped_bytes_total', 'Bytes of zipped bodies that were unzipped')
  const seconds = new Histogram({
    name: 'kairos_store_seconds',
    help: 'From a batch that was judged to its being in the log',
    buckets: STORE_SECONDS,
    registers,
  })
  gauge('kairos_store_waiting', 'Batches that wait for the log', log.waiting)
  for (const { name, help, read } of log.figures ?? [])
    name.endsWith('_total') ? growing(name, help, read) : gauge(name, help, read)
  gauge('kairos_in_flight_bytes', 'Bytes of requests that are being read', room.usedBytes)
  gauge('kairos_in_flight_bytes_peak', 'The most of them since the start', room.peakBytes)
  gauge('process_resident_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss())

  return {
    countStored(stored) {
      accepted.inc(stored.accepted)
      duplicates.inc(stored.duplicates)
    },
    countRejected: (reason) => rejected.inc({ reason }),
    countBytes(arrived, unzipped) {
      arrivedBytes.inc(arrived)
      unzippedBytes.inc(unzipped)
    },
    async timeStore(saving) {
      const stop = seconds.startTimer()
      const result = await saving
      stop()
      return result
    },
    add(app) {
      app.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()))
    },
    watch(app, path) {
      app.addHook('onResponse', async ({ method, routeOptions }, { statusCode }) => {
        if (method === 'POST' && routeOptions.url === path) batches.inc({ status: statusCode })
      })
    },
  }
}
