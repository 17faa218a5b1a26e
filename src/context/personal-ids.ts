// Finds the numbers that states and banks give to a person: by their form, and by their check digits where they have any.
import { once } from '../signals/once.ts'

/** Doubled from the right, every other one. */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    sum += at % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

type Check = (plain: string) => boolean

/**
 * The digit after those that are weighed is what is left of their sum. `weights`, each of base 36: what it is divided by,
 * what is added to it, and the weight of each digit. An `X` counts as ten, and ten as nothing.
 */
function isWeighed(weights: string, plain: string): boolean {
  const [modulus = 10, more = 0, ...each] = [...weights].map((weight) => Number.parseInt(weight, 36))
  const sum = each.reduce((sum, weight, at) => sum + weight * Number(plain[at]), more)
  return (sum % modulus) % 10 === (Number(plain[each.length]) || 0)
}
/** The letter of what is left of the number; an `X`, `Y` or `Z` before it is a digit, too. */
const isLetter =
  (letters: string): Check =>
  (plain) => {
    const number = plain.slice(0, -1).replace(/^[X-Z]/, (letter) => `${'XYZ'.indexOf(letter)}`)
    return letters[Number(number.replace(/\D/g, '')) % letters.length] === plain.slice(-1)
  }
const is97 = (plain: string): boolean => (Number(plain.slice(0, -2)) + Number(plain.slice(-2))) % 97 === 0

/** ISO 7064, modulo 11 and 10; of the first ten digits one comes twice or thrice. */
function isTaxId(plain: string): boolean {
  let product = 10
  for (const digit of plain.slice(0, 10)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11
  const { size } = new Set(plain.slice(0, 10))
  return (size === 8 || size === 9) && (11 - product) % 10 === Number(plain[10])
}

/** Verhoeff's: the symmetries of a pentagon. */
function isVerhoeff(plain: string): boolean {
  let sum = 0
  for (let at = 0; at < plain.length; at++) {
    let digit = Number(plain[plain.length - 1 - at])
    for (let turn = at % 8; turn; turn--) digit = Number('1576283094'[digit])
    sum = ((sum < 5 ? sum + digit : sum - digit + 10) % 5) + (sum < 5 === digit < 5 ? 0 : 5)
  }
  return !sum
}

function isIban(plain: string): boolean {
  let rest = 0
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/**
 * The form of each, where `#` is a digit, `m` a month and `d` a day, and its checks. What has no check digit, or none that
 * is published, has a form that nothing else has.
 */
const FORMS: readonly (readonly [form: string, ...(Check | string)[]])[] = [
  // IBAN, of banks
  ['[A-Z]{2}#{2}(?: ?[A-Z#]{4}){2,7}(?: ?[A-Z#]{1,3})?', isIban],
  // ZA, CN, FR, DE
  ['##md ?#{4} ?[01][89] ?#', isLuhn],
  ['[1-8]#{5}(?:19|20)##md#{3}[#X]', 'b14216379a584216379'],
  ['[12] ?## ?(?:m|[2-9]#) ?## ?#{3} ?#{3} ?##', is97],
  ['[1-9]#( ?)#{3}\\3#{3}\\3#{3}', isTaxId],
  // PL, NO, DK, SE, FI
  ['##(?:[02][1-9]|[13][0-2])d#{5}', 'a09731973197'],
  ['dm## ?#{5}', 'b0845a32769', 'b06789456789'],
  ['dm##-#{4}', 'b0789456789'],
  ['(?:(?:19|20)?##md[-+]|(?:19|20[01])##md)#{4}', (plain) => isLuhn(plain.slice(-10))],
  ['dm##[-+A-FU-Y]#{3}[#A-Y]', isLetter('0123456789ABCDEFHJKLMNPRSTUVWXY')],
  // BE, ES, TR, BR (persons and firms of one person)
  ['##[. ]?m[. ]?d[- ]?#{3}[. ]?##', (plain) => is97(plain) || is97(`2${plain}`)],
  ['(?:[XYZ]-?#{7}|#{8})-?[A-Z]', isLetter('TRWAGMYFPDXBNJZSQVHLCKE')],
  ['[1-9]#{9}[02468]', 'a0797979797', 'a01111111111'],
  ['#{3}[.]?#{3}[.]?#{3}-?##', 'b0123456789', 'b00123456789'],
  ['##[.]?#{3}[.]?#{3}/?0001-?##', 'b0678923456789', 'b05678923456789'],
  // IN, IT, GB, KR, US
  ['[2-9]#{3}([ -])#{4}\\3#{4}', isVerhoeff],
  ['[A-Z]{3}P[A-Z]#{4}[A-Z]|[A-Z]{6}##[A-EHLMPRST]##[A-Z]#{3}[A-Z]'],
  ['(?!BG|GB|KN|N[KT]|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?## ?## ?## ?[A-D]|##md-[1-8]#{6}'],
  ['(?!000|666|9)#{3}-(?!00)##-(?!0000)#{4}'],
]

const forms = once(() =>
  FORMS.map(([form, ...checks]): [RegExp, Check] => [
    new RegExp(
      `(^|[^\\w.,#+-])(${form
        .replaceAll('m', '(?:0[1-9]|1[0-2])')
        .replaceAll('d', '(?:0[1-9]|[12]#|3[01])')
        .replaceAll('#', '\\d')})(?!\\w|[.,/-]\\d)`,
      'g',
    ),
    (plain) => checks.every((check) => (typeof check === 'string' ? isWeighed(check, plain) : check(plain))),
  ]),
)

/** What a passport, a tax office or an insurance calls its number; what follows such a word needs no check. */
const CALLED =
  /\b((?:ssn|social.security|national.(?:insurance|id)|(?:id|tax|passport).(?:no|number)|(?:personal)?ausweis|reisepass|steuer-?id|bsn|burgerservice|dni|cpf|pesel|aadhaar|personnummer|nric|kimlik)\w*\W{1,3}(?:n[ro]\W{1,3}|number\W{1,3})?)(?=[A-Z]{0,3}(?:[A-Z ./-]?\d){5})[A-Z\d]+(?:[ ./-]\d[A-Z\d]*){0,5}/gi

export function withoutIds(text: string): string {
  let rest = text
  for (const [form, isRight] of forms()) {
    rest = rest.replace(form, (whole, before: string, found: string) =>
      isRight(found.replace(/[^\dA-Z]/g, '')) ? `${before}(id)` : whole,
    )
  }
  return rest.replace(CALLED, '$1(id)')
}
