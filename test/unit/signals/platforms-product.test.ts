// @vitest-environment happy-dom
// The product as each shop system's own data tell it.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readSystem } from '../../../src/signals/platforms/read-system.ts'
import { putGlobals } from '../../support/watching.ts'

const URL_HERE = 'https://shop.example/products/teapot'
const read = (globals: Record<string, unknown>, body = '', url = URL_HERE) => {
  putGlobals(globals)
  document.body.innerHTML = body
  return readSystem(window, url)
}
const json = (value: unknown): string => JSON.stringify(value).replaceAll('"', '&quot;')

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
  document.body.className = ''
  localStorage.clear()
  sessionStorage.clear()
})

describe('Shopify', () => {
  const variant = (id: number, price: number, title: string | null) => ({
    id,
    price,
    sku: `S${id}`,
    name: title ? `Teapot - ${title}` : 'Teapot',
    public_title: title,
  })
  const page = (variants: object[], currency = 'EUR') => ({
    Shopify: { shop: 'x.myshopify.com', currency: { active: currency } },
    ShopifyAnalytics: { meta: { product: { id: 7, vendor: 'Nord', type: 'Tea', variants }, currency } },
  })

  it('tells prices in units, whatever the currency', () => {
    expect(read(page([variant(71, 4890, null)]))).toEqual({
      system: 'shopify',
      product: {
        id: '7',
        name: 'Teapot',
        brand: 'Nord',
        category: 'Tea',
        currency: 'EUR',
        variants: [{ id: '71', sku: 'S71', price: 48.9, selected: true }],
      },
    })
    expect(read(page([variant(71, 100_000, null)], 'JPY'))?.product?.variants[0]?.price).toBe(1000)
  })

  it('knows the variant that is chosen, by the address or the form', () => {
    const two = page([variant(71, 4800, 'Blue'), variant(72, 5200, 'Red')])
    const form =
      '<form action="/de/cart/add"><select name="id"><option value="71"><option value="72" selected></select></form>'
    const chosen = (facts: ReturnType<typeof read>) => facts?.product?.variants.find(({ selected }) => selected)?.id
    expect(chosen(read(two, '', `${URL_HERE}?utm_source=x&variant=72`))).toBe('72')
    expect(chosen(read(two, form))).toBe('72')
    expect(chosen(read(two))).toBeUndefined()
    expect(read(two)?.product?.name).toBe('Teapot')
  })

  it('is known where no product is shown', () => {
    expect(read({ Shopify: { shop: 'x.myshopify.com' } })).toEqual({ system: 'shopify' })
  })
})

it('reads WooCommerce’s variations', () => {
  document.body.className = 'single-product woocommerce'
  const variations = [
    { variation_id: 91, display_price: 48, sku: 'B', is_in_stock: true },
    { variation_id: 92, display_price: 52.5, sku: 'R', is_in_stock: false },
  ]
  const body = `<form class="variations_form cart" data-product_id="9" data-product_variations="${json(variations)}"><input name="variation_id" value="92"></form>`
  expect(read({ wcSettings: { currency: { code: 'PLN' } } }, body)).toEqual({
    system: 'woocommerce',
    product: {
      id: '9',
      currency: 'PLN',
      variants: [
        { id: '91', sku: 'B', price: 48, available: true },
        { id: '92', sku: 'R', price: 52.5, available: false, selected: true },
      ],
    },
  })
})

it('reads the form of Magento', () => {
  const body =
    '<div class="product-info-main"><span data-price-type="finalPrice" data-price-amount="48.9"></span></div><form id="product_addtocart_form" action="/checkout/cart/add/" data-product-sku="T-1"><input name="product" value="7"></form>'
  expect(read({}, body)).toEqual({
    system: 'magento',
    product: { id: '7', variants: [{ sku: 'T-1', price: 48.9, selected: true }] },
  })
})

it('reads what PrestaShop keeps in an attribute', () => {
  const data = { id_product: 7, id_product_attribute: 71, name: 'Teapot', price_amount: 48.9, reference: 'T-1' }
  const prestashop = { page: { page_name: 'product' }, currency: { iso_code: 'EUR' } }
  expect(read({ prestashop }, `<div id="product-details" data-product="${json(data)}"></div>`)).toEqual({
    system: 'prestashop',
    product: {
      id: '7',
      name: 'Teapot',
      currency: 'EUR',
      variants: [{ id: '71', sku: 'T-1', price: 48.9, selected: true }],
    },
  })
})

it('reads the buying form of Shopware', () => {
  const body =
    '<div itemprop="offers"><meta itemprop="priceCurrency" content="EUR"><meta itemprop="price" content="48.9"><form id="productDetailPageBuyProductForm"><input name="lineItems[abc][id]" value="abc"><input name="product-name" value="Teapot"></form></div>'
  expect(read({ activeRoute: 'frontend.detail.page' }, body)).toEqual({
    system: 'shopware',
    product: { id: 'abc', name: 'Teapot', currency: 'EUR', variants: [{ price: 48.9, selected: true }] },
  })
})

it('reads BigCommerce’s data', () => {
  const price = { without_tax: { value: 48, currency: 'USD' } }
  const body = '<form data-cart-item-add><input name="product_id" value="7"></form>'
  expect(read({ BCData: { product_attributes: { sku: 'T-1', instock: true, price } } }, body)).toEqual({
    system: 'bigcommerce',
    product: {
      id: '7',
      currency: 'USD',
      variants: [{ sku: 'T-1', price: 48, available: true, selected: true }],
    },
  })
})

it.each([
  ['squarespace', { Static: { SQUARESPACE_CONTEXT: { product: { id: 'a', variants: [{ id: 'v', sku: 'S' }] } } } }],
  ['vtex', { vtxctx: {}, skuJson: { productId: 'a', skus: [{ sku: 'v', bestPrice: 4890 }] } }],
  ['nuvemshop', { LS: { store: {}, product: { id: 'a' }, variants: [{ id: 'v', price_number: 48.9 }] } }],
  ['shoptet', { dataLayer: [{ shoptet: { product: { id: 'a', codes: [{ code: 'S' }], priceWithVat: 48.9 } } }] }],
])('reads the globals of %s', (system, globals) => {
  const facts = read(globals)
  expect(facts).toMatchObject({ system, product: { id: 'a', variants: [{ selected: true }] } })
  if (system !== 'squarespace') expect(facts?.product?.variants[0]?.price).toBe(48.9)
})

describe('what only looks like a system', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['nothing', {}, ''],
    [
      'an element called so',
      { prestashop: undefined, BCData: undefined },
      '<form id="BCData"></form><img name="meta">',
    ],
    ['broken data', {}, '<form class="variations_form" data-product_variations="[{"></form>'],
  ])('is none: %s', (_, globals, body) => {
    expect(read(globals, body)).toBeUndefined()
  })

  it('is not asked by its getters, and may throw', () => {
    let asked = 0
    const trap = {
      get shop() {
        asked++
        return 'x'
      },
    }
    const thrower = new Proxy(
      {},
      {
        getOwnPropertyDescriptor() {
          throw new Error('descriptor')
        },
      },
    )
    expect(read({ Shopify: trap, prestashop: thrower, LS: { store: 1, product: { id: 'a' } } })?.system).toBe(
      'nuvemshop',
    )
    expect(asked).toBe(0)
  })

  it('is read no further than a product can be long', () => {
    const variants = Array.from({ length: 100_000 }, (_, id) => ({ id, price: 100 }))
    const facts = read({ Shopify: { shop: 'x' }, meta: { product: { id: 1, variants } } })
    expect(facts?.product?.variants).toHaveLength(250)
  })
})
