// What a page tells of an order: its number, and what was paid.
import type { PageSnapshot } from '../signals/snapshot.ts'
import { type PriceHints, readPrice } from './price.ts'

export interface Order {
  id?: string
  /** What is to be paid in all; left out where several totals could be meant. */
  total?: number
  currency?: string
}

/** What shops call an order. */
export const ORDER_WORDS =
  'order|bestell|auftrag|commande|pedido|ordine|zam[oó]wieni|objedn[aá]v|comand|comenz|orden |confirmation(?= ?#)|παραγγελ|đơn hàng|คำสั่งซื้อ|rendel|tilaus|beställning|ordre|sipariş|заказ|замовлен|注文|주문|订单|訂單'
const NUMBER = new RegExp(
  `(?:${ORDER_WORDS})[^\\d#:：]{0,24}?(?:n[uú]m[eé]ro|num[bm]er\\p{L}{0,2}|n[°ºo.]|no\\.?|nr\\.?|id|№|番号|번호|号|號|#|:|：| (?=\\p{L}{0,4}\\d{4,}(?![\\d]*[-./]\\d)))\\s*[:.#]?\\s*(?:is|ist|er|est|es|on)?\\s*[:：]?\\s*#?(?=[a-z-]{0,20}\\d|[a-z]{1,5}-[a-z]{4})([a-z\\d][a-z\\d-]{2,30})`,
  'giu',
)
const IN_URL =
  /order-received\/([\w-]+)|order[-_/](?:confirmation|confirmed|complete)\/([\w-]+)|\/order\/([\w-]+)\/confirmed|[?&](?:order_?(?:id|number|no)?|id_order)=([\w-]+)/i
export const TOTAL =
  'totale?|totalt|gesamt(?:summe|betrag)|(?:end|rechnungs)betrag|summe|montant|importe|totaal|razem|suma|do zapłaty|celkem|spolu|összesen|végösszeg|итого|всего|разом|summa|i alt|yhteensä|toplam|σύνολο|סה"כ|合計|[总總][计計额額]|합계'
const ROW = new RegExp(
  `(\\p{L}*[\\s-]?)(${TOTAL})(?!\\p{L})([^\\d]{0,30}?)((?:\\p{Sc}|\\p{L}{1,3}\\$?)?\\s?\\d[\\d.,'’\\s]*(?:(?:\\p{Sc}|\\p{L}{1,4})(?!\\s?\\d))?)`,
  'giu',
)
/** Totals of something else. */
const PART =
  /sub|zwischen|sous|part|medzi|mezi|rész|ara |小|items?|artic?k?[eu]l|discount|rabatt|sav|remise|tax|vat|mwst|tva|iva|dph|ship|versand|livraison|excl|ohne|netto|without|points|quantity/i
const GRAND = /grand|paid|order|amount|gesamt|end|rechnung|ttc|payer|pagar|zapłaty|genel/i

/** What is to be paid in all, where rows tell one. */
export const totalOf = ({ text }: PageSnapshot, hints: PriceHints): Pick<Order, 'total' | 'currency'> => {
  // What is in brackets are taxes; cents may stand apart.
  const plain = text.replace(/\([^)]*\)/g, '').replace(/(\d) ([.,]) ?(\d\d)(?!\d)/g, '$1$2$3')
  const rows = [...plain.matchAll(ROW)].flatMap(([whole, before = '', word = '', after = '', money = '']) => {
    const read = readPrice(money, hints)
    const isMoney = /\p{Sc}/u.test(money) || read?.currency
    if (!read || !isMoney || PART.test(before + after)) return []
    return [{ ...read, grand: GRAND.test(whole.slice(0, (before + word + after).length)) }]
  })
  const grand = rows.filter((row) => row.grand)
  const meant = grand.length ? grand : rows
  const [one] = meant
  if (!one || meant.some(({ price }) => price !== one.price)) return {}
  return { total: one.price, ...(one.currency && { currency: one.currency }) }
}

/** Words have small letters; a number may happen to have no digit. */
const isNumber = (id: string | undefined): boolean => !!id && (/\d/.test(id) || /^[A-Z]+-[A-Z]+$/.test(id))

export const orderIdOf = ({ text, url, headings }: PageSnapshot): string | undefined => {
  const told = [...`${headings.join('. ')}. ${text}`.matchAll(NUMBER)].map(([, id]) => id)
  return [...told, ...(IN_URL.exec(url)?.slice(1) ?? [])].find(isNumber)
}

export const orderOf = (snapshot: PageSnapshot, hints: PriceHints): Order => {
  const id = orderIdOf(snapshot)
  return { ...(id && { id }), ...totalOf(snapshot, hints) }
}
