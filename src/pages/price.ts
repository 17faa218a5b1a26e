// Reads prices as shops write them: «1.299,00 €», «₩12,000», «R$ 49,90», «44 890 тг.», «$3.499 - $4.059».
import { once } from '../signals/once.ts'

export interface PriceHints {
  /** Currency that the page's markup tells. */
  currency?: string
  language?: string
  host?: string
}

/** What an address and its page say of prices. */
export const hintsOf = ({
  url,
  language,
  currency,
}: {
  url: string
  language?: string
  currency?: string
}): PriceHints => ({
  host: hostOf(url),
  ...(language && { language }),
  ...(currency && { currency }),
})

/** What two prices are compared by. */
export const cents = (price: number): number => Math.round(price * 100)

/** The host of an address, for its country. */
export const hostOf = (url: string): string => /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? ''

export interface ShownPrice {
  price: number
  currency?: string
  /** The lowest of a range, or a «from» price. */
  from?: true
}

/** Currency, its countries' domains, its signs; where a sign is of several, the first is meant unless hints say otherwise. */
const TABLE =
  'EUR,at be cy de ee es fi fr gr hr ie it lt lu lv mt nl pt si sk eu,€ euro euros|GBP,uk gb,£|USD,us,$ us$|CAD,ca,$ c$ ca$|AUD,au,$ a$ au$|NZD,nz,$ nz$|HKD,hk,$ hk$|SGD,sg,$ s$|TWD,tw,$ nt$ 元 ntd|MXN,mx,$ mx$|ARS,ar,$|CLP,cl,$|COP,co,$|UYU,uy,$|BRL,br,r$|CNY,cn,元 ¥ ￥ rmb|JPY,jp ja,円 ¥ ￥|KRW,kr ko,₩ 원|INR,in,₹ rs|PKR,pk,rs|LKR,lk,rs|RUB,ru,₽ руб р rur|BYN,by,руб р br|UAH,ua,₴ грн uan|KZT,kz,₸ тг тенге|TRY,tr,₺ tl|ILS,il he,₪ nis|PLN,pl,zł zl|CZK,cz,kč|HUF,hu,ft|RON,ro,lei|MDL,md,lei|BGN,,лв|CHF,ch li,fr sfr|SEK,se sv,kr|NOK,no nb,kr|DKK,dk da,kr|ISK,is,kr|VND,vn,₫ đ|THB,th,฿|PHP,ph,₱|IDR,id,rp|MYR,my,rm|AED,ae,د.إ dhs|SAR,sa,ر.س ريال|PEN,pe,s/|NGN,ng,₦|RSD,rs,din|ZAR,za,|EGP,eg,|KWD,kw,|QAR,qa,|BHD,bh,|OMR,om,|JOD,jo,|TND,tn,|MAD,ma,|GEL,ge,₾|AZN,az,₼|KES,ke,|BDT,bd,৳'
const table = once((): { signs: Record<string, string[]>; regions: Record<string, string> } => {
  const signs: Record<string, string[]> = Object.create(null)
  const regions: Record<string, string> = Object.create(null)
  for (const row of TABLE.split('|')) {
    const [code = '', places = '', names = ''] = row.split(',')
    for (const place of places.split(' ')) if (place) regions[place] = code
    for (const name of [code.toLowerCase(), ...names.split(' ')]) signs[name] = [...(signs[name] ?? []), code]
  }
  return { signs, regions }
})

/** Signs that say nothing without a hint. */
const VAGUE = /^([$¥￥元]|kr|br)$/
const THREE_DECIMALS = /KWD|BHD|OMR|JOD|TND/

/** A code or one of its misspellings, as ISO 4217. */
export const currencyCode = (text: unknown): string | undefined => {
  const code = typeof text === 'string' ? text.trim().toLowerCase() : ''
  return /^[a-z]{3,4}$/.test(code) ? table().signs[code]?.[0] : undefined
}

/** The currency of the country that the address or the language names. */
export const currencyOfPlace = ({ language = '', host = '' }: PriceHints): string | undefined => {
  const top = host.split('.').pop() ?? ''
  const region = /[-_]([a-z]{2})$/i.exec(language)?.[1]?.toLowerCase() ?? ''
  // `.co` is used like `.com`; only `.com.co` is Colombia. Swedish, Norwegian, Danish and Icelandic name their country.
  return (
    (/\.com\.co$/.test(host) || top !== 'co' ? table().regions[top] : undefined) ??
    table().regions[region] ??
    table().regions[/^(sv|nb|da|is|ja|ko|he|th)\b/i.exec(language)?.[1]?.toLowerCase() ?? '']
  )
}

