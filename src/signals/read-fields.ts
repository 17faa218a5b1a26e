// Says what the visible form fields ask for, in the words of `autocomplete` where there are any.
import { all, attr, codeOf, textOf } from './read-dom.ts'

/** Names of fields without `autocomplete`, by what they ask for; the first that fits counts. */
const NAMES: readonly [string, RegExp][] = [
  ['cc-csc', /cvv|cvc|\bcsc\b|security.?code|card.?code/i],
  ['cc-number', /card.?(num|no\b)|cc.?num|\bpan\b|kartennummer/i],
  ['cc-exp', /exp(iry|iration|.?date|.?month|.?year)/i],
  ['coupon', /coupon|promo|voucher|discount|gutschein|rabattcode|gift.?(code|card)/i],
  ['order-number', /order.?(id|no\b|num|code|ref)|bestell.?nummer|auftrags.?n|commande/i],
  ['quantity', /qty|quantity|menge|anzahl|cantidad|quantit|amount/i],
  ['postal-code', /zip|postal|post.?code|\bplz\b|\bcep\b|c[oó]digo.?postal|\bpsc\b|kod.?poczt/i],
  ['street-address', /address.?(line|1)|street|stra(ss|ß)e|\baddr|adresse?\b|\bcalle\b|indirizzo|ulica|улица|адрес/i],
  ['address-level2', /\bcity|town|\bort\b|stadt|ville\b|ciudad|citt[aà]|miasto|город/i],
  ['given-name', /first.?name|vorname|prenom|given|\bfname|\bnombre\b|\bnome\b/i],
  ['family-name', /last.?name|surname|nachname|family|\blname|apellido|cognome/i],
  ['tel', /phone|mobile|telefon|\btel\b|телефон/i],
  ['email', /e-?mail/i],
  ['rating', /rating|\bstars?\b|\bscore\b|bewertung/i],
  ['search', /^(q|s|k|query|keywords?|search\S*)$|search/i],
]
const MAX_FIELDS = 120

const fieldOf = (el: Element): string => {
  const type = (el.tagName === 'INPUT' ? attr(el, 'type') || 'text' : el.tagName).toLowerCase()
  if (/^(hidden|submit|button|image|reset|range|color)$/.test(type)) return ''
  const token = attr(el, 'autocomplete').toLowerCase().trim().split(/\s+/).pop() ?? ''
  if (/-|^(email|tel|name|username|organization|country)$/.test(token) && token !== 'new-password') return token
  const told = `${codeOf(el)} ${attr(el, 'placeholder')} ${attr(el, 'aria-label')} ${textOf(el.closest('label') ?? undefined, 60)}`
  const named = NAMES.find(([, name]) => name.test(told))?.[0]
  if (named === 'search' || type === 'search') return 'search'
  if (/^(password|email|tel)$/.test(type)) return named === 'cc-csc' || named === 'cc-number' ? named : type
  return named ?? (type === 'textarea' ? 'message' : type)
}

export const readFields = (document: Document): string[] => {
  const fields = new Set<string>()
  for (const el of all(document, 'input,select,textarea', MAX_FIELDS)) {
    if (!el.closest('footer,nav,[hidden]')) fields.add(fieldOf(el))
  }
  fields.delete('')
  return [...fields]
}
