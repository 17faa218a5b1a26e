// What is said beside a price: that it is of something else than the product, that it is no longer asked, or that it is asked now.
import { SHIPPING } from './read-words.ts'

/** What a price is of, if not of the product; in texts and in the names of classes, where «orange» and «transparent» say nothing. */
const OTHER: RegExp = new RegExp(
  `${SHIPPING}|frete|frais|portes|tarne|ongkir|משלוח|送料|[运運]費|运费|免運|sav(e|ing)|spar(?!ent)|rabatt|discount|remise|ahorr|month|monat|mois|мес|月|期|instal|cuota|vezes|betala|할부|分割|قسط|points?|點|ポイント|[积積]分|적립|[滿满]|бонус|gift|coupon|voucher|warranty|gu?arant|deposit|pfand|subtotal|total|grundpreis|nett[oó]|no-?tax|без ндс|税[抜別]|(^|\\P{L})(rat[ey]|unit|per\\P{L}|over\\P{L}|more\\P{L}|other|used\\P{L}|range|member|medlem|mitglied)|sample|swatch|filter|slider|m(in|ax)-?price`,
  'iu',
)
/** The same in texts only: in the names of classes, letters and numbers stand side by side for other reasons. What is told of one piece is the price itself. */
const PART =
  /\bmes(es)?\b|\d ?x\b|\bx de\b|\bje \d|[每/] ?(?!pi[eè]?ce|pcs?\b|ea\b|each|st[.kü]|szt|ks|db|шт|buc|個|件|개|set|pai?r|pár)\p{L}|\d ?(kg|g|ml|l|m|cl)\b|\bex(cl)?[.\s]|(bez|without) (DPH|VAT|tax)|\bHT\b|(fără|sin|senza|sem) (TVA|IVA)|eks(kl)?\. ?moms|zzgl\.? MwSt|(^|\P{L})free |plus\P{L}*(\d|$)|\+ ?(\p{Sc}|\d)|payments|club|\bplan\b|\bEMI\b/iu
/** What stands before a price that is no longer asked, or never was; a number and a currency may follow. */
const OLD =
  /^de:?$|소비자가|(^|\P{L})(was|[mr]rp|uvp|prp|msrp|list( price)?|statt|bisher|antes|prima|listino|pvp|au lieu de|avant|original( price)?|old( price)?|before|instead of|adviesprijs|van|före|før|compare at|zamiast|было)\P{L}*(\p{L}{1,3}\P{L}*)?$|p[uô]vodn|b[ěe]žn|стар|вместо|원가|정가|[定原][價価价]|市[场場][价價]|通常|قبل|ord\. ?pris|star[aá] c|希望小売|regul[aä]r|doporu[cč]|eredeti|régi |tidigare|conseillé|eski/iu
/** Stands for the number of days in a label: digits end one. */
export const DAYS = 'ZZZ'
/** The lowest price of the last thirty days, which shops of the European Union tell beside a reduced one. */
const LOWEST = new RegExp(
  `${DAYS}[- ]?(d[aeíni]|tag|jour|giorn|zile|nap[io]|p[äa]iv|дн|ημ)|n[ae]jni[żžz]|niedrigst|lowest`,
  'iu',
)

export const CURRENT: RegExp =
  /sale|new|special|current|now(?!rap)|final|actual|offer|our|sell|main|aktuell|promo|active|today|buy-?box|deal/i

export const isOtherCode = (code: string): boolean => OTHER.test(code)
export const isOther = (text: string): boolean => OTHER.test(text) || PART.test(text)
export const isOld = (text: string): boolean => OLD.test(text) || LOWEST.test(text)
