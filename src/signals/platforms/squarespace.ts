// Squarespace: the page's context; its prices are told in more than one unit, so they are not read.
import type { Platform } from './platform.ts'

export const squarespace: Platform = {
  name: 'squarespace',
  known: '=Static.SQUARESPACE_CONTEXT',
  product: {
    at: '=Static.SQUARESPACE_CONTEXT.product',
    id: 'id',
    name: 'title|=Static.SQUARESPACE_CONTEXT.item.title',
    currency: '=Static.SQUARESPACE_CONTEXT.websiteSettings.storeSettings.selectedCurrency',
    variants: 'variants',
    variant: { id: 'id', sku: 'sku' },
  },
}
