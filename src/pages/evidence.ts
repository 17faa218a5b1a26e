// What names a kind of page, in addresses, body classes, page types of tag managers, headings and titles alike.
import type { PageKind } from '../events/event.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'

/** Where words are read, and how much they weigh there. */
type Place = 'body' | 'type' | 'path' | 'heading'

/** Words by kind; the first kind that fits counts, so what is also said of another kind stands first. */
const WORDS: readonly (readonly [PageKind, string])[] = [
  [
    'confirmation',
    'order-?(received|confirm(ation|ed)?|complete|success|placed)|purchase(?=/)|(checkout-)?(onepage-|multishipping-)?(success|finish)|thank-?you|thanks-for-your-order|your-order-has-been|(order|commande)/[^/]+/confirmed|vielen-dank-f|bestellung-(ist-)?(eingegangen|bestätigt)|merci-(pour|de)-votre|gracias-por|grazie-per|obrigad[oa]-p|dziękujemy|děkujeme|ďakujeme|köszönjük|mulțumim|спасибо-за|заказ-(принят|оформлен)|дякуємо|tack-för|takk-for|tak-for|kiitos|siparişiniz|ご注文|주문이|订单已|感謝您',
  ],
  [
    'order_status',
    'order-?(status|tracking|history|details?)\\w*|track-(your|my)-?(order|package)|(sales-)?(guest|order)-(form|view|history)|tracking|guest-tracking|account-order|orders?|bestellstatus|sendungs\\w+|статус-заказа|suivi',
  ],
  [
    'cart',
    '(shopping-?|checkout[-/])?(cart|basket|bag)|warenkorb|panier|carrito|cesta|carrello|carrinho|winkel(wagen|mandje)|koszyk|nákupný-košík|ko[sš][ií]k|kos[aá]r|co[sș](ul)?|корзина|korzina|varukorg(en)?|handlekurv|kurv|ostoskori|sepetim?|カート|장바구니|购物车|購物車',
  ],
  [
    'checkout',
    'checkouts?|checkout-(checkout|onepage|confirm|register)|onepage-?checkout|kasse|kassan?|caisse|cassa|finalizar-\\w+|pagamento|zamowienie|objednavka|afrekenen|pokladn\\w+|order/(address|payment|shipping)|оформление-заказа',
  ],
  [
    'search',
    '(catalog)?search-?(results?)?|template-search|catalogsearch-result|such\\w+|recherche|bus(ca|qu)\\w*|ricerca|zoek\\w*|szukaj|hledat|haku|поиск',
  ],
  [
    'account',
    'account(-(account|login|register))?|log-?in|sign-?(in|up)|register|authentication|identity|customers?|(kunden)?konto|anmelden|compte|connexion|cuenta|wishlist|вход',
  ],
  [
    'help',
    'contact(s|-us|-form|ez\\S*)?|(contacts?|information)-(contact|index)|kontakt\\w*|contatt[io]|contacto|help|hilfe|faqs?|support|customer-?service|callback|(account-|product-)?returns?-?(policy|center|add)?|refund\\S*|retoure\\w*|impressum|agb|terms\\S*|privacy\\S*|datenschutz|about-?us|контакты',
  ],
  [
    'article',
    'blogs?|blog-post|single-(post|format\\S*)|post|news|magazine?|articles?|stor(y|ies)|recipes?|rezepte?|press|wiki|ratgeber|guides?|forums?|threads?|(19|20)\\d\\d/\\d\\d?',
  ],
  [
    'product',
    '(single-|standard-|catalog-|product-)?product(s|o|os|-?details?|-?info)?(?!/category)|produkte?|produits?|prodott[oi]|produtos?|ficheproduit|pdp|(offer)?detail',
  ],
  [
    'listing',
    '(post-type-archive-product)|(tax-|catalog-|product-|list-|browse-)?(categor(y|ies|ylisting|ia)|collections?)|categorydisplay|kategorie|plp|listing|product-?list|navigation|(store|shop)(?=/$)',
  ],
  ['home', 'home|homepage|index|start(page)?|common-home|cms-index'],
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
const OWN =
  '(?:your|my|the|ihr|mein|dein|mon|votre|mi|tu|il-tuo|meu|je|twój|woocommerce|template|pagetype|page|is-ctl|is-act|cms|frontend|customer|view|secure|show)-?'
const marks = WORDS.map(([kind, words]) => {
  const whole = new RegExp(`/(?:${OWN})*(?:${words})(?:-?(?:page|view|index|template))*(?=/)`)
  const begin = new RegExp(`^/(?:${OWN})*(?:${words})(?=[/-])`)
  return { kind, whole, begin }
})

const slug = (text: string): string =>
  `/${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, '-')
    .replace(/^-|-$/g, '')}/`

/** Numbers and patterns that shops put into the addresses of products and searches. */
const PRODUCT_PATH =
  /\/(p|dp|pd|item|artikel|tovar|goods|deal|prod)\/|[-_/]p-?\d{4,}|\/-?a-\d{4,}|[?&](product_?id|pid)=/i
const TERM_QUERY = /[?&](q|s|search|query|keywords?|search_?(query|term)|searchterm|suchbegriff|k)=[^&]/i
/** The parameters that name a page. */
const PAGE_QUERY = /[?&](?:route|page|controller|action|view|task)=([^&]+)/gi
const TRACKING = /(utm_\w+|[gf]bclid|gclid|gad\w*|srsltid|ref)=[^&]*&?/gi

interface Vote {
  kind: PageKind
  weight: number
  reason: string
}

export const readEvidence = ({ url, bodyId, bodyClasses, pageTypes, headings, title }: PageSnapshot): Vote[] => {
  const [, raw = '', query = ''] = /^[a-z]+:\/\/[^/?#]*([^?#]*)([^#]*)/i.exec(url) ?? []
  let path = raw
  try {
    path = decodeURIComponent(raw)
  } catch {}
  const asked = query.replace(/%2f|&amp;/gi, (found) => (found === '&amp;' ? '&' : '/')).replace(TRACKING, '')
  const named = [...asked.matchAll(PAGE_QUERY)].map((match) => match[1]).join('/')
  const bare = path.replace(/\.\w{2,5}$/, '').replace(/^\/index$/, '/')
  const places: Record<Place, string[]> = {
    body: [bodyId, ...bodyClasses.split(/\s+/).filter((name) => !/^(categor\w+|post|index|shop|store)$/i.test(name))]
      .filter((name) => name)
      .map(slug),
    type: pageTypes.map(slug),
    path: [slug(`${bare}/${named}`).replace(/\/+/g, '/')],
    heading: [...headings.slice(0, 2), title].filter((text) => text).map(slug),
  }
  const votes: Vote[] = []
  for (const place of ['body', 'type', 'path', 'heading'] as const) {
    const found = marks.find(({ whole, begin }) =>
      places[place].some((text) => (place === 'heading' ? begin : whole).test(text)),
    )
    const weight = found ? (LESS[`${place} ${found.kind}`] ?? WEIGHTS[place]) : 0
    if (found && weight) votes.push({ kind: found.kind, weight, reason: place })
  }
  const front = bare.length < 2 || /^\/[a-z]{2}([-_][a-z]{2})?\/?$/i.test(bare)
  if (front && asked.length < 2) votes.push({ kind: 'home', weight: 3.5, reason: 'path' })
  if (TERM_QUERY.test(asked)) votes.push({ kind: 'search', weight: 2, reason: 'query' })
  if (PRODUCT_PATH.test(path + asked)) votes.push({ kind: 'product', weight: 1.2, reason: 'path' })
  return votes
}
