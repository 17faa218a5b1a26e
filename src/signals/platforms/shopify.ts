// Shopify's themes: `ShopifyAnalytics.meta` in hundredths of the currency, whatever the currency; and the events of themes.
import type { Platform } from './platform.ts'

// https://shopify.dev/docs/api/liquid/objects/variant#variant-price
// https://shopify.dev/docs/api/storefront-events-and-actions/events/cart-lines-update
export const shopify: Platform = {
  name: 'shopify',
  known: '=Shopify.shop|=ShopifyAnalytics.meta',
  product: {
    at: '=ShopifyAnalytics.meta.product|=meta.product',
    id: 'id',
    name: 'variants.0.name',
    brand: 'vendor',
    category: 'type',
    currency: '=Shopify.currency.active|=ShopifyAnalytics.meta.currency',
    variants: 'variants',
    variant: { id: 'id', sku: 'sku', name: 'public_title', price: 'price' },
    parameter: 'variant',
    chosen: 'form[action*="/cart/add"] [name=id]@value',
    parts: 100,
  },
  events: {
    'shopify:cart:lines-update': 'lines',
    'shopify:cart:error': '-lines',
    'shopify:cart:discount-update': 'apply_coupon',
    'ajaxProduct:added': 'add_to_cart',
    'variant:added': 'add_to_cart',
    'ajaxProduct:error': '-add_to_cart',
  },
  order: {
    at: '=Shopify.checkout',
    id: 'order_id',
    step: '=Shopify.Checkout.step|=Shopify.Checkout.page',
    lines: 'line_items',
  },
}
