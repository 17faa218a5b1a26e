// Shoptet: the first entry of its data layer, and the events that its cart dispatches once an action has succeeded.
import type { Platform } from './platform.ts'

export const shoptet: Platform = {
  name: 'shoptet',
  known: '=dataLayer.0.shoptet|=shoptet.scripts',
  product: {
    at: '=dataLayer.0.shoptet.product',
    id: 'id',
    name: 'name',
    brand: 'manufacturer',
    category: 'currentCategory',
    currency: 'currency',
    variant: { sku: 'code|codes.0.code', price: 'priceWithVat' },
  },
  events: { ShoptetCartAddCartItem: 'add_to_cart', ShoptetCartDeleteCartItem: 'remove_from_cart' },
}
