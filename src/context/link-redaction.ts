// Takes personal data out of URLs: of a link's parameters only those keep their value that shops and campaigns are known to use.
import { once } from '../signals/once.ts'
import { CAMPAIGN, IDENTIFIER, isNumber, normal, PERSONAL } from './personal-names.ts'
import { cut, READ_AHEAD, redactText, withoutMail } from './redaction.ts'
import { decode, decodeValue, splitUrl } from './url.ts'

const MAX_URL = 1000

/** What a parameter's name may begin with, whatever follows. */
const FAMILY = /^(?:utm|mtm|pk|hsa|gad|filter|fq?|attribute|pa|dwvar|facet|refine|pref[nv]\d*|product_option)(?:_|$)/
/** What a parameter's name may be made of: search, pages and order of a list, filters, product and cart, campaign, shop. */
const WORDS =
  'q s k w wd p c v search query keyword keywords term text suchbegriff suche recherche buscar page paged seite number limit offset start from per size sz ' +
  'sort sortby srule order orderby by dir direction view list filter price min max gt gte lt lte range color colour brand manufacturer material category ' +
  'cat cgid collection type style rating stock tag width height length variant variation product pid item model sku ean gtin isbn mpn id code name author ' +
  'attribute option path route controller action qty quantity add to cart coupon promo gutschein ref source campaign campaignid adgroupid keyword ' +
  'matchtype network device gclsrc affiliate aff cid icid cmpid lang language locale currency country store step tab kt kairos transaction'
const words = once(() => new Set(WORDS.split(' ')))

/** Names that mean a person or a door in a link, and something else in an event's properties. */
const PERSONAL_IN_LINK = /^(?:name|code)$/

const isKept = (key: string): boolean =>
  !PERSONAL.test(key) &&
  !PERSONAL_IN_LINK.test(key) &&
  (FAMILY.test(key) || key.split('_').every((word) => words().has(word.replace(/\d+$/, '')) || /^\d+$/.test(word)))

// A part is not cut, so that what has nothing to hide stays as it was written; the whole is.
const redactLong = (text: string): string => redactText(text, MAX_URL + READ_AHEAD)

function redactPart(part: string, read: string, clean: (text: string) => string): string {
  const cleaned = clean(read)
  return cleaned === read ? part : encodeURIComponent(cleaned)
}

function redactParameter(name: string, value: string, inPath: boolean): string {
  const key = normal(decode(name))
  const read = decodeValue(value)
  // A link within a link, as in `?ref=/account?email=…`, is not worth its risk.
  if (inPath ? PERSONAL.test(key) : !isKept(key) || /[/?&]\w+=|:\/\//.test(read)) return ''
  // A campaign's number may pass for a person's.
  const isId = IDENTIFIER.test(key) || (isNumber(read) && !inPath && CAMPAIGN.test(key))
  return redactPart(value, read, isId ? withoutMail : redactLong)
}

/** After these a long part of a path opens a door; the words of a title do not. */
const DOOR =
  /((?:reset|token|verif|confirm|activat|unsubscrib|invit|magic|auth|session|login|checkout|orders?(?=\/)|passwor)[^/]*\/(?:[^/]*\/)?)(?=(?:[^/\d]*\d){3})(?![^/]*[a-z]{3}-[a-z]{2})[\w~.=%-]{20,}/gi

/** A URL without user, password and fragment (routes of `#/` and `#!/` stay), whose values are redacted. */
export function redactUrl(url: string): string {
  const { scheme, authority, path, query, fragment } = splitUrl(cut(url, MAX_URL + READ_AHEAD))
  // `mailto:`, `tel:`, `data:` and the like are contents from end to end.
  if (scheme && !authority) return scheme
  const rest = (path + (/^#!?\//.test(fragment) ? query + fragment : query))
    .replace(DOOR, '$1(token)')
    .replace(
      /(^|[?&;/])([^?&;/=#]+)(?:=([^?&;#]*))?/g,
      (_, mark: string, name: string, value?: string) =>
        mark +
        redactPart(name, decode(name), redactLong) +
        (value === undefined ? '' : `=${redactParameter(name, value, mark === '/' || !mark)}`),
    )
  return cut(scheme + authority.replace(/.*@/, '//') + rest, MAX_URL).replace(/%[\da-f]?$/i, '')
}
