// Reads prices as shops write them: «1.299,00 €», «₩12,000», «R$ 49,90», «44 890 тг.», «$3.499 - $4.059».

export interface PriceHints {
  /** Currency that the page's markup tells. */
  currency?: string
  language?: string
  host?: string
}

export interface ShownPrice {
  price: number
  currency?: string
  /** The lowest of a range, or a «from» price. */
  from?: true
}

const CODES = new Set(
  'USD EUR GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN UAH RUB BYN KZT TRY ILS AED SAR QAR KWD BHD OMR JOD EGP MAD TND ZAR NGN KES INR PKR BDT LKR NPR IDR MYR SGD THB VND PHP HKD TWD CNY JPY KRW AUD NZD CAD MXN BRL ARS CLP COP PEN UYU RSD MKD ALL BAM MDL GEL AMD AZN UZS'.split(
    ' ',
  ),
)
const ALIASES: Readonly<Record<string, string>> = { RUR: 'RUB', UAN: 'UAH', RMB: 'CNY', NTD: 'TWD', NIS: 'ILS', EURO: 'EUR', TL: 'TRY' }

/** Signs and names by what they can stand for; where there are several, hints decide, or else the one marked with `!`. */
const SIGNS: Readonly<Record<string, string>> = Object.fromEntries(
  `€ EUR|euro EUR|euros EUR|£ GBP!EGP|₩ KRW|원 KRW|₹ INR|rs INR!PKR,LKR,NPR|₽ RUB|руб RUB!BYN|р RUB!BYN|₴ UAH|грн UAH|₺ TRY|₪ ILS|₸ KZT|тг KZT|тенге KZT|₫ VND|đ VND|฿ THB|₱ PHP|₦ NGN|₼ AZN|₾ GEL|zł PLN|zl PLN|kč CZK|ft HUF|lei RON!MDL|лв BGN|br BYN|r$ BRL|us$ USD|nt$ TWD|hk$ HKD|s$ SGD|a$ AUD|au$ AUD|c$ CAD|ca$ CAD|cad$ CAD|nz$ NZD|mx$ MXN|s/ PEN|sfr CHF|fr CHF|円 JPY|rm MYR|rp IDR|dhs AED|د.إ AED|ر.س SAR|ريال SAR|din RSD|$ USD,CAD,AUD,NZD,HKD,SGD,TWD,MXN,ARS,CLP,COP,UYU,BRL|kr SEK,NOK,DKK,ISK|¥ JPY,CNY|￥ JPY,CNY|元 CNY,TWD`
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
)

const REGIONS: Readonly<Record<string, string>> = Object.fromEntries(
  'EUR:at be cy de ee es fi fr gr hr ie it lt lu lv mt nl pt si sk eu|GBP:uk gb|USD:us|CAD:ca|AUD:au|NZD:nz|CHF:ch li|SEK:se|NOK:no|DKK:dk|ISK:is|PLN:pl|CZK:cz|HUF:hu|RON:ro|UAH:ua|RUB:ru|BYN:by|KZT:kz|TRY:tr|ILS:il|AED:ae|SAR:sa|INR:in|IDR:id|MYR:my|SGD:sg|THB:th|VND:vn|PHP:ph|HKD:hk|TWD:tw|CNY:cn|JPY:jp|KRW:kr|MXN:mx|BRL:br|ARS:ar|CLP:cl|COP:co|PEN:pe|UYU:uy|ZAR:za|RSD:rs'
    .split('|')
    .flatMap((row) => {
      const [currency = '', regions = ''] = row.split(':')
      return regions.split(' ').map((region) => [region, currency])
    }),
)
/** Languages that name a country; English, Spanish, German, French or Portuguese do not. */
const LANGUAGES: Readonly<Record<string, string>> = { sv: 'SEK', nb: 'NOK', nn: 'NOK', no: 'NOK', da: 'DKK', is: 'ISK', ja: 'JPY', zh: 'CNY' }
const THREE_DECIMALS = /KWD|BHD|OMR|JOD|TND/

export const currencyCode = (text: unknown): string | undefined => {
  const code = typeof text === 'string' ? text.trim().toUpperCase() : ''
  const known = ALIASES[code] ?? code
  return CODES.has(known) ? known : undefined
}

/** The currency of the country that the address or the language names. */
export const currencyOfPlace = ({ language = '', host = '' }: PriceHints): string | undefined => {
  const top = host.split('.').pop() ?? ''
  // `.co` is used like `.com`; only `.com.co` is Colombia.
  const region = /[-_]([a-z]{2})$/i.exec(language)?.[1]?.toLowerCase() ?? ''
  return (top === 'co' ? undefined : REGIONS[top]) ?? REGIONS[region] ?? LANGUAGES[language.slice(0, 2).toLowerCase()]
}

/** An English page under a domain of no country that shows dollars means those of the United States. */
const plainDollar = ({ language = '', host = '' }: PriceHints): boolean =>
  /^(en\b|$)/i.test(language) && /\.(com|net|org|shop|store|co)$/.test(host)

const resolve = (sign: string, hints: PriceHints): string | undefined => {
  const key = sign.toLowerCase().replace(/\.$/, '')
  const told = SIGNS[key]
  if (!told) return currencyCode(sign)
  const [sure, rest] = told.includes('!') ? told.split('!') : ['', told]
  const options = [...(sure ? [sure] : []), ...(rest ?? '').split(',')]
  if (options.length === 1) return options[0]
  const hinted = [hints.currency, currencyOfPlace(hints)].find((currency) => currency && options.includes(currency))
  return hinted ?? (sure || (key === '$' && plainDollar(hints) ? 'USD' : undefined))
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
const AFTER = /^(?:[.,]?[-–—]{1,2})?\s?((?:[a-z]{2}\$)|\p{Sc}|￥|円|元|원|ر\.س|د\.إ|ريال|[\p{L}]{1,6})/iu
const FROM = /(^|\s)(from|ab|desde|da|dès|à partir|a partir|от|від|od|vanaf|starting|från|fra|alk|les)(\s|$)|~\s*$|부터|起/iu
const RANGE = /^\s*(?:\p{Sc}|\p{L}{0,3}\.?)?\s*(?:-|–|—|~|to|bis|à|a|до|do)\s*$/iu

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
    return { currency, signed, price: readNumber(match[0], currency), begin: match.index, end, other: /^\s?(%|in stock|items?|pcs)/i.test(line.slice(end)) }
  })
  const at = Math.max(0, tokens.findIndex(({ signed }) => signed))
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
