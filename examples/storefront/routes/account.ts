// The account: log in, sign up, log out, orders.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { shortestPassword } from '../state/accounts.ts'
import { looksLikeEmail } from '../state/address.ts'
import { newSession } from '../state/session.ts'
import { dataLayer } from '../web/data-layer.ts'
import { field } from '../web/fields.ts'
import { goTo, keptSession, renewedSession, type Storefront, sessionOf } from '../web/storefront.ts'

const longestPassword = 200

export function accountRoutes(app: FastifyInstance, { shop, show }: Storefront): void {
  const showLogin = (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    data: Readonly<Record<string, string>>,
  ): FastifyReply => show(request, reply, 'account-login', { title: 'Your account', personal: true, status, data })

  app.get('/account', (request, reply) => {
    const account = shop.accounts.find(sessionOf(shop, request).account)
    if (!account) return showLogin(request, reply, 200, {})
    const orders = [...account.orders].map((id) => shop.orders.find(id)).filter((order) => order !== undefined)
    return show(request, reply, 'account', {
      title: 'Your account',
      personal: true,
      data: { account, orders: orders.reverse() },
    })
  })

  app.get('/account/login', (_request, reply) => goTo(reply, '/account'))
  app.get('/account/signup', (_request, reply) => goTo(reply, '/account'))

  app.post('/account/signup', async (request, reply) => {
    const name = field(request.body, 'name', 60)
    const email = field(request.body, 'email')
    const password = field(request.body, 'password', longestPassword)
    const refuse = (signupProblem: string): FastifyReply =>
      showLogin(request, reply, 422, { signupName: name, signupEmail: email, signupProblem })
    if (name === '') return refuse('Please tell us your name.')
    if (!looksLikeEmail(email)) return refuse('Please check the e-mail address.')
    if (password.length < shortestPassword) return refuse(`The password needs ${shortestPassword} letters or more.`)
    const account = await shop.accounts.signUp(email, name, password)
    if (!account) return refuse('There is already an account with this e-mail address. Please log in.')
    const session = renewedSession(shop, keptSession(shop, request, reply), reply)
    session.account = account.email
    for (const id of session.orders) account.orders.add(id)
    session.flash.events.push(dataLayer.signUp())
    session.flash.notice = `Welcome, ${account.name}.`
    return goTo(reply, '/account')
  })

  app.post('/account/login', async (request, reply) => {
    const email = field(request.body, 'email')
    const account = await shop.accounts.logIn(email, field(request.body, 'password', longestPassword))
    if (!account) {
      return showLogin(request, reply, 422, {
        loginEmail: email,
        loginProblem: 'E-mail address and password do not fit together.',
      })
    }
    const session = renewedSession(shop, keptSession(shop, request, reply), reply)
    session.account = account.email
    session.flash.events.push(dataLayer.logIn())
    session.flash.notice = `Good to see you again, ${account.name}.`
    return goTo(reply, '/account')
  })

  /** Who logs out leaves nothing of theirs behind but the cart. */
  app.post('/account/logout', (request, reply) => {
    const { cart } = sessionOf(shop, request)
    const session = renewedSession(shop, { ...newSession(), cart }, reply)
    session.flash.notice = 'You are logged out.'
    return goTo(reply, '/')
  })
}
