// What every route is given: the shop, the session behind a request, and the way to show a page.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from '../state/session.ts'
import { newSession } from '../state/session.ts'
import type { Shop } from '../state/shop.ts'
import type { PageFacts } from './page.ts'

export interface Storefront {
  readonly shop: Shop
  /** Renders a view inside the shop's layout and sends it. */
  show(request: FastifyRequest, reply: FastifyReply, view: string, facts: PageFacts): FastifyReply
}

export const sessionCookie = 'bk_session'

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
