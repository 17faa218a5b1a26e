// Reads a page off its document as plain data: bounded, in steps, without changing it, and without throwing into it.
import { readSystem } from './platforms/read-system.ts'
import { readBuying } from './read-buying.ts'
import { type Cards, readCards } from './read-cards.ts'
import { readCartCount } from './read-cart-count.ts'
import { readDialog } from './read-dialog.ts'
import { absolute, all, attr, first, parents, textOf, within } from './read-dom.ts'
import { readFields } from './read-fields.ts'
import { readHeadings } from './read-headings.ts'
import { readColumns, readLines, readRows } from './read-lines.ts'
import { readMicrodata } from './read-microdata.ts'
import { readPageTypes } from './read-page-types.ts'
import { rankPrices } from './read-prices.ts'
import { type Scan, scan } from './read-scan.ts'
import { readState } from './read-state.ts'
import type { PageSnapshot, Row } from './snapshot.ts'

const MAX_JSON_LD = 30
const MAX_JSON_LD_BYTES = 512 * 1024
const MAX_META = 500
/** How far outside of what is in a card the card is looked for. */
const MAX_LEVELS = 20

const readMetas = (document: Document): Record<string, string> => {
  const metas: Record<string, string> = Object.create(null)
  for (const el of all(document, 'meta[content]', 150)) {
    const name = (attr(el, 'property') || attr(el, 'name')).toLowerCase()
    if (name) metas[name] ??= attr(el, 'content').slice(0, MAX_META)
  }
  return metas
}

const readJsonLd = (document: Document, skipped: string[]): string[] =>
  all(document, 'script[type*="ld+json" i]', MAX_JSON_LD).flatMap((el, index) => {
    const text = el.textContent ?? ''
    if (text.length <= MAX_JSON_LD_BYTES) return [text]
    skipped.push(`json-ld ${index}`)
    return []
  })

/** Each `yield` is where the reading can pause; what the page changes meanwhile is read as it is then. */
export function* readPage(document: Document, url: string): Generator<undefined, PageSnapshot> {
  const skipped: string[] = []
  /** A part that cannot be read is left out; the others stand. */
  const part = <T>(name: string, read: () => T, otherwise: T): T => {
    try {
      return read()
    } catch {
      skipped.push(name)
      return otherwise
    }
  }
  /** The same of a part that can pause. */
  function* inSteps<T>(name: string, steps: Generator<undefined, T>, otherwise: T): Generator<undefined, T> {
    try {
      return yield* steps
    } catch {
      skipped.push(name)
      return otherwise
    }
  }
  const root = part('html', () => first(document, 'html'), undefined)
  const body = part('body', () => first(document, 'body'), undefined)
  const metas = part('metas', () => readMetas(document), {})
  const title = part('title', () => textOf(first(document, 'title')), '')
  yield
  const {
    headings,
    main: heading,
    echoed,
  } = part<ReturnType<typeof readHeadings>>(
    'headings',
    () => readHeadings(document, `${title} ${metas['og:title'] ?? ''}`, url),
    {
      headings: [],
    },
  )
  const main = part(
    'main',
    () => first(document, 'main,[role="main"]') ?? first(document, '#main,#content,#main-content'),
    undefined,
  )
  yield
  const nothing: Scan = { prices: [], buys: [], checkouts: [], headingAt: -1, soldOutAt: -1, text: '', full: false }
  let seen = yield* inSteps('scan', scan(document, heading, main, title, url), nothing)
  if (!seen.full) skipped.push('nodes')
  const dialog = part('dialog', () => readDialog(document, heading, seen), undefined)
  if (dialog) {
    const below = ({ element }: { element: Element }): boolean => !within(dialog.element, element)
    seen = { ...seen, prices: seen.prices.filter(below), buys: seen.buys.filter(below) }
  }
  yield
  const none: Cards = { cards: [], blocks: [], free: seen.prices }
  const bought = seen.buys.map(({ element }) => element)
  const { cards, card, blocks, free } = yield* inSteps('cards', readCards(seen.prices, [heading], url, bought), none)
  yield
  const cardBlocks = new Set(blocks)
  const outside = (el: Element): boolean => ![el, ...parents(el, MAX_LEVELS)].some((around) => cardBlocks.has(around))
  const buys = seen.buys.filter(({ element }) => outside(element))
  const anchors = [heading, ...buys.map(({ element }) => element)].filter((el) => el !== undefined)
  const prices = part('prices', () => rankPrices(free, { ...seen, buys }), [])
  yield
  const facts = part('buying', () => readBuying(document, buys, seen), {})
  yield
  const jsonLd = part('json-ld', () => readJsonLd(document, skipped), [])
  yield
  const microdata = part('microdata', () => readMicrodata(document, anchors.slice(0, 3), skipped), [])
  yield
  const pageTypes = part('page-types', () => readPageTypes(globalThis), [])
  const fields = part('fields', () => readFields(document), [])
  yield
  const system = part('system', () => readSystem(window, url), undefined)
  yield
  const lines = yield* inSteps('lines', readLines(document, main), 0)
  yield
  const rows = yield* inSteps('rows', readRows(seen, main), [] as Row[])
  const columns = part('columns', () => readColumns(document, main), [])
  yield
  const state = yield* inSteps('state', readState(globalThis), {} as Pick<PageSnapshot, 'ids' | 'currency'>)
  yield
  const cartCount = yield* inSteps('cart-count', readCartCount(document), null)
  yield
  return {
    url,
    title,
    language: attr(root, 'lang') || attr(root, 'xml:lang'),
    canonical: part('canonical', () => absolute(attr(first(document, 'link[rel~="canonical" i]'), 'href'), url), ''),
    bodyId: attr(body, 'id'),
    bodyClasses: `${attr(body, 'class')} ${attr(root, 'class')}`.trim().slice(0, 1000),
    metas,
    jsonLd,
    microdata,
    headings: headings.map((el) => textOf(el)),
    ...(echoed && { echoed }),
    prices: prices.map(({ text }) => text),
    priceWeights: prices.map(({ weight }) => weight),
    pageTypes,
    ...(system && { system }),
    buyControls: buys.length,
    ...state,
    ...facts,
    checkoutControls: seen.checkouts.filter(outside).length,
    ...(dialog && { glance: dialog.glance }),
    cards,
    ...(card && { card }),
    fields,
    lines,
    ...(rows.length && { rows }),
    ...(columns.length && { columns }),
    cartCount,
    text: seen.text,
    skipped,
  }
}
