// Counts the rows of a cart or order: blocks of one kind that hold a price, outside of drawers.
import { all, attr, codeOf, parents, textOf, within } from './read-dom.ts'

const ROWS =
  '[class*="cart-item" i],[class*="cart_item" i],[class*="cartitem" i],[class*="line-item" i],[class*="lineitem" i],[class*="order-item" i],[class*="order_item" i],[class*="basket-item" i],[class*="product-row" i],[data-testid*="product-row" i]'
const QUANTITY =
  'input[name*="qty" i],input[name*="quantity" i],input[class*="qty" i],input[name^="updates"],select[name*="qty" i],select[name*="quantity" i],[data-testid*="quantity" i]'
const DRAWER = /mini|drawer|popup|dropdown|flyout|off-?canvas|preview/i

const inDrawer = (el: Element): boolean =>
  !!el.closest('header,nav,footer,dialog,[hidden]') || parents(el, 8).some((parent) => DRAWER.test(codeOf(parent)))

export const readLines = (document: Document, main: Element | undefined): number => {
  const root = main ?? document
  const rows = all(root, ROWS, 200).filter((el) => /\d/.test(textOf(el)) && !inDrawer(el))
  const outer = rows.filter((el) => !rows.some((other) => other !== el && within(other, el)))
  const tableRows = new Set(
    all(root, QUANTITY, 60)
      .filter((el) => !inDrawer(el))
      .map((el) => el.closest('tr'))
      .filter((row) => row && !/add|buy/i.test(attr(row, 'class'))),
  )
  return Math.max(outer.length, tableRows.size)
}
