// Says what the visible form fields ask for, in the words of `autocomplete` where there are any.
import { all, attr, codeOf } from './read-dom.ts'

/** Names of fields without `autocomplete`, by what they ask for; the first that fits counts. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['cc-csc', /cvv|cvc|security.?code/],
  ['cc-number', /card.?num|cc.?num/],
  ['cc-exp', /expir|exp.?(date|month|year)/],
  ['coupon', /coupon|promo|voucher|discount|gutschein|gift.?c/],
  ['order-number', /order.?(id|no\b|num|code|ref)|bestell.?nummer/],
  ['quantity', /qty|quantit|menge|anzahl|cantidad/],
  ['postal-code', /zip|postal|post.?code|\bplz\b|\bcep\b/],
  ['email', /e-?mail/],
  ['street-address', /address.?(line|1)|street|stra(ss|ß)e|\baddr|adresse?\b|indirizzo|адрес/],
  ['address-level2', /\bcity|town|stadt|ville\b|ciudad|citt[aà]|город/],
  ['given-name', /first.?name|vorname|prenom|nombre|\bnome/],
  ['family-name', /last.?name|surname|nachname|apellido|cognome/],
  ['tel', /phone|mobile|telefon|\btel\b/],
  ['rating', /rating|\bstars?\b/],
  ['search', /search|^(q|s|k|query|keywords?)$/],
]
const MAX_FIELDS = 120

export const fieldOf = (el: Element): string => {
  const type = (el.tagName === 'INPUT' ? attr(el, 'type') || 'text' : el.tagName).toLowerCase()
  if (/^(hidden|submit|button|image|reset|range|color)$/.test(type)) return ''
  const token = attr(el, 'autocomplete').toLowerCase().trim().split(/\s+/).pop() ?? ''
  if (/-|^(email|tel|name|country)$/.test(token) && token !== 'new-password') return token
  const told = `${codeOf(el)} ${attr(el, 'placeholder')} ${attr(el, 'aria-label')}`.trim().toLowerCase()
  const named = NAMES.find(([, name]) => name.test(told))?.[0]
  if (/^(search|email|tel)$/.test(type)) return type
  return type === 'password'
    ? named?.startsWith('cc')
      ? named
      : type
    : (named ?? (type === 'textarea' ? 'message' : type))
}

export const readFields = (document: Document): string[] => {
  const fields = new Set<string>()
  for (const el of all(document, 'input,select,textarea', MAX_FIELDS)) {
    if (!el.closest('footer,nav,[hidden]')) fields.add(fieldOf(el))
  }
  fields.delete('')
  return [...fields]
}
