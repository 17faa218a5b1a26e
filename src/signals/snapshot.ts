// What is read off the document, as plain data, bounded in size and depth.

/** One microdata item: properties by name, in document order. */
export interface MicrodataItem {
  type: string
  properties: Record<string, (string | MicrodataItem)[]>
  /** True where the item's element contains the main heading or a form that buys. */
  main?: boolean
}

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
  /** Texts of the main headings. */
  headings: string[]
  /** Visible price texts near the main heading or the buying control, nearest first; struck-through ones are left out. */
  prices: string[]
  /** Page types that a platform or data layer tells in a global. */
  pageTypes: string[]
  /** Visible controls that buy, outside of product cards. */
  buyControls: number
  /** Repeated cards with link, picture and price. */
  cards: { name: string; href: string; price: string }[]
  /** `autocomplete` tokens and types of visible form fields. */
  fields: string[]
  /** Rows of a cart or order table inside the main content. */
  lines: number
  /** Units in the cart, where the page shows them. */
  cartCount: number | null
  /** What was too large or too deep to be read. */
  skipped: string[]
}
