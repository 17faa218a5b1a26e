// ClickHouse's HTTP interface before its engine, as far as its client uses it: one statement at a time, one session for all.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Engine, openEngine } from './engine.ts'

export interface ClickHouseServer {
  /** Of a database, which is made where it is not there. */
  urlOf(database: string): string
  /** Answers with the rows of a statement. */
  ask(database: string, statement: string): Record<string, unknown>[]
  close(): Promise<void>
}

const USER = 'kairos'
const PASSWORD = 'a-password'
const MAX_BODY_BYTES = 64 * 1024 * 1024
/** What the address says to the interface, not to the engine. */
const OWN = new Set(['query', 'query_id', 'database', 'session_id', 'default_format', 'role', 'user', 'password'])
const IS_HTTP = /^(wait_end_of_query|enable_http_compression|http_|cancel_http|send_progress)/

const literal = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\0')}'`

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_BODY_BYTES) throw new Error(`the body is over ${MAX_BODY_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Says to the engine what a request says in its address, and only what the last one has not said. */
function createSettings(engine: Engine): (name: string, value: string) => void {
  const said = new Map<string, string>()
  return (name, value) => {
    if (said.get(name) === value) return
    engine.query(`SET ${name} = ${literal(value)}`)
    said.set(name, value)
  }
}

function answer(
  engine: Engine,
  set: (name: string, value: string) => void,
  address: URLSearchParams,
  body: string,
): string {
  engine.query(`USE ${address.get('database') ?? 'default'}`)
  for (const [name, value] of address) {
    if (!OWN.has(name) && !IS_HTTP.test(name)) set(name, value)
  }
  const statement = address.get('query')
  return engine.query(statement === null ? body : `${statement}\n${body}`, address.get('default_format') ?? 'TSV')
}

export async function startClickHouse(): Promise<ClickHouseServer> {
  const engine = openEngine()
  const set = createSettings(engine)
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const credentials = Buffer.from(`${USER}:${PASSWORD}`).toString('base64')
    try {
      const body = await bodyOf(request)
      if (pathname === '/ping') return void response.end('Ok.\n')
      if (request.headers.authorization !== `Basic ${credentials}`) {
        return void response
          .writeHead(403)
          .end('Code: 516. DB::Exception: kairos: Authentication failed. (AUTHENTICATION_FAILED)')
      }
      response.end(answer(engine, set, searchParams, body))
    } catch (error) {
      const text = error instanceof Error ? error.message.replace(/^Query failed: /, '') : String(error)
      response.writeHead(500, { 'x-clickhouse-exception-code': /Code: (\d+)/.exec(text)?.[1] ?? '1' }).end(text)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    urlOf(database) {
      engine.query(`CREATE DATABASE IF NOT EXISTS ${database}`)
      return `http://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`
    },
    ask(database, statement) {
      engine.query(`USE ${database}`)
      const rows = engine.query(statement, 'JSONEachRow')
      return rows
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((row) => JSON.parse(row) as Record<string, unknown>)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      engine.close()
    },
  }
}