/** An English page under a domain of no country, or under none, that shows dollars means those of the United States. */
const plainDollar = ({ language = '', host = '' }: PriceHints): boolean =>
  /^(en\b|$)/i.test(language) && /\.(com|net|org|shop|store|co|\d+)$|^localhost$/.test(host)

const resolve = (sign: string, hints: PriceHints): string | undefined => {
  const key = sign.toLowerCase().replace(/\.$/, '')
  const options = table().signs[key] ?? []
  const hinted = [hints.currency, currencyOfPlace(hints)].find((currency) => currency && options.includes(currency))
  return hinted ?? (VAGUE.test(key) ? (key === '$' && plainDollar(hints) ? 'USD' : undefined) : options[0])
}

/** A number whose separators may be those of any country. */
export const readNumber = (text: string, currency = ''): number => {
  const token = text.replace(/[\s'’]/g, '')
  const marks = token.match(/[.,]/g) ?? []
  const at = Math.max(token.lastIndexOf('.'), token.lastIndexOf(','))
  const tail = token.length - at - 1
  const last = token[at]
  const once = marks.filter((mark) => mark === last).length === 1
  const grouped = marks.length === 1 && tail === 3 && !/^0/.test(token) && !THREE_DECIMALS.test(currency)
  const decimal = marks.length > 0 && once && !grouped
  const whole = (decimal ? token.slice(0, at) : token).replace(/[.,]/g, '')
  return Number(decimal ? `${whole}.${token.slice(at + 1)}` : whole)
}

const TOKEN = /\d+(?: \d{3}(?!\d))*(?:[.,'’]\d+)*/g
const BEFORE = /((?:[a-z]{1,3}\$|s\/)|\p{Sc}|￥|ر\.س|د\.إ|ريال|[\p{L}]{1,6}\.?)\s?[:]?\s?$/iu
const AFTER = /^(?:[.,:]?[-–—]{1,2})?\s?((?:[a-z]{2}\$)|\p{Sc}|￥|円|元|원|ر\.س|د\.إ|ريال|[\p{L}]{1,6})/iu
const FROM =
  /(^|\s)(from|ab|desde|da|dès|à partir|a partir|от|від|od|vanaf|starting|från|fra|alk|les)(\s|$)|~\s*$|부터|起/iu
const RANGE = /^\s*(\p{Sc}|\p{L}{0,3}\.?)\s*([-–—~]|to|bis|à|a|до|do)\s*(\p{Sc}|\p{L}{0,3}\$?)\s*$/iu

/** The first price that a text tells. */
export const readPrice = (text: string, hints: PriceHints = {}): ShownPrice | null => {
  const line = text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim()
  const tokens = [...line.matchAll(TOKEN)].map((match) => {
    const end = match.index + match[0].length
    const before = BEFORE.exec(line.slice(Math.max(0, match.index - 9), match.index))?.[1] ?? ''
    const after = AFTER.exec(line.slice(end, end + 9))?.[1] ?? ''
    // A dollar after a code, or a code after a dollar, says which dollar.
    const currency = [before, after].map((sign) => (sign ? resolve(sign, hints) : undefined)).find((found) => found)
    const signed = !!currency || /[$¥￥]|^kr\.?$|元/i.test(before + after)
    return {
      currency,
      signed,
      price: readNumber(match[0], currency),
      begin: match.index,
      end,
      other: /^\s?(%|in stock|items?|pcs)/i.test(line.slice(end)),
    }
  })
  // Japanese shops tell the price before and with tax, in this order.
  const taxed = tokens.findIndex(({ begin }) => /税込\P{N}{0,3}$/u.test(line.slice(0, begin)))
  const at = Math.max(0, taxed < 0 ? tokens.findIndex(({ signed }) => signed) : taxed)
  const token = tokens[at]
  if (!token || token.other || !(token.price >= 0) || token.price > 1e10) return null
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  const previous = before && RANGE.test(line.slice(before.end, token.begin)) ? before : undefined
  const ranged = next && RANGE.test(line.slice(token.end, next.begin)) && next.price > token.price
  const low = previous && previous.price < token.price ? previous.price : token.price
  const from = ranged || low !== token.price || FROM.test(line)
  const currency = token.currency ?? next?.currency
  return { price: low, ...(currency && { currency }), ...(from && { from: true }) }
}
