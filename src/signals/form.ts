// Reads what can be told of a form: what it asks for and what is chosen in it, never what a person is or where they live.
import { all, attr, codeOf, first, has, parents, piecesOf, textOf } from './read-dom.ts'
import { fieldOf } from './read-fields.ts'
import { SHIPPING } from './read-words.ts'
import type { FormFacts } from './signal.ts'

const FIELDS = 'input, select, textarea, button, [role=radio], [role=slider]'
const MAX_FIELDS = 60
const MAX_LEVELS = 7
/** Fields that say which product, variant or quantity is meant; no other value is read, and none that was written freely. */
const TELLING =
  /^(id(_product\w*|\W|$)|product|sku|variant|variation|quantity|qty|attribute|add(?!r)|item|pid|asin|article|lineitem)|(product|variant|variation|quantity|qty|sku|referenced)[-_]?(id)?\]?$/i
const isTelling = (name: string, kind: string, value: string): boolean =>
  TELLING.test(name) && (/^(hidden|number|radio|checkbox|select|submit|button)$/.test(kind) || /^\d{1,4}$/.test(value))

/** What a choice is about, by the names around it; the first that fits counts. What may tell a person is none. */
const CHOICES: readonly (readonly [string, RegExp])[] = [
  ['', /addr|countr|region|state|zone|provin|city|saved|card.?id|birth|month|year|gender|title/],
  ['rating', /rating|\bstars?\b|score|bewertung|hodnocen|ocena/],
  ['quantity', /qty|quantity/],
  [
    'payment',
    /pay(?!pal_)|zahl|paiement|pago|pagament|betaal|betal|platn|platba|fizet|plata|maksu|оплат|odeme|ödeme|支払|付款|결제/,
  ],
  ['shipping', new RegExp(SHIPPING)],
  [
    'variant',
    /option|attribut|varia|size|colou?r|farbe|gr(ö|oe?)(ß|ss)e|taille|couleur|talla|swatch|group\[|style|\bid\b/,
  ],
]
const COUPON = /coupon|promo|voucher|discount|gutschein|rabatt|gift.?c/i
const SEARCH = /search|^(q|s|k|query|keywords?|such\w*|recherche|buscar?)$/i
const PRICE_TAIL = /[\s(+–—:-]*(\p{Sc}\s?[\d.,]+|[\d.,]+\s?\p{Sc})\)?$/u

const isShown = (el: Element): boolean => el.getClientRects().length > 0
/** A choice's picture often stands for it, and it is not shown itself. */
const isOffered = (el: Element): boolean => isShown(el) || (!!el.parentElement && isShown(el.parentElement))

const headingOf = (el: Element): string => {
  for (const parent of parents(el, MAX_LEVELS)) {
    const heading = first(parent, 'legend, h1, h2, h3, h4')
    if (heading) return textOf(heading, 60)
  }
  return ''
}
/** What a choice is about. */
export const topicOf = (el: Element): string => {
  const codes = [el, ...parents(el, 3)].map((e) => `${codeOf(e)} ${attr(e, 'data-testid')} ${attr(e, 'aria-label')}`)
  const find = (text: string): string | undefined => CHOICES.find(([, words]) => words.test(text.toLowerCase()))?.[0]
  return find(codes[0] ?? '') ?? find(codes.join(' ')) ?? find(headingOf(el)) ?? ''
}

/** The label of a choice, where it is short and holds no number of a card or person. */
const labelOf = (el: Element): string => {
  const { id } = el
  const label = id ? all(el.getRootNode() as Document, 'label[for]').find((l) => attr(l, 'for') === id) : undefined
  const text =
    piecesOf(label ?? el.closest('label') ?? el)
      .join(' ')
      .slice(0, 80) ||
    attr(el, 'aria-label') ||
    attr(el, 'value')
  const plain = text.replace(PRICE_TAIL, '').trim()
  return plain.length > 60 || /\d{4}|@/.test(plain) ? '' : plain
}

const kindOf = (el: Element): string =>
  attr(el, 'role') || (el.tagName === 'INPUT' ? attr(el, 'type') || 'text' : el.tagName).toLowerCase()

/** What a visible field asks for: what its choice is about, or as the page's fields are told of. */
const askOf = (el: Element, kind: string): string => {
  if (kind === 'radio' || kind === 'select') return topicOf(el) || kind
  return /new-password/.test(attr(el, 'autocomplete')) ? 'new-password' : fieldOf(el)
}

const isSet = (el: Element): boolean => (el as HTMLInputElement).checked === true || attr(el, 'aria-checked') === 'true'

const choose = (chosen: Record<string, string>, el: Element, kind: string): void => {
  const name = attr(el, 'name')
  const { value } = el as HTMLInputElement
  const code = `${codeOf(el)} ${attr(el, 'placeholder')} ${attr(el, 'aria-label')}`
  if (kind === 'text' || kind === 'search') {
    if (COUPON.test(code)) chosen.coupon = value.slice(0, 40)
    else if (kind === 'search' || SEARCH.test(name)) chosen.search = value.slice(0, 100)
  } else if (kind === 'hidden' || kind === 'number' || kind === 'slider') {
    const number = kind === 'slider' ? attr(el, 'aria-valuenow') : value
    if (/rating|score|stars/i.test(code) && /^[1-5]$/.test(number)) chosen.rating = number
  } else if (kind === 'select') {
    const topic = topicOf(el)
    const option = (el as HTMLSelectElement).selectedOptions?.[0]
    if (topic === 'rating') chosen.rating = value
    else if (topic && value && option) add(chosen, topic, textOf(option, 60))
  } else if (kind === 'radio' && isSet(el)) {
    const topic = topicOf(el)
    if (topic === 'rating') chosen.rating = attr(el, 'value') || /[1-5]/.exec(labelOf(el))?.[0] || ''
    else if (topic) add(chosen, topic, labelOf(el))
  }
}
const add = (chosen: Record<string, string>, topic: string, label: string): void => {
  if (label && topic !== 'quantity') {
    const known = topic === 'variant' ? chosen[topic] : undefined
    chosen[topic] = known && known !== label ? `${known} / ${label}`.slice(0, 100) : label
  }
}

/** All visible fields of a document or form, and what each asks for. */
const askedOf = (root: Document | Element): [Element, string][] =>
  all(root, FIELDS, MAX_FIELDS * 2).flatMap((el): [Element, string][] => {
    const kind = kindOf(el)
    if (/^(hidden|submit|button|image|reset|checkbox)$/.test(kind)) return []
    return (kind === 'radio' ? isOffered : isShown)(el) ? [[el, askOf(el, kind) || kind]] : []
  })
export const asksOf = (root: Document | Element): string[] => askedOf(root).map(([, ask]) => ask)

/** A form, or the block that stands for one where a shop uses none. */
export function readForm(form: Element, submitter?: Element | null): FormFacts {
  const fields: string[] = []
  const values: Record<string, string> = {}
  const chosen: Record<string, string> = {}
  for (const field of all(form, FIELDS, MAX_FIELDS)) {
    const kind = kindOf(field)
    choose(chosen, field, kind)
    const name = attr(field, 'name').slice(0, 80)
    if (!name) continue
    fields.push(name)
    const { type, value, checked } = field as HTMLInputElement
    const isChosen = (type !== 'radio' && type !== 'checkbox') || checked
    const pressed = type !== 'submit' || field === submitter
    const text = String(value).slice(0, 120)
    if (isChosen && pressed && isTelling(name, kind, text)) values[name] = text
  }
  const asked = askedOf(form)
  return {
    // The attribute, as a field may be called `action`.
    action: (attr(submitter ?? form, 'formaction') || attr(form, 'action')).slice(0, 500),
    method: (attr(form, 'method') || 'get').toLowerCase(),
    id: attr(form, 'id'),
    classes: attr(form, 'class').slice(0, 200),
    fields,
    values,
    asks: asked.map(([, ask]) => ask),
    blank: asked.filter(([el]) => (el as HTMLInputElement).value === '').map(([, ask]) => ask),
    chosen,
  }
}

const NO_FIELD = ['hidden', 'checkbox', 'button', 'submit'].map((type) => `:not([type=${type}])`).join('')
const NAMED = `input[name]${NO_FIELD}, input[id]${NO_FIELD}, select, textarea, [role=radiogroup]`

/** The form of a control, or the nearest block with fields around it; what has its own link needs none. */
export function formOf(control: Element): Element | null {
  const form = (control as HTMLInputElement).form ?? control.closest('form')
  if (form instanceof HTMLFormElement) return form
  if (has(control, 'href') && !/^(#|javascript:)/.test(attr(control, 'href'))) return null
  for (const parent of parents(control, MAX_LEVELS)) {
    if (/^(MAIN|BODY)$/.test(parent.tagName)) return null
    if (all(parent, NAMED, 3).some((el) => el !== control)) return parent
    // What is beside a card or line is not its own.
    if (/^(HEADER|NAV|FOOTER|LI|ARTICLE|TR|UL|ASIDE)$/.test(parent.tagName)) return null
  }
  return null
}
