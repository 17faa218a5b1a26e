// Takes personal data out of texts, and bounds them, before anything is stored or sent.
import { isLuhn, withoutIds } from './personal-ids.ts'

export const MAX_TEXT = 500
// What is looked at before it is cut: a match that lies across the last cut must be whole here.
export const READ_AHEAD = 2000

// `sofa@2x.jpg` is a picture.
const EMAIL =
  /[^\s"<>()[\],:;@\\]{1,64}(?:@|%(?:25)*40)(?!\dx\.(?:png|jpe?g|webp|avif|gif|svg))(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/giu
const TOKEN =
  /\beyJ[\w-]{8,}\.[\w.-]+|\b((?:token|session|sid|secret|bearer|api.?key|signature)\w*\W{1,3})(?=\S*\d)[\w.~+/-]{16,}/gi
const DIGITS = /\b\d+(?:[ -]\d+)*\b/g
// Only forms that nothing else has: `+` or `00` and a country, North America's 3-3-4, France's five pairs, an area in brackets,
// the mobile numbers of Britain, Germany and Japan as they are grouped there; or a word before it.
const PHONE =
  /(^|[^\w.])(?:(?:\+[1-9]|00[1-9]\d{0,2}[ /.-])(?:[\s()./-]{0,3}\d){7,13}|(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])\d{3}[ .-]\d{4}(?![\w-])|0\d(?:[ .]\d\d){4}(?!\d)|\(\d{2,5}\) ?\d{3,5}[ -]?\d{3,4}(?!\d)|07\d{3} (?:\d{3} ?\d{3})(?!\d)|01[567]\d{1,2}[ /-]\d{7,8}(?!\d)|0[157-9]0-\d{4}-\d{4}(?!\d))/g
const CALLED =
  /((?:^|[^a-z])(?:t[eé]l(?:[eé](?:ph|f)[oó]+n\w*)?|phone|mobile?|cell|handy|fon|whatsapp|call|puh|тел|電話|手机)(?:[.:：]+ ?| ?(?=[0(]|1[3-9]\d{9})))\(?\d(?:[\s()./-]{0,3}\d){5,14}/gi

/** The issuers' own beginnings and lengths; 13 digits are a product's number, not a card's. */
const ISSUED = /^(?:3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:[4-6]\d|2[2-7]|35)\d{14,17})$/

export const isCard = (digits: string): boolean => ISSUED.test(digits) && isLuhn(digits)

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
export const cut = (text: string, most: number): string =>
  text.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : text

/** What a text must hold for any of it: few do, and the patterns of letters of all languages take long to be made. */
const HAS_MAIL = /@|%(25)*40/
const HAS_DIGIT = /\d/
const HAS_ID = /(?:\d.?){5}|[A-Z]\d{4}[A-Z]/

export const withoutMail = (text: string): string =>
  (HAS_MAIL.test(text) ? text.replace(EMAIL, '(email)') : text).replace(TOKEN, '$1(token)')

/** Text without e-mail addresses, tokens, and the numbers of persons, cards and phones; of at most so many characters. */
export function redactText(text: string, most: number = MAX_TEXT): string {
  const clean = withoutMail(cut(text, most + READ_AHEAD))
  if (!HAS_DIGIT.test(clean)) return cut(clean, most)
  const plain = (HAS_ID.test(clean) ? withoutIds(clean) : clean)
    .replace(DIGITS, (run, at: number, all: string) => (all[at - 1] === '.' ? run : withoutCards(run)))
    .replace(PHONE, '$1(phone)')
    .replace(CALLED, '$1(phone)')
  return cut(plain, most)
}
