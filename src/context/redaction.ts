// Takes personal data out of texts, URLs and properties, and bounds them, before anything is stored or sent.
import { CLICK_IDS } from './source-table.ts'
import { decode, decodeValue, splitUrl } from './url.ts'

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
/** Of all texts of an event together, so that the event fits into a batch however they are escaped. */
const MAX_CHARACTERS = 35_000
// What is looked at before it is cut: a match that lies across the last cut must be whole here.
const READ_AHEAD = 2000

// `sofa@2x.jpg` is a picture.
const EMAIL =
  /[^\s"<>()[\],:;@\\]{1,64}(?:@|%(?:25)*40)(?!\dx\.(?:png|jpe?g|webp|avif|gif|svg))(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/giu
const TOKEN = /\beyJ[\w-]{8,}\.[\w.-]+/g
const DIGITS = /\b\d+(?:[ -]\d+)*\b/g
// Only forms that nothing else has: `+` or `00` and a country, North America's 3-3-4, France's five pairs, or a word before it.
const PHONE =
  /(^|[^\w.])(?:(?:\+[1-9]|00[1-9]\d{0,2}[ /.-])(?:[\s()./-]{0,3}\d){7,13}|(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])\d{3}[ .-]\d{4}(?![\w-])|0\d(?:[ .]\d\d){4}(?!\d))/g
const CALLED = /\b((?:tel|phone|mobile|fon|telefon|whatsapp|call)[.:]+ ?)\d(?:[\s()./-]{0,3}\d){5,14}/gi

/** The issuers' own beginnings and lengths; 13 digits are a product's number, not a card's. */
const ISSUED = /^(?:3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:[4-6]\d|2[2-7]|35)\d{14,17})$/

function isCard(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    sum += at % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return ISSUED.test(digits) && sum % 10 === 0
}

/** A card among groups of digits: `4111 1111 1111 1111 12` has a month after it. */
function withoutCards(run: string): string {
  const groups = run.split(/([ -])/)
  for (let from = 0; from < groups.length; from += 2) {
    let digits = ''
    for (let to = from; to < groups.length && digits.length < 20; to += 2) {
      digits += groups[to]
      if (isCard(digits)) groups.splice(from, to - from + 1, '(card)')
    }
  }
  return groups.join('')
}

/** Not inside of a character that takes two places. */
const cut = (text: string, most: number): string =>
  text.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : text

/** What a text must hold for any of it: few do, and the patterns of letters of all languages take long to be made. */
const HAS_MAIL = /@|%(25)*40/
const HAS_DIGIT = /\d/

const withoutMail = (text: string): string =>
  (HAS_MAIL.test(text) ? text.replace(EMAIL, '(email)') : text).replace(TOKEN, '(token)')

/** Text without e-mail addresses, card and phone numbers, of at most so many characters. */
export function redactText(text: string, most: number = MAX_TEXT): string {
  const clean = withoutMail(cut(text, most + READ_AHEAD))
  if (!HAS_DIGIT.test(clean)) return cut(clean, most)
  const plain = clean
    .replace(DIGITS, (run, at: number, all: string) => (all[at - 1] === '.' ? run : withoutCards(run)))
    .replace(PHONE, '$1(phone)')
    .replace(CALLED, '$1(phone)')
  return cut(plain, most)
}

// Names whose value is a person's or opens a door, whatever it looks like. `author`, `item_name`, `promo_code` are not meant.
const PERSONAL =
  /(?:^|_)(?:e?_?mail|(?:tele)?phone|tel|mobile|fax|pass(?:word|wd|code)?|pwd|\w*token|o?auth(?:orization)?|\w*sess(?:ion)?(?:_?id)?|sid|jwt|otp|secret|sig(?:nature)?|(?:e?_?mail_?)?addr(?:ess)?|street|post(?:al)?_?code|zip|plz|birth\w*|dob|iban|cvc|cvv|card|(?:first|last|full|user|sur|given|family|nick|customer|contact|vor|nach)_?name|user|login|(?:api|access|order|secret)_?key|(?:access|reset|login)_?code)(?:_?(?:\d|no|number|confirm))*$/
// Names that mean that in a link, and something else in an event's properties.
const PERSONAL_IN_LINK = /^(?:name|key|code)$/
// Shops give these out; two orders must not become one by what they look like.
const IDENTIFIER = /(?:^|_)(?:ids?|order(?:_?(?:no|nr|number))?|sku|gtin\d*|ean|upc|isbn|mpn|coupon)$/

