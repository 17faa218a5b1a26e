// Takes a shop's webhooks, checks who signed them, and tells the collector; a webhook is answered once that is stored.
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type ServerTracker, TouchpointRefused } from 'kairosjs/server'
import { type ShopifyPayload, toldByShopify } from './shopify.ts'
import { isSigned } from './signature.ts'
import type { Told } from './told.ts'
import { toldByWooCommerce, type WooOrder } from './woocommerce.ts'

export interface WebhookOptions {
  readonly tracker: Pick<ServerTracker, 'track'>
  /** The secret that each system signs with; without one its webhooks are not taken. */
  readonly secrets: { readonly shopify?: string; readonly woocommerce?: string }
  /** Told of what is lost for good, and why. */
  readonly onError?: (error: unknown) => void
}

interface System {
  readonly signature: string
  readonly topic: string
  told(topic: string, payload: object): Told | undefined
}

const MAX_BODY_BYTES = 1_000_000
const SYSTEMS: Readonly<Record<keyof WebhookOptions['secrets'], System>> = {
  shopify: {
    signature: 'x-shopify-hmac-sha256',
    topic: 'x-shopify-topic',
    told: (topic, payload) => toldByShopify(topic, payload as ShopifyPayload),
  },
  woocommerce: {
    signature: 'x-wc-webhook-signature',
    topic: 'x-wc-webhook-topic',
    told: (topic, payload) => toldByWooCommerce(topic, payload as WooOrder),
  },
}

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** WooCommerce asks an address whether it is there with a form; what is no JSON object tells nothing. */
function readPayload(body: Buffer): object | undefined {
  try {
    const payload: unknown = JSON.parse(body.toString('utf8'))
    return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : undefined
  } catch {
    return undefined
  }
}

export function createWebhooks({ tracker, secrets, onError = console.error }: WebhookOptions): FastifyInstance {
  const app = fastify({ bodyLimit: MAX_BODY_BYTES })
  // The signature is of the bytes as they came.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  const take = async (told: Told, reply: FastifyReply): Promise<FastifyReply> => {
    try {
      await tracker.track(told.name, told.properties, told.options)
    } catch (error) {
      // The shop tells it again; where that cannot help, somebody has to know.
      if (error instanceof TouchpointRefused && !error.isFinal) return reply.code(503).send({ why: error.message })
      onError(error)
    }
    return reply.code(200).send({})
  }
  for (const [name, system] of Object.entries(SYSTEMS)) {
    const secret = secrets[name as keyof typeof secrets]
    if (!secret) continue
    app.post(`/${name}`, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      if (!isSigned(body, headerOf(request, system.signature), secret)) {
        return reply.code(401).send({ why: `${system.signature} does not fit the body and the secret` })
      }
      const payload = readPayload(body)
      const told = payload && system.told(headerOf(request, system.topic) ?? '', payload)
      return told ? take(told, reply) : reply.code(200).send({})
    })
  }
  return app
}
