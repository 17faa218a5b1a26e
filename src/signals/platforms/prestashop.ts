// PrestaShop: the global `prestashop`, and the product's data in an attribute.
import type { Platform } from './platform.ts'

export const prestashop: Platform = {
  name: 'prestashop',
  known: '=prestashop.page|=prestashop.urls',
  product: {
    at: '#product-details@data-product',
    id: 'id_product',
    name: 'name',
    category: 'category_name',
    currency: '=prestashop.currency.iso_code',
    variant: { id: 'id_product_attribute', sku: 'reference', price: 'price_amount' },
  },
  cart: { at: '=prestashop.cart', count: 'products_count', lines: 'products' },
}
