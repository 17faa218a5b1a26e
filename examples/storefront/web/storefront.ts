// What every route is given: the shop, the session behind a request, and the way to show a page.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DataLayerEvent, Session } from '../state/session.ts'
import { newSession } from '../state/session.ts'
import type { Shop } from '../state/shop.ts'
import type { StructuredData } from './structured-data.ts'

export interface PageFacts {
  readonly title: string
  readonly description?: string
  readonly status?: number
  readonly events?: readonly DataLayerEvent[]
  readonly structured?: readonly StructuredData[]
  /** Open Graph properties beside title, description and URL. */
  readonly openGraph?: Readonly<Record<string, string>>
  /** Pages of one shopper alone, which no search engine should keep. */
  readonly personal?: boolean
  readonly error?: string
  /** A checkout page has a quiet header without ways out. */
  readonly focused?: boolean
  readonly data?: Readonly<Record<string, unknown>>
}

export interface Storefront {
  readonly shop: Shop
  /** Renders a view inside the shop's layout and sends it. */
  show(request: FastifyRequest, reply: FastifyReply, view: string, facts: PageFacts): FastifyReply
}

const sessionCookie = 'bk_session'

const cookieFacts = { path: '/', httpOnly: true, sameSite: 'lax' } as const

/** The session of this browser; a browser that has done nothing yet gets an empty one that is not kept. */
export const sessionOf = (shop: Shop, request: FastifyRequest): Session =>
  shop.sessions.find(request.cookies[sessionCookie]) ?? newSession()

/** The same, kept: for requests that change something. */
export function keptSession(shop: Shop, request: FastifyRequest, reply: FastifyReply): Session {
  const known = shop.sessions.find(request.cookies[sessionCookie])
  return known ?? renewedSession(shop, newSession(), reply)
}

/** Gives the session a new id, so that an id known before a login is worth nothing after it. */
export function renewedSession(shop: Shop, session: Session, reply: FastifyReply): Session {
  shop.sessions.keep(session)
  reply.setCookie(sessionCookie, session.id, cookieFacts)
  return session
}

export const wantsJson = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '').includes('application/json')

/** After a form was taken: the browser goes on with a GET. */
export const goTo = (reply: FastifyReply, path: string): FastifyReply => reply.redirect(path, 303)
