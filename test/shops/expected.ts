// What the shopper of each recorded journey did, read off the recordings alone: step by step, which events must come.

/** Says whether a value fits; the name is what a failure prints. */
export type Check = (value: unknown) => boolean
export type Wish = string | number | boolean | Check | Wish[] | { [property: string]: Wish }

export interface Expected {
  name: string
  properties?: Record<string, Wish>
  /** It may have come as early as in this step. */
  since?: string
  /** It may come, and is right then. */
  isFree?: boolean
}

export interface Step {
  /** Kinds of the pages that were shown, in order. */
  pages?: string[]
  /** A page that may count as one of its own, or as none. */
  mayRoute?: boolean
  events?: Expected[]
}

export type Journey = Record<string, Step>

const named = (name: string, check: Check): Check => Object.defineProperty(check, 'name', { value: name })
const oneOf = (...values: unknown[]): Check => named(`one of ${values.join(', ')}`, (value) => values.includes(value))
/** Left out, or right. */
const maybe = (...values: unknown[]): Check =>
  named(`none, or one of ${values.join(', ')}`, (value) => value === undefined || values.includes(value))
const some: Check = named('something', (value) => value !== undefined && value !== '')
const none: Check = named('nothing', (value) => value === undefined)
const beginsWith = (name: string, price: number, count: number): Check =>
  named(`${count} items, the first ${name} for ${price}`, (value) => {
    const items = value as { item_name?: string; price?: number }[]
    return Array.isArray(items) && items.length === count && items[0]?.item_name === name && items[0]?.price === price
  })

interface Product {
  item_name: string
  price: number
  ids?: string[]
  variant?: string[]
}
const item = ({ item_name, price, ids = [], variant = [] }: Product, quantity = 1): Record<string, Wish> => ({
  item_name,
  price,
  item_id: maybe(...ids),
  item_variant: maybe(...variant),
  quantity: maybe(quantity),
})

/** Events of a shop; where prices only say `$`, the currency may be left out. */
const createShop = (currency: Wish) => ({
  view: (product: Product): Expected => ({ name: 'view_item', properties: { currency, items: [item(product)] } }),
  select: (product: Product): Expected => ({ name: 'select_item', properties: { items: [item(product)] } }),
  add: (product: Product, cart_quantity: number, quantity = 1): Expected => ({
    name: 'add_to_cart',
    properties: {
      currency,
      value: maybe(product.price * quantity),
      items: [{ ...item(product, quantity), quantity }],
      cart_quantity,
    },
  }),
  cart: (cart_quantity: number, value: number): Expected => ({
    name: 'view_cart',
    properties: { cart_quantity, value, items: some },
  }),
  order: (value: number, transaction_id: Wish): Expected => ({
    name: 'purchase',
    properties: { currency, value, transaction_id, checkout_id: some },
  }),
})

const list = (name: string, price: number, count: number): Expected => ({
  name: 'view_item_list',
  properties: { items: beginsWith(name, price, count) },
})
const free = (expected: Expected): Expected => ({ ...expected, isFree: true })
const search = (search_term: string): Expected => ({ name: 'search', properties: { search_term } })
const begin: Expected = { name: 'begin_checkout', properties: { checkout_id: some } }
const shipping: Expected = { name: 'add_shipping_info', properties: { checkout_id: some } }
const payment: Expected = { name: 'add_payment_info', properties: { checkout_id: some } }

const white: Product = {
  item_name: 'Ceramic Coffee Cup - White',
  price: 15,
  ids: ['CUP-001-WHT'],
  variant: ['White', 'Color: White'],
}
const black: Product = {
  item_name: 'Ceramic Coffee Cup - Black',
  price: 15,
  ids: ['CUP-001-BLK'],
  variant: ['Black', 'Color: Black'],
}
const yellow: Product = {
  item_name: 'Ceramic Coffee Cup - Yellow',
  price: 15,
  ids: ['CUP-001-YEL'],
  variant: ['Yellow', 'Color: Yellow'],
}
const bowl: Product = {
  item_name: 'Ceramic Candy Bowl - White',
  price: 18,
  ids: ['BOWL-003-WHT'],
  variant: ['White', 'Color: White'],
}
const evershop = createShop(maybe('USD'))

