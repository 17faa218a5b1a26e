// Which control adds to a cart, removes from it, changes it, or goes to the checkout: words and marks, in many languages.
import { CART_PAGE } from '../signals/read-words.ts'
import type { ControlFacts, FormFacts } from '../signals/signal.ts'
import { COMPARED, fold, WISHED } from './words.ts'

export type CartDeed = 'add' | 'remove' | 'change'

/** What shops write on the button, folded. A word for the cart alone leads to it, and fills nothing. */
const ADD_WORDS =
  'add to (shopping |my |your )?(cart|basket|bag|trolley|order)|(put|place) in (your )?(cart|basket|bag)|quick (add|buy)|\\bbuy now|buy it now|^buy$|in den (warenkorb|einkaufswagen)|in winkel(wagen|mand)|^(jetzt )?kaufen$|(ajouter|mettre) (au|dans) |anadir (al|a la) |agregar (al|a la)|agrega al|^comprar|adicionar (ao|a) |por no carrinho|aggiungi al|^acquista|(dodaj|wloz) do|do kosz?y?[ik]|vlozit do|pridat do|kosarba|in cos|adauga in|lagg (i|till)|kop nu|^kop$|l(ae|e)gg? i |lisaa (ostosk|kori)|lisa (ostu)?korvi|(pievienot|ielikt) groz|i krepsel|v kosarico|u (kosaric|korp)|sepete (ekle|at)|(добавить|положить)|в корзин|[вуд]о? кошик|добави в|у корпу|^купи(ти|ть)?$|(προσθηκη|στο) .*καλαθι|הוס(ף|פה) ל|(أضف|اضف|إضافة|اضافة) (إلى|الى|لل|ل)|カートに|かごに|カゴに|カートへ|장바구니(에|로)? ?(담|추가|넣)|(加入|放入|添加到?)[购購]物|加到[购購]物|them vao gio|mua ngay|(masukkan|tambah)\\S* .*keranjang|(เพิ่ม|หยิบ|ใส่).*(ตะกร้า|รถเข็น)'
const REMOVE_WORDS =
  '^(remove|delete|entfernen|loschen|supprimer|retirer|enlever|eliminar|quitar|remover|excluir|rimuovi|elimina|verwijder|usun|odstranit|odebrat|torles|sterge|elimina|премахни|ta bort|fjern|slet|poista|eemalda|dzest|pasalinti|odstrani|ukloni|obrisi|sil$|удалить|видалити|уклони|αφαιρεση|διαγραφη|הסר|הסרה|إزالة|حذف|削除|삭제|[删刪移]除|xoa|ลบ|hapus|x$|×|✕)|remove (item|from|this)|from (cart|basket|bag)|(empty|clear) (my |your |the )?(shopping )?(cart|bag|basket)|(warenkorb|einkaufswagen) leeren|vider le panier|vaciar (el )?carr|svuota|esvaziar|oproczn|очистить'
/** What leads to the cart or elsewhere, or is about another list. */
const NOT_WORDS =
  'notify|newsletter|gift ?card balance|coupon|^(view|see|show|go|zum|zur|voir|ver|vedi|vai|ir|bekijk|naar|zobacz|zobrazit|przejdz|prejst|prejit|vezi|visa|se|vis|katso|mano|moj|moja|mein|mon|my|min)\\b|^(перейти|посмотр|переглян|виж|към)|^عرض|sepete git|を見る|보기|查看|^xem '
const ADD_MARKS =
  /add[-_]?(item[-_]?)?to[-_]?(cart|basket|bag|trolley)|add2cart|btn[-_]?(add)?cart|button[-_]cart|buy[-_]?(now|button|btn)|(cart|basket)[-_]?add|product-form__submit|in-den-warenkorb|ajouter-panier|snipcart-add-item|quick-?add/i
const REMOVE_MARKS =
  /remove[-_]?(from[-_]?)?(cart|item|line|product)|cart[-_]?(item)?[-_]?(remove|delete)|delete[-_]?(item|line)|line-item-remove|(item|product)[-_](remove|delete)/i
const ADD_ACTIONS =
  /(cart|basket)[-/_.](item\/)?add|(cart|basket)\.php\?action=add|add[-_]to[-_](cart|basket)|addtocart|line-?items?\/add|[&?]add=1|route=checkout\/cart[/.]add|orders\/populate|warenkorb\/(add|hinzu)/i
const REMOVE_ACTIONS =
  /(cart|basket)[-/_.](remove|delete)|remove_item=|line-item\/delete|route=checkout\/cart[/.]remove|\/cart\/change\?.*quantity=0|[?&]delete=1/i
