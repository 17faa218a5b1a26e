// BigCommerce: `BCData` of its Stencil themes, and the cart's count that they keep.
import type { Platform } from './platform.ts'

export const bigcommerce: Platform = {
  name: 'bigcommerce',
  known: '=BCData|=BODL',
  product: {
    at: '=BCData.product_attributes',
    id: '[data-cart-item-add] [name=product_id]@value|=BODL.productId',
    name: '=BODL.productTitle',
    currency: 'price.with_tax.currency|price.without_tax.currency',
    variant: { sku: 'sku', price: 'price.with_tax.value|price.without_tax.value', available: 'instock' },
  },
  cart: { at: 'local:cart-quantity', count: '' },
}
