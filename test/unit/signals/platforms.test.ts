// @vitest-environment happy-dom
// What shop systems say of actions: by DOM events, by the cart that they keep, by the order that they show.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { platformSource } from '../../../src/signals/platforms/source.ts'
import { clickAsShopper, putGlobals, type Watched, watchWith } from '../../support/watching.ts'

let watched: Watched | undefined
/** On a page that has settled. */
const start = (settledMs = 1_500): void => {
  watched = watchWith(platformSource)
  vi.advanceTimersByTime(settledMs)
}
const told = () =>
  (watched as Watched).of('told').map(({ by, done, draft: { name, properties } }) => ({ by, done, name, properties }))
const later = (ms = 2_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  watched?.stop()
  expect(watched?.reports).toEqual([])
  vi.unstubAllGlobals()
  vi.useRealTimers()
  localStorage.clear()
  sessionStorage.clear()
  document.body.innerHTML = ''
  document.body.className = ''
})

const line = (id: number, qty: number) => ({
  product_id: `${id}`,
  product_sku: `S${id}`,
  product_name: `Cup ${id}`,
  product_price_value: 5.5,
  qty,
})
const keep = (...items: ReturnType<typeof line>[]): void =>
  localStorage.setItem(
    'mage-cache-storage',
    JSON.stringify({ cart: { summary_count: items.reduce((sum, { qty }) => sum + qty, 0), items } }),
  )

describe('a cart that is kept', () => {
  it('tells the line that came after a shopper’s click, and what is in the cart now', async () => {
    keep(line(1, 1))
    start()
    clickAsShopper()
    keep(line(1, 1), line(2, 2))
    await later()
    expect(told()).toEqual([
      {
        by: 'magento',
        done: true,
        name: 'add_to_cart',
        properties: {
          cart_quantity: 3,
          items: [{ item_id: '2', item_name: 'Cup 2', price: 5.5, quantity: 2 }],
        },
      },
    ])
  })

  it('tells what went, and only the units that came', async () => {
    keep(line(1, 1), line(2, 1))
    start()
    clickAsShopper()
    keep(line(1, 3), line(2, 1))
    await later()
    clickAsShopper()
    keep(line(1, 3))
    await later()
    expect(told()).toMatchObject([
      { name: 'add_to_cart', properties: { items: [{ item_id: '1', quantity: 2 }], cart_quantity: 4 } },
      { name: 'remove_from_cart', properties: { items: [{ item_id: '2', quantity: 1 }], cart_quantity: 3 } },
    ])
  })

  it('is where it begins from, not what was added', async () => {
    start()
    clickAsShopper()
    keep(line(1, 4))
    await later()
    expect(told()).toEqual([])
    expect(watched?.of('cart')).toMatchObject([{ count: 4 }])
  })

  it('tells no deed where nobody has used the page, or long after', async () => {
    keep(line(1, 1))
    start()
    clickAsShopper()
    await later(11_000)
    keep(line(1, 2))
    await later(5_000)
    document.body.click()
    keep(line(1, 3))
    await later(5_000)
    expect(told()).toEqual([])
  })

  it('tells no deed of what is brought up to date as a page loads', async () => {
    keep(line(1, 1), line(2, 1))
    start(0)
    clickAsShopper()
    keep(line(1, 1))
    await later(1_000)
    expect(told()).toEqual([])
  })

  it('tells no deed of another tab', async () => {
    keep(line(1, 1))
    start()
    clickAsShopper()
    keep(line(1, 2))
    window.dispatchEvent(new Event('storage'))
    await later(5_000)
    expect(told()).toEqual([])
  })

  it('tells its count where the page shows none', async () => {
    keep(line(1, 2))
    start()
    expect(watched?.of('cart')).toMatchObject([{ count: 2, settled: false }])
    watched?.stop()
    document.body.innerHTML = '<a href="/cart" class="cart-link"><span class="cart-count">1</span></a>'
    start()
    expect(watched?.of('cart')).toEqual([])
  })

  it('looks for the count that the page shows in slices, and no more once it has stopped', () => {
    keep(line(1, 2))
    watched = watchWith(platformSource)
    expect(watched.of('cart')).toEqual([])
    watched.stop()
    vi.advanceTimersByTime(1_000)
    expect(watched.of('cart')).toEqual([])
  })

  it('is read off the mini-cart that WooCommerce keeps', async () => {
    const row = (id: number, qty: number) =>
      `<li><a class="remove" data-product_id="${id}" data-cart_item_key="k">x</a><span class="quantity">${qty} &times; 5</span></li>`
    const fill = (html: string) =>
      sessionStorage.setItem(
        'wc_fragments_ab',
        JSON.stringify({ 'div.widget_shopping_cart_content': `<ul>${html}</ul>` }),
      )
    document.body.className = 'woocommerce'
    fill('')
    start()
    clickAsShopper()
    fill(row(7, 2))
    document.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart', { bubbles: true }))
    await later()
    expect(told()).toMatchObject([
      { by: 'woocommerce', name: 'add_to_cart', properties: { items: [{ item_id: '7', quantity: 2 }] } },
    ])
  })

  it('is read off PrestaShop’s global', async () => {
    const prestashop = { page: {}, cart: { products_count: 0, products: [] as object[] } }
    putGlobals({ prestashop })
    start()
    clickAsShopper()
    prestashop.cart = {
      products_count: 1,
      products: [{ id_product: 7, name: 'Teapot', price: '48,00 €', quantity: 1 }],
    }
    await later()
    expect(told()).toMatchObject([
      { by: 'prestashop', properties: { items: [{ item_id: '7', item_name: 'Teapot', quantity: 1 }] } },
    ])
  })

  it('tells only a count where only that is kept, and only of its own system', async () => {
    localStorage.setItem('cart-quantity', '1')
    start()
    clickAsShopper()
    localStorage.setItem('cart-quantity', '2')
    await later()
    expect(told()).toEqual([])
    putGlobals({ BCData: {} })
    clickAsShopper()
    await later()
    clickAsShopper()
    localStorage.setItem('cart-quantity', '3')
    await later()
    expect(told()).toEqual([{ by: 'bigcommerce', done: true, name: 'add_to_cart', properties: { cart_quantity: 3 } }])
  })

  it('is none where the page may not read its storage', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('SecurityError')
    })
    start()
    clickAsShopper()
    await later()
    expect(watched?.signals).toEqual([])
    vi.restoreAllMocks()
  })

  it('may be anything', async () => {
    for (const broken of ['{', '[]', '{"cart":null}', '{"cart":{"items":7}}', 'x'.repeat(600_000)]) {
      localStorage.setItem('mage-cache-storage', broken)
      start()
      clickAsShopper()
      await later(600)
      watched?.stop()
      expect(told()).toEqual([])
    }
  })
})

