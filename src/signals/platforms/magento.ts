// Magento, Adobe Commerce and Hyvä: the cart's section in storage, which is true whatever theme wrote it.
import type { Platform } from './platform.ts'

export const magento: Platform = {
  name: 'magento',
  known: 'local:mage-cache-storage|#product_addtocart_form@action',
  product: {
    id: '#product_addtocart_form [name=product]@value',
    variant: {
      sku: '#product_addtocart_form@data-product-sku',
      price: '.product-info-main [data-price-type=finalPrice]@data-price-amount',
    },
  },
  cart: { at: 'local:mage-cache-storage', count: 'cart.summary_count', lines: 'cart.items' },
  events: { 'private-content-loaded': '' },
}
