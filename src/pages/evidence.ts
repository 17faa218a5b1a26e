// What speaks for a kind of page, as a table: where it is read, which kind, how much it weighs, what it looks like.
import type { PageKind } from '../events/event.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'

/** Where evidence is read: the body's id and classes, page types told in globals, path, query, headings and title. */
export type Place = 'body' | 'type' | 'path' | 'query' | 'heading'
type Row = readonly [Place, PageKind, number, RegExp]

export const EVIDENCE: readonly Row[] = [
  // Platforms: Magento, WooCommerce, Shopware, PrestaShop, Shopify themes, OpenCart, others.
  ['body', 'product', 4, /catalog-product-view|single-product\b|is-ctl-product\b|#product\b|(template|page|pagetype)-?product(-?page|-?detail\S*)?( |$)|product-product|page-browse-product|product-?(view|detail)|pagetype-product/],
  ['body', 'listing', 3, /catalog-category-view|tax-product_cat|post-type-archive-product|template-collection|#category\b|product-category|page-browse-category|category-?view|pagetype-category|template-list-collections/],
  ['body', 'search', 4, /catalogsearch-result|search-results|template-search|is-ctl-search|product-search|pagetype-search/],
  ['body', 'cart', 4, /woocommerce-cart|checkout-cart-index|#cart\b|template-cart|is-act-cartpage|checkout-cart|pagetype-cart/],
  ['body', 'confirmation', 8, /order-received|checkout-onepage-success|multishipping-checkout-success|#order-confirmation|is-act-finishpage|checkout-success/],
  ['body', 'checkout', 4, /woocommerce-checkout|checkout-(index|onepage)-index|#checkout\b|is-act-(confirm|checkoutregister)page|checkout-checkout|pagetype-checkout/],
  ['body', 'account', 4, /customer-account|woocommerce-account|#(my-account|authentication|identity|history|addresses)\b|is-ctl-(accountprofile|auth)|template-customers|account-(account|login|register)/],
  ['body', 'help', 4, /contacts?-index-index|#contact\b|page-template-contact|information-contact|account-return/],
  ['body', 'order_status', 5, /sales-(guest|order)-|order-?status|#guest-tracking|account-order/],
  ['body', 'home', 4, /cms-home|cms-index-index|template-index|#index\b|common-home|page-homepage/],
  ['body', 'article', 4, /template-(article|blog)|single-post|single-format|blog-post|post-template/],
  // What shops tell tag managers.
  ['type', 'product', 3, /^(product(_?(page|view|detail\S*))?|pdp|detail|offerdetail|ficheproduit|produit|standard product|frontend\.detail\.page)$/],
  ['type', 'listing', 3, /^(collection|category|plp|listing|product_?list|frontend\.navigation\.page|list-collections)$/],
  ['type', 'search', 3, /^(search|search_?results(_?page)?|frontend\.search\.page)$/],
  ['type', 'cart', 3, /^(cart|basket|frontend\.checkout\.cart\.page)$/],
  ['type', 'checkout', 3, /^(checkout|frontend\.checkout\.(confirm|register)\.page)$/],
  ['type', 'confirmation', 6, /^(purchase|order-?confirmation|thank_?you|frontend\.checkout\.finish\.page)$/],
  ['type', 'home', 3, /^(home|index|homepage|frontend\.home\.page)$/],
  ['type', 'account', 3, /^(account|login|customers?)$/],
  ['type', 'article', 3, /^(article|blog|post)$/],
  // Addresses.
  ['path', 'product', 1.2, /\/(products?|produk\w*|produit\w*|producto\w*|prodott\w*|produto\w*|tovar|goods|item|artikel|p|dp|pd|pdp|deal|prod)([/._-]|\d)|[-_/]p-?\d{3,}|product_?(info|detail|page)|_p\d|\/-?\/?a-\d+/],
  ['query', 'product', 2, /(route=product\/product|page=product|product_?id=|[?&]pid=)/],
  ['path', 'listing', 2, /\/collections?(\/|$)/],
  ['path', 'listing', 1.5, /\/(categor\w+|kategori\w*|catalog(ue)?|categorydisplay|[mc]category)(\/|$|\.)/],
  ['path', 'listing', 1, /\/(c|shop|store|brands?|marken|lieblingsmarken|sale)(\/|$|\.)/],
  ['query', 'listing', 2, /route=product\/category|[?&](category|path|cat_?id)=/],
  ['path', 'search', 2.5, /\/(catalogsearch|search(result)?s?|suche|recherche|busca(r|dor)?|busqueda|ricerca|zoek\w*|szukaj|hledat|haku|sok|poisk|поиск|검색)(\/|$|\.)/],
  ['query', 'search', 2, /[?&](q|s|search|query|keywords?|search_?(query|term)|suchbegriff|k)=[^&]|route=product\/search/],
  ['path', 'cart', 3, /\/((my|shopping|view)?[-_]?(cart|basket|bag)|warenkorb|panier|carr?ito|cesta|carrello|carrinho|winkelwagen|winkelmand\w*|koszyk|ko[sš][ií]k|kos[aá]r|cos|korzina|varukorg|handlekurv|kurv|ostoskori|sepet(im)?)(\/(-\/.*|index\S*)?$|\.\w+$|$)/],
  ['query', 'cart', 3, /route=checkout\/cart/],
  ['path', 'checkout', 3, /\/(checkouts?|kasse|kassa|caisse|onepage(checkout)?|pagamento|zamowienie|objednavka|afrekenen|pokladn\w+|delivery-address|order\/(address|payment|shipping|checkout))(\/|$|\.)/],
  ['query', 'checkout', 3, /route=checkout\/checkout/],
  ['path', 'confirmation', 5, /order[-_]?(received|confirm(ation|ed)|complete|success|placed)|thank[-_]?you|checkout\/(onepage\/)?(success|finish|complete|done)|order\/[^/]+\/confirmed|bestellbest|\/(danke|merci|gracias|grazie|obrigado|dziekujemy|dekujeme)\b|\/success(\.\w+)?$/],
  ['query', 'confirmation', 5, /route=checkout\/success|controller=order-confirmation/],
  ['path', 'order_status', 4, /order[-_]?(status|tracking|history|details?)|track(ing)?[-_]?(your|my)?[-_]?order|(^|\/)track(ing)?(\/|$)|(my|your)[-_]?orders|sendungsverfolgung|guest-tracking|\/orders(\/|$)|suivi/],
  ['query', 'order_status', 4, /route=account\/order/],
  ['path', 'account', 3, /\/(my-?)?(account|log-?in|sign-?(in|up)|register|mon-compte|mein-?konto|kundenkonto|mi-cuenta|profile|password|konto|auth|wishlist)(\/|$|\.)/],
  ['path', 'help', 3, /contact|kontakt|contatt|\/(help|hilfe|faq|support|customer-?service|kundenservice|callback|retoure|impressum|agb|terms|datenschutz|privacy|about(-us)?|ueber-uns)\w*(\/|$|\.)|returns?(\/|$|-)|refund|shipping-?(policy|info)/],
  ['query', 'help', 3, /route=(information\/|account\/return)|action=contact/],
  ['path', 'home', 3.5, /^\/?((index|default|home)(\.\w+)?)?\/?$|^\/[a-z]{2}([-_][a-z]{2})?\/?$/],
  ['path', 'article', 1.5, /\/(blogs?|news|magazin\w*|articles?|stor(y|ies)|recipes?|rezepte?|press|wiki|ratgeber|guides?|forums?|threads?|review)([/.]|$)|\/(19|20)\d\d\/\d\d?\//],
  // Words that a heading or the title begins with or consists of.
  ['heading', 'confirmation', 4, /thank you (for|,)|thanks for your (order|purchase)|order (is |has been |was )?(confirmed|received|placed|complete)|vielen dank f|bestellung (ist )?(eingegangen|bestätigt|abgeschlossen)|merci (pour|de) votre (commande|achat)|gracias por (tu|su) (compra|pedido)|grazie per|obrigad[oa] p|dziękujemy za|děkujeme za|ďakujeme za|köszönjük a|mul[tț]umim|спасибо за|заказ (принят|оформлен)|дякуємо за|tack för|takk for|tak for|kiitos til|siparişiniz|注文ありがとう|주문이 완료|订单已|感謝您的訂|your order has been (placed|processed)/],
  ['heading', 'cart', 3, /^(your |my )?(shopping )?(cart|basket|bag)\b|^(ihr |mein |dein )?warenkorb|^(mon |votre )?panier|^(mi |tu )?carrito|^(il tuo )?carrello|^(meu )?carrinho|^(je )?winkelwagen|^(twój )?koszyk|^(nákupn[ýí] )?ko[sš][ií]k|^co[sș](ul)? |^корзина|^カート|^장바구니|^购物车|^購物車/],
  ['heading', 'checkout', 3, /^(secure )?checkout\b|^kasse\b|^(zur )?kasse|^caisse|finalizar (compra|pedido)|^cassa\b|^afrekenen|^pokladn|^оформление/],
  ['heading', 'order_status', 3, /order (status|tracking|history|details)|track (your|my) (order|package)|(your|my) orders?\b|bestellstatus|auftragsstatus|sendungs(status|verfolgung)|статус заказа|suivi de commande/],
  ['heading', 'account', 2.5, /^(log ?in|sign ?in|my account|register|account login|anmelden|mein konto|connexion|mon compte|iniciar sesi|mi cuenta|accedi|вход)\b/],
  ['heading', 'help', 2.5, /^(contact( us)?|kontakt|contatti|contacto|contactez|returns?|product returns|help|faq|customer service|обратная связь|контакты)\b|returns? (policy|center|&)/],
  ['heading', 'search', 2, /^search\b|search results|results for|suchergebnis|résultats? (de|pour)|resultados|risultati|zoekresultaten|wyniki|výsledky|результаты/],
]

/** The text of each place that rows are matched against. */
export const placesOf = ({ url, bodyId, bodyClasses, pageTypes, headings, title }: PageSnapshot): Record<Place, string[]> => {
  const [, path = '', query = ''] = /^[a-z]+:\/\/[^/?#]*([^?#]*)([^#]*)/i.exec(url) ?? []
  let plain = path
  try {
    plain = decodeURIComponent(path)
  } catch {}
  const asked = query.toLowerCase().replace(/%2f/g, '/').replace(/(utm_\w+|[gf]bclid|gclid)=[^&]*&?/g, '')
  return {
    body: [`#${bodyId.toLowerCase()} ${bodyClasses.toLowerCase()}`],
    type: pageTypes.map((type) => type.toLowerCase().trim()),
    // A front page that is asked something is another page.
    path: [asked.length > 1 && /^\/?(index\.\w+)?$/.test(plain) ? '/?' : plain.toLowerCase()],
    query: [asked],
    heading: [...headings.slice(0, 3), title].map((text) => text.toLowerCase()),
  }
}
