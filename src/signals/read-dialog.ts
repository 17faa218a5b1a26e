// Finds a quick view: a product of its own in a dialog over a page that is about something else.

import { readBuying } from './read-buying.ts'
import { all, first, textOf, within } from './read-dom.ts'
import { rankPrices } from './read-prices.ts'
import type { Scan } from './read-scan.ts'
import type { Glance } from './snapshot.ts'

const DIALOG = 'dialog[open],[role=dialog],[aria-modal=true]'
const HEADING = 'h1,h2,h3,h4,[role=heading]'
const MAX_DIALOGS = 20

/** What buys in a dialog that has no way to the checkout; what the page itself is about is no quick view. */
export const readDialog = (
  document: Document,
  heading: Element | undefined,
  seen: Scan,
): { element: Element; glance: Glance } | undefined => {
  if (!seen.buys.length) return
  for (const element of all(document, DIALOG, MAX_DIALOGS)) {
    const inside = (inner: Element): boolean => within(element, inner)
    const buys = seen.buys.filter((buy) => inside(buy.element))
    const prices = seen.prices.filter((price) => inside(price.element))
    const name = textOf(first(element, HEADING), 200)
    if (!name || !buys.length || !prices.length || !element.getClientRects().length) continue
    if (!heading || inside(heading) || textOf(heading, 200) === name || seen.checkouts.some(inside)) continue
    const ranked = rankPrices(prices, { buys, headingAt: -1 })
    const { stock, productId } = readBuying(document, buys, { ...seen, headingAt: -1, soldOutAt: -1 })
    const glance = {
      title: name,
      headings: [name],
      prices: ranked.map(({ text }) => text),
      priceWeights: ranked.map(({ weight }) => weight),
      buyControls: buys.length,
      ...(stock && { stock }),
      ...(productId && { productId }),
    }
    return { element, glance }
  }
  return
}
