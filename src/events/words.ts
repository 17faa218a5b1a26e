// What shops say in many languages when an action was done or refused, folded to lower case without accents.

import { CART } from '../signals/read-words.ts'
import { REVIEWS as REVIEW_WORDS } from '../signals/review-words.ts'

/** Letters that do not come apart into a plain one and an accent. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' }

/** Lower case, without accents that Latin letters carry. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łđøæœßı]/g, (letter) => PLAIN[letter] ?? letter)

/** Something was put somewhere: into the cart, onto a list. */
const ADDED =
  /\badded|in your (cart|bag|basket)|hinzugefug|gelegt|ajoute|anadid|agregad|adicionad|aggiunt|toegevoegd|dodan|pridan|vlozen|hozzaad|bekerult|adaugat|lagts? (till|i)|lagt |tillagd|tilfojet|lisat|pievienot|pridet|idet|eklendi|добавлен|добавен|додан|додат|προστεθηκ|נוסף|נוספ|تم(ت)? (ال)?(اضاف|إضاف)|أضيف|追加(し|され)|入れました|담[았겼]|추가(되|했)|(已|成功)(加入|添加)|加入成功|da (duoc )?them|ditambahkan|เพิ่ม.*แล้ว/

/** Something was sent, saved or applied; the shop says thank you. */
const DONE =
  /thank|success|\bsent\b|submitted|received|applied|saved|danke?\b|erfolgreich|gesendet|eingelost|angewend|merci|succes|envoye|applique|gracias|enviad|aplicad|exito|obrigad|sucesso|grazie|inviat|applicat|bedankt|verzonden|toegepast|dziekuj|wysla[nl]|zastosowan|dekuj|odeslan|uplatnen|dakuj|koszon|elkuldt|multum|trimis|aplicat|tack\b|skicka[td]|takk?\b|sendt|kiitos|lahetetty|aitah|paldies|\baciu\b|hvala|poslan|tesekkur|gonderildi|uygulandi|спасибо|отправлен|применен|благодар|изпратен|дякуе|надіслан|застосован|хвала|ευχαριστ|תודה|נשלח|شكر|تم |ありがとう|送信(し|され)|適用|감사|전송|적용|感[谢謝]|成功|已提交|cam on|thanh cong|ขอบคุณ|สำเร็จ|terima kasih|berhasil/

/** It was refused, or something is asked for first. */
const REFUSED =
  /error|invalid|\bnot? |cannot|n['’]t |unable|fail|required|please (select|choose|enter|log|fill)|must |log ?in (to|or)|sorry|out of stock|sold out|expired|\balready\b|bereits|deja |\bgia |\buz |juz |уже |wrong|incorrect|fehler|ungultig|nicht|bitte (wahl|geb|log|meld|full)|leider|ausverkauft|erforderlich|erreur|veuillez|impossible|n['’]est|ne (peu|sont)|\bno (es|se|hay|exist)|debe|seleccion|agotad|obligatori|\bnao |selecion|esgotad|\bnon |selezion|esaurit|\bniet |ongeldig|kies |blad\b|\bnie |wybierz|wymagan|chyb|\bne(ni|lze|plat)|vyber|\bnem |valassz|eroare|\bnu |selecta|грешка|избер|fel\b|\binte |valj|feil|fejl|\bikke |v(e|ae)lg|virhe|\bei |valitse|\bvali |kluda|klaida|pasirink|izvel|napak|greska|\bni(je)? |izaber|odaber|hata|gecersiz|lutfen|yetersiz|ошибк|невер|недостат|(^| )нет |(^| )не |выбер|помилк|немає|оберіть|σφαλμα|(^| )δεν |επιλεξτε|שגיאה|אנא|(^| )לא |خطأ|يرجى|الرجاء|エラー|ください|ません|오류|선택해|없습니다|않|품절|错误|錯誤|[请請]|失[败敗]|不足|[无無]效|缺货|\bloi\b|vui long|khong|กรุณา|ไม่|gagal|silakan|\btidak|\bharap/

/** Another list than the cart: of wishes, or of what is compared. */
export const WISHED: RegExp =
  /wish|merkzettel|wunsch|favo|envies|deseos|desejos|desider|verlanglijst|zyczen|ulubion|obl[iu]b|kedvenc|избран|обран|бажан|bevaka|onske|toive|lemmik|begeni|מועדפ|مفضل|مقارن|お気に入り|찜|위시|收藏|yeu thich|\blist/

export const REVIEWS: RegExp = REVIEW_WORDS
export const COMPARED: RegExp = /compar|vergleich|porovn|сравн|порівн|比較|比较|비교/

/** What is written on a button that sends a form or goes on to the next step. */
export const GO: RegExp =
  /send|submit|post|publish|continue|next|proceed|confirm|place|^(pay|buy|order|ok|go|save)\b|weiter|absend|abschick|bestell|kauf|speicher|suivant|envoy|valid|commander|payer|siguiente|enviar|pagar|finaliz|seguinte|avanti|invia|conferm|ordina|paga|volgende|verder|verzend|betaal|dalej|wysl|zamaw|zaplac|dalsi|pokrac|odesl|odosl|objedn|tovabb|kuld|rendel|trimite|inainte|nasta|fortsat|fortsett|skicka|neste|naeste|betal|jatka|laheta|edasi|turpin|toliau|naprej|nastav|devam|gonder|далее|продолж|отправ|оформ|оплат|заказ|продовж|надісл|замов|изпрат|напред|συνεχ|αποστολ|המשך|שלח|متابعة|إرسال|التالي|次へ|進む|送信|確定|注文|다음|계속|등록|결제|주문|下一步|[继繼][续續]|提交|tiep tuc|\bgui\b|lanjut|kirim|ถัดไป|ส่ง|ยืนยัน/

export type Said = 'added' | 'done' | 'listed' | 'refused' | null

/** What a message says; its words go before its marks, but for what both are against. */
export function said(text: string, tone: 'error' | 'success' | 'plain'): Said {
  const words = fold(text)
  const added = ADDED.test(words)
  const refused = REFUSED.test(words)
  if (tone === 'error' || (refused && (tone === 'plain' || !(added || DONE.test(words))))) {
    return tone === 'error' || refused ? 'refused' : null
  }
  if (added) return WISHED.test(words) || COMPARED.test(words) ? 'listed' : 'added'
  return tone === 'success' || DONE.test(words) ? 'done' : null
}

const cart = fold(CART)
/** «Your cart is empty»: a cart that holds nothing says so, whether it counts or not. */
export const EMPTY: RegExp = new RegExp(
  `no items in|(${cart}|bolsa|sacola|einkaufswagen|kundvagn|handlevogn|korv|groz|krepsel|kosaric|korp|количк|καλαθ|gio|keranjang|ตะกร้า).{0,24}(empty|leer|vide|vaci|vuot|vazi|leeg|pust|prazd?n|ures|gol|\\btom\\b|tyhj|tuhi|tuks|tusc|bos\\b|пуст|порожн|празн|αδει|ריק|فارغ|空|비어|trong|kosong|ว่าง)`,
)
