// What a handler is given of a request: its parameters, its body, and whose session it is.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { newSession, type Session } from '../../storefront/state/session.ts'
import type { Shop } from '../../storefront/state/shop.ts'

export interface Ask {
  readonly shop: Shop
  readonly params: Readonly<Record<string, string | undefined>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  /** The session of this browser; one that has done nothing yet gets an empty one that is not kept. */
  readonly session: Session
  /** The same, kept: for requests that change something. */
  keep(): Session
  /** Gives the session a new id, so that one known before a login is worth nothing after it. */
  renew(session: Session): Session
}

/** Gives the JSON of the answer. */
export type Handler = (ask: Ask) => unknown

/** By method and path: `POST /api/cart/add`. */
export type Handlers = Readonly<Record<string, Handler>>

/** A request that gets no answer but an error. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export const notFound = (): never => {
  throw new Refusal(404, 'We do not have this.')
}

const largestBodyBytes = 32 * 1024

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > largestBodyBytes) throw new Refusal(413, `Send at most ${largestBodyBytes} bytes.`)
    chunks.push(chunk)
  }
  if (bytes === 0) return {}
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw new Refusal(400, 'The body is no JSON.')
  }
}

const cookieName = 'bk_spa'
const cookieIn = (header: string | undefined): string | undefined =>
  new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(header ?? '')?.[1]

export async function readAsk(
  shop: Shop,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  params: Ask['params'],
): Promise<Ask> {
  // Another origin can send a form, but no JSON without asking first.
  const isJson = request.headers['content-type']?.startsWith('application/json')
  if (request.method !== 'GET' && !isJson) throw new Refusal(415, 'Send JSON.')
  const known = shop.sessions.find(cookieIn(request.headers.cookie))
  const renew = (session: Session): Session => {
    shop.sessions.keep(session)
    response.setHeader('set-cookie', `${cookieName}=${session.id}; Path=/; HttpOnly; SameSite=Lax`)
    return session
  }
  const session = known ?? newSession()
  return {
    shop,
    params,
    query: Object.fromEntries(url.searchParams),
    body: request.method === 'GET' ? {} : await readBody(request),
    session,
    keep: () => known ?? renew(session),
    renew,
  }
}