const htc: Product = { item_name: 'HTC Touch HD', price: 122, ids: ['28', 'Product 1'] }
const macbook: Product = { item_name: 'MacBook', price: 602, ids: ['43', 'Product 16'] }
const canon: Product = {
  item_name: 'Canon EOS 5D',
  price: 98,
  ids: ['30', 'Product 3'],
  variant: ['Red', 'Select: Red'],
}
const opencart = createShop(maybe('USD'))

const tshirt: Product = {
  item_name: 'Medusa T-Shirt',
  price: 10,
  ids: ['variant_01M80R9KRFQ4C4QN25D2AQTC95', 't-shirt'],
}
const sweatshirt: Product = {
  item_name: 'Medusa Sweatshirt',
  price: 10,
  ids: ['variant_01M80R9KRHP78CBAEW1AX552HE', 'sweatshirt'],
  variant: ['L', 'Size: L', 'variant_01M80R9KRHP78CBAEW1AX552HE'],
}
const tshirtVariant: Product = {
  ...tshirt,
  variant: ['S / Black', 'Black / S', 'Black, S', 'variant_01M80R9KRFQ4C4QN25D2AQTC95'],
}
const medusa = createShop('EUR')

export const JOURNEYS: Record<string, Journey> = {
  'evershop-2.2': {
    '01-home': { pages: ['home'] },
    '02-category': { pages: ['listing'], events: [list('Stainless Steel Thermos - Yellow', 35, 14)] },
    '03-search': { pages: ['search'], events: [search('vase'), free(list('Modern Ceramic Vase - Green', 25, 3))] },
    '04-product-via-link': {
      pages: ['listing', 'product'],
      events: [list('Stainless Steel Thermos - Yellow', 35, 14), evershop.select(yellow), evershop.view(yellow)],
    },
    // The page was not alive yet: no request was made, the count stayed 0.
    '05-product-click-before-hydration': { pages: ['product'], events: [evershop.view(white)] },
    '05b-product-simple': { pages: ['product'], events: [evershop.view(white)] },
    '06-add-without-variant-FAIL': {},
    '07-variant-switch': { pages: ['product'], mayRoute: true, events: [evershop.view(white)] },
    '07b-add-variant': { events: [evershop.add(black, 1)] },
    '08-oos-product': {
      pages: ['product'],
      events: [
        evershop.view({ item_name: 'Desk Pen Holder - Black', price: 12, ids: ['PEN-002-BLK'], variant: ['Black'] }),
      ],
    },
    '08b-oos-buttons': {},
    '09-limited': { pages: ['product'], mayRoute: true, events: [evershop.view(bowl), evershop.add(bowl, 2)] },
    // Answered 500: not enough stock.
    '09b-limited-again-FAIL': { pages: ['product'], mayRoute: true, events: [evershop.view(bowl)] },
    '10-cart': { pages: ['cart'], events: [evershop.cart(2, 33)] },
    '11-checkout': { pages: ['checkout'], events: [begin] },
    '11b-fill': {},
    // The way of payment was chosen, but never sent.
    '11c-methods': { events: [{ ...shipping, since: '11b-fill' }, free(payment)] },
    '12-place-order': { events: [free(payment)] },
    '12b-reload': { pages: ['checkout'] },
    '13-account': { pages: ['account'] },
  },
  'evershop-2.2-order': {
    '07-variant-switch': { pages: ['product'], mayRoute: true, events: [evershop.view(white)] },
    '07b-add-variant': { events: [evershop.add(black, 1)] },
    '10-cart': { pages: ['cart'], events: [evershop.cart(1, 15)] },
    '11-checkout': { pages: ['checkout'], events: [begin] },
    '11b-fill': {},
    '11c-methods': {},
    '12-place-order': {
      pages: ['confirmation'],
      events: [
        // One form: all is sent with the order.
        { ...shipping, since: '11b-fill' },
        { ...payment, since: '11c-methods' },
        evershop.order(20, oneOf('10001', '58dbf8d8-406d-4fde-b78e-20f53ad37a2a')),
      ],
    },
    '12b-reload': { pages: ['confirmation'] },
    '13-account': { pages: ['account'] },
  },
  'opencart-3.0': {
    '01-home': { pages: ['home'], events: [free(list('MacBook', 602, 4))] },
    '02-category': { pages: ['listing'], events: [list('HTC Touch HD', 122, 3)] },
    '02b-listing-add': { events: [opencart.add(htc, 1)] },
    '03-search': { pages: ['search'], events: [search('mac'), free(list('iMac', 122, 4))] },
    // Sent to the product page for its options: the count stayed 1.
    '03b-listing-add-needs-options': {
      pages: ['listing', 'product'],
      events: [
        list('Apple Cinema 30"', 110, 3),
        opencart.view({ item_name: 'Apple Cinema 30"', price: 110, ids: ['42', 'Product 15'] }),
      ],
    },
    '05-product-simple': { pages: ['product'], events: [opencart.view(macbook)] },
    '06-add-simple': { events: [opencart.add(macbook, 2)] },
    '08-product-variant': { pages: ['product'], events: [opencart.view(canon)] },
    '08b-add-no-select-FAIL': {},
    '08c-add-variant': { events: [opencart.add(canon, 3)] },
    '10-cart': { pages: ['cart'], events: [opencart.cart(3, 822)] },
    '11-checkout': { pages: ['checkout'], events: [begin] },
    '11b-guest-option': {},
    '11c-guest-empty-FAIL': {},
    '11d-guest-fill': {},
    '11e-shipping': { events: [{ ...shipping, since: '11d-guest-fill' }] },
    '11f-payment': { events: [payment] },
    // The page names no order.
    '12-confirm': { pages: ['confirmation'], events: [opencart.order(685, none)] },
    '12b-reload': { pages: ['confirmation'] },
    '13-account': { pages: ['account'] },
    '14-review': {
      pages: ['product'],
      events: [
        opencart.view({ ...macbook, price: 500 }),
        { name: 'write_review', properties: { rating: 4 } },
        // The tab was opened, and told that there are none.
        free({ name: 'read_reviews' }),
      ],
    },
  },
  'medusa-next-2.15': {
    '01-home': { pages: ['home'] },
    '02-store-spa': { pages: ['listing'], events: [list('Medusa Sweatshirt', 10, 4)] },
    '03-category-spa': { pages: ['listing'], events: [list('Medusa T-Shirt', 10, 1)] },
    '04-product-spa': {
      pages: ['listing', 'product'],
      events: [list('Medusa Sweatshirt', 10, 4), medusa.select(tshirt), medusa.view(tshirt)],
    },
    '04b-product-direct': { pages: ['product'], events: [medusa.view(sweatshirt)] },
    '05-add-without-variant': {},
    '05b-select-variant': {},
    '06-add-to-cart': { events: [medusa.add(sweatshirt, 1)] },
    // One of the related products.
    '07-spa-to-other-product': { pages: ['product'], events: [free(medusa.select(tshirt)), medusa.view(tshirt)] },
    '07b-add-second': { events: [medusa.add(tshirtVariant, 2)] },
    '08-cart-spa': { pages: ['cart'], events: [medusa.cart(2, 20)] },
    // From one to three in the cart's own list.
    '08b-cart-qty': { events: [medusa.add(tshirtVariant, 4, 2)] },
    // The button was not found: nothing was removed.
    '08c-cart-remove': {},
    '09-checkout': { pages: ['checkout'], events: [begin] },
    '09b-address': { mayRoute: true },
    '09c-delivery': { mayRoute: true, events: [{ ...shipping, since: '09b-address' }] },
    '09d-payment': { mayRoute: true, events: [payment] },
    '10-place-order': {
      pages: ['confirmation'],
      events: [medusa.order(50, oneOf('order_01M80SK91975FRRCGBV7TG9WED', '1'))],
    },
    '10b-reload': { pages: ['confirmation'] },
    '11-account-spa': { pages: ['account'] },
    '12-back-button': { pages: ['confirmation'] },
  },
}
