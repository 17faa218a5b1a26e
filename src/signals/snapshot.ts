// What is read off the document, as plain data, bounded in size and depth.

/** One microdata item: properties by name, in document order. */
export interface MicrodataItem {
  type: string
  properties: Record<string, (string | MicrodataItem)[]>
  /** True where the item's element contains the main heading or a control that buys. */
  main?: boolean
}

/** One of several alike blocks with link, picture and price. */
export interface Card {
  name: string
  href: string
  price: string
  /** The product's number, where the card tells it. */
  id?: string
}

/** A line of a cart or order: a block with one product's name and price. */
export interface Row {
  name: string
  /** All that stands in it, piece by piece, at most 30. */
  texts: string[]
  prices: string[]
  id?: string
  /** Of a field that asks how many. */
  quantity?: string
}

/** A product as a shop system's own globals tell it; prices in units of the currency, never in cents. */
export interface SystemProduct {
  id?: string
  name?: string
  brand?: string
  category?: string
  currency?: string
  variants: { id?: string; sku?: string; name?: string; price?: number; available?: boolean; selected?: true }[]
}

/** What the shop system that made the page tells of it in globals of its own. */
export interface SystemFacts {
  /** Which system: `shopify`. */
  system: string
  product?: SystemProduct
}

/** What a dialog over the page shows: a product that can be bought there. */
export type Glance = Pick<
  PageSnapshot,
  'title' | 'headings' | 'prices' | 'priceWeights' | 'buyControls' | 'stock' | 'productId'
>

export interface PageSnapshot {
  url: string
  title: string
  /** `lang` of the document element; empty where there is none. */
  language: string
  canonical: string
  bodyId: string
  bodyClasses: string
  /** `<meta>` content by name or property, lower case, first one wins. */
  metas: Record<string, string>
  /** Raw texts of JSON-LD blocks; blocks over 512 kB are left out. */
  jsonLd: string[]
  microdata: MicrodataItem[]
  /** Texts of the headings: the one that the title agrees with first, then the other `h1`. */
  headings: string[]
  /** The title says something else than the first heading, and the pictures, the breadcrumb or the address the same. */
  echoed?: true
  /** Visible price texts near the main heading or the buying control, best first; struck-through ones are left out. */
  prices: string[]
  /** How well each of the prices stands for the product's: by its name, place and size. */
  priceWeights?: number[]
  /** Page types that a platform or data layer tells in a global. */
  pageTypes: string[]
  /** What the shop system tells, where one is known by its globals. */
  system?: SystemFacts
  /** Visible controls that buy, outside of product cards. */
  buyControls: number
  /** What the buying control says: it can be used, or is called sold out. */
  stock?: 'InStock' | 'OutOfStock'
  /** The number of the product that the buying control is for. */
  productId?: string
  /** A currency that the page names beside prices: in a field, attribute or choice. */
  currency?: string
  /** Visible controls that lead to the checkout or place the order, outside of header, drawers and cards. */
  checkoutControls: number
  /** A quick view over the page; none of it is told of the page itself. */
  glance?: Glance
  /** Repeated cards with link, picture and price, at most 50. */
  cards: Card[]
  /** The only block that is made like a card, where there are no several alike. */
  card?: Card
  /** What visible form fields ask for, as `autocomplete` tokens, types, or their like: `coupon`, `order-number`, `message`, `quantity`, `rating`. */
  fields: string[]
  /** What the page's scripts were given to start from: products' numbers by their names, in lower case. */
  ids?: Readonly<Record<string, string>>
  /** Lines of a cart or order, as far as they can be read. */
  rows?: Row[]
  /** Heads of a table's columns that lead to products: what is compared. */
  columns?: string[]
  /** Rows of a cart or order table inside the main content. */
  lines: number
  /** Units in the cart, where the page shows them. */
  cartCount: number | null
  /** The beginning of the main content's text, white space collapsed, at most 3,000 characters. */
  text: string
  /** What was too large or too deep to be read, or could not be. */
  skipped: string[]
}
