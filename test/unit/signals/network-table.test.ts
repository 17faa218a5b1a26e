// What requests of shop systems ask of the cart, and which answers say that it was done.
import { describe, expect, it } from 'vitest'
import { answerTo, askedOf } from '../../../src/signals/network-table.ts'

const graph = (query: string, variables: object = {}): Record<string, unknown> => ({ query, variables })

describe('askedOf', () => {
  it.each([
    ['shopify', '/cart/add'],
    ['shopify, localised', '/de-ch/cart/add.js?sections=cart-drawer'],
    ['woocommerce', '/?wc-ajax=add_to_cart'],
    ['woocommerce blocks', '/wp-json/wc/store/v1/cart/add-item'],
    ['magento', '/checkout/cart/add/uenc/aHR0/product/7/'],
    ['magento rest', '/rest/default/V1/guest-carts/a1B2/items'],
    ['magento rest, own cart', '/rest/V1/carts/mine/items'],
    ['bigcommerce', '/remote/v1/cart/add'],
    ['bigcommerce', '/cart.php?action=add'],
    ['bigcommerce', '/api/storefront/carts'],
    ['bigcommerce', '/api/storefront/carts/8f-1/items'],
    ['commerce cloud', '/on/demandware.store/Sites-x-Site/en_US/Cart-AddProduct'],
    ['commerce cloud', '/checkout/shopper-baskets/v1/organizations/f/baskets/b1/items'],
    ['shopware', '/checkout/line-item/add'],
    ['shopware', '/store-api/checkout/cart/line-item'],
    ['opencart 3', '/index.php?route=checkout/cart/add'],
    ['opencart 4', '/index.php?route=checkout%2Fcart.add&language=en'],
    ['sylius', '/en_US/ajax/cart/add?productId=3'],
    ['spree', '/orders/populate'],
    ['spree', '/api/v2/storefront/cart/add_item'],
    ['medusa', '/store/carts/cart_01/line-items'],
    ['squarespace', '/api/commerce/shopping-cart/entries?crumb=x'],
  ])('%s adds by POST to %s', (_, path) => {
    expect(askedOf('POST', path, {})?.name).toBe('add_to_cart')
    expect(askedOf('GET', path, {})?.name).toBeUndefined()
  })

  it.each([
    ['woocommerce', 'POST', '/?wc-ajax=remove_from_cart', {}, 'remove_from_cart'],
    ['woocommerce blocks', 'POST', '/wp-json/wc/store/v1/cart/remove-item', {}, 'remove_from_cart'],
    ['shopify', 'POST', '/cart/change.js', { id: '7', quantity: 0 }, 'remove_from_cart'],
    ['medusa', 'DELETE', '/store/carts/cart_01/line-items/item_1', {}, 'remove_from_cart'],
    ['opencart', 'POST', '/index.php?route=checkout/cart/remove', {}, 'remove_from_cart'],
    ['shopware', 'DELETE', '/store-api/checkout/cart/line-item', {}, 'remove_from_cart'],
    ['prestashop', 'POST', '/panier', { add: '1', action: 'update', id_product: '3' }, 'add_to_cart'],
    ['prestashop', 'POST', '/panier', { delete: '1', action: 'update' }, 'remove_from_cart'],
    ['woocommerce', 'POST', '/?wc-ajax=apply_coupon', {}, 'apply_coupon'],
    ['magento', 'POST', '/checkout/cart/couponPost/', {}, 'apply_coupon'],
    ['shopware', 'POST', '/checkout/promotion/add', {}, 'apply_coupon'],
    [
      'shopify',
      'POST',
      '/api/2026-01/graphql.json',
      graph('mutation a { cartLinesAdd(cartId: $id) { cart { id } } }'),
      'add_to_cart',
    ],
    [
      'magento',
      'POST',
      '/graphql',
      graph('mutation { addProductsToCart(cartId: "a") { cart { id } } }'),
      'add_to_cart',
    ],
    [
      'magento',
      'POST',
      '/graphql',
      graph('mutation { addSimpleProductsToCart(input: {}) { cart { id } } }'),
      'add_to_cart',
    ],
    ['saleor', 'POST', '/graphql/', graph('mutation { checkoutLinesAdd(id: "a") { errors { code } } }'), 'add_to_cart'],
    [
      'vendure',
      'POST',
      '/shop-api/graphql',
      graph('mutation { addItemToOrder(productVariantId: 1) { __typename } }'),
      'add_to_cart',
    ],
    [
      'shopify',
      'POST',
      '/api/2026-01/graphql.json',
      graph('mutation ($input: CartInput!) { cartCreate(input: $input) { cart { id } } }', {
        input: { lines: [{ merchandiseId: 'x' }] },
      }),
      'add_to_cart',
    ],
  ])('%s: %s %s is told by its path and fields', (_, method, path, fields, name) => {
    expect(askedOf(method, path, fields)?.name).toBe(name)
  })

  it.each([
    ['POST', '/api/2026-01/graphql.json', graph('mutation { cartCreate { cart { id } } }')],
    ['POST', '/graphql', graph('query { cart { addProductsToCart } }')],
    ['POST', '/checkout/cart/addresses', {}],
    ['POST', '/cart/address', {}],
    ['POST', '/cart/remove-coupon', {}],
    ['POST', '/checkout/cart/couponPost/', { remove: '1' }],
    ['PATCH', '/store-api/checkout/cart/line-item', {}],
    ['GET', '/cart/additional-products', {}],
    ['POST', '/search?q=/cart/add', {}],
    ['POST', '/wishlist/add', {}],
    ['POST', '/collect', { action: 'update' }],
  ])('%s %s adds and removes nothing', (method, path, fields) => {
    expect(askedOf(method, path, fields)?.name).toBeUndefined()
  })
})

