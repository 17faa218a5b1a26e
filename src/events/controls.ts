// Which control adds to a cart, removes from it, or goes to the checkout: words and marks, in many languages.
import type { ControlFacts, FormFacts } from '../signals/signal.ts'

export type CartDeed = 'add' | 'remove'

/** What shops write on the button, folded to lower case without accents. */
const ADD_WORDS =
  'add to (shopping )?(cart|basket|bag|trolley|order)|add to my (cart|bag|basket)|put in (cart|basket|bag)|\\bbuy now|buy it now|in den (warenkorb|einkaufswagen)|in winkel(wagen|mand)|ajouter au (panier|cabas)|anadir (al carrito|a la (cesta|bolsa))|agregar al carr|agrega al|comprar|adicionar (ao carrinho|a sacola)|por no carrinho|aggiungi al? (carrello|borsa|cestino)|do kosz?yka|do kosika|do kosiku|vlozit do|kosarba|in cos|adauga in|lagg i (varukorg|kundvagn)|kop nu|laeg i kurv|l.gg? i (kurv|handlekurv|handlevogn)|lisaa ostoskoriin|lisa ostukorvi|i krepselj|dodaj v kosarico|u kosaricu|sepete ekle|в корзин|в кошик|добави в|купить|купити|καλαθι|הוסף ל(סל|עגל)|הוספה לסל|أضف (إلى|الى|للسلة)|カートに(入れる|追加)|買い物かご|장바구니|加入(購物車|购物车)|放入購物車|them vao gio|masukkan.*keranjang|tambah(kan)? ke|หยิบใส่|ใส่ตะกร้า'
const REMOVE_WORDS =
  '^(remove|delete|entfernen|loschen|supprimer|retirer|eliminar|quitar|remover|rimuovi|elimina|verwijder|usun|odstranit|ta bort|fjern|poista|sil|удалить|видалити|削除|삭제|删除|刪除|x|×|✕)\\b|remove (item|from|this)|from (cart|basket|bag)'
const NOT_WORDS =
  'wish|merk(zettel|liste)|favori|compare|vergleich|notify|newsletter|gift ?card balance|view (cart|bag)|coupon'
const ADD_MARKS =
  /add[-_]?to[-_]?(cart|basket|bag|trolley)|add2cart|addtocart|btn[-_]?(add)?cart|buy[-_]?(now|button|btn)|cart[-_]?add|product-form__submit|in-den-warenkorb|ajouter-panier|snipcart-add-item/i
const REMOVE_MARKS =
  /remove[-_]?(from[-_]?)?(cart|item|line|product)|cart[-_]?(item)?[-_]?remove|delete[-_]?(item|line)|line-item-remove/i
const ADD_ACTIONS =
  /\/cart\/add|cart[-_]add|add[-_]to[-_]cart|addtocart|line-item\/add|checkout\/cart\/add|basket\/add|add-to-basket|route=checkout\/cart[/.]add|orders\/populate|warenkorb\/(add|hinzu)/i
const REMOVE_ACTIONS =
  /\/cart\/(remove|delete)|remove_item=|line-item\/delete|cart[-_]remove|route=checkout\/cart[/.]remove/i

const add = new RegExp(ADD_WORDS)
const remove = new RegExp(REMOVE_WORDS)
const not = new RegExp(NOT_WORDS)

/** Lower case, without accents that Latin letters carry. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')

function formDeed(form: FormFacts | undefined): CartDeed | null {
  if (!form) return null
  const action = `${form.action} ${form.fields.join(' ')}`
  if (REMOVE_ACTIONS.test(form.action)) return 'remove'
  return ADD_ACTIONS.test(action) ? 'add' : null
}

const SUBMITS = /^(submit|image)$/

/** What a control does to the cart, as far as its words and marks tell. */
export function deedOf(control: ControlFacts): CartDeed | null {
  const text = fold(control.text)
  const marks = [control.id, control.classes, control.name, ...Object.keys(control.data)].join(' ')
  if (not.test(text)) return null
  if (REMOVE_MARKS.test(marks) || REMOVE_ACTIONS.test(control.href ?? '') || remove.test(text)) return 'remove'
  if (add.test(text) || ADD_MARKS.test(marks) || ADD_ACTIONS.test(control.href ?? '')) return 'add'
  return SUBMITS.test(control.type ?? '') ? formDeed(control.form) : null
}

/** The same for a form that was sent, by its button or by the enter key. */
export const deedOfForm = (form: FormFacts, control?: ControlFacts): CartDeed | null =>
  (control && deedOf({ ...control, form })) ?? formDeed(form)