describe('a DOM event', () => {
  const dispatch = (type: string, more: object = {}) =>
    document.body.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), more))

  it('that comes before the answer waits for it', async () => {
    start()
    let answer: (value: unknown) => void = () => {}
    dispatch('shopify:cart:lines-update', { action: 'add', promise: new Promise((resolve) => (answer = resolve)) })
    await later()
    expect(told()).toEqual([])
    answer({ cart: { totalQuantity: 3 }, userErrors: [] })
    await later()
    expect(told()).toEqual([{ by: 'shopify', done: true, name: 'add_to_cart', properties: { cart_quantity: 3 } }])
  })

  it.each<[string, () => unknown]>([
    ['rejects', () => Promise.reject(new Error('offline'))],
    ['resolves with errors', () => Promise.resolve({ cart: {}, userErrors: [{ message: 'Sold out' }] })],
  ])('is a refusal where its promise %s', async (_, promise) => {
    start()
    dispatch('shopify:cart:lines-update', { action: 'add', promise: promise() })
    await later()
    expect(told()).toMatchObject([{ done: false, name: 'add_to_cart' }])
  })

  it('that changes a line is told by the cart alone', async () => {
    start()
    dispatch('shopify:cart:lines-update', { action: 'update', promise: Promise.resolve({}) })
    dispatch('shopify:cart:lines-update', { action: 'remove', promise: Promise.resolve({}) })
    await later()
    expect(told()).toMatchObject([{ name: 'remove_from_cart' }])
  })

  it.each([
    ['wc-blocks_added_to_cart', 'woocommerce', 'add_to_cart', true],
    ['wc-blocks_removed_from_cart', 'woocommerce', 'remove_from_cart', true],
    ['ajaxProduct:added', 'shopify', 'add_to_cart', true],
    ['ajaxProduct:error', 'shopify', 'add_to_cart', false],
    ['shopify:cart:error', 'shopify', 'add_to_cart', false],
    ['ShoptetCartAddCartItem', 'shoptet', 'add_to_cart', true],
  ])('«%s» is heard', async (type, by, name, done) => {
    start()
    dispatch(type)
    await later()
    expect(told()).toEqual([{ by, done, name, properties: {} }])
  })

  it('that comes twice for one deed is one, and two for two', async () => {
    start()
    clickAsShopper()
    dispatch('wc-blocks_added_to_cart')
    dispatch('wc-blocks_added_to_cart')
    await later()
    clickAsShopper()
    dispatch('wc-blocks_added_to_cart')
    await later()
    expect(told()).toHaveLength(2)
  })

  it('of each page load is no deed', async () => {
    start()
    dispatch('private-content-loaded', { detail: { data: { cart: { summary_count: 3 } } } })
    await later()
    expect(told()).toEqual([])
  })
})
