// Takes personal data out of texts, URLs and properties, and bounds them, before anything is stored or sent.
import { CLICK_IDS } from './source-table.ts'
import { decode } from './url.ts'

export type Json = string | number | boolean | null | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

const MAX_TEXT = 500
const MAX_URL = 1000
const MAX_KEY = 100
const MAX_ITEMS = 200
const MAX_DEPTH = 4
const MAX_VALUES = 5000
// What is looked at before it is cut: a match that lies across the last cut must be whole here.
const READ_AHEAD = 2000

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}(?:@|%(?:25)*40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/giu
const TOKEN = /\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g
const CARD = /\d(?:[ -]?\d){12,18}/g
// Only forms that nothing else has: `+` or `00` with a country, North America's 3-3-4, France's five pairs, or a word before it.
const PHONE =
  /(^|[^\w.])(?:\+\d|00[1-9]\d{0,2}[ /.-]|\([2-9]\d\d\) ?\d{3}[ .-]\d{4}(?!\d)|[2-9]\d\d[ .-]\d{3}[ .-]\d{4}(?![\w-])|0\d(?:[ .]\d\d){4}(?!\d))(?:[\d\s()./-]{4,20}\d)?/g
const CALLED = /\b(tel|phone|mobile|fon|telefon|whatsapp|call)([.:]+ ?|: ?)([\d\s()./+-]{5,22}\d)/gi

/** The issuers' own beginnings and lengths; 13 digits are a product's number, not a card's. */
const ISSUED = /^(?:3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:[4-6]\d|2[2-7]|35)\d{14,17})$/

