// The walk from home to order: what the shopper does, what the shop then holds, and which events have to come.
import type { Shopper } from '../shopper.ts'
import { placeOrder } from './place-order.ts'
import { SCARCE, SIMPLE, SOLD_OUT, WITH_VARIANTS } from './seed.ts'

/** An event that has to come once in a step; `may`: a right one is as good as none. */
export interface Expectation {
  event: string
  may?: true
  /** Of the page. */
  kind?: string
  /** Of the one item. */
  sku?: string
  quantity?: number
  term?: string
}

export interface Step {
  name: string
  act(shopper: Shopper): Promise<void>
  expects: readonly Expectation[]
  /** Units in the shop's cart afterwards: whether the shop did what the step is for. */
  units: number
}

/** React has taken over what the server rendered. */
export const HYDRATED = `Object.keys(document.querySelector('.mini-cart-icon') ?? {}).some((key) => key.startsWith('__reactProps'))`

const ADD = '#productForm button::-p-text(Add to cart)'
const VARIANT = 'CUP-001-BLK'
const paged = (kind: string): Expectation => ({ event: 'page_view', kind })
const viewed = (sku: string, kind = 'product'): Expectation[] => [paged(kind), { event: 'view_item', sku }]
const added = (sku: string): Expectation => ({ event: 'add_to_cart', sku, quantity: 1 })
const inDrawer = (text: string): string => `[role=dialog] button::-p-text(${text})`
/** A line of the cart page, by the shop's own words. */
const ofLine = (sku: string, path: string): string =>
  `::-p-xpath(//div[contains(@class, 'cart__item ')][contains(., '${sku}')]${path})`

export const WALK: readonly Step[] = [
  { name: 'home', act: ({ open }) => open('/'), expects: [paged('home')], units: 0 },
  {
    name: 'category',
    act: ({ open }) => open('/accessories'),
    expects: [paged('listing'), { event: 'view_item_list' }],
    units: 0,
  },
  {
    name: 'search',
    act: async ({ click, type, enter }) => {
      await click('.search__icon')
      await type('.search__input input', 'thermos')
      await enter()
    },
    expects: [paged('search'), { event: 'search', term: 'thermos' }, { event: 'view_item_list' }],
    units: 0,
  },
  {
    name: 'simple product',
    act: ({ follow }) => follow('a[href$="/stainless-steel-thermos-black"]'),
    expects: [{ event: 'select_item', sku: SIMPLE }, ...viewed(SIMPLE)],
    units: 0,
  },
  {
    name: 'add',
    act: async ({ click, see }) => {
      await click(ADD)
      await see(inDrawer('View Cart (1)'))
    },
    expects: [added(SIMPLE)],
    units: 1,
  },
  {
    name: 'product with variants',
    act: ({ open }) => open('/accessories/ceramic-coffee-cup-white'),
    expects: viewed(WITH_VARIANTS),
    units: 1,
  },
  { name: 'add without a variant: refused', act: ({ poke }) => poke(ADD), expects: [], units: 1 },
  {
    name: 'choose a variant',
    act: async ({ click, see }) => {
      await click('.variant-option-list button::-p-text(Black)')
      await see('h1::-p-text(Black)')
    },
    expects: viewed(VARIANT).map((expectation) => ({ ...expectation, may: true as const })),
    units: 1,
  },
  {
    name: 'add the variant',
    act: async ({ click, see }) => {
      await click(ADD)
      await see(inDrawer('View Cart (2)'))
    },
    expects: [added(VARIANT)],
    units: 2,
  },
  {
    name: 'sold-out product',
    act: ({ open }) => open('/accessories/desk-pen-holder-black'),
    expects: viewed(SOLD_OUT),
    units: 2,
  },
  { name: 'sold-out button', act: ({ poke }) => poke('#productForm button::-p-text(Sold out)'), expects: [], units: 2 },
  {
    name: 'scarce product',
    act: ({ open }) => open('/accessories/modern-ceramic-vase-black'),
    expects: viewed(SCARCE),
    units: 2,
  },
  {
    name: 'add the last one',
    act: async ({ click, see }) => {
      await click(ADD)
      await see(inDrawer('View Cart (3)'))
    },
    expects: [added(SCARCE)],
    units: 3,
  },
  {
    name: 'add one too many: refused',
    act: async ({ click, see, gone }) => {
      await click('[data-slot=sheet-close]')
      await gone('[data-slot=sheet-overlay]')
      await click(ADD)
      await see('::-p-text(We do not have enough stock)')
    },
    expects: [],
    units: 3,
  },
  {
    name: 'cart',
    act: async ({ click, follow }) => {
      await click('.mini-cart-icon')
      await follow(inDrawer('View Cart'))
    },
    expects: [paged('cart'), { event: 'view_cart' }],
    units: 3,
  },
  {
    name: 'one more of a line',
    act: async ({ click, see }) => {
      await click(ofLine(SIMPLE, '//button[2]'))
      await see('[aria-label="Shopping cart with 4 items"]')
    },
    expects: [added(SIMPLE)],
    units: 4,
  },
  {
    name: 'remove a line',
    act: async ({ click, see }) => {
      await click(ofLine(VARIANT, "//button[contains(., 'Remove')]"))
      await see('[aria-label="Shopping cart with 3 items"]')
    },
    expects: [{ event: 'remove_from_cart', sku: VARIANT, quantity: 1 }],
    units: 3,
  },
  {
    name: 'checkout',
    act: ({ follow }) => follow('.shopping-cart-checkout-btn button'),
    expects: [paged('checkout'), { event: 'begin_checkout' }],
    units: 3,
  },
  {
    name: 'order',
    act: placeOrder,
    expects: [
      { event: 'add_shipping_info' },
      { event: 'add_payment_info' },
      paged('confirmation'),
      { event: 'purchase' },
    ],
    units: 0,
  },
  { name: 'confirmation again', act: ({ reload }) => reload(), expects: [paged('confirmation')], units: 0 },
  {
    name: 'account',
    act: ({ follow }) => follow('.customer-icon a'),
    expects: [paged('account')],
    units: 0,
  },
  { name: 'home again', act: ({ follow }) => follow('.logo a'), expects: [paged('home')], units: 0 },
]
