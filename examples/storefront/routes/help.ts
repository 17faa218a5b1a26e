// Help and contact.
import type { FastifyInstance } from 'fastify'
import { looksLikeEmail } from '../state/address.ts'
import { field, manyLines } from '../web/fields.ts'
import { goTo, keptSession, type Storefront } from '../web/storefront.ts'

export function helpRoutes(app: FastifyInstance, { shop, show }: Storefront): void {
  app.get('/help', (request, reply) =>
    show(request, reply, 'help', {
      title: 'Help & contact',
      description: 'Shipping, returns, tracking, and how to reach us.',
      data: { draft: { name: '', email: '', message: '', order: field(request.query, 'order', 30) } },
    }),
  )

  app.post('/help/contact', (request, reply) => {
    const draft = {
      name: field(request.body, 'name', 60),
      email: field(request.body, 'email'),
      order: field(request.body, 'order', 30),
      message: manyLines(request.body, 'message', 2000),
    }
    if (draft.name === '' || draft.message === '' || !looksLikeEmail(draft.email)) {
      const problem = 'Please tell us your name, an e-mail address and what it is about.'
      return show(request, reply, 'help', { title: 'Help & contact', status: 422, data: { draft, problem } })
    }
    keptSession(shop, request, reply).flash.notice = 'Thank you. We answer within a working day.'
    return goTo(reply, '/help')
  })
}
