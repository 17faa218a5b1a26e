// Renders views inside the layout: header, data layer, structured data, and the script tag of Kairos.
import { fileURLToPath } from 'node:url'
import { Eta } from 'eta'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { categories } from '../catalog/catalog.ts'
import { shownVariant } from '../catalog/product.ts'
import { countOf } from '../state/cart.ts'
import type { Session } from '../state/session.ts'
import { takeFlash } from '../state/session.ts'
import type { Shop } from '../state/shop.ts'
import { freeShippingFromCents } from '../state/totals.ts'
import { listItem } from './data-layer.ts'
import { type PageFacts, type Storefront, sessionOf } from './storefront.ts'
import { currency, dayOf, euros, plural, scriptJson } from './text.ts'

/** The attributes of Kairos's script tag; without an endpoint there is no tag. */
export interface KairosTag {
  readonly endpoint: string
  readonly shop: string
  readonly overlay?: string
}

const helpers = { euros, plural, dayOf, listItem, shownVariant } as const

export const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`

export function createPages(shop: Shop, kairos: KairosTag | undefined): Storefront['show'] {
  const eta = new Eta({ views: fileURLToPath(new URL('../views', import.meta.url)), cache: true })

  function headerOf(session: Session) {
    const count = countOf(session.cart)
    return {
      categories,
      cartCount: count,
      cartLabel: `Cart, ${plural(count, 'item', 'items')}`,
      account: shop.accounts.find(session.account),
      wished: session.wishlist.size,
      freeShippingFrom: euros(freeShippingFromCents),
    }
  }

  return (request: FastifyRequest, reply: FastifyReply, view: string, facts: PageFacts) => {
    const session = sessionOf(shop, request)
    const flash = takeFlash(session)
    const origin = originOf(request)
    const path = request.url.split('?')[0] ?? '/'
    const html = eta.render(view, {
      ...facts.data,
      ...helpers,
      title: facts.title,
      description: facts.description,
      personal: facts.personal ?? false,
      focused: facts.focused ?? false,
      path,
      origin,
      canonical: `${origin}${path}`,
      currency,
      kairos,
      header: headerOf(session),
      notice: flash.notice,
      error: facts.error ?? flash.error,
      openGraph: Object.entries(facts.openGraph ?? {}),
      structured: (facts.structured ?? []).map(scriptJson),
      events: [...flash.events, ...(facts.events ?? [])].map(scriptJson),
      json: scriptJson,
      ratingOf: shop.reviews.ratingOf,
    })
    return reply
      .code(facts.status ?? 200)
      .header('cache-control', 'private, no-cache')
      .type('text/html; charset=utf-8')
      .send(html)
  }
}
