// Shopware 6: fields of its buying form, and the number of an order that is finished.
import type { Platform } from './platform.ts'

const FORM = '#productDetailPageBuyProductForm '

export const shopware: Platform = {
  name: 'shopware',
  known: '=activeRoute|=controllerName',
  product: {
    id: `${FORM}[name$="[id]"]@value`,
    name: `${FORM}[name=product-name]@value`,
    brand: `${FORM}[name=brand-name]@value`,
    currency: '[itemprop=offers] [itemprop=priceCurrency]@content',
    variant: { price: '[itemprop=offers] [itemprop=price]@content' },
  },
  order: { id: '.finish-ordernumber@data-order-number' },
}
