// A small shop for tests: HTML pages by their path, and the built package under /kairos/.

import { readFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface PageRequest {
  method: string
  /** With its query. */
  url: URL
  headers: IncomingHttpHeaders
  body: string
}

export interface PageAnswer {
  status?: number
  headers?: Record<string, string | string[]>
  body?: string | Uint8Array
}

export type PageContent =
  | string
  | PageAnswer
  | ((request: PageRequest) => string | PageAnswer | Promise<string | PageAnswer>)

/** By path; `*` is what answers where nothing else does. */
export type Pages = Record<string, PageContent>

export interface Site {
  /** Without a slash at its end. */
  origin: string
  /** The same pages at another origin, as browsers see it. */
  otherOrigin: string
  url(path: string): string
  /** Adds pages, or puts others in their place. */
  add(pages: Pages): void
  /** What was asked for, as `GET /path`, package files left out. */
  requests: string[]
  close(): Promise<void>
}

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
}

async function packageFile(path: string): Promise<PageAnswer> {
  const file = normalize(join(DIST, path))
  const body = file.startsWith(DIST) ? await readFile(file).catch(() => undefined) : undefined
  if (!body) return { status: 404, body: `dist${path} is not there: npm run build` }
  return { body, headers: { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'access-control-allow-origin': '*' } }
}

/** A page with the script tag. Attributes are those of the tag: `data-endpoint` and so on. */
export function withKairos(body: string, attributes: Record<string, string>, head = ''): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}
<script async src="/kairos/kairos.min.js"${written.join('')}></script></head><body>${body}</body></html>`
}

export async function openSite(pages: Pages): Promise<Site> {
  const known: Pages = { ...pages }
  const requests: string[] = []
  const server: Server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const request: PageRequest = {
      method: incoming.method ?? 'GET',
      url,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString(),
    }
    const answer = await answerTo(request)
    outgoing.writeHead(answer.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...answer.headers,
    })
    outgoing.end(answer.body ?? '')
  })

  async function answerTo(request: PageRequest): Promise<PageAnswer> {
    const { pathname } = request.url
    if (pathname.startsWith('/kairos/')) return packageFile(pathname.slice('/kairos'.length))
    requests.push(`${request.method} ${pathname}${request.url.search}`)
    const page = known[pathname] ?? known['*']
    if (page === undefined) return { status: 404, body: `No page ${pathname}` }
    const content = typeof page === 'function' ? await page(request) : page
    return typeof content === 'string' ? { body: content } : content
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    otherOrigin: `http://localhost:${port}`,
    url: (path) => `${origin}${path}`,
    add: (more) => void Object.assign(known, more),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
