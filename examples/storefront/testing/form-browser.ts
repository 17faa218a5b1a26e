// A browser without JavaScript, as far as the shop can tell: it keeps cookies and sends forms. For tests.
import { runInNewContext } from 'node:vm'
import type { FastifyInstance } from 'fastify'

export type Fields = Readonly<Record<string, string>>

export interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string
}

export interface FormBrowser {
  get(path: string): Promise<Answer>
  post(path: string, fields: Fields, accept?: string): Promise<Answer>
}

export function browserAt(app: FastifyInstance): FormBrowser {
  const cookies: Record<string, string> = {}
  async function ask(method: 'GET' | 'POST', url: string, headers: Fields, payload?: string): Promise<Answer> {
    const response = await app.inject({ method, url, headers, cookies, ...(payload === undefined ? {} : { payload }) })
    for (const { name, value } of response.cookies) cookies[name] = value
    return { status: response.statusCode, body: response.body, location: String(response.headers.location ?? '') }
  }
  return {
    get: (path) => ask('GET', path, {}),
    post: (path, fields, accept = 'text/html') =>
      ask(
        'POST',
        path,
        { accept, 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams(fields).toString(),
      ),
  }
}

/** What the page's inline script leaves in the data layer, run as a browser would. */
export function dataLayerOf({ body }: Answer): readonly Record<string, unknown>[] {
  const script = /<script>([\s\S]*?)<\/script>/.exec(body)?.[1] ?? ''
  const window: { dataLayer?: Record<string, unknown>[] } = {}
  const scope = {
    window,
    get dataLayer() {
      return window.dataLayer
    },
  }
  runInNewContext(script, scope)
  return (window.dataLayer ?? []).filter((entry) => 'event' in entry)
}

export const countIn = ({ body }: Answer): string => /class="cart-count">(\d+)</.exec(body)?.[1] ?? ''

export const address: Fields = {
  email: 'ada@example.org',
  firstName: 'Ada',
  lastName: 'Lovelace',
  street: 'Lindenallee 3',
  postcode: '04103',
  city: 'Leipzig',
  country: 'DE',
}

/** Through the checkout by forms alone, to the path of the confirmation. */
export async function order(browser: FormBrowser, shipping = 'standard'): Promise<string> {
  await browser.post('/checkout', address)
  await browser.post('/checkout/shipping', { shipping })
  const { location } = await browser.post('/checkout/payment', { payment: 'invoice', terms: 'yes' })
  return location
}
