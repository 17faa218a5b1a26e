// WooCommerce: its jQuery events cannot be heard from outside, but its blocks dispatch DOM events, and its mini-cart is kept.
import type { Platform } from './platform.ts'

export const woocommerce: Platform = {
  name: 'woocommerce',
  known: 'body.woocommerce@class|body.woocommerce-page@class|=wc_add_to_cart_params.ajax_url|=wcSettings.currency',
  product: {
    at: 'form.variations_form@data-product_variations',
    id: 'form.variations_form@data-product_id|form.cart [name=add-to-cart]@value',
    currency: '=wcSettings.currency.code',
    variants: '',
    variant: { id: 'variation_id', sku: 'sku', price: 'display_price', available: 'is_in_stock' },
    chosen: 'form.variations_form [name=variation_id]@value',
  },
  cart: {
    at: 'session:wc_fragments_*',
    lines: 'div.widget_shopping_cart_content',
    html: /data-product_id="(\d+)"[\s\S]{1,3000}?class="quantity">\s*(\d+)/g,
  },
  events: { 'wc-blocks_added_to_cart': 'add_to_cart', 'wc-blocks_removed_from_cart': 'remove_from_cart' },
}