function isCard(digits: string): boolean {
  if (!ISSUED.test(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    sum += at % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length

/** Not inside of a character that takes two places. */
function cut(text: string, most: number): string {
  return text.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : text
}

function withoutMail(text: string): string {
  return text.replace(EMAIL, '(email)').replace(TOKEN, '(token)')
}

/** Text without e-mail addresses, card and phone numbers, of at most so many characters. */
export function redactText(text: string, most: number = MAX_TEXT): string {
  const read = cut(text, most + READ_AHEAD)
  return cut(
    withoutMail(read)
      .replace(CARD, (match, at: number, all: string) =>
        /[\w.]/.test(all[at - 1] ?? ' ') ||
        /\w/.test(all[at + match.length] ?? ' ') ||
        !isCard(match.replace(/\D/g, ''))
          ? match
          : '(card)',
      )
      .replace(PHONE, (match, before: string) =>
        countDigits(match) >= 8 && countDigits(match) <= 15 ? `${before}(phone)` : match,
      )
      .replace(CALLED, (match, word: string, colon: string, number: string) =>
        countDigits(number) >= 6 ? `${word}${colon}(phone)` : match,
      ),
    most,
  )
}

// Names whose value is a person's or opens a door, whatever it looks like. `author`, `item_name`, `promo_code` are not meant.
const PERSONAL =
  /(?:^|_)(?:e?_?mail(?:_?adr\w*|_?addr\w*)?|(?:tele)?phone(?:_?(?:number|no))?|tel|telefon|mobile|fax|pass(?:word|wd|code|phrase)?|passwort|pwd|\w*token|oauth|auth(?:orization|entication|code|key)?|\w*session(?:_?id)?|sid|jwt|otp|secret|sig|signature|address(?:_?(?:line)?_?\d)?|addr|street\d?|stra(?:ss|ß)e|house_?number|postcode|postal_?code|zip(?:_?code)?|plz|birth\w*|dob|iban|ssn|cvc|cvv|card_?number|vorname|nachname|(?:first|last|full|user|sur|given|family|middle|maiden|nick|customer|contact|billing|shipping|f|l)_?name|user|login|(?:api|access|order|private|license|secret|client|wc)_?key|(?:access|verification|reset|login|invite)_?code)(?:_|$)/
// Names that mean that in a link, and something else in an event's properties.
const PERSONAL_IN_LINK = /^(?:name|key|code|state|nonce|pin|hash|login_hint)$/
// Shops give these out; two orders must not become one by what they look like.
const IDENTIFIER = /(?:^|_)(?:ids?|order(?:_?(?:no|nr|number))?|skus?|gtin\d*|ean\d*|upc|isbn|mpn|asin|coupon)$/

const normal = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')

function redactPart(part: string, clean: (text: string) => string): string {
  const read = decode(part)
  const cleaned = clean(read)
  return cleaned === read ? part : encodeURIComponent(cleaned)
}

function redactParameter(name: string, value: string): string {
  const key = normal(decode(name))
  if (PERSONAL.test(key) || PERSONAL_IN_LINK.test(key) || CLICK_IDS.has(decode(name).toLowerCase())) return ''
  return redactPart(value, (text) => {
    if (IDENTIFIER.test(key)) return withoutMail(text)
    // A link within a link, as in `?return_to=/account?email=…`.
    return /[/?&]\w+=|:\/\//.test(text) ? redactUrl(text) : redactText(text, MAX_URL)
  })
}

/** A URL without user, password and fragment (routes of `#/` and `#!/` stay), whose values are redacted. */
export function redactUrl(url: string): string {
  const read = cut(url, MAX_URL + READ_AHEAD)
  const [, head = '', path = '', query = '', route = ''] =
    /^((?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(?:#(!?\/[^]*))?/i.exec(read) ?? []
  const server = head.replace(/\/\/.*@/, '//')
  const rest = `${path}${query}${route && `#${route}`}`.replace(
    /([?&;/])([^?&;/=]*)(?:=([^&;#?]*))?/g,
    (_, mark: string, name: string, value?: string) =>
      value === undefined
        ? mark + redactPart(name, redactText)
        : `${mark}${redactPart(name, redactText)}=${redactParameter(name, value)}`,
  )
  return cut(server + (/^[?/;]/.test(rest) || !rest ? rest : redactLoose(rest)), MAX_URL).replace(/%[\da-f]?$/i, '')
}

/** Relative paths and schemes without a server: `mailto:`, `tel:`, `data:`. */
function redactLoose(rest: string): string {
  const [, scheme] = /^([a-z][a-z\d+.-]*:)/i.exec(rest) ?? []
  return scheme ?? redactText(rest, MAX_URL)
}

/** Fresh plain data that JSON can hold; what throws, is too deep or too much is left out. */
export function redactProperties(properties: object): JsonObject {
  let left = MAX_VALUES

  function plain(value: unknown, key: string, depth: number): Json | undefined {
    if (left-- <= 0) return undefined
    if (typeof value === 'string') return redactValue(value, key)
    if (typeof value === 'boolean' || value === null) return value
    if (typeof value === 'number') {
      const whole = IDENTIFIER.test(key) || !isCard(String(value))
      return Number.isFinite(value) && whole ? value : undefined
    }
    return typeof value === 'object' && depth < MAX_DEPTH ? plainObject(value, key, depth + 1) : undefined
  }

  function plainObject(value: object, key: string, depth: number): Json | undefined {
    try {
      const own: unknown = 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : value
      if (typeof own !== 'object' || own === null) return plain(own, key, depth)
      return Array.isArray(own) ? list(own, key, depth) : record(own, depth)
    } catch {
      return undefined
    }
  }

  function list(values: readonly unknown[], key: string, depth: number): Json[] {
    const kept: Json[] = []
    for (let at = 0; at < values.length && at < MAX_ITEMS; at++) {
      const item = read(() => plain(values[at], key, depth))
      if (item !== undefined) kept.push(item)
    }
    return kept
  }

  function record(value: object, depth: number): JsonObject {
    const kept: JsonObject = {}
    for (const name of Object.keys(value).slice(0, MAX_ITEMS)) {
      const key = normal(name)
      if (/^(?:__proto__|constructor|prototype)$/.test(name) || PERSONAL.test(key)) continue
      const item = read(() => plain((value as Record<string, unknown>)[name], key, depth))
      if (item !== undefined) kept[redactText(name, MAX_KEY)] = item
    }
    return kept
  }

  const result = plainObject(properties, '', 1)
  return typeof result === 'object' && result && !Array.isArray(result) ? result : {}
}

function redactValue(text: string, key: string): string {
  if (IDENTIFIER.test(key)) return cut(withoutMail(cut(text, MAX_TEXT + READ_AHEAD)), MAX_TEXT)
  return /^(?:https?:)?\/\/\S+$/i.test(text) ? cut(redactUrl(text), MAX_TEXT) : redactText(text)
}

/** Undefined where a getter throws. */
function read<T>(get: () => T): T | undefined {
  try {
    return get()
  } catch {
    return undefined
  }
}