const normal = (name: string): string =>
  /^[a-z]+(_[a-z]+)*$/.test(name)
    ? name
    : name
        .replace(/([a-z])(?=[A-Z])/g, '$1_')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '_')
        .replace(/^_|_$/g, '')

// A part is not cut, so that what has nothing to hide stays as it was written; the whole is.
const redactLong = (text: string): string => redactText(text, MAX_URL + READ_AHEAD)

function redactPart(part: string, read: string, clean: (text: string) => string): string {
  const cleaned = clean(read)
  return cleaned === read ? part : encodeURIComponent(cleaned)
}

function redactParameter(name: string, value: string): string {
  const plainName = decode(name)
  const key = normal(plainName)
  if (PERSONAL.test(key) || PERSONAL_IN_LINK.test(key) || CLICK_IDS.has(plainName.toLowerCase())) return ''
  return redactPart(value, decodeValue(value), (text) => {
    if (IDENTIFIER.test(key)) return withoutMail(text)
    // A link within a link, as in `?return_to=/account?email=…`.
    return /[/?&]\w+=|:\/\//.test(text) ? redactUrl(text) : redactLong(text)
  })
}

/** A URL without user, password and fragment (routes of `#/` and `#!/` stay), whose values are redacted. */
export function redactUrl(url: string): string {
  const { scheme, authority, path, query, fragment } = splitUrl(cut(url, MAX_URL + READ_AHEAD))
  // `mailto:`, `tel:`, `data:` and the like are contents from end to end.
  if (scheme && !authority) return scheme
  const rest = (path + query + (/^#!?\//.test(fragment) ? fragment : '')).replace(
    /(^|[?&;/])([^?&;/=#]+)(?:=([^?&;#]*))?/g,
    (_, mark: string, name: string, value?: string) =>
      mark +
      redactPart(name, decode(name), redactLong) +
      (value === undefined ? '' : `=${redactParameter(name, value)}`),
  )
  return cut(scheme + authority.replace(/.*@/, '//') + rest, MAX_URL).replace(/%[\da-f]?$/i, '')
}

const redactValue = (text: string, key: string): string =>
  IDENTIFIER.test(key)
    ? cut(withoutMail(cut(text, MAX_TEXT + READ_AHEAD)), MAX_TEXT)
    : /^(?:https?:)?\/\/\S+$/i.test(text)
      ? cut(redactUrl(text), MAX_TEXT)
      : redactText(text)

/** Fresh plain data that JSON can hold; what throws, is too deep or too much is left out. */
export function redactProperties(properties: object): JsonObject {
  let left = MAX_VALUES
  let leftCharacters = MAX_CHARACTERS

  const plain = (get: () => unknown, key: string, depth: number): Json | undefined => {
    try {
      let value = get()
      if (value && typeof value === 'object' && 'toJSON' in value && typeof value.toJSON === 'function')
        value = value.toJSON()
      if (left-- <= 0) return undefined
      if (typeof value === 'string') {
        const text = redactValue(value, key)
        leftCharacters -= text.length
        return leftCharacters > 0 ? text : undefined
      }
      if (typeof value === 'number') {
        const isSafe = Number.isFinite(value) && (IDENTIFIER.test(key) || !isCard(String(value)))
        // JSON knows no negative zero.
        return isSafe ? value + 0 : undefined
      }
      if (typeof value === 'boolean' || value === null) return value
      if (typeof value !== 'object' || depth >= MAX_DEPTH) return undefined
      return Array.isArray(value) ? list(value, key, depth + 1) : record(value as Record<string, unknown>, depth + 1)
    } catch {
      return undefined
    }
  }

  const list = (values: readonly unknown[], key: string, depth: number): Json[] => {
    const kept: Json[] = []
    for (let at = 0; at < values.length && at < MAX_ITEMS; at++) {
      const item = plain(() => values[at], key, depth)
      if (item !== undefined) kept.push(item)
    }
    return kept
  }

  const record = (value: Record<string, unknown>, depth: number): JsonObject => {
    const kept: JsonObject = {}
    for (const name of Object.keys(value).slice(0, MAX_ITEMS)) {
      const key = normal(cut(name, MAX_KEY))
      if (/^(?:__proto__|constructor|prototype)$/.test(name) || PERSONAL.test(key)) continue
      const item = plain(() => value[name], key, depth)
      if (item !== undefined) kept[redactText(name, MAX_KEY)] = item
    }
    return kept
  }

  const result = plain(() => properties, '', 0)
  return result && typeof result === 'object' && !Array.isArray(result) ? result : {}
}
