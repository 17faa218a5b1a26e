// Starts the webhooks' server by what the environment says.
import { createServerTracker } from 'kairosjs/server'
import { createWebhooks } from './server.ts'

const {
  KAIROS_ENDPOINT = 'http://127.0.0.1:4300/v1/touchpoints',
  KAIROS_SECRET,
  KAIROS_SHOP,
  SHOPIFY_SECRET,
  WOOCOMMERCE_SECRET,
  PORT = '4310',
} = process.env

if (!KAIROS_SECRET || !(SHOPIFY_SECRET || WOOCOMMERCE_SECRET)) {
  console.error(
    'Set KAIROS_SECRET (the collector’s), and SHOPIFY_SECRET or WOOCOMMERCE_SECRET (what the shop signs with).',
  )
  process.exit(1)
}
const app = createWebhooks({
  tracker: createServerTracker({
    endpoint: KAIROS_ENDPOINT,
    key: KAIROS_SECRET,
    ...(KAIROS_SHOP && { shop: KAIROS_SHOP }),
  }),
  secrets: {
    ...(SHOPIFY_SECRET && { shopify: SHOPIFY_SECRET }),
    ...(WOOCOMMERCE_SECRET && { woocommerce: WOOCOMMERCE_SECRET }),
  },
})
console.log(
  `Webhooks are taken at ${await app.listen({ host: '127.0.0.1', port: Number(PORT) })}/shopify and /woocommerce`,
)
