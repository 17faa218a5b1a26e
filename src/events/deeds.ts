// The deeds that are recognised: by what a form asks for, and by the words and marks of what was used.
import type { DeedKind, Used } from './deed.ts'
import { meantBy } from './items.ts'
import { COMPARED, fold, GO, REVIEWS, WISHED } from './words.ts'

const COUPON = /coupon|promo|voucher|discount|gutschein|rabatt/i
const APPLY =
  /appl|redeem|einlos|anwend|aplic|toepass|zastosuj|uplatn|pouzi|bevalt|anvand|anvend|kayta|uygula|kullan|примен|застос|приложи|適用|적용|应用|套用|使用|הפעל|تطبيق|dung/
export const RETURN: RegExp =
  /\breturns?\b(?!_?(url|to))|return[-_]?(reason|request|item|form)|\brma\b|retoure|ruckgabe|rucksend|devoluc|\breso\b|zwrot|vracen|vratk|visszakuld|palautus|возврат|повернен|iade|返品|반품|退[货貨]/i
const CONTACT =
  /contact|kontakt|support|help|hilfe|enquir|inquir|feedback|contat|связ|iletisim|お問い合わせ|문의|联系|聯繫/i
const LOG_IN =
  /log-?in|sign-?in|anmeld|einlog|connex|connect|iniciar|acced|entrar|accedi|inlog|zalog|prihlas|belep|autentif|logga|logg|kirjaud|giris|войти|вход|увійти|ログイン|로그인|登[录錄入]/
const REGISTER =
  /register|sign-?up|create|regist|anmelden als|konto (erstell|anleg)|inscri|crear|criar|rejestr|zaloz|vytvor|skapa|opprett|opret|luo|uye|создать|зарег|реєстр|登録|가입|注册|註冊/i
const ADDRESS = /^(street-address|address-line1|postal-code|address-level2|shipping)$/
const PAYMENT = /^(payment|cc-\w+)$/

/** A button that sends or goes on, or a form that was sent. */
const isGo = ({ isSubmit, text, marks }: Used): boolean =>
  isSubmit || GO.test(text) || /submit|continue|next/.test(marks)
const has = ({ asks }: Used, ...names: string[]): boolean => names.every((name) => asks.includes(name))
const passwords = ({ asks }: Used): number => asks.filter((ask) => ask.includes('password')).length
const isOf = ({ form, page }: Used, words: RegExp): boolean => words.test(fold(`${form} ${page.url}`))
const isNew = (used: Used): boolean =>
  passwords(used) > 1 || has(used, 'new-password') || REGISTER.test(fold(`${used.form} ${used.marks} ${used.text}`))

/** On a single page, a way to pay is chosen once all that is shipped is known. */
const isPaid = ({ control, asks, blank, chosen }: Used): boolean =>
  control?.type === 'radio' &&
  !!chosen.shipping &&
  asks.includes('street-address') &&
  !blank.some((ask) => ADDRESS.test(ask) && ask !== 'street-address')

/** A list that is kept apart from the cart; a link that only leads to it puts nothing there. */
function listing(used: Used, words: RegExp, not?: RegExp): object | null {
  const { control, page, text, marks } = used
  if (!control || control.pressed || used.isSubmit || not?.test(`${text} ${marks}`)) return null
  const href = control.href ?? ''
  const leads = /^(?!#|javascript:)./.test(href) && !/add|[?&]\w+=|\/\d+$/.test(href)
  if (leads || text.length > 60 || /remove|entfern|usun|удал/.test(text) || !words.test(`${text} ${fold(marks)}`))
    return null
  const { item, currency } = meantBy(page, control)
  const { quantity: _, ...of } = item
  return { ...(currency !== undefined && { currency }), items: Object.keys(of).length ? [of] : [] }
}

export const DEEDS: readonly DeedKind[] = [
  {
    name: 'add_shipping_info',
    ways: 'step',
    awaits: 'shipping',
    isNext: isPaid,
    of(used) {
      const isStep = isGo(used) || isPaid(used)
      if (used.page.kind !== 'checkout' || !isStep || !used.asks.some((ask) => ADDRESS.test(ask))) return null
      const { shipping } = used.chosen
      return shipping ? { shipping_tier: shipping } : {}
    },
  },
  {
    name: 'add_payment_info',
    ways: 'step',
    of(used) {
      if (used.page.kind !== 'checkout' || !isGo(used) || !used.asks.some((ask) => PAYMENT.test(ask))) return null
      const { payment } = used.chosen
      return payment ? { payment_type: payment } : {}
    },
  },
  {
    name: 'apply_coupon',
    ways: 'notice shown',
    of({ chosen, control, marks, text, asks, isSubmit }) {
      const linked = /\/discount\/([\w-]{2,40})/.exec(control?.href ?? '')?.[1]
      const code = linked ?? chosen.coupon?.trim()
      if (!code) return null
      const isMeant = control ? COUPON.test(marks) || APPLY.test(text) : isSubmit
      return linked || isMeant || asks.length < 2 ? { coupon: code } : null
    },
  },
  { name: 'add_to_wishlist', ways: 'listed toggle', of: (used) => listing(used, WISHED, COMPARED) },
  { name: 'compare_items', ways: 'listed toggle', of: (used) => listing(used, COMPARED) },
  {
    name: 'write_review',
    ways: 'notice gone page',
    field: 'message',
    of(used) {
      const { rating } = used.chosen
      if (!isGo(used) || !has(used, 'message') || !(rating || has(used, 'rating') || isOf(used, REVIEWS))) return null
      const id = used.page.product?.item.item_id
      return { ...(rating && { rating: Number(rating) }), ...(id !== undefined && { item_id: id }) }
    },
  },
  {
    name: 'request_return',
    ways: 'notice gone page',
    field: 'order-number',
    of: (used) =>
      used.page.kind !== 'checkout' &&
      isGo(used) &&
      used.asks.length &&
      isOf(used, RETURN) &&
      /order|reason|grund|motiv|item/i.test(used.form)
        ? {}
        : null,
  },
  {
    name: 'contact_support',
    ways: 'notice gone page',
    field: 'message',
    of(used) {
      const isAsked =
        isGo(used) &&
        has(used, 'message', 'email') &&
        !has(used, 'rating') &&
        !/^(article|checkout)$/.test(used.page.kind)
      if (!isAsked || isOf(used, RETURN) || used.page.kind === 'product') return null
      return used.page.kind === 'help' || isOf(used, CONTACT) ? { method: 'form' } : null
    },
  },
  {
    name: 'sign_up',
    ways: 'notice gone page',
    field: 'password',
    of: (used) =>
      used.page.kind !== 'checkout' &&
      isGo(used) &&
      passwords(used) &&
      isNew(used) &&
      used.asks.some((ask) => /email|text|tel/.test(ask))
        ? {}
        : null,
  },
  {
    name: 'login',
    ways: 'notice gone page',
    field: 'password',
    of: (used) =>
      (used.isSubmit || LOG_IN.test(used.text)) && passwords(used) === 1 && !isNew(used) && used.asks.length < 6
        ? {}
        : null,
  },
  {
    name: 'track_order',
    ways: 'gone page',
    field: 'order-number',
    of: (used) =>
      used.page.kind !== 'order_status' &&
      isGo(used) &&
      has(used, 'order-number') &&
      used.asks.length < 5 &&
      !isOf(used, RETURN)
        ? {}
        : null,
  },
  {
    name: 'search',
    ways: 'list',
    of({ isSubmit, chosen, page }) {
      const term = chosen.search?.trim()
      return isSubmit && term && term !== page.searchTerm ? { search_term: term } : null
    },
  },
]
