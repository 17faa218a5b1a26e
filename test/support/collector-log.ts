// A collector for tests: keeps what it is sent, checks it against the schema, and answers as it is told.

import { readFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** What tests look at; the schema says the rest. */
export interface LoggedEvent {
  id: string
  name: string
  time: string
  seq: number
  context: number
  properties: Record<string, unknown>
  [member: string]: unknown
}

export interface LoggedBatch {
  method: string
  /** Path and query. */
  url: string
  headers: IncomingHttpHeaders
  text: string
  bytes: number
  gzip: boolean
  body: {
    events: LoggedEvent[]
    contexts: Record<string, unknown>[]
    dropped?: { id: string; reason: string; count: number }[]
  }
  /** What the schema says against it. */
  faults: string[]
  /** Of the answer; 0 where there was none. */
  status: number
}

export interface Answer {
  /** `drop` ends the connection without an answer; `silence` lets it stand, and never answers. */
  status?: number | 'drop' | 'silence'
  /** A stream is written as fast as it is read. */
  body?: unknown
  headers?: Record<string, string>
  delayMs?: number
}

export type Answering = Answer | ((batch: LoggedBatch, nth: number) => Answer)

export interface CollectorLog {
  endpoint: string
  batches: LoggedBatch[]
  /** Preflights, as the origins that asked. */
  preflights: string[]
  /** How it answers from now on; at first 200 and all accepted. */
  answer(answering: Answering): void
  /** Events of batches that were accepted, each id once, in order of time. */
  events(): LoggedEvent[]
  /** Events that came, accepted or not, copies included. */
  arrivals(): LoggedEvent[]
  /** Waits for so many accepted events, or until they fit. */
  eventsSeen(wanted: number | ((events: LoggedEvent[]) => boolean), timeoutMs?: number): Promise<LoggedEvent[]>
  /** Waits for a condition on all that came. */
  until(holds: (log: CollectorLog) => boolean, what: string, timeoutMs?: number): Promise<void>
  clear(): void
  /** Until it goes up, nobody listens at the endpoint. */
  goDown(): Promise<void>
  goUp(): Promise<void>
  close(): Promise<void>
}

const WAIT_MS = 15_000
const LOOK_MS = 20
const SCHEMA = new URL('../../schema/batch.schema.json', import.meta.url)
const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

async function readSchema(): Promise<ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)
  return ajv.compile(JSON.parse(await readFile(SCHEMA, 'utf8')) as object)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A batch that can be no batch is kept with an empty body, and with the fault. */
function readBatch(incoming: IncomingMessage, bytes: Buffer, validate: ValidateFunction): LoggedBatch {
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const batch: LoggedBatch = {
    method: incoming.method ?? '',
    url: incoming.url ?? '',
    headers: incoming.headers,
    text: '',
    bytes: bytes.length,
    gzip,
    body: { events: [], contexts: [] },
    faults: [],
    status: 0,
  }
  try {
    batch.text = (gzip ? gunzipSync(bytes) : bytes).toString()
    const body = JSON.parse(batch.text) as LoggedBatch['body']
    if (!validate(body)) batch.faults = (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
    if (Array.isArray(body?.events)) batch.body = body
  } catch (error) {
    batch.faults = [String(error)]
  }
  return batch
}

export async function openCollectorLog(): Promise<CollectorLog> {
  const validate = await readSchema()
  const batches: LoggedBatch[] = []
  const preflights: string[] = []
  let answering: Answering = {}

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (incoming.method === 'OPTIONS') {
      preflights.push(incoming.headers.origin ?? '')
      outgoing.writeHead(204, OPEN).end()
      return
    }
    const batch = readBatch(incoming, await readBytes(incoming), validate)
    const nth = batches.push(batch)
    const {
      status = 200,
      body,
      headers,
      delayMs = 0,
    } = typeof answering === 'function' ? answering(batch, nth) : answering
    if (delayMs) await pause(delayMs)
    if (status === 'drop') {
      incoming.socket.destroy()
      return
    }
    if (status === 'silence') return
    batch.status = status
    outgoing.writeHead(status, { 'content-type': 'application/json', ...OPEN, ...headers })
    if (body instanceof Readable) {
      await pipeline(body, outgoing)
      return
    }
    outgoing.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body))
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy())
  })
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => void server.once('error', reject).listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const stopListening = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })

  const log: CollectorLog = {
    endpoint: `http://127.0.0.1:${port}/v1/touchpoints`,
    batches,
    preflights,
    answer: (next) => {
      answering = next
    },
    arrivals: () => batches.flatMap(({ body }) => body.events),
    events: () => {
      const accepted = batches.filter(({ status }) => status >= 200 && status < 300).flatMap(({ body }) => body.events)
      const first = new Map(accepted.map((event) => [event.id, event]).reverse() as [string, LoggedEvent][])
      return [...first.values()].sort((a, b) => (a.time + a.id < b.time + b.id ? -1 : 1))
    },
    eventsSeen: async (wanted, timeoutMs) => {
      const fits = typeof wanted === 'function' ? wanted : (events: LoggedEvent[]) => events.length >= wanted
      await log.until(() => fits(log.events()), `${wanted} events`, timeoutMs)
      return log.events()
    },
    until: async (holds, what, timeoutMs = WAIT_MS) => {
      const end = Date.now() + timeoutMs
      while (!holds(log)) {
        const names = log.arrivals().map(({ name }) => name)
        if (Date.now() > end)
          throw new Error(`Waited ${timeoutMs} ms for ${what}; came: ${names.join(', ') || 'nothing'}`)
        await pause(LOOK_MS)
      }
    },
    clear: () => {
      batches.length = 0
      preflights.length = 0
    },
    goDown: stopListening,
    goUp: async () => {
      if (!server.listening) await listen(port)
    },
    close: stopListening,
  }
  return log
}
