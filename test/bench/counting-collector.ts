// A page with Kairos, and a collector that counts what it is sent: as cheap as can be, so that the browser is measured.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { bundleForPage } from '../support/page-bundle.ts'

/** Isolated from other origins, a page has a finer clock. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
}
const PAGE = `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>
<script src="/kairos-bench.js"></script>`
/** The package as a shop bundles it, with room for a long queue. */
const SETUP = `import { createTracker } from 'kairosjs'
globalThis.kairos = createTracker({
  endpoint: '/k', shop: 'bench', consent: 'granted', queue: { maxEvents: 20_000, maxBytes: 20_000_000 },
})`

export interface CountingCollector {
  readonly url: string
  /** Since the last `clear`. */
  readonly requests: number
  readonly bytes: number
  /** Events that came, copies included. */
  readonly events: number
  readonly ids: ReadonlySet<string>
  /** While it is down, it ends each connection without an answer. */
  isDown: boolean
  clear(): void
  close(): Promise<void>
}

export async function openCountingCollector(): Promise<CountingCollector> {
  const script = await bundleForPage(SETUP)
  const ids = new Set<string>()
  const counted = { requests: 0, bytes: 0, events: 0, isDown: false }
  const server = createServer(async (incoming, outgoing) => {
    if (incoming.method !== 'POST') {
      const isScript = incoming.url?.endsWith('.js')
      outgoing.writeHead(200, {
        ...HEADERS,
        'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      })
      outgoing.end(isScript ? script : incoming.url === '/bare' ? '' : PAGE)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    if (counted.isDown) return void incoming.socket.destroy()
    const body = Buffer.concat(chunks)
    const { events } = JSON.parse((body[0] === 0x1f ? gunzipSync(body) : body).toString()) as {
      events: { id: string }[]
    }
    counted.requests++
    counted.bytes += body.length
    counted.events += events.length
    for (const { id } of events) ids.add(id)
    outgoing.writeHead(200, HEADERS).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(counted, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ids,
    clear() {
      Object.assign(counted, { requests: 0, bytes: 0, events: 0 })
      ids.clear()
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}