describe('answerTo', () => {
  const add = (fields: object = {}) => ({ name: 'add_to_cart' as const, fields: fields as Record<string, unknown> })

  it.each([
    ['shopify', 422, { status: 422, message: 'Cart Error', description: 'All 1 are in your cart.' }],
    ['shopify, with a good status', 200, { status: 422, message: 'Cart Error' }],
    ['woocommerce', 200, { error: true, product_url: 'https://shop.example/p' }],
    ['bigcommerce', 200, { data: { error: 'Out of stock' } }],
    ['magento', 200, { backUrl: 'https://shop.example/p.html' }],
    ['prestashop', 200, { hasError: true, errors: ['Not enough'] }],
    ['prestashop', 200, { success: false }],
    ['opencart', 200, { error: { option: { 5: 'Size required!' } }, redirect: 'https://shop.example/p' }],
    ['commerce cloud', 200, { error: true, message: 'No inventory' }],
    ['saleor', 200, { data: { checkoutLinesAdd: { errors: [{ code: 'INSUFFICIENT_STOCK' }] } } }],
    ['graphql', 200, { errors: [{ message: 'Unknown field' }], data: null }],
    ['shopify', 200, { data: { cartLinesAdd: { cart: { totalQuantity: 1 }, userErrors: [{ code: 'INVALID' }] } } }],
    ['vendure', 200, { data: { addItemToOrder: { errorCode: 'INSUFFICIENT_STOCK_ERROR', message: 'No' } } }],
    ['any', 503, undefined],
  ])('%s refuses with %i and its own word', (_, status, answer) => {
    expect(answerTo(add(), status, answer)).toEqual({
      told: { done: false, draft: { name: 'add_to_cart', properties: {}, found: ['network'] } },
    })
  })

  it.each([
    ['woocommerce', { fragments: { 'div.cart': '<b>1</b>' }, cart_hash: 'a1' }, undefined],
    ['magento', [], undefined],
    ['prestashop', { success: true, id_product: 3, quantity: 1, errors: '', cart: { products_count: 4 } }, 4],
    ['opencart', { success: 'Success: You have added', total: '1 item(s) - $5.00' }, undefined],
    ['commerce cloud', { error: false, quantityTotal: 3, message: 'Added' }, 3],
    ['saleor', { data: { checkoutLinesAdd: { checkout: { id: 'x' }, errors: [] } } }, undefined],
    ['shopify', { data: { cartLinesAdd: { cart: { totalQuantity: 2 }, userErrors: [] } } }, 2],
    ['spree', { data: { attributes: { item_count: 5 } } }, 5],
  ])('%s has done it', (_, answer, count) => {
    expect(answerTo(add(), 200, answer)).toMatchObject({
      told: { done: true, draft: { properties: count === undefined ? {} : { cart_quantity: count } } },
      ...(count !== undefined && { count }),
    })
  })

  it('reads a line of Shopify in hundredths, by the quantity that was asked for', () => {
    const line = {
      id: 401,
      variant_id: 401,
      product_id: 40,
      product_title: 'Nord Teapot',
      title: 'Nord Teapot - Blue',
      variant_title: 'Blue',
      vendor: 'Nord',
      price: 4800,
      line_price: 14400,
      final_price: 4800,
      quantity: 3,
    }
    const item = {
      item_id: '40',
      item_name: 'Nord Teapot - Blue',
      item_brand: 'Nord',
      item_variant: 'Blue',
      price: 48,
      quantity: 2,
    }
    expect(answerTo(add({ id: '401', quantity: '2' }), 200, line).told?.draft.properties).toEqual({ items: [item] })
    const two = add({
      items: [
        { id: 401, quantity: 2 },
        { id: 9, quantity: 1 },
      ],
    })
    expect(
      answerTo(two, 200, { items: [line, { ...line, id: 9, variant_id: 9 }] }).told?.draft.properties,
    ).toMatchObject({
      items: [{ quantity: 2 }, { quantity: 1 }],
    })
  })

  it('reads a cart of WooCommerce by the id that was asked for, with its currency', () => {
    const answer = {
      items: [
        { id: 6, name: 'Cup', quantity: 1, prices: { price: '500', currency_code: 'JPY', currency_minor_unit: 0 } },
        { id: 7, name: 'Teapot', quantity: 4, prices: { price: '1999', currency_code: 'EUR', currency_minor_unit: 2 } },
      ],
      items_count: 5,
      errors: [],
    }
    expect(answerTo(add({ id: 7, quantity: 1 }), 200, answer)).toEqual({
      count: 5,
      told: {
        done: true,
        draft: {
          name: 'add_to_cart',
          properties: {
            currency: 'EUR',
            items: [{ item_id: '7', item_name: 'Teapot', price: 19.99, quantity: 1 }],
            cart_quantity: 5,
          },
          found: ['network'],
        },
      },
    })
  })

  it('says nothing of an answer that is no JSON, and only how many units a cart has that was asked for', () => {
    expect(answerTo(add(), 200, undefined)).toEqual({})
    expect(answerTo({ fields: {} }, 200, { item_count: 2, items: [{ quantity: 2 }] })).toEqual({ count: 2 })
    expect(answerTo({ fields: {} }, 200, { cart: { summary_count: 3 } })).toEqual({ count: 3 })
  })
})
