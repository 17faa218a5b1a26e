// Nuvemshop and Tiendanube: the global `LS`.
import type { Platform } from './platform.ts'

export const nuvemshop: Platform = {
  name: 'nuvemshop',
  known: '=LS.store',
  product: {
    at: '=LS.product',
    id: 'id',
    name: 'name',
    currency: '=LS.currency.code|=LS.currency',
    variants: '=LS.variants',
    variant: { id: 'id', sku: 'sku', price: 'price_number', available: 'available' },
    parameter: 'variant',
  },
}
