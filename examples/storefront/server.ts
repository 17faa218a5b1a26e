// The shop as a Fastify instance: made here, listened to in main.ts and injected into in tests.
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { accountRoutes } from './routes/account.ts'
import { browseRoutes } from './routes/browse.ts'
import { cartRoutes } from './routes/cart.ts'
import { checkoutRoutes } from './routes/checkout.ts'
import { fileRoutes } from './routes/files.ts'
import { helpRoutes } from './routes/help.ts'
import { orderRoutes } from './routes/orders.ts'
import { productRoutes } from './routes/product.ts'
import { wishlistRoutes } from './routes/wishlist.ts'
import { createShop } from './state/shop.ts'
import { createPages } from './web/page.ts'
import { type Storefront, wantsJson } from './web/storefront.ts'

export interface StorefrontOptions {
  /** The full URL that the collector takes batches at; without it the pages carry no Kairos. */
  readonly endpoint?: string
  /** The shop's name at the collector. */
  readonly shop?: string
  /** Where `kairos.min.js` is served from; the repository's `dist` unless told. */
  readonly scriptDir?: string
  /** The script tag's `data-overlay`: empty for always, `on-request` for pages with `?kairos=overlay`. */
  readonly overlay?: string
  readonly now?: () => number
}

const largestFormBytes = 32 * 1024

function checkedEndpoint(endpoint: string): string {
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new Error(
      `KAIROS_ENDPOINT is "${endpoint}": give the collector's full URL, such as http://127.0.0.1:4300/v1/touchpoints.`,
    )
  }
  return endpoint
}

export function createStorefront(options: StorefrontOptions = {}): FastifyInstance {
  const shop = createShop(options.now ?? Date.now)
  const kairos =
    options.endpoint === undefined
      ? undefined
      : {
          endpoint: checkedEndpoint(options.endpoint),
          shop: options.shop ?? 'demo',
          ...(options.overlay === undefined ? {} : { overlay: options.overlay }),
        }
  const storefront: Storefront = { shop, show: createPages(shop, kairos) }
  const app = fastify({ bodyLimit: largestFormBytes, forceCloseConnections: 'idle' })

  app.register(cookie)
  app.register(formbody, { bodyLimit: largestFormBytes })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'strict-origin-when-cross-origin')
  })

  app.setNotFoundHandler((request, reply) => {
    if (wantsJson(request)) return reply.code(404).send({ ok: false, error: 'We do not have this.' })
    const text = 'The page has moved, or it never was. The teas are still where they were.'
    return storefront.show(request, reply, 'message', {
      title: 'Not found',
      status: 404,
      personal: true,
      data: { heading: 'There is nothing here', text },
    })
  })

  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) process.stderr.write(`${request.method} ${request.url}: ${error.stack ?? error.message}\n`)
    const text = status >= 500 ? 'Something broke on our side. Please try again.' : 'We could not read this request.'
    if (wantsJson(request)) return reply.code(status).send({ ok: false, error: text })
    return storefront.show(request, reply, 'message', {
      title: 'Sorry',
      status,
      personal: true,
      data: { heading: 'Sorry', text },
    })
  })

  fileRoutes(app, options.scriptDir ?? fileURLToPath(new URL('../../dist', import.meta.url)))
  for (const routes of [
    browseRoutes,
    productRoutes,
    wishlistRoutes,
    cartRoutes,
    checkoutRoutes,
    orderRoutes,
    accountRoutes,
    helpRoutes,
  ]) {
    routes(app, storefront)
  }
  return app
}
