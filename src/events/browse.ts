// What a page shows, and what is chosen and read on it: page views, product views, lists, searches, reviews.
import type { Page } from '../pages/page.ts'
import type { Product } from '../pages/product.ts'
import { searchTermOf } from '../pages/search-term.ts'
import type { ControlFacts } from '../signals/signal.ts'
import { deedOf } from './controls.ts'
import type { Detector } from './detector.ts'
import type { EventDraft } from './event.ts'
import { idOf, isElsewhere, itemInCard, pathOf } from './items.ts'
import { COMPARED, fold, REVIEWS } from './words.ts'

const MAX_LIST = 50
/** Where products are bought or were, not chosen. */
const NO_CHOICE = /^(cart|checkout|confirmation|order_status|account)$/
const ASIDE = /\b(nav|header|footer|menu|breadcrumb)\b|cart|basket|drawer/i

function productView(product: Product | null | undefined): EventDraft | null {
  if (!product) return null
  const { item, currency, found } = product
  const properties = {
    ...(currency !== undefined && { currency }),
    ...(item.price !== undefined && { value: item.price }),
    items: [{ ...item, quantity: 1 }],
  }
  return { name: 'view_item', properties, found: [...found] }
}

/** What the page's kind says beyond its being viewed. */
function shown(page: Page): EventDraft[] {
  if (page.kind === 'product') return [productView(page.product)].filter((draft) => draft !== null)
  const items = page.list.slice(0, MAX_LIST)
  if (COMPARED.test(fold(pathOf(page.url))) && !/^(article|help)$/.test(page.kind)) {
    return [
      { name: 'compare_items', properties: { items: items.length ? items : (page.columns ?? []) }, found: ['page'] },
    ]
  }
  if (page.kind !== 'listing' && page.kind !== 'search') return []
  const list: EventDraft = { name: 'view_item_list', properties: { items }, found: ['page'] }
  if (page.kind === 'listing' || page.searchTerm === undefined) return page.list.length ? [list] : []
  const search: EventDraft = { name: 'search', properties: { search_term: page.searchTerm }, found: ['page'] }
  return page.list.length ? [search, list] : [search]
}

/** A product that is chosen from a list: its card's link, not its buttons. */
function chosen(control: ControlFacts, page: Page): EventDraft[] {
  const { tag, href = '', near, around = '' } = control
  const path = pathOf(href) + (/\?.*/.exec(href)?.[0] ?? '')
  const isLink = tag === 'a' && path.length > 1 && !/^[a-z]+:(?!\/\/)/.test(href)
  if (!isLink || near?.main || NO_CHOICE.test(page.kind) || ASIDE.test(around) || page.url.endsWith(path)) return []
  // The card's other links lead to brands, categories and reviews.
  if (near?.href && pathOf(near.href) !== pathOf(href) && !near.href.endsWith(path)) return []
  if (deedOf(control) || COMPARED.test(fold(control.text))) return []
  const meant = itemInCard(control, page)
  if (!meant) return []
  const id = meant.item.item_id ?? idOf(control, undefined)
  return [
    { name: 'select_item', properties: { items: [{ ...(id && { item_id: id }), ...meant.item }] }, found: ['click'] },
  ]
}

function reviews({ product }: Page, by: string): EventDraft {
  const id = product?.item.item_id
  return { name: 'read_reviews', properties: id === undefined ? {} : { item_id: id }, found: [by] }
}
const opensReviews = ({ tag, href = '', data, text, around = '', form }: ControlFacts): boolean => {
  const opens =
    tag === 'a' ? /^#|#\S*$/.test(href) : /tab|accordion|summary/.test(`${tag} ${Object.keys(data)} ${around}`)
  return (
    opens &&
    !form?.asks?.includes('message') &&
    REVIEWS.test(fold(text)) &&
    !/write|schreib|ecri|escrib/.test(fold(text))
  )
}

/** A page is viewed once; what it shows may come with a later reading of it. */
export function createBrowseDetector(): Detector {
  let told = new Set<string | false>()
  const once = (drafts: EventDraft[]): EventDraft[] => drafts.filter(({ name }) => !told.has(name) && told.add(name))
  /** A product in a dialog over the page: a view of its own, once. */
  const glanced = ({ glance }: Page): EventDraft[] => {
    const key = `glance ${glance?.item.item_name}`
    const draft = told.has(key) ? null : productView(glance)
    return draft ? told.add(key) && [draft] : []
  }
  return (signal, page) => {
    switch (signal.kind) {
      case 'page': {
        const { how, time, url, referrer } = signal
        // A variant that is chosen is no other product.
        const isVariant = how === 'route' && told.has('view_item') && !isElsewhere(url, referrer)
        // A search that is sorted or filtered is the same one.
        const isSame = page.searchTerm !== undefined && searchTermOf(referrer) === page.searchTerm
        told = new Set([isVariant && 'view_item', isSame && pathOf(url) === pathOf(referrer) && 'search'])
        return [{ name: 'page_view', properties: { page_kind: page.kind }, found: [how], time }, ...once(shown(page))]
      }
      case 'snapshot': {
        // A dialog that was closed while the page was read may look like the page's own product.
        const isGlance = told.has(`glance ${page.product?.item.item_name}`)
        return [...(isGlance ? [] : once(shown(page))), ...glanced(page)]
      }
      case 'seen':
        return page.kind === 'product' ? once([reviews(page, 'seen')]) : []
      case 'click':
        if (page.kind === 'product' && opensReviews(signal.control)) return once([reviews(page, 'click')])
        return chosen(signal.control, page)
      default:
        return []
    }
  }
}
