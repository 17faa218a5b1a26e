// The account: log in, sign up, log out, orders.
import { shortestPassword } from '../../storefront/state/accounts.ts'
import { looksLikeEmail } from '../../storefront/state/address.ts'
import { newSession } from '../../storefront/state/session.ts'
import { field } from '../../storefront/web/fields.ts'
import type { Handlers } from './ask.ts'
import { meOf } from './cart.ts'
import type { Answer, Me } from './shapes.ts'

const longestPassword = 200

export const accountHandlers: Handlers = {
  'GET /api/account/orders': ({ shop, session }) => {
    const orders = [...(shop.accounts.find(session.account)?.orders ?? [])].map(shop.orders.find)
    return orders.filter((order) => order !== undefined).reverse()
  },

  'POST /api/account/signup': async (ask): Promise<Answer<Me>> => {
    const { shop, body } = ask
    const [name, email] = [field(body, 'name', 60), field(body, 'email')]
    const password = field(body, 'password', longestPassword)
    if (name === '') return { error: 'Please tell us your name.' }
    if (!looksLikeEmail(email)) return { error: 'Please check the e-mail address.' }
    if (password.length < shortestPassword) {
      return { error: `The password needs ${shortestPassword} letters or more.` }
    }
    const account = await shop.accounts.signUp(email, name, password)
    if (!account) return { error: 'There is already an account with this e-mail address. Please log in.' }
    const session = ask.renew(ask.session)
    session.account = account.email
    for (const id of session.orders) account.orders.add(id)
    return meOf(ask, session)
  },

  'POST /api/account/login': async (ask): Promise<Answer<Me>> => {
    const { shop, body } = ask
    const account = await shop.accounts.logIn(field(body, 'email'), field(body, 'password', longestPassword))
    if (!account) return { error: 'E-mail address and password do not fit together.' }
    const session = ask.renew(ask.session)
    session.account = account.email
    return meOf(ask, session)
  },

  /** Who logs out leaves nothing of theirs behind but the cart. */
  'POST /api/account/logout': (ask): Me => meOf(ask, ask.renew({ ...newSession(), cart: ask.session.cart })),
}
