// What names a kind of page, in addresses, body classes, page types of tag managers, headings and titles alike.
import type { PageKind } from '../events/event.ts'
import { once } from '../signals/once.ts'
import { CART } from '../signals/read-words.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { ORDER_WORDS, orderIdOf } from './order.ts'
import { askedTerm } from './search-term.ts'

/** Where words are read, and how much they weigh there. */
type Place = 'body' | 'type' | 'path' | 'heading'

/** Words by kind; the first kind that fits counts, so what is also said of another kind stands first. */
const WORDS: readonly (readonly [PageKind, string])[] = [
  [
    'confirmation',
    'order-?(result|received|confirm(ation|ed)?|complete|success|placed)|(checkout|shopping)[-/]completed?|cl-thankyou|bestellabschluss|purchase(?=/)|(checkout-)?(onepage-|multishipping-)?(success|finish)|thank(s|-?you)|your-order-has-been|(order|commande)/[^/]+/confirmed|(vielen-)?dank|bestellung-(ist-)?(eingegangen|bestätigt)|merci|gracias|grazie|obrigad[oa]|dziękujemy|děkujeme|ďakujeme|köszönjük|mulțumim|спасибо|заказ-(принят|оформлен)|дякуємо|tack|takk?|kiitos|ευχαριστ\\S*|訂單確認|siparişiniz|ご注文|주문이|订单已|感謝您',
  ],
  [
    'order_status',
    'order-?(status|track(ing)?|history|details?)\\w*|track-(your|my)-?(order|package)|(sales-)?(guest|order)-(form|view|history)|tracking|guest-tracking|account-order|orders?(?!/(basket|cart|make|orderform|address|payment|shipping))|bestellstatus|sendungs\\w+|статус-заказа|suivi',
  ],
  [
    'cart',
    `(shopping-?|checkout[-/]|cl-)?(cart-items|${CART}|cesta|nákupný-košík|co[sș](ul)?|korzina|ko[sš]arica|korpa|carro)(en|je|im|a)?`,
  ],
  [
    'checkout',
    'checkout\\w*(-\\w+)*(?!/(log-?in|sign-?in))|multi-?step-?checkout\\w*|cl-(order|payment|user)|order-opc|order(form|/(make|orderform))|new-order|bestellvorgang|shopping/(confirm|nonmember)|ご?(注文|購入)手続\\S*|p[eé]nzt[aá]r|[oö]deme|onepage-?checkout|kasse|kassan?|caisse|cassa|finalizar-\\w+|pagamento|zamowienie|objednavka|afrekenen|pokladn\\w+|order/(address|payment|shipping)|оформление-заказа',
  ],
  [
    'search',
    '(catalog|advanced-)?search-?(results?)?|template-search|catalogsearch-result|such\\w+|recherche|bus(ca|qu)\\w*|ricerca|zoek\\w*|szukaj|hledat|haku|поиск',
  ],
  [
    'account',
    'account(-(?!order|return)\\w+)*|create-account|my-?page|addresses|password|conta|log-?in|sign-?(in|up)|register|authentication|identity|customers?|(kunden)?konto|anmelden|compte|connexion|cuenta|wishlist|вход',
  ],
  [
    'help',
    '[ck]onta[ck]t\\S*|contatt[io]|information-(contact|index)|help|hilfe|(shipping|delivery)-\\S+|faqs?|support|customer-?service|callback|(account-|product-)?returns?-?(policy|center|add)?|refund\\S*|retou?r\\S*|r(ü|ue)ckgabe\\S*|impressum|agb|terms\\S*|privacy\\S*|datenschutz|about-?us|контакты',
  ],
  [
    'article',
    'blogs?|blog-post|single-(post|format\\S*)|post|news|magazine?|articles?|stor(y|ies)|recipes?|rezepte?|press|wiki|ratgeber|guides?|forums?|threads?|(19|20)\\d\\d/\\d\\d?',
  ],
  [
    'product',
    '(single-|standard-|catalog-|product-)?product(s|o|os|-?details?|-?info|/detail)?(?!/(category|list)(?=/))|store-item|urun|produkte?|produits?|prodott[oi]|produtos?|ficheproduit|pdp|(offer|cl-)?details?',
  ],
  [
    'listing',
    '(post-type-archive|tax)-product(-\\w+)*|products?/list|taxons?|t/[^/]+|cl-alist|best-sales|new-products|prices-drop|manufacturers?|(tax-|catalog-|product-|list-|browse-)?(categor(y|ies|ylisting|ia)|collections?)|kategori\\w*|categorydisplay|kategorie|plp|listing|product-?list|navigation|(store|shop)(?=/$)',
  ],
  ['home', 'home|homepage|index|start(page)?|common-home|cms-index|cl-start'],
]
const WEIGHTS: Readonly<Record<Place, number>> = { body: 4, type: 3, path: 3, heading: 2.5 }
/** Kinds that addresses and headings name for other reasons, too. */
const LESS: Readonly<Record<string, number>> = {
  'path product': 1.2,
  'path listing': 2,
  'path article': 1.5,
  'path search': 2.5,
  'path home': 3,
  'path confirmation': 5,
  'body confirmation': 8,
  'heading confirmation': 4,
  'heading product': 0,
  'heading listing': 0,
  'heading article': 0,
  'heading home': 0,
}
const LAST: PageKind[] = ['listing', 'product', 'home']
const OWN =
  '(?:your|my|the|ihr|mein|dein|mon|votre|mi|tu|il-tuo|meu|je|twój|woocommerce|template|pagetype|page|is-ctl|is-act|cms|frontend|customer|type|view|secure|show|html|minha|moje|min|moj)-?'
