// GET /api/stream: tells pages that the data changed (Server-Sent Events), once a second at most.
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { refuse, unavailable } from './ingest/refusal.ts'
import type { EventStore } from './store/store.ts'

const TICK_MS = 1000
/** Shorter than the idle time-outs of proxies. */
const HEARTBEAT_MS = 20_000
const MAX_CLIENTS = 100

export function addStream(app: FastifyInstance, store: EventStore): void {
  const clients = new Set<ServerResponse>()
  let timer: NodeJS.Timeout | null = null
  let told = 0

  const tell = (): void => {
    timer = null
    told = Date.now()
    for (const client of clients) client.write(`event: change\ndata: ${store.stats().version}\n\n`)
  }
  const stopListening = store.onChange(() => {
    if (clients.size) timer ??= setTimeout(tell, Math.max(0, told + TICK_MS - Date.now()))
  })
  const heartbeat = setInterval(() => {
    for (const client of clients) client.write(': still here\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()

  app.get('/api/stream', (_, reply) => {
    if (clients.size >= MAX_CLIENTS)
      return refuse(reply, unavailable('too many pages are listening; poll /api/journey'))
    reply.hijack()
    const client = reply.raw
    client.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    client.write(`retry: 2000\nevent: change\ndata: ${store.stats().version}\n\n`)
    clients.add(client)
    client.on('close', () => clients.delete(client))
  })

  // Before the server waits for its connections to end, which these would never do by themselves.
  app.addHook('preClose', async () => {
    stopListening()
    clearInterval(heartbeat)
    if (timer) clearTimeout(timer)
    for (const client of clients) client.end()
  })
}
