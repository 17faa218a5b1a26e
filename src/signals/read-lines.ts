// Reads the rows of a cart or order: how many there are, and what stands in each that shows its product and its price.
import { cardIdOf } from './read-buying.ts'
import { PICTURE, titleOf } from './read-cards.ts'
import { all, attr, codeOf, elementsOf, first, parents, piecesOf, remembered, textOf, within } from './read-dom.ts'
import type { Scan, Shown } from './read-scan.ts'
import type { Row } from './snapshot.ts'

const ROW = /(cart|basket|order|line)[-_]?item|product-row/i
const QUANTITY = /qty|quantity|^updates/i
const DRAWER = /mini|drawer|popup|dropdown|flyout|off-?canvas|preview/i
const MAX_ROWS = 200
const NODES_A_STEP = 1_000

const inDrawer = (el: Element): boolean =>
  !!el.closest('header,nav,footer,dialog,[hidden]') || parents(el, 8).some((parent) => DRAWER.test(codeOf(parent)))

/** Each `yield` is where the reading can pause. */
export function* readLines(document: Document, main: Element | undefined): Generator<undefined, number> {
  const root = main ?? document
  const isRow = remembered(ROW)
  const rows: Element[] = []
  let visited = 0
  for (const el of elementsOf(root)) {
    if (++visited % NODES_A_STEP === 0) yield
    const isOne = isRow(attr(el, 'class')) || isRow(attr(el, 'data-testid'))
    if (isOne && rows.length < MAX_ROWS && /\d/.test(textOf(el)) && !inDrawer(el)) rows.push(el)
  }
  yield
  // In the order of the document, what holds others comes right before them.
  let last: Element | undefined
  const outer = rows.filter((el) => {
    const isInside = last && within(last, el)
    if (!isInside) last = el
    return !isInside
  })
  yield
  const tableRows = new Set(
    all(root, 'input,select,[data-testid]', 150)
      .filter((el) => ['name', 'class', 'data-testid'].some((name) => QUANTITY.test(attr(el, name))) && !inDrawer(el))
      .map((el) => el.closest('tr'))
      .filter((row) => row && !/add|buy/i.test(attr(row, 'class'))),
  )
  return Math.max(outer.length, tableRows.size)
}

/** What shows more prices is no cart. */
const MAX_PRICED = 80
const MAX_BUYS = 9
const PRICES_A_STEP = 8
const MAX_LEVELS = 7
const MAX_REGION = 4
const BOUND = /^(BODY|MAIN|TABLE|TBODY|UL|OL|SECTION|FORM|HTML)$/
const OF_ROW = /item|line|row|product/i
const COUNTED = /(^|\s)[×x]\s?\d|\d\s?[×x](\s|$)/

/** A choice among numbers. */
export const isCount = (field: Element): boolean =>
  field.tagName === 'SELECT' && all(field, 'option', 4).filter((one) => /^\d\d?$/.test(textOf(one))).length > 1

const fieldIn = (el: Element): string | undefined =>
  all(el, 'input,select', 8)
    .filter((field) => attr(field, 'type') === 'number' || QUANTITY.test(codeOf(field)) || isCount(field))
    .map((field) => (field as HTMLInputElement).value)
    .find((value) => /^\d{1,4}$/.test(value))

/** The least block around a price that shows a product, or how many of it. */
const blockOf = (element: Element, pricesIn: (el: Element) => Shown[]): Element | undefined => {
  for (const el of [element, ...parents(element, MAX_LEVELS)]) {
    const isRow = /^(TR|LI)$/.test(el.tagName)
    if (BOUND.test(el.tagName) || (!isRow && !OF_ROW.test(attr(el, 'class')) && pricesIn(el).length > 1)) return
    if (first(el, `a[href],${PICTURE}`) || (isRow && COUNTED.test(textOf(el, 200)))) return el
  }
  return
}

/** Blocks around prices, each with all around it that no other price is in. */
export function* readRows(
  { prices, buys }: Pick<Scan, 'prices' | 'buys'>,
  main: Element | undefined,
): Generator<undefined, Row[]> {
  const own = prices.filter(({ element }) => !main || within(main, element))
  if (own.length > MAX_PRICED || buys.length > MAX_BUYS) return []
  const pricesIn = (el: Element): Shown[] => own.filter(({ element }) => within(el, element))
  const found = new Set<Element>()
  for (const [at, { element }] of own.entries()) {
    if (at % PRICES_A_STEP === 0) yield
    const block = inDrawer(element) ? undefined : blockOf(element, pricesIn)
    if (block) found.add(block)
  }
  const blocks = [...found]
  const others = (el: Element): Element[] => blocks.filter((other) => other !== el)
  const rows: Row[] = []
  for (const block of blocks) {
    const isPart = others(block).some((other) => within(other, block))
    if (isPart || others(block).filter((other) => within(block, other)).length > 1) continue
    const priced = pricesIn(block)
    let region = block
    for (const parent of parents(block, MAX_REGION)) {
      if (BOUND.test(parent.tagName) || pricesIn(parent).length > priced.length) break
      region = parent
    }
    yield
    // What is offered beside the cart can be added to it.
    if (buys.some(({ element }) => within(region, element))) continue
    const quantity = fieldIn(region)
    const id = cardIdOf(region)
    rows.push({
      name: titleOf(block, priced[0]?.text ?? '') || piecesOf(block).find((text) => /\p{L}{3}/u.test(text)) || '',
      texts: piecesOf(region),
      prices: priced.map(({ text }) => text),
      ...(id && { id }),
      ...(quantity !== undefined && { quantity }),
    })
  }
  return rows
}

/** The names in the first row of a table that has several, each with a link of its own. */
export const readColumns = (document: Document, main: Element | undefined): string[] => {
  for (const row of all(main ?? document, 'table tr', 6)) {
    const cells = all(row, 'th,td', 12).map((cell) => {
      const links = all(cell, 'a[href]', 6).filter((a) => /\p{L}{2}/u.test(textOf(a)))
      return textOf(first(cell, 'h2,h3,h4,[class*="name" i]') ?? links[0], 120)
    })
    const names = [...new Set(cells)].filter((name) => name)
    if (names.length > 1 && first(row, 'a[href]')) return names
  }
  return []
}