const marks = once(() =>
  WORDS.map(([kind, words]) => {
    const whole = new RegExp(`/(?:${OWN})*(?:${words})(?:-?(?:page|view|index|template|\\d+))*(?=/)`)
    const begin = new RegExp(`^/(?:${OWN})*(?:${words})(?=[/-])`)
    return { kind, whole, begin }
  }),
)

/** A list of products is called a product page, too, by the classes of some. */
const bodyMarks = once(() => [...marks()].sort((a, b) => LAST.indexOf(a.kind) - LAST.indexOf(b.kind)))

const slug = (text: string): string =>
  `/${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, '-')
    .replace(/^-|-$/g, '')}/`

/** Numbers and patterns that shops put into the addresses of products and searches. */
const PRODUCT_PATH =
  /\/(p|dp|pd|item|artikel|tovar|goods|deal|prod)([/?]|$)|[-_/]p-?\d{4,}|\/-?a-\d{4,}|[?&](product_?(id|no)|pid)=/i
/** What says that thanks are said for an order. */
const ORDER = new RegExp(
  `${ORDER_WORDS}|check-?out|shopping\\/c|purchase|payment|einkauf|kasse|achat|compra|acquist|zakup|n[aá]kup|köp|покупк|購入|구매`,
  'i',
)
const HOME_PATH = /^\/[^/]*\/$/
const THANKS_WITH_ID = /(thank-?you|success)[\w-]*\/[\w-]*\d[\w-]{4,}/i
/** The parameters that name a page. */
const PAGE_QUERY = /[?&](?:route|page|controller|action|view|task|(cl))=([^&]+)/gi
const TRACKING = /(utm_\w+|[gf]bclid|gclid|gad\w*|srsltid|ref)=[^&]*&?/gi

export interface Vote {
  kind: PageKind
  weight: number
  reason: string
}

/** Each `yield` is where it can pause: patterns of many words take long to be made. */
export function* readEvidence(snapshot: PageSnapshot): Generator<undefined, Vote[]> {
  const { url, bodyId, bodyClasses, pageTypes, headings, title } = snapshot
  const [, raw = '', query = '', hash = ''] = /^[a-z]+:\/\/[^/?#]*([^?#]*)([^#]*)(?:#!?(\/[^?#]*))?/i.exec(url) ?? []
  let path = raw
  try {
    path = decodeURIComponent(raw)
  } catch {}
  const asked = query.replace(/%2f|&amp;/gi, (found) => (found === '&amp;' ? '&' : '/')).replace(TRACKING, '')
  const named = [...asked.matchAll(PAGE_QUERY)].map(([, prefix, name]) => (prefix ? `cl-${name}` : name)).join('/')
  const bare = path.replace(/\.\w{2,5}$/, '').replace(/^\/index$/, '/')
  const places: Record<Place, string[]> = {
    body: [bodyId, ...bodyClasses.split(/\s+/).filter((name) => !/^(categor\w+|post|index|shop|store)$/i.test(name))]
      .filter((name) => name)
      .map(slug),
    type: pageTypes.map(slug),
    path: [slug(`${bare}/${hash}/${named}`).replace(/\/+/g, '/')],
    heading: [...headings.slice(0, 2), title].filter((text) => text).map(slug),
  }
  // Thanks are said for a message or a subscription, too.
  const ordered =
    ORDER.test([headings.slice(0, 3), title, url, bodyClasses, pageTypes].join(' ')) ||
    THANKS_WITH_ID.test(url) ||
    orderIdOf(snapshot)
  yield
  const asks = !!askedTerm(asked) || /search|such|recherch|busca|szuka|hled|поиск/i.test(path)
  const votes: Vote[] = []
  for (const place of ['body', 'type', 'path', 'heading'] as const) {
    let found: ReturnType<typeof marks>[number] | undefined
    for (const mark of (place === 'body' ? bodyMarks : marks)()) {
      yield
      const pattern = place === 'heading' ? mark.begin : mark.whole
      if (!places[place].some((text) => pattern.test(text))) continue
      found = mark
      break
    }
    const thanks = found?.kind === 'confirmation' && !ordered
    const weight = found ? (thanks ? 0.5 : (LESS[`${place} ${found.kind}`] ?? WEIGHTS[place])) : 0
    if (!found || !weight) continue
    // Lists without a search are laid out as one by some.
    const kind = place === 'body' && found.kind === 'search' && !asks ? 'listing' : found.kind
    if (place !== 'path' || kind !== 'home' || HOME_PATH.test(places.path.join()))
      votes.push({ kind, weight, reason: place })
  }
  const front = bare.length < 2 || /^\/[a-z]{2}([-_][a-z]{2})?\/?$/i.test(bare)
  if (front && asked.length < 2 && hash.length < 2) votes.push({ kind: 'home', weight: 5, reason: 'front' })
  if (askedTerm(asked)) votes.push({ kind: 'search', weight: 2, reason: 'query' })
  if (PRODUCT_PATH.test(path + asked)) votes.push({ kind: 'product', weight: 1.2, reason: 'path' })
  return votes
}
