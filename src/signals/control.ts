// Reads what can be told of a control that a shopper used, and of its form, without personal contents.
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

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? ''
const short = (text: string | null | undefined, most = MAX_TEXT): string =>
  (text ?? '').slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, most)

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
  for (const field of [...form.querySelectorAll('input, select, textarea, button')].slice(0, MAX_FIELDS)) {
    const name = attribute(field, 'name').slice(0, 80)
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
    action: (attribute(submitter ?? form, 'formaction') || attribute(form, 'action')).slice(0, 500),
    method: (attribute(form, 'method') || 'get').toLowerCase(),
    id: attribute(form, 'id'),
    classes: attribute(form, 'class').slice(0, 200),
    fields,
    values,
  }
}

function readNear(element: Element): NonNullable<ControlFacts['near']> {
  let card = element.parentElement?.closest(CARD) ?? null
  for (let up = 0; card && up < 4; up++) {
    const heading = card.querySelector(HEADING)
    const price = card.querySelector(PRICE)
    if (heading && price) {
      return {
        name: short(heading.textContent),
        price: short(price.textContent, 40),
        href: attribute(card.querySelector('a[href]') ?? card, 'href').slice(0, 300),
      }
    }
    card = card.parentElement?.closest(CARD) ?? null
  }
  return {}
}

export function readControl(element: Element): ControlFacts {
  const { type, value } = element as HTMLInputElement
  const form = (element as HTMLInputElement).form ?? element.closest('form')
  const label = attribute(element, 'aria-label') || short(element.textContent) || value || attribute(element, 'title')
  return {
    tag: element.tagName.toLowerCase(),
    text: short(label),
    name: attribute(element, 'name').slice(0, 80),
    ...(typeof type === 'string' && { type }),
    ...(element.tagName === 'BUTTON' && { value: attribute(element, 'value').slice(0, 80) }),
    id: attribute(element, 'id').slice(0, 80),
    classes: attribute(element, 'class').slice(0, 200),
    href: attribute(element, 'href').slice(0, 500),
    data: readData(element),
    ...(form instanceof HTMLFormElement && { form: readForm(form, element) }),
    near: readNear(element),
  }
}
