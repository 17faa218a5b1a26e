// Reads what can be told of a control that a shopper used, and of its form, without personal contents.
import { all, attr, first, textOf } from './read-dom.ts'
import type { ControlFacts, FormFacts } from './signal.ts'

const CONTROLS = 'button, a[href], input[type=submit], input[type=button], input[type=image], [role=button], summary'
const MAX_TEXT = 120
const MAX_FIELDS = 60
/** Fields that say which product, variant or quantity is meant; no other value is read. */
const TELLING = /^(id|product|sku|variant|variation|quantity|qty|attribute|add|item|pid|asin|article|lineitem)/i
const TELLING_ANYWHERE = /(product|variant|variation|quantity|qty|sku|referenced)[-_]?(id)?\]?$/i
const CARD = 'article, li, [class*=card], [class*=product], [class*=item], [itemtype]'
const HEADING = 'h1, h2, h3, h4, h5, [class*=title], [class*=name], [itemprop=name]'
const PRICE = '[class*=price], [itemprop=price]'

/** The control that an event happened on; null where it is none. */
export const controlOf = (event: Event): Element | null => {
  const target = (event.composedPath?.()[0] ?? event.target) as Element | null
  return target?.closest?.(CONTROLS) ?? null
}

function readData(element: Element): Record<string, string> {
  const data: Record<string, string> = {}
  for (const { name, value } of [...element.attributes].slice(0, 60)) {
    if (name.startsWith('data-') && Object.keys(data).length < 20) data[name.slice(5)] = value.slice(0, 200)
  }
  return data
}

export function readForm(form: HTMLFormElement, submitter?: Element | null): FormFacts {
  const fields: string[] = []
  const values: Record<string, string> = {}
  for (const field of all(form, 'input, select, textarea, button', MAX_FIELDS)) {
    const name = attr(field, 'name').slice(0, 80)
    if (!name) continue
    fields.push(name)
    const { type, value, checked } = field as HTMLInputElement
    const chosen = (type !== 'radio' && type !== 'checkbox') || checked
    const pressed = type !== 'submit' || field === submitter
    if (chosen && pressed && type !== 'password' && (TELLING.test(name) || TELLING_ANYWHERE.test(name))) {
      values[name] = String(value).slice(0, 120)
    }
  }
  return {
    // The attribute, as a field may be called `action`.
    action: (attr(submitter ?? form, 'formaction') || attr(form, 'action')).slice(0, 500),
    method: (attr(form, 'method') || 'get').toLowerCase(),
    id: attr(form, 'id'),
    classes: attr(form, 'class').slice(0, 200),
    fields,
    values,
  }
}

function readNear(element: Element): NonNullable<ControlFacts['near']> {
  let card = element.parentElement?.closest(CARD) ?? null
  for (let up = 0; card && up < 4; up++) {
    const heading = first(card, HEADING)
    const price = first(card, PRICE)
    if (heading && price) {
      return {
        name: textOf(heading, MAX_TEXT),
        price: textOf(price, 40),
        href: attr(first(card, 'a[href]') ?? card, 'href').slice(0, 300),
      }
    }
    card = card.parentElement?.closest(CARD) ?? null
  }
  return {}
}

export function readControl(element: Element): ControlFacts {
  const { type, value } = element as HTMLInputElement
  const form = (element as HTMLInputElement).form ?? element.closest('form')
  const label = attr(element, 'aria-label') || textOf(element, MAX_TEXT) || value || attr(element, 'title')
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
    ...(form instanceof HTMLFormElement && { form: readForm(form, element) }),
    near: readNear(element),
  }
}
