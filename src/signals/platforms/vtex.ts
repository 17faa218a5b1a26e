// VTEX: `skuJson` of its pages, in hundredths.
import type { Platform } from './platform.ts'

export const vtex: Platform = {
  name: 'vtex',
  known: '=vtxctx|=__RUNTIME__.workspace',
  product: {
    at: '=skuJson_0|=skuJson',
    id: 'productId',
    name: 'name',
    currency: '=__RUNTIME__.culture.currency',
    variants: 'skus',
    variant: { id: 'sku', name: 'skuname', price: 'bestPrice', available: 'available' },
    parameter: 'skuId',
    parts: 100,
  },
}
