// The shop's API and pictures as a Vite plugin: the same behind the development server and behind the built shop.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { matchPath } from 'react-router'
import type { Plugin } from 'vite'
import { pictures } from '../../storefront/pictures/pictures.ts'
import { createShop } from '../../storefront/state/shop.ts'
import { accountHandlers } from './account.ts'
import { type Handlers, Refusal, readAsk } from './ask.ts'
import { browseHandlers } from './browse.ts'
import { cartHandlers } from './cart.ts'
import { checkoutHandlers } from './checkout.ts'
import { orderHandlers } from './orders.ts'

const handlers: Handlers = {
  ...browseHandlers,
  ...cartHandlers,
  ...checkoutHandlers,
  ...orderHandlers,
  ...accountHandlers,
}

function findHandler(method: string, path: string) {
  for (const [key, handle] of Object.entries(handlers)) {
    const [wanted = '', pattern = ''] = key.split(' ')
    const match = wanted === method ? matchPath(pattern, path) : null
    if (match) return { handle, params: match.params }
  }
  throw new Refusal(404, `There is no ${method} ${path}.`)
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  response.setHeader('cache-control', 'no-store')
  response.end(JSON.stringify(body))
}

function sendPicture(response: ServerResponse, name: string): void {
  const svg = pictures.get(name)
  response.statusCode = svg === undefined ? 404 : 200
  response.setHeader('content-type', 'image/svg+xml')
  response.setHeader('cache-control', 'public, max-age=86400')
  response.end(svg ?? '')
}

export function shopApi({ latencyMs }: { readonly latencyMs: number }): Plugin {
  const shop = createShop(Date.now)

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const method = request.method ?? 'GET'
    try {
      const { handle, params } = findHandler(method, url.pathname)
      const ask = await readAsk(shop, request, response, url, params)
      if (latencyMs > 0) await setTimeout(latencyMs)
      send(response, 200, (await handle(ask)) ?? {})
    } catch (error) {
      const known = error instanceof Refusal
      if (!known) process.stderr.write(`${method} ${url.pathname}: ${String(error)}\n`)
      send(response, known ? error.status : 500, { error: known ? error.message : 'Something broke on our side.' })
    }
  }

  const middleware = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const url = new URL(request.url ?? '/', 'http://shop.invalid')
    const [, first, name] = url.pathname.split('/')
    if (first === 'pictures') sendPicture(response, name ?? '')
    else if (first === 'api') answer(request, response, url).catch(() => response.destroy())
    else next()
  }
  return {
    name: 'shop-api',
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  }
}
