// Reads what can be told of a control that a shopper used, and of the product beside it, without personal contents.
import { formOf, readForm } from './form.ts'
import { absolute, all, attr, codeOf, first, has, parents, textOf } from './read-dom.ts'
import type { ControlFacts } from './signal.ts'

const CONTROLS =
  'button, a[href], input[type=submit], input[type=button], input[type=image], [role=button], [role=tab], summary, [onclick]'
const MAX_TEXT = 120
const CARD = 'article, li, tr, dialog, [role=dialog], [class*=card], [class*=product], [class*=item], [itemtype]'
const HEADING =
  'h1, h2, h3, h4, h5, [class*=title], [class*=name], [itemprop=name], [data-testid*=title], [data-testid*=name]'
const PRICE = '[class*=price], [itemprop=price], [class*=amount], [class*=total], [data-testid*=price]'
const ID =
  'data-product-id data-product_id data-id_product data-id-product data-productid data-pid data-item-id data-sku'
const ON = /(^|[\s_-])(active|added|selected|checked|filled|is-on|on|in-(wish|compare)\S*)(?=$|[\s_-])/

/** A custom element is a control where its author says so by its name. */
const isCustom = (el: Element): boolean => el.tagName.includes('-') && /button|add-to|cart|buy/i.test(el.tagName)

/** The control that an event happened on; null where it is none. */
export const controlOf = (event: Event): Element | null => {
  const path = event.composedPath?.() ?? []
  const target = (path[0] ?? event.target) as Element | null
  const found = target?.closest?.(CONTROLS)
  if (found && !/^(BODY|HTML)$/.test(found.tagName)) return found
  // What is inside of an open shadow root has its host further up the path.
  return (
    (path as Element[]).slice(0, 12).find((el) => el instanceof Element && (el.matches(CONTROLS) || isCustom(el))) ??
    null
  )
}

function readData(element: Element): Record<string, string> {
  const data: Record<string, string> = {}
  // To list the attributes themselves takes longer the more there are.
  for (const name of Element.prototype.getAttributeNames.call(element).slice(0, 60)) {
    if (name.startsWith('data-') && Object.keys(data).length < 20)
      data[name.slice(5)] = attr(element, name).slice(0, 200)
  }
  return data
}

const idOf = (elements: Element[]): string => {
  const name = ID.split(' ')
  for (const el of elements) for (const one of name) if (attr(el, one)) return attr(el, one).slice(0, 80)
  return ''
}

/** The first of a card's links that its name or picture leads by. */
const linkOf = (card: Element, heading: Element): string =>
  attr(
    heading.closest('a[href]') ??
      first(heading, 'a[href]') ??
      all(card, 'a[href]', 6).find((a) => first(a, 'img, picture') || textOf(a)) ??
      (card.tagName === 'A' ? card : undefined),
    'href',
  )

function readNear(element: Element): NonNullable<ControlFacts['near']> {
  const around = [element, ...parents(element, 12)]
  const id = idOf(around.slice(0, 6))
  for (const card of around) {
    if (/^(BODY|MAIN)$/.test(card.tagName)) break
    const line = isLine(card)
    if (!(line || card.matches(CARD)) || (card === element && card.tagName !== 'A')) continue
    const row = card.tagName === 'TR' || card.tagName === 'LI'
    const heading = first(card, HEADING) ?? (row || line ? linksIn(card)[0] : undefined)
    // A row has the price of one before that of all.
    const price =
      first(card, PRICE) ?? (line ? priceIn(card) : row ? all(card, 'td, span', 30).find(isPrice) : undefined)
    if (!heading || !price) continue
    const href = absolute(linkOf(card, heading), document.baseURI).slice(0, 300)
    const main = first(card, 'h1') && card.tagName !== 'DIALOG' && attr(card, 'role') !== 'dialog'
    return {
      name: textOf(heading, MAX_TEXT),
      // What a line of several costs is not what one does.
      ...((!line || price.matches(PRICE) || all(card, '*', 60).some(isOne)) && { price: textOf(price, 40) }),
      href,
      ...(id && { id }),
      ...(main && { main }),
    }
  }
  return id ? { id } : {}
}
const isPrice = (el: Element): boolean => !el.firstElementChild && /\p{Sc}\s?\d|\d\s?\p{Sc}/u.test(textOf(el, 20))

const linksIn = (card: Element): Element[] => all(card, 'a[href]', 8).filter((a) => textOf(a).length > 2)
const priceIn = (card: Element): Element | undefined => all(card, '*', 60).find(isPrice)
const isOne = (el: Element): boolean =>
  !el.firstElementChild && (el.tagName === 'INPUT' ? (el as HTMLInputElement).value : textOf(el, 4)) === '1'
const isSale = (card: Element): boolean =>
  !!priceIn(card) && new Set(linksIn(card).map((a) => attr(a, 'href'))).size === 1

/** Whether plain blocks are the lines of a cart: by name, or by another of the kind right beside it. */
const isLine = (card: Element): boolean => {
  if (card.tagName !== 'DIV' || !isSale(card)) return false
  const classes = attr(card, 'class')
  return (
    /(cart|basket|bag|line|order)[-_]*item/i.test(classes) ||
    [card.previousElementSibling, card.nextElementSibling].some(
      (beside) => beside?.tagName === 'DIV' && classes && attr(beside, 'class') === classes && isSale(beside),
    )
  )
}

/** Whether a toggle is on; undefined where nothing tells. */
export const isPressed = (element: Element): boolean | undefined => {
  const told = ['aria-pressed', 'aria-checked', 'data-active'].map((name) => attr(element, name)).find((value) => value)
  if (told) return told === 'true'
  const marks = [element, ...all(element, 'i, svg, span', 3)].map((el) => attr(el, 'class'))
  return marks.some((classes) => ON.test(classes)) || undefined
}

export function readControl(element: Element): ControlFacts {
  const { type, value } = element as HTMLInputElement
  const form = formOf(element)
  const label =
    attr(element, 'aria-label') ||
    textOf(element, MAX_TEXT) ||
    (element.tagName === 'INPUT' && value) ||
    attr(element, 'title') ||
    attr(element, 'alt') ||
    attr(first(element, 'img[alt]'), 'alt') ||
    textOf(first(element, 'svg title'), 60)
  const pressed = isPressed(element)
  const around = parents(element, 7).map((el) => `${el.tagName.toLowerCase()} ${attr(el, 'role')} ${codeOf(el)}`)
  return {
    tag: element.tagName.toLowerCase(),
    text: label.slice(0, MAX_TEXT),
    name: attr(element, 'name').slice(0, 80),
    ...(typeof type === 'string' && { type }),
    ...(element.tagName === 'BUTTON' && { value: attr(element, 'value').slice(0, 80) }),
    id: attr(element, 'id').slice(0, 80),
    classes: attr(element, 'class').slice(0, 200),
    href: attr(element, 'href').slice(0, 500),
    data: readData(element),
    ...(has(element, 'onclick') && { onclick: attr(element, 'onclick').slice(0, 200) }),
    ...(pressed !== undefined && { pressed }),
    around: around.join(' ').replace(/\s+/g, ' ').slice(0, 400),
    ...(form && { form: readForm(form, element) }),
    near: readNear(element),
  }
}
