// What kind of page it is: a vote over independent evidence, with the reasons.
import type { PageKind } from '../events/event.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { readEvidence, type Vote } from './evidence.ts'
import type { Product } from './product.ts'
import type { StructuredData } from './structured-data.ts'

const ARTICLE =
  /^(\w*article|blogposting|recipe|howto|qapage|discussionforumposting|report|liveblogposting|videoobject)$/
const ARTICLE_TYPE = /^(og:)?(article|blog)/
/** What carries the marks of a product, and is not shipped. */
const NOT_SOLD = /^(softwareapplication|place|accommodation|lodging\w*|vacation\w*|realestate\w*|event)$/
/** What says that there is nothing here; it shows other products instead. */
const MISSING =
  /(^|\W)(error)?404|noroute|not found|nicht gefunden|introuvable|no encontrad|non trovat|nenalezen|nie znaleziono|не найден/i
const CODE = /(^|\P{L})(EAN|GTIN|UPC|SKU|MPN|art(ikel)?[. -]*n[ro]|артикул|référence)(?!\p{L})|EAN\d/iu
/** A page with so much to read has loaded. */
const LOADED = 500
const A_CARD = 100
/** A price that does not look like the product's, but is the only one that is near. */
const WEAK = -2
/** Below this nothing is claimed. */
export const ENOUGH = 2
const SUBMITTING = /^(street-address|address-line1|postal-code|given-name|family-name|address-level2)$/

export interface KindOfPage {
  kind: PageKind
  reasons: string[]
  /** All that was said for and against each kind, in the order in which it was found. */
  votes: readonly Vote[]
}

export function* pageKindOf(
  snapshot: PageSnapshot,
  product: Product | null,
  data: StructuredData,
): Generator<undefined, KindOfPage> {
  const { cards, prices, buyControls, fields, metas, lines, checkoutControls, text } = snapshot
  const votes: Vote[] = []
  const sums = new Map<PageKind, number>()
  const vote = (kind: PageKind, weight: number, reason: string): void => {
    votes.push({ kind, weight, reason })
    sums.set(kind, sumOf(kind) + weight)
  }
  const sumOf = (kind: PageKind): number => sums.get(kind) ?? 0
  const reasonsOf = (of: PageKind): string[] =>
    votes.flatMap(({ kind, weight, reason }) => (kind === of && weight > 0 ? reason : []))
  for (const { kind, weight, reason } of yield* readEvidence(snapshot)) vote(kind, weight, reason)

  yield
  const front = sumOf('home') >= 5
  const named = sumOf('product') > 1
  const type = metas['og:type'] ?? ''
  const articles = [...data.types].some((one) => ARTICLE.test(one))
  const marked = product?.found.some((by) => by === 'json-ld' || by === 'microdata')
  if (marked)
    vote('product', (product?.confidence ?? 0) < 0.6 ? 1 : buyControls || prices.length ? 3 : 2, 'structured-data')
  if (/product/.test(type)) vote('product', 2, 'open-graph')
  if (snapshot.system?.product) vote('product', 3, snapshot.system.system)
  // A shop shows one of its products on its front page.
  if (front) vote('product', -4, 'front')
  // Several controls that buy, and one kind of cards, are what a listing has.
  const single = buyControls > 0 && buyControls < 10
  const weak = (snapshot.priceWeights?.[0] ?? 0) <= WEAK
  if (single && prices.length) vote('product', weak ? 1.5 : 2, 'price-and-buy')
  else if (single)
    vote(
      'product',
      !cards.length && !sums.has('listing') && (snapshot.productId || fields.includes('quantity')) ? 1.7 : 1,
      'buy',
    )
  else if (prices.length) vote('product', 0.5, 'price')
  if (product?.found.includes('heading')) vote('product', 0.5, 'heading')
  if (articles || ARTICLE_TYPE.test(type)) {
    vote('article', ARTICLE_TYPE.test(type) ? 2.5 : 2, 'article-marks')
    vote('product', -2.5, 'article-marks')
  }
  // Downloads, rentals and price comparisons carry the marks of products, but sell nothing.
  const compared = data.products.some(({ sellers }) => sellers > 1)
  if (!buyControls && (compared || [...data.types].some((one) => NOT_SOLD.test(one)))) vote('product', -3, 'not-sold')
  if (!cards.length && prices.length && CODE.test(text)) vote('product', 1.5, 'product-number')
  if (cards.length >= 6) vote('listing', named || (single && prices.length) ? 1 : 2.5, 'cards')
  else if (cards.length >= 3) vote('listing', named ? 0.5 : 1.5, 'cards')
  // What is hardly more than cards, and sells nothing else.
  if (cards.length >= 3 && !prices.length && !buyControls && !sums.has('search') && text.length < cards.length * A_CARD)
    vote('listing', 1, 'only-cards')
  if (!single && buyControls) vote('listing', 2, 'buy-controls')
  if (prices.length && !buyControls) vote('listing', 0.5, 'price')
  if (['itemlist', 'collectionpage', 'offercatalog'].some((one) => data.types.has(one))) vote('listing', 1, 'item-list')
  if (MISSING.test([snapshot.bodyClasses, snapshot.title, ...snapshot.headings].join(' '))) {
    vote('listing', -4, 'missing')
    vote('product', -4, 'missing')
  }
  if (data.types.has('searchresultspage')) vote('search', 3, 'structured-data')
  if (!product?.confidence && data.products.length > 3) vote('listing', 1.5, 'many-products')

  // Recipes and topics have categories, too; what has hardly begun to load may still become a listing.
  if (
    (text.length > LOADED || reasonsOf('listing').includes('body')) &&
    !cards.length &&
    !prices.length &&
    !buyControls &&
    !data.products.length &&
    !data.listed.length
  )
    vote('listing', -2.5, 'nothing-listed')

  const asked = fields.filter((field) => SUBMITTING.test(field)).length
  if (fields.includes('cc-number')) vote('checkout', 3, 'card-fields')
  if (asked >= 3) vote('checkout', 2.5, 'address-fields')
  if (fields.includes('password') || fields.includes('current-password')) vote('account', 1, 'password')
  if (fields.includes('message') && fields.includes('email')) vote('help', 1.5, 'message-form')
  if (fields.includes('order-number')) vote('order_status', 1.5, 'order-number-field')
  if (lines && checkoutControls && !buyControls) vote('cart', 2, 'lines')

  // An order that was received is shown under the checkout's address.
  if (sumOf('confirmation') >= 4) {
    vote('checkout', -4, 'order-received')
    vote('order_status', -4, 'order-received')
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < ENOUGH) return { kind: 'other', reasons: [], votes }
  return { kind: best[0], reasons: reasonsOf(best[0]), votes }
}
