// Counts the rows of a cart or order: blocks of one kind that hold a price, outside of drawers.
import { all, attr, codeOf, elementsOf, parents, remembered, textOf, within } from './read-dom.ts'

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