const CHANGE_MARKS = /qty|quantit|menge|anzahl|increment|decrement|increase|decrease|plus|minus|updates\[/i
const CHANGE_WORDS =
  /^[+−–-]$|quantity|increase|decrease|\bone (more|less|fewer)|(add|remove|another) one\b|menge|erhoh|verringer|quantit|augment|diminu|aument|reduc|cantidad|ilosc|zwieksz|zmniejsz|количеств|увелич|уменьш|数量|수량/
const IN_CART =
  /(cart|basket)[-_]?(item|line|row|drawer|panel|page|table|content|body|list|product|form)|(mini|side|drawer|off-?canvas|ajax|popup)[-_]?(cart|basket)|line-?item|cart_item/i

const add = new RegExp(ADD_WORDS)
const remove = new RegExp(REMOVE_WORDS)
const not = new RegExp(NOT_WORDS)

export const marksOf = ({ id, classes, name, data, onclick, tag }: ControlFacts): string =>
  [id, classes, name, onclick, tag.includes('-') ? tag : '', ...Object.keys(data), data.action, data.testid]
    .filter((mark) => mark)
    .join(' ')

function formDeed(form: FormFacts | undefined): CartDeed | null {
  if (!form) return null
  if (REMOVE_ACTIONS.test(form.action)) return 'remove'
  return ADD_ACTIONS.test(`${form.action} ${form.fields.join(' ')}`) ? 'add' : null
}

const SUBMITS = /^(submit|image)$/

/** What a control does to the cart, as far as its words and marks tell; the same mark means another thing on the cart's page. */
export function deedOf(control: ControlFacts, onCartPage = false): CartDeed | null {
  const text = fold(control.text).trim()
  const marks = marksOf(control)
  const { tag, href = '' } = control
  const inCart = onCartPage || IN_CART.test(control.around ?? '')
  if (REMOVE_MARKS.test(marks) || REMOVE_ACTIONS.test(href)) return 'remove'
  if (inCart && !ADD_MARKS.test(marks) && (tag === 'select' || CHANGE_MARKS.test(marks) || CHANGE_WORDS.test(text)))
    return 'change'
  if (/^(input|select)$/.test(tag) && !/^(submit|image|button)$/.test(control.type ?? '')) return null
  // A sign without a word, beside a number of pieces: the cart's count says which way.
  if (onCartPage && tag === 'button' && !text) return 'change'
  if (not.test(text) || WISHED.test(text) || COMPARED.test(text) || CART_PAGE.test(href)) return null
  if (remove.test(text)) return inCart || !control.around ? 'remove' : null
  if (add.test(text) || ADD_MARKS.test(marks) || ADD_ACTIONS.test(href)) return 'add'
  return SUBMITS.test(control.type ?? '') ? formDeed(control.form) : null
}

/** The same for a form that was sent, by its button or by the enter key. */
export const deedOfForm = (form: FormFacts, control?: ControlFacts, onCartPage = false): CartDeed | null =>
  (control && deedOf({ ...control, form }, onCartPage)) ?? formDeed(form)

const CHECKOUT_WORDS =
  /check-?\s?out|^buy (it )?now|(zur|an die) kasse|kassan?$|^commander|valider (le|mon) panier|tramitar|finali[sz]ar|^pagar|procedi|alla cassa|afrekenen|zloz zam|zamow|pokladn|penztar|finalizeaza|към каса|til (kassen|betaling)|kassalle|vormista|noformet|apmoket|blagajn|odemeye|оформ|ταμειο|לתשלום|إتمام|الدفع|レジ|購入手続|결제|结算|結帳|thanh toan|bayar|ชำระ/
const CHECKOUT_MARKS = /check-?out|shopify-payment-button/i
const CHECKOUT_PATH = /\/checkouts?([/?#]|$)/i

/** Whether a control or form leads to the checkout. */
export function leadsToCheckout(control?: ControlFacts, form?: FormFacts): boolean {
  if (!control) return !!form && CHECKOUT_PATH.test(form.action)
  const marks = `${control.id} ${control.classes} ${control.name} ${/payment-button/.exec(control.around ?? '') ? 'checkout' : ''}`
  const told = CHECKOUT_WORDS.test(fold(control.text).trim()) || CHECKOUT_MARKS.test(marks)
  return control.text.length < 60 && (told || CHECKOUT_PATH.test(control.href ?? ''))
}

/** Whether the checkout that it leads to is known to be out of the shop's own hands, though its address is not. */
export const leadsAway = (control?: ControlFacts, form: FormFacts | undefined = control?.form): boolean =>
  CHECKOUT_PATH.test(control?.href ?? '')
    ? /\/checkouts\//.test(control?.href ?? '')
    : control?.name === 'checkout' && /\/cart([?#]|$)/.test(form?.action ?? '')
